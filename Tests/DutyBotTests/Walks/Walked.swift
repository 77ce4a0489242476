import Conversation
import Regulation

@testable import Dialogs
@testable import DutyBot
@testable import Workbench

/// Thorough walks of every dialog in both languages by the ways that no talk takes, made in this run, once for all
/// tests that ask.
struct Walked: Sendable {
  let language: Language
  let walks: WalkTalks

  static func all() throws -> [Walked] { try made.get() }

  /// What of the dialogs was said in all of them.
  static func said() throws -> Set<SaidState> {
    _ = try all()
    return listener.said
  }

  static func of(_ dialog: String, _ language: Language) throws -> WalkTalks {
    guard let one = try all().first(where: { $0.walks.dialog == dialog && $0.language == language }) else {
      throw UnknownDialog(name: dialog)
    }
    return one.walks
  }

  private struct UnknownDialog: Error { let name: String }

  private static let listener = StateListener()

  /// Whoever asks first makes them on all cores; those that ask meanwhile wait with it.
  private static let made = Result {
    let talks = try Coverage.byHand()
    let known = [Language.zh: talks.ways[.zh] ?? [], .en: talks.ways[.en] ?? []]
    return try WalkTalks.all(holding: listener.book, beside: known).map {
      Walked(language: $0.language, walks: $0.walked)
    }
  }
}

extension Coverage {
  /// What the talks in Tests/Talks take.
  static func byHand() throws -> Coverage {
    var coverage = Coverage()
    for file in TalksTests.files {
      coverage.add(try TalkHeld.hold(file).passed, in: try TalksTests.talk(file).language)
    }
    return coverage
  }
}
