import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Erasing a visitor's data (删除来访人信息): on request, or when the time of keeping has ended.
///
/// It shows what goes and what stays, asks, and writes down who, when and why; never what.
enum EraseVisitor: String, DialogStates {
  case begin, notYours
  case why, nothingDue, who, found, opinions, mentions, nothing, confirm, erased, end

  static let dialog = define(
    "erase-visitor", version: 2, title: ("删除来访人信息", "erase a visitor's data"),
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
    ask(.who, for: Slots.who).then(.found)
    // Somebody may be spoken of where no opinion of theirs is left, or ever was.
    decide(.found)
      .when("有意见", .opinions) { try !candidates($0).isEmpty }
      .then(.mentions)
    ask(.opinions, for: Slots.opinions)
      .when("别处也提到", .mentions) { try !mentions($0).isEmpty }
      .when("什么也没选", .nothing) { try chosen($0).isEmpty }
      .then(.confirm)
    ask(.mentions, for: Slots.mentions, optional: true)
      .when("什么也没选", .nothing) { try chosen($0).isEmpty && ($0[Slots.mentions] ?? []).isEmpty }
      .then(.confirm)
    say(.nothing).then(.end)
    confirm(.confirm, showing: []).then(.erased)
    record(.erased, needs: [Slots.why]) { try erasing($0) }.then(.end)
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
    let called = try scene.facts(VisitorsCalled(text, in: room))
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
    try (scene[Slots.opinions] ?? []).compactMap { try scene.facts(TheOpinion($0)) }
  }

  /// How many people chosen opinions seem to be of, each with how they are called; one who left nothing is nobody else.
  static func people(_ opinions: [Opinion]) -> [String?] {
    var people: [(called: Called, name: String?)] = []
    for said in opinions.map(\.said) {
      let called = Called(said.visitor ?? "", reached: said.contact)
      if !people.contains(where: { $0.called.isSame(as: called) }) { people.append((called, said.visitor)) }
    }
    return people.map(\.name)
  }

  /// What is said to a choice of several people's opinions on the request of one; nil where it is one's, or for retention.
  static func concern(about chosen: [MatterID], _ scene: Scene) throws -> (isPossible: Bool, words: String)? {
    guard !isForRetention(scene) else { return nil }
    let opinions = try chosen.compactMap { try scene.facts(TheOpinion($0)) }
    let people = people(opinions)
    guard people.count > 1 else { return nil }
    guard people.count <= mostPeople else {
      return (
        false,
        scene(
          "选的 \(opinions.count) 件像是 \(people.count) 位来访人的。一次只删一位的，请说出是哪几件。",
          "These \(opinions.count) seem to be of \(people.count) visitors. One at a time, please: which are this one's?"
        )
      )
    }
    let names = people.map { $0 ?? scene("未留名", "no name given") }.joined(separator: scene("、", ", "))
    return (
      true,
      scene(
        "选的 \(opinions.count) 件像是 \(people.count) 位来访人的（\(names)）。都是要求删除的这一位吗？",
        "These \(opinions.count) seem to be of \(people.count) visitors (\(names)). Are all of them the one who asks?"
      )
    )
  }

  /// One person may have called themself in two or three ways.
  private static let mostPeople = 3

  /// Other records that speak of them by name or number: of those who were chosen, and of whoever was looked for.
  static func mentions(_ scene: Scene) throws -> [Record] {
    let opinions = try chosen(scene)
    var texts = opinions.flatMap { [$0.said.visitor, $0.said.contact] }.compactMap(\.self)
    if let who = scene[Slots.who], When.day(who, now: scene.now) == nil { texts.append(who) }
    return try mentions(of: texts, except: opinions, scene)
  }

  /// - Parameter except: their own texts are erased with them.
  static func mentions(of texts: [String], except opinions: [Opinion], _ scene: Scene) throws -> [Record] {
    guard !texts.isEmpty else { return [] }
    return try scene.facts(
      Mentions(of: Set(texts).sorted(), in: scene.signedIn().room, except: opinions.map(\.id)))
  }

  /// What was exported or printed before and has what was chosen in it (以前的导出件), a row each; empty where nothing is known of.
  static func exports(_ scene: Scene) throws -> [String] {
    try scene.facts(
      ExportsHolding(
        chosen(scene).map(\.id), and: scene[Slots.mentions] ?? [], in: scene.signedIn().room)
    ).map { try DestroyExports.line($0, scene) }
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
