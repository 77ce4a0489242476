import Regulation

/// A line as the reader of intents looks at it (归一): folded as ``TextFolding`` does, traditional characters as their
/// simplified ones, one number a scalar, so that every later step is a scan of an array.
package enum LineText {
  /// No request is longer; what stands beyond is not looked at.
  static let longest = 400

  /// The folded scalars of the line's beginning.
  package static func scalars(_ line: String) -> [UInt32] {
    let folded = TextFolding.scalars(String(line.prefix(longest)), upTo: .max) ?? []
    return folded.map { Traditional.simplified($0.value) }
  }

  static func text(_ scalars: some Sequence<UInt32>) -> String {
    var text = String.UnicodeScalarView()
    for value in scalars { if let scalar = Unicode.Scalar(value) { text.append(scalar) } }
    return String(text)
  }

  static func isHan(_ scalar: UInt32) -> Bool { scalar >= 0x3400 && scalar <= 0x9FFF }
  static func isLetter(_ scalar: UInt32) -> Bool { scalar >= 0x61 && scalar <= 0x7A }
  static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }
}
