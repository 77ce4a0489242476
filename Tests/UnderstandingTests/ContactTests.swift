import Testing

@testable import Understanding

@Suite struct PhoneTests {
  @Test(arguments: [
    ("13800000000", "13800000000"), ("138 0000 0000", "13800000000"), ("138-0000-0000", "13800000000"),
    ("+86 138 0000 0000", "13800000000"),
    ("008613800000000", "13800000000"), ("１３８００００００００", "13800000000"), ("手机：13800000000", "13800000000"),
    ("(029)55550000", "02955550000"),
    ("0914-2330000", "09142330000"), ("010 5555 0000", "01055550000"), ("4001234567", "4001234567"),
    ("8613800000000", "13800000000"),
  ])
  func numbers(_ text: String, _ digits: String) { #expect(Phone.read(text)?.digits == digits) }

  @Test func kinds() {
    #expect(Phone.read("13800000000")?.kind == .mobile)
    #expect(Phone.read("0914-2330000")?.kind == .landline)
    #expect(Phone.read("0914-2330000转801")?.branch == "801")
  }

  @Test(arguments: [
    "110", "12345", "1234567", "12300000000", "1380000000", "138000000000", "1380000000a", "0914-23300000",
    "+852 5123 4567", "", "电话", "不留",
    "13800000000 13900000000", "010-5550000",
  ])
  func noNumbers(_ text: String) { #expect(Phone.read(text) == nil) }
}

@Suite struct IdentityNumberTests {
  /// A well-formed number of nobody: region 610000, a birthday that no living person has, computed check digit.
  private static func made(_ body: String) -> String {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(weights, body.compactMap(\.wholeNumberValue)).reduce(0) { $0 + $1.0 * $1.1 }
    return body + ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11]
  }
  private static let number = made("61000018600229000")

  @Test func found() {
    let number = Self.number
    #expect(IdentityNumber.occurs(in: number))
    #expect(IdentityNumber.occurs(in: "身份证\(number)，住城关"))
    #expect(
      IdentityNumber.occurs(
        in: number.prefix(6) + " " + number.dropFirst(6).prefix(8) + "　" + number.dropFirst(14)))
    #expect(IdentityNumber.occurs(in: "电话 13800000000 \(number)"))
    let wide = String(
      String.UnicodeScalarView(number.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
    #expect(IdentityNumber.occurs(in: wide))
    #expect(IdentityNumber.occurs(in: "610000300229001") == false, "1930 had no 29 February")
    #expect(IdentityNumber.occurs(in: "老号610000320229001。"))
  }

  @Test func everyCheckDigitIsKnown() {
    for order in 100..<140 {
      #expect(IdentityNumber.occurs(in: Self.made("61000018600229\(order)").lowercased()))
    }
  }

  @Test func notFound() {
    let number = Self.number
    let last = number.last == "1" ? "2" : "1"
    for text in [
      "", "13800000000", String(number.dropLast()) + last, number + "1", "1" + number,
      Self.made("61000018600230000"),
      Self.made("99000018600229000"), "6222020000000000000", "2026-03-05 08:55 至 2026-03-05 11:40",
    ] {
      #expect(!IdentityNumber.occurs(in: text))
    }
  }
}
