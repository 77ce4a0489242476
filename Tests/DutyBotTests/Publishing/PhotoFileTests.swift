import Foundation
import Testing

@testable import DutyBot

/// Bytes that say they are a photo are judged, and only the picture is kept.
@Suite("A photo's bytes")
struct PhotoFileTests {
  static let png = Pictures.png
  static let jpeg = Pictures.jpeg

  @Test("Of a JPEG the picture stays, and place, camera, preview, remark and what hangs behind it go")
  func jpegStripped() throws {
    let photo = try PhotoFile(stripping: Self.jpeg)
    #expect(
      photo.kind == .jpeg && photo.bytes.starts(with: [0xFF, 0xD8]) && photo.bytes.suffix(2) == [0xFF, 0xD9])
    let text = String(decoding: photo.bytes, as: UTF8.self)
    #expect(
      !text.contains("Exif") && !text.contains("GPS") && !text.contains("remark") && !text.contains("behind"))
    #expect(text.contains("DATA"))
    #expect(try PhotoFile(stripping: photo.bytes) == photo)
  }

  @Test("Of a PNG the picture stays, and every remark goes")
  func pngStripped() throws {
    let photo = try PhotoFile(stripping: Self.png)
    #expect(photo.kind == .png)
    let text = String(decoding: photo.bytes, as: UTF8.self)
    for name in ["tEXt", "eXIf", "GPS", "behind"] { #expect(!text.contains(name), "\(name)") }
    for name in ["IHDR", "IDAT", "IEND"] { #expect(text.contains(name), "\(name)") }
    #expect(try PhotoFile(stripping: photo.bytes) == photo)
  }

  @Test("How a telephone was held stays, and nothing else of what it wrote", arguments: [2, 6, 8] as [UInt8])
  func turned(_ way: UInt8) throws {
    let photo = try PhotoFile(stripping: Pictures.turned(way))
    #expect(
      Orientation.of(photo.bytes) == way && !String(decoding: photo.bytes, as: UTF8.self).contains("GPS"))
    #expect(try PhotoFile(stripping: photo.bytes) == photo && PhotoFile.isClean(photo.bytes))
  }

  @Test("A direction that is none is left out", arguments: [0, 1, 9, 255] as [UInt8])
  func notTurned(_ way: UInt8) throws {
    #expect(Orientation.of(try PhotoFile(stripping: Pictures.turned(way)).bytes) == nil)
  }

  static let hostile: [(name: String, bytes: [UInt8], problem: PhotoFile.Problem)] = [
    ("nothing", [], .unknown), ("a text", Array("<svg onload=alert(1)>".utf8), .unknown),
    ("a GIF", Array("GIF89a".utf8), .unknown),
    ("only a mark", [0xFF, 0xD8], .broken), ("a mark and its end", [0xFF, 0xD8, 0xFF, 0xD9], .broken),
    ("a length of nothing", [0xFF, 0xD8, 0xFF, 0xE1, 0, 0], .broken),
    ("a length beyond the end", [0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF, 1], .broken),
    ("a size of nothing", [0xFF, 0xD8, 0xFF, 0xC0, 0, 8, 8, 0, 0, 0, 0, 1], .broken),
    ("fill bytes only", [0xFF, 0xD8] + Array(repeating: 0xFF, count: 1000), .broken),
    ("only a PNG's mark", Pictures.mark, .broken),
    ("a PNG of a giant", Pictures.mark + Pictures.header(60_000, 60_000), .tooWide),
    ("a PNG without its header", Pictures.mark + Pictures.chunk("IDAT", [1]), .broken),
    ("a PNG with a wrong sum", Pictures.mark + Pictures.header(2, 2).dropLast() + [9], .broken),
    ("a short header", Pictures.mark + Pictures.chunk("IHDR", [0, 0]), .broken),
    (
      "a chunk of four gigabytes",
      Pictures.mark + [0xFF, 0xFF, 0xFF, 0xFF] + Array("IHDR".utf8) + [0, 0, 0, 0], .broken
    ),
    ("a chunk nobody knows", Pictures.mark + Pictures.header(2, 2) + Pictures.chunk("EVIL", []), .broken),
    ("more than a page loads", [0xFF, 0xD8] + Array(repeating: 0, count: PhotoFile.mostBytes), .tooLarge),
  ]

  @Test("What is no photo is refused, and never crashes", arguments: hostile.indices)
  func refused(_ index: Int) {
    let file = Self.hostile[index]
    #expect(throws: file.problem, "\(file.name)") { try PhotoFile(stripping: file.bytes) }
  }

  @Test(
    "Something carried behind what a part holds is refused, and without it the photo is one",
    arguments: [0xDB, 0xC4, 0xDD, 0xC0, 0xDA] as [UInt8])
  func carried(_ marker: UInt8) throws {
    #expect(throws: PhotoFile.Problem.broken) { try PhotoFile(stripping: Pictures.carrying(marker)) }
    #expect(PhotoFile.isClean(Pictures.jfif(Pictures.carrying(0))))
  }

  @Test("A palette or a transparent colour that a PNG has no use for goes; one of another length is refused")
  func palette() throws {
    func picture(_ colours: UInt8, _ name: String, _ content: [UInt8]) -> [UInt8] {
      Pictures.mark + Pictures.header(2, 2, colours) + Pictures.chunk(name, content)
        + Pictures.chunk("IDAT", [0x78, 0x9C, 1, 2, 3]) + Pictures.chunk("IEND", [])
    }
    for (colours, name) in [(2, "PLTE"), (0, "PLTE"), (4, "tRNS"), (6, "tRNS")] as [(UInt8, String)] {
      let photo = try PhotoFile(stripping: picture(colours, name, Array("GPS".utf8)))
      #expect(!String(decoding: photo.bytes, as: UTF8.self).contains("GPS"))
    }
    for (colours, name) in [(2, "tRNS"), (0, "tRNS")] as [(UInt8, String)] {
      #expect(throws: PhotoFile.Problem.broken) {
        try PhotoFile(stripping: picture(colours, name, Array("GPS".utf8)))
      }
    }
    let kept = picture(3, "PLTE", [1, 2, 3])
    #expect(try PhotoFile(stripping: kept).bytes == kept)
  }

  @Test("Cut anywhere and with any byte changed it is a photo or is refused", arguments: [true, false])
  func damaged(_ isPng: Bool) {
    let whole = isPng ? Self.png : Self.jpeg
    for end in whole.indices {
      _ = try? PhotoFile(stripping: Array(whole[..<end]))
      for byte in [UInt8(0), 0x7F, 0xFF] {
        var changed = whole
        changed[end] = byte
        if let photo = try? PhotoFile(stripping: changed) {
          #expect(!String(decoding: photo.bytes, as: UTF8.self).contains("GPS"))
        }
      }
    }
  }
}

/// Small pictures with all that a camera writes into one.
enum Pictures {
  static let mark: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  static func four(_ number: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
  }

  static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + content
    return four(content.count) + body + four(PhotoFile.checksum(body[...]))
  }

  static func header(_ width: Int, _ height: Int, _ colours: UInt8 = 2) -> [UInt8] {
    chunk("IHDR", four(width) + four(height) + [8, colours, 0, 0, 0])
  }

  /// With the header that every photo is kept with.
  static func jfif(_ bytes: [UInt8]) -> [UInt8] {
    bytes.prefix(2) + segment(0xE0, Array("JFIF\u{0}".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0])
      + bytes.dropFirst(2)
  }

  static let png =
    mark + header(2, 2) + chunk("tEXt", Array("Comment\u{0}GPS 33.8".utf8)) + chunk("eXIf", Array("GPS".utf8))
    + chunk("IDAT", [0x78, 0x9C, 1, 2, 3]) + chunk("IEND", []) + Array("behind GPS".utf8)

  private static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker, UInt8((content.count + 2) >> 8), UInt8((content.count + 2) & 0xFF)] + content
  }

  /// One that a telephone took which was held another way.
  static func turned(_ way: UInt8) -> [UInt8] {
    let tiff: [UInt8] =
      [0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0] + [0x0F, 1, 2, 0, 4, 0, 0, 0] + Array("GPS ".utf8)
      + [0x12, 1, 3, 0, 1, 0, 0, 0, way, 0, 0, 0, 0, 0, 0, 0]
    return [0xFF, 0xD8] + segment(0xE1, Array("Exif\u{0}\u{0}".utf8) + tiff) + picture
  }

  static let jpeg =
    [0xFF, 0xD8] + segment(0xE1, Array("Exif\u{0}\u{0}GPS 33.8 110.0".utf8))
    + segment(0xFE, Array("remark GPS".utf8))
    + picture

  /// One with something behind what a part of it holds.
  static func carrying(_ marker: UInt8) -> [UInt8] {
    let parts: [(UInt8, [UInt8])] = [
      (0xDB, Array(repeating: 1, count: 65)), (0xC4, Array(repeating: 0, count: 17)), (0xDD, [0, 1]),
      (0xC0, [8, 0, 2, 0, 2, 1, 1, 0x11, 0]), (0xDA, [1, 1, 0, 0, 0x3F, 0]),
    ]
    return [0xFF, 0xD8] + parts.flatMap { segment($0.0, $0.1 + ($0.0 == marker ? Array("GPS".utf8) : [])) }
      + Array("DATA".utf8) + [0xFF, 0xD9]
  }

  private static let picture =
    segment(0xDB, Array(repeating: 1, count: 65)) + segment(0xC0, [8, 0, 2, 0, 2, 1, 1, 0x11, 0])
    + segment(0xC4, Array(repeating: 0, count: 17)) + segment(0xDA, [1, 1, 0, 0, 0x3F, 0])
    + Array("DATA".utf8) + [0xFF, 0, 0xFF, 0xD0, 5] + [0xFF, 0xD9] + Array("behind GPS".utf8)
}
