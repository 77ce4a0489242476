import Conversation
import Regulation
import WorkroomStore

extension DecideApplication {
  static func en(_ state: DecideApplication, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .fromPaper, .confirm, .end: Words("")
    case .others: Words(try others(scene))
    case .nothing: Words("No application waits for you now.")
    case .application:
      Words(
        "Which one? The longest waiting comes first.", help: "Its number or a few words of its name.",
        example: "1")
    case .show: Words(try ApplicationWords(scene).overview(chosen(scene)))
    case .verdict:
      Words(
        "\((try step(scene)?.name.en ?? "").capitalisedFirst): what is the verdict?",
        help: "To return it say what is to be changed; refused ends it (P0, P5.3a).", example: "1")
    case .exception:
      Words(
        "\(try obstacles(scene)) Does the council make an exception?",
        help: "Not in principle; only by decision of the Chairperson's Council (P5.3c, P7.3a).",
        example: "yes")
    case .opinion:
      Words(
        "What is the opinion, in words?", help: "It is printed in the form's box.",
        example: "agreed, to go on as the rules have it")
    case .by:
      Words(
        "Who decided it? A name or a meeting.",
        help: "It is not your step: you record it from paper (P5.3a).",
        example: "the Chairperson's Council")
    case .paper:
      Words(
        "From which paper or meeting?", help: "Its number, or the meeting and its day.",
        example: "the 12th meeting of the council")
    case .day:
      Words(
        "On which day was it decided?", help: "Day, month and year; it is printed in the form's box.",
        example: "today")
    case .decided: Words("Recorded. \(try ApplicationWords(scene).standing(chosen(scene)))")
    }
  }
}
