import Conversation
import Regulation
import Understanding
import WorkroomStore

/// A record that was not counted for an item of the annual plan by itself is joined to one, or let go again (关联计划), P4.6.
enum LinkPlan: String, DialogStates {
  case begin, notYours, none, nothing, deed, noItem, item, confirm, joined, confirmRelease, released, end

  enum Slots {
    static let deed = Slot<MatterID>(
      "deed", "哪条记录", "which record",
      as: .oneOf(
        listed: true,
        options: { scene in
          try deeds(scene).map { Option(id: $0.matter, label: try label($0, scene), aliases: []) }
        },
        name: { deed, scene in
          try deeds(scene).first { $0.matter == deed.rawValue }.map { try line($0, scene) } ?? ""
        }))
    /// Named with the version of the plan: a number says nothing of another.
    static let item = Slot<String>(
      "item", "计划的哪一项", "which item of the plan",
      as: .oneOf(
        listed: true,
        options: { scene in
          try open(scene).map {
            Option(id: $0.id, label: try PlanWords(scene).line($0.planned), aliases: [])
          }
        },
        name: { item, scene in
          try open(scene).first { $0.id == item }.map { try PlanWords(scene).line($0.planned) } ?? ""
        }))
  }

  static let dialog = define(
    "link-plan", version: 1, title: ("关联计划", "join to the plan"),
    phrases: [
      "关联计划", "关联年度计划", "把记录关联到计划", "取消关联计划", "join to the plan", "join a record to the plan",
      "let a record go from the plan",
    ],
    because: .p4_6, start: .begin, offered: { try $0.may(PlanItemJoined.self) && found($0) != nil }
  ) {
    decide(.begin)
      .when("不是召集人或联络员", .notYours) { try !$0.may(PlanItemJoined.self) }
      .when("没有年度计划", .none) { try found($0) == nil }
      .when("没有可以关联的", .nothing) { try deeds($0).isEmpty }
      .then(.deed)
    say(.notYours, because: .p4_6).then(.end)
    say(.none, because: .p4_6).then(.end)
    say(.nothing, because: .p4_6).then(.end)
    ask(.deed, for: Slots.deed, because: .p4_6)
      .when("已经关联", .confirmRelease) { try isJoined($0) }
      .when("没有空着的项目", .noItem) { try open($0).isEmpty }
      .then(.item)
    say(.noItem, because: .p4_6).then(.end)
    ask(.item, for: Slots.item, because: .p4_6).then(.confirm)
    confirm(.confirm, showing: [Slots.deed, Slots.item]).then(.joined)
    record(.joined, needs: [Slots.deed, Slots.item]) { scene in
      let parts = try scene.need(Slots.item).split(separator: "-").compactMap { Int($0) }
      guard parts.count == 2 else { return [] }
      let act = PlanItemJoined(
        year: scene.now.day.year, version: parts[0], item: parts[1], deed: try scene.need(Slots.deed))
      return [try proposal(act, scene)]
    }.then(.end)
    confirm(.confirmRelease, showing: []).then(.released)
    record(.released, needs: [Slots.deed]) { scene in
      [
        try proposal(
          PlanItemReleased(year: scene.now.day.year, deed: scene.need(Slots.deed)), scene)
      ]
    }.then(.end)
    end(.end)
  }

  private static func proposal(_ act: some MatterAct, _ scene: Scene) throws -> Proposal {
    let room = try scene.signedIn().room
    return Proposal(act, in: room, on: room.plan(of: scene.now.day.year), occurred: scene.now)
  }

  /// The plan of this year with what was done of it; nil where there is none.
  static func found(_ scene: Scene) throws -> PlanAgainstDone.Found? {
    let today = scene.now.day
    return try scene.facts(PlanAgainstDone(in: scene.signedIn().room, today.year, on: today))
  }

  /// What is counted for no item, and what was joined to one.
  static func deeds(_ scene: Scene) throws -> [PlanDeed] {
    guard let found = try found(scene) else { return [] }
    return found.progress.beside + found.joined.map(\.deed)
  }

  static func isJoined(_ scene: Scene) throws -> Bool {
    guard let deed = scene[Slots.deed] else { return false }
    return try found(scene)?.joined.contains { $0.deed.matter == deed.rawValue } ?? false
  }

  /// The items that nothing is counted for, each with its id here.
  static func open(_ scene: Scene) throws -> [(id: String, planned: PlannedItem)] {
    guard let found = try found(scene) else { return [] }
    return found.rows.filter { $0.standing.deed == nil }.map {
      ("\(found.plan.version)-\($0.number)", $0.planned)
    }
  }

  /// 3月5日 走访 线下：看望困难学生（委员甲）
  static func line(_ deed: PlanDeed, _ scene: Scene) throws -> String {
    let topics = try scene.facts(TopicsOfPlanDeeds(in: scene.signedIn().room, scene.now.day.year))
    let head = [deed.day.inWords(scene), deed.kind.name(scene.language), deed.channel?.name(scene.language)]
      .compactMap(\.self).joined(separator: " ")
    let topic = topics[MatterID(deed.matter)].flatMap { $0.isBlank ? nil : $0.excerpt(24) }
    let who = try deed.person.map { try scene.name(of: PersonID($0)) }
    return head + (topic.map { scene("：", ": ") + $0 } ?? "")
      + (who.map { scene("（\($0)）", " (\($0))") } ?? "")
  }

  /// The same, and to which item it is joined.
  private static func label(_ deed: PlanDeed, _ scene: Scene) throws -> String {
    let item = try found(scene)?.joined.first { $0.deed == deed }?.planned
    return try line(deed, scene)
      + (item.map {
        scene("，已关联到\(PlanWords(scene).short($0))", ", joined to \(PlanWords(scene).short($0))")
      } ?? "")
  }
}
