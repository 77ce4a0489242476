import Conversation
import Regulation
import WorkroomStore

extension JoinOpinions {
  static func en(_ state: JoinOpinions, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .possible, .still, .end: Words("")
    case .none: Words("There are fewer than two opinions: nothing to join.")
    case .pick:
      Words("Which one?", help: "The newest comes first; its number, or some of its words.", example: "1")
    case .other:
      Words(
        try hint(scene).map { "Like it: \($0).\nWhich one is it the same as?" }
          ?? "Which one is it the same as?",
        help: "Its number, or some of its words.", example: "1")
    case .cannot: Words(try reason(scene))
    case .confirm: Words(try confirmation(scene))
    case .joined: Words(try joined(scene))
    }
  }

  private static func confirmation(_ scene: Scene) throws -> String {
    guard let joining = try joining(scene) else { return try reason(scene) }
    let (later, earlier) = try (shown(joining.later, scene), shown(joining.earlier, scene))
    return joining.isAgain
      ? "\(later)\nis the same as, closed,\n\(earlier)\nIt is dealt with once more, and both are linked. Each visitor keeps their own name and number."
      : "\(later)\njoins\n\(earlier)\nThey are dealt with together and counted once. Each visitor keeps their own name, number and erasure."
  }

  private static func joined(_ scene: Scene) throws -> String {
    guard let id = scene[Slots.opinion], let opinion = try scene.facts(TheOpinion(id)) else { return "" }
    let first = try scene.facts(TheOpinion(scene.facts(FirstThatSaid(of: id)))) ?? opinion
    let visitors = english(try first.othersBehind(scene).count + 1, "visitor")
    return "Joined: \(visitors) now. If that was wrong, “undo” parts them again."
  }
}
