import Dialogs
import Foundation
import Regulation
import Testing
import WorkroomStore

@testable import DutyBot
@testable import Workbench

/// What the program prints: nothing of it steers a terminal, and nothing is lost unsaid.
@Suite("Output")
struct OutputTests {
  /// What a name, a path or an id may hold: an escape sequence, C1, a turned reading direction, a line of its own.
  static let hostile = "坏\u{1B}[31m\u{9B}2J\u{202E}名\u{200B}\n另起一行"

  /// A store whose room, member and texts have it everywhere.
  static func store(for bot: Dutybot) throws {
    let store = try Store.open(at: bot.store, machine: "m\u{1B}")
    try store.settle(.pins, "off")
    let room = WorkroomID("room\u{1B}")
    let person = PersonID("person\u{9B}")
    let now = Moment(milliseconds: 1_774_918_500_000)
    try Desk(store: store, clock: { now }).record(as: .guest) { _, _, _ in
      (
        (),
        [
          Proposal(
            WorkroomSetUp(
              name: hostile, type: .regional, level: .county, area: hostile, smallReason: hostile),
            in: room, on: room.matter, occurred: now),
          Proposal(
            SeatTaken(person: person, name: hostile, post: hostile, specialty: hostile, sector: hostile),
            in: room, on: MatterID("seat\u{202E}"), occurred: now),
        ]
      )
    }
  }

  static let commands: [[String]] = [
    ["ledger", "verify"], ["ledger", "rebuild"], ["ledger", "export", "--json"],
    ["ledger", "export", "--json", "--with-personal"], ["ledger", "import", hostile],
    ["obligations"], ["obligations", "--json"], ["obligations", "--csv"], ["obligations", "--city"],
    ["obligations", "--room", hostile], ["obligations", "--member", hostile, "--csv"],
    ["reminders"], ["reminders", "--json"], ["rota"], ["rota", "--json"], ["rota", "--csv"],
    ["rota", "--quarter", hostile], ["rota", "--room", hostile], ["rota", "export", "--ics", "-"],
    ["rota", "export", "--demo", "--ics", "/nowhere/" + hostile], ["print", "rota"],
    ["print", "rota", "--data", hostile], ["roster", "list"], ["roster", "list", "--json"],
    ["roster", "list", "--csv"], ["roster", "template"], ["roster", "import", hostile],
    ["print", "walls"], ["print", "systems"], ["print", "form", "--data", hostile],
    ["print", "walls", "--out", "/nowhere/" + hostile], ["pin", "log"], ["pin", "reset", hostile],
    ["norms", "check", hostile], ["norms", "use", hostile], ["norms", "show", hostile], ["norms", "use"],
    ["clause", hostile], ["script", "run", hostile], ["dialogs", "draw", hostile],
    ["dialogs", "check-upgrade"], ["dialogs", "walk", hostile, "--out", "/nowhere"],
    ["train", "report", hostile], ["train", "check", hostile], [hostile], ["--as", hostile],
    ["--lang", hostile],
    ["--store", "/nowhere/" + hostile, "ledger", "verify"],
    ["ledger", "verify", "--store", "/dev/" + hostile],
    ["talk", "--json"], ["talk", "--pack", hostile], ["--help"], ["--version"],
    ["--generate-completion-script", "bash"],
  ]

  @Test("Every command shows what would steer a terminal", arguments: commands)
  func visible(_ arguments: [String]) throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    try Self.store(for: bot)
    let outcome = try bot.run(arguments, lines: ["帮助", Self.hostile])
    #expect(outcome.code >= 0, "it crashed")
    for text in [outcome.out, outcome.error] {
      var scalars = text.unicodeScalars[...]
      // The mark of a spreadsheet's file.
      if arguments.contains("--csv") || arguments.contains("template"), scalars.first == "\u{FEFF}" {
        scalars = scalars.dropFirst()
      }
      let raw = scalars.first { scalar in
        scalar != "\n" && scalar != "\r" && VisibleText.shown(scalar) != nil
          && !(arguments.contains("--csv") && scalar == "\u{200B}")
      }
      #expect(raw == nil, "U+\(String(raw?.value ?? 0, radix: 16))")
      // A table's cells and a paper for a browser have lines of their own.
      if !arguments.contains("--csv"), arguments.first != "print" {
        #expect(
          !text.split(separator: "\n").contains { $0.hasPrefix("另起一行") }, "a name made a row of its own")
      }
    }
  }

  /// Commands that have something to say, and end well where all of it is said.
  static let telling: [[String]] = [
    ["ledger", "verify"], ["ledger", "export", "--json"], ["obligations"], ["obligations", "--csv"],
    ["obligations", "--json"], ["roster", "list"], ["roster", "template"], ["print", "walls"],
    ["norms", "list"],
    ["clause"], ["clause", "--table"], ["dialogs", "list"], ["dialogs", "draw", "check-in"],
    ["talk", "--json"], [],
    ["--help"], ["--generate-completion-script", "bash"], ["pin", "log"], ["train", "report"],
  ]

  @Test(
    "An output that cannot be written is missed: 1, and a sentence in the person's language",
    arguments: [">/dev/full", ">&-", ">\"$OUT\"; ulimit -f 0"], ["zh", "en"])
  func full(_ redirection: String, _ language: String) throws {
    var bot = try Dutybot()
    defer { bot.remove() }
    try Self.store(for: bot)
    _ = try bot.run(["pin", "off"])
    let parts = redirection.components(separatedBy: "; ")
    let limit = parts.count > 1 ? parts[1] + "; " : ""
    bot.launcher = ["/bin/sh", "-c", "\(limit)exec \"$@\" \(parts[0])", "sh"]
    for arguments in Self.telling {
      let isBare = arguments.contains("--help") || arguments.contains("template")
      // Where nothing at all can be written the store is not to be written either.
      if limit != "", arguments.isEmpty || arguments == ["talk", "--json"] { continue }
      let outcome = try bot.run(
        arguments + (isBare ? [] : ["--lang", language]), lines: ["帮助"],
        environment: [
          "OUT": bot.folder.path + "/out", "LANG": language == "zh" ? "zh_CN.UTF-8" : "en_US.UTF-8",
        ])
      #expect(outcome.code == 1, "\(arguments): \(outcome.code) \(outcome.error)")
      #expect(outcome.error.contains(language == "zh" ? "不完整" : "incomplete") || limit != "", "\(arguments)")
    }
  }

  @Test("Nobody reads any more: it ends without a word, as the system's own tools do", arguments: telling)
  func closedPipe(_ arguments: [String]) throws {
    var bot = try Dutybot()
    defer { bot.remove() }
    try Self.store(for: bot)
    _ = try bot.run(["pin", "off"])
    bot.launcher = ["/usr/bin/env", "python3", "-c", Self.withoutReader]
    let outcome = try bot.run(arguments, lines: ["帮助"])
    #expect(outcome.code == 141 && outcome.error.isEmpty, "\(outcome.code) \(outcome.error)")
  }

  /// Starts a program whose stdout is a pipe that nobody reads.
  private static let withoutReader = """
    import os, sys
    r, w = os.pipe()
    os.dup2(w, 1)
    os.close(r); os.close(w)
    os.execv(sys.argv[1], sys.argv[1:])
    """

  @Test(
    "What is closed at the start is nobody's: it neither hangs nor lands in the store",
    arguments: [
      "<&-", ">&-", "2>&-", "<&- >&- 2>&-",
    ])
  func closed(_ redirection: String) throws {
    var bot = try Dutybot()
    defer { bot.remove() }
    try Self.store(for: bot)
    #expect(try bot.run(["ledger", "seal"]).code == 0)
    let before = try Data(contentsOf: URL(filePath: bot.store)).prefix(16)
    let plain = bot.launcher
    bot.launcher = ["/bin/sh", "-c", "exec \"$@\" \(redirection)", "sh"]
    for arguments in [[], ["ledger", "verify"], ["talk", "--json"]] {
      let outcome = try bot.run(arguments, lines: ["帮助"])
      #expect(outcome.code == (redirection.contains(">&- ") || redirection == ">&-" ? 1 : 0), "\(arguments)")
    }
    bot.launcher = plain
    #expect(try Data(contentsOf: URL(filePath: bot.store)).prefix(16) == before)
    #expect(try bot.run(["ledger", "verify"]).code == 0)
  }

  @Test("An export to a file is whole or is not there, and says what is in it")
  func exportFile() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    #expect(try bot.run(lines: WholeShift.setUp).code == 0)
    let out = bot.folder.path + "/a.jsonl"
    let written = try bot.run(["ledger", "export", "--json", "--out", out])
    #expect(written.code == 0 && written.out.isEmpty)
    let text = try String(contentsOfFile: out, encoding: .utf8)
    let count = text.split(separator: "\n").count { !$0.hasPrefix(#"{"head":"#) }
    #expect(written.error.contains("共导出 \(count) 条。\n链头："), "\(written.error)")
    #expect(try bot.run(["ledger", "export", "--json"]).out == text)
    #expect(try FileManager.default.attributesOfItem(atPath: out)[.posixPermissions] as? Int == 0o600)

    var small = bot
    small.launcher = ["/bin/sh", "-c", "ulimit -f 0; exec \"$@\"", "sh"]
    let failed = try small.run(["ledger", "export", "--json", "--out", out])
    #expect(failed.code == 1)
    #expect(try String(contentsOfFile: out, encoding: .utf8) == text)
    let device = try bot.run(["ledger", "export", "--json", "--out", "/dev/null"])
    #expect(device.code == 1)
    #expect(
      try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
        == .typeCharacterSpecial)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: bot.folder.path).filter { $0.hasPrefix("a.jsonl") }
        == ["a.jsonl"])
  }

  @Test(
    "A limit on the size of files ends nothing by a signal, and what was kept is sound",
    arguments: [0, 8, 100, 400])
  func limitedFiles(_ blocks: Int) throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    #expect(try bot.run(lines: WholeShift.setUp).code == 0)
    let before = try bot.ledger()
    var small = bot
    // What it says goes to a file as well: through cat, which has no limit.
    small.launcher = [
      "/bin/bash", "-c", "set -o pipefail; (ulimit -f \(blocks); exec \"$@\" 2>&1) | cat", "sh",
    ]
    let outcome = try small.run(["--as", "委员甲"], lines: WholeShift.shift)
    #expect(outcome.code == 0 || outcome.code == 1, "\(outcome.code) \(outcome.out)")
    #expect(try bot.ledger().starts(with: before))
    #expect(try bot.run(["ledger", "verify"]).code == 0)
  }

  @Test("Tab offers nothing that would steer the terminal")
  func completion() {
    #expect(Completion.matching("委员", in: ["委员甲", "委员\u{1B}[31m乙", "委员\u{9B}丙", "委员丁"]) == ["委员甲", "委员丁"])
  }
}
