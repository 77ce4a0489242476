import Regulation
import Testing

@testable import Conversation
@testable import Dialogs
@testable import WorkroomStore

/// Everything hostile, said to every question of every dialog, through a session over a store.
@Suite("Hostile answers")
struct HostileAnswersTests {
  static let names = DialogBook.dutyBot.dialogs.map(\.name)

  /// The room of a question, so that the session may write in it.
  static func room(of standing: Standing) throws -> HostileRoom {
    let stage = KnownDesk.stages.firstIndex { $0.desk.store === standing.sample.desk.store }
    // In the order of the stages; under the CPPCC the liaison stands too.
    let starts: [HostileRoom.Start] = [.idle, .onDuty, .forgotten, .uncounted, .liaison, .waiting]
    let start: HostileRoom.Start
    if standing.dialog.isForGuests {
      start = .guest
    } else if standing.dialog.isForRooms {
      start = starts[stage ?? 0]
    } else {
      let whoever = outside(standing.dialog)
      start = whoever == .official && starts[stage ?? 0] == .waiting ? .officeWaiting : whoever
    }
    return try HostileRoom(start, standing.language)
  }

  /// Who is asked the questions of a dialog that is for nobody in a room.
  private static func outside(_ dialog: Dialog) -> HostileRoom.Start {
    switch SampleApplications.whoever(dialog) {
    case SampleApplications.drafting: .drafting
    case SampleApplications.handedIn: .handedIn
    case SampleApplications.agreed: .agreed
    case _: .official
    }
  }

  /// Says one line where a conversation stands and checks what must hold whatever the line is.
  private static func say(_ text: String, _ name: String, _ standing: Standing, _ room: HostileRoom) throws {
    let where_ = "\(standing.name) \(standing.language.rawValue): \(name)"
    let before = try room.entryCount()
    let spoken = try room.session.hear(.line(text))
    let after = room.session.conversation
    #expect(OnScreen.raw(spoken) == nil, "\(where_)")
    #expect(try room.entryCount() >= before, "\(where_)")
    if let frame = after.frames.last {
      let step = try #require(DialogBook.dutyBot[frame.dialog]?.step(frame.state), "\(where_)")
      #expect(step.asksSomething, "\(where_)")
    } else {
      #expect(spoken.leaves || spoken.hint != nil, "\(where_)")
    }
    if !spoken.takesLines, !spoken.leaves, spoken.edits == nil {
      #expect(!spoken.rows.isEmpty || spoken.hint != nil, "\(where_)")
    }
    if after.frames.last?.misses ?? 0 > 0 { #expect(try room.entryCount() == before, "\(where_)") }
  }

  // A sample, as `Thoroughness` says: of all lines one in 24 or 25 at each question, and another one at the next.
  @Test("No line of a sample upsets a question", arguments: names, Language.allCases)
  func everywhere(_ name: String, _ language: Language) throws {
    let lines = HostileString.all.map { ($0.name, $0.text) } + Naughty.rows.map { ($0.id, $0.text) }
    for (place, standing) in Standing.all(language, in: name).enumerated() {
      let room = try Self.room(of: standing)
      let asked = try standing.opened()
      var isThere = false
      for (name, text) in Thoroughness.share(of: lines, place, among: language == .zh ? 24 : 25) {
        if !isThere { try room.stand(at: asked) }
        try Self.say(text, name, standing, room)
        isThere = room.session.conversation.frames == asked.frames && room.session.conversation.aside == nil
      }
      #expect(try room.store.verify().isClean)
    }
  }

  // A sample as well: one in 24 at each question.
  @Test("What is too long, of a sample, is refused and not kept", arguments: names)
  func long(_ name: String) throws {
    for (place, standing) in Standing.all(.zh, in: name).enumerated() {
      let room = try Self.room(of: standing)
      let asked = try standing.opened()
      for hostile in Thoroughness.share(of: HostileString.long, place, among: 24) {
        try room.stand(at: asked)
        try Self.say(hostile.text, hostile.name, standing, room)
        let kept = try room.saved(of: standing.dialog.isForGuests ? nil : room.me)?.utf8.count ?? 0
        #expect(kept < 300_000, "\(standing.name): \(hostile.name) is kept, \(kept) bytes")
      }
    }
  }

  @Test("The menu", arguments: Language.allCases)
  func menu(_ language: Language) throws {
    let room = try HostileRoom(.liaison, language)
    for hostile in HostileString.all + HostileString.long {
      try room.stand(at: Conversation())
      let spoken = try room.session.hear(.line(hostile.text))
      #expect(OnScreen.raw(spoken) == nil, "\(hostile.name)")
      // It may also be asked which of two dialogs is meant.
      let after = room.session.conversation
      #expect(
        !after.frames.isEmpty || after.aside != nil || spoken.hint != nil || spoken.leaves,
        "\(hostile.name)")
    }
  }
}
