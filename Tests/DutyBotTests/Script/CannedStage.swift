@testable import DutyBot
@testable import Workbench

/// A program that says what it was told to say; it enters `值班开始` whenever it hears 是, yes or 补录.
struct CannedStage: Stage {
  var greeting: [String] = []
  var replies: [String: [String]] = [:]
  var afterRestart: [String] = []
  var afterInterrupt: [String] = []
  var mode = ["线上", "online"]
  var state = "check-in.mode"

  var heard: [String] = []
  var waited = 0
  private var entries: [LedgerLine] = []

  struct Broken: Error {}

  init(_ replies: [String: [String]] = [:]) { self.replies = replies }

  mutating func open() throws -> [String] { greeting }

  mutating func hear(_ line: String) throws -> [String] {
    heard.append(line)
    if line == "坏" { throw Broken() }
    if ["是", "yes", "补录"].contains(line) {
      entries.append(
        LedgerLine(
          act: ["值班开始", "duty started"],
          fields: [.init(names: ["方式", "mode"], values: mode)]))
    }
    if line == "补录" { entries.append(LedgerLine(act: ["值班结束", "duty ended"])) }
    return replies[line] ?? []
  }

  mutating func interrupt() throws -> [String] { afterInterrupt }
  mutating func wait(minutes: Int) throws { waited += minutes }
  mutating func restart() throws -> [String] { afterRestart }
  func ledger() throws -> [LedgerLine] { entries }
}

/// Plays `text`; a talk that cannot be read fails the test by its error.
func play(_ text: String, on stage: inout CannedStage, accepting: Bool = false) throws -> TalkResult {
  TalkPlayer.play(try TalkParser.parse(text, file: "a.talk"), on: &stage, accepting: accepting)
}
