package import Conversation
import Dialogs
package import Regulation

/// What is said beside the way on a thorough walk: every question misunderstood three times, every engine word once.
package struct WalkDetours {
  let dialog: Dialog
  let language: Language
  private var visited: Set<String> = []
  private var hasSpoken = false
  private var hasEdited = false

  package init(_ dialog: Dialog, _ language: Language) { (self.dialog, self.language) = (dialog, language) }

  /// Whether a question that may be missed was not come to yet.
  func lacks(_ state: String) -> Bool { dialog.mayMiss(state) && !visited.contains(state) }

  /// The lines to be said at a place before it is gone on from; none where it was visited before.
  mutating func lines(at place: String, as identity: [String]) -> [String] {
    guard let state = dialog.questions.first(where: { "\(dialog.name).\($0)" == place }),
      visited.insert(state).inserted
    else { return [] }
    let isFree = dialog.takesFreeText(state)
    var lines: [String] = []
    // Nothing is what a text cannot be: no line, or an end without any.
    let nothing = dialog.takesLines(state) ? "。" : isFree ? "" : language("嘟嘟咚", "blorp")
    if dialog.mayMiss(state) { lines += Array(repeating: nothing, count: 3) }
    if isFree, !hasEdited {
      hasEdited = true
      lines.append("/" + EngineWord.edit.name(language))
    }
    guard !hasSpoken else { return lines }
    hasSpoken = true
    return lines + words(isFree: isFree, identity)
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
