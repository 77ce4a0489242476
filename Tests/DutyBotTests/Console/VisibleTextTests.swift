import Dialogs
import Regulation
import Testing

@testable import DutyBot

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("值班", ["值班"]),
    ("", [""]),
    ("一\n二", ["一", "二"]),
    ("一\r\n二\n", ["一", "二", ""]),
    ("甲\r乙", ["甲␍乙"]),
    ("甲\r", ["甲␍"]),
    ("\u{1B}[31m红\u{1B}[0m", ["␛[31m红␛[0m"]),
    ("\u{1B}]0;题\u{7}", ["␛]0;题␇"]),
    ("a\u{0}b\tc", ["a␀b␉c"]),
    ("\u{7F}\u{8}", ["␡␈"]),
    ("\u{9B}31m", ["⟨U+009B⟩31m"]),
    ("\u{85}", ["⟨U+0085⟩"]),
    ("甲\u{202E}乙\u{202C}", ["甲⟨U+202E⟩乙⟨U+202C⟩"]),
    // Not assigned, and drawn as nothing all the same; a filler that is a letter by name only.
    ("路\u{E0012}灯", ["路⟨U+E0012⟩灯"]),
    ("\u{3164}", ["⟨U+3164⟩"]),
    // What chooses between the forms of a character is part of it.
    ("葛\u{E0100}❤\u{FE0F}", ["葛\u{E0100}❤\u{FE0F}"]),
    ("\u{2066}x\u{2069}", ["⟨U+2066⟩x⟨U+2069⟩"]),
    ("零\u{200B}宽\u{200D}连\u{FEFF}", ["零⟨U+200B⟩宽⟨U+200D⟩连⟨U+FEFF⟩"]),
    ("一\u{2028}二\u{2029}", ["一⟨U+2028⟩二⟨U+2029⟩"]),
    ("标\u{E0041}签", ["标⟨U+E0041⟩签"]),
    ("e\u{301} 葛\u{E0100} ❤\u{FE0F} שלום ‘’", ["e\u{301} 葛\u{E0100} ❤\u{FE0F} שלום ‘’"]),
  ])
  func showsWhatWouldSteer(_ text: String, _ rows: [String]) {
    #expect(VisibleText.rows(text) == rows)
  }

  @Test func nothingRawIsLeftOfAnyControlOrFormat() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), scalar != "\n" else { continue }
      guard [.control, .format].contains(scalar.properties.generalCategory) else { continue }
      let isArabicSign = [0x600...0x605, 0x6DD...0x6DD, 0x70F...0x70F, 0x890...0x891, 0x8E2...0x8E2].contains
      {
        $0.contains(value)
      }
      if isArabicSign || value == 0x110BD || value == 0x110CD { continue }
      let shown = VisibleText.rows(String(scalar)).joined()
      #expect(!shown.unicodeScalars.contains(scalar), "U+\(String(value, radix: 16))")
    }
  }

  @Test(.enabled(if: Collected.isThere, Collected.needed))
  func hostileStringsStayOnTheirRows() throws {
    struct Row: Decodable {
      var id: String
      var text: String
    }
    for row in try Collected.rows("naughty_strings", as: Row.self) {
      for shown in VisibleText.rows(row.text) {
        let raw = shown.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
        #expect(!raw, "\(row.id)")
        for piece in Wrapping.rows(shown, columns: 20) { #expect(displayWidth(piece) <= 20, "\(row.id)") }
      }
    }
  }
}
