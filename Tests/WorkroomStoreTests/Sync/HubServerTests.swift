import Foundation
import Regulation
import Sync
import Testing

@testable import DutyBotSync
@testable import WorkroomStore

/// What ``SyncTests`` asks of a hub in memory, asked of a real server, and what only a server can be asked.
@Suite("A hub on PostgreSQL", .enabled(if: HubServer.isThere, "PostgreSQL is not installed"))
struct HubServerTests {
  let server: HubServer
  private let mark = UUID().uuidString.prefix(8)

  init() throws { server = try HubServer.shared.get() }

  /// A machine of its own name and key in every test; the room is the same for all, so each test has a room of its own.
  private func station(_ name: String, isFirst: Bool = false) throws -> Station {
    try Station("\(mark)-\(name)", room: WorkroomID("room-\(mark)"), isFirst: isFirst) { machine, room in
      try server.enrol(machine, name, in: room).hub
    }
  }

  private func pair() throws -> (first: Station, second: Station) {
    let first = try station("a", isFirst: true)
    try first.sync()
    let second = try station("b")
    try second.sync()
    try #require(try first.letIn(second.digits.description))
    try first.sync()
    try second.sync()
    return (first, second)
  }

  @Test("Two machines of a room stand alike, words and all")
  func together() throws {
    let (first, second) = try pair()
    try second.opinion("m-1", saying: #"井盖坏了，'; DROP TABLE hub.entries; -- {"\,"}"#)
    #expect(try second.sync().pushed == 1)
    #expect(try first.sync().pulled == 1)
    #expect(try first.texts().contains(#"井盖坏了，'; DROP TABLE hub.entries; -- {"\,"}"#))
    #expect(try Exchange.everything(first.store) == Exchange.everything(second.store))
    #expect(try first.sync() == SyncReport())
  }

  @Test("Nobody at the hub reads a visitor's words, its superuser neither")
  func boxed() throws {
    let (first, _) = try pair()
    try first.opinion("m-1", saying: "路灯不亮", of: "王大爷")
    try first.sync()
    let found = try server.asOffice().ask(
      """
      SELECT count(*) FROM hub.texts WHERE position(convert_to('路灯', 'UTF8') IN data) > 0
        OR position(convert_to('王大爷', 'UTF8') IN data) > 0
      """, within: .seconds(20))
    #expect(try found.first?.number(0) == 0)
    let all = try server.asOffice().ask(
      "SELECT count(*) FROM hub.texts WHERE epoch IS NOT NULL", within: .seconds(20))
    #expect(try (all.first?.number(0) ?? 0) > 0)
  }

  @Test("What is erased is gone at the hub and with the others")
  func erased() throws {
    let (first, second) = try pair()
    try first.opinion("m-1", saying: "路灯不亮")
    try first.sync()
    try second.sync()
    try first.test.record(Act(VisitorErased(why: .requested)), on: MatterID("m-1"), by: first.test.liaison)
    try first.sync()
    let left = try server.asOffice().ask(
      """
      SELECT count(*) FROM hub.texts t JOIN hub.entries e USING (origin_no, number) JOIN hub.origins o USING (origin_no)
        JOIN hub.rooms r USING (room_no) WHERE e.matter = 'm-1' AND r.room = $1
      """, [.text("room-\(mark)")], within: .seconds(20))
    #expect(try left.first?.number(0) == 0)
    try second.sync()
    #expect(try !second.texts().contains("路灯不亮"))
  }

  @Test("A machine that was put out hands nothing over, and is told")
  func revoked() throws {
    let first = try station("a", isFirst: true)
    try first.sync()
    let machine = Machine(invented: "\(mark)-z")
    let (hub, _, number) = try server.enrol(machine, "z", in: first.test.room)
    #expect(try hub.hello().writes == [first.test.room])
    _ = try server.asOffice().ask("SELECT hub.revoke($1::int)", [.number(number)], within: .seconds(20))
    #expect(throws: HubFault.self) { try hub.hello() }
  }

  @Test("With the last machine gone a paper gets the key back, which goes on as the room's own")
  func recovered() throws {
    let first = try station("a", isFirst: true)
    try first.opinion("m-1", saying: "路灯不亮")
    let old = try first.makePaper()
    try first.sync()
    let code = try first.makePaper()
    try first.sync()
    let lost = try #require(try first.line.machines(of: first.test.room).first?.number)
    _ = try server.asOffice().ask("SELECT hub.revoke($1::int)", [.number(lost)], within: .seconds(20))
    let new = try station("n")
    #expect(try new.sync().keyless == [new.test.room])
    #expect(throws: RecoveryFault.void) { try new.recover(old) }
    #expect(try new.recover(code) == 2)
    #expect(try new.sync().renewed == [new.test.room])
    #expect(try new.texts().contains("路灯不亮"))
    // It goes on, and lets in the next, which gets all three.
    try new.opinion("m-2", saying: "井盖坏了")
    try new.sync()
    let next = try station("o")
    try next.sync()
    try #require(try new.letIn(next.digits.description))
    try new.sync()
    // Nobody whom it knows has let that one in: that is done on it, as by “let a machine in”.
    let origin = try new.store.ownChain(in: new.test.room).origin
    try next.test.record(
      Act(MachineAdmitted(origin: origin)), on: origin.machine(in: next.test.room), by: next.test.a)
    let desk = Desk(store: next.store, clock: { Exchange.today })
    #expect(try desk.takeAdmitted(forgetting: String.self) > 0)
    try next.sync()
    #expect(try next.texts().isSuperset(of: ["路灯不亮", "井盖坏了"]))
    #expect(try next.hubFolder.keys(of: next.test.room).map(\.epoch) == [1, 2, 3])
    let paper = try RecoveryKeys(of: code, in: new.test.room).number
    #expect(try new.hubFolder.isUpToDate(paper, in: new.test.room))
  }

  @Test("Another's chain, a forged hash, a fork and another room are refused by what they are")
  func hostile() throws {
    let (first, second) = try pair()
    try second.opinion("m-1", saying: "x")
    try second.sync()
    let theirs = try #require(try first.store.chainsHere().first { $0.isOwn })
    let stretch = try first.store.stretch(of: theirs, after: 0, most: 10)
    func push(_ entries: [Entry], as chain: ChainHere, in room: WorkroomID? = nil) throws {
      _ = try second.line.push(
        HubPush(
          origin: chain.origin, room: room ?? chain.room, making: chain.making, first: 1, entries: entries,
          signature: stretch.signature, texts: []))
    }
    #expect(throws: HubFault.othersChain(theirs.origin)) { try push(stretch.entries, as: theirs) }
    let own = try #require(try second.store.chainsHere().first { $0.isOwn })
    let forged = stretch.entries.prefix(1).map { entry in
      Entry(
        id: EntryID("forged-\(mark)"), origin: own.origin, number: 1, turn: entry.turn, workroom: own.room,
        matter: entry.matter, actName: entry.actName, actor: entry.actor, occurred: entry.occurred,
        recorded: entry.recorded, bodyText: entry.bodyText, previous: [], hash: Array(repeating: 7, count: 32)
      )
    }
    #expect(throws: HubFault.forked(own.origin, at: 1)) { try push(Array(forged), as: own) }
    #expect(throws: HubFault.mayNotWrite(WorkroomID("other"))) {
      try push(Array(forged), as: own, in: WorkroomID("other"))
    }
  }

  @Test("A hub with another certificate is a stranger, and a wrong password is nobody")
  func strangers() throws {
    let folder = try TemporaryFolder()
    let made = try HubServer.run(
      "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -noenc -days 2 -subj /CN=other -keyout '\(folder.file("k"))' -out '\(folder.file("ca"))' 2>/dev/null"
    )
    try #require(made.status == 0)
    func connect(_ password: String, _ ca: String) throws {
      _ = try PostgresConnection(
        HubPlace.settings(
          host: "127.0.0.1", port: server.port, database: "hub", login: "hub_door", password: password, ca: ca
        ),
        within: .seconds(20))
    }
    #expect(throws: HubFault.stranger) { try connect(server.door, folder.file("ca")) }
    #expect(throws: HubFault.notEnrolled) { try connect("wrong", server.ca) }
    #expect(throws: HubFault.unreachable) {
      _ = try PostgresConnection(
        HubPlace.settings(
          host: "127.0.0.1", port: 1, database: "hub", login: "hub_door", password: "", ca: server.ca),
        within: .seconds(20))
    }
  }

  @Test("A code opens the door once, a wrong one never")
  func invitation() throws {
    let machine = Machine(invented: "\(mark)-once")
    _ = try server.enrol(machine, "once", in: WorkroomID("room-\(mark)"))
    #expect(throws: HubFault.self) { try server.enrol(machine, "twice", in: WorkroomID("room-\(mark)")) }
    #expect(InvitationCode(typed: "o1il-2222-3333-4444")?.text == "0111222233334444")
    #expect(InvitationCode(typed: "UUUU-2222-3333-4444") == nil)
  }

  @Test("Who waits for news hears of it, and who waits in vain is let go")
  func watched() throws {
    let (first, second) = try pair()
    let hub = try #require(first.line as? PostgresHub)
    try hub.listen(in: [first.test.room])
    #expect(try !hub.waitForNews(within: .milliseconds(50)))
    try second.opinion("m-1", saying: "路灯不亮")
    try second.sync()
    #expect(try hub.waitForNews(within: .seconds(20)))
    try first.sync()
    #expect(try first.texts().contains("路灯不亮"))
  }
}
