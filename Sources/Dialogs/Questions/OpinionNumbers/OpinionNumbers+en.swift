import Conversation
import Regulation
import WorkroomStore

extension OpinionNumbers {
  static func en(_ state: OpinionNumbers, _ scene: Scene) throws -> Words {
    switch state {
    case .end: Words("")
    case .span:
      Words(
        "For which time?", help: "Such as this month, last quarter, this year; skip it for this month.",
        example: "last month")
    case .show: Words(try answer(scene))
    }
  }

  private static func answer(_ scene: Scene) throws -> String {
    let (figures, when) = (try figures(scene), days(scene).inWords(scene))
    guard figures.total > 0 else { return "No opinion was recorded: \(when) (P6.2a)." }
    let visits = figures.sources[.reception, default: 0]
    let rate =
      rate(figures).map {
        "Satisfaction \($0)%: \(figures.content) of \(figures.rated) who were asked were satisfied or mostly satisfied (\(satisfaction(figures, scene))) (P7.1a)."
      } ?? "Nobody was asked yet whether they are satisfied (P7.1a)."
    return """
      \(when.capitalisedFirst): \(english(figures.total, "opinion")), \(visits) from visits to the room; \(english(figures.named, "visitor")) left a name, \(figures.anonymous) left none (P6.2a).
      By class: \(kinds(figures, scene)) (P6.3).
      How far: \(states(figures, scene)) (P6.4).
      \(rate)
      """
  }
}
