import Foundation
import GRDB
import Regulation
import Testing

@testable import WorkroomStore

@Suite("PINs")
struct PinTests {
  @Test(
    "which are taken",
    arguments: [
      ("", PinFlaw.tooShort), ("123", .tooShort), ("１２３", .tooShort), ("   12   ", .tooShort),
      ("七三九", .tooShort), ("1111", .tooPlain), ("aaaa", .tooPlain), ("口口口口", .tooPlain),
      ("1234", .tooPlain), ("987654", .tooPlain), ("３２１０", .tooPlain), ("一二三四", .tooPlain),
      ("1212", nil), ("2468", nil), ("7391", nil), ("７３９１", nil), ("七三九一", nil), ("abcd", nil),
      (String(repeating: "ab", count: 32), nil), (String(repeating: "ab", count: 33), .tooLong),
      (String(repeating: "长", count: 63) + "短", nil),
    ] as [(String, PinFlaw?)])
  func flaws(_ text: String, _ flaw: PinFlaw?) { #expect(PinFlaw.of(text) == flaw) }

  @Test("two of one PIN have nothing in common; the same salt gives the same")
  func salted() throws {
    let (a, b) = (Array(repeating: UInt8(1), count: 32), Array(repeating: UInt8(2), count: 32))
    let one = try Pin("7391", salt: a)
    #expect(one.hash.count == 32)
    #expect(try Pin("7391", salt: b).hash != one.hash)
    #expect(try Pin("７３９１", salt: a).hash == one.hash)
    #expect(try Pin("7392", salt: a).hash != one.hash)
  }

  @Test("what is kept holds nothing of the text, nor does the file")
  func nothingKept() throws {
    let folder = try TemporaryFolder()
    let store = try Store.open(at: folder.file(), machine: "m")
    let test = try TestRoom(in: store)
    let text = "kingfisher-82"
    try test.desk.setPin(text, of: test.b, at: test.room)
    #expect(try Door(store).try(text, of: test.b, at: test.clock.now) == .right)
    let row = try #require(try store.queue.read { try Row.fetchOne($0, sql: "SELECT * FROM pins") })
    #expect((row["salt"] as Data).count == 32 && (row["hash"] as Data).count == 32)
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let bytes = try Data(contentsOf: URL(filePath: folder.file(file)))
      #expect(bytes.range(of: Data(text.utf8)) == nil, "\(file)")
    }
    let exported = try Exchange.lines(store).joined()
    #expect(
      exported.contains("pinSet") && !exported.contains("kingfisher") && !exported.contains("hash\":\"\""))
  }
}
