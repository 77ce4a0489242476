package import Regulation
import Understanding
package import WorkroomStore

/// All dialogs a program knows (对话册), found by name and by what a person says.
///
/// What the engine must know of them stands here, so that it names none.
package struct DialogBook: Sendable {
  package let dialogs: [Dialog]
  /// The dialogs of the menu's first page, in order; the others stand under 更多.
  let front: [String]
  private let byName: [String: Dialog]
  /// What each audience may ask for.
  private let matchers: [Audience: LazyValue<IntentMatcher>]

  /// The dialog that asks whoever has not signed in who they are; it is never saved. Nil: nobody is asked.
  let welcome: String?
  /// What a person owes, said beside the greeting; nil where they owe nothing.
  let owed: @Sendable (Scene) throws -> String?
  /// All that a person has to do, as their obligations (我的义务) show it; rows are parted by newlines.
  let duties: @Sendable (Scene) throws -> String
  let house: HouseWords
  /// Who reads a whole line at the menu; nil: phrases alone decide.
  let reader: MenuReader?
  /// Why the dialog of that name, which records, cannot be begun where the person speaks; nil: it can.
  let closed: @Sendable (Scene, String) throws -> String?

  /// - Parameters:
  ///   - front: the names of the dialogs on the menu's first page, in order.
  ///   - welcome: the name of the dialog that asks whoever has not signed in who they are.
  ///   - owed: what a person owes, in a sentence; nil where they owe nothing.
  ///   - duties: all that a person has to do.
  ///   - reader: reads a whole line at the menu.
  ///   - closed: why a dialog that records, by its name, cannot be begun there; nil where it can.
  package init(
    _ dialogs: [Dialog], front: [String], welcome: String? = nil, house: HouseWords,
    owed: @escaping @Sendable (Scene) throws -> String? = { _ in nil },
    duties: @escaping @Sendable (Scene) throws -> String = { _ in "" }, reader: MenuReader? = nil,
    closed: @escaping @Sendable (Scene, String) throws -> String? = { _, _ in nil }
  ) {
    self.closed = closed
    self.dialogs = dialogs
    self.front = front
    self.welcome = welcome
    self.house = house
    self.owed = owed
    self.duties = duties
    self.reader = reader
    byName = Dictionary(uniqueKeysWithValues: dialogs.map { ($0.name, $0) })
    matchers = Dictionary(
      uniqueKeysWithValues: Audience.allCases.map { audience in
        let its = dialogs.filter { $0.audiences.contains(audience) }
        let matcher = LazyValue {
          IntentMatcher(
            its.map { IntentPhrases(id: $0.name, phrases: $0.phrases + [$0.title.zh, $0.title.en]) })
        }
        return (audience, matcher)
      })
  }

  /// The same book with every dialog changed; for looking on.
  package func mapping(_ change: (Dialog) -> Dialog) -> DialogBook {
    DialogBook(
      dialogs.map(change), front: front, welcome: welcome, house: house, owed: owed, duties: duties,
      reader: reader, closed: closed)
  }

  package subscript(name: String) -> Dialog? { byName[name] }

  /// The dialog a line asks for.
  func read(_ line: String, as audience: Audience) -> IntentReading {
    matchers[audience]?.value.read(line) ?? .none
  }

  /// The dialog whose phrase a line is, word for word; nil where it is none, or of several.
  func named(by line: String, as audience: Audience) -> String? {
    line.utf8.count <= 120 ? matchers[audience]?.value.exactly(line) : nil
  }

  /// Whether a line is a dialog's phrase, word for word.
  func isPhrase(_ line: String, as audience: Audience) -> Bool {
    named(by: line, as: audience) != nil
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

/// What the engine says of records and refusals (措辞): it writes no act itself, and whoever declares acts words them.
package struct HouseWords: Sendable {
  /// Why something was refused.
  let refusal: @Sendable (Refusal, Scene) throws -> String
  /// A record on one row, as 撤销 names it.
  let record: @Sendable (Record, Scene) -> String
  /// The rule set that was settled for a ledger cannot be read.
  let unreadablePack: @Sendable (Language) -> String
  /// The store lacks what is known to have been written in it.
  let behind: @Sendable (SetBack, Language) -> [String]

  package init(
    refusal: @escaping @Sendable (Refusal, Scene) throws -> String,
    record: @escaping @Sendable (Record, Scene) -> String,
    unreadablePack: @escaping @Sendable (Language) -> String,
    behind: @escaping @Sendable (SetBack, Language) -> [String]
  ) {
    (self.refusal, self.record, self.unreadablePack) = (refusal, record, unreadablePack)
    self.behind = behind
  }
}
