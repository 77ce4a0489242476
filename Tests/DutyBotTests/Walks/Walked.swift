import Conversation
import Dispatch
import Regulation
import Synchronization

@testable import Dialogs
@testable import DutyBot
@testable import Workbench

/// What the talks leave out of every dialog in both languages, gone through in this run, once for all tests that ask:
/// talks with what is said beside their way, and walks by the ways that no talk takes.
struct Walked: Sendable {
  /// Talks that run green, by their files.
  let talks: [(file: String, text: String)]
  /// Talks by hand, and these.
  let coverage: Coverage
  /// What of the dialogs was said in all of them.
  let said: Set<SaidState>

  static func all() throws -> Walked { try made.get() }

  /// Whoever asks first makes them on all cores; those that ask meanwhile wait with it.
  private static let made = Result {
    let listener = StateListener()
    let (known, beside) = try detours(listener.book)
    var coverage = Coverage()
    known.values.forEach { coverage.add($0) }
    var talks = beside
    for (language, walks) in try WalkTalks.all(holding: listener.book, beside: known) {
      for talk in walks.talks {
        coverage.add(talk.passed, in: language == .zh ? .zh : .en)
        talks.append((talk.file, talk.text))
      }
    }
    return Walked(talks: talks, coverage: coverage, said: listener.said)
  }

  /// The talks of each language gone through with what is said beside their way, and what all of them cover.
  private static func detours(
    _ book: DialogBook
  ) throws -> (known: [Language: Coverage], talks: [(file: String, text: String)]) {
    let made = Mutex<[Result<(Language, Coverage, [(file: String, text: String)]), any Error>]>([])
    DispatchQueue.concurrentPerform(iterations: Language.allCases.count) { place in
      let language = Language.allCases[place]
      let result = Result {
        var coverage = Coverage()
        var found: [(file: String, text: String)] = []
        let files = try TalksTests.files.map { (file: $0, talk: try TalksTests.talk($0)) }
          .filter { ($0.talk.language == .zh) == (language == .zh) }
        for (file, talk) in files { coverage.add(try TalkHeld.hold(file).passed, in: talk.language) }
        for (file, talk) in files {
          let detours = try TalkDetour.all(
            of: talk, heardAt: TalkHeld.hold(file).heardAt, lacking: &coverage, holding: book)
          found += detours.map { (file, $0.text) }
        }
        return (language, coverage, found)
      }
      made.withLock { $0.append(result) }
    }
    let all = try made.withLock { $0 }.map { try $0.get() }
    return (Dictionary(uniqueKeysWithValues: all.map { ($0.0, $0.1) }), all.flatMap(\.2))
  }
}
