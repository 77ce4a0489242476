import Conversation
import Regulation
import Understanding
import WorkroomStore

/// What a body says to an application (待我办理、审批申报), P5.3a: by the body itself, or recorded from paper by the office in
/// charge or whoever handles it.
enum DecideApplication: String, DialogStates {
  case begin, nothing, others, application, show, verdict, exception, opinion, fromPaper, by, paper, day,
    confirm,
    decided,
    end

  enum Slots {
    static let application = Slot<MatterID>(
      "application", "哪一件", "which one",
      as: .application(among: { try waiting($0) }, also: { try $1.standing($0) }))
    static let verdict = Slot<Verdict>("verdict", "结论", "verdict", as: .choice())
    static let exception = Slot<Bool>("exception", "破例", "exception", as: .yesNo)
    static let opinion = Slot<String>("opinion", "意见", "opinion", as: .text(max: 500))
    static let by = Slot<String>("by", "由谁决定", "decided by", as: .bodyName(max: 40))
    static let paper = Slot<String>("paper", "文件或会议", "paper or meeting", as: .text(max: 80))
    static let day: Slot<Day> = Slot(
      "day", "决定日期", "decided on",
      as: .pastDay(isOld: true).inOrder { [try DecideApplication.proposal($1.with(Slots.day, $0))] })
  }

  static let dialog = define(
    "decide-application", version: 3, title: ("审批申报", "decide on applications"),
    phrases: ["审批申报", "待我办理", "审核申报", "记录审批", "decide on applications", "my worklist"],
    because: .p5_3a, for: [.cppcc, .applicants, .room], start: .begin, offered: { try !waiting($0).isEmpty }
  ) {
    decide(.begin)
      .when("由别人办", .others) { try isOthers($0) }
      .when("没有待办的申报", .nothing) { try waiting($0).isEmpty }
      .then(.application)
    say(.others, because: .p5_3f).then(.end)
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
      guard let mine = try ApplicationWords(scene).mine(), mine.step != nil, try decides(mine, scene).isEmpty
      else { return [] }
      return [mine]
    case .guests: return []
    }
  }

  /// Who of the body whose step it is signs in here (P5.3f).
  private static func decides(_ application: Matter<ApplicationFacts>, _ scene: Scene) throws -> [String] {
    guard let step = application.step else { return [] }
    return try scene.facts(DecidesOn(step, at: application.workroom))
  }

  /// Whether whoever applies asks for it and the body signs in here itself.
  private static func isOthers(_ scene: Scene) throws -> Bool {
    switch scene.audience {
    case .cppcc, .guests: return false
    case .room where try !scene.may(ApplicationReviewed.self, isOwn: false): return false
    case .applicants, .room:
      guard let mine = try ApplicationWords(scene).mine(), mine.step != nil else { return false }
      return try !decides(mine, scene).isEmpty
    }
  }

  /// 由干部乙登录办理。
  static func others(_ scene: Scene) throws -> String {
    guard let mine = try ApplicationWords(scene).mine(), let step = mine.step else { return "" }
    let standing = try ApplicationWords(scene).standing(mine)
    let names = try decides(mine, scene).joined(separator: scene("、", ", "))
    return standing
      + scene(
        "\(step.name.zh)由\(names)登录后办理（P5.3f）；按文件代记，由主管部门来办。",
        " \(step.name.en.capitalisedFirst) is recorded by \(names) after signing in (P5.3f); from paper the office in charge records it."
      )
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
    let words = ApplicationWords(scene)
    return try scene.facts(CouncilExceptions(for: facts)).map {
      words.obstacle($0, reason: facts.reason(for: $0))
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
