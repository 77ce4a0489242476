import Conversation
import Dialogs
import Foundation
import Regulation
import Workbench
import WorkroomStore

#if canImport(Glibc)
  import Glibc
#endif

/// Listens, hands every line to the partner, and says what they answer, until the person leaves.
@MainActor struct Loop {
  let partner: any Partner
  let screen: Screen
  let listener: any Listener
  let language: Language
  /// Prints what the conversation orders; nil where nothing is to be left behind: in a lesson, in a demo.
  var papers: PaperWriter?
  /// Where an editor's text lies while it is written.
  var editFolder = Environment.stateFolder
  /// Done before what was said is heard.
  var beforeTurn: () -> Void = {}
  /// Done behind a turn that was kept; it waits for nothing.
  var afterTurn: () -> Void = {}
  /// What is said to somebody who leaves in the middle; other than this where nothing is kept.
  var farewell = Bilingual("再见。没有办完的都留着。", "Goodbye. What is unfinished is kept.")

  private static let left: Int32 = 0
  private static let failed: Int32 = 1
  private static let aborted: Int32 = 130

  /// What became of a turn.
  private enum Outcome {
    case said(Spoken)
    /// The store failed for now: nothing of it is kept, and it may be said again.
    case notKept
    /// The store is damaged or no longer ours: nothing more may be written.
    case over
  }

  /// Runs the conversation that `open` begins to its end and returns the exit code.
  func run(_ open: () throws -> Spoken) -> Int32 {
    defer { listener.close() }
    guard case .said(var spoken) = attempt(open) else { return Loop.failed }
    var paging = show(spoken)
    // What came back from the editor and could not be kept yet.
    var draft: String?
    var isKept = true
    // What was typed and not sent when nobody went on: it is there again for whoever typed it.
    var unfinished = ""
    while true {
      if spoken.leaves { return Loop.left }
      let outcome: Outcome
      if let text = spoken.edits {
        spoken.edits = nil
        outcome = edit(&draft, else: text, &paging)
      } else {
        Faults.listens()
        let heard: Heard
        do {
          if let left = paging?.rest.count { screen.say([moreRows(left)], as: .hint) }
          heard = try listener.listen(prompt(spoken, typed: unfinished))
          if !spoken.isSecret { unfinished = "" }
        } catch let error as ConsoleError where error.doing == .writing {
          return Output.told(failed: error.code, language)
        } catch {
          return Loop.failed
        }
        if case .idle(let typed) = heard {
          unfinished = typed
          guard let locked = try? partner.lock() else { continue }
          screen.clear()
          spoken = locked
          paging = show(spoken)
          continue
        }
        if let pages = paging, !spoken.isSecret {
          switch turned(pages, by: heard) {
          case .goOn:
            paging = screen.turn(pages)
            continue
          case .leave:
            screen.leave(pages)
            paging = nil
            continue
          case .speak: paging = nil
          }
        }
        switch heard {
        case .line(let line):
          beforeTurn()
          outcome = hear([line], &paging)
        case .pasted(let lines):
          beforeTurn()
          outcome = hear(pasted: lines, spoken, &paging)
        case .dropped, .idle: continue
        case .interrupt: outcome = turn(.interrupted, &paging)
        case .end:
          // It only notes that all was seen; where that fails, the last reply is said once more next time.
          _ = try? partner.hear(.left)
          screen.say([farewell(language)])
          return isKept ? Loop.left : Loop.failed
        case .hangup:
          // Every turn is committed; there is nothing to save and perhaps nobody to tell.
          return Loop.aborted
        }
      }
      switch outcome {
      case .said(let next):
        afterTurn()
        spoken = next
        isKept = true
        if next.edits == nil { draft = nil }
        if !next.isSecret, !next.unlocks { unfinished = "" }
      case .notKept: isKept = false
      case .over: return Loop.failed
      }
    }
  }

  /// One turn a line. Where one is not kept, those after it are not heard: they would answer another question.
  private func hear(_ lines: [String], _ paging: inout Paging?) -> Outcome {
    var last = Outcome.notKept
    for (index, line) in lines.enumerated() {
      Faults.lineHeard()
      last = turn(.line(line), &paging)
      guard case .said(let spoken) = last else {
        dropWaiting(after: lines.count - index - 1)
        return last
      }
      if spoken.leaves || spoken.edits != nil { break }
    }
    return last
  }

  /// Several lines that came at once are several lines of a text, or nothing: whoever pasted them has seen one question, and
  /// each line would answer another.
  private func hear(pasted lines: [String], _ asked: Spoken, _ paging: inout Paging?) -> Outcome {
    var last = Outcome.said(asked)
    for (index, line) in lines.enumerated() {
      guard case .said(let spoken) = last, spoken.takesLines else {
        guard case .said = last else {
          dropWaiting(after: lines.count - index)
          return last
        }
        let left = lines.count - index
        screen.say([
          language(
            index == 0
              ? "粘贴了 \(left) 行，这里一次只答一行，都没有用上。" : "粘贴的后面 \(left) 行没有用上。",
            index == 0
              ? "\(left) lines were pasted, and one is answered at a time: none was used."
              : "The last lines of the paste were not used (\(left)).")
        ])
        return last
      }
      Faults.lineHeard()
      last = turn(.line(line), &paging)
    }
    return last
  }

  private func dropWaiting(after pasted: Int) {
    let dropped = pasted + listener.dropWaiting()
    guard dropped > 0 else { return }
    Failing.tell(
      language(
        "后面已经输入的 \(dropped) 行也没有用上，请从没记下的那一句接着说。",
        "What was entered after it was not used either (lines: \(dropped)). Go on from the line that was not recorded."
      ))
  }

  /// One turn, said at once. A failure of the store is told; the line may be said again.
  private func turn(_ input: Input, _ paging: inout Paging?) -> Outcome {
    let outcome = attempt { try partner.hear(input) }
    if case .said(let spoken) = outcome {
      if let canonical = spoken.canonical { listener.remember(canonical) }
      paging = show(spoken)
    }
    return outcome
  }

  /// Says a reply, and gives back the pages of it that were not shown yet.
  private func show(_ spoken: Spoken) -> Paging? {
    if let banner = spoken.banner { screen.say([banner], as: .question) }
    var rows = spoken.rows
    if let order = spoken.prints { rows += papers?.write(order) ?? [PaperWriter.notHere(language)] }
    if let order = spoken.attaches { rows += papers?.take(order) ?? [FilePhrases(language).noPlace] }
    let paging = screen.say(rows.map { ($0, .plain) }, foot: spoken.hint.map { [($0, .hint)] } ?? [])
    if spoken.leaves { screen.say([language("再见。", "Goodbye.")]) }
    Faults.replied()
    return paging
  }

  /// What was typed where a page ends.
  private func turned(_ paging: Paging, by heard: Heard) -> Paging.Answer {
    switch heard {
    case .line(let line): Paging.answer(line)
    case .interrupt: .leave
    case .dropped: .goOn
    case .pasted, .end, .hangup, .idle: .speak
    }
  }

  private func moreRows(_ count: Int) -> String {
    language(
      "（还有 \(count) 行，回车继续，q 返回。）",
      "(\(count) more rows: Enter goes on, q goes back.)")
  }

  /// - Parameter draft: what an earlier try wrote and the store could not keep; it goes on from there.
  private func edit(_ draft: inout String?, else text: String, _ paging: inout Paging?) -> Outcome {
    let edited: String?
    do {
      edited = try Editor.edit(draft ?? text, folder: editFolder)
    } catch {
      edited = nil
      if (error as? ConsoleError)?.code == ENOSPC {
        Failing.tell(
          language(
            "磁盘满了，编辑器用不了，写好的都在。请腾出空间再试。",
            "The disk is full: no editor can be used, all is as it was. Free some space and try again."))
      } else if (error as? ConsoleError)?.code == EILSEQ {
        Failing.tell(
          language(
            "编辑器存下的不是 UTF-8 文字，也读不成 GB18030，没有用上。请另存为 UTF-8。",
            "What the editor saved is not UTF-8 and cannot be read as GB18030: it was not used. Please save it as UTF-8."
          ))
      }
    }
    guard let edited else {
      screen.say([
        language("编辑器没有打开或没有写内容，原来的都在。", "The editor did not open or nothing was written; all is as it was.")
      ])
      return turn(.line(""), &paging)
    }
    let outcome = turn(.edited(edited), &paging)
    if case .notKept = outcome {
      draft = edited
      Failing.tell(
        language(
          "您在编辑器里写的还在：说 /编辑 就接着写。", "What you wrote in the editor is still here: say /edit to go on with it.")
      )
    }
    return outcome
  }

  private func prompt(_ spoken: Spoken, typed: String) -> Prompt {
    guard !spoken.isSecret else { return Prompt(secret: true) }
    // Where the store cannot be asked just now, it is locked as usual.
    let minutes = (try? partner.locksAfter()) ?? nil
    return Prompt(
      text: spoken.takesLines ? "... " : "> ", completions: spoken.completions,
      idle: minutes.map { Faults.idle(minutes: $0) }, typed: typed)
  }

  private func attempt(_ body: () throws -> Spoken) -> Outcome {
    do {
      return .said(try Patience(language: language).wait(body))
    } catch let error as StoreError {
      Failing.tell(StorePhrases(language).text(error))
      return error.isFinal ? .over : .notKept
    } catch {
      Failing.tell(
        language(
          "程序出错了，这一句没有记下，以前的都在。请再说一次；还不行就退出再打开。",
          "The program failed; this line was not recorded, all before it is safe. Say it again, or leave and start anew."
        ))
      return .notKept
    }
  }
}
