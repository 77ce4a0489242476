/// How a picture is turned (方向): the one thing of what a camera writes that a page needs.
enum Orientation {
  private static let exif: [UInt8] = [0x45, 0x78, 0x69, 0x66, 0, 0]

  /// What a JPEG says of it, where it is turned or mirrored at all; nil for whatever says nothing, or says it wrongly.
  static func of(_ bytes: [UInt8]) -> UInt8? {
    var place = 2
    while place + 4 <= bytes.count, bytes[place] == 0xFF {
      let marker = bytes[place + 1]
      if marker == 0xFF {
        place += 1
        continue
      }
      let end = place + 2 + Int(bytes[place + 2]) << 8 + Int(bytes[place + 3])
      guard marker != 0xDA, marker != 0xD9, end >= place + 4, end <= bytes.count else { return nil }
      if marker == 0xE1, bytes[(place + 4)..<end].starts(with: exif) {
        return tag(Array(bytes[(place + 4 + exif.count)..<end]))
      }
      place = end
    }
    return nil
  }

  /// Of the first directory of a TIFF.
  private static func tag(_ tiff: [UInt8]) -> UInt8? {
    guard tiff.count >= 8 else { return nil }
    let isLittle = tiff[0] == 0x49
    guard tiff[0] == tiff[1], isLittle || tiff[0] == 0x4D else { return nil }
    func number(_ place: Int, _ count: Int) -> Int? {
      guard place >= 0, place + count <= tiff.count else { return nil }
      let part = tiff[place..<(place + count)]
      return (isLittle ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
    }
    guard number(2, 2) == 42, let first = number(4, 4), let entries = number(first, 2) else { return nil }
    for entry in 0..<min(entries, 100) {
      let place = first + 2 + entry * 12
      guard let tag = number(place, 2) else { return nil }
      guard tag == 0x0112 else { continue }
      guard number(place + 2, 2) == 3, let value = number(place + 8, 2), (2...8).contains(value) else {
        return nil
      }
      return UInt8(value)
    }
    return nil
  }

  /// A segment that says this and nothing else.
  static func segment(_ turned: UInt8) -> [UInt8] {
    let tiff: [UInt8] = [
      0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0, 0, 0, 0, 0,
    ]
    return [0xFF, 0xE1, 0, UInt8(2 + exif.count + tiff.count)] + exif + tiff
  }
}
