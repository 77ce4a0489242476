import Dialogs
import Regulation
import Testing

@testable import Conversation
@testable import DutyBot
@testable import Workbench

/// A learner who does a lesson wrong is told what, and at which of their own lines.
@Suite("Slips in lessons")
struct LessonSlipsTests {
  struct Slip: Sendable, CustomTestStringConvertible {
    var file: String
    var says: [String]
    /// As the lesson writes it, or how that begins: a must that is missed, or a must-not that is broken.
    var wrong: String
    /// The learner's line where it went wrong.
    var at: String
    var testDescription: String { file }

    init(_ file: String, _ says: [String], wrong: String, at: String) {
      (self.file, self.says, self.wrong, self.at) = (file + ".talk", says, wrong, at)
    }
  }

  private static let onDuty = ["签到", "线下", "接待群众", "是"]
  private static let dutyInPerson = ["check in", "in person", "receiving visitors", "yes"]

  private static func heard(_ words: String, from visitor: [String] = ["不留"]) -> [String] {
    onDuty + ["登记意见", "来访接待"] + visitor + [words, "。"]
  }

  static let slips = [
    Slip("online-check-in.zh", onDuty, wrong: "值班开始 +1：方式=线上", at: "线下"),
    Slip(
      "forgotten-check-out.zh", onDuty + ["等待 24小时", "签退", "昨天 12点", "家里有急事", "接待群众", "是"],
      wrong: "值班结束 +1：时间=2026-03-30 11:30", at: "昨天 12点"),
    Slip(
      "petition.zh", heard("我上访三次都没人管") + ["信访", "破例受理", "他实在为难", "否"], wrong: "意见分类：破例理由=…", at: "他实在为难"),
    Slip(
      "petition.zh", heard("我上访三次都没人管，电话 139 0000 0000") + ["信访", "1", "否"], wrong: "词：139",
      at: "我上访三次都没人管，电话 139 0000 0000"),
    Slip(
      "question-answered.zh", heard("请问发票到哪里报销") + ["咨询", "告知咨询途径", "镇上的医保窗口", "满意", "否"],
      wrong: "意见答复 +1：答复=…医保…，告知途径=否", at: "告知咨询途径"),
    Slip(
      "correction.zh",
      ["签到", "线上", "接待群众", "是", "更正", "今天", "1", "撤回", "当时选错了", "是"], wrong: "撤回", at: "是"),
    Slip(
      "complaint.zh", heard("诊所乱收费，我的身份证 110101 开头") + ["投诉", "12345", "否"], wrong: "词：身份证",
      at: "诊所乱收费，我的身份证 110101 开头"),
    Slip(
      "complaint.zh", heard("诊所乱收费") + ["问题", "否"], wrong: "意见分类 +1：类别=投诉", at: "问题"),
    Slip(
      "question-pointed-on.zh", heard("残疾证怎么办，要几张照片") + ["咨询", "现在答复", "两张照片", "跳过", "否"],
      wrong: "意见答复：答复=…照片…", at: "两张照片"),
    Slip(
      "suggestion-to-report.zh",
      heard("学校门口画一条斑马线") + ["4", "否", "登记成果", "社情民意信息", "刘大姐的建议", "有关部门", "1", "是"],
      wrong: "成果起草：标题=…刘…", at: "刘大姐的建议"),
    Slip(
      "micro-consultation.zh",
      onDuty + ["微协商", "1", "城南小区下水道返水", "跳过", "线下", "今天", "群众", "否", "五月底前改造管道", "是"],
      wrong: "微协商 +1：批准=…", at: "否"),
    Slip(
      "upset-visitor.zh", heard("我上访四年没人理", from: ["老王的老伴", "不留"]) + ["信访", "1", "否"],
      wrong: "意见登记：称呼=…", at: "老王的老伴"),
    // The petition was classed as it should be: it is no slip that the lamp was never recorded.
    Slip(
      "upset-visitor.zh", heard("我上访四年没人理") + ["信访", "1", "否"],
      wrong: "意见分类 +1：类别=微需求、微建议", at: ""),
    Slip(
      "interruption.zh", heard("电话响了，先放着") + ["4", "否"], wrong: "词：先放着", at: "电话响了，先放着"),
    Slip(
      "village-visit.zh",
      ["登记意见", "昨天下午三点", "村里没有网", "来访接待", "不留", "水渠塌了一截", "。", "问题", "否"],
      wrong: "意见登记：来源=来访接待", at: "来访接待"),
    Slip("obligations.zh", ["签到", "线上", "回复留言", "是"], wrong: "值班开始：方式=线上", at: "线上"),
    Slip(
      "convenor-first-day.zh",
      ["已经授牌", "商州区教育界别委员丙委员工作室", "界别", "县区", "商州区"] + ["委员甲", "委员乙", "委员丙", "委员丁", "委员戊", "。"]
        + ["委员丙", "委员丁", "已授牌", "2026年3月20日", "跳过", "没有", "否", "是"],
      wrong: "工作室登记：名称=…委员丙…", at: "商州区教育界别委员丙委员工作室"),
    Slip("online-check-in.en", dutyInPerson, wrong: "duty started +1: mode=online", at: "in person"),
    Slip(
      "forgotten-check-out.en",
      dutyInPerson + ["wait 24 hours", "check out", "yesterday 12:00", "called home", "two visitors", "yes"],
      wrong: "duty ended +1: when=2026-03-30 11:30", at: "yesterday 12:00"),
    Slip(
      "petition.en",
      dutyInPerson + ["record an opinion", "1", "skip", "I petitioned three times, ring 139", "."]
        + ["petition", "1", "no"],
      wrong: "words: 139", at: "I petitioned three times, ring 139"),
    Slip(
      "question-answered.en",
      dutyInPerson + ["record an opinion", "1", "skip", "Where do I hand in the bills?", "."]
        + ["inquiry", "say where to ask", "the insurance window", "satisfied", "no"],
      wrong: "opinion answered +1: answer=…insurance…, points on=no", at: "say where to ask"),
    Slip(
      "correction.en",
      ["check in", "in person", "receiving visitors", "yes"], wrong: "corrected +1: reason=…", at: ""),
  ]

  @Test(arguments: slips)
  func isToldWithItsLine(_ slip: Slip) throws {
    var exercise = try #require(try Exercise(try LessonsTests.talk(slip.file)))
    _ = try exercise.begin()
    for line in slip.says {
      if case .wait(let minutes) = TrainingWord.read(line) {
        exercise.wait(minutes: minutes)
      } else {
        _ = try exercise.hear(.line(line))
      }
    }
    let verdict = try exercise.verdict()
    #expect(!verdict.passed && verdict.score < 100)
    let wrong = verdict.findings.compactMap { finding -> (source: String, turn: Int?)? in
      switch finding {
      case .met: nil
      case .missed(let must, let turn): (must.claim.source, turn)
      case .broken(let mustNot, let turn): (mustNot.source, turn)
      }
    }
    let found = try #require(wrong.first { $0.source.hasPrefix(slip.wrong) }, "\(wrong.map(\.source))")
    // What was never tried has no line.
    #expect(found.turn.map { exercise.turns[$0].text } ?? "" == slip.at)
  }

  @Test func everyLessonHasOne() { #expect(Set(Self.slips.map(\.file)) == Set(LessonsTests.files)) }
}
