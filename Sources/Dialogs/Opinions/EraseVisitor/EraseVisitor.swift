import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Erasing a visitor's data (删除来访人信息): on request, or when the time of keeping has ended.
///
/// It shows what goes and what stays, asks, and writes down who, when and why; never what.
enum EraseVisitor: String, DialogStates {
  case begin, notYours
  case why, nothingDue, who, opinions, mentions, confirm, erased, end

  static let dialog = define(
    "erase-visitor", version: 1, title: ("删除来访人信息", "erase a visitor's data"),
    phrases: [
      "删除来访人信息", "删除个人信息", "来访人要求删除", "删除电话", "删除称呼", "erase a visitor's data", "erase a visitor",
      "delete personal data", "a visitor asks to be erased",
    ],
    because: .p4_2f, start: .begin, offered: { try answersForRecords($0) }, looksForPeople: true
  ) {
    decide(.begin).when("不是联络员", .notYours) { try !answersForRecords($0) }.then(.why)
    say(.notYours).then(.end)

    ask(.why, for: Slots.why)
      .when("没有到期的", .nothingDue) { try isForRetention($0) && due($0).isEmpty }
      .when("到期的", .opinions) { isForRetention($0) }
      .then(.who)
    say(.nothingDue).then(.end)
    ask(.who, for: Slots.who).then(.opinions)
    ask(.opinions, for: Slots.opinions)
      .when("别处也提到", .mentions) { try !mentions($0).isEmpty }
      .then(.confirm)
    ask(.mentions, for: Slots.mentions, optional: true).then(.confirm)
    confirm(.confirm, showing: []).then(.erased)
    record(.erased, needs: [Slots.why, Slots.opinions]) { try erasing($0) }.then(.end)
    end(.end)
  }

  /// The liaison keeps the room's records (P4.2f); where there is none, a convenor does.
  static func answersForRecords(_ scene: Scene) throws -> Bool {
    try scene.may(VisitorErased.self)
  }

  // MARK: What it looks at

  private static func isForRetention(_ scene: Scene) -> Bool { scene[Slots.why] == .retentionEnded }

  /// The opinions whose time of keeping has ended.
  static func due(_ scene: Scene) throws -> [Opinion] {
    try scene.facts(
      RetentionEnded(upTo: scene.pack.retentionEnded(on: scene.now.day), in: scene.signedIn().room))
  }

  /// The opinions of whoever is meant: called so, reached so, or of that day.
  static func opinions(calledOr text: String, _ scene: Scene) throws -> [Opinion] {
    let room = try scene.signedIn().room
    let called = try scene.facts(VisitorsCalled(Phone.read(text)?.digits ?? text, in: room))
    guard called.isEmpty, let day = When.day(text, now: scene.now)?.day else { return called }
    return try scene.facts(VisitorsOn(day, in: room))
  }

  /// The opinions there are to choose from.
  static func candidates(_ scene: Scene) throws -> [Opinion] {
    if isForRetention(scene) { return try due(scene) }
    return try scene[Slots.who].map { try opinions(calledOr: $0, scene) } ?? []
  }

  /// The opinions that were chosen.
  static func chosen(_ scene: Scene) throws -> [Opinion] {
    try scene.need(Slots.opinions).compactMap { try scene.facts(TheOpinion($0)) }
  }

  /// Other records that speak of them by name or number.
  static func mentions(_ scene: Scene) throws -> [Record] {
    let opinions = try chosen(scene)
    let names = opinions.compactMap(\.said.visitor).filter { $0.count >= 2 }
    let numbers = opinions.compactMap(\.said.contact).filter { $0.count >= 5 }
    guard !names.isEmpty || !numbers.isEmpty else { return [] }
    return try scene.facts(
      Mentions(
        of: Array(Set(names + numbers)).sorted(), in: scene.signedIn().room, except: opinions.map(\.id)))
  }

  private static func erasing(_ scene: Scene) throws -> [Proposal] {
    let why = try scene.need(Slots.why)
    let opinions = try chosen(scene).map {
      Proposal(
        VisitorErased(why: why), in: $0.matter.workroom, on: $0.id, occurred: scene.now)
    }
    let mentions = try (scene[Slots.mentions] ?? []).compactMap { try scene.facts(TheRecord($0)) }.map {
      Proposal(
        VisitorErased(why: why, target: $0.entry.id), in: $0.entry.workroom,
        on: $0.entry.matter, occurred: scene.now)
    }
    return opinions + mentions
  }
}
