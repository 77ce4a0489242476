/// How a visitor can be reached (联系方式): a phone number, or anything else somebody answers by.
package enum Contact {
  /// What is to be made of one.
  package enum Verdict: Hashable, Sendable {
    case fine
    /// Digits that no telephone has: too few, too many, or without the area code.
    case doubtful
    /// A whole sentence with no number in it: it tells something, and hardly how somebody is reached.
    case sentence
    /// Nobody is reached by it.
    case tooShort
  }

  /// As it is kept: phone numbers in digits alone, 139-5555-6666（儿子） as 13955556666（儿子）; all else as it was typed.
  package static func folded(_ text: String) -> String {
    var (kept, span) = (String.UnicodeScalarView(), String.UnicodeScalarView())
    func settle() {
      let text = String(span)
      let core = text.drop { !isDigit($0) && $0 != "+" && $0 != "＋" }
      let end = core.lastIndex(where: isDigit).map(core.index(after:)) ?? core.startIndex
      let number = core[..<end]
      if !number.isEmpty, let phone = Phone.read(String(number)) {
        // A bracket that is closed within the number goes with it.
        let isBracketed = number.contains { ")）".contains($0) }
        kept.append(
          contentsOf: text[..<core.startIndex].unicodeScalars.filter {
            !isBracketed || !"(（".unicodeScalars.contains($0)
          })
        kept.append(contentsOf: phone.digits.unicodeScalars)
        kept.append(contentsOf: core[end...].unicodeScalars)
      } else {
        kept.append(contentsOf: span)
      }
      span = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      if isPartOfNumber(scalar) {
        span.append(scalar)
      } else {
        settle()
        kept.append(scalar)
      }
    }
    settle()
    return String(kept)
  }

  package static func verdict(_ text: String) -> Verdict {
    if Phone.occurs(in: text) { return .fine }
    let folded = TextFolding.folded(text)
    let letters = folded.unicodeScalars.filter { $0.properties.isAlphabetic }
    let digits = folded.unicodeScalars.filter { Scan.digit($0) != nil }.count
    if letters.isEmpty { return digits < 5 ? .tooShort : .doubtful }
    if letters.count + digits < 2 { return .tooShort }
    // An account has letters of its own, or is said to be one; a remark in Chinese behind digits is not.
    let says = ["微信", "企鹅", "邮箱", "抖音", "wechat", "email", "@"].contains { folded.contains($0) }
    let han = letters.count { $0.properties.isIdeographic }
    let words = folded.split(separator: " ").count
    if digits < 5, !says,
      han > 12 || han == 0 && words > 4 || han > 4 && folded.contains(where: { ",;!?".contains($0) })
    {
      return .sentence
    }
    let isAccount =
      letters.contains { $0.isASCII } || ["微信", "企鹅", "邮箱"].contains { folded.contains($0) }
    return digits >= 7 && !isAccount ? .doubtful : .fine
  }

  /// Whether a number by which somebody is reached stands in how they are called, also one that no telephone has.
  package static func holdsNumber(_ name: String) -> Bool {
    var run = 0
    for scalar in TextFolding.folded(name).unicodeScalars {
      if Scan.digit(scalar) != nil {
        run += 1
        if run >= 7 { return true }
      } else if !isPartOfNumber(scalar) {
        run = 0
      }
    }
    return false
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { Scan.digit(TextFolding.plain($0)) != nil } ?? false
  }

  private static func isPartOfNumber(_ scalar: Unicode.Scalar) -> Bool {
    let plain = TextFolding.plain(scalar)
    return Scan.digit(plain) != nil || TextFolding.isSpace(scalar) || ["-", "+", "(", ")"].contains(plain)
  }
}
