import Foundation
import Regulation
import Testing
import WorkroomStore

@testable import DutyBot

/// The archive package of a room, written and verified as processes and in memory.
@Suite("The archive package of a room")
struct ArchiveTests {
  /// A package of the demo's room, with what was told.
  private func package(_ words: String...) throws -> (bot: Dutybot, path: String) {
    let bot = try Dutybot()
    let path = bot.folder.appending(path: "package").path
    let told = try bot.run(["archive", "write", path, "--demo"] + words)
    try #require(told.code == 0, "\(told)")
    return (bot, path)
  }

  private func manifest(_ path: String) throws -> ArchiveManifest {
    try JSONDecoder().decode(
      ArchiveManifest.self, from: Data(contentsOf: URL(filePath: path + "/manifest.json")))
  }

  @Test("It has every record of the ledger twice, the papers, the heads, and is found whole")
  func whole() throws {
    let (bot, path) = try package()
    defer { bot.remove() }
    let manifest = try manifest(path)
    let names = Set(manifest.files.map(\.name))
    #expect(names.isSuperset(of: ["ledger.jsonl", "records.csv", "papers/walls.html", "papers/heads.html"]))
    #expect(names.contains { $0.hasPrefix("papers/registers-") } && names.allSatisfy(ArchiveManifest.isPlain))
    let lines = try String(contentsOfFile: path + "/ledger.jsonl", encoding: .utf8).split(separator: "\n")
    let entries = lines.filter { !$0.hasPrefix(#"{"head":"#) }
    #expect(entries.count == manifest.entries && manifest.entries > 100 && !manifest.heads.isEmpty)
    let table = try String(contentsOfFile: path + "/records.csv", encoding: .utf8)
    for line in entries {
      let id = try #require(
        (JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["id"] as? String)
      #expect(table.contains(id))
    }
    #expect(!manifest.personal && !table.contains("13800"))
    let check = try bot.run(["archive", "verify", path])
    #expect(check.code == 0 && check.out.contains("完整"), "\(check)")
    let digest = ArchiveCheck(of: path).digest
    #expect(try bot.run(["archive", "verify", path, "--digest", digest]).code == 0)
    let other = String(digest.reversed())
    #expect(try bot.run(["archive", "verify", path, "--digest", other]).code == 1)
  }

  @Test("What is there already is not touched; personal data is taken only with its flag")
  func again() throws {
    let (bot, path) = try package("--with-personal")
    defer { bot.remove() }
    #expect(try manifest(path).personal)
    let again = try bot.run(["archive", "write", path, "--demo"])
    #expect(again.code == 1 && again.error.contains("什么也没有写"), "\(again)")
    #expect(try bot.run(["archive", "write", path + "-2", "--demo", "--given-to", "张三"]).code == 64)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: bot.folder.path).filter { $0.hasPrefix("package") }
        == ["package"])
  }

  @Test("One flipped byte of any file, a file that is missing, one that was added, are each found by name")
  func changed() throws {
    let (bot, path) = try package()
    defer { bot.remove() }
    let files = try manifest(path).files.map(\.name) + ["manifest.json", "manifest.sha256"]
    for name in files {
      let file = URL(filePath: path + "/" + name)
      let right = try Data(contentsOf: file)
      var wrong = right
      let place = wrong.count / 2
      wrong[place] ^= 1
      try wrong.write(to: file)
      let check = ArchiveCheck(of: path)
      #expect(!check.isWhole, "\(name)")
      if !name.hasPrefix("manifest") { #expect(check.flaws == [.changed(name)]) }
      try (right + [10]).write(to: file)
      #expect(!ArchiveCheck(of: path).isWhole, "\(name)")
      try FileManager.default.removeItem(at: file)
      #expect(!ArchiveCheck(of: path).isWhole, "\(name)")
      try right.write(to: file)
    }
    #expect(ArchiveCheck(of: path).isWhole)
    for name in ["more.txt", "papers/more.html", ".hidden"] {
      try Data("x".utf8).write(to: URL(filePath: path + "/" + name))
      #expect(ArchiveCheck(of: path).flaws == [.added(name)])
      try FileManager.default.removeItem(atPath: path + "/" + name)
    }
    try FileManager.default.createDirectory(atPath: path + "/deep/er", withIntermediateDirectories: true)
    #expect(ArchiveCheck(of: path).flaws == [.added("deep")])
  }

  @Test("A link in the place of a file, names that lead out, devices and rubbish end nothing but the check")
  func hostile() throws {
    let (bot, path) = try package()
    defer { bot.remove() }
    let outside = bot.folder.appending(path: "outside").path
    let table = path + "/records.csv"
    try FileManager.default.moveItem(atPath: table, toPath: outside)
    try FileManager.default.createSymbolicLink(atPath: table, withDestinationPath: outside)
    #expect(ArchiveCheck(of: path).flaws == [.notAFile("records.csv")])
    try FileManager.default.removeItem(atPath: table)
    mkfifo(table, 0o600)
    #expect(ArchiveCheck(of: path).flaws == [.notAFile("records.csv")])
    var wrong = try manifest(path)
    for name in [
      "../outside", "/etc/passwd", "papers/../../outside", "a/b/c", "", ".", "x\u{0}y", "manifest.json",
    ] {
      wrong.files = [.init(name: name, size: 1, sha256: "")]
      try JSONEncoder().encode(wrong).write(to: URL(filePath: path + "/manifest.json"))
      #expect(ArchiveCheck(of: path).flaws.contains(.manifest), "\(name)")
    }
    wrong.files = (0...ArchiveManifest.mostFiles).map { .init(name: "f\($0)", size: 1, sha256: "") }
    try JSONEncoder().encode(wrong).write(to: URL(filePath: path + "/manifest.json"))
    #expect(ArchiveCheck(of: path).flaws == [.noPackage])
    for rubbish in ["", "{}", "[[[[", "{\"format\":7}"] {
      try Data(rubbish.utf8).write(to: URL(filePath: path + "/manifest.json"))
      #expect(ArchiveCheck(of: path).flaws == [.noPackage])
    }
    try FileManager.default.removeItem(atPath: path + "/manifest.json")
    try FileManager.default.createSymbolicLink(
      atPath: path + "/manifest.json", withDestinationPath: "/dev/zero")
    #expect(ArchiveCheck(of: path).flaws == [.noPackage])
    for nothing in ["/dev/null", bot.folder.path + "/none", ""] {
      #expect(ArchiveCheck(of: nothing).flaws == [.noPackage])
    }
  }

  @Test("Flaws as JSON, a line each")
  func json() throws {
    let (bot, path) = try package()
    defer { bot.remove() }
    try FileManager.default.removeItem(atPath: path + "/records.csv")
    let told = try bot.run(["archive", "verify", path, "--json"])
    #expect(told.code == 1 && told.out == #"{"file":"records.csv","flaw":"missing"}"# + "\n", "\(told)")
  }
}
