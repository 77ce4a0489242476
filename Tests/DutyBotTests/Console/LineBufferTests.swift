import Testing

@testable import DutyBot

@Suite struct LineBufferTests {
  /// All lines of `bytes` fed in pieces of `size`.
  private func lines(_ bytes: [UInt8], inPiecesOf size: Int) -> [String] {
    var buffer = LineBuffer()
    var lines: [String] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      buffer.append(Array(rest.prefix(size)))
      rest = rest.dropFirst(size)
      while let line = buffer.next() { lines.append(line) }
    }
    if let line = buffer.rest() { lines.append(line) }
    return lines
  }

  static let cases: [(String, [String])] = [
    ("", []),
    ("一\n二\n", ["一", "二"]),
    ("一\n二", ["一", "二"]),
    ("\n\n", ["", ""]),
    ("一\r\n二\r\n", ["一", "二"]),
    ("一\r二\n", ["一\r二"]),
    ("一\r", ["一"]),
    ("a\u{0}b\n", ["a\u{0}b"]),
    ("\u{FEFF}签到\n\u{FEFF}签退\n", ["签到", "\u{FEFF}签退"]),
    ("\u{1B}[31m\t\n", ["\u{1B}[31m\t"]),
  ]

  @Test(arguments: cases, [1, 2, 3, 5, 1000])
  func givesLines(_ given: (String, [String]), _ size: Int) {
    #expect(lines(Array(given.0.utf8), inPiecesOf: size) == given.1)
  }

  @Test(arguments: [1, 2, 7])
  func repairsWhatIsNotUtf8(_ size: Int) {
    #expect(
      lines([0x61, 0xFF, 0x62, 0x0A, 0xE5, 0x80, 0x0A], inPiecesOf: size) == ["a\u{FFFD}b", "\u{FFFD}"])
  }

  @Test(
    "A line of GB18030 is read where all of it is that; two bytes that might be anything are not",
    arguments: [
      ([0xC7, 0xA9, 0xB5, 0xBD], "签到", false), ([0xC7, 0xA9, 0xB5, 0xBD, 0x31, 0x20], "签到1 ", false),
      ([0xC7, 0xA9, 0xB5], "ǩ\u{FFFD}", true), ([0xE5, 0x80], "\u{FFFD}", true),
      ([0xC7, 0xA9, 0xFF], "ǩ\u{FFFD}", true),
    ] as [([UInt8], String, Bool)])
  func readsGb18030(_ bytes: [UInt8], _ line: String, _ isBroken: Bool) {
    var buffer = LineBuffer()
    buffer.append(bytes + [0x0A])
    #expect(buffer.next() == line)
    #expect(buffer.isBroken == isBroken)
  }
}
