import Regulation
import Understanding
import WorkroomStore

/// What is said to a person in one turn, and what the console needs to hear the next.
package struct Spoken: Hashable, Sendable {
  /// What is said, a row each.
  package var rows: [String] = []
  /// The menu, shown under what is said: what may be done next is always visible.
  package var hint: String?
  /// Room and day, at sign-in.
  package var banner: String?
  /// Whole lines that would be understood now, for completion.
  package var completions: [String] = []
  /// A secret is asked for: nothing of the next line may be shown or kept.
  package var isSecret = false
  /// Lines of a free text are being taken down.
  package var takesLines = false
  /// The canonical name of the command that was given; the history keeps only these.
  package var canonical: String?
  /// A text to be opened in an editor.
  package var edits: String?
  /// A paper is to be printed; what came of it is said after the rows.
  package var prints: PaperOrder?
  /// A file is to be attached; what came of it is said after the rows.
  package var attaches: AttachOrder?
  /// The person leaves.
  package var leaves = false
  /// Whoever was here before the conversation was locked goes on with it.
  package var unlocks = false

  package init() {}

  func preceded(by rows: [String]) -> Spoken {
    var copy = self
    copy.rows = rows + self.rows
    return copy
  }
}

extension Session {
  func spoken(after input: Input, _ before: Conversation, _ now: Conversation) -> Spoken {
    var spoken = Spoken()
    spoken.rows = now.said
    let run = Run(
      book: engine.book,
      setting: Engine.Setting(
        now: desk.now, me: nil, language: language, turn: TurnID(""), facts: Answers()), conversation: now)
    spoken.takesLines = now.aside == nil && run.running?.step.slot?.manner == .lines
    spoken.hint = menuLine(now)
    spoken.completions = completions(now, run)
    spoken.canonical = canonical(input, before, now)
    return spoken
  }

  /// 1 签到  2 登记意见  …  6 更多
  private func menuLine(_ conversation: Conversation) -> String? {
    guard conversation.frames.isEmpty, conversation.aside == nil, !conversation.menu.isEmpty else {
      return nil
    }
    var items = conversation.menu.compactMap { engine.book[$0]?.title(language) }
    if !conversation.wholeMenu { items.append(EnginePhrases(language).menuMore) }
    return items.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: "  ")
  }

  private func completions(_ conversation: Conversation, _ run: Run) -> [String] {
    if let aside = conversation.aside { return run.asideOptions(aside).map(\.label) }
    let words = EngineWord.allCases.map { $0.name(language) }
    guard let (frame, _, step) = run.running else {
      return conversation.menu.compactMap { engine.book[$0]?.title(language) } + words
    }
    switch step.slot?.manner {
    case .free?, .lines?: return words.map { "/" + $0 }
    case .closed?, .open?: return frame.offered.map(\.label) + words
    case nil: return [language("是", "yes"), language("改", "change"), language("取消", "cancel")] + words
    }
  }

  private func canonical(_ input: Input, _ before: Conversation, _ now: Conversation) -> String? {
    guard case .line(let line) = input else { return nil }
    if now.frames.count > before.frames.count, let dialog = now.frames.last?.dialog {
      return engine.book[dialog]?.title(language)
    }
    return EngineWord.read(line.command ?? line)?.word.name(language)
  }
}
