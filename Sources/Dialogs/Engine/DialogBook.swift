import Regulation
import Understanding

/// All dialogs a program knows (对话册), found by name and by what a person says.
package struct DialogBook: Sendable {
  package let dialogs: [Dialog]
  /// The dialogs of the menu's first page, in order; the others stand under 更多.
  let front: [String]
  private let byName: [String: Dialog]
  /// What each audience may ask for.
  private let matchers: [Audience: Lazily<IntentMatcher>]

  /// What a person owes, said beside the greeting; nil where they owe nothing.
  let owed: @Sendable (Scene) throws -> String?

  package init(
    _ dialogs: [Dialog], front: [String],
    owed: @escaping @Sendable (Scene) throws -> String? = { _ in nil }
  ) {
    self.dialogs = dialogs
    self.front = front
    self.owed = owed
    byName = Dictionary(uniqueKeysWithValues: dialogs.map { ($0.name, $0) })
    matchers = Dictionary(
      uniqueKeysWithValues: Audience.allCases.map { audience in
        let its = dialogs.filter { $0.audiences.contains(audience) }
        let matcher = Lazily {
          IntentMatcher(
            its.map { IntentPhrases(id: $0.name, phrases: $0.phrases + [$0.title.zh, $0.title.en]) })
        }
        return (audience, matcher)
      })
  }

  package subscript(name: String) -> Dialog? { byName[name] }

  /// The dialog a line asks for.
  func read(_ line: String, as audience: Audience) -> IntentReading {
    matchers[audience]?.value.read(line) ?? .none
  }

  /// The dialog that a line names and what follows it: 看依据 值班, check in online.
  ///
  /// Only where what stands before a space is a phrase of the dialog word for word, and its first question is no
  /// free text: what a visitor said is never read as a command with something behind it.
  func readLeading(_ line: String, as audience: Audience) -> (dialog: Dialog, rest: String)? {
    // Nothing longer is a command; each space of it is looked at.
    guard line.utf8.count <= 120, let matcher = matchers[audience]?.value, matcher.exactly(line) == nil else {
      return nil
    }
    for space in line.indices.reversed() where line[space].isWhitespace {
      let rest = String(line[space...]).trimmed
      guard !rest.isEmpty, let name = matcher.exactly(String(line[..<space])), let dialog = byName[name]
      else { continue }
      return dialog.beginsClosed ? (dialog, rest) : nil
    }
    return nil
  }
}
