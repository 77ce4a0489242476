import ArgumentParser
import Dialogs
import Foundation
import Regulation
import Testing

@testable import Conversation
@testable import DutyBot

@Suite("The table of clauses")
struct ClauseTableTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    .standardized

  @Test("docs/clauses.md is what the program's data says (scripts/clauses makes it)")
  func upToDate() throws {
    let file = Self.root.appending(path: "docs/clauses.md")
    #expect(try String(contentsOf: file, encoding: .utf8) == ClauseTable.markdown)
  }

  @Test("every dialog, command and test it names is there, and every clause")
  func named() {
    let dialogs = Set(DialogBook.dutyBot.dialogs.map(\.name))
    let commands = Set(DutyBot.configuration.subcommands.map { $0._commandName })
    for (id, served) in Served.clauses {
      #expect(Clause(id: id) != nil, "\(id)")
      #expect(!served.by.isEmpty)
      for name in served.by {
        let words = name.split(separator: " ").map(String.init)
        #expect(words.first == "dutybot" ? commands.contains(words[1]) : dialogs.contains(name), "\(name)")
      }
      #expect(
        FileManager.default.fileExists(atPath: Self.root.appending(path: served.test).path), "\(served.test)")
    }
  }

  @Test("what is not built is said to be so, and a hard clause is never left out")
  func notBuilt() {
    let rows = ClauseTable.markdown.split(separator: "\n").filter {
      $0.hasPrefix("| P") || $0.hasPrefix("| C")
    }
    #expect(rows.count == Clause.allCases.count { $0.force == .hard })
    for row in rows {
      let id = row.dropFirst(2).prefix { $0 != " " }
      #expect(row.contains("not built yet") == (Served.clauses[String(id)] == nil))
    }
  }
}
