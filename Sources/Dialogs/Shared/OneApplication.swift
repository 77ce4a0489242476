import Conversation
import Regulation
import Understanding
import WorkroomStore

extension AnswerReader where Value == MatterID {
  /// One of several applications, by its title.
  ///
  /// - Parameter also: what is said of each beside it, in the list.
  static func application(
    among applications: @escaping @Sendable (Scene) throws -> [Matter<ApplicationFacts>],
    also: @escaping @Sendable (Matter<ApplicationFacts>, ApplicationWords) throws -> String? = { _, _ in nil }
  ) -> AnswerReader {
    .oneOf(
      listed: true,
      options: { scene in
        let words = ApplicationWords(scene)
        return try applications(scene).map { application in
          let title = words.title(application)
          let label = [title, try also(application, words)].compactMap(\.self).joined(
            separator: scene("，", ", "))
          return Option(id: application.id.rawValue, label: label, aliases: [title])
        }
      },
      name: { id, scene in
        try scene.facts(TheApplicationCalled(id)).map(ApplicationWords(scene).title) ?? ""
      })
  }
}
