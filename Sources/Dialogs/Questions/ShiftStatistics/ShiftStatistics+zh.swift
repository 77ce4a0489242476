import Conversation
import Regulation
import WorkroomStore

extension ShiftStatistics {
  static func zh(_ state: ShiftStatistics, _ scene: Scene) throws -> Words {
    switch state {
    case .end: Words("")
    case .span:
      Words("哪一段时间？", help: "例如上个月、本季度、今年、3月1日到15日；跳过就是本季度。也可以说“全室”或委员的姓名。", example: "上个月")
    case .show: Words(try answer(scene))
    }
  }

  private static func answer(_ scene: Scene) throws -> String {
    let tally = Tally(try shifts(scene))
    let heading = "\(try name(scene)) · \(try asked(scene).days.inWords(scene))"
    guard tally.count > 0 else { return "\(heading)：没有值班的记录（P3.3e）。" }
    return
      (["\(heading)：值班 \(tally.inWords(scene))。"] + (try rows(scene))
      + ["看的是签到、签退的记录（P3.3e）；算进义务的说“看依据 值班”。"]).joined(separator: "\n")
  }
}
