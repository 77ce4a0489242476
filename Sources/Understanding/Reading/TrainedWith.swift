/// What a table of weights was trained with (训练所用), as a short mark that changes with any of it: so it is told without
/// training whether a table, and the figures beside it, are those of the sentences and of the reader as they are now.
package enum TrainedWith {
  /// The mark of sentences, in whatever order they come, and of what the table sees of them: of every eighth sentence all
  /// features, and of all that the reader knows of words.
  package static func mark(of sentences: [Saying], readBy reader: LineReader) -> String {
    var hash = Hash()
    for saying in sentences.sorted(by: { ($0.intent, $0.text) < ($1.intent, $1.text) }) {
      hash.add(saying.intent)
      hash.add(saying.text)
      guard Hash.mark(of: saying.text.utf8) % 8 == 0 else { continue }
      for mark in reader.features(saying.text).marks { hash.add(String(mark)) }
    }
    for words in reader.wordsKnown { hash.add(words) }
    return hash.hex
  }

  /// The mark of a table.
  package static func mark(of table: some Sequence<UInt8>) -> String {
    var hash = Hash()
    hash.add(table)
    return hash.hex
  }

  /// FNV-1a of 64 bits: nobody has to be kept from making another with the same mark.
  private struct Hash {
    private var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ text: String) {
      add(text.utf8)
      add([0])
    }

    mutating func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }

    var hex: String {
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }

    static func mark(of bytes: some Sequence<UInt8>) -> UInt64 {
      var hash = Hash()
      hash.add(bytes)
      return hash.value
    }
  }
}
