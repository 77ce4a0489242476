import Foundation
import Regulation
import Testing

@testable import WorkroomStore

/// Stores and exports of earlier versions: whatever the program becomes, it reads what they wrote.
@Suite("What earlier versions wrote")
struct FixtureTests {
  /// One folder a version, named by the month its program was built in.
  static let versions = ["2026-11"]

  static func path(_ version: String, _ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Fixtures/\(version)/\(name)").standardizedFileURL.path
  }

  private static func lines(_ version: String, _ name: String) throws -> [String] {
    try String(contentsOfFile: path(version, name), encoding: .utf8).split(separator: "\n").map(String.init)
  }

  @Test("A store with every act opens, verifies, and has the views it was left with", arguments: versions)
  func store(_ version: String) throws {
    let folder = try TemporaryFolder()
    let copy = folder.file("every-act.sqlite")
    try FileManager.default.copyItem(atPath: Self.path(version, "every-act.sqlite"), toPath: copy)
    let store = try Store.open(at: copy, machine: "fixture", creates: false)
    #expect(try store.verify().isClean)
    let views = try Self.lines(version, "every-act.views.txt")
    #expect(try store.viewRows() == views)
    _ = try store.rebuild()
    #expect(try store.viewRows() == views)
    #expect(try Exchange.lines(store) == Self.lines(version, "every-act.jsonl"))
  }

  @Test("Every entry of it is one that this program knows", arguments: versions)
  func known(_ version: String) throws {
    let store = try Store.inMemory()
    _ = try store.importLedger(
      from: Self.path(version, "every-act.jsonl"), forgetting: String.self, consent: true, at: Exchange.today)
    let entries = try store.allEntries()
    #expect(entries.allSatisfy { $0.act != nil })
    // A body that is read and written again is the same bytes: so its hash stays as it is.
    for entry in entries {
      var body = try Entry.Body(text: entry.bodyText, of: #require(entry.kind))
      _ = body.takeTextsOut()
      #expect(try body.text() == entry.bodyText, "\(entry.actName)")
    }
  }

  @Test(
    "An export comes into an empty store whole, with the same views",
    arguments: versions, ["every-act.jsonl", "demo-year.jsonl"])
  func export(_ version: String, _ name: String) throws {
    let store = try Store.inMemory()
    let lines = try Self.lines(version, name)
    let report = try store.importLedger(
      from: Self.path(version, name), forgetting: String.self, consent: true, at: Exchange.today)
    #expect(report.new == lines.count)
    #expect(try store.verify().isClean)
    #expect(try Exchange.lines(store) == lines)
    let views = try store.viewRows()
    _ = try store.rebuild()
    #expect(try store.viewRows() == views)
    guard name == "every-act.jsonl" else { return }
    #expect(views == (try Self.lines(version, "every-act.views.txt")))
  }
}
