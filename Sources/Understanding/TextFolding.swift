/// How a line is looked at in order to understand it. Never used to store text: what a person wrote stays as it came.
///
/// - Full-width ASCII, the ideographic space and the Chinese marks that have an ASCII twin (。？！，：；（）“”‘’【】—)
///   become ASCII. `、` has none: it stays, and readers of lists take it as a separator.
/// - Letters are lowercased.
/// - Spaces of every kind are trimmed at the ends and collapsed to one inside.
/// - Zero-width, direction and control characters and byte order marks are dropped.
/// - Digits and numerals in Chinese characters stay as they are.
package enum TextFolding {
  /// The text as the readers in this folder look at it.
  package static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    _ = fold(text) {
      result.append($0)
      return true
    }
    return String(result)
  }

  /// The folded scalars, or nil where there are more than `limit`: a line that long is no command, date or choice,
  /// and nothing of it beyond the limit is looked at.
  static func scalars(_ text: String, upTo limit: Int) -> [Unicode.Scalar]? {
    var result: [Unicode.Scalar] = []
    let whole = fold(text) { scalar in
      guard result.count < limit else { return false }
      result.append(scalar)
      return true
    }
    return whole ? result : nil
  }

  /// The folded text of a line that may be a command or a choice; nil where it is longer than any.
  package static func command(_ text: String) -> String? {
    scalars(text, upTo: Scan.longest).map { String(String.UnicodeScalarView($0)) }
  }

  /// One scalar as ASCII and lower case where it has such a twin; the index of a character never moves.
  package static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x41...0x5A: return Unicode.Scalar(UInt8(scalar.value + 0x20))
    case 0x00...0x7F: return scalar
    case 0xFF21...0xFF3A: return Unicode.Scalar(UInt8(scalar.value - 0xFEE0 + 0x20))
    case 0xFF01...0xFF5E: return Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
    case 0x3002, 0xFF61: return "."
    case 0x201C, 0x201D: return "\""
    case 0x2018, 0x2019: return "'"
    case 0x3010: return "["
    case 0x3011: return "]"
    case 0x2010...0x2015, 0x2212: return "-"
    case 0x2E80...0xFDFF: return scalar
    default:
      guard scalar.properties.changesWhenLowercased else { return scalar }
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      return lower.first ?? scalar
    }
  }

  /// Calls `take` for every folded scalar until it says false; says whether the whole text was taken.
  private static func fold(_ text: String, _ take: (Unicode.Scalar) -> Bool) -> Bool {
    var begun = false
    var space = false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        space = begun
        continue
      }
      if isDropped(scalar) { continue }
      if space {
        guard take(" ") else { return false }
        space = false
      }
      guard take(plain(scalar)) else { return false }
      begun = true
    }
    return true
  }

  package static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    // Blanks that Unicode does not call spaces: the Hangul fillers and the empty Braille pattern.
    case 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0: true
    default: false
    }
  }

  package static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x034F, 0x061C, 0x180B...0x180E, 0x200B...0x200F, 0x202A...0x202E:
      true
    case 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF: true
    default: false
    }
  }
}
