import Regulation

/// A text as it is compared with others (比对用的写法): one form for all that is looked for, found and erased, however it
/// was typed.
///
/// Letters and digits alone, of full width as of half, in lower case, traditional characters as simplified ones:
/// `１３８-0013 8000` is `13800138000`, 王·小花 is 王小花, 陳女士 is 陈女士.
/// Never stored: what a person wrote stays as it came.
package enum BareText {
  package static func of(_ text: some StringProtocol) -> String {
    var bare = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let plain = plain(scalar) { bare.append(plain) }
    }
    return String(bare)
  }

  /// The numbers in a text, bare, also those spelled out (一三八零零一三八零零零). What people write within a number does not part
  /// it: `0914-2312345`, `(0914) 231 2345`; two that only a space parts are there each by itself as well.
  static func numbers(in text: some StringProtocol) -> [String] {
    var (numbers, run, whole): (Set<String>, String, String) = ([], "", "")
    var wasSpelled = false
    func settleRun() {
      if run.utf8.count >= 7 { numbers.insert(run) }
      run = ""
    }
    func settle() {
      settleRun()
      // 王三 has no number in his name.
      if !whole.isEmpty, !wasSpelled || whole.utf8.count >= 7 { numbers.insert(whole) }
      whole = ""
    }
    for scalar in text.unicodeScalars {
      if let (digit, isSpelled) = digit(scalar) {
        if isSpelled != wasSpelled { settle() }
        wasSpelled = isSpelled
        run.unicodeScalars.append(digit)
        whole.unicodeScalars.append(digit)
      } else if within.contains(scalar) {
        settleRun()
      } else {
        settle()
      }
    }
    settle()
    return numbers.sorted()
  }

  /// Whether a number stands there by which somebody can be reached: a mobile number, or one with its area code.
  static func hasPhone(_ text: String) -> Bool { numbers(in: text).contains(where: isPhone) }

  /// Whether digits are a mobile number, or one with its area code.
  static func isPhone(_ number: String) -> Bool {
    var digits = Substring(number)
    for prefix in ["0086", "86"] where digits.hasPrefix(prefix + "1") && digits.count == prefix.count + 11 {
      digits = digits.dropFirst(prefix.count)
    }
    let isMobile =
      digits.count == 11 && digits.first == "1" && digits.dropFirst().first.map { $0 > "2" } ?? false
    let isLandline =
      (10...12).contains(digits.count) && digits.first == "0" && digits.dropFirst().first != "0"
    return isMobile || isLandline
  }

  /// What people write within a number.
  static let within: Set<Unicode.Scalar> = [
    " ", "-", "－", "—", "–", ".", "(", ")", "（", "）", "\u{3000}",
  ]

  /// A digit, and whether it is spelled out as it is dictated (幺, 零); nil for everything else.
  static func digit(_ scalar: Unicode.Scalar) -> (digit: Unicode.Scalar, isSpelled: Bool)? {
    if let spelled = spelled[scalar] { return (spelled, true) }
    return plain(scalar).flatMap { ("0"..."9").contains($0) ? ($0, false) : nil }
  }

  private static let spelled: [Unicode.Scalar: Unicode.Scalar] = [
    "〇": "0", "○": "0", "零": "0", "一": "1", "幺": "1", "二": "2", "三": "3", "四": "4", "五": "5", "六": "6",
    "七": "7",
    "八": "8", "九": "9",
  ]

  /// Nil for what is neither letter nor digit.
  static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: return scalar
    case 0x4E00...0x9FFF: return Unicode.Scalar(Traditional.simplified(scalar.value))
    case 0x41...0x5A: return Unicode.Scalar(scalar.value + 0x20)
    case 0x00...0x7F, 0x3000...0x303F: return nil
    case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0).flatMap(plain)
    default:
      let properties = scalar.properties
      if properties.numericType == .decimal, let value = properties.numericValue {
        return Unicode.Scalar(UInt8(value) + 0x30)
      }
      guard properties.isAlphabetic else { return nil }
      return properties.lowercaseMapping.unicodeScalars.first
    }
  }
}
