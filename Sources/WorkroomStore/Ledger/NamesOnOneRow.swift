import Foundation

/// What would begin a row of its own within a JSON text (换行): line feeds and all that is read as one.
enum RowBreaks {
  /// Whether there is any. JSON escapes the first of them; the others stand in it as they are.
  ///
  /// - Parameter depth: only in texts that stand within more objects and lists than these.
  static func stand(in json: String, deeperThan depth: Int = 0) -> Bool {
    var json = json
    return json.withUTF8 { bytes in
      var (place, level, isText) = (0, 0, false)
      while place < bytes.count {
        switch bytes[place] {
        case UInt8(ascii: "\""): isText.toggle()
        case UInt8(ascii: "{") where !isText, UInt8(ascii: "[") where !isText: level += 1
        case UInt8(ascii: "}") where !isText, UInt8(ascii: "]") where !isText: level -= 1
        case UInt8(ascii: "\\"):
          if level > depth, escaped(bytes, place + 1) != nil { return true }
          place += 1
        case 0xC2 where place + 1 < bytes.count && bytes[place + 1] == 0x85 && level > depth: return true
        case 0xE2
        where place + 2 < bytes.count && bytes[place + 1] == 0x80
          && (0xA8...0xA9).contains(bytes[place + 2]) && level > depth:
          return true
        case _: break
        }
        place += 1
      }
      return false
    }
  }

  /// The same text with each of them shown as a sign.
  static func shown(in json: String) -> String {
    let bytes = Array(json.utf8)
    var shown: [UInt8] = []
    var place = 0
    while place < bytes.count {
      let rest = bytes[place...]
      if bytes[place] == UInt8(ascii: "\\") {
        if let (sign, length) = bytes.withUnsafeBufferPointer({ escaped($0, place + 1) }) {
          shown += Array(sign.utf8)
          place += 1 + length
        } else {
          shown += rest.prefix(2)
          place += 2
        }
      } else if rest.starts(with: [0xC2, 0x85]) {
        shown += Array("\u{2424}".utf8)
        place += 2
      } else if rest.starts(with: [0xE2, 0x80, 0xA8]) || rest.starts(with: [0xE2, 0x80, 0xA9]) {
        shown += Array("\u{2424}".utf8)
        place += 3
      } else {
        shown.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: shown, as: UTF8.self)
  }

  /// The sign for what is escaped behind a backslash, and how long that is; nil where it is no row break.
  private static func escaped(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> (sign: String, Int)? {
    guard place < bytes.count else { return nil }
    switch bytes[place] {
    case UInt8(ascii: "n"): return ("\u{240A}", 1)
    case UInt8(ascii: "r"): return ("\u{240D}", 1)
    case UInt8(ascii: "f"): return ("\u{240C}", 1)
    case UInt8(ascii: "u") where place + 5 <= bytes.count:
      let digits = String(decoding: bytes[(place + 1)..<(place + 5)], as: UTF8.self).lowercased()
      let signs = [
        "000a": "\u{240A}", "000b": "\u{240B}", "000c": "\u{240C}", "000d": "\u{240D}", "0085": "\u{2424}",
        "2028": "\u{2424}", "2029": "\u{2424}",
      ]
      return signs[digits].map { ($0, 5) }
    case _: return nil
    }
  }
}

extension Act {
  /// Its JSON without the texts that lie apart: what is left are names, of people, bodies, places and documents, however
  /// deep they stand in it. Throws `EncodingError`.
  private func namesAsJSON() throws -> (json: String, texts: [String]) {
    func take(_ body: some ActBody) throws -> (String, [String]) {
      var (body, texts) = (body, [String]())
      body.visitTexts { _, text in
        texts.append(text)
        text = ""
      }
      return (try JSONText.encode(Act(body)), texts)
    }
    return try take(body)
  }

  /// Whether a name deep in it would make a row of its own: of a venue, of whom it was joint with, of who approved it. Throws
  /// `EncodingError`.
  ///
  /// - Parameter json: the act, or the entry's body: looked at first, since nearly every one has no row break at all.
  func hasNameOfSeveralRows(in json: String) throws -> Bool {
    // The act around its facts, and the facts themselves.
    try RowBreaks.stand(in: json) && RowBreaks.stand(in: namesAsJSON().json, deeperThan: 2)
  }

  /// The act as views have it: its names on one row each. What stands in the ledger stays as it is.
  ///
  /// - Parameter json: the entry's body.
  func onOneRow(in json: String, knowing acts: ActList) -> Act {
    guard RowBreaks.stand(in: json), let (names, texts) = try? namesAsJSON(), RowBreaks.stand(in: names)
    else { return self }
    let decoder = JSONDecoder()
    decoder.userInfo = [.acts: acts]
    guard let act = try? decoder.decode(Act.self, from: Data(RowBreaks.shown(in: names).utf8)) else {
      return self
    }
    func putBack(_ body: some ActBody) -> Act {
      var (body, rest) = (body, texts[...])
      body.visitTexts { _, text in text = rest.popFirst() ?? text }
      return Act(body)
    }
    return putBack(act.body)
  }
}
