import Foundation
import Regulation
import Testing

/// `script run` as a process: files and folders, the order of what is told, the exit codes.
@Suite("The command that runs talks")
struct ScriptCommandTests {
  private static let head = "标题：试\n今天：2026-03-31 08:55\n身份：委员甲\n数据：样例\n"
  private static let right = head + "我：签到\n机：线上还是线下？  1 线上  2 线下\n【台账】无\n"
  private static let wrong = head + "我：签到\n机：好的\n【台账】无\n"
  private static let broken = head + "他：签到\n"

  /// A folder `talks` with these files.
  private func bot(_ files: [String: String]) throws -> (Dutybot, String) {
    let bot = try Dutybot()
    let folder = bot.folder.path + "/talks"
    for (name, text) in files {
      let file = URL(fileURLWithPath: folder + "/" + name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return (bot, folder)
  }

  @Test("A folder: all talks below it, a line a file, in the order of their names")
  func folder() throws {
    let names = ["a.talk", "b/c.talk", "b/d.talk", "e.talk"]
    let (bot, folder) = try bot(
      Dictionary(uniqueKeysWithValues: names.map { ($0, Self.right) }).merging(["notes.txt": "x"]) { $1 })
    defer { bot.remove() }
    let outcome = try bot.run(["script", "run", folder])
    #expect(outcome.code == 0 && outcome.error.isEmpty)
    #expect(outcome.out == names.map { "\(folder)/\($0): 通过\n" }.joined())
    // A file before its folder comes first, and only once.
    let first = try bot.run(["script", "run", "--lang", "en", folder + "/e.talk", folder])
    #expect(first.out.hasPrefix("\(folder)/e.talk: passed\n"))
    #expect(first.out.split(separator: "\n").count == names.count)
  }

  @Test(
    "The exit code is that of the worst",
    arguments: [
      (["a.talk": right], 0), (["a.talk": right, "b.talk": wrong], 1),
      (["a.talk": wrong, "b.talk": broken, "c.talk": right], 64), ([:], 64),
    ] as [([String: String], Int32)])
  func codes(_ files: [String: String], _ code: Int32) throws {
    let (bot, folder) = try bot(files.merging(["notes.txt": "x"]) { $1 })
    defer { bot.remove() }
    let outcome = try bot.run(["script", "run", folder])
    #expect(outcome.code == code, "\(outcome.out)\(outcome.error)")
    // One that cannot be read stops none of the others.
    #expect(files.keys.allSatisfy { outcome.out.contains("\(folder)/\($0)") })
    if code == 64, !files.isEmpty { #expect(outcome.out.contains("b.talk:5:1: ")) }
  }

  @Test("What is no file is named")
  func missing() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    let outcome = try bot.run(["script", "run", "/nonexistent/x.talk"])
    #expect(outcome.code == 64 && outcome.out.contains("/nonexistent/x.talk: 打不开"))
  }

  @Test("Accepting shows what differs, then writes; accepted it passes")
  func accept() throws {
    let (bot, folder) = try bot(["a.talk": Self.wrong])
    defer { bot.remove() }
    let outcome = try bot.run(["script", "run", "--accept", folder])
    #expect(outcome.code == 0 && outcome.out.contains("-机：好的"))
    #expect(outcome.out.contains("a.talk: 已改写"))
    #expect(try bot.run(["script", "run", folder]).code == 0)
  }
}
