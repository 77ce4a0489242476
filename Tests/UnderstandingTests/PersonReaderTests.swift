import Regulation
import Testing

@testable import Understanding

@Suite struct PersonReaderTests {
  private static func names(_ text: String) -> [String]? {
    (try? PersonReader.people(text))?.map(\.name)
  }

  @Test(arguments: [
    ("委员甲", ["委员甲"]), ("张  三", ["张三"]), ("张　三", ["张三"]), ("欧 阳 娜 娜", ["欧阳娜娜"]), ("欧阳 娜娜", ["欧阳娜娜"]),
    ("王 小明", ["王小明"]), ("委 员　甲", ["委员甲"]), ("Member A", ["Member A"]), ("Member  A ", ["Member A"]),
    ("阿不都•热西提", ["阿不都·热西提"]), ("阿不都．热西提", ["阿不都·热西提"]), ("阿不都 · 热西提", ["阿不都·热西提"]),
    ("阿不都.热西提", ["阿不都·热西提"]), ("阿不都‧热西提", ["阿不都·热西提"]), ("O'Brien-Smith", ["O'Brien-Smith"]),
    ("委员13", ["委员13"]), ("努尔买买提吐尔逊", ["努尔买买提吐尔逊"]), ("冼星海", ["冼星海"]), ("张和平", ["张和平"]),
    ("1. 委员甲", ["委员甲"]), ("(2) 委员乙", ["委员乙"]), ("3、委员丙", ["委员丙"]), ("④委员丁", ["委员丁"]), ("五、张三", ["张三"]),
    ("- 张三", ["张三"]), ("赵六*", ["赵六"]), ("赵六★", ["赵六"]), ("*赵六", ["赵六"]), ("张三。", ["张三"]), ("张三（女）", ["张三"]),
    ("张三(女，汉族)", ["张三"]), ("王五（召集人）", ["王五"]), ("王五（召集人", ["王五"]), ("王五 召集人", ["王五"]), ("召集人：王五", ["王五"]),
    ("委员 张三", ["张三"]), ("王五、赵六、孙七", ["王五", "赵六", "孙七"]), ("张建国 李秀英 王大明", ["张建国", "李秀英", "王大明"]),
    ("张　三　李　四", ["张三", "李四"]), ("张建国 王　五 李秀英", ["张建国", "王五", "李秀英"]), ("王五，赵六", ["王五", "赵六"]),
    ("王五（女）、赵六*", ["王五", "赵六"]), ("张三和李四", ["张三", "李四"]), ("委员甲 委员乙", ["委员甲", "委员乙"]),
    ("Member A, Member B", ["Member A", "Member B"]), ("Member A and Member B", ["Member A", "Member B"]),
    ("驻室委员：张三、李四", ["张三", "李四"]), ("1.张三 2.李四".replacing("2.", with: ""), ["张三", "李四"]),
  ])
  func read(_ text: String, _ names: [String]) { #expect(Self.names(text) == names) }

  @Test(arguments: [
    ("召集人", NoName.heading), ("驻室委员", .heading), ("联络员", .heading), ("姓 名", .heading), ("委员名单", .heading),
    ("召集人：", .heading), ("合计：1人", .footer), ("合计1人", .footer), ("共 12 人", .footer), ("填表人：委员乙", .footer),
    ("2026年3月1日", .footer), ("二〇二六年三月一日", .footer), ("年 月 日", .footer), ("制表：张三", .footer), ("", .nothing),
    ("　", .nothing), ("2024-03-01", .figure), ("13900", .figure), ("？？？", .figure),
    ("张三 13900000000", .phone),
    ("没有了", .words), ("还没定呢", .words), ("商州区教育界别委员工作室", .heading), ("是", .words), ("王", .words),
    ("=1+1", .figure),
    ("我来做", .words), ("好的", .words), ("none", .words), ("that's all of them", .words),
    ("王五 商州中学教师", .unclear),
    ("张三，商州中学教师", .unclear), ("张三，教育", .unclear), ("这几位都是驻室的", .words), ("3排2座", .figure), ("合计", .footer),
    ("退出", .command), ("取 消", .command), ("帮助", .command), ("换人", .command), ("quit", .command),
    ("Help", .command),
    ("同意", .command), ("张三、撤销", .command), ("是", .words),
    (String(repeating: "甲", count: 21), .tooLong),
  ])
  func noNames(_ text: String, _ why: NoName) {
    #expect(throws: PersonReader.NotNamed(why)) { try PersonReader.people(text) }
  }

  @Test(arguments: [
    ("王五（召集人）", true, false), ("王五(召集人、联络员)", true, true), ("联络员：王五", false, true), ("王五 联络员", false, true),
    ("王五，召集人", true, false), ("王五（原召集人）", false, false), ("王五（副召集人）", false, false), ("王五：召集人", true, false),
    ("Member A (convenor)", true, false), ("王五（女，召集人）", true, false),
  ])
  func offices(_ text: String, _ isConvenor: Bool, _ isLiaison: Bool) throws {
    let person = try PersonReader.one(text)
    #expect(person.isConvenor == isConvenor && person.isLiaison == isLiaison)
    #expect(SaidPerson(stored: person.stored) == person)
  }

  @Test(arguments: [
    ("张  三", "张三", true), ("阿不都·热西提", "阿不都•热西提", true), ("Member A", "member  a", true),
    ("Ｍember A", "Member A", true),
    ("委\u{200B}员甲", "委员甲", true), ("张三", "张三丰", false), ("Ma Li", "Mali", false),
    ("J. Smith", "J Smith", false),
  ])
  func isSame(_ one: String, _ other: String, _ isSame: Bool) {
    #expect(PersonName.isSame(one, other) == isSame)
    #expect(PersonName.kept(PersonName.kept(one)) == PersonName.kept(one))
  }

  @Test func chosenHoweverWritten() {
    let options = ["张三", "李  四", "阿不都·热西提"].map { Option(id: $0, label: $0) }
    #expect(Choices.read("张 三", among: options) == .one(0))
    #expect(Choices.read("李四", among: options) == .one(1))
    #expect(Choices.read("阿不都．热西提", among: options) == .one(2))
  }
}
