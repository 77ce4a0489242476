import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Assessing a room's year (年度考核), P7.1d, P7.1e, C4.4: the sheet with satisfaction first, what the figures propose, and what the
/// committee decides.
enum Assess: String, DialogStates {
  case begin, none, year, room, nothing, sheet, result, differs, reason, confirm, recorded, end

  enum Slots {
    static let year = Slot<String>(
      "year", "年度", "year",
      as: .oneOf(
        options: { scene in
          try years(scene).map { year in
            let names =
              year == scene.now.day.year
              ? ["今年", "本年", "本年度", "this year"]
              : year == scene.now.day.year - 1 ? ["去年", "上年度", "上一年", "last year"] : []
            return Option(
              id: String(year), label: scene("\(String(year))年", String(year)), aliases: names + ["\(year)年度"]
            )
          }
        },
        name: { year, scene in scene("\(year)年", year) }))
    static let room = Slot<WorkroomID>(
      "room", "工作室", "workroom",
      as: .oneOf(
        listed: true,
        options: { scene in
          try rooms(scene).map { room, assessed in
            let done = assessed.map {
              scene("，已考核：\($0.result.name(.zh))", ", assessed: \($0.result.name(.en))")
            }
            return Option(
              id: room.id.rawValue, label: room.facts.name + (done ?? ""), aliases: [room.facts.name])
          }
        },
        name: { room, scene in try scene.facts(TheWorkroom(room))?.facts.name ?? "" }))
    static let result = Slot<AssessmentResult>("result", "考核结果", "result", as: .choice())
    static let reason = Slot<String>("reason", "不同的理由", "reason", as: .reason(max: 1000))
  }

  static let dialog = define(
    "assess", version: 1, title: ("年度考核", "assess a room"),
    phrases: [
      "年度考核", "考核工作室", "考核", "登记考核结果", "工作室考核", "assess a room", "assess the rooms", "yearly assessment",
    ],
    because: .p7_1d, for: [.cppcc], start: .begin, offered: { try $0.may(RoomAssessed.self) },
    hears: [.fills(Slots.year, by: .year)]
  ) {
    decide(.begin)
      .when("没有联系指导的", .none) { try RoomsGuided.rooms($0).isEmpty }
      .when("没有可考核的年度", .nothing) { try years($0).isEmpty }
      .then(.year)
    say(.none, because: .p4_4).then(.end)
    ask(.year, for: Slots.year, because: .p7_1d).then(.room)
    say(.nothing, because: .p7_1d).then(.end)
    ask(.room, for: Slots.room, because: .p7_1d).then(.sheet)
    say(.sheet, because: .p7_1a).then(.result)
    ask(.result, for: Slots.result, because: .p7_1d).then(.differs)
    decide(.differs).when("和数据不同", .reason) { try differs($0) }.then(.confirm)
    ask(.reason, for: Slots.reason, because: .p7_1d).then(.confirm)
    confirm(.confirm, showing: [], because: .p7_1e).then(.recorded)
    record(.recorded, needs: [Slots.year, Slots.room, Slots.result]) { scene in
      guard let found = try found(scene) else { return [] }
      let (room, result) = (try scene.need(Slots.room), try scene.need(Slots.result))
      let assessed = RoomAssessed(
        year: found.sheet.year, by: try RoomsGuided.body(scene, of: room), sheet: found.sheet,
        proposed: found.proposed, result: result, consequence: try consequence(scene),
        reason: result == found.proposed ? nil : scene[Slots.reason])
      return [
        Proposal(assessed, in: room, on: room.assessment(of: found.sheet.year), occurred: scene.now)
      ]
    }.then(.end)
    end(.end)
  }

  /// Years that may be assessed, the newest first: the norms were in force, their end has come, and a room had its plaque.
  static func years(_ scene: Scene) throws -> [Int] {
    let last = AssessmentsDue.year(on: scene.now.day)
    let first = try max(scene.pack[.normFirstDay].year, last - 2)
    let plaques = try RoomsGuided.rooms(scene).compactMap(\.facts.plaque?.year)
    return (min(first, last + 1)..<(last + 1)).reversed().filter { year in plaques.contains { $0 <= year } }
  }

  private static func year(_ scene: Scene) -> Int? { scene[Slots.year].flatMap { Int($0) } }

  /// The rooms that had their plaque in that year, those that were not assessed first.
  static func rooms(_ scene: Scene) throws -> [(Matter<RoomFacts>, RoomAssessed?)] {
    guard let year = year(scene) else { return [] }
    let rooms = try RoomsGuided.rooms(scene).filter { $0.facts.plaque.map { $0.year <= year } ?? false }
      .map { ($0, try scene.facts(TheAssessment(of: $0.workroom, year))?.facts.assessed) }
    return rooms.filter { $0.1 == nil } + rooms.filter { $0.1 != nil }
  }

  /// The sheet as the ledger has it now.
  static func found(_ scene: Scene) throws -> SheetOf.Found? {
    guard let room = scene[Slots.room], let year = year(scene) else { return nil }
    return try scene.facts(SheetOf(of: room, year, on: scene.now.day))
  }

  private static func differs(_ scene: Scene) throws -> Bool {
    try found(scene).map { scene[Slots.result] != $0.proposed } ?? false
  }

  /// What follows from what was decided (P7.1e).
  static func consequence(_ scene: Scene) throws -> AssessmentConsequence {
    guard let found = try found(scene), let result = scene[Slots.result] else { return .none }
    return try scene.pack.consequence(of: result, in: found.sheet.year, after: found.earlier)
  }

  /// 商州区教育界别委员工作室，2025年：未达标（按数据：达标）；警示
  static func summary(_ scene: Scene) throws -> String {
    guard let found = try found(scene), let result = scene[Slots.result] else { return "" }
    let by =
      result == found.proposed
      ? "" : scene("（按数据：\(found.proposed.name(.zh))）", " (by figures: \(found.proposed.name(.en)))")
    let reason = try scene[Slots.reason] == nil || result == found.proposed ? nil : scene.shown(Slots.reason)
    let consequence = try consequence(scene)
    let follows =
      consequence == .none
      ? nil : scene("后果：\(consequence.name(.zh))", "what follows: \(consequence.name(.en))")
    let (room, year) = (try scene.shown(Slots.room), try scene.shown(Slots.year))
    let head = scene(
      "\(room)，\(year)：\(result.name(.zh))\(by)", "\(room), \(year): \(result.name(.en))\(by)")
    return ([head] + [reason, follows].compactMap(\.self)).joined(separator: scene("；", "; "))
  }

  /// What is to be assessed, and to be sent, at the end of the year; nil where nothing is.
  static func atSignIn(_ scene: Scene) throws -> String? {
    guard try scene.may(RoomAssessed.self) else { return nil }
    let due = try scene.facts(AssessmentsDue(of: RoomsGuided.rooms(scene), on: scene.now.day))
    // 年终: the last month of the year and the first three of the next; what was assessed is to be sent at any time.
    let isTime = scene.now.day.month == 12 || scene.now.day.month <= 3
    let (left, unsent) = (isTime ? due.unassessed.count : 0, due.unsent.count)
    let year = String(due.year)
    let parts = [
      left == 0
        ? nil
        : scene(
          "\(year)年还有 \(left) 个工作室没有考核，请说“年度考核”（P7.1d）。",
          "\(english(left, "room is", "rooms are")) not assessed for \(year): say “assess a room” (P7.1d)."),
      unsent == 0
        ? nil
        : scene(
          "\(year)年有 \(unsent) 份考核结果没有报主管部门，报了请说“登记考核报送”（P7.1f）。",
          "\(english(unsent, "assessment")) for \(year) not sent to the office in charge: say “record assessments sent” once done (P7.1f)."
        ),
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: scene("", " "))
  }
}
