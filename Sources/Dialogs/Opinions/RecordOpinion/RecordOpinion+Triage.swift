import Conversation
package import Regulation
package import Understanding
package import WorkroomStore

// Which class the visitor's words suggest (归类建议), and whether the room takes such a matter.

extension TriageHint {
  /// With what a room decided before.
  package init(_ words: String, learned: LearnedClasses) {
    self.init(words, learned: Learned(count: learned.count, fit: learned.fit, words: learned.words))
  }
}

extension OpinionClass {
  /// Its number in the list of classes.
  var number: Int { (OpinionClass.allCases.firstIndex(of: self) ?? 0) + 1 }
}

extension TriageHint.Suggestion {
  /// The words behind it: those that were said, or how the room classed the like of them.
  package func because(_ language: Language) -> String {
    let quoted = because.map { "“\($0)”" }.joined(separator: language("", ", "))
    guard cues.isEmpty else { return quoted }
    return language("以前说到\(quoted)的多归这一类", "what said \(quoted) was mostly classed so")
  }
}

extension RecordOpinion {
  /// The classes that the words suggest, the likelier first: at most two.
  static func suggested(_ scene: Scene) throws -> [TriageHint.Suggestion] {
    let learned = try scene.facts(ClassesLearned(of: scene.wordsOfVisitor, in: scene.signedIn().room))
    return TriageHint(scene.wordsOfVisitor, learned: learned).suggestions
  }

  /// Whether somebody else would be right for it (P6.2b). What is to be guided on has its own channel.
  static func scope(_ scene: Scene) throws -> ScopeHint? {
    guard try suggested(scene).first?.kind.isGuided != true,
      let hint = ScopeHint.look(scene.wordsOfVisitor)
    else { return nil }
    return ScopeHint.look(
      scene.wordsOfVisitor, functions: try scene.facts(RoomTexts(scene.signedIn().room)).functions
    ).map { _ in hint }
  }
}
