import Regulation
import Testing

@testable import Conversation
@testable import Dialogs
@testable import DutyBot

/// Talks and walks say every question of every dialog, and all else that a dialog says, in both languages.
@Suite("Talks come to every state")
struct EveryStateTests {
  @Test(arguments: Language.allCases)
  func everyStateIsSaid(in language: Language) throws {
    let said = try Set(TalksTests.files.flatMap { try TalkHeld.hold($0).said })
      .union(Walked.all().said)
    let unsaid = DialogBook.dutyBot.dialogs.flatMap { dialog in
      dialog.steps.filter(\.speaks).map { SaidState(state: "\(dialog.name).\($0.state)", language: language) }
    }.filter { !said.contains($0) }
    #expect(unsaid.map(\.state) == [], "no talk or walk in \(language) comes to these")
  }

  /// A snapshot of each dialog in each language: `dialogs/check-in.zh.talk`.
  @Test(arguments: DialogBook.dutyBot.dialogs.map(\.name), Language.allCases)
  func hasATalk(_ dialog: String, in language: Language) throws {
    let file = "dialogs/\(dialog).\(language.rawValue).talk"
    try #require(TalksTests.files.contains(file))
    let said = try TalkHeld.hold(file).said
    #expect(said.contains { $0.language == language && $0.state.hasPrefix(dialog + ".") })
  }
}

extension DialogStep {
  /// Whether it says something of its own, be it a question or what was done.
  fileprivate var speaks: Bool {
    switch kind {
    case .ask, .confirm, .say, .record: true
    case .decide, .end: false
    }
  }
}
