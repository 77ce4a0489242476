import Foundation
import Regulation
import Testing

@testable import WorkroomStore

/// `dutybot ledger import` on a ledger with PINs: nobody gets by a file what they could not give themself.
@Suite("Importing into a ledger with PINs")
struct ImportPinTests {
  private static let pin = "kingfisher-82"

  /// A room with PINs, a member of which has set theirs, and the export of another.
  private func ground() throws -> (bot: Dutybot, file: String) {
    let (bot, other) = (try Dutybot(), try Dutybot())
    defer { other.remove() }
    #expect(try bot.run(lines: WholeShift.lines).code == 0)
    #expect(try bot.run(["pin", "on"]).code == 0)
    #expect(try bot.setPin(Self.pin, of: "委员甲").out.contains("您好，委员甲"))
    let setUp = [WholeShift.setUp[0], "商州区经济界别委员工作室"] + WholeShift.setUp.dropFirst(2)
    #expect(try other.run(lines: Array(setUp)).code == 0)
    let file = bot.folder.appendingPathComponent("other.jsonl")
    try Data(other.run(["ledger", "export", "--json"]).out.utf8).write(to: file)
    return (bot, file.path)
  }

  @Test("A guest imports nothing, a member no room; the owner of the file may", arguments: ["zh", "en"])
  func whoMay(_ language: String) throws {
    let (bot, file) = try ground()
    defer { bot.remove() }
    func count() throws -> Int {
      try Store.open(at: bot.store, machine: "third", creates: false).allEntries().count
    }
    let before = try count()
    let command = ["ledger", "import", "--yes", "--lang", language, file]
    let guest = try bot.run(command)
    #expect(guest.code == 64 && guest.error.contains("--as"), "\(guest.error)")
    let member = try bot.run(command + ["--as", "委员甲"], lines: [Self.pin])
    #expect(member.code == 1, "\(member.out) \(member.error)")
    #expect(member.error.contains(language == "zh" ? "再登记一个工作室" : "A further workroom"), "\(member.error)")
    #expect(try count() == before)
    let owner = try bot.run(command + ["--owner"])
    #expect(owner.code == 0, "\(owner.error)")
    #expect(try count() > before)
  }
}
