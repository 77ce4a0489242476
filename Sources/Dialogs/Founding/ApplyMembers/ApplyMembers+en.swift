import Conversation
import Regulation
import WorkroomStore

extension ApplyMembers {
  static func en(_ state: ApplyMembers, _ scene: Scene) throws -> Words {
    switch state {
    case .members:
      Words(
        "Who are the members? One a line: name, employer and post, specialty, contact. Type them one by one, or paste rows from a spreadsheet.",
        help:
          "\(try RoomNumbers(scene).normally) (P4.2a), convenors among them. The last three may wait; contacts stay out of the ledger's entries and are printed on the form only. “dutybot roster import” takes a whole file.",
        example: "委员甲, teacher, education, 13900000000")
    case .changes:
      Words(
        "The list has \(try known(scene).count). Type what changes, one a line: a name that is there is replaced, a new one is added; “remove NAME” takes one out. All others stay.",
        help:
          "A line: name, employer and post, specialty, contact. To change nothing say /cancel; the list stays as it is.",
        example: "委员甲, teacher, education, 13900000000")
    case .small:
      Words(
        try RoomNumbers(scene).askWhy(lines(scene).count),
        help: "One sentence, kept with the list; or /back to add members.",
        example: "the sector has few members")
    case .large:
      Words(
        try RoomNumbers(scene).askWho(lines(scene).count),
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
    case .personal:
      Words(
        "“\(try namesake(scene) ?? "")” stands in the room's name, “\(try roomName(scene))”, and rooms named after a member are no longer approved in principle (P7.3a). Change the room's name first; to keep it give the reason, for the Chairperson's Council.",
        help:
          "The reason is kept with the list, for the council; otherwise /back to change the list, or /cancel and rename the room.",
        example: "a name used for years")
    case .confirm:
      Words("\(english(try lines(scene).count, "member")): \(try names(scene)).\(try next(scene))")
    case .listed: Words("The list is kept. \(try ApplicationSlots.progress(scene))")
    case .begin, .named, .end: Words("")
    case .closed: Words(try ApplicationSlots.closed(scene))
    }
  }

  /// Whom the list marks as convenor or liaison.
  private static func next(_ scene: Scene) throws -> String {
    let marked = try marked(scene)
    let names = marked.convenors.map { "\($0) as convenor" } + marked.liaisons.map { "\($0) as liaison" }
    return names.isEmpty
      ? "" : " It marks \(names.joined(separator: ", ")): named in “convenors and liaison”."
  }
}
