import Conversation
import Regulation
import WorkroomStore

/// The obligations of any quarter or year (某季度的义务), with what is behind one of them where it is asked for.
enum PastObligations: String, DialogStates {
  case period, show, norm, evidence, end

  static let dialog = define(
    "past-obligations", version: 1, title: ("某季度或某年的义务", "obligations of a quarter or year"),
    phrases: [
      "某季度的义务", "以前的义务", "上季度的义务完成了吗", "去年的义务", "past obligations", "obligations of a quarter",
    ],
    because: .c0, start: .period
  ) {
    ask(.period, for: NormSlots.period, because: .c0).then(.show)
    say(.show).then(.norm)
    ask(.norm, for: NormSlots.norm, optional: true)
      .when("跳过", .end) { $0[NormSlots.norm] == nil }
      .then(.evidence)
    say(.evidence).then(.end)
    end(.end)
  }

  static func evidence(_ scene: Scene) throws -> String {
    try NormEvidence(scene).text(scene.need(NormSlots.norm), around: scene.need(NormSlots.period))
  }

  /// The table of the period: of a quarter what is mine and the room's, of a year the room's.
  static func table(_ scene: Scene) throws -> String {
    let period = try scene.need(NormSlots.period)
    let rows = NormRows(NormWords(scene))
    let mine = try scene.duty(in: period)
    let room = try scene.roomFindings(in: period)
    var lines = [
      period.inWords(scene.language) + scene("（", " (") + rows.words.left(period) + scene("）", ")")
    ]
    lines += NormRows.aligned((mine.map(rows.rows) ?? []) + room.flatMap(rows.rows))
    lines += ([mine].compactMap(\.self) + room).compactMap(rows.readings).map { "  " + $0 }
    lines += try LeaveWords(scene).mine(in: period).map { "  " + $0 }
    return lines.joined(separator: "\n")
  }
}
