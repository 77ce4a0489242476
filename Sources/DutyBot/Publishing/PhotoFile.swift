/// A photo as it may go out (照片文件): the picture alone, without place, time, camera, preview or remark.
///
/// Bytes are judged and never trusted: whatever is not plainly a JPEG or PNG picture of a usual size is refused.
struct PhotoFile: Equatable {
  enum Problem: Error, Equatable {
    case tooLarge
    /// Neither JPEG nor PNG.
    case unknown
    /// It says it is one, and is broken, cut short or holds what is no picture.
    case broken
    /// More pixels than a page has use for.
    case tooWide
  }

  enum Kind: String { case jpeg, png }

  let kind: Kind
  let bytes: [UInt8]

  /// More is no photo for a page that telephones load.
  static let mostBytes = 1 << 20
  /// Pixels a side.
  static let mostPixels = 6000

  /// Whether bytes are a photo that was made so, and nothing else.
  static func isClean(_ bytes: [UInt8]) -> Bool { (try? PhotoFile(stripping: bytes))?.bytes == bytes }

  /// Throws ``Problem``.
  init(stripping bytes: [UInt8]) throws(Problem) {
    guard bytes.count <= Self.mostBytes else { throw .tooLarge }
    if bytes.starts(with: [0xFF, 0xD8]) {
      (kind, self.bytes) = (.jpeg, try Self.jpeg(bytes))
    } else if bytes.starts(with: Self.pngMark) {
      (kind, self.bytes) = (.png, try Self.png(bytes))
    } else {
      throw .unknown
    }
  }

  private static func checkSize(_ width: Int, _ height: Int) throws(Problem) {
    guard width > 0, height > 0 else { throw .broken }
    guard width <= mostPixels, height <= mostPixels else { throw .tooWide }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

  // MARK: JPEG

  /// What a reader without a JFIF header takes for granted, written out: no preview is in it.
  private static let jfif: [UInt8] = [
    0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0,
  ]

  private static func jpeg(_ bytes: [UInt8]) throws(Problem) -> [UInt8] {
    // How a telephone was held is no secret, and without it faces lie on their side; all else of it goes.
    var kept: [UInt8] = [0xFF, 0xD8] + jfif + (Orientation.of(bytes).map(Orientation.segment) ?? [])
    var (place, hasSize, hasPicture) = (2, false, false)
    while true {
      guard place + 1 < bytes.count, bytes[place] == 0xFF else { throw .broken }
      let marker = bytes[place + 1]
      if marker == 0xFF {
        place += 1
        continue
      }
      if marker == 0xD9 {
        guard hasSize, hasPicture else { throw .broken }
        return kept + [0xFF, 0xD9]
      }
      guard place + 4 <= bytes.count else { throw .broken }
      let end = place + 2 + number(bytes[(place + 2)..<(place + 4)])
      guard end >= place + 4, end <= bytes.count else { throw .broken }
      switch marker {
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        guard end - place >= 9 else { throw .broken }
        try checkSize(number(bytes[(place + 7)..<(place + 9)]), number(bytes[(place + 5)..<(place + 7)]))
        guard JpegSegment.isFrame(bytes[(place + 4)..<end]) else { throw .broken }
        hasSize = true
        kept += bytes[place..<end]
      case 0xC4, 0xDB, 0xDD:
        guard JpegSegment.isTables(marker, bytes[(place + 4)..<end]) else { throw .broken }
        kept += bytes[place..<end]
      case 0xDA:
        guard hasSize, JpegSegment.isScan(bytes[(place + 4)..<end]) else { throw .broken }
        hasPicture = true
        let next = afterScan(bytes, from: end)
        kept += bytes[place..<next]
        place = next
        continue
      case 0xEE where end - place == 16 && bytes[(place + 4)..<(place + 9)].elementsEqual("Adobe".utf8):
        // How its colours are meant: a reader guesses wrongly without it.
        kept += [0xFF, 0xEE, 0, 14] + Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, bytes[end - 1]]
      case 0xE0...0xEF, 0xFE:
        // Place, time, camera, previews, remarks.
        break
      case _: throw .broken
      }
      place = end
    }
  }

  /// Where the next marker begins behind the picture's data: 0 behind 255 is data, and so are restart markers.
  private static func afterScan(_ bytes: [UInt8], from start: Int) -> Int {
    var place = start
    while place + 1 < bytes.count {
      if bytes[place] == 0xFF, bytes[place + 1] != 0, !(0xD0...0xD7).contains(bytes[place + 1]) {
        return place
      }
      place += 1
    }
    return bytes.count
  }

  // MARK: PNG

  private static let pngMark: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  private static func png(_ bytes: [UInt8]) throws(Problem) -> [UInt8] {
    var kept = pngMark
    var (place, hasPicture) = (pngMark.count, false)
    var colours: PngColours?
    while true {
      guard place + 12 <= bytes.count else { throw .broken }
      let length = number(bytes[place..<(place + 4)])
      let end = place + 12 + length
      guard length <= mostBytes, end <= bytes.count else { throw .broken }
      let name = Array(bytes[(place + 4)..<(place + 8)])
      guard name.allSatisfy({ (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }),
        checksum(bytes[(place + 4)..<(end - 4)]) == number(bytes[(end - 4)..<end])
      else { throw .broken }
      let kind = String(decoding: name, as: UTF8.self)
      guard (colours == nil) == (kind == "IHDR") else { throw .broken }
      switch kind {
      case "IHDR":
        guard length == 13, let found = PngColours(rawValue: bytes[place + 17]) else { throw .broken }
        try checkSize(number(bytes[(place + 8)..<(place + 12)]), number(bytes[(place + 12)..<(place + 16)]))
        colours = found
        kept += bytes[place..<end]
      case "IDAT":
        hasPicture = true
        kept += bytes[place..<end]
      case "PLTE", "tRNS":
        guard let most = colours?.room(for: kind) else { break }
        guard length > 0, most.contains(length) else { throw .broken }
        kept += bytes[place..<end]
      case "IEND":
        guard hasPicture, length == 0 else { throw .broken }
        return kept + bytes[place..<end]
      case _:
        // A chunk that a reader must know and this one does not; the others are remarks.
        guard name[0] & 0x20 != 0 else { throw .broken }
      }
      place = end
    }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { rest, _ in rest & 1 == 1 ? 0xEDB8_8320 ^ (rest >> 1) : rest >> 1 }
  }

  /// CRC-32 as PNG has it.
  static func checksum(_ bytes: ArraySlice<UInt8>) -> Int {
    Int(bytes.reduce(UInt32.max) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) } ^ UInt32.max)
  }
}
