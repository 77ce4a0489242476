import Conversation
import Regulation
import Understanding
import WorkroomStore

/// What a body says to an application (待我办理、审批申报), P5.3a: by the body itself, or recorded from paper by the office in
/// charge or whoever handles it.
enum DecideApplication: String, DialogStates {
  case begin, nothing, application, show, verdict, exception, opinion, fromPaper, by, paper, day, confirm,
    decided,
    end

  enum Slots {
    static let application = Slot<MatterID>(
      "application", "哪一件", "which one",
      as: .application(among: { try waiting($0) }, also: { try $1.standing($0) }))
    static let verdict = Slot<Verdict>("verdict", "结论", "verdict", as: .choice())
    static let exception = Slot<Bool>("exception", "破例", "exception", as: .yesNo)
    static let opinion = Slot<String>("opinion", "意见", "opinion", as: .text(max: 500))
    static let by = Slot<String>("by", "由谁决定", "decided by", as: .text(max: 40))
    static let paper = Slot<String>("paper", "文件或会议", "paper or meeting", as: .text(max: 80))
    static let day = Slot<Day>("day", "决定日期", "decided on", as: .pastDay(isOld: true))
  }

  static let dialog = define(
    "decide-application", version: 2, title: ("审批申报", "decide on applications"),
    phrases: ["审批申报", "待我办理", "审核申报", "记录审批", "decide on applications", "my worklist"],
    because: .p5_3a, for: [.cppcc, .applicants, .room], start: .begin, offered: { try !waiting($0).isEmpty }
  ) {
    decide(.begin).when("没有待办的申报", .nothing) { try waiting($0).isEmpty }.then(.application)
    say(.nothing, because: .p5_3a).then(.end)
    ask(.application, for: Slots.application, because: .p5_3a).then(.show)
    say(.show).then(.verdict)
    ask(.verdict, for: Slots.verdict, because: .p5_3a)
      .when("只有主席会议能破例", .exception) { try $0[Slots.verdict] == .passed && needsException($0) }
      .then(.opinion)
    ask(.exception, for: Slots.exception, because: .p5_3c).then(.opinion)
    ask(.opinion, for: Slots.opinion, because: .p5_3a).then(.fromPaper)
    decide(.fromPaper).when("代记", .by) { try !isOwnStep($0) }.then(.confirm)
    ask(.by, for: Slots.by, because: .p5_3a).then(.paper)
    ask(.paper, for: Slots.paper, because: .p5_3a).then(.day)
    ask(.day, for: Slots.day, because: .p5_3a).then(.confirm)
    confirm(
      .confirm,
      showing: [
        Slots.application, Slots.verdict, Slots.exception, Slots.opinion, Slots.by, Slots.paper,
        Slots.day,
      ]
    ).then(.decided)
    record(.decided, needs: [Slots.application, Slots.verdict, Slots.opinion]) { try [proposal($0)] }.then(
      .end)
    end(.end)
  }

  /// What waits for whoever speaks: of the CPPCC their worklist, of whoever handles an application that one.
  static func waiting(_ scene: Scene) throws -> [Matter<ApplicationFacts>] {
    let me = try scene.signedIn()
    switch scene.audience {
    case .cppcc: return try scene.facts(Worklist(of: me.person))
    case .room where try !scene.may(ApplicationReviewed.self, isOwn: false): return []
    case .applicants, .room:
      return try ApplicationWords(scene).mine().map { $0.step == nil ? [] : [$0] } ?? []
    case .guests: return []
    }
  }

  /// The one that was chosen, also when it has been decided meanwhile.
  static func chosen(_ scene: Scene) throws -> Matter<ApplicationFacts> {
    let id = try scene.need(Slots.application)
    guard let application = try scene.facts(TheApplicationCalled(id)) else { throw NoApplication() }
    return application
  }

  /// The step it is at; nil where none has been chosen, or it is at nobody's.
  static func step(_ scene: Scene) throws -> ApprovalStep? {
    try scene[Slots.application].flatMap { try scene.facts(TheApplicationCalled($0))?.step }
  }

  /// Whether the step is that of whoever speaks, who then needs no paper.
  private static func isOwnStep(_ scene: Scene) throws -> Bool {
    let application = try chosen(scene)
    guard let step = application.step, let me = scene.me else { return false }
    return try scene.facts(PostsOver(application.workroom, of: me.person)).contains(step.post)
  }

  /// A second regional room or a personal name: the council has to say that it lets it pass (P5.3c, P7.3a).
  private static func needsException(_ scene: Scene) throws -> Bool {
    let application = try chosen(scene)
    return try application.step == .council
      && !scene.facts(CouncilExceptions(for: application.facts)).isEmpty
  }

  /// What stands in the way, and why whoever applies asks for it all the same.
  static func obstacles(_ scene: Scene) throws -> String {
    guard let id = scene[Slots.application], let facts = try scene.facts(TheApplicationCalled(id))?.facts
    else { return "" }
    return try scene.facts(CouncilExceptions(for: facts)).map { problem in
      switch problem {
      case .secondRegional(let name):
        let reason = facts.named?.regionReason ?? ""
        return scene(
          "同一地域已有同级的区域工作室“\(name)”\(reason.isEmpty ? "" : "，申请人的理由：\(reason)")。",
          "The area has a regional room of that level, “\(name)”\(reason.isEmpty ? "" : "; the applicant's reason: \(reason)")."
        )
      case .personalName: return scene("名称像是个人姓名。", "The name looks like somebody's.")
      case .incomplete, .tooMany, .tooFew, .convenors, .unsigned, .noOfflineRoom, .notFromPaper,
        .alreadyOnline,
        .onlineInHand,
        .beforeCouncil:
        return ""
      }
    }.joined(separator: scene("", " "))
  }

  private static func proposal(_ scene: Scene) throws -> Proposal {
    let application = try chosen(scene)
    guard let step = application.step, let me = scene.me else { throw NoApplication() }
    let own = try scene.facts(NameOf(me.person)) ?? ""
    let said = ApplicationOpinion(
      verdict: try scene.need(Slots.verdict), by: scene[Slots.by] ?? own,
      opinion: try scene.need(Slots.opinion),
      paper: scene[Slots.paper], exception: scene[Slots.exception])
    let act: Act =
      switch step {
      case .review: Act(ApplicationReviewed(said))
      case .viceChair: Act(ApplicationInstructed(said))
      case .council: Act(ApplicationDecided(said))
      }
    return Proposal(
      act, in: application.workroom, on: application.id,
      occurred: scene[Slots.day].map { Moment($0) } ?? scene.now)
  }
}
