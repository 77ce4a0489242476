/// How long a text may be.
///
/// Characters are counted as a reader sees them. One of them may carry any number of marks, so their scalars are
/// bounded too: eight to a character is more than any writing or picture needs throughout a text.
public enum TextLength {
  /// The longest text that is kept, in characters (P6.2a leaves it open; product default).
  public static let longest = 10_000

  private static let scalarsToACharacter = 8

  /// Whether a text has more than `most` characters. A long one is not looked at to its end.
  public static func exceeds(_ text: some StringProtocol, _ most: Int) -> Bool {
    if text.utf8.count <= most { return false }
    let scalars = text.unicodeScalars
    let end = scalars.endIndex
    guard
      scalars.index(scalars.startIndex, offsetBy: most * scalarsToACharacter, limitedBy: end) ?? end == end
    else { return true }
    return text.count > most
  }

  /// The same of a text that was counted already.
  package static func exceeds(characters: Int, scalars: Int, _ most: Int) -> Bool {
    characters > most || scalars > most * scalarsToACharacter
  }
}
