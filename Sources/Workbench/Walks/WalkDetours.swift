package import Conversation
import Dialogs
package import Regulation
import Understanding

/// What is said beside the way on a thorough walk: every question misunderstood three times, every engine word once.
package struct WalkDetours {
  let dialog: Dialog
  let language: Language
  private var visited: Set<String>
  private var hasSpoken: Bool
  private var hasEdited: Bool

  /// - Parameter known: what was said before is not said again.
  package init(_ dialog: Dialog, _ language: Language, beside known: Coverage = Coverage()) {
    (self.dialog, self.language) = (dialog, language)
    let misses = Set(known.missedMisses.filter { $0.place.dialog == dialog.name }.map(\.place.state))
    visited = Set(dialog.questions).subtracting(misses)
    let words = Set(known.missedWords.filter { $0.dialog == dialog.name }.map(\.word))
    hasEdited = !words.contains(.edit)
    hasSpoken = words.isSubset(of: [.edit])
  }

  /// Whether a question that may be missed was not come to yet.
  func lacks(_ state: String) -> Bool { dialog.mayMiss(state) && !visited.contains(state) }

  /// Whether the engine words are still to be said.
  var lacksWords: Bool { !hasSpoken }

  /// The lines to be said at a place before it is gone on from; none where it was visited before.
  mutating func lines(at place: String, as identity: [String]) -> [String] {
    misses(at: place) + words(at: place, as: identity)
  }

  /// What no question is answered by, three times, and a text that is edited; after these the question stands as it
  /// stood.
  mutating func misses(at place: String) -> [String] {
    guard let state = state(at: place) else { return [] }
    let isFree = dialog.takesFreeText(state)
    var lines: [String] = []
    if visited.insert(state).inserted, dialog.mayMiss(state) {
      // Nothing is what a text cannot be: no line, or an end without any.
      let nothing = dialog.takesLines(state) ? "。" : isFree ? "" : language("嘟嘟咚", "blorp")
      lines = Array(repeating: nothing, count: 3)
    }
    if isFree, !hasEdited {
      hasEdited = true
      lines.append("/" + EngineWord.edit.name(language))
    }
    return lines
  }

  /// The engine words, at the first place that is a question of the dialog.
  mutating func words(at place: String, as identity: [String]) -> [String] {
    guard !hasSpoken, let state = state(at: place) else { return [] }
    hasSpoken = true
    return words(isFree: dialog.takesFreeText(state), identity)
  }

  private func state(at place: String) -> String? {
    dialog.questions.first { "\(dialog.name).\($0)" == place }
  }

  /// Every word but 编辑, in an order that ends where it began: the dialog is left by 取消 and begun anew, put aside
  /// and taken up; who says 退出 in a talk stays, and whoever says 换人 comes back.
  private func words(isFree: Bool, _ identity: [String]) -> [String] {
    let slash = isFree ? "/" : ""
    let staying: [EngineWord] = [.help, .why, .back, .change, .progress, .more, .undo, .resume, .leave]
    let lines = staying.map { slash + $0.name(language) } + [slash + EngineWord.restart.name(language)]
    guard !dialog.isForGuests else {
      // Signing in is what guests come back to by themselves.
      let words = [EngineWord.park, .switchPerson, .cancel].map { slash + $0.name(language) }
      return lines + words + (dialog.name == "sign-in" ? [] : ["/" + dialog.title(language)])
    }
    // Whoever comes back is asked the question again.
    let swap = identity.isEmpty ? [] : [slash + EngineWord.switchPerson.name(language)] + identity
    return lines + swap + [
      slash + EngineWord.park.name(language), EngineWord.resume.name(language),
      slash + EngineWord.cancel.name(language), dialog.title(language),
    ]
  }
}
