import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Putting a record right (更正): found by its date or by words in it, changed or taken back; both versions stay.
enum CorrectRecord: String, DialogStates {
  case day, none, pick, what
  case field, notHere, how, choice, choices, text, when, date, number
  case more, moreChoice, lastChoice, moreText, moreDate
  case reason, confirm, corrected
  case confirmSaid, correctedSaid
  case whyBack, confirmBack, takenBack
  case right, confirmClock, clockRight
  case history, end

  static let dialog = define(
    "correct-record", version: 5, title: ("更正", "correct a record"),
    phrases: [
      "更正", "更正记录", "记错了", "撤回记录", "查记录", "correct a record", "fix a record", "i made a mistake",
      "take back a record", "find a record",
    ],
    because: .p4_5b, start: .day,
    hears: [.fills(Slots.search, by: .correction), .fills(Slots.search, by: .day)]
  ) {
    ask(.day, for: Slots.search)
      .when("什么记录也没有", .none) { try records($0).isEmpty }
      .when("一句话说全了", .how) { try said($0) != nil && records($0).count == 1 }
      .then(.pick)
    say(.none).then(.end)
    ask(.pick, for: Slots.record)
      .when("说了改什么", .how) { try said($0) != nil }
      .then(.what)
    ask(.what, for: Slots.what)
      .when("看历史", .history) { $0[Slots.what] == .history }
      .when("撤回", .whyBack) { $0[Slots.what] == .takeBack }
      .when("时钟错了", .right) { $0[Slots.what] == .clock }
      .when("这一种不在这里改", .notHere) { try fields($0).isEmpty }
      .then(.field)

    say(.notHere).then(.end)
    ask(.field, for: Slots.field).then(.how)
    decide(.how)
      .when("说了改成什么", .more) { try newValue($0) != nil }
      .when("选一个", .choice) { try isKind($0) { isChoice($0) } }
      .when("选几个", .choices) { try isKind($0) { isSeveral($0) } }
      .when("时间", .when) { try isKind($0) { if case .moment = $0 { true } else { false } } }
      .when("日期", .date) { try isKind($0) { if case .day = $0 { true } else { false } } }
      .when("数", .number) { try isKind($0) { isNumber($0) } }
      .then(.text)
    ask(.choice, for: Slots.choice).then(.more)
    ask(.choices, for: Slots.choices).then(.more)
    ask(.text, for: Slots.text).then(.more)
    ask(.when, for: Slots.moment).then(.more)
    ask(.date, for: Slots.date).then(.more)
    ask(.number, for: Slots.number).then(.more)
    // What has to be said with it since the record does not say it: nothing is filled in by itself.
    decide(.more)
      .when("还要选一个", .moreChoice) { try missing($0)?.slot == .choice }
      .when("再选一个", .lastChoice) { try missing($0)?.slot == .lastChoice }
      .when("还要写", .moreText) { try missing($0)?.slot == .text }
      .when("还要日期", .moreDate) { try missing($0)?.slot == .date }
      .when("一句话说全了", .confirmSaid) { try said($0) != nil && !becomesLate($0) }
      .then(.reason)
    ask(.moreChoice, for: Slots.moreChoice).then(.more)
    ask(.lastChoice, for: Slots.lastChoice).then(.more)
    ask(.moreText, for: Slots.moreText).then(.more)
    ask(.moreDate, for: Slots.moreDate).then(.more)
    ask(.reason, for: Slots.reason).then(.confirm)
    confirm(.confirm, showing: []).then(.corrected)
    record(.corrected, needs: [Slots.search, Slots.reason]) { try correcting($0) }.then(.end)

    confirm(.confirmSaid, showing: []).then(.correctedSaid)
    record(.correctedSaid, needs: [Slots.search]) { try correcting($0) }.then(.end)

    ask(.whyBack, for: Slots.reason).then(.confirmBack)
    confirm(.confirmBack, showing: []).then(.takenBack)
    record(.takenBack, needs: [Slots.record, Slots.reason]) { scene in
      let record = try Self.record(scene)
      return try record.map {
        [
          Proposal(
            Retracted(target: $0.entry.id, reason: try scene.need(Slots.reason)),
            in: $0.entry.workroom, on: $0.entry.matter, occurred: scene.now)
        ]
      } ?? []
    }.then(.end)

    ask(.right, for: Slots.right).then(.confirmClock)
    confirm(.confirmClock, showing: []).then(.clockRight)
    record(.clockRight, needs: [Slots.record, Slots.right]) { scene in
      guard let record = try Self.record(scene) else { return [] }
      let right = try scene.need(Slots.right)
      let corrected = Corrected(
        target: record.entry.id, act: record.act, occurred: right,
        reason: scene("时钟错了", "the clock was wrong"),
        clock: right.milliseconds - record.entry.occurred.milliseconds)
      return [
        Proposal(corrected, in: record.entry.workroom, on: record.entry.matter, occurred: scene.now)
      ]
    }.then(.end)

    say(.history).then(.end)
    end(.end)
  }

  // MARK: What it looks at

  /// What was looked for: one's own, the liaison's are the room's (P4.2f).
  static func records(_ scene: Scene) throws -> [Record] {
    try scene[Slots.search].map { try $0.records(scene) } ?? []
  }

  /// Whether an entry says that it was written at a time that has not come.
  static func isAhead(_ entry: Entry, _ scene: Scene) -> Bool {
    entry.recorded > scene.now || entry.occurred > scene.now
  }

  /// The days that have not come, of which there are records.
  static func daysAhead(_ scene: Scene) throws -> [Day] {
    let me = try scene.signedIn()
    return try scene.facts(DaysAhead(of: scene.now, in: me.room, by: mayAnybodys(scene) ? nil : me.person))
  }

  /// Those days, told with the question for the day; empty where there are none.
  static func aheadShown(_ scene: Scene) throws -> String {
    let days = try daysAhead(scene).map { $0.inFull(scene.language) }
    guard !days.isEmpty else { return "" }
    return scene(
      "有记录写着还没有到的日子：\(days.joined(separator: "、"))，是时钟错过；说那一天，再选“时钟错了”。",
      " Some are of days that have not come, since the clock was wrong: \(days.joined(separator: ", ")). Say that day, then “the clock was wrong”."
    )
  }

  /// Whether whoever speaks may put right what others recorded.
  static func mayAnybodys(_ scene: Scene) throws -> Bool { try scene.may(Corrected.self, isOwn: false) }

  static func record(_ scene: Scene) throws -> Record? {
    if let chosen = scene[Slots.record] { return try scene.facts(TheRecord(chosen)) }
    guard try said(scene) != nil else { return nil }
    let found = try records(scene)
    return found.count == 1 ? found.first : nil
  }

  /// What one sentence said of record, item and value; nil where it is found step by step.
  static func said(_ scene: Scene) throws -> SaidCorrection? {
    guard case .change(let said)? = scene[Slots.search] else { return nil }
    return said
  }

  /// Why it is corrected: of what one sentence said, that it was wrong or not known.
  static func reason(_ scene: Scene) throws -> String {
    if let reason = scene[Slots.reason] { return reason }
    guard try said(scene) != nil else { return try scene.need(Slots.reason) }
    return try oldShown(scene).isEmpty
      ? scene("当时没有记", "not recorded then") : scene("当时记错了", "recorded wrongly then")
  }

  static func fields(_ scene: Scene) throws -> [Correctable] {
    guard let record = try record(scene) else { return [] }
    return try record.act.correctables.filter { field in
      // Of a petition only where it was guided to is kept: no way to reach the visitor (P6.3a).
      guard record.act.is(OpinionRecorded.self) else { return true }
      // There is only something to choose where a campaign ran when it came in.
      if case .campaign = field.answer { return try campaigns(scene).count > 1 }
      guard field.id == "contact" else { return true }
      return try scene.facts(TheOpinion(record.entry.matter))?.matter.state != .guided
    }
  }

  static func field(_ scene: Scene) throws -> Correctable? {
    let fields = try fields(scene)
    if let chosen = scene[Slots.field] { return fields.first { $0.id == chosen } }
    return try said(scene).flatMap { said in fields.first(where: said.names) }
  }

  /// Which days the field at hand may hold.
  static func dayAsked(_ scene: Scene) throws -> Correctable.DayAsked {
    guard case .day(let asked)? = try field(scene)?.answer else { return .past }
    return asked
  }

  /// Whether one of a few values is chosen: words of the rule set, or a campaign.
  private static func isChoice(_ answer: Correctable.Answer) -> Bool {
    switch answer {
    case .choice, .campaign: true
    case .choices, .members, .text, .number, .headcount, .day, .moment: false
    }
  }

  private static func isSeveral(_ answer: Correctable.Answer) -> Bool {
    switch answer {
    case .choices, .members: true
    case .choice, .campaign, .text, .number, .headcount, .day, .moment: false
    }
  }

  private static func isNumber(_ answer: Correctable.Answer) -> Bool {
    switch answer {
    case .number, .headcount: true
    case .choice, .choices, .campaign, .members, .text, .day, .moment: false
    }
  }

  private static func isKind(_ scene: Scene, _ test: (Correctable.Answer) -> Bool) throws -> Bool {
    try field(scene).map { test($0.answer) } ?? false
  }

  /// What was answered for the field, in its stored text; else what the sentence said, where the question would take that.
  static func newValue(_ scene: Scene) throws -> String? {
    let answered: String? =
      switch try field(scene)?.answer {
      case .choice?, .campaign?: scene[Slots.choice]
      case .choices?, .members?: scene[Slots.choices]?.joined(separator: " ")
      case .text?: scene[Slots.text]
      case .moment?: scene[Slots.moment].map { String($0.milliseconds) }
      case .day?: scene[Slots.date]?.iso
      case .number?, .headcount?: scene[Slots.number].map(\.stored)
      case nil: nil
      }
    if let answered { return answered }
    guard case .value(let value) = try saidValue(scene) else { return nil }
    return value
  }

  /// The value of the sentence, read as the question for it reads its answer.
  static func saidValue(_ scene: Scene) throws -> Understood<String> {
    guard let said = try said(scene), let field = try field(scene) else { return .miss }
    // Without what is being read, so that none of it is taken for its own answer.
    func read<Value>(_ slot: Slot<Value>, _ stored: (Value) -> String) throws -> Understood<String> {
      try slot.reader.read(said.value, scene, slot.reader.options(scene)).map(stored)
    }
    return switch field.answer {
    case .choice, .campaign: try read(Slots.choice) { $0 }
    case .choices, .members: try read(Slots.choices) { $0.joined(separator: " ") }
    case .text: try read(Slots.text) { $0 }
    case .moment: try read(Slots.moment) { String($0.milliseconds) }
    case .day: try read(Slots.date) { $0.iso }
    case .number, .headcount: try read(Slots.number, \.stored)
    }
  }

  /// A further thing to be said, and the slot that takes it.
  struct More {
    let field: Correctable
    let slot: Slot
    enum Slot { case choice, lastChoice, text, date }
  }

  /// What has to be said beside the new value, in order; each kind of answer has its slot.
  static func more(_ scene: Scene) throws -> [More] {
    guard let record = try record(scene), let field = try field(scene), let value = try newValue(scene)
    else { return [] }
    var hasChoice = false
    return record.act.correctables(with: field, saying: value).compactMap { field in
      switch field.answer {
      case .choice:
        defer { hasChoice = true }
        return More(field: field, slot: hasChoice ? .lastChoice : .choice)
      case .text: return More(field: field, slot: .text)
      case .day: return More(field: field, slot: .date)
      // Nothing that may be corrected asks for these beside itself.
      case .choices, .members, .number, .headcount, .moment, .campaign: return nil
      }
    }
  }

  static func value(_ more: More, _ scene: Scene) -> String? {
    switch more.slot {
    case .choice: scene[Slots.moreChoice]
    case .lastChoice: scene[Slots.lastChoice]
    case .text: scene[Slots.moreText]
    case .date: scene[Slots.moreDate]?.iso
    }
  }

  /// The next of them that is not said yet.
  static func missing(_ scene: Scene) throws -> More? { try more(scene).first { value($0, scene) == nil } }

  /// What is asked for in the state of a further thing.
  static func asked(_ slot: More.Slot, _ scene: Scene) throws -> Correctable? {
    try more(scene).first { $0.slot == slot }?.field
  }

  /// The record as it will read.
  static func revision(_ scene: Scene) throws -> Revision? {
    guard let record = try record(scene), let field = try field(scene), let value = try newValue(scene)
    else { return nil }
    var revision = Revision(act: record.act, occurred: record.occurred)
    guard field.set(&revision, value) else { return nil }
    for more in try more(scene) {
      guard let value = Self.value(more, scene), more.field.set(&revision, value) else { return nil }
    }
    return revision
  }

  /// Whether the record would be of a day before it was written: a late entry (补录, P4.5b).
  static func becomesLate(_ scene: Scene) throws -> Bool {
    guard let record = try record(scene), let new = try revision(scene) else { return false }
    return new.occurred.day < record.entry.recorded.day && new.occurred.day != record.occurred.day
      && record.entry.body?.late == nil
  }

  /// What would be recorded, whatever the reason; nothing as long as all of it is not said.
  static func trying(_ scene: Scene) throws -> [Proposal] { try correcting(scene.with(Slots.reason, "")) }

  private static func correcting(_ scene: Scene) throws -> [Proposal] {
    guard let record = try record(scene), let revision = try revision(scene) else { return [] }
    let corrected = Corrected(
      target: record.entry.id, act: revision.act, occurred: revision.occurred, reason: try reason(scene))
    return [
      Proposal(
        corrected, in: record.entry.workroom, on: record.entry.matter, occurred: scene.now,
        personal: revision.personal)
    ]
  }

  /// Everything that changes, in words, read off the record as it would be: 方式：“线下” → “线上”.
  static func changes(_ scene: Scene) throws -> String {
    guard let old = try record(scene), let field = try field(scene), var new = try revision(scene) else {
      return ""
    }
    new.personal = old.personal.merging(new.personal) { $1 }
    return try ([field] + more(scene).map(\.field)).map { field in
      let (before, after) = try (field.shown(old.revision).inWords(scene), field.shown(new).inWords(scene))
      return scene(
        "\(field.label.zh)：\(quoted(before, scene)) → \(quoted(after, scene))",
        "\(field.label.en): \(quoted(before, scene)) → \(quoted(after, scene))")
    }.joined(separator: scene("；", "; "))
  }
}
