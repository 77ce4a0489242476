import Conversation
import Regulation
import WorkroomStore

extension ReportOpinions {
  static func en(_ state: ReportOpinions, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .write: Words("")
    case .none: Words(noneFit(scene))
    case .pick:
      Words(
        "From which opinions? Several may be chosen.",
        help: "Numbers, parted by spaces; the newest comes first (P6.3c).", example: "1")
    }
  }
}
