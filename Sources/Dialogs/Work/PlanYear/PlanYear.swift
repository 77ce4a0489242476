import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Making the annual plan of the room (制定年度计划), P4.6: what leads and draws together first (P2.2b), an item a line; then it is
/// held against the norms, what is missing is proposed, and the whole is adopted. A plan that stands is changed the same way.
enum PlanYear: String, DialogStates {
  case begin, notYours, year, known, items, missing, proposed, changes, compared, same, confirm, adopted, end

  enum Slots {
    static let year = Slot<String>(
      "year", "年度", "year",
      as: .year([.this, .next], butNot: ["后年", "去年", "前年", "after", "last"]))
    /// A line an item.
    static let items = Slot<String>("items", "计划项目", "items", as: .planLines)
    /// Whether what is missing is added as it is proposed.
    static let proposed = Slot<Bool>("proposed", "加上建议的", "what is proposed", as: .yesNo)
    /// A line a change.
    static let changes = Slot<String>("changes", "改动", "changes", as: .planChanges)
  }

  static let dialog = define(
    "plan-year", version: 1, title: ("年度计划", "the annual plan"),
    phrases: [
      "年度计划", "制定年度计划", "做年度计划", "定年度计划", "写年度计划", "改年度计划", "修改年度计划", "年度工作计划", "annual plan",
      "the annual plan",
      "make the annual plan", "change the annual plan", "plan the year",
    ],
    because: .p4_6, start: .begin, offered: { try $0.may(PlanAdopted.self) },
    hears: [.fills(Slots.year, by: .year)]
  ) {
    decide(.begin).when("不是召集人或联络员", .notYours) { try !$0.may(PlanAdopted.self) }.then(.year)
    say(.notYours, because: .p4_6).then(.end)
    // Changes go by the numbers of a list: another list is changed anew.
    ask(.year, for: Slots.year, because: .p4_6).then(.known, forgetting: [Slots.proposed, Slots.changes])
    decide(.known).when("已有计划", .missing) { try standing($0) != nil }.then(.items)
    ask(.items, for: Slots.items, because: .p4_6)
      .then(.missing, forgetting: [Slots.proposed, Slots.changes])
    decide(.missing).when("还差指标", .proposed) { try !proposals($0).isEmpty }.then(.changes)
    ask(.proposed, for: Slots.proposed, because: .p4_6).then(.changes, forgetting: [Slots.changes])
    ask(.changes, for: Slots.changes, optional: true, because: .p4_6).then(.compared)
    decide(.compared).when("没有改动", .same) { try isSame($0) }.then(.confirm)
    say(.same, because: .p4_6).then(.end)
    confirm(.confirm, showing: [], because: .p4_6).then(.adopted)
    record(.adopted, needs: [Slots.year]) { scene in
      let (me, year) = (try scene.signedIn(), planned(scene))
      let plan = PlanAdopted(year: year, items: try final(scene))
      return [Proposal(plan, in: me.room, on: me.room.plan(of: year), occurred: scene.now)]
    }.then(.end)
    end(.end)
  }

  static func planned(_ scene: Scene) -> Int {
    scene[Slots.year].flatMap { Int($0) } ?? scene.now.day.year
  }

  /// The plan of that year, where there is one.
  static func standing(_ scene: Scene) throws -> AnnualPlanFacts? {
    try scene.facts(TheAnnualPlan(of: scene.signedIn().room, planned(scene)))?.facts
  }

  /// As it stands, or as it was said.
  static func base(_ scene: Scene) throws -> [PlannedItem] {
    try standing(scene)?.items ?? PlanLines.items(scene[Slots.items] ?? "", scene)
  }

  /// What the norms miss in it.
  static func proposals(_ scene: Scene) throws -> [PlannedItem] {
    try check(base(scene), scene).proposals.map { PlannedItem($0) }
  }

  /// The list that changes speak of by number.
  static func listed(_ scene: Scene) throws -> [PlannedItem] {
    let added = scene[Slots.proposed] == true ? try proposals(scene) : []
    return PlanChange.inOrder(try base(scene) + added)
  }

  /// The plan as it will be.
  static func final(_ scene: Scene) throws -> [PlannedItem] {
    try PlanChange.applied(scene[Slots.changes] ?? "", to: listed(scene), scene)
  }

  static func check(_ items: [PlannedItem], _ scene: Scene) throws -> PlanHeldAgainstNorms.Answer {
    try scene.facts(
      PlanHeldAgainstNorms(
        items.map(\.item), in: scene.signedIn().room, planned(scene), on: scene.now.day))
  }

  private static func isSame(_ scene: Scene) throws -> Bool {
    guard let standing = try standing(scene)?.items else { return false }
    let final = try final(scene)
    return final.differing(from: standing) == 0 && standing.differing(from: final) == 0
  }

  /// A name of the roster, for examples.
  static func someone(_ scene: Scene) throws -> String {
    try scene.roster().seats.first?.facts.name ?? scene("委员甲", "Member A")
  }

  /// How many items are to be approved before they are held (P6.3e).
  static func toApprove(_ items: [PlannedItem]) -> Int {
    items.count { $0.item.kind.deed?.needsApproval ?? false }
  }
}
