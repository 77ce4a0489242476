import Understanding
package import WorkroomStore

// A conversation holds others' words between turns: what it last said, what it offered, what is half written.
extension Conversation: Forgetful {
  package mutating func forget(_ erased: Erased, isSpeaking: Bool) {
    if isSpeaking {
      said.removeAll(where: erased.isTold)
    } else {
      (said, isSeen) = ([], true)
    }
    let about = (frames + parked).filter { $0.isAbout(erased) }
    let wasRunning = frames.last?.isAbout(erased) ?? false
    if wasRunning { (aside, asideText) = (nil, nil) }
    frames.removeAll { $0.isAbout(erased) }
    parked.removeAll { $0.isAbout(erased) }
    if !about.isEmpty {
      stopped = Stopped(
        dialogs: (stopped?.dialogs ?? []) + about.map(\.dialog),
        wasRunning: wasRunning || stopped?.wasRunning == true)
    }
    for place in frames.indices { frames[place].offered.blank(erased) }
    for place in parked.indices { parked[place].offered.blank(erased) }
    if case .whichDialog = aside, let line = asideText, erased.isTyped(in: line) || erased.isTold(in: line) {
      asideText = nil
    }
    if case .again = aside { (aside, asideText) = (nil, nil) }
    if case .whichOption(var options) = aside {
      options.blank(erased)
      aside = .whichOption(options)
    }
  }
}

extension Conversation.Frame {
  /// Whether it deals with what was erased, or holds words of it.
  fileprivate func isAbout(_ erased: Erased) -> Bool {
    if looksForPeople { return true }
    let answers = draft.values.flatMap(\.texts)
    let ids = Set(erased.matters.map(\.rawValue) + erased.entries.map(\.rawValue))
    if answers.contains(where: ids.contains) { return true }
    let typed =
      answers + [lines.text ?? ""] + unfinished.values.compactMap(\.text)
    return typed.contains(where: erased.isTyped)
  }
}

extension [Option] {
  /// Takes the words out of what was offered; its place and what it stands for stay, so that 2 still means 2.
  fileprivate mutating func blank(_ erased: Erased) {
    let ids = Set(erased.matters.map(\.rawValue) + erased.entries.map(\.rawValue))
    for place in indices where ids.contains(self[place].id) || erased.isTold(in: self[place].label) {
      (self[place].label, self[place].aliases) = ("", [])
    }
  }
}
