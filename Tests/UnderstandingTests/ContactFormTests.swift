import Testing

@testable import Understanding

@Suite("How a visitor is called and reached, as it is kept")
struct ContactFormTests {
  @Test(
    "numbers are kept in digits alone, all else as it was typed",
    arguments: [
      ("１３８００１３８０００", "13800138000"), ("139-5555-6666", "13955556666"), ("139 5555 6666", "13955556666"),
      ("+86 139-5555-6666", "13955556666"), ("13955556666（儿子）", "13955556666（儿子）"),
      ("儿子 139-5555-6666", "儿子 13955556666"), ("电话：0914-2312345 转 8", "电话：09142312345 转 8"),
      ("(0914)2312345", "09142312345"), ("Wang_1965", "Wang_1965"), ("微信同号", "微信同号"),
      ("138001380", "138001380"), ("1", "1"),
    ])
  func folded(_ text: String, _ kept: String) { #expect(Contact.folded(text) == kept) }

  @Test(
    "what nobody answers by is told",
    arguments: [
      ("13800138000", .fine), ("09142312345", .fine), ("13955556666（儿子）", .fine), ("Wang_1965", .fine),
      ("微信 1234567", .fine), ("QQ 12345678", .fine), ("东关社区3号楼", .fine), ("1380013800", .doubtful),
      ("12345678", .doubtful), ("1380013800（儿子）", .doubtful), ("1", .tooShort), ("1234", .tooShort),
      ("a", .tooShort),
      ("-", .tooShort),
    ] as [(String, Contact.Verdict)])
  func verdict(_ text: String, _ verdict: Contact.Verdict) { #expect(Contact.verdict(text) == verdict) }

  @Test(
    "a number in a name",
    arguments: [("王大爷 13800138000", true), ("王大爷１３８-0013", true), ("3号楼王大爷", false), ("", false)])
  func number(_ name: String, _ holds: Bool) { #expect(Contact.holdsNumber(name) == holds) }
}
