import Conversation
import Regulation
import WorkroomStore

extension ReportExperience {
  static func en(_ state: ReportExperience, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .check, .end: Words("")
    case .notYours:
      Words(
        try earlier(scene).isEmpty
          ? "Experience is reported by a convenor or the liaison; nothing was yet."
          : "Reported so far:\n\(earlier(scene))\nA convenor or the liaison reports more.")
    case .title:
      Words(
        try (earlier(scene).isEmpty ? "" : "Reported so far:\n\(earlier(scene))\n")
          + "What is the title of this one?",
        help: "How the room is set up and runs, and what it learned, is reported in good time (P8.2a).",
        example: "Taking the workroom to the neighbourhoods")
    case .text:
      Words(
        "Please write the text; a few sentences will do.",
        help: "How it is done and what it is good for; no names or numbers of visitors.",
        example: "Once a month in a neighbourhood, so that nobody has to travel")
    case .named:
      Words(
        "There is personal data in it: \(try personal(scene).joined(separator: ", ")). Visitors' names and numbers do not leave the room as a rule. What shall be done?",
        help: "Names become “somebody”, numbers become stars; what has to stand is left.", example: "1")
    case .to:
      Words(
        "To whom was it sent? Say “all” for both.",
        help: "P8.2a has it go to the committee that guides the room and to the office in charge.",
        example: "all")
    case .day: Words("On which day was it sent?", help: "Day, month and year.", example: "today")
    case .replicable:
      Words(
        "Could other rooms do the same?",
        help: "What can be done and spread elsewhere is marked so that it is found (P1f).", example: "yes")
    case .confirm:
      Words(
        "\(try whole(scene))\nSent on \(scene[Slots.day]?.plain(.en) ?? "") to \(try scene.shown(Slots.to))\(scene[Slots.replicable] == true ? "; replicable" : "")."
      )
    case .recorded: Words("The report of experience is recorded (P8.2a).")
    }
  }
}
