import Regulation

@testable import Conversation
@testable import Dialogs

/// Which questions walks have come to, and from which to which.
struct WalkCoverage: Sendable {
  var states: Set<String> = []
  private(set) var ways: Set<String> = []

  /// Notes a way from question to question within a dialog, or to its end.
  mutating func went(from before: Conversation, to now: Conversation) {
    guard let was = before.frames.last else { return }
    let place = before.frames.count - 1
    if now.frames.count > place, now.frames[place].dialog == was.dialog {
      ways.insert("\(was.dialog).\(was.state) → \(now.frames[place].state)")
    } else if now.frames.count <= place + 1 {
      ways.insert("\(was.dialog).\(was.state) → end")
    }
  }

  mutating func add(_ other: WalkCoverage) {
    states.formUnion(other.states)
    ways.formUnion(other.ways)
  }

  /// Every question of every dialog.
  static let allStates: [String] = DialogBook.dutyBot.dialogs.flatMap { dialog in
    dialog.steps.filter(\.asksSomething).map { "\(dialog.name).\($0.state)" }
  }

  /// Every way from a question to the next, through what is not asked.
  static let allWays: [String] = DialogBook.dutyBot.dialogs.flatMap { dialog in
    dialog.steps.filter(\.asksSomething).flatMap { step in
      nextQuestions(from: step, in: dialog).sorted().map { "\(dialog.name).\(step.state) → \($0)" }
    }
  }

  private static func nextQuestions(from step: DialogStep, in dialog: Dialog) -> Set<String> {
    var found: Set<String> = []
    var passed: Set<String> = []
    var waiting = step.exits.map(\.target)
    while let state = waiting.popLast() {
      guard passed.insert(state).inserted, let next = dialog.step(state) else { continue }
      switch next.kind {
      case .ask, .confirm: found.insert(state)
      case .end: found.insert("end")
      case .decide, .say, .record: waiting += next.exits.map(\.target)
      }
    }
    return found
  }

  /// What was seen of all there is, and the questions that were not.
  var report: [String] {
    let unseen = Self.allStates.filter { !states.contains($0) }
    let untrodden = Self.allWays.filter { !ways.contains($0) }
    return [
      "questions \(Self.allStates.count - unseen.count) of \(Self.allStates.count), "
        + "ways between them \(Self.allWays.count - untrodden.count) of \(Self.allWays.count)"
    ] + (unseen.isEmpty ? [] : ["not come to: " + unseen.joined(separator: ", ")])
      + (untrodden.isEmpty ? [] : ["not gone: " + untrodden.joined(separator: "; ")])
  }
}
