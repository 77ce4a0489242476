/// One sentence of a file of sayings (例句): what people say, under what it means.
package struct Saying: Sendable, Hashable {
  package var text: String
  /// What stands behind `=` above it: an intent's name, `none`, or `ambiguous:[…]`.
  package var intent: String
  /// What stands behind the arrow, as it stands: slots and the time of speaking.
  package var slots: String

  /// Whether it belongs to the fifth that measures and, while figures are made, is never trained: by its folded text, so
  /// that the same sentence is always on the same side.
  package var measures: Bool {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in TextFolding.folded(text).utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash % 5 == 0
  }

  /// The sentences of a file: `#` begins a comment, `= name` the sentences of an intent, and ` → ` what is known of one.
  package static func sentences(of file: String) -> [Saying] {
    var intent = ""
    var sentences: [Saying] = []
    for row in file.split(whereSeparator: \.isNewline) where !row.hasPrefix("#") {
      if row.hasPrefix("=") {
        intent = String(row.dropFirst().drop { $0 == " " })
        while intent.last == " " { intent.removeLast() }
        continue
      }
      let parts = row.split(separator: "→", maxSplits: 1, omittingEmptySubsequences: false)
      var text = parts[0].drop { $0 == " " }
      while text.last == " " { text.removeLast() }
      guard !text.isEmpty, !intent.isEmpty else { continue }
      sentences.append(
        Saying(
          text: String(text), intent: intent,
          slots: parts.count > 1 ? String(parts[1].drop { $0 == " " }) : ""))
    }
    return sentences
  }
}
