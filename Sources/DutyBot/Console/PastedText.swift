/// What an accepted readline buffer means: one line, or a paste of several.
enum PastedText {
  static func heard(_ line: String) -> Heard {
    let text = unshielded(line)
    guard text.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\r" }) else { return .line(text) }
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var afterReturn = false
    // Scalars, because "\r\n" is one Character.
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r":
        lines.append(String(line))
        line = .init()
        afterReturn = true
        continue
      case "\n":
        if !afterReturn {
          lines.append(String(line))
          line = .init()
        }
      default:
        line.append(scalar)
      }
      afterReturn = false
    }
    // A paste that ends in a line break is not followed by one more, empty line.
    if !line.isEmpty { lines.append(String(line)) }
    return lines.count == 1 ? .line(lines[0]) : .pasted(lines)
  }

  /// The text as it was pasted: in readline's line what would steer a terminal stood shielded (see readline.c).
  static func unshielded(_ text: String) -> String {
    // Their common first bytes; hardly any line has them.
    guard text.utf8.contains(0xF4) else { return text }
    var plain = String.UnicodeScalarView()
    plain.append(contentsOf: text.unicodeScalars.map { unshielded($0) ?? $0 })
    return String(plain)
  }

  private static func unshielded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard (0x10FF00...0x10FFFF).contains(scalar.value) else { return nil }
    switch scalar.value & 0xFF {
    case 0x1C: return "\u{61C}"
    case let low where (0x80...0x9F).contains(low): return Unicode.Scalar(low)
    case let low
    where [0x0E, 0x0F].contains(low) || (0x2A...0x2E).contains(low) || (0x66...0x69).contains(low):
      return Unicode.Scalar(0x2000 + low)
    case _: return nil
    }
  }
}
