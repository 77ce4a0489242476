import Foundation
import Regulation
import Testing
import WorkroomStore

@testable import Conversation
@testable import Dialogs

/// A PIN is changed by its person, or made void by whoever may, and what that does to who is in.
@Suite("A PIN that is changed, or made void")
struct ChangedPinTests: AtTheDoor {
  @Test("重设口令 gives a code: the old PIN is void, and nobody else can take the place")
  func resetGives() throws {
    let sample = try withPin()
    try sample.setPin(Self.pin, of: SampleDesk.convenor)
    let (session, _) = try sample.session(as: SampleDesk.convenor)
    try session.say(Self.pin, "重设口令", "委员甲")
    let said = try session.say("是")
    let code = try #require(codes(in: said)["委员甲"], "\(said)")
    try session.say("换人", "委员甲")
    #expect(try session.say(Self.pin).contains("口令不对"))
    #expect(try session.say(code).contains("请设一个口令"))
  }

  @Test("Whoever is in is out where their PIN is reset: nothing more is recorded in their name")
  func resetEnds() throws {
    let sample = try withPin()
    let (session, _) = try sample.session(as: "委员甲")
    #expect(try session.say(Self.pin, "我来值班", "线下", "").contains("对吗"))
    _ = try sample.desk.resetPinAsFileOwner(of: SampleDesk.person("委员甲"), at: SampleDesk.room)
    let before = try sample.store.allEntries().count
    _ = try session.say("是")
    #expect(session.state == "sign-in.who" && session.me == nil)
    #expect(try sample.store.allEntries().count == before)
    _ = try session.say("委员甲", Self.pin)
    #expect(session.me == nil)
  }

  @Test("Whoever came in before PINs were asked for signs in, too, and gives nobody a code")
  func turningOnEnds() throws {
    let sample = try sample("off")
    let (session, _) = try sample.session(as: SampleDesk.convenor)
    #expect(session.state == "menu")
    try Door(sample.store).ask(forPins: true, at: sample.clock.now)
    let said = try session.say("重设口令")
    #expect(session.me == nil && session.state.hasPrefix("sign-in") && codes(in: said).isEmpty, "\(said)")
    // Once on, saying so again ends nobody's.
    try sample.setPin(Self.pin, of: "委员甲")
    let (other, _) = try sample.session(as: "委员甲")
    try other.say(Self.pin)
    try Door(sample.store).ask(forPins: true, at: sample.clock.now)
    _ = try other.say("我的义务")
    #expect(other.me != nil)
  }

  @Test(
    "One's own PIN is changed after the old one; it is recorded, and the conversation goes on where it stood")
  func changed() throws {
    let sample = try withPin()
    let (session, _) = try sample.session(as: "委员甲")
    try session.say(Self.pin, "签到")
    let asked = try session.say("改口令")
    #expect(asked.contains("先输入现在的口令") && !asked.contains("线上还是线下") && session.asksForSecret)
    #expect(try session.say("guess").contains("还可以试 4 次"))
    #expect(try session.say(Self.pin).contains("请设一个口令"))
    #expect(try session.say("1234").contains("太好猜了"))
    try session.say("heron-57")
    let done = try session.say("heron-57")
    #expect(done.contains("口令改好了") && done.contains("线上还是线下") && session.state == "check-in.mode")
    #expect(
      try sample.store.allEntries().filter { $0.kind == PinSet.kind && $0.actor == SampleDesk.person("委员甲") }
        .count >= 1)
    let door = Door(sample.store)
    #expect(try door.try(Self.pin, of: SampleDesk.person("委员甲"), at: sample.clock.now) == .wrong(left: 4))
    #expect(try door.try("heron-57", of: SampleDesk.person("委员甲"), at: sample.clock.now) == .right)
  }

  @Test(
    "A PIN stays as it was where the old one is not shown, or nothing more is said",
    arguments: [
      [""], ["wrong", ""], ["wrong", "wrong", "wrong", "wrong", "wrong"], [pin, ""], [pin, "heron-57", ""],
    ])
  func unchanged(_ lines: [String]) throws {
    let sample = try withPin()
    let (session, _) = try sample.session(as: "委员甲")
    try session.say(Self.pin, "改口令")
    var said = ""
    for line in lines { said = try session.say(line) }
    #expect(said.contains("口令没有改") && session.state == "menu" && !session.asksForSecret)
    let again = Door(sample.store)
    sample.clock.go(on: 5)
    #expect(try again.try(Self.pin, of: SampleDesk.person("委员甲"), at: sample.clock.now) == .right)
  }

  @Test("Ctrl-C at the question for the old PIN leaves it and the conversation as they were")
  func interruptedChange() throws {
    let sample = try withPin()
    let (session, _) = try sample.session(as: "委员甲")
    try session.say(Self.pin, "改口令")
    #expect(try session.hear(.interrupted).rows.joined().contains("口令没有改"))
    #expect(session.state == "menu" && !session.isAtDoor)
  }

  @Test("A PIN that was reset while it is being changed is not changed")
  func resetInBetween() throws {
    let sample = try withPin()
    let (session, _) = try sample.session(as: "委员甲")
    try session.say(Self.pin, "改口令", Self.pin, "heron-57")
    _ = try sample.desk.resetPinAsFileOwner(of: SampleDesk.person("委员甲"), at: SampleDesk.room)
    #expect(try session.say("heron-57").contains("您是哪一位"))
    #expect(try Door(sample.store).key(of: SampleDesk.person("委员甲")) == .code)
  }
}
