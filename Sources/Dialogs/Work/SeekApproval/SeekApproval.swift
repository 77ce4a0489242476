import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Bringing consultations and oversight to the CPPCC for approval (报批), P6.3e: the request of the special committee is recorded before they
/// are held, then what was decided; whoever logs one later takes the approval from there.
enum SeekApproval: String, DialogStates {
  case begin, notYours, noneOpen, pick, route, planned, fromPlan, topics, plan, who, usual, committee, day,
    confirm, requested
  case decision, by, decidedOn, still, over, decided, end

  enum Slots {
    static let pick = Slot<String>(
      "pick", "哪一次", "which",
      as: .oneOf(
        listed: true,
        options: { scene in
          try open(scene).map { Option(id: $0.id.rawValue, label: line($0, scene), aliases: [waits]) }
            + [Option(id: anew, label: scene("新报一次", "a new request"), aliases: ["新的", "new"])]
        },
        name: { id, scene in
          guard id != anew else { return scene("新报一次", "a new request") }
          return try scene.facts(TheMatter(EventApprovalFacts.self, MatterID(id)))?.facts.title(scene) ?? ""
        }))
    static let topics = Slot<String>("topics", "议题", "topics", as: .topics)
    /// Whether those of the annual plan that nobody has brought yet are brought together (A21).
    static let fromPlan = Slot<Bool>(
      "from-plan", "报计划里的", "those of the plan",
      as: AnswerReader.yesNo.shown { value, scene in
        guard value else { return scene("否", "no") }
        return try listed(ofPlan(scene).map(\.text), scene)
      })
    static let plan = Slot<Bool>("plan", "年度计划一并批准", "with the annual plan", as: .yesNo)
    /// The committee that guides the room brings it.
    static let usual = Slot<Bool>(
      "usual", "由联系指导的专委会报", "brought by the committee that guides the room", as: .yesNo)
    static let committee = Slot<String>("committee", "专委会", "committee", as: .bodyName(max: 100))
    static let day = Slot<Day>("day", "报批日期", "requested on", as: .pastDay(isOld: true))
    static let decision = Slot<Decision>("decision", "决定", "decision", as: .choice())
    static let by = Slot<String>("by", "批准单位", "by whom", as: .bodyName(max: 100))
    static let decidedOn: Slot<Day> = Slot(
      "decided-on", "决定日期", "decided on",
      as: .pastDay(isOld: true).inOrder { try SeekApproval.proposed($1.with(Slots.decidedOn, $0)) })
  }

  /// What all requests to pick from go by that wait for a decision: 批下来了 is of the one that does.
  private static let waits = "等批准的那次"
  /// Among the requests to pick from, one that is not there yet.
  private static let anew = "new"

  /// What the CPPCC said to it.
  enum Decision: String, Named, CaseIterable {
    case approved, denied, waiting

    var name: Bilingual {
      switch self {
      case .approved: Bilingual("批准了", "approved")
      case .denied: Bilingual("没有批准", "not approved")
      case .waiting: Bilingual("还没有消息", "nothing heard yet")
      }
    }
    var aliases: [String] {
      switch self {
      case .approved: ["批了", "同意了", "批准", "yes"]
      case .denied: ["没批", "没批准", "不同意", "denied", "no"]
      case .waiting: ["先放着", "还没批", "等着", "waiting"]
      }
    }
  }

  static let dialog = define(
    "seek-approval", version: 3, title: ("协商监督报批", "approval of consultations"),
    phrases: [
      "报批", "协商报批", "监督报批", "协商监督报批", "微协商报批", "微监督报批", "登记报批", "报政协批准", "登记批准",
      "批准下来了", "报批的结果", "seek approval", "request approval", "approval of consultations",
      "批下来了", "批了", "批准了", "没批", "没批下来", "没有批准", "政协不同意", "the approval came", "it was approved",
      "it was not approved",
    ],
    because: .p6_3e, start: .begin,
    hears: [
      .fills(Slots.pick, by: .deed) { _ in waits },
      .fills(Slots.decision, by: .deed),
    ]
  ) {
    decide(.begin)
      .when("不是召集人、联络员", .notYours) { try !$0.may(ApprovalRequested.self) }
      .when("没有等批准的", .noneOpen) { try $0.hasHeard(Slots.decision) && open($0).isEmpty }
      .when("有等批准的", .pick) { try !open($0).isEmpty }
      .then(.planned)
    say(.notYours, because: .p6_3e).then(.end)
    say(.noneOpen, because: .p6_3e).then(.end)
    ask(.pick, for: Slots.pick, because: .p6_3e).then(.route)
    decide(.route).when("等决定的", .decision) { try waiting($0) != nil }.then(.planned)

    decide(.planned).when("计划里有没报批的", .fromPlan) { try !ofPlan($0).isEmpty }.then(.topics)
    ask(.fromPlan, for: Slots.fromPlan, because: .p6_3e)
      .when("报计划里的", .who, forgetting: [Slots.topics, Slots.plan]) { $0[Slots.fromPlan] == true }
      .then(.topics, forgetting: [Slots.fromPlan])

    ask(.topics, for: Slots.topics, because: .p6_3e).then(.plan)
    ask(.plan, for: Slots.plan, because: .p6_3e).then(.who)
    decide(.who).when("知道联系指导的专委会", .usual) { try guiding($0) != nil }.then(.committee)
    ask(.usual, for: Slots.usual, because: .p6_3e)
      .when("是别的", .committee) { $0[Slots.usual] == false }
      .then(.day)
    ask(.committee, for: Slots.committee, because: .p6_3e).then(.day)
    ask(.day, for: Slots.day, because: .p6_3e).then(.confirm)
    confirm(
      .confirm, showing: [Slots.fromPlan, Slots.topics, Slots.plan, Slots.usual, Slots.committee, Slots.day]
    ).then(
      .requested)
    record(.requested, needs: [Slots.day]) { scene in
      let me = try scene.signedIn()
      let committee = try (scene[Slots.usual] == true ? guiding(scene) : nil) ?? scene.need(Slots.committee)
      let requested = ApprovalRequested(
        person: me.person, topics: try topics(scene), committee: committee,
        day: try scene.need(Slots.day), plan: isOfPlan(scene) ? true : nil)
      return [Proposal(requested, in: me.room, on: scene.fresh("approval"), occurred: scene.now)]
    }.then(.end)

    ask(.decision, for: Slots.decision, because: .p6_3e)
      .when("还没有消息", .end) { $0[Slots.decision] == .waiting }
      .then(.by)
    ask(.by, for: Slots.by, because: .p6_3e).then(.decidedOn)
    ask(.decidedOn, for: Slots.decidedOn, because: .p6_3e).then(.still)
    // Somebody else may have recorded it meanwhile.
    decide(.still).when("已经不等决定", .over) { try waiting($0) == nil }.then(.decided)
    say(.over).then(.end)
    record(.decided, needs: [Slots.decision, Slots.by, Slots.decidedOn]) { try proposed($0) }.then(.end)
    end(.end)
  }

  /// The decision as it would be recorded; none where the request was decided or taken back meanwhile.
  fileprivate static func proposed(_ scene: Scene) throws -> [Proposal] {
    guard let request = try waiting(scene), let by = scene[Slots.by], let day = scene[Slots.decidedOn]
    else { return [] }
    let decided = ApprovalDecided(isApproved: scene[Slots.decision] == .approved, by: by, day: day)
    return [Proposal(decided, in: try scene.signedIn().room, on: request.id, occurred: scene.now)]
  }

  /// The consultations and oversight of the annual plan that nobody has brought yet.
  static func ofPlan(_ scene: Scene) throws -> [PlannedItem] {
    try scene.facts(PlanToApprove(of: scene.signedIn().room, on: scene.now.day))
  }

  private static func topics(_ scene: Scene) throws -> String {
    try scene[Slots.fromPlan] == true
      ? ofPlan(scene).map(\.text).joined(separator: "\n") : scene.need(Slots.topics)
  }

  private static func isOfPlan(_ scene: Scene) -> Bool {
    scene[Slots.fromPlan] == true || scene[Slots.plan] == true
  }

  /// “城南小区路灯”、“西街停车”，共 2 件
  static func listed(_ items: [String], _ scene: Scene) -> String {
    let named = items.map { scene("“\($0.excerpt(60))”", "“\($0.excerpt(80))”") }
    guard let last = named.last, named.count > 1 else { return named.first ?? "" }
    return scene(
      named.joined(separator: "、") + "，共 \(named.count) 件",
      named.dropLast().joined(separator: ", ") + " and " + last)
  }

  /// The committee that guides the room (P4.4), where it is known.
  static func guiding(_ scene: Scene) throws -> String? { try scene.room()?.facts.committee }

  /// What was brought to the CPPCC and is not decided yet.
  static func open(_ scene: Scene) throws -> [Matter<EventApprovalFacts>] {
    try scene.facts(OpenApprovals(in: scene.signedIn().room))
  }

  static func waiting(_ scene: Scene) throws -> Matter<EventApprovalFacts>? {
    try open(scene).first { $0.id.rawValue == scene[Slots.pick] }
  }

  /// “城南小区路灯”等 2 件，3月5日报的，等批准
  static func line(_ request: Matter<EventApprovalFacts>, _ scene: Scene) -> String {
    let day = request.facts.day.inWords(scene)
    return scene(
      "\(request.facts.title(scene))，\(day)报的，等批准",
      "\(request.facts.title(scene)), requested \(day), not decided")
  }
}

extension EventApprovalFacts {
  /// “城南小区路灯”等 2 件
  func title(_ scene: Scene) -> String {
    let items = requested.items
    guard let first = items.first else { return scene("（议题已删除）", "(topic erased)") }
    let named = scene("“\(first.excerpt(24))”", "“\(first.excerpt(40))”")
    return items.count == 1
      ? named : scene("\(named)等 \(items.count) 件", "\(named) and \(items.count - 1) more")
  }
}

extension AnswerReader where Value == String {
  /// Several topics, one a line; all of them are shown, each by itself.
  fileprivate static var topics: AnswerReader {
    AnswerReader.lines(max: 1_000).shown { value, scene in
      let items = value.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
      return SeekApproval.listed(items, scene)
    }
  }
}
