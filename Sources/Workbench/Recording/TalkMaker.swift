import Conversation
import Dialogs
import Glibc
import Regulation
import WorkroomStore

/// Makes a talk of a recording: a beginning made anonymous and as small as it can be, invented words, and the
/// answers as a replay gives them.
struct TalkMaker {
  let recorder: Recorder
  let file: String
  let language: Language
  /// In a demo the talk begins on the demo as well.
  var isDemo = false

  /// Replays tried while making the beginning smaller, and the seconds for it: the person waits. They are the processor's and
  /// not the clock's, so that a busy machine makes the same talk.
  private static let patience = 60
  private static let time = 4

  struct Made {
    var text: String
    /// Whether it was run and is green.
    var runs: Bool
    /// Whether the replay goes the way the conversation went.
    var isFaithful: Bool
  }

  /// - Throws: `StoreError`, where the ledger cannot be read.
  func make() throws -> Made {
    var invented = Invented(language)
    var data: RecordedData?
    if let me = recorder.speaker, !isDemo {
      let before = try recorder.session.desk.store.allEntries().filter { $0.recorded < recorder.began }
      data = RecordedData(before, of: me.room, language)
      invented.names = data?.names ?? [:]
    }
    let rehearsal = Rehearsal(steps: recorder.steps, invented: invented, start: recorder.start)
    let (talk, rows, found) = try beginning(rehearsal, data)
    guard let talk, let found else {
      return Made(
        text: head(nil, []) + "# " + language("没有录成。", "Nothing could be recorded.") + "\n", runs: false,
        isFaithful: false)
    }
    let held = try rehearsal.hold(found.lines, on: talk)
    var later = talk
    later.now = talk.now.adding(minutes: 3 * 1440 + 77)
    let other = try? rehearsal.hold(found.lines, on: later)
    var text = head(talk, rows) + body(rehearsal, talk, found.lines, held, other)
    var runs = Self.isGreen(text, file)
    if !runs {
      // A hole that does not fit: everything as it was said.
      text = head(talk, rows) + body(rehearsal, talk, found.lines, held, held)
      runs = Self.isGreen(text, file)
    }
    let isFaithful = found.differs == nil
    if !runs || !isFaithful { text = note(runs) + text }
    return Made(text: text, runs: runs, isFaithful: isFaithful)
  }

  private static func isGreen(_ text: String, _ file: String) -> Bool {
    guard let talk = try? TalkParser.parse(text, file: file), var stage = try? ScriptStage(for: talk) else {
      return false
    }
    return TalkPlayer.play(talk, on: &stage).passed
  }

  private func note(_ runs: Bool) -> String {
    runs
      ? "# "
        + language("注意：换成虚构的话以后，对话没有完全照原来的走。", "Note: with invented words it does not go quite as it went.")
        + "\n"
      : "# " + language("注意：这个脚本重放通不过，请改好再用。", "Note: this talk does not pass as it stands.") + "\n"
  }

  // MARK: What it begins on

  private func beginning(
    _ rehearsal: Rehearsal, _ data: RecordedData?
  ) throws -> (Talk?, rows: [String], Rehearsal.Found?) {
    guard let data else {
      let talk = talk([])
      return (talk, [], try rehearsal.find(on: talk))
    }
    var left = Self.patience
    let end = clock() + Self.time * 1_000_000
    var best: (Talk, [String], Rehearsal.Found)?
    func attempt(_ kept: Set<String>, begins: Bool) -> Bool {
      left -= 1
      guard let (talk, rows) = sound(data, kept, begins), let found = try? rehearsal.find(on: talk) else {
        return false
      }
      if found.quality >= best?.2.quality ?? (-1, -1) { best = (talk, rows, found) }
      return found.isExact
    }
    let all = data.reducible
    let begins = recorder.start != "menu"
    if attempt([], begins: false) { return best.map { ($0.0, $0.1, $0.2) } ?? (nil, [], nil) }
    if !attempt(Set(all), begins: false), begins {
      if attempt([], begins: true) || attempt(Set(all), begins: true) {
        return best.map { ($0.0, $0.1, $0.2) } ?? (nil, [], nil)
      }
    }
    if best?.2.isExact == true {
      reduce(all) { left > 0 && clock() < end ? attempt($0, begins: false) : nil }
    }
    return best.map { ($0.0, $0.1, $0.2) } ?? (nil, [], nil)
  }

  /// Leaves matters out, half of them, a quarter, … one, as long as the conversation goes the same way.
  ///
  /// - Parameter holds: whether it does; nil where no more is to be tried.
  private func reduce(_ all: [String], _ holds: (Set<String>) -> Bool?) {
    var kept = all
    var size = max(1, kept.count / 2)
    while !kept.isEmpty {
      var (at, hasShrunk) = (0, false)
      while at < kept.count {
        var fewer = kept
        fewer.removeSubrange(at..<min(kept.count, at + size))
        guard let goesOn = holds(Set(fewer)) else { return }
        if goesOn {
          (kept, hasShrunk) = (fewer, true)
        } else {
          at += size
        }
      }
      if size == 1, !hasShrunk { return }
      size = max(1, size / 2)
    }
  }

  /// A talk that the rules allow: matters whose entries they would not take (as of two machines) are left out.
  private func sound(_ data: RecordedData, _ kept: Set<String>, _ begins: Bool) -> (Talk, [String])? {
    var kept = kept
    for _ in 0..<20 {
      let rows = data.text(keeping: kept)
      guard
        let talk = try? TalkParser.parse(
          head(talk([]), rows) + (begins ? "【从 \(recorder.start) 开始】\n" : ""), file: file)
      else { return nil }
      do {
        _ = try ScriptStage(for: talk)
        return (talk, rows)
      } catch let refused as FixtureRefused {
        let first = talk.entries.first?.line ?? 0
        let row = rows.indices.contains(refused.line - first) ? rows[refused.line - first] : ""
        guard let matter = kept.first(where: { row.contains(" \($0) ") }) else { return nil }
        kept.remove(matter)
      } catch {
        return nil
      }
    }
    return nil
  }

  private func talk(_ entries: [FixtureEntry]) -> Talk {
    var talk = Talk(source: TalkText(""), file: file)
    talk.now = Moment(recorder.began.day, hour: recorder.began.hour, minute: recorder.began.minute)
    talk.data = isDemo ? .demo : .empty
    talk.entries = entries
    talk.language = language == .zh ? .zh : .en
    talk.identity = identity
    return talk
  }

  private var identity: String? {
    guard let me = recorder.speaker else { return nil }
    if isDemo { return (try? recorder.session.desk.ask(NameOf(me.person))) ?? nil }
    // The same order as in the data: by their first entry.
    let entries = (try? recorder.session.desk.store.allEntries()) ?? []
    return RecordedData(entries, of: me.room, language).people[me.person.rawValue]
  }

  // MARK: Text

  private func head(_ talk: Talk?, _ rows: [String]) -> String {
    guard let talk else { return "" }
    var lines = [
      language("标题：录下的对话", "title: a recorded conversation"),
      language("今天：", "today: ") + "\(talk.now.day.iso) \(talk.now.clock)",
    ]
    if let name = talk.identity { lines.append(language("身份：", "as: ") + name) }
    if language == .en { lines.append("lang: en") }
    lines.append(
      language("数据：", "data: ") + (isDemo ? language("演示", "demo") : language("空", "empty")))
    lines += rows.map { "  " + $0 }
    return lines.joined(separator: "\n") + "\n"
  }

  private func body(
    _ rehearsal: Rehearsal, _ talk: Talk, _ lines: [RecordedLine], _ held: Rehearsed, _ other: Rehearsed?
  ) -> String {
    var text = ""
    if case .begin(let state)? = talk.parts.first?.act {
      text += language("【从 \(state) 开始】", "[from \(state)]") + "\n"
    }
    text += reply(held.greeting, other?.greeting)
    for (index, line) in lines.enumerated() {
      let minutes = rehearsal.wait(before: index, since: talk.now)
      if minutes > 0 { text += language("【等待 \(minutes)分钟】", "[wait \(minutes) minutes]") + "\n" }
      switch line {
      case .interrupt: text += language("【中断】", "[interrupt]") + "\n"
      case .say(let said) where said.count == 1: text += language("我：", "me: ") + said[0] + "\n"
      case .say(let said):
        text += language("我：", "me: ") + "«\n" + said.map { "  \($0)\n" }.joined() + "  »\n"
      }
      text += reply(
        held.answers[index], other.map { $0.answers.indices.contains(index) ? $0.answers[index] : [] })
    }
    return text + ledger(held.ledger)
  }

  private func reply(_ rows: [String], _ other: [String]?) -> String {
    let said = rows.flatMap { $0.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) }.map(
      String.init)
    guard !said.isEmpty else { return "" }
    let others = other.map { rows in
      rows.flatMap { $0.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) }.map(
        String.init)
    }
    let isAlike = others?.count == said.count
    let patterns = said.indices.map { DayHoles.pattern(said[$0], isAlike ? others?[$0] : nil, language) }
    return language("机：", "bot:") + "\n" + patterns.map { "  \($0)\n" }.joined()
  }

  /// What was written, with the facts that are choices: nothing that anybody typed.
  private func ledger(_ lines: [LedgerLine]) -> String {
    var claims: [(text: String, act: String, count: Int)] = []
    for line in lines {
      let act = ActList.standard.kinds.first { $0.name.zh == line.act.first }
      let choices = Set((act?.fieldShapes ?? []).filter { $0.values != nil }.map(\.name.zh))
      let signs = TalkSign.comma.union(TalkSign.semicolon)
      let spoken: TalkLanguage = language == .zh ? .zh : .en
      let fields = line.fields.filter { $0.names.first.map(choices.contains) ?? false }.map {
        LedgerLine.name($0.names, in: spoken) + "="
          + RowPattern.escaped(LedgerLine.name($0.values, in: spoken), also: signs)
      }.joined(separator: language("，", ", "))
      let name = LedgerLine.name(line.act, in: spoken)
      let text = fields.isEmpty ? "" : language("：", ": ") + fields
      if let known = claims.firstIndex(where: { $0.act == name && $0.text == text }) {
        claims[known].count += 1
      } else {
        claims.append((text, name, 1))
      }
    }
    let mark = language("【台账】", "[ledger]")
    guard !claims.isEmpty else { return mark + language("无", " none") + "\n" }
    return mark + "\n" + claims.map { "  \($0.act) +\($0.count)\($0.text)\n" }.joined()
  }
}
