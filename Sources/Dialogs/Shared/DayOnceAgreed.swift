import Conversation
import Regulation
import Understanding
import WorkroomStore

extension AnswerReader where Value == Day {
  /// A day that has come, and not before the council agreed to the application (P5.3a, P5.3d): said at once, not only when
  /// it is recorded.
  static func dayOnceAgreed(_ application: @escaping @Sendable (Scene) -> MatterID?) -> AnswerReader {
    let past = AnswerReader.pastDay(isOld: true)
    return AnswerReader(
      past.manner,
      read: { line, scene, offered in
        let said = try past.read(line, scene, offered)
        guard case .value(let day) = said, let id = application(scene),
          let council = try scene.facts(TheApplicationCalled(id))?.facts.agreed, day < council
        else { return said }
        return .problem(
          try RefusalPhrases(scene).application(.beforeCouncil(council))
            + scene("请再说一次。", " The day again, please."))
      },
      show: past.show)
  }
}
