import Conversation

extension PrintPapers {
  static func en(_ state: PrintPapers, _ scene: Scene) throws -> Words {
    switch state {
    case .isForm, .noted: Words("")
    case .application:
      Words("Of which application?", help: "Its number or a few words of its name.", example: "1")
    case .member:
      Words(
        "Of which member? (of the whole room unless you say)",
        help: "A member's name; skip it for the whole room.", example: "委员甲")
    case .opinion:
      Words(
        "Of which opinion?",
        help: "The newest comes first; type its number. That it was printed is noted in the ledger.",
        example: "1")
    case .activity:
      Words("Of which activity?", help: "The newest comes first; type its number.", example: "1")
    case .period:
      Words(
        "Of which time? (this quarter unless you say)", help: "Such as this quarter, last month, March.",
        example: "last month")
    case .assessment:
      Words("Which assessment?", help: "The latest year comes first; type its number.", example: "1")
    case .paper:
      Words(
        "Print what?",
        help:
          "Form and plan of an application (P5.2), wall sheets (P4.3), working systems (P4.5a), the rota and the duty log (P3.3e), the annual plan (P4.6) and summary (P4.7a), the record of service (P8.4a), the forms of an opinion and an activity and the six registers (P4.5b), the assessment of a year (P7.1d), as the ledger has them now; the heads of the ledger are signed QR codes, to show later that nothing was changed.",
        example: "1")
    case .end:
      Words(
        try scene[Slots.paper] == nil
          ? "" : "Printed as the ledger has it now: \(scene.shown(Slots.paper)). The last line says where.")
    }
  }
}
