import Foundation
import Regulation
import Testing

@testable import WorkroomStore

/// `dutybot ledger import`: rooms come to their committee, and faults of files are told.
@Suite("Importing ledgers")
struct ImportTests {
  /// A room with a whole shift; 委员甲 is a member.
  private static func room(named name: String) throws -> Dutybot {
    let bot = try Dutybot()
    let setUp = [WholeShift.setUp[0], name] + WholeShift.setUp.dropFirst(2)
    let ran = try bot.run(lines: setUp + [WholeShift.signIn] + WholeShift.shift)
    #expect(ran.code == 0 && ran.error.isEmpty, "\(ran.error)")
    return bot
  }

  private func export(_ bot: Dutybot, _ options: [String] = ["--with-personal"]) throws -> String {
    let exported = try bot.run(["ledger", "export", "--json"] + options)
    #expect(exported.code == 0)
    let file = bot.folder.appendingPathComponent(UUID().uuidString + ".jsonl")
    try Data(exported.out.utf8).write(to: file)
    return file.path
  }

  @Test("Two rooms in one store, and once more: nothing new", arguments: ["zh", "en"])
  func committee(_ language: String) throws {
    let rooms = try ["商州区教育界别委员工作室", "商州区经济界别委员工作室"].map(Self.room)
    let committee = try Dutybot()
    defer { for bot in rooms + [committee] { bot.remove() } }
    let files = try rooms.map { try export($0) }
    // That it was exported is one of them.
    let counts = try files.map {
      try String(contentsOfFile: $0, encoding: .utf8).split(separator: "\n").count {
        !$0.hasPrefix(#"{"head":"#)
      }
    }
    let ran = try committee.run(["ledger", "import", "--yes", "--lang", language] + files)
    #expect(ran.code == 0, "\(ran.error)")
    #expect(ran.error.contains(language == "zh" ? "新建了 \(committee.store)" : "\(committee.store) was made"))
    for (count, name) in zip(counts, ["商州区教育界别委员工作室", "商州区经济界别委员工作室"]) {
      #expect(ran.out.contains(language == "zh" ? "新的 \(count) 条" : "\(count) new"), "\(ran.out)")
      #expect(ran.out.contains(language == "zh" ? "\(name) \(count) 条" : "\(name) \(count)"), "\(ran.out)")
    }
    #expect(try committee.ledger().sorted() == rooms.flatMap { try $0.ledger() }.sorted())
    #expect(try committee.run(["ledger", "verify"]).code == 0)

    let again = try committee.run(["ledger", "import", "--yes", "--lang", language] + files.reversed())
    #expect(again.code == 0 && again.error.isEmpty)
    #expect(again.out.components(separatedBy: language == "zh" ? "新的 0 条" : " 0 new").count == 3)
    #expect(try committee.ledger().count == counts.reduce(0) { $0 + $1 - 1 })
    let signedIn = try committee.run(["--as", "委员甲", "--room", "商州区经济界别委员工作室"], lines: ["不设口令", "待办"])
    #expect(signedIn.code == 0 && signedIn.out.contains("路灯"), "\(signedIn.out) \(signedIn.error)")
  }

  @Test(
    "A file with a fault: those before it stay, nothing of it does, and what to do is said",
    arguments: ["zh", "en"])
  func fault(_ language: String) throws {
    let (bot, other) = (try Self.room(named: "商州区教育界别委员工作室"), try Self.room(named: "商州区经济界别委员工作室"))
    let committee = try Dutybot()
    defer { for bot in [bot, other, committee] { bot.remove() } }
    let (good, whole) = (try export(bot), try String(contentsOfFile: export(other), encoding: .utf8))
    let lines = whole.split(separator: "\n").map(String.init)
    // What visitors said and who they are never stands in an error.
    let faults: [(name: String, text: String, zh: String, en: String)] = [
      ("cut", String(whole.dropLast(40)), "没有拷完", "stops in the middle"),
      (
        "gap", (lines.prefix(5) + lines.dropFirst(6)).joined(separator: "\n"), "前面缺第 6 条", "entry 6 before it"
      ),
      ("middle", lines.dropFirst().joined(separator: "\n"), "前面缺第 1 条", "entry 1 before it"),
      ("words", whole.replacing("新农合", with: "新农保"), "和封存时不一样", "not the one that was sealed"),
      ("room", whole.replacing("商州区经济界别委员工作室", with: "商州区农业界别委员工作室"), "校验值对不上", "does not give its own hash"),
      ("wrong", "王女士 13900000000\n", "不是导出的台账", "no exported ledger"),
      ("empty", "", "是空的", "it is empty"),
    ]
    var before: [String] = []
    for (number, fault) in faults.enumerated() {
      let bad = committee.folder.appendingPathComponent(fault.name).path
      try Data(fault.text.utf8).write(to: URL(fileURLWithPath: bad))
      let ran = try committee.run(["ledger", "import", "--yes", "--lang", language, good, bad, "never-read"])
      #expect(ran.code == 1, "\(ran.out) \(ran.error)")
      #expect(ran.error.contains(language == "zh" ? fault.zh : fault.en), "\(ran.error)")
      #expect(ran.error.contains(bad) && !ran.error.contains("王女士") && !ran.error.contains("新农"))
      let kept =
        language == "zh"
        ? "这个文件的内容一条也没有留下，它前面的 1 个文件已经导入，后面的 1 个还没有读。"
        : "Nothing of this file was kept; 1 file before it was imported; 1 file after it was not read."
      #expect(ran.error.contains(kept), "\(ran.error)")
      #expect(ran.out.contains(good) && !ran.out.contains(bad))
      let ledger = try committee.ledger()
      if number == 0 { before = ledger }
      #expect(ledger == before && !ledger.isEmpty)
    }
    #expect(try committee.run(["ledger", "verify"]).code == 0)
  }

  @Test("No file is wrong usage; a file that is not there is a failure")
  func usage() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    #expect(try bot.run(["ledger", "import"]).code == 64)
    let missing = try bot.run(["ledger", "import", bot.folder.path + "/missing"])
    #expect(missing.code == 1 && missing.error.contains("读不了"), "\(missing.error)")
  }

  @Test("What the liaison erased at home goes from the committee's files too, and does not come back")
  func erased() throws {
    let bot = try Self.room(named: "商州区教育界别委员工作室")
    let committee = try Dutybot()
    defer { for bot in [bot, committee] { bot.remove() } }
    let before = try export(bot)
    #expect(try committee.run(["ledger", "import", "--yes", before]).code == 0)
    #expect(try bot.run(lines: ErasedTests.erasing).code == 0)
    let ran = try committee.run(["ledger", "import", "--yes", export(bot), before])
    #expect(ran.code == 0, "\(ran.error)")
    #expect(ran.out.contains("这里也删除了") && ran.out.contains("这里已经删除，没有放回"), "\(ran.out)")
    let folder = URL(fileURLWithPath: committee.store).deletingLastPathComponent()
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let bytes = FileManager.default.contents(atPath: folder.path + "/" + name) ?? Data()
      for trace in ErasedTests.traces {
        #expect(bytes.range(of: Data(trace.utf8)) == nil, "\(name): \(trace)")
      }
    }
    #expect(try committee.run(["ledger", "verify"]).code == 0)
  }
}
