/// All dialogs a program knows (对话册), found by name and by what a person says.
public struct DialogBook: Sendable {
  public let dialogs: [Dialog]
  /// The dialogs of the menu's first page, in order; the others stand under 更多.
  let front: [String]
  private let byName: [String: Dialog]
  private let members: Lazily<IntentMatcher>
  private let guests: Lazily<IntentMatcher>

  /// What a person owes, said beside the greeting; nil where they owe nothing.
  let owed: @Sendable (Scene) throws -> String?

  public init(
    _ dialogs: [Dialog], front: [String],
    owed: @escaping @Sendable (Scene) throws -> String? = { _ in nil }
  ) {
    self.dialogs = dialogs
    self.front = front
    self.owed = owed
    byName = Dictionary(uniqueKeysWithValues: dialogs.map { ($0.name, $0) })
    func matcher(_ some: [Dialog]) -> Lazily<IntentMatcher> {
      Lazily {
        IntentMatcher(
          some.map { IntentPhrases(id: $0.name, phrases: $0.phrases + [$0.title.zh, $0.title.en]) })
      }
    }
    // What only guests are asked to do is no intent of somebody who has signed in.
    members = matcher(dialogs.filter { !$0.isForGuests })
    guests = matcher(dialogs.filter(\.isForGuests))
  }

  public subscript(name: String) -> Dialog? { byName[name] }

  /// The dialog a line asks for.
  func read(_ line: String, asGuest: Bool) -> IntentReading {
    (asGuest ? guests : members).value.read(line)
  }
}
