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
        if !quiet { Output.say(say("正在同步，不用再来一次。", "It is being synchronised already.")) }
        return
      }
      defer { turn.end() }
      let store = try place.open()
      guard watch else {
        let (hub, known) = try place.connect()
        let report = try syncing(store, hub, known).run(
          forgetting: Conversation.self, takesNewRooms: yes, at: now)
        if !quiet || report != SyncReport() { tell(SyncPhrases(say).told(report)) }
        return
      }
      try watch(store)
    }
  }

  private var now: Moment { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }

  private func syncing(_ store: Store, _ hub: PostgresHub, _ known: HubPlace) -> Syncing {
    Syncing(store, with: hub, called: known.host, keeping: HubFolder(at: place.hubFolder))
  }

  private func tell(_ lines: [String]) { lines.forEach(Output.say) }

  // MARK: Going on

  private static let pause = Duration.seconds(30)

  /// Goes on until it is stopped. A line that breaks is taken up again after a while that grows, and is not the same for all
  /// machines: else they would all be back in the same second. What is said twice is said once.
  private func watch(_ store: Store) throws {
    var failures = 0
    var said: [String] = []
    while true {
      do {
        let (hub, known) = try place.connect()
        try follow(store, hub, known, &said) { failures = 0 }
      } catch let fault as HubFault where fault == .unreachable || fault == .late {
        let words = [SyncPhrases(say).told(fault)]
        if said != words { tell(words) }
        said = words
        failures += 1
        Thread.sleep(forTimeInterval: Double.random(in: 1...2) * Double(min(60, 1 << min(failures, 6))))
      }
    }
  }

  /// Listens first and looks then, so that nothing falls between. It is synchronised where somebody handed something over, where
  /// something was recorded here, and every half minute: who was pushing as it began to listen had not seen it.
  private func follow(
    _ store: Store, _ hub: PostgresHub, _ known: HubPlace, _ said: inout [String], _ works: () -> Void
  ) throws {
    let folder = HubFolder(at: place.hubFolder)
    let rooms = try hub.hello().writes
    var looked = ContinuousClock.now - Self.pause
    while true {
      let isPast = ContinuousClock.now - looked >= Self.pause
      if isPast { try hub.listen(in: rooms) }
      let isRecorded = try folder.unsent(store.chainsHere()) > 0
      guard try isPast || isRecorded || hub.waitForNews(within: .milliseconds(500)) else { continue }
      looked = .now
      let report = try syncing(store, hub, known).run(
        forgetting: Conversation.self, takesNewRooms: yes, at: now)
      works()
      let words = report == SyncReport() ? [] : SyncPhrases(say).told(report)
      if !words.isEmpty, words != said { tell(words) }
      said = words
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
      let digits = try JoiningDigits(of: machine.publicKey, machine.publicBoxKey, joining: WorkroomID(room))
      Output.say(digits.description)
    }
  }
}
