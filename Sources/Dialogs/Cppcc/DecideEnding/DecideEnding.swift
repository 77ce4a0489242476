import Conversation
import Regulation
import Understanding
import WorkroomStore

/// What is decided on a proposal that a room end (决定终止或摘牌), P7.1e, P7.2, P7.3b, A43: it ends, a personal room becomes one of
/// another type, or it goes on.
enum DecideEnding: String, DialogStates {
  case begin, none, which, shown, outcome, type, name, isPaper, paper, number, reason, day, confirm, recorded,
    end

  enum Slots {
    static let which = Slot<MatterID>(
      "which", "哪一件", "which one",
      as: .oneOf(
        listed: true,
        options: { scene in try waiting(scene).map { Option(id: $0.id.rawValue, label: try line($0, scene)) }
        },
        name: { id, scene in try waiting(scene).first { $0.id == id }.map { try line($0, scene) } ?? "" }))
    static let outcome = Slot<EndingOutcome>(
      "outcome", "决定", "decision",
      as: .choice { outcome, scene in
        guard outcome == .converts else { return true }
        return try chosen(scene)?.facts.proposed.grounds.allSatisfy(\.mayConvert) ?? false
      })
    static let type = Slot<WorkroomType>("type", "类型", "type", as: .choice())
    static let name = Slot<String>(
      "name", "新名称", "new name",
      as: .text(max: 60) { name, scene in
        guard let room = try chosen(scene)?.workroom else { return nil }
        let seats = try scene.facts(SeatsIn(room)).map(\.facts.name)
        let naming = RoomNaming(.regional, area: "", bases: [], members: seats)
        if naming.member(in: name) != nil {
          return scene("名称里不写委员姓名（P7.3a）。", "No member's name in it, please (P7.3a).")
        }
        if !name.hasSuffix(RoomNaming.ending) {
          return scene("名称以“委员工作室”结尾（P4.1）。", "The name ends in 委员工作室 (P4.1).")
        }
        return try scene.facts(Workrooms()).contains { $0.facts.name == name }
          ? scene("已经有叫这个名字的工作室。", "There is a workroom of that name.") : nil
      })
    static let number = Slot<String>("number", "文号", "number", as: .paperNumber(max: 40))
    static let reason = Slot<String>("reason", "理由", "reason", as: .reason(max: 1000))
    static let day: Slot<Day> = Slot(
      "day", "决定日期", "day",
      as: .pastDay(isOld: true).inOrder { day, scene in
        guard let room = try chosen(scene)?.workroom else { return [] }
        let ended = RoomEnded(way: .delisted, grounds: [], by: "", ending: room.matter)
        return [Proposal(ended, in: room, on: room.matter, occurred: Moment(day))]
      })
  }

  static let dialog = define(
    "decide-ending", version: 1, title: ("决定终止或摘牌", "decide whether a room ends"),
    phrases: [
      "决定终止或摘牌", "决定摘牌", "确认终止", "摘牌决定", "登记摘牌", "工作室转型", "decide whether a room ends", "decide on delisting",
      "confirm the termination",
    ],
    because: .p7_1e, for: [.cppcc], start: .begin, offered: { try !waiting($0).isEmpty }
  ) {
    decide(.begin).when("没有待决定的", .none) { try waiting($0).isEmpty }.then(.which)
    say(.none, because: .p7_1e).then(.end)
    ask(.which, for: Slots.which, because: .p7_1e).then(.shown)
    say(.shown, because: .p7_1e).then(.outcome)
    ask(.outcome, for: Slots.outcome, because: .p7_1e)
      .when("转为其他类型", .type) { $0[Slots.outcome] == .converts }
      .then(.isPaper)
    ask(.type, for: Slots.type, because: .p7_3b).then(.name)
    ask(.name, for: Slots.name, because: .p7_3b).then(.isPaper)
    decide(.isPaper).when("按文件登记", .paper) { try isFromPaper($0) }.then(.number)
    ask(.paper, for: Slots.number, because: .p5_3f).then(.reason)
    ask(.number, for: Slots.number, optional: true).then(.reason)
    ask(.reason, for: Slots.reason, because: .p7_1e).then(.day)
    ask(.day, for: Slots.day, because: .p7_2f).then(.confirm)
    confirm(
      .confirm,
      showing: [
        Slots.which, Slots.outcome, Slots.type, Slots.name, Slots.number, Slots.reason, Slots.day,
      ], because: .p7_4
    ).then(.recorded)
    record(.recorded, needs: [Slots.which, Slots.outcome, Slots.reason, Slots.day]) { try entries($0) }.then(
      .end)
    end(.end)
  }

  /// Those that whoever speaks decides on.
  static func waiting(_ scene: Scene) throws -> [Matter<EndingFacts>] {
    guard scene.audience == .cppcc else { return [] }
    let me = try scene.signedIn()
    return try scene.facts(EndingsToDecide(by: me.person, at: me.room))
  }

  static func chosen(_ scene: Scene) throws -> Matter<EndingFacts>? {
    try waiting(scene).first { $0.id == scene[Slots.which] }
  }

  static func line(_ ending: Matter<EndingFacts>, _ scene: Scene) throws -> String {
    let room = try scene.facts(TheWorkroom(ending.workroom))?.facts.name ?? ""
    let (facts, words) = (ending.facts, EndingWords(scene))
    return scene(
      "\(room)：\(words.names(facts.proposed.grounds))（\(facts.on.inWords(scene))\(facts.proposed.by)提请）",
      "\(room): \(words.names(facts.proposed.grounds)) (proposed by \(facts.proposed.by), \(facts.on.inWords(scene)))"
    )
  }

  /// All that was said, as a confirmation shows it: that a room ends is told with what it means.
  static func summary(_ scene: Scene) throws -> String {
    let rows = [
      try scene.shown(Slots.which), try scene.shown(Slots.outcome),
      try scene[Slots.number].map { _ in
        "\(Slots.number.label(scene.language)) \(try scene.shown(Slots.number))"
      },
      "\(Slots.reason.label(scene.language)) \(try scene.shown(Slots.reason))",
      "\(Slots.day.label(scene.language)) \(try scene.shown(Slots.day))",
    ]
    return rows.compactMap(\.self).joined(separator: scene("；", "; "))
  }

  /// Whether whoever speaks records what another body decided: from its paper (A43).
  static func isFromPaper(_ scene: Scene) throws -> Bool {
    guard let ending = try chosen(scene) else { return false }
    let first = try scene.pack.deciders(on: ending.facts.proposed.grounds).first
    let posts = try scene.facts(PostsOver(ending.workroom, of: scene.signedIn().person))
    return first.map { !posts.contains($0) } ?? false
  }

  private static func entries(_ scene: Scene) throws -> [Proposal] {
    guard let ending = try chosen(scene) else { return [] }
    let (room, day) = (ending.workroom, try scene.occurred(Slots.day))
    let (outcome, by) = (try scene.need(Slots.outcome), try RoomsGuided.body(scene, of: room))
    let decided = EndingDecided(
      outcome: outcome, by: by, number: scene[Slots.number], reason: try scene.need(Slots.reason))
    let first = Proposal(decided, in: room, on: ending.id, occurred: day)
    let grounds = ending.facts.proposed.grounds
    switch outcome {
    case .keeps: return [first]
    case .ends:
      let ended = RoomEnded(way: EndingGround.way(of: grounds), grounds: grounds, by: by, ending: ending.id)
      return [first, Proposal(ended, in: room, on: room.matter, occurred: day)]
    case .converts:
      let converted = RoomConverted(
        type: try scene.need(Slots.type), name: try scene.need(Slots.name), ending: ending.id)
      return [first, Proposal(converted, in: room, on: room.matter, occurred: day)]
    }
  }
}
