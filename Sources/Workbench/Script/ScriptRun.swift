import Dialogs
import Foundation
package import Regulation
import Synchronization

/// Runs many talks at the same time, and tells of them in the order they were given.
package struct ScriptRun: Sendable {
  /// Rewrites what differs, once the difference has been shown.
  let accepts: Bool
  let language: Language

  /// - Parameter accepts: rewrites what differs, once the difference has been shown.
  package init(accepts: Bool, language: Language) { (self.accepts, self.language) = (accepts, language) }

  /// What became of one file.
  package struct Outcome: Sendable {
    /// The worse the greater.
    package enum Grade: Int, Comparable, Sendable {
      case passed, differs, unreadable
      package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }
    package var rows: [String]
    package var grade: Grade
    /// The file anew, to be written once ``rows`` were shown.
    var rewritten: String?
  }

  /// Runs all, and calls `tell` in order, as soon as all before are done.
  package func all(_ files: [String], tell: (Outcome) -> Void) {
    let done = Results(count: files.count)
    let next = Mutex(0)
    let workers = max(1, min(files.count, ProcessInfo.processInfo.activeProcessorCount))
    for _ in 0..<workers {
      Thread.detachNewThread {
        done.work {
          let index = next.withLock { next in
            defer { next += 1 }
            return next
          }
          guard index < files.count else { return nil }
          return (index, outcome(of: files[index]))
        }
      }
    }
    for index in files.indices {
      var outcome = done.wait(for: index)
      if let text = outcome.rewritten {
        // Shown first: what is lost in a rewrite was at least seen.
        tell(Outcome(rows: outcome.rows, grade: .passed))
        outcome = written(text, to: files[index])
      }
      tell(outcome)
    }
  }

  private func written(_ text: String, to file: String) -> Outcome {
    do {
      try text.write(toFile: file, atomically: true, encoding: .utf8)
      return Outcome(rows: ["\(VisibleText.line(file)): " + language("已改写", "rewritten")], grade: .passed)
    } catch {
      return Outcome(
        rows: [
          "\(VisibleText.line(file)): " + language("写不进去，原来的没有动。", "cannot be written; it is as it was.")
        ], grade: .differs
      )
    }
  }

  private var spoken: TalkLanguage { language == .zh ? .zh : .en }

  func outcome(of file: String) -> Outcome {
    guard let text = TalkFiles.text(file) else {
      return Outcome(
        rows: [
          "\(VisibleText.line(file)): " + language("打不开，或不是 UTF-8。", "cannot be opened, or is not UTF-8.")
        ],
        grade: .unreadable)
    }
    do {
      let talk = try TalkParser.parse(text, file: file)
      var stage = try ScriptStage(for: talk)
      let result = TalkPlayer.play(talk, on: &stage, accepting: accepts)
      if result.passed {
        return Outcome(rows: ["\(VisibleText.line(file)): " + language("通过", "passed")], grade: .passed)
      }
      if accepts { return rewrite(talk, result) }
      return Outcome(rows: result.failures.map { $0.text(in: spoken) }, grade: .differs)
    } catch let error as TalkError {
      return Outcome(rows: [error.text(in: spoken)], grade: .unreadable)
    } catch let error as FixtureRefused {
      return Outcome(rows: ["\(error)"], grade: .unreadable)
    } catch {
      return Outcome(
        rows: ["\(VisibleText.line(file)): " + language("没有运行起来：\(error)", "could not be run: \(error)")],
        grade: .differs)
    }
  }

  private func rewrite(_ talk: Talk, _ result: TalkResult) -> Outcome {
    let rewrite = TalkRewrite(talk, accepting: result.failures)
    let shown = rewrite.diff.isEmpty ? [] : [String(rewrite.diff.dropLast())]
    // What stands in a joined file is put right there; it is told, and nothing is written over it.
    let elsewhere = result.failures.filter { $0.file != talk.file }
    guard !rewrite.diff.isEmpty, !result.stopped, elsewhere.isEmpty else {
      return Outcome(rows: shown + result.failures.map { $0.text(in: spoken) }, grade: .differs)
    }
    return Outcome(rows: shown, grade: .passed, rewritten: rewrite.text)
  }
}

/// The outcomes as they come, one thread waiting for each in order.
private final class Results: Sendable {
  private let count: Int
  private let outcomes = Mutex<[Int: ScriptRun.Outcome]>([:])
  private let ready: [DispatchSemaphore]

  init(count: Int) {
    self.count = count
    ready = (0..<count).map { _ in DispatchSemaphore(value: 0) }
  }

  func work(_ next: () -> (Int, ScriptRun.Outcome)?) {
    while let (index, outcome) = next() {
      outcomes.withLock { $0[index] = outcome }
      ready[index].signal()
    }
  }

  func wait(for index: Int) -> ScriptRun.Outcome {
    ready[index].wait()
    // The outcome is put there before it is signalled.
    return outcomes.withLock { $0.removeValue(forKey: index) } ?? .init(rows: [], grade: .differs)
  }
}
