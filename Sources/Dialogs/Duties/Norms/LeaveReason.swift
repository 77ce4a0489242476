import Conversation
import Regulation
import Understanding
import WorkroomStore

extension LeaveReason {
  /// The reasons of the rule set the store is looked at by, to choose from.
  static func options(_ scene: Scene) throws -> [Option] {
    all(in: try scene.pack).map {
      Option(id: $0.word, label: $0.name(scene.language), aliases: [$0.name.zh, $0.name.en])
    }
  }
}
