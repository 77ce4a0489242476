import ArgumentParser
import Conversation
import Foundation
import Regulation
import Sync
import WorkroomStore

/// Synchronises this machine's store with the hub, once or again and again (同步).
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "与中心库同步。 / Synchronise with the hub.")

  @OptionGroup var place: PlaceOptions
  @Flag(help: "一直同步：别的电脑一记就取。 / Go on: take what others record as they do.")
  var watch = false
  @Flag(help: "指纹核对过了，收下新的工作室。 / The fingerprints were compared: take new places in.")
  var yes = false
  @Flag(help: "只在有事时说。 / Say something only where there is something to say.")
  var quiet = false

  private var say: Language { place.say }

  func run() throws {
    try reporting(say) {
      // Whoever else is at it does the same.
      guard let turn = OneAtATime(in: place.hubFolder) else {
        if !quiet { print(say("正在同步，不用再来一次。", "It is being synchronised already.")) }
        return
      }
      defer { turn.end() }
      let store = try place.open()
      let (hub, known) = try place.connect()
      let syncing = Syncing(
        store, with: hub, called: known.host, keeping: HubFolder(at: place.hubFolder))
      try tell(syncing.run(forgetting: Conversation.self, takesNewRooms: yes, at: now))
      guard watch else { return }
      try watch(syncing, hub)
    }
  }

  private var now: Moment { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }

  private func tell(_ report: SyncReport) throws {
    let isAnything = report != SyncReport()
    guard !quiet || isAnything else { return }
    // At once, also into a pipe.
    FileHandle.standardOutput.write(Data((SyncPhrases(say).told(report).joined(separator: "\n") + "\n").utf8))
  }

  /// Listens first and looks then, so that nothing falls between; what is written here goes out a second later.
  private func watch(_ syncing: Syncing<PostgresHub>, _ hub: PostgresHub) throws {
    let rooms = try hub.hello().writes
    while true {
      _ = try hub.waitForNews(in: rooms, within: .milliseconds(700))
      let report = try syncing.run(forgetting: Conversation.self, takesNewRooms: yes, at: now)
      if report != SyncReport() { try tell(report) }
    }
  }
}

/// The digits that are read out when this machine joins (入室校验码).
struct DigitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "digits", abstract: "念给对方的校验码。 / The digits to be read out.")

  @OptionGroup var place: PlaceOptions

  func run() throws {
    let say = place.say
    try reporting(say) {
      guard let known = try HubPlace.read(in: place.hubFolder), let room = known.room else {
        throw Told(say("这台电脑没有加入哪个工作室。", "This machine has joined no room."))
      }
      let machine = try place.machine
      print(
        try JoiningDigits(of: machine.publicKey, machine.publicBoxKey, joining: WorkroomID(room)))
    }
  }
}
