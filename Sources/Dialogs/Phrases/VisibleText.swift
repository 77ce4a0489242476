/// Makes what would steer a terminal, or hide on it, visible: nothing that anybody typed or imported may
/// move the cursor, colour the screen or turn the reading direction.
package enum VisibleText {
  /// The rows of `text`: it is divided at line breaks (LF, CR LF), and everything else that is not drawn is
  /// written out. C0 becomes its picture (␛ for escape), DEL ␡, and C1, direction marks, joiners, zero-width
  /// spaces and other invisible scalars ⟨U+202E⟩ and so on.
  package static func rows(_ text: String) -> [String] { rows(text, keeping: { _ in false }) }

  private static func rows(_ text: String, keeping isKept: (Unicode.Scalar) -> Bool) -> [String] {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return [text] }
    var rows: [String] = []
    var row = String.UnicodeScalarView()
    var pendingReturn = false
    for scalar in text.unicodeScalars {
      if pendingReturn, scalar != "\n" { row.append("\u{240D}") }
      pendingReturn = false
      switch scalar {
      case "\r":
        pendingReturn = true
      case "\n":
        rows.append(String(row))
        row = .init()
      default:
        if !isKept(scalar), let shown = shown(scalar) {
          row.append(contentsOf: shown.unicodeScalars)
        } else {
          row.append(scalar)
        }
      }
    }
    if pendingReturn { row.append("\u{240D}") }
    rows.append(String(row))
    return rows
  }

  /// `text` on one row: its line breaks are shown as well, so that no name makes a row of its own.
  package static func line(_ text: String) -> String {
    let rows = rows(text)
    return rows.count == 1 ? rows[0] : rows.joined(separator: "\u{240A}")
  }

  /// A text of several rows, with its line breaks and tabs.
  package static func text(_ text: String) -> String {
    rows(text, keeping: { $0 == "\t" }).joined(separator: "\n")
  }

  /// A cell of a table that another program reads: what would steer a terminal is shown, what belongs to the writing of
  /// names and texts (joiners, forms, line breaks) is kept.
  package static func cell(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    return rows(text, keeping: { $0.properties.isJoinControl || $0 == "\u{2060}" || $0 == "\u{200B}" })
      .joined(separator: "\n")
  }

  /// JSON that says the same without a scalar that would steer a terminal: beyond the ones that JSON itself must
  /// escape these stand in its texts only, where \u202E is as good.
  package static func escaped(json: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in json.unicodeScalars {
      guard scalar.value >= 0x7F, shown(scalar) != nil else {
        text.append(scalar)
        continue
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        text.append(
          contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).unicodeScalars)
      }
    }
    return String(text)
  }

  /// How a scalar is written out; nil where it may be sent as it is.
  package static func shown(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x20...0x7E: return nil
    case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value).map { String($0) }
    case 0x7F: return "\u{2421}"
    // Signs drawn around Arabic and Syriac numbers: format characters, but visible ones.
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: return nil
    default: break
    }
    let properties = scalar.properties
    let isWritten =
      switch properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: true
      // Drawn as nothing, such as fillers and the plane of tags; what chooses a character's form belongs to it.
      default: properties.isDefaultIgnorableCodePoint && !properties.isVariationSelector
      }
    guard isWritten else { return nil }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "⟩"
  }
}
