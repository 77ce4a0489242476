/// What an accepted readline buffer means: one line, or a paste of several.
enum PastedText {
  static func heard(_ text: String) -> Heard {
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
}
