package import Conversation
import Dialogs
package import Regulation

/// A walk as a talk file that runs green: its lines, what is answered, and what the ledger gains.
package enum WalkTalk {
  /// - Parameters:
  ///   - number: tells the walks of one dialog apart in their titles.
  ///   - detours: what is said beside the way; nothing unless the walk is to be thorough.
  package static func text(
    _ walk: DialogWalk, through dialog: Dialog, on ground: WalkGround, number: Int, _ language: Language,
    _ detours: inout WalkDetours?
  ) throws -> String {
    let spoken: TalkLanguage = language == .zh ? .zh : .en
    let source = plain(walk, dialog, ground, number, language, &detours)
    let talk = try TalkParser.parse(source, file: "\(dialog.name)-\(number).talk")
    var stage = try ScriptStage(for: talk)
    let result = TalkPlayer.play(talk, on: &stage, accepting: true)
    guard !result.stopped else { throw Stopped(text: result.failures.map { $0.text(in: spoken) }) }
    return withoutHeads(TalkRewrite(talk, accepting: result.failures).text)
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
    if let identity = ground.identity { rows.append((isZh ? "身份：" : "as: ") + identity) }
    switch ground.fixture {
    case .empty: break
    case .sample: rows.append(isZh ? "数据：样例" : "data: sample")
    case .demo: rows.append(isZh ? "数据：演示" : "data: demo")
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
    rows.append(isZh ? "【台账】无" : "[ledger] none")
    return rows.joined(separator: "\n") + "\n"
  }

  /// A ledger's head is another one in every run.
  private static func withoutHeads(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { row -> String in
      guard let word = row.split(separator: " ").last, word.count == 64, word.allSatisfy(\.isHexDigit) else {
        return String(row)
      }
      return String(row.dropLast(64)) + "…"
    }.joined(separator: "\n")
  }
}
