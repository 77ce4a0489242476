import Conversation
import Regulation
import WorkroomStore

extension FileMaterial {
  static func en(_ state: FileMaterial, _ scene: Scene) throws -> Words {
    switch state {
    case .isStudy, .confirm, .end: Words("")
    case .kind:
      Words(
        "Which kind of material?", help: "Policies and laws, or what is read and studied together.",
        example: "1")
    case .title:
      Words(
        "What is its title?", help: "The name of the document or the book.",
        example: "Law on preschool education")
    case .issuer:
      Words(
        "Who issued or wrote it?", help: "The body or the author; skip it if unknown.",
        example: "Shangzhou District CPPCC")
    case .number:
      Words(
        "What is its number?", help: "As it stands on the document; skip it if it has none.",
        example: "商政协发〔2023〕17号")
    case .issued:
      Words(
        "Of which day is it?", help: "When it was issued; skip it if unknown.",
        example: "10 August 2023")
    case .kept:
      Words(
        "Where is it kept?", help: "The place; skip it if it has none.",
        example: "the room's bookcase")
    case .activity:
      Words(
        "At which reading session was it read?", help: "Its number; skip it if at none.",
        example: "1")
    case .recorded: Words("The material is filed (P4.5b).")
    }
  }
}
