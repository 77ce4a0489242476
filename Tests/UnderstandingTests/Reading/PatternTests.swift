import Testing

@testable import Understanding

@Suite struct PatternTests {
  @Test(
    "A pattern is found where it stands",
    arguments: [
      ("签到", "我要签到了", "签到"), ("不(?:用|要)*签", "我不用要签", "不用要签"), ("a{2,3}b", "aaaab", "aaab"),
      ("[上下]午", "今天下午", "下午"), ("(?<!不)签", "不签签", "签"), ("签(?!到)", "签到签退", "签"),
      (#"\bcheck ?in\b"#, "recheck in, check in", "check in"), ("^先.*再", "先签到再走", "先签到再"),
      (#"\d{1,2}点(?:半|一刻)?"#, "明天12点半", "12点半"), ("[^a-c]+$", "abcxyz", "xyz"),
    ])
  func found(pattern: String, text: String, match: String) throws {
    let scalars = LineText.scalars(text)
    let range = try #require(Pattern(pattern).match(in: scalars))
    #expect(LineText.text(scalars[range]) == match)
  }

  @Test(
    "It is not found where it does not",
    arguments: [("签到", "签 到"), ("^到", "签到"), ("到$", "到了"), ("a{2}", "a"), ("x(?=y)", "xz"), ("[一-三]", "四")])
  func missing(pattern: String, text: String) {
    #expect(!Pattern(pattern).isIn(LineText.scalars(text)))
  }

  @Test(
    "A pattern that is not well formed ends",
    arguments: ["(", ")", "[", "a{", "*", "(?", "\\", "(?:a|", "(?:)*"])
  func malformed(pattern: String) {
    _ = Pattern(pattern).matches(in: LineText.scalars("(a[*"))
  }
}

@Suite struct PinyinTests {
  @Test(
    "What is typed is cut into as few syllables as possible",
    arguments: [("qiandao", 2), ("dengjiyijian", 4), ("xian", 1)])
  func cut(letters: String, count: Int) throws {
    let scalars = LineText.scalars(letters)
    #expect(try #require(Pinyin.cut(scalars[...])).count == count)
  }

  @Test("What is no pinyin is not cut", arguments: ["print", "qd", "check", "v"])
  func uncut(letters: String) {
    #expect(Pinyin.cut(LineText.scalars(letters)[...]) == nil)
  }

  @Test(
    "Sounds that are taken for one another are one",
    arguments: [("站", "赞"), ("蓝", "难"), ("成", "陈"), ("道", "到")])
  func alike(one: String, other: String) {
    let sounds = [one, other].map { LineText.scalars($0).compactMap(Pinyin.syllable) }
    #expect(sounds[0].count == 1 && sounds[0] == sounds[1])
  }

  @Test("Every character of GB 2312 but 嗯 has its sound")
  func all() {
    #expect(Pinyin.table.unicodeScalars.count { LineText.isHan($0.value) } == 6762)
    #expect(LineText.scalars("斑啊座鬏").allSatisfy { Pinyin.syllable(of: $0) != nil })
  }
}
