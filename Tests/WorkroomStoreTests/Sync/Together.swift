import Foundation
import Regulation
import Sync
import Testing

@testable import WorkroomStore

/// A machine of a room with its store and its line to the hub.
struct Station {
  let test: TestRoom
  let line: any Hub
  let folder: TemporaryFolder
  let hubFolder: HubFolder

  var store: Store { test.store }

  /// - Parameter isFirst: whether it sets the room up.
  init(_ name: String, at hub: MemoryHub, isFirst: Bool = false) throws {
    try self.init(name, isFirst: isFirst) { try hub.enrol($0, name, in: $1) }
  }

  /// - Parameter joining: enrols the machine for the room.
  init(
    _ name: String, room: WorkroomID = WorkroomID("room"), isFirst: Bool = false,
    joining: (Machine, WorkroomID) throws -> any Hub
  ) throws {
    let machine = Machine(invented: name)
    test = try TestRoom(in: .inMemory(machine: machine), at: room, ids: name, setUp: isFirst)
    line = try joining(machine, test.room)
    folder = try TemporaryFolder()
    hubFolder = HubFolder(at: folder.file("hub"))
  }

  /// A machine whose store and state lie in files, as a copied disk has them.
  ///
  /// - Parameter disk: where they lie.
  init(on disk: String, line: any Hub, ids name: String, room: WorkroomID = WorkroomID("room")) throws {
    let machine = try Machine(under: disk + "/state")
    test = try TestRoom(
      in: Store.open(at: disk + "/store.sqlite", machine: machine, creates: true), at: room, ids: name,
      setUp: false)
    self.line = line
    folder = try TemporaryFolder()
    hubFolder = HubFolder(at: disk + "/state/hub")
  }

  @discardableResult
  func sync(takesNewRooms: Bool = true) throws -> SyncReport {
    try Syncing(store, with: line, called: "hub", keeping: hubFolder).run(
      forgetting: String.self, takesNewRooms: takesNewRooms, at: Exchange.today)
  }

  /// What is read out over the telephone.
  var digits: JoiningDigits {
    get throws {
      JoiningDigits(of: store.machine.publicKey, try store.machine.publicBoxKey, joining: test.room)
    }
  }

  /// Lets in whom the hub names and whose digits were read out. Returns whether there was anybody.
  func letIn(_ digits: String) throws -> Bool {
    for newcomer in try sync().newcomers[test.room] ?? [] {
      guard JoiningDigits(of: newcomer.signKey, newcomer.boxKey, joining: test.room).isSaid(digits) else {
        continue
      }
      for origin in newcomer.origins {
        try test.record(Act(MachineAdmitted(origin: origin)), on: origin.machine(in: test.room), by: test.a)
      }
      return true
    }
    return false
  }

  /// Lets another one in by its digits, and hands it the key.
  func takeIn(_ new: Station) throws {
    try new.sync()
    try #require(try letIn(new.digits.description))
    try sync()
    try new.sync()
  }

  func opinion(_ name: String, saying words: String, of visitor: String = "王大爷") throws {
    try test.record(
      Said.opinion(test.b), on: MatterID(name), by: test.b,
      personal: [.visitor: visitor, .contact: "13900000000", .words: words])
  }

  /// Every text that can be read here.
  func texts() throws -> Set<String> { Set(try store.allEntries().flatMap(\.texts.values)) }
}
