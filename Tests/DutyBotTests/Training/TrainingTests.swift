import Dialogs
import Foundation
import Regulation
import Testing

@testable import Conversation
@testable import DutyBot
@testable import Workbench

@Suite("Training")
struct TrainingTests {
  private static let right = ["签到", "线上", "跳过", "是", "签退", "回复留言", "是"]
  private static let now = Moment(Day(ordinal: 20_600), hour: 9)

  /// A learner in the small lesson: what each line was answered with.
  private final class Learner {
    let training: Training
    private(set) var said: [[String]] = []
    private(set) var last: Spoken

    init(_ text: String = SmallLesson.checkIn, record: TrainingRecord? = nil) throws {
      training = Training(
        [try SmallLesson.talk(text)], language: .zh, learner: "学员", record: record, clock: { now })
      last = try training.open()
      try say(["1"])
    }

    @discardableResult
    func say(_ lines: [String]) throws -> String {
      for line in lines {
        last = try training.hear(.line(line))
        said.append(last.rows)
      }
      return last.rows.joined(separator: "\n")
    }
  }

  @Test("Who does it right gets all points and passes")
  func passes() throws {
    let learner = try Learner()
    try learner.say(Self.right)
    let verdict = try learner.say(["交卷"])
    #expect(verdict.hasPrefix("得 100 分，通过了。"))
    #expect(verdict.contains("✓ 值班开始（方式：线上）") && !verdict.contains("✗"))
  }

  @Test("Who does it wrong is told what, why, by which clause, and where it went wrong")
  func fails() throws {
    let learner = try Learner()
    let verdict = try learner.say(["签到", "线下", "接待 30岁 的来访人", "是", "交卷"])
    #expect(verdict.hasPrefix("得 0 分，还没有通过。"))
    #expect(verdict.contains("✗ 台账里没有：值班开始（方式：线上）"))
    #expect(verdict.contains("要选线上。") && verdict.contains("P3.3e：“每名委员"))
    #expect(verdict.contains("从您的第 2 句“线下”走偏了"))
    #expect(verdict.contains("✗ 不应有：写进记录的“身份证、{数字}岁”"))
    #expect(verdict.contains("从您的第 3 句“接待 30岁 的来访人”走偏了"))
  }

  @Test("A slip that is put right costs nothing: taken back and done again, or corrected")
  func slips() throws {
    let again = try Learner()
    try again.say(["签到", "线下", "跳过", "是", "撤销", "是"] + Self.right)
    #expect(try again.say(["交卷"]).hasPrefix("得 100 分"))
    let corrected = try Learner()
    try corrected.say(["签到", "线下", "跳过", "是", "更正"])
    let fixing = try corrected.say(["今天", "1", "更正", "方式", "线上", "选错了", "是", "否"])
    try corrected.say(["签退", "回复留言", "是"])
    #expect(try corrected.say(["交卷"]).hasPrefix("得 100 分"), "\(fixing)")
  }

  @Test("A hint costs what the lesson says, and fails nobody")
  func hints() throws {
    let learner = try Learner()
    #expect(try learner.say(["提示"]).contains("提示（扣 5 分）：说“签到”。"))
    try learner.say(["签到"])
    let second = try learner.say(["提示"])
    #expect(second.contains("提示（扣 20 分）") && second.contains("线上还是线下？"))
    #expect(try learner.say(["提示"]).contains("没有更多提示了"))
    try learner.say(Array(Self.right.dropFirst()))
    let verdict = try learner.say(["交卷"])
    #expect(verdict.hasPrefix("得 75 分，通过了。") && verdict.contains("用了 2 条提示"))
  }

  @Test("Free text is sacred in a lesson too: its words need a slash there")
  func freeText() throws {
    let learner = try Learner()
    try learner.say(["签到", "线上"])
    // Not the lesson's word here: it is taken for what the shift is for.
    #expect(try learner.say(["提示"]).contains("线上值班，提示"))
    try learner.say(["改 做什么"])
    #expect(try learner.say(["/提示"]).contains("扣 5 分"))
    #expect(try learner.say(["／情景"]).contains("在家值班。"))
  }

  @Test("Time passes when the learner says so")
  func time() throws {
    let learner = try Learner()
    #expect(try learner.say(["等待 90分钟"]).contains("3月31日 10:25"))
    try learner.say(["签到", "线上", "跳过"])
    #expect(try learner.say(["等待 1小时"]).contains("对吗？"))
    #expect(try learner.say(["是"]).contains("已签到，11:25 开始"))
  }

  @Test("Saying goodbye hands in; another lesson does not")
  func leaving() throws {
    let learner = try Learner()
    let verdict = try learner.say(["退出"])
    #expect(verdict.contains("得 0 分") && !learner.last.leaves)
    try learner.say(["1"])
    #expect(try learner.say(["换课"]).contains("练过 1 次，最好 0 分"))
    try learner.say(["退出"])
    #expect(learner.last.leaves)
  }

  @Test("Afterwards: again, the model, another lesson, or leave; anything else is asked again")
  func afterwards() throws {
    let learner = try Learner()
    try learner.say(["交卷"])
    let model = try learner.say(["看示范"])
    #expect(model.contains("我：回复留言") && !model.contains("课程"))
    #expect(try learner.say(["什么"]).contains("没听明白"))
    #expect(try learner.say(["再来一遍"]).contains("课程：线上签到"))
    try learner.say(Self.right)
    #expect(try learner.say(["交卷"]).hasPrefix("得 100 分"))
    #expect(try learner.say(["3"]).contains("练过 2 次，最好 100 分，已通过"))
    try learner.say(["1", "交卷"])
    #expect(try learner.say(["换课"]).contains("练过 3 次"), "the word of the lesson is understood after it too")
  }

  @Test("The name is asked once; a lesson that is not there is asked again", arguments: ["9", "零", "没有这课"])
  func choosing(_ line: String) throws {
    let training = Training(
      [try SmallLesson.talk()], language: .zh, learner: nil, record: nil, clock: { Self.now })
    #expect(try training.open().rows.joined().contains("您怎么称呼"))
    #expect(try training.hear(.line(String(repeating: "长", count: 31))).rows.joined().contains("短一些"))
    #expect(try training.hear(.line(" 学员 ")).rows.last == "  1 线上签到")
    #expect(try training.hear(.line(line)).rows.joined().contains("1 到 1 的数字"))
    #expect(try training.hear(.interrupted).rows.last == "  1 线上签到")
  }

  @Test("Nothing a learner does reaches a real store, and what another says does not count here")
  func apart() throws {
    let first = try Learner()
    try first.say(Self.right)
    let second = try Learner()
    #expect(try second.say(["交卷"]).contains("✗ 台账里没有：值班开始"))
  }

  @Test("A lesson whose own model does not do what it asks is named with its line")
  func model() throws {
    let wrong = SmallLesson.checkIn.replacing("我：线上", with: "我：线下")
    #expect(try LessonModel.flaws(of: try SmallLesson.talk(wrong), in: .zh).count == 1)
    #expect(
      try LessonModel.flaws(of: try SmallLesson.talk(wrong), in: .zh).first?.hasPrefix(
        "lesson.talk:9: 示范对话没有做到：值班开始") == true)
    #expect(try LessonModel.flaws(of: try SmallLesson.talk(), in: .zh).isEmpty)
  }
}
