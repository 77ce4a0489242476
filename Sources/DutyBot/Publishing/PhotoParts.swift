/// The parts of a JPEG, as long as what they hold and no longer: behind a table nothing else is carried along.
enum JpegSegment {
  /// The size of the picture and three bytes for each of its colours.
  static func isFrame(_ content: ArraySlice<UInt8>) -> Bool {
    let colours = content.dropFirst(5).first.map(Int.init) ?? 0
    return (1...4).contains(colours) && content.count == 6 + 3 * colours
  }

  /// Which tables the colours of a scan use.
  static func isScan(_ content: ArraySlice<UInt8>) -> Bool {
    let colours = content.first.map(Int.init) ?? 0
    return (1...4).contains(colours) && content.count == 4 + 2 * colours
  }

  /// Tables of Huffman codes (C4), of quantisation (DB), or the distance of restarts (DD).
  static func isTables(_ marker: UInt8, _ content: ArraySlice<UInt8>) -> Bool {
    guard marker != 0xDD else { return content.count == 2 }
    var rest = content
    while let kind = rest.popFirst() {
      let length: Int
      if marker == 0xDB {
        guard kind >> 4 <= 1 else { return false }
        length = 64 * (Int(kind >> 4) + 1)
      } else {
        // Sixteen counts, and that many values.
        length = 16 + rest.prefix(16).reduce(0) { $0 + Int($1) }
      }
      guard rest.count >= length else { return false }
      rest = rest.dropFirst(length)
    }
    return !content.isEmpty
  }
}

/// How a PNG has its colours, as its header says.
enum PngColours: UInt8 {
  case grey = 0
  case colour = 2
  case palette = 3
  case greyWithAlpha = 4
  case colourWithAlpha = 6

  /// How many bytes a palette or a transparent colour may have; nil where a reader needs none, and it goes.
  func room(for chunk: String) -> ClosedRange<Int>? {
    switch (self, chunk) {
    case (.palette, "PLTE"): 3...768
    case (.palette, _): 1...256
    case (.grey, "tRNS"): 2...2
    case (.colour, "tRNS"): 6...6
    case (.grey, _), (.colour, _), (.greyWithAlpha, _), (.colourWithAlpha, _): nil
    }
  }
}
