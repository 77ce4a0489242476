import WorkroomStore

extension ApplyMembers {
  static func en(_ state: ApplyMembers, _ scene: Scene) throws -> Words {
    switch state {
    case .members:
      Words(
        "Who are the members? One a line: name, employer and post, specialty, contact. Type them one by one, or paste rows from a spreadsheet.",
        help:
          "Normally 5 to 20 (P4.2a), convenors among them. The last three may wait; contacts stay out of the ledger's entries and are printed on the form only. “dutybot roster import” takes a whole file.",
        example: "委员甲, teacher, education, 13900000000")
    case .small:
      Words(
        "Only \(scene[Slots.members]?.count ?? 0); normally there are no fewer than 5 (P4.2a). Why?",
        help: "One sentence, kept with the list; or /back to add members.",
        example: "the sector has few members")
    case .large:
      Words(
        "There are to be no more than 20 (P4.2a), and here are \(scene[Slots.members]?.count ?? 0). Who answers for more?",
        help: "Whoever agreed to more; otherwise /back to change the list.",
        example: "the Chairperson's Council")
    case .largeReason:
      Words(
        "For which reason?", help: "It is kept with the list (P4.2a).",
        example: "a joint room of several sectors")
    case .elsewhere:
      Words(
        "Somebody of the list sits in \(try elsewhere(scene).first?.roomName ?? ""). In principle a member belongs to one workroom only (P4.2b). Give the reason to go on.",
        help: "It is kept with the list; otherwise /back to change it.",
        example: "agreed by the Chairperson's Council")
    case .confirm:
      Words("Members: \(scene[Slots.members]?.count ?? 0): \(try scene.shown(Slots.members)).")
    case .listed: Words("The list is kept. \(try ApplicationSlots.progress(scene))")
    case .end: Words("")
    }
  }
}
