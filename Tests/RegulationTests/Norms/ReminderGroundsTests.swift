import Regulation
import Testing

@Suite("Grounds to remind the convenors of a room (P7.1c, A41)")
struct ReminderGroundsTests {
  private static let province = NormPacks.named("shaanxi-2023-21")

  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let room: RoomLiveliness
    let grounds: [ReminderGround]

    init(
      _ name: String, _ kinds: Int, _ tookPart: Int, of members: Int, outputs: Int,
      _ grounds: ReminderGround...
    ) {
      testDescription = name
      room = RoomLiveliness(kinds: kinds, members: members, tookPart: tookPart, outputs: outputs)
      self.grounds = grounds
    }
  }

  static let rows = [
    Row("three kinds, three in five, one output", 3, 3, of: 5, outputs: 1),
    Row("two kinds", 2, 5, of: 5, outputs: 1, .fewKinds),
    Row("just under three in five", 3, 59, of: 100, outputs: 1, .fewTakePart),
    Row("nothing at all", 0, 0, of: 5, outputs: 0, .fewKinds, .fewTakePart, .littleEffect),
    Row("nobody sits there", 3, 0, of: 0, outputs: 1),
  ]

  @Test("any of them proposes a reminder", arguments: rows)
  func any(_ row: Row) throws {
    #expect(try #require(Self.province).reminderGrounds(row.room) == row.grounds)
  }
}
