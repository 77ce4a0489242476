import Conversation
import Regulation
import WorkroomStore

extension ReportOpinions {
  static func zh(_ state: ReportOpinions, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .write: Words("")
    case .none: Words(noneFit(scene))
    case .pick: Words("用哪些意见写？可以选几件。", help: "输入数字，几件用空格隔开；最近的在最前面（P6.3c）。", example: "1")
    }
  }
}
