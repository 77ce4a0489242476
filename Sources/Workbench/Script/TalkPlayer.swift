import Conversation
import Regulation

/// Plays a talk on a stage, turn by turn.
struct TalkPlayer {
  /// - Parameter accepting: play on after a failure, so that all that differs can be accepted at once.
  static func play<S: Stage>(_ talk: Talk, on stage: inout S, accepting: Bool = false) -> TalkResult {
    var run = Run(talk: talk, accepting: accepting)
    run.whole(on: &stage)
    return TalkResult(failures: run.failures)
  }

  private struct Run {
    let talk: Talk
    let accepting: Bool
    var failures: [TalkFailure] = []
    /// What was said since the last 我, 【重启】 or 【中断】 and no 机 block has answered.
    var said: [String] = []
    /// After which part, by index; nil for the greeting.
    var cause: Int?
    /// Whether a 我 has come: what is said before may go unanswered.
    var hasSpoken = false
    /// Entries that earlier checks have seen.
    var checked = 0
    /// That the next check must fail: where that is said, by index.
    var failing: Int?

    var isOver: Bool { !accepting && !failures.isEmpty }

    mutating func whole<S: Stage>(on stage: inout S) {
      var current: Int?
      do {
        said = rows(try stage.open())
        for index in talk.parts.indices {
          current = index
          try play(index, on: &stage)
          if isOver { return }
        }
        requireAnswer(stage.state)
      } catch {
        failures.append(failure(at: current, stage.state, .stopped("\(error)")))
      }
    }

    mutating func play<S: Stage>(_ index: Int, on stage: inout S) throws {
      switch talk.parts[index].act {
      case .say(let lines):
        guard begin(index, stage.state) else { return }
        hasSpoken = true
        // Nothing can stand between the lines of one speech: what is said to each of them counts.
        for line in lines { said += rows(try stage.hear(line)) }
      case .restart:
        guard begin(index, stage.state) else { return }
        said = rows(try stage.restart())
      case .interrupt:
        guard begin(index, stage.state) else { return }
        said = rows(try stage.interrupt())
      case .wait(let minutes):
        // Nothing is said, so what was said before may still be answered.
        try stage.wait(minutes: minutes)
      case .begin(let state):
        said = rows(try stage.begin(at: state))
      case .expectFailure:
        failing = index
      case .reply, .ledger, .state, .duties:
        let before = failures.count
        try check(index, on: &stage)
        settleExpected(since: before, stage.state)
      }
    }

    /// A failure that was expected is none; one that did not come is.
    private mutating func settleExpected(since before: Int, _ state: String) {
      guard let expecting = failing else { return }
      failing = nil
      if failures.count > before {
        failures.removeLast(failures.count - before)
      } else if case .expectFailure(let reason) = talk.parts[expecting].act {
        failures.append(failure(at: expecting, state, .passedUnexpectedly(reason)))
      }
    }

    private mutating func check<S: Stage>(_ index: Int, on stage: inout S) throws {
      switch talk.parts[index].act {
      case .reply(let reply):
        compare(reply, index, stage.state)
        said = []
      case .ledger(let check):
        let entries = try stage.ledger()
        let difference = LedgerDifference(
          claims: check.claims, added: Array(entries.dropFirst(checked)))
        checked = entries.count
        if !difference.problems.isEmpty {
          failures.append(failure(at: index, stage.state, .ledger(difference)))
        }
      case .state(let wanted):
        if wanted != stage.state { failures.append(failure(at: index, stage.state, .elsewhere(wanted))) }
      case .duties(let wanted):
        let owed = rows(try stage.duties())
        let line = firstDifference(wanted, owed, index)
        guard let line else { return }
        var failure = failure(at: index, stage.state, .duties(Talk.Reply(rows: wanted), said: owed))
        failure.line = line
        failures.append(failure)
      case .say, .restart, .interrupt, .wait, .begin, .expectFailure:
        break  // They do something; nothing is checked.
      }
    }

    /// Before something new is done: false where what was said before is a failure that ends the talk.
    mutating func begin(_ index: Int, _ state: String) -> Bool {
      requireAnswer(state)
      said = []
      cause = index
      return !isOver
    }

    mutating func requireAnswer(_ state: String) {
      guard hasSpoken, !said.isEmpty else { return }
      failures.append(failure(at: cause, state, .unanswered(said)))
    }

    mutating func compare(_ reply: Talk.Reply, _ index: Int, _ state: String) {
      if reply.isAnything { return }
      guard let line = firstDifference(reply.rows, said, index) else { return }
      var failure = failure(at: index, state, .reply(reply, said: said))
      failure.line = line
      failures.append(failure)
    }

    /// The line of the first row that differs; nil where none does.
    private func firstDifference(_ wanted: [Talk.Row], _ said: [String], _ index: Int) -> Int? {
      for step in RowAlignment.steps(wanted.map(\.pattern), said) {
        switch step {
        case .same: continue
        case .differs(let row, _), .missing(let row): return wanted[row].line
        case .surplus: return talk.parts[index].lines.lowerBound
        }
      }
      return nil
    }

    func failure(at part: Int?, _ state: String, _ cause: TalkFailure.Cause) -> TalkFailure {
      let line = part.map { talk.parts[$0].lines.lowerBound } ?? 1
      let file = part.flatMap { talk.parts[$0].file } ?? talk.file
      return TalkFailure(file: file, line: line, part: part, state: state, cause: cause)
    }

    /// A row is one line, also where a reply came with line breaks in it.
    func rows(_ said: [String]) -> [String] {
      said.flatMap { reply in
        reply.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
      }
    }
  }
}
