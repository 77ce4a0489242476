import Regulation
import Testing

@testable import Understanding

private func options(_ labels: String...) -> [Option] { labels.map { Option(id: $0, label: $0) } }
private let modes = [
  Option(id: "online", label: "线上", aliases: ["online", "网上"]),
  Option(id: "inPerson", label: "线下", aliases: ["in person", "offline", "现场"]),
]
private let members = options("委员甲", "委员乙", "委员丙")
private let sources = options("来访接待", "调研走访", "座谈回访", "提案回访", "社情巡访", "秦商量", "其他线上")

@Suite struct ChoicesTests {
  @Test(arguments: [
    ("1", ChoiceReading.one(0)), ("１", .one(0)), ("一", .one(0)), ("第一个", .one(0)), ("#2", .one(1)),
    ("2.", .one(1)), ("(2)", .one(1)),
    ("选2", .one(1)), ("the first one", .one(0)), ("option 2", .one(1)), ("3", .none), ("0", .none),
    ("12", .none), ("线上", .one(0)),
    ("线上。", .one(0)), ("ＯＮＬＩＮＥ", .one(0)), ("网上", .one(0)), ("on", .one(0)), ("in", .one(1)),
    ("person", .one(1)), ("o", .several([0, 1])),
    ("线", .several([0, 1])), ("我在线上", .one(0)), ("线上吧", .one(0)), ("不是线上", .none), ("线上不行", .none),
    ("线上是什么", .none),
    ("线上还是线下", .several([0, 1])), ("xs", .one(0)), ("xx", .one(1)), ("XS", .one(0)), ("x", .none),
    ("都行", .none), ("看情况", .none),
    ("嗯", .none), ("", .none), ("i'm online", .one(0)), ("not online", .none), ("我今天线上值班", .one(0)),
    ("onlines", .none),
  ])
  func oneOfTwo(_ line: String, _ expected: ChoiceReading) {
    #expect(Choices.read(line, among: modes) == expected)
  }

  @Test(
    "A choice in pinyin, whole, begun or in part, with blanks or without, among other syllables",
    arguments: [
      ("xianshang", ChoiceReading.one(0)), ("xian xia", .one(1)), ("XIANXIA", .one(1)),
      ("xian", .several([0, 1])),
      ("wo xuan xianshang", .one(0)), ("xianxia ba", .one(1)), ("bu shi xianshang", .none),
      ("wangshang", .one(0)),
      ("he", .none), ("change", .none),
    ])
  func spelled(_ line: String, _ expected: ChoiceReading) {
    #expect(Choices.read(line, among: modes) == expected)
  }

  @Test(arguments: [
    ("laifangjiedai", ChoiceReading.one(0)), ("laifang", .one(0)), ("diao yan zou fang", .one(1)),
    ("zuotan", .one(2)),
    ("huifang", .several([2, 3])), ("qin shang liang", .one(5)), ("qita", .one(6)), ("lfjd", .one(0)),
  ])
  func spelledSources(_ line: String, _ expected: ChoiceReading) {
    #expect(Choices.read(line, among: sources) == expected)
  }

  @Test func severalSpelled() {
    #expect(Choices.readMany("xianshang、xianxia", among: modes) == [0, 1])
    #expect(Choices.readMany("lai fang jie dai", among: sources) == [0])
    #expect(Choices.readLeading("xianshang huifu liuyan", among: modes)?.rest == "huifu liuyan")
  }

  @Test(
    "What a short line is nearly a part of, where it stands in one name alone",
    arguments: [
      ("一起办的", Int?.some(2)), ("别的单位一起", 2), ("和别的室一起", 2), ("协商", nil), ("不是一起的", nil), ("待办", nil),
      ("今天谁值班", nil), ("一起", nil), ("哪个是一起的", nil),
    ])
  func nearly(_ line: String, _ expected: Int?) {
    #expect(Choices.nearly(line, among: options("微协商", "微监督", "和别的工作室、单位一起的")) == expected)
  }

  @Test(arguments: [
    ("甲", ChoiceReading.one(0)), ("委员乙", .one(1)), ("委员", .several([0, 1, 2])), ("丁", .none),
    ("wyj", .one(0)), ("是委员丙", .one(2)),
  ])
  func names(_ line: String, _ expected: ChoiceReading) {
    #expect(Choices.read(line, among: members) == expected)
  }

  @Test(arguments: [
    ("回访", ChoiceReading.several([2, 3])), ("座谈", .one(2)), ("lf", .one(0)), ("dyzf", .one(1)),
    ("tyzf", .one(1)), ("其他线上", .one(6)),
    ("线上", .one(6)), ("qsl", .one(5)), ("7", .one(6)), ("八", .none), ("走访来的", .none),
  ])
  func manyOptions(_ line: String, _ expected: ChoiceReading) {
    #expect(Choices.read(line, among: sources) == expected)
  }

  @Test(
    "A choice by its place, counted from either end",
    arguments: [
      ("第二件", ChoiceReading.one(1)), ("②", .one(1)), ("⑵", .one(1)), ("第3条", .one(2)), ("三件", .one(2)),
      ("第七位", .one(6)), ("最后一个", .one(6)), ("最后那件", .one(6)), ("倒数第二个", .one(5)), ("the last one", .one(6)),
      ("second to last", .one(5)), ("⑨", .none), ("倒数第9个", .none),
    ])
  func places(_ line: String, _ expected: ChoiceReading) {
    #expect(Choices.read(line, among: sources) == expected)
  }

  @Test(
    "All but some",
    arguments: [
      ("除了第三个", [0, 1, 3, 4, 5, 6] as [Int]?), ("除了1和最后一个都要", [1, 2, 3, 4, 5]),
      ("除秦商量以外", [0, 1, 2, 3, 4, 6]),
      ("all but the last", [0, 1, 2, 3, 4, 5]), ("除了1-7", nil), ("除了别的", nil), ("都要", [0, 1, 2, 3, 4, 5, 6]),
      ("都报了", [0, 1, 2, 3, 4, 5, 6]), ("都报送了", [0, 1, 2, 3, 4, 5, 6]), ("七家都报了", [0, 1, 2, 3, 4, 5, 6]),
      ("全部报了", [0, 1, 2, 3, 4, 5, 6]), ("这几个都办完了", [0, 1, 2, 3, 4, 5, 6]),
      ("all were sent", [0, 1, 2, 3, 4, 5, 6]),
      ("两家都报了", nil), ("都没报了", nil), ("他都报了", nil), ("all were not sent", nil),
    ])
  func allBut(_ line: String, _ expected: [Int]?) {
    #expect(Choices.readMany(line, among: sources) == expected)
  }

  @Test func ordinalsThatAlsoBeginALabelAreAskedAbout() {
    let quarters = options("第二季度", "第一季度")
    #expect(Choices.read("第一", among: quarters) == .several([0, 1]))
    #expect(Choices.read("第一季度", among: quarters) == .one(1))
  }

  @Test func noOptionsNoChoice() {
    #expect(Choices.read("1", among: []) == .none)
    #expect(Choices.readMany("1", among: []) == nil)
  }

  @Test(arguments: [
    ("1 3", [0, 2]), ("1、3", [0, 2]), ("1和3", [0, 2]), ("3,1", [2, 0]), ("1，1", [0]), ("来访接待，秦商量", [0, 5]),
    ("全部", [0, 1, 2, 3, 4, 5, 6]),
    ("all", [0, 1, 2, 3, 4, 5, 6]), ("2-4", [1, 2, 3]), ("2到4", [1, 2, 3]), ("座谈 提案", [2, 3]), ("2", [1]),
    ("1、2和3", [0, 1, 2]),
    ("qsl、lf", [5, 0]), ("5 以及 6", [4, 5]),
  ])
  func several(_ line: String, _ expected: [Int]) {
    #expect(Choices.readMany(line, among: sources) == expected)
  }

  @Test(arguments: ["1 8", "1、不知道", "", "8", "4-2", "回访", "线上和别的", "1和", "和"])
  func notAllUnderstood(_ line: String) { #expect(Choices.readMany(line, among: sources) == nil) }

  @Test func spacesInsideALabel() {
    #expect(Choices.readMany("in person, online", among: modes) == [1, 0])
    #expect(Choices.readMany("都", among: modes) == [0, 1])
    #expect(Choices.readMany("both", among: modes) == [0, 1])
    #expect(Choices.readMany("online and offline", among: modes) == [0, 1])
  }

  @Test func theFirstWordChoosesAndTheRestStaysAsTyped() {
    let zh = Choices.readLeading("线上 回复 网上留言。", among: modes)
    #expect(zh?.choice == 0 && zh?.rest == "回复 网上留言。")
    let en = Choices.readLeading("In person, Answering Messages", among: modes)
    #expect(en?.choice == 1 && en?.rest == "Answering Messages")
    #expect(Choices.readLeading("线上", among: modes) == nil)
    #expect(Choices.readLeading("随便 线上", among: modes) == nil)
  }

  @Test(
    "A name of several words is not taken apart",
    arguments: ["只是参加，没有列名", "took part only", "took part only."])
  func wholeNames(_ line: String) {
    let parts = [
      Option(id: "part", label: "只是参加，没有列名", aliases: ["只是参加", "took part only", "took"]),
      Option(id: "leads", label: "本室牵头"),
    ]
    #expect(Choices.readLeading(line, among: parts) == nil)
    #expect(Choices.readLeading("只是参加 甲工作室", among: parts)?.rest == "甲工作室")
  }

  @Test func longLinesAreNoChoices() {
    let long = String(repeating: "线上", count: 500_000)
    #expect(Choices.read(long, among: modes) == .none)
    #expect(Choices.readMany(long, among: modes) == nil)
    #expect(Choices.readLeading(long, among: modes) == nil)
  }
}

@Suite struct PinyinInitialsTests {
  @Test(arguments: [
    ("签", "q"), ("到", "d"), ("值", "z"), ("班", "b"), ("委", "w"), ("员", "y"), ("工", "g"), ("作", "z"),
    ("室", "s"), ("啊", "a"), ("座", "z"),
    ("商", "s"), ("洛", "l"), ("欧", "o"), ("然", "r"), ("恩", "e"), ("发", "f"), ("开", "k"), ("民", "m"),
    ("你", "n"), ("平", "p"), ("他", "t"),
  ])
  func letters(_ character: String, _ letter: String) {
    let letters = character.unicodeScalars.first.map(PinyinInitials.letters)
    #expect(letters?.first.map { String(Character($0)) } == letter)
  }

  @Test(arguments: [
    ("前两个", [0, 1]), ("后两项", [2, 3]), ("最后三个", [1, 2, 3]), ("the first two", [0, 1]), ("头一个", [0]),
    ("末尾那个", [3]),
    ("就第二个吧", [1]), ("还是第三个", [2]),
  ])
  func fromEitherEnd(_ text: String, _ expected: [Int]) {
    let options = ["学校", "医院", "公园", "车站"].map { Option(id: $0, label: $0) }
    #expect(Choices.readMany(text, among: options) == expected)
  }
}
