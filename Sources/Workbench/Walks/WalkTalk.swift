package import Conversation
import Dialogs
import Dispatch
package import Regulation
import Synchronization

/// The walks through a dialog as talks that run green, made in this run (走法成脚本).
package struct WalkTalks: Sendable {
  package struct One: Sendable {
    /// `check-in-1.zh.talk`
    package let file: String
    package let text: String
    /// What was gone through in it.
    package let passed: [Passage]
  }
  package let dialog: String
  package let talks: [One]
  /// The ways out that no walk was found for.
  package let missed: Set<DialogWay>
  /// The ledgers that the walks begin on, by their names.
  package let grounds: Set<String>

  /// - Parameters:
  ///   - thorough: whether every question is missed three times and every engine word said, beside the ways.
  ///   - book: the dialogs that are held; a test may listen at them.
  ///   - first: ledgers that are tried before the others: in another language they led somewhere.
  ///   - known: what talks go through already is not looked for.
  package init(
    through dialog: Dialog, _ language: Language, thorough: Bool, holding book: DialogBook = .dutyBot,
    first: Set<String> = [], beside known: Coverage = Coverage()
  ) throws {
    let all = WalkGround.all(dialog)
    let grounds = all.filter { first.contains($0.name) } + all.filter { !first.contains($0.name) }
    let (walker, starts) = (DialogWalker(language: language), grounds.map { $0.start(language) })
    let (walks, missed) = try walker.walks(
      dialog, from: starts, taking: Set(dialog.ways).subtracting(known.taken))
    var detours = thorough ? WalkDetours(dialog, language, beside: known) : nil
    var talks: [One] = []
    func write(_ walk: DialogWalk) throws {
      guard let ground = grounds.first(where: { $0.name == walk.start.name }) else { return }
      let number = talks.count + 1
      let (text, passed) = try WalkTalk.text(
        walk, through: dialog, on: ground, number: number, language, &detours, holding: book)
      let file = "\(dialog.name)-\(number).\(language.rawValue).talk"
      talks.append(One(file: file, text: text, passed: passed))
    }
    for walk in walks { try write(walk) }
    // Where no walk came by a question, one goes to it; the last first: on its way lie others.
    for state in dialog.questions.reversed() where detours?.lacks(state) == true {
      if let walk = try walker.walk(dialog, to: state, from: starts) { try write(walk) }
    }
    (self.dialog, self.talks, self.missed) = (dialog.name, talks, missed)
    self.grounds = Set(walks.map(\.start.name))
  }

  /// The thorough walks of every dialog in both languages, made on all cores at once; those that take longest first.
  ///
  /// - Parameter known: what talks in a language go through already is not looked for.
  package static func all(
    holding book: DialogBook = .dutyBot, beside known: [Language: Coverage] = [:]
  ) throws -> [(language: Language, walked: WalkTalks)] {
    let dialogs = DialogBook.dutyBot.dialogs.sorted { $0.ways.count > $1.ways.count }
    let made = Mutex<[Result<[(Language, WalkTalks)], any Error>]>([])
    DispatchQueue.concurrentPerform(iterations: dialogs.count) { place in
      let walked = Result {
        var first: Set<String> = []
        return try Language.allCases.map { language in
          let walks = try WalkTalks(
            through: dialogs[place], language, thorough: true, holding: book, first: first,
            beside: known[language] ?? Coverage())
          first = walks.grounds
          return (language, walks)
        }
      }
      made.withLock { $0.append(walked) }
    }
    return try made.withLock { $0 }.flatMap { try $0.get() }
  }
}

/// A walk as a talk file that runs green: its lines, what is answered, and what the ledger gains.
package enum WalkTalk {
  /// - Parameters:
  ///   - number: tells the walks of one dialog apart in their titles.
  ///   - detours: what is said beside the way; nothing unless the walk is to be thorough.
  package static func text(
    _ walk: DialogWalk, through dialog: Dialog, on ground: WalkGround, number: Int, _ language: Language,
    _ detours: inout WalkDetours?, holding book: DialogBook = .dutyBot
  ) throws -> (text: String, passed: [Passage]) {
    let spoken: TalkLanguage = language == .zh ? .zh : .en
    let source = plain(walk, dialog, ground, number, language, &detours)
    let talk = try TalkParser.parse(source, file: "\(dialog.name)-\(number).talk")
    var stage = try ScriptStage(for: talk, holding: book)
    let result = TalkPlayer.play(talk, on: &stage, accepting: true)
    guard !result.stopped else { throw Stopped(text: result.failures.map { $0.text(in: spoken) }) }
    return (withoutHeads(TalkRewrite(talk, accepting: result.failures).text), stage.passed)
  }

  struct Stopped: Error { var text: [String] }

  /// The lines alone, each with an empty answer that is filled in by playing it.
  private static func plain(
    _ walk: DialogWalk, _ dialog: Dialog, _ ground: WalkGround, _ number: Int, _ language: Language,
    _ detours: inout WalkDetours?
  ) -> String {
    let isZh = language == .zh
    var rows = [
      (isZh ? "标题：" : "title: ") + "\(dialog.title(language)) \(number)",
      isZh ? "今天：2026-03-31 08:55" : "today: 2026-03-31 08:55",
    ]
    if !isZh { rows.append("lang: en") }
    if ground.asksForPins { rows.append(isZh ? "口令：有" : "pins: on") }
    if let identity = ground.identity { rows.append((isZh ? "身份：" : "as: ") + identity) }
    switch ground.fixture {
    case .empty: break
    case .sample: rows.append(isZh ? "数据：样例" : "data: sample")
    case .demo: rows.append(isZh ? "数据：演示" : "data: demo")
    case .waiting: rows.append(isZh ? "数据：样例 待登记" : "data: sample waiting")
    case .joining: rows.append(isZh ? "数据：样例 待加入" : "data: sample joining")
    case .conflict: rows.append(isZh ? "数据：样例 冲突" : "data: sample conflict")
    case .wrongClock: rows.append(isZh ? "数据：样例 时钟错" : "data: sample clock")
    }
    let answer = isZh ? "机：" : "bot:"
    func say(_ line: String) { rows += [(isZh ? "我：" : "me: ") + line, answer] }
    let known = walk.start.before.map { (move: $0, place: "") }
    for (move, place) in known + zip(walk.moves, walk.places).map({ (move: $0, place: $1) }) {
      switch move {
      case .say(let line):
        detours?.lines(at: place, as: ground.signingIn).forEach(say)
        say(line)
      case .wait(let minutes): rows.append(isZh ? "【等待 \(minutes)分钟】" : "[wait \(minutes) minutes]")
      case .restart: rows += [isZh ? "【重启】" : "[restart]", answer]
      }
    }
    detours?.lines(at: walk.state, as: ground.signingIn).forEach(say)
    rows.append(isZh ? "【台账】无" : "[ledger] none")
    return rows.joined(separator: "\n") + "\n"
  }

  /// A ledger's head is another one in every run.
  static func withoutHeads(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { row -> String in
      guard let word = row.split(separator: " ").last, word.count == 64, word.allSatisfy(\.isHexDigit) else {
        return String(row)
      }
      return String(row.dropLast(64)) + "…"
    }.joined(separator: "\n")
  }
}
