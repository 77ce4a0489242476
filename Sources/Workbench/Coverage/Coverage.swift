package import Conversation
import Dialogs
package import Regulation
import Understanding

/// What talks went through, of all there is (覆盖): ways out, misses, engine words, by language.
package struct Coverage {
  struct Place: Hashable {
    var dialog: String
    var state: String
  }
  struct Miss: Hashable {
    var place: Place
    /// 1, 2 or 3.
    var time: Int
  }
  struct Word: Hashable {
    var dialog: String
    var word: EngineWord
  }

  let book: DialogBook
  private(set) var ways: [TalkLanguage: Set<DialogWay>] = [:]
  private(set) var misses: Set<Miss> = []
  private(set) var words: Set<Word> = []

  private let known: [String: [DialogWay]]

  package init(of book: DialogBook = .dutyBot) {
    self.book = book
    known = Dictionary(uniqueKeysWithValues: book.dialogs.map { ($0.name, $0.ways) })
  }

  mutating func add(_ passages: [Passage], in language: TalkLanguage) {
    for passage in passages {
      switch passage {
      case .way(let dialog, let state, let exit):
        let way = known[dialog]?.first { $0.state == state && $0.exit == exit }
        if let way { ways[language, default: []].insert(way) }
      case .missed(let dialog, let state, let time):
        misses.insert(Miss(place: Place(dialog: dialog, state: state), time: min(3, time)))
      case .said(let word, let dialog?): words.insert(Word(dialog: dialog, word: word))
      case .said, .answered: break
      }
    }
  }

  /// Adds what others went through.
  mutating func add(_ other: Coverage) {
    ways.merge(other.ways) { $0.union($1) }
    misses.formUnion(other.misses)
    words.formUnion(other.words)
  }

  /// In whichever language.
  var taken: Set<DialogWay> { ways.values.reduce(into: []) { $0.formUnion($1) } }

  // MARK: What there is

  var allWays: [DialogWay] { book.dialogs.flatMap(\.ways) }

  var allMisses: [Miss] {
    book.dialogs.flatMap { dialog in
      dialog.questions.filter(dialog.mayMiss).flatMap { state in
        (1...3).map { Miss(place: Place(dialog: dialog.name, state: state), time: $0) }
      }
    }
  }

  /// Every word in every dialog that waits for an answer; an editor is opened only where a text is written.
  var allWords: [Word] {
    book.dialogs.filter { !$0.questions.isEmpty }.flatMap { dialog in
      EngineWord.allCases.filter { $0 != .edit || dialog.questions.contains(where: dialog.takesFreeText) }
        .map { Word(dialog: dialog.name, word: $0) }
    }
  }

  var missedWays: [DialogWay] {
    let taken = taken
    return allWays.filter { !taken.contains($0) }
  }
  var missedMisses: [Miss] { allMisses.filter { !misses.contains($0) } }
  var missedWords: [Word] { allWords.filter { !words.contains($0) } }

  /// The share of ways that were taken, in per cent, rounded down.
  package var percent: Int {
    allWays.isEmpty ? 100 : (allWays.count - missedWays.count) * 100 / allWays.count
  }

  /// The same in that of the languages spoken in which the fewest were taken.
  package var least: Int {
    let most = allWays.count
    return most == 0 ? 100 : (ways.values.map(\.count).min() ?? 0) * 100 / most
  }

  /// Plays talks and counts what they go through. Throws where a talk does not run green: what a wrong talk goes
  /// through says nothing.
  ///
  /// - Returns: where the conversation stood at each line of the talk.
  @discardableResult
  package mutating func play(_ talk: Talk) throws -> [String] {
    var stage = try ScriptStage(for: talk, holding: book)
    let result = TalkPlayer.play(talk, on: &stage)
    guard result.passed else { throw NotGreen(file: talk.file, failures: result.failures) }
    add(stage.passed, in: talk.language)
    return stage.heardAt
  }

  /// Goes through talks again with what is said beside their way, makes walks of every dialog in both languages by
  /// what is lacking then, and counts all of it.
  ///
  /// - Parameter talks: those that were played, with what ``play(_:)`` gave back.
  /// - Returns: the walks, as talks that take what no other took.
  @discardableResult
  package mutating func walk(beside talks: [(talk: Talk, heardAt: [String])]) throws -> [WalkTalks.One] {
    var known: [Language: Coverage] = [:]
    for language in Language.allCases {
      let spoken: TalkLanguage = language == .zh ? .zh : .en
      var one = Coverage(of: book)
      one.ways[spoken] = ways[spoken]
      for (talk, places) in talks where talk.language == spoken {
        for detour in try TalkDetour.all(of: talk, heardAt: places, lacking: &one) {
          add(detour.passed, in: spoken)
        }
      }
      known[language] = one
    }
    var talks: [WalkTalks.One] = []
    for (language, walked) in try WalkTalks.all(beside: known) {
      for talk in walked.talks { add(talk.passed, in: language == .zh ? .zh : .en) }
      talks += walked.talks
    }
    return talks
  }

  /// A talk that fails cannot be counted.
  package struct NotGreen: Error {
    var file: String
    package var failures: [TalkFailure]
  }
}

/// What was counted, in words.
package struct CoverageReport {
  let coverage: Coverage
  let language: Language

  package init(coverage: Coverage, language: Language) {
    (self.coverage, self.language) = (coverage, language)
  }

  package var rows: [String] {
    let all = coverage.allWays
    let inEach = TalkLanguage.allCases.map { spoken in
      "\(spoken.rawValue) \(coverage.ways[spoken]?.count ?? 0)"
    }
    var rows = [
      language("转移", "ways out")
        + " \(all.count - coverage.missedWays.count)/\(all.count)（\(coverage.percent)%）"
        + inEach.joined(separator: ", "),
      counted(language("没听明白的三级", "levels of misses"), coverage.allMisses.count, coverage.missedMisses.count),
      counted(language("处处能说的话", "engine words"), coverage.allWords.count, coverage.missedWords.count),
    ]
    let none = language("没有走到：", "not taken: ")
    rows += coverage.missedWays.map { none + $0.name }
    rows += coverage.missedMisses.map {
      language("没有试到：", "not tried: ") + "\($0.place.dialog).\($0.place.state) "
        + language("第 \($0.time) 次没听明白", "miss \($0.time)")
    }
    rows += coverage.missedWords.map {
      language("没有说到：", "not said: ") + "\($0.word.name(language)) " + language("在", "in") + " \($0.dialog)"
    }
    return rows
  }

  private func counted(_ what: String, _ all: Int, _ missed: Int) -> String {
    "\(what) \(all - missed)/\(all)"
  }
}
