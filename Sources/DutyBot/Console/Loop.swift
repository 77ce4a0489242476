import Dialogs
import Foundation
import WorkroomStore

/// Listens, hands every line to the session, and says what it answers, until the person leaves.
@MainActor struct Loop {
  let session: Session
  let screen: Screen
  let listener: any Listener
  let language: Language
  /// Where an editor's text lies while it is written.
  var editFolder = Surroundings.stateFolder
  /// Whether what is recorded outlasts the program; not in a demo.
  var keeps = true

  private static let left: Int32 = 0
  private static let failed: Int32 = 1
  private static let aborted: Int32 = 130

  /// Runs the conversation to its end and returns the exit code.
  func run(as me: Scene.Me?) -> Int32 {
    defer { listener.close() }
    guard var spoken = attempt({ try session.open(as: me) }) else { return Loop.failed }
    show(spoken)
    while true {
      if spoken.leaves { return Loop.left }
      if let text = spoken.edits {
        guard let next = edit(text) else { return Loop.failed }
        spoken = next
        continue
      }
      guard let heard = try? listener.listen(prompt(spoken)) else { return Loop.failed }
      switch heard {
      case .line(let line):
        spoken = hear([line]) ?? spoken
      case .pasted(let lines):
        spoken = hear(lines) ?? spoken
      case .dropped:
        continue
      case .interrupt:
        spoken = turn(.interrupted) ?? spoken
      case .end:
        _ = attempt { try session.hear(.left) }
        screen.say([
          keeps
            ? language("再见。没有办完的都留着。", "Goodbye. What is unfinished is kept.")
            : language("再见。演示的内容已清掉。", "Goodbye. What was in the demo is gone.")
        ])
        return Loop.left
      case .hangup:
        // Every turn is committed; there is nothing to save and perhaps nobody to tell.
        return Loop.aborted
      }
    }
  }

  private func hear(_ lines: [String]) -> Spoken? {
    var last: Spoken?
    for line in lines {
      Faults.lineHeard()
      last = turn(.line(line)) ?? last
      if last?.leaves == true || last?.edits != nil { break }
    }
    return last
  }

  /// One turn, said at once. A failure of the store is told; the line may be said again.
  private func turn(_ input: Input) -> Spoken? {
    guard let spoken = attempt({ try session.hear(input) }) else { return nil }
    if let canonical = spoken.canonical { listener.remember(canonical) }
    show(spoken)
    return spoken
  }

  private func show(_ spoken: Spoken) {
    if let banner = spoken.banner { screen.say([banner], as: .question) }
    screen.say(spoken.rows)
    if let hint = spoken.hint { screen.say([hint], as: .hint) }
    if spoken.leaves { screen.say([language("再见。", "Goodbye.")]) }
    Faults.replied()
  }

  private func edit(_ text: String) -> Spoken? {
    let edited = try? Editor.edit(text, folder: editFolder)
    guard let edited else {
      screen.say([
        language("编辑器没有打开或没有写内容，原来的都在。", "The editor did not open or nothing was written; all is as it was.")
      ])
      return turn(.line(""))
    }
    return turn(.edited(edited))
  }

  private func prompt(_ spoken: Spoken) -> Prompt {
    Prompt(text: spoken.takesLines ? "... " : "> ", completions: spoken.completions)
  }

  private func attempt(_ body: () throws -> Spoken) -> Spoken? {
    do {
      return try body()
    } catch let error as StoreError {
      Failing.tell(StorePhrases(language).text(error))
    } catch {
      Failing.tell(
        language(
          "程序出错了，这一句没有记下，以前的都在。", "The program failed; this line was not recorded, all before it is safe."))
    }
    return nil
  }
}
