import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Erasing a visitor's data (删除来访人信息): on request, or when the time of keeping has ended.
///
/// It shows what goes and what stays, asks, and writes down who, when and why; never what.
enum EraseVisitor: String, DialogStates {
  case begin, notYours
  case why, nothingDue, due, who, found, person, opinions, mentions, nothing, confirm
  case verdict, keepWhy, kept, erased, left, rest, more, end

  static let dialog = define(
    "erase-visitor", version: 3, title: ("删除来访人信息", "erase a visitor's data"),
    phrases: [
      "删除来访人信息", "删除个人信息", "来访人要求删除", "删除电话", "删除称呼", "erase a visitor's data", "erase a visitor",
      "delete personal data", "a visitor asks to be erased",
    ],
    because: .p4_2f, start: .begin, offered: { try answersForRecords($0) }, looksForPeople: true,
    hears: [.fills(Slots.who, by: .visitor)]
  ) {
    decide(.begin).when("不是联络员", .notYours) { try !answersForRecords($0) }.then(.why)
    say(.notYours).then(.end)

    ask(.why, for: Slots.why)
      .when("没有到期的", .nothingDue) { try isForRetention($0) && due($0).isEmpty }
      .when("到期的", .due) { isForRetention($0) }
      .then(.who)
    say(.nothingDue).then(.end)

    ask(.who, for: Slots.who).then(.found)
    // Somebody may be spoken of where no opinion of theirs is left, or ever was.
    decide(.found)
      .when("有几位", .person) { try people(called($0)).count > 1 }
      .when("有意见", .opinions) { try !called($0).isEmpty }
      .then(.mentions)
    ask(.person, for: Slots.person)
      .when("有意见", .opinions) { try !candidates($0).isEmpty }
      .when("别处提到", .mentions) { try !mentions($0).isEmpty }
      .then(.nothing)
    ask(.opinions, for: Slots.opinions)
      .when("别处也提到", .mentions) { try !mentions($0).isEmpty }
      .when("什么也没选", .nothing) { try chosen($0).isEmpty }
      .then(.confirm)
    // Whose time has ended are gone through one by one: each is a decision of its own.
    ask(.due, for: Slots.person)
      .when("别处也提到", .mentions) { try !mentions($0).isEmpty }
      .then(.verdict)
    ask(.mentions, for: Slots.mentions, optional: true)
      .when("保存期满的", .verdict) { isForRetention($0) }
      .when("什么也没选", .nothing) { try chosen($0).isEmpty && ($0[Slots.mentions] ?? []).isEmpty }
      .then(.confirm)
    say(.nothing).then(.end)
    confirm(.confirm, showing: []).then(.erased)
    ask(.verdict, for: Slots.verdict)
      .when("删除", .erased) { $0[Slots.verdict] == .erase }
      .when("继续保存", .keepWhy) { $0[Slots.verdict] == .keep }
      .then(.rest)
    ask(.keepWhy, for: Slots.keepWhy).then(.kept)
    record(.kept, needs: [Slots.keepWhy]) { try keeping($0) }.then(.rest)
    // A conversation that looked for somebody does not outlive their erasure: the next one begins anew.
    record(.erased, needs: [Slots.why]) { try erasing($0) }
      .when("还有到期的", .left) { try isForRetention($0) && !due($0).isEmpty }
      .then(.end)
    say(.left).then(.end)
    decide(.rest).when("还有到期的", .more) { try !due($0).isEmpty }.then(.end)
    ask(.more, for: Slots.more)
      .when("接着看", .due, forgetting: Slots.ofOne) { $0[Slots.more] == true }
      .then(.end)
    end(.end)
  }

  /// The liaison keeps the room's records (P4.2f); where there is none, a convenor does.
  static func answersForRecords(_ scene: Scene) throws -> Bool {
    try scene.may(VisitorErased.self)
  }

  // MARK: What it looks at

  static func isForRetention(_ scene: Scene) -> Bool { scene[Slots.why] == .retentionEnded }

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

  /// What was found of whoever was looked for.
  static func called(_ scene: Scene) throws -> [Opinion] {
    try scene[Slots.who].map { try opinions(calledOr: $0, scene) } ?? []
  }

  /// The people there are to choose from.
  static func people(_ scene: Scene) throws -> [VisitorToErase] {
    try people(isForRetention(scene) ? due(scene) : called(scene))
  }

  static func people(_ opinions: [Opinion]) -> [VisitorToErase] { VisitorToErase.tellApart(opinions) }

  /// The opinions there are to choose from: one person's.
  static func candidates(_ scene: Scene) throws -> [Opinion] {
    guard let person = scene[Slots.person] else { return isForRetention(scene) ? [] : try called(scene) }
    return try person.compactMap { try scene.facts(TheOpinion($0)) }
  }

  /// The opinions that were chosen; of one whose time has ended, all.
  static func chosen(_ scene: Scene) throws -> [Opinion] {
    let chosen = isForRetention(scene) ? scene[Slots.person] : scene[Slots.opinions]
    return try (chosen ?? []).compactMap { try scene.facts(TheOpinion($0)) }
  }

  /// What was chosen of one whose time has ended, a row each: the others stand behind it by their number.
  static func said(_ scene: Scene) throws -> String {
    let chosen = try chosen(scene)
    let rows = chosen.prefix(mostShown).map { $0.lineOfVisitor(scene) }
    let more = chosen.count - rows.count
    let rest = more > 0 ? [scene("还有 \(more) 件。", "\(more) more.")] : []
    return (rows + rest).joined(separator: "\n") + "\n"
  }
  private static let mostShown = 10

  /// What was taken back takes no act any more, and so is not kept longer.
  static func isPossible(_ verdict: Verdict, _ scene: Scene) throws -> Bool {
    try verdict != .keep || chosen(scene).contains { $0.matter.state != .nothing }
  }

  /// Other records that speak of them by name or number, or quote what they said: of those who were chosen, and of whoever
  /// was looked for.
  static func mentions(_ scene: Scene) throws -> [Record] {
    let opinions = try chosen(scene)
    var texts = opinions.flatMap { [$0.said.visitor, $0.said.contact] }.compactMap(\.self)
    if let who = scene[Slots.who], When.day(who, now: scene.now) == nil { texts.append(who) }
    return try mentions(of: texts, except: opinions, scene)
  }

  /// - Parameter except: their own texts are erased with them.
  static func mentions(of texts: [String], except opinions: [Opinion], _ scene: Scene) throws -> [Record] {
    let words = opinions.compactMap(\.said.words)
    guard !texts.isEmpty || !words.isEmpty else { return [] }
    return try scene.facts(
      Mentions(
        of: Set(texts).sorted(), quoting: words, in: scene.signedIn().room, except: opinions.map(\.id)))
  }

  /// What was exported or printed before and has what was chosen in it (以前的导出件), a row each; empty where nothing is known of.
  static func exports(_ scene: Scene) throws -> [String] {
    try scene.facts(
      ExportsHolding(
        chosen(scene).map(\.id), and: scene[Slots.mentions] ?? [], in: scene.signedIn().room)
    ).map { try DestroyExports.line($0, scene) }
  }

  /// What is attached to the opinions that were chosen, and goes with them.
  static func attachments(_ scene: Scene) throws -> [Matter<AttachmentFacts>] {
    let opinions = try chosen(scene).map(\.id)
    return try scene.facts(AttachmentsIn(scene.signedIn().room, of: opinions)).filter {
      $0.facts.isErased != true
    }
  }

  /// The same, in words; empty where there is none.
  static func attachmentsShown(_ scene: Scene) throws -> String {
    try attachments(scene).map {
      Attach.line($0.facts, scene).trimmed
    }.joined(separator: scene("；", "; "))
  }

  private static func keeping(_ scene: Scene) throws -> [Proposal] {
    let kept = OpinionKept(why: try scene.need(Slots.keepWhy))
    return try chosen(scene).filter { $0.matter.state != .nothing }.map {
      Proposal(kept, in: $0.matter.workroom, on: $0.id, occurred: scene.now)
    }
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
    // Those that are mentions themselves are among these already.
    let mentioned = Set(mentions.map(\.matter))
    let attachments = try attachments(scene).filter { !mentioned.contains($0.id) }.map {
      Proposal(VisitorErased(why: why), in: $0.workroom, on: $0.id, occurred: scene.now)
    }
    return opinions + mentions + attachments
  }
}
