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
      let steps = RowAlignment.steps(reply.rows.map(\.pattern), said)
      var line: Int?
      for step in steps {
        switch step {
        case .same: continue
        case .differs(let row, _), .missing(let row): line = line ?? reply.rows[row].line
        case .surplus: line = line ?? talk.parts[index].lines.lowerBound
        }
      }
      guard let line else { return }
      var failure = failure(at: index, state, .reply(reply, said: said))
      failure.line = line
      failures.append(failure)
    }

    func failure(at part: Int?, _ state: String, _ cause: TalkFailure.Cause) -> TalkFailure {
      let line = part.map { talk.parts[$0].lines.lowerBound } ?? 1
      return TalkFailure(file: talk.file, line: line, part: part, state: state, cause: cause)
    }

    /// A row is one line, also where a reply came with line breaks in it.
    func rows(_ said: [String]) -> [String] {
      said.flatMap { reply in
        reply.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
      }
    }
  }
}
