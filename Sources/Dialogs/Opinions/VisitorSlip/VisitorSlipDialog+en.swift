import Conversation
import Regulation
import WorkroomStore

extension VisitorSlipDialog {
  static func en(_ state: VisitorSlipDialog, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .noted: Words("")
    case .end: Words(scene[Slots.prints] == false ? "Good." : "")
    case .none: Words("No opinion has been recorded yet.")
    case .pick:
      Words("For the visitor of which one?", help: "The newest comes first; type its number.", example: "1")
    case .show: Words("You may tell the visitor:\n" + (try slip(scene)))
    case .printing:
      Words(
        "Shall it be printed for them?", help: "It has no name, number or words of theirs.", example: "no")
    }
  }
}
