import Regulation
import Testing

@testable import Conversation
@testable import Dialogs
@testable import WorkroomStore

/// Free text that is taken is kept as it was, byte for byte: only white space at the ends of a one-line answer goes,
/// and NUL, which a text of the store cannot hold, becomes its sign in what visitors say.
@Suite("Text is kept as it was")
struct KeptAsItWasTests {
  /// Says a text at a question, goes on to the record, and gives back all texts that are kept then.
  private static func record(_ text: String, at standing: Standing) throws -> (taken: Bool, kept: [String]) {
    let room = try HostileAnswersTests.room(of: standing)
    let asked = try standing.opened()
    try room.stand(at: asked)
    let before = try room.entryCount()
    _ = try room.session.hear(.line(text))
    if case .contentOrCommand = room.session.conversation.aside { _ = try room.session.hear(.line("2")) }
    if case .doubt = room.session.conversation.aside { _ = try room.session.hear(.line("是")) }
    let frame = room.session.conversation.frames.last
    let isTaken = frame?.state != standing.step.state || frame?.lines.isEmpty == false
    guard isTaken else { return (false, []) }
    for _ in 0..<40 where try room.entryCount() == before {
      let conversation = room.session.conversation
      guard !conversation.frames.isEmpty, let next = try room.answer(conversation, room.session.me) else {
        break
      }
      _ = try room.session.hear(.line(next))
    }
    guard try room.entryCount() > before else { return (true, []) }
    #expect(try room.store.verify().isClean)
    let rows = try room.store.viewRows()
    _ = try room.store.rebuild()
    #expect(try room.store.viewRows() == rows)
    return (true, try room.keptTexts())
  }

  private static func isKept(_ text: String, in kept: [String], isDraft: Bool) -> Bool {
    // Not `==`, to which é and é are one. A draft holds it under its heading.
    let forms = [text, text.replacing("\0", with: "\u{2400}")].map { Array($0.utf8) }
    return kept.contains { one in
      let whole = Array(one.utf8)
      return forms.contains { whole == $0 || isDraft && whole.firstRange(of: $0) != nil }
    }
  }

  static let texts: [String] = [
    "结尾\u{0}", "甲\u{0}乙", "制\tab表", "甲\rOK", "行\u{B}直", "\u{1B}[31m红\u{1B}[0m", "\u{1B}]0;题\u{7}",
    "\u{9B}31m",
    "甲\u{202E}乙", "\u{2066}x\u{2069}", "一\u{2028}二", "\u{FEFF}甲", "e\u{301}é", "Å\u{212B}", "甲\u{FFFD}",
    "\u{FFFE}\u{FFFF}x",
    "👨‍👩‍👧‍👦🇨🇳🇨", "”甲“；", "'; DROP TABLE entries; --", "{\"v\":1}\\u0000", "甲\u{200B}", "已登记 3 件", "=1+1",
    "   前后  都有   ",
  ]

  // Lists of names and dates are read, not kept; a liaison is one of the members, or somebody else by name;
  // a visitor to be erased is looked for.
  private static let read = [
    "set-up.members", "set-up.exceptions", "set-up.liaison", "roster.liaison", "erase-visitor.who",
    "set-up-cppcc.committees", "posts.newCommittees",
    // Names of people are read: notes in brackets and marks around them are no part of a name.
    "set-up-cppcc.office", "apply.handler", "put-right.handler", "put-right.name", "roster.name",
    "posts.name", "log-meeting.chair", "helpers.name",
    // Nothing is recorded where there is no such file.
    "attach.path", "attach.number", "attach.title",
    // One of the committees that there are (P1d).
    "submit-application.committee",
    // What rooms are looked for by.
    "all-rooms.area",
    // Names of sectors, lines that are parted at commas, and a liaison out of the list.
    "apply-name.sectors", "posts.sectors", "apply-members.members", "apply-members.changes",
    "apply-officers.details",
    "apply-officers.liaison",
    // A line a matter: name, number and words are told apart.
    "quick-opinions.line",
    // A line for each kind of shift and each who cannot come: days, hours and names are read.
    "plan-rota.days", "plan-rota.away",
    // A line for each item of the plan, and for each change: months, kinds and names are read.
    "plan-year.items", "plan-year.changes",
    // It stands beside the name of whoever is reached by it.
    "apply-officers.contact",
    "submit-application.signers",
  ]

  /// Questions whose answer is a text somebody writes.
  static let questions: [String] = Standing.all(.zh).compactMap { standing in
    guard standing.isLedTo, let slot = standing.step.slot, slot.manner == .free || slot.manner == .lines,
      !read.contains(standing.name)
    else { return nil }
    return standing.name
  }

  @Test("There are many such questions")
  func many() { #expect(KeptAsItWasTests.questions.count >= 20) }

  // A sample: an eighth of the texts at each question, and another eighth at the next. `scripts/fuzz` takes all.
  @Test("A sample of texts at every question that takes one", arguments: questions)
  func kept(_ name: String) throws {
    let place = try #require(Standing.all(.zh).firstIndex { $0.name == name })
    let standing = Standing.all(.zh)[place]
    var recorded = 0
    let texts = Thoroughness.share(of: Self.texts, place, among: 8)
    for text in texts {
      let (isTaken, kept) = try Self.record(text, at: standing)
      guard isTaken, !kept.isEmpty else { continue }
      recorded += 1
      let isLines = standing.step.slot?.manner == .lines
      let wanted = isLines ? text : text.trimmed
      #expect(
        Self.isKept(wanted, in: kept, isDraft: standing.dialog.name == WriteDraft.dialog.name),
        "\(name): \(Array(text.unicodeScalars.map { String($0.value, radix: 16) }))")
    }
    #expect(recorded >= texts.count / 2, "\(name): \(recorded) of \(texts.count) were recorded")
  }
}

extension Session {
  /// Who has signed in.
  var me: Scene.Me? {
    switch owner {
    case .guest: nil
    case .person(let person, let room): Scene.Me(person, in: room)
    }
  }
}
