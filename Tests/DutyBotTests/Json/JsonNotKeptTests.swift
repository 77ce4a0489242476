import Dialogs
import Foundation
import GRDB
import Regulation
import Testing

@testable import Conversation
@testable import DutyBot
@testable import Workbench
@testable import WorkroomStore

@Suite("A turn of JSON that cannot be kept")
struct JsonNotKeptTests {
  @Test(
    "It is said so, nothing is written, and the same turn may be sent again", arguments: Language.allCases)
  func held(_ language: Language) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("json-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("store.sqlite").path
    let store = try Store.open(at: path, machine: "one", wait: 0)
    let now = Moment(milliseconds: 1_774_918_500_000)
    let desk = Desk(store: store, clock: { now })
    try SampleRoom.setUp(desk)
    let entries = try store.allEntries().count
    let other = try Store.open(at: path, machine: "two")

    let mode = language("线上", "online")
    var lines = ["签到", mode, "-", mode, "跳过", "是"].enumerated()
      .map { number, text in #"{"turn":"t\#(number == 3 ? 1 : number)","text":"\#(text)"}"# }[...]
    var replies: [String] = []
    var loop = JsonLoop(Session(desk: desk, engine: Engine(book: .dutyBot), language: language), language)
    // The other process begins to write before the second line and is done before the next is read.
    let isOver = other.queue.writeWithoutTransaction { db in
      !loop.run(
        as: .init(SampleRoom.person("委员甲"), in: SampleRoom.room),
        next: {
          if replies.count == 2 { try? db.beginTransaction(.immediate) }
          if replies.count == 3 { try? db.rollback() }
          return lines.popFirst()
        }, send: { replies.append($0) })
    }
    #expect(!isOver && replies.count == 7)
    #expect(
      replies[2].contains(#""code":"not-kept""#) && replies[2].contains(language("占用", "held by another")))
    #expect(replies[2].contains(#""state":"check-in.mode""#) && replies[2].contains(#""turn":"t1""#))
    #expect(replies[4].contains(#""state":"check-in.purpose""#) && !replies[4].contains("error"))
    #expect(replies[6].contains("dutyStarted"))
    #expect(try store.allEntries().count == entries + 1)
  }
}
