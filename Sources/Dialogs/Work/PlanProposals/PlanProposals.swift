import Conversation
import Regulation
import Understanding
import WorkroomStore

/// What people raise again and again, proposed for the CPPCC's consultation plan (推动纳入同级政协协商计划), P3.4c: the program finds what
/// is raised often (反映集中), a person confirms that it reaches wide and is hard to settle, and the decision is recorded.
enum PlanProposals: String, DialogStates {
  case begin, notYours, none, pick, route, show, topic, wide, hard, notAll, confirm, proposed
  case decision, by, day, decided, end

  enum Slots {
    static let pick = Slot<String>(
      "pick", "哪一个", "which",
      as: .oneOf(
        listed: true,
        options: { scene in
          try problems(scene).map { Option(id: $0.opinions[0].rawValue, label: try line($0, scene)) }
            + open(scene).map { Option(id: $0.id.rawValue, label: line($0, scene)) }
        },
        name: { id, scene in
          if let open = try open(scene).first(where: { $0.id.rawValue == id }) { return line(open, scene) }
          return try problems(scene).first { $0.opinions[0].rawValue == id }.map { try line($0, scene) } ?? ""
        }))
    static let topic = Slot<String>("topic", "议题", "topic", as: .text(max: 200))
    static let wide = Slot<Bool>("wide", "涉及面广", "reaches wide", as: .yesNo)
    static let hard = Slot<Bool>("hard", "协调处理难度大", "hard to settle", as: .yesNo)
    static let decision = Slot<Decision>("decision", "决定", "decision", as: .choice())
    static let by = Slot<String>("by", "由谁", "by whom", as: .openText(max: 100))
    static let day = Slot<Day>("day", "日期", "date", as: .pastDay(isOld: true))
  }

  /// What the CPPCC said to it.
  enum Decision: String, Named, CaseIterable {
    case taken, declined, waiting

    var name: Bilingual {
      switch self {
      case .taken: Bilingual("纳入协商计划", "on the plan")
      case .declined: Bilingual("没有纳入", "not on the plan")
      case .waiting: Bilingual("还没有消息", "nothing heard yet")
      }
    }
    var aliases: [String] {
      switch self {
      case .taken: ["纳入了", "纳入", "taken"]
      case .declined: ["不纳入", "declined"]
      case .waiting: ["先放着", "waiting"]
      }
    }
  }

  static let dialog = define(
    "plan-proposals", version: 1, title: ("协商计划建议", "proposals for the plan"),
    phrases: [
      "协商计划建议", "建议纳入协商计划", "纳入协商计划", "群众反映集中的问题", "反映集中的问题", "proposals for the plan",
      "propose for the consultation plan", "what is raised often",
    ],
    because: .p3_4c, start: .begin
  ) {
    decide(.begin)
      .when("不是召集人、联络员", .notYours) { try !$0.may(PlanProposed.self) }
      .when("没有", .none) { try problems($0).isEmpty && open($0).isEmpty }
      .then(.pick)
    say(.notYours, because: .p3_4c).then(.end)
    say(.none, because: .p3_4c).then(.end)
    ask(.pick, for: Slots.pick, because: .p3_4c).then(.route)
    decide(.route).when("等决定的", .decision) { try waiting($0) != nil }.then(.show)

    say(.show).then(.wide)
    ask(.wide, for: Slots.wide, because: .p3_4c).when("不广", .notAll) { $0[Slots.wide] == false }.then(.hard)
    ask(.hard, for: Slots.hard, because: .p3_4c).when("不难", .notAll) { $0[Slots.hard] == false }.then(.topic)
    say(.notAll, because: .p3_4c).then(.end)
    ask(.topic, for: Slots.topic, because: .p3_4c).then(.confirm)
    confirm(.confirm, showing: [Slots.topic, Slots.wide, Slots.hard]).then(.proposed)
    record(.proposed, needs: [Slots.pick, Slots.topic]) { scene in
      let me = try scene.signedIn()
      // What was raised may have been proposed by somebody else meanwhile.
      guard let problem = try problem(scene) else { return [] }
      let proposed = PlanProposed(
        person: me.person, topic: try scene.need(Slots.topic), opinions: problem.opinions,
        persons: problem.persons)
      return [Proposal(proposed, in: me.room, on: scene.fresh("plan-proposal"), occurred: scene.now)]
    }.then(.end)

    ask(.decision, for: Slots.decision, because: .p3_4c)
      .when("还没有消息", .end) { $0[Slots.decision] == .waiting }
      .then(.by)
    ask(.by, for: Slots.by, because: .p3_4c).then(.day)
    ask(.day, for: Slots.day, because: .p3_4c).then(.decided)
    record(.decided, needs: [Slots.decision, Slots.by, Slots.day]) { scene in
      let decided = PlanDecided(
        isTaken: try scene.need(Slots.decision) == .taken, by: try scene.need(Slots.by),
        day: try scene.need(Slots.day))
      guard let id = try waiting(scene)?.id else { return [] }
      return [Proposal(decided, in: try scene.signedIn().room, on: id, occurred: scene.now)]
    }.then(.end)
    end(.end)
  }

  /// What is raised often and not proposed yet, by the numbers of the rule set.
  static func problems(_ scene: Scene) throws -> [OftenRaised.Problem] {
    let pack = try scene.pack
    return try scene.facts(
      OftenRaised(
        in: scene.signedIn().room, on: scene.now.day, days: pack[.planDays], opinions: pack[.planOpinions],
        persons: pack[.planPersons]))
  }

  static func problem(_ scene: Scene) throws -> OftenRaised.Problem? {
    try problems(scene).first { $0.opinions[0].rawValue == scene[Slots.pick] }
  }

  /// What was proposed and waits for a decision.
  static func open(_ scene: Scene) throws -> [Matter<PlanProposalFacts>] {
    try scene.facts(OpenPlanProposals(in: scene.signedIn().room))
  }

  static func waiting(_ scene: Scene) throws -> Matter<PlanProposalFacts>? {
    try open(scene).first { $0.id.rawValue == scene[Slots.pick] }
  }

  /// 6 件、4 位：“城南小区的路灯坏了半年”等
  static func line(_ problem: OftenRaised.Problem, _ scene: Scene) throws -> String {
    let words =
      try scene.facts(TheOpinion(problem.opinions[0]))?.said.words.map { "“\($0.excerpt(24))”" }
      ?? scene("（原话已删除）", "(words erased)")
    return scene(
      "\(problem.opinions.count) 件、\(problem.persons) 位来访人：\(words)等",
      "\(problem.opinions.count) opinions of \(problem.persons) visitors: \(words) and others")
  }

  static func line(_ proposal: Matter<PlanProposalFacts>, _ scene: Scene) -> String {
    let (topic, day) = (
      proposal.facts.proposed.topic.orErased(scene.language), proposal.facts.day.inWords(scene)
    )
    return scene("“\(topic)”，\(day)建议的，等决定", "“\(topic)”, proposed \(day), not decided")
  }

  /// Its opinions, a row each, as many as can be looked through.
  static func rows(_ scene: Scene) throws -> String {
    guard let problem = try problem(scene) else { return "" }
    let shown = try problem.opinions.prefix(10).compactMap { try scene.facts(TheOpinion($0)) }.map {
      "  " + (try FindMatter.line($0, scene))
    }
    let more = problem.opinions.count - shown.count
    return (shown + (more > 0 ? [scene("  还有 \(more) 件。", "  \(more) more.")] : [])).joined(separator: "\n")
  }
}
