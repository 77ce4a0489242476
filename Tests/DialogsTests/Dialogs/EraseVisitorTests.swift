import Regulation
import Testing

@testable import Conversation
@testable import Dialogs

/// What erasing does to conversations that go on.
@Suite("After a visitor was erased")
struct EraseVisitorTests {
  /// The liaison has recorded an opinion of a visitor who left name and number.
  private static func room() throws -> HostileRoom {
    let room = try HostileRoom(.liaison, .zh)
    _ = try room.open()
    try room.session.say("登记意见", "", "1", "来访人甲", "13900000001", "石阶塌了一角", "。", "4", "否")
    return room
  }

  private static let erasing = ["删除来访人信息", "1", "来访人甲", "1", "是"]

  private static func erase(_ room: HostileRoom) throws -> [String] {
    var rows: [String] = []
    for line in erasing { rows = try room.session.hear(.line(line)).rows }
    return rows
  }

  @Test("Looking for a visitor that was put aside is told as stopped, and what is said next is heard")
  func putAside() throws {
    let room = try Self.room()
    try room.session.say("删除来访人信息", "1", "/先放着")
    #expect(try Self.erase(room).joined().contains("已删除"))
    let rows = try room.session.hear(.line("待办")).rows.joined()
    #expect(rows.contains("停下了") && !rows.contains("没有记"))
    #expect(rows.contains("哪一件"))
    #expect(try !room.session.hear(.line("1")).rows.joined().contains("停下了"))
  }
}
