import Regulation
import Testing
import WorkroomStore

@testable import Conversation
@testable import Dialogs

@Suite("Open conversations under a new version")
struct UpgradeCheckTests {
  /// A member's open check-in as it is saved, changed as an older or newer version would have left it.
  private func findings(_ change: (inout Conversation) -> Void) throws -> [UpgradeFinding] {
    let sample = try SampleDesk()
    let (session, _) = try sample.session()
    try session.say("1", "签到", "线下")
    guard case .person(let person, let room) = session.owner else {
      Issue.record("nobody signed in")
      return []
    }
    var changed = session.conversation
    change(&changed)
    let wanted = changed
    let generation = try sample.desk.takeUp(session.owner, as: Conversation.self).generation
    let turn = Turn(id: TurnID("changed"), owner: .person(person, room), generation: generation)
    _ = try sample.desk.commit(turn, continuing: Conversation.self) { _, _, _, _ in Step(snapshot: wanted) }
    return try DialogBook.dutyBot.checkUpgrade(of: sample.desk)
  }

  @Test("What this version saved goes on as it stands")
  func same() throws { #expect(try findings { _ in }.isEmpty) }

  @Test("Another shape goes on; a slot it cannot read is asked again, and named")
  func otherShape() throws {
    let goesOn = try findings { $0.frames[0].shape = "older" }
    #expect(goesOn.map(\.fate) == [.goesOn(asking: [])] && goesOn[0].losesSomething == false)
    let asks = try findings {
      $0.frames[0].shape = "older"
      $0.frames[0].draft["channel"] = .text("by pigeon")
    }
    #expect(asks.map(\.fate) == [.goesOn(asking: [CheckIn.Slots.channel.label])])
    #expect(asks[0].losesSomething && asks[0].dialog == "check-in" && asks[0].person != nil)
  }

  @Test("A dialog that is not known waits; one behind a record with a question gone stops")
  func waitsAndStops() throws {
    #expect(try findings { $0.frames[0].dialog = "from-the-future" }.map(\.fate) == [.waits])
    let stops = try findings {
      $0.frames[0].shape = "older"
      $0.frames[0].settled = ["mode"]
      $0.frames[0].trail = []
      $0.frames[0].state = "a-question-that-is-gone"
    }
    #expect(stops.map(\.fate) == [.stops])
  }

  @Test("What was put aside is looked at too")
  func parked() throws {
    let found = try findings {
      $0.parked = $0.frames
      $0.frames = []
      $0.parked[0].dialog = "gone"
    }
    #expect(found.map(\.fate) == [.waits] && found[0].isParked)
  }
}
