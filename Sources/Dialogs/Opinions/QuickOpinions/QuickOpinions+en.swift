import Conversation
import Regulation
import WorkroomStore

extension QuickOpinions {
  static func en(_ state: QuickOpinions, _ scene: Scene) throws -> Words {
    switch state {
    case .day:
      Words(
        "Of which day? Enter for today.",
        help: "Opinions that were written on paper are keyed in the same way, with the reason once (P4.5b).",
        example: "yesterday")
    case .late:
      Words(
        "They are from an earlier day: why are they entered late? Once is enough. (P4.5b)",
        help: WordsOfLate.help(.en), example: "too many visitors that day, so they went on paper")
    case .source:
      Words(
        "How did they come in?", help: "It is recorded with each; a single one can be corrected afterwards.",
        example: "1")
    case .sought: Words("")
    case .campaign:
      Words(
        CampaignChoice.question(Bilingual("这一批", "Are all of these"), scene),
        help:
          "It holds for all of them; single ones can be corrected afterwards. Enter leaves them as any opinion (P3.3d).",
        example: "no")
    case .line:
      Words(
        try tally(scene).count == 0
          ? "One matter a line: name, matter, phone. “done” when all are down." : "Next?",
        help:
          "Name and phone may be left out and stand in any order: Mr Wang the lamp is broken 13900000000. “/undo” takes the last one back.",
        example: "Mr Wang the lamp is broken")
    case .accept:
      try matters(scene).count > 1
        ? Words(
          "\(try understood(scene))\nEnter takes them apart.",
          help:
            "Each counts by itself and has its own class (A23); say “as one” where it is one; “change” writes the line again.",
          example: "1"
        )
        : Words(
          "\(try understood(scene))\nEnter takes it.",
          help: "If the class is wrong, say the class: “inquiry”. “change” writes the line again.",
          example: "1"
        )
    case .recorded:
      Words(
        "Recorded\(parted(scene).map { " as \($0) matters" } ?? ""), number \(try tally(scene).count) \(day(scene) == scene.now.day ? "today" : "of \(day(scene).inWords(scene))")."
      )
    case .end:
      Words(
        "\(english(try tally(scene).count, "opinion")) recorded \(day(scene) == scene.now.day ? "today" : "of \(day(scene).inWords(scene))").\(try missing(scene))"
      )
    }
  }
}
