/// A person's name (姓名): how it is kept, and by what form two ways of writing it are known to be one.
///
/// Every door asks here: rosters, files, dialogs, signing in and `--as`. Otherwise 张 三 and 张三 become two people.
public enum PersonName {
  /// The most characters of a name.
  public static let longest = 20

  /// How a name is kept and shown: no blanks between Chinese characters, one blank between words, one kind of dot
  /// (阿不都·热西提), half-width letters, nothing invisible.
  public static func kept(_ typed: String) -> String {
    var name: [Unicode.Scalar] = []
    var hasGap = false
    for scalar in typed.unicodeScalars {
      if isBlank(scalar) {
        hasGap = true
      } else if !isInvisible(scalar) {
        let next = plain(scalar, after: name.last)
        if hasGap, let last = name.last, keepsApart(last, next) { name.append(" ") }
        name.append(next)
        hasGap = false
      }
    }
    // At an end it is a full stop, or a bullet.
    return String(String.UnicodeScalarView(name.drop { $0 == dot }.reversed().drop { $0 == dot }.reversed()))
  }

  /// What names are compared, found and looked up by; never shown.
  public static func key(_ name: String) -> String { kept(name).lowercased() }

  /// Whether two names are one, however they are written.
  public static func isSame(_ one: String, _ other: String) -> Bool {
    one == other || key(one) == key(other)
  }

  /// The dot between the parts of a name, as it is written in many ways: · • ． ‧ ・ and others.
  public static let dot: Unicode.Scalar = "·"

  /// - Parameter last: what stands before; a full stop behind a Chinese character is a dot of the name.
  private static func plain(_ scalar: Unicode.Scalar, after last: Unicode.Scalar?) -> Unicode.Scalar {
    switch scalar.value {
    case 0xB7, 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65, 0x2024, 0xFE52, 0x387, 0x25CF, 0x25E6, 0xFF0E:
      return last.map { $0.properties.isIdeographic || scalar.value != 0xFF0E } ?? true ? dot : "."
    case 0x2E: return last?.properties.isIdeographic == true ? dot : "."
    case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    default: return scalar
    }
  }

  /// A blank between them parts words: Chinese characters and dots are none.
  private static func keepsApart(_ last: Unicode.Scalar, _ next: Unicode.Scalar) -> Bool {
    ![last, next].contains { $0.properties.isIdeographic || $0 == dot }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || [0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0].contains(scalar.value)
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format: true
    case _: scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
