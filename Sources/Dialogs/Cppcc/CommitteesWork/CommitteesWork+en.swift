import Conversation
import Regulation

extension CommitteesWork {
  static func en(_ state: CommitteesWork, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .none: try RoomsGuided.none(scene)
    case .days:
      Words(
        "Which days? Enter for this year.", help: "This year, last year, this quarter, for one.",
        example: "last year")
    case .show:
      Words(
        "\(days(scene).inWords(scene)), the committees of this level (P7.1g):\n"
          + (try rows(scene).joined(separator: "\n")))
    }
  }
}
