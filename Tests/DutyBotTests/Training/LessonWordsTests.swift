import Dialogs
import Regulation
import Testing

@testable import DutyBot
@testable import Workbench

/// What a learner reads of a lesson's facts has none of the signs they are written with.
@Suite("Lesson words")
struct LessonWordsTests {
  @Test(
    arguments: [
      ("值班开始 +1：方式=线上", Language.zh, "值班开始（方式：线上）"),
      ("意见登记 +3：来源=来访接待，匿名=是", .zh, "意见登记 3 条（来源：来访接待，匿名：是）"),
      ("值班结束 +1：补录原因=…", .zh, "值班结束（补录原因）"),
      ("意见登记：原话=…路灯…", .zh, "意见登记（原话：…路灯…）"),
      ("更正", .zh, "更正"),
      ("duty ended +1: late reason=…", .en, "duty ended (late reason)"),
      ("duty started +2: mode=in person", .en, "2 × duty started (mode: in person)"),
    ])
  func reads(_ written: String, _ language: Language, _ plain: String) throws {
    let talk = try SmallLesson.talk(SmallLesson.head + "必须：\n  \(written)\n我：签到\n机：……\n")
    #expect(try #require(talk.lesson?.musts.first).claim.plain(language) == plain)
  }
}
