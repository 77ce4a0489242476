import Conversation
import Regulation
import WorkroomStore

extension ServiceRecordDialog {
  static func en(_ state: ServiceRecordDialog, _ scene: Scene) throws -> Words {
    switch state {
    case .end: Words("")
    case .span:
      Words(
        "Of which time? (this year unless you say)",
        help: "Such as this year, last year, last quarter. You may also say “everybody” or a member's name.",
        example: "this year")
    case .show: Words(try text(scene))
    }
  }
}
