import Conversation

extension PrintPapers {
  static func en(_ state: PrintPapers, _ scene: Scene) throws -> Words {
    switch state {
    case .isForm, .noted: Words("")
    case .application:
      Words("Of which application?", help: "Its number or a few words of its name.", example: "1")
    case .paper:
      Words(
        "Print what?",
        help:
          "Form and plan of an application (P5.2), wall sheets (P4.3), working systems (P4.5a), the rota (P3.3e), the annual plan (P4.6) and summary (P4.7a), as the ledger has them now; the heads of the ledger are signed QR codes, to show later that nothing was changed.",
        example: "1")
    case .end:
      Words(
        try scene[Slots.paper] == nil
          ? "" : "Printed as the ledger has it now: \(scene.shown(Slots.paper)). The last line says where.")
    }
  }
}
