import Testing

/// The screen model itself: the tests of the program rest on it.
@Suite struct VtTests {
  @Test(arguments: [
    ("ab\r\ncd", ["ab", "cd"]),
    ("值班\u{8}\u{8}  ", ["值"]),
    ("值班\r签", ["签班"]),
    ("值\rx", ["x"]),
    ("值\u{8}x", [" x"]),
    ("abcdefghij", ["abcdefghij"]),
    ("abcdefghijk", ["abcdefghij", "k"]),
    ("abcdefghij\r\nk", ["abcdefghij", "k"]),
    ("abcdefghi值", ["abcdefghi", "值"]),
    ("一二三四五\u{1B}[A", ["一二三四五"]),
    ("abc\u{1B}[2D\u{1B}[K", ["a"]),
    ("abc\r\u{1B}[2P", ["c"]),
    ("abc\r\u{1B}[1@x", ["xabc"]),
    ("a\r\nb\r\nc\u{1B}[2;1H\u{1B}[J", ["a"]),
    ("\u{1B}[1m粗\u{1B}[0m\u{1B}[?2004h", ["粗"]),
    ("1\r\n2\r\n3\r\n4\r\n5", ["2", "3", "4", "5"]),
    ("e\u{301}x", ["e\u{301}x"]),
  ])
  func draws(_ text: String, _ lines: [String]) {
    var whole = Vt(columns: 10, rows: 4)
    whole.feed(text.utf8)
    #expect(whole.lines == lines)
    // The same when it comes byte by byte.
    var slow = Vt(columns: 10, rows: 4)
    for byte in text.utf8 { slow.feed([byte]) }
    #expect(slow.lines == lines)
  }

  @Test func keepsWhatScrolledOut() {
    var screen = Vt(columns: 10, rows: 2)
    screen.feed("1\r\n2\r\n3".utf8)
    #expect(screen.everything == ["1", "2", "3"])
    screen.resize(columns: 5, rows: 1)
    #expect(screen.everything == ["1", "2", "3"])
  }
}
