import Conversation
import Regulation
import WorkroomStore

extension ShiftStatistics {
  static func en(_ state: ShiftStatistics, _ scene: Scene) throws -> Words {
    switch state {
    case .end: Words("")
    case .span:
      Words(
        "For which time?",
        help:
          "Such as last month, this quarter, this year; skip it for this quarter. You may also say “everybody” or a member's name.",
        example: "last month")
    case .show: Words(try answer(scene))
    }
  }

  private static func answer(_ scene: Scene) throws -> String {
    let tally = Tally(try shifts(scene))
    let heading = "\(try name(scene)), \(try asked(scene).days.inWords(scene))"
    guard tally.count > 0 else { return "\(heading): no duty was recorded (P3.3e)." }
    return
      (["\(heading): \(tally.inWords(scene))."] + (try rows(scene))
      + [
        "This is from the records of checking in and out (P3.3e); “evidence duty” tells what counts."
      ]).joined(separator: "\n")
  }
}
