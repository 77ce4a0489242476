import ArgumentParser
import Conversation
import Regulation
import Workbench
import WorkroomStore

/// Of which room and which ledger a command is: the person's own, or the demo's.
struct RoomOptions: ParsableArguments {
  @OptionGroup var options: StoreOptions
  @OptionGroup var signIn: SignInOptions
  @ArgumentParser.Option(help: "工作室的名称（有几个时）。 / The workroom, where there are several.")
  var room: String?
  @Flag(
    help: "用演示的台账：虚构的两个工作室和一年的记录。 / Of the demo: two invented rooms with a year of records.")
  var demo = false
  @ArgumentParser.Option(
    help: "演示里现在是何时，如 2026-03-31T08:55（只用于 --demo）。 / When it is in the demo (with --demo only).")
  var now: String?

  var language: Language { options.language }

  func validate() throws {
    guard demo || now == nil else {
      throw ValidationError(language("--now 只能与 --demo 一起用。", "--now goes with --demo only."))
    }
    guard !demo || options.store == nil else { throw ValidationError(DemoStore.hasItsOwn(language)) }
  }

  /// Opens the ledger, and has something done as far as whoever asks may see it.
  func run(_ body: (Sight, Moment, Store) throws -> Void) throws {
    guard demo else {
      let store = try options.open()
      let sight = try signIn.check(options, room: room, store)
      return try Failing.reporting(language) { try body(sight, Faults.now, store) }
    }
    guard let start = now.map(DemoNow.moment) ?? DemoNow.standard else {
      throw ValidationError(DemoStore.badTime(language))
    }
    let folder = try Failing.reporting(language) { try DemoFolder() }
    defer { folder.remove() }
    try Failing.reporting(language) {
      try body(.whole, start, DemoStore.recorded(in: folder, until: start))
    }
  }

  /// The same with the room that was named, or the only one they see; of the demo its first.
  func runInRoom(_ body: (Matter<RoomFacts>, Moment, Store) throws -> Void) throws {
    try run { sight, now, store in try body(place(in: store, seenBy: sight), now, store) }
  }

  /// The room that was named, or the only one they see; of the demo its first. Throws like ``Lookup/room(_:seenBy:)``.
  func place(in store: Store, seenBy sight: Sight) throws -> Matter<RoomFacts> {
    let first = demo && room == nil ? DemoRoom.id.rawValue : nil
    return try Lookup(store, language).room(room ?? first, seenBy: sight)
  }
}
