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
  /// The classes that the words of the matter at hand suggest, the likelier first: at most two.
  static func suggested(_ scene: Scene) throws -> [TriageHint.Suggestion] {
    try suggested(scene, words(scene))
  }

  /// The same for any words.
  static func suggested(_ scene: Scene, _ words: String) throws -> [TriageHint.Suggestion] {
    let learned = try scene.facts(ClassesLearned(of: words, in: scene.signedIn().room))
    return TriageHint(words, learned: learned).suggestions
  }

  /// Whether somebody else would be right for it (P6.2b). What is to be guided on has its own channel.
  static func scope(_ scene: Scene) throws -> ScopeHint? {
    let words = try words(scene)
    guard try suggested(scene).first?.kind.isGuided != true, let hint = ScopeHint.look(words) else {
      return nil
    }
    return ScopeHint.look(words, functions: try scene.facts(RoomTexts(scene.signedIn().room)).functions)
      .map { _ in hint }
  }
}
