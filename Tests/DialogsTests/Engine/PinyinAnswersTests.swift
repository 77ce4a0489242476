import Testing

@testable import Conversation
@testable import Understanding

/// What is typed in pinyin because the input method is off (忘了切输入法): answers, and words of the program.
@Suite("Pinyin at a question")
struct PinyinAnswersTests {
  @Test(
    "Yes and no",
    arguments: [
      ("shi", Bool?.some(true)), ("shide", true), ("shi de", true), ("duide", true), ("mei cuo", true),
      ("meiwenti", true),
      ("bu", false), ("bushi", false), ("bu dui", false), ("buyong", false), ("you", nil), ("de", nil),
      ("he", nil),
      ("change", nil), ("xianshang", nil),
    ])
  func yesNo(_ line: String, _ expected: Bool?) { #expect(YesNo.read(line) == expected) }

  @Test(
    "What passes over a question",
    arguments: [
      ("tiaoguo", true), ("mei you", true), ("buliu", true), ("wu", false), ("laifang", false),
      ("pass", true),
    ])
  func skips(_ line: String, _ expected: Bool) { #expect(SkipWords.contains(line) == expected) }

  @Test(
    "Words of the program",
    arguments: [
      ("quxiao", EngineWord?.some(.cancel)), ("qu xiao", .cancel), ("fanhui", .back), ("bangzhu", .help),
      ("weishenme", .why),
      ("chexiao", .undo), ("tuichu", .leave), ("gai", .change), ("jindu", .progress), ("xianshang", nil),
      ("he", nil),
    ])
  func words(_ line: String, _ expected: EngineWord?) { #expect(EngineWord.read(line)?.word == expected) }

  @Test("What is to be changed is named in pinyin, too")
  func change() { #expect(EngineWord.read("gai fangshi")?.rest == "fangshi") }
}
