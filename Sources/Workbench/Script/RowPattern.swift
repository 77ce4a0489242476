import Regulation

/// One row that a talk expects: text with `…` (any text), typed holes, and `\` before what is meant as it
/// stands.
///
/// Blanks at the end of a row do not count; a `\` at the very end keeps those before it, and alone is an
/// empty row.
struct RowPattern: Sendable, Hashable {
  enum Piece: Sendable, Hashable {
    case one(Character)
    case any
    case hole(Hole)
  }

  /// As written.
  let source: String
  private(set) var pieces: [Piece] = []
  /// Where in `source` each piece begins, in characters.
  private var offsets: [Int] = []

  /// What is wrong with a row, and at which index of the characters given.
  struct Slip: Error {
    var index: Int
    var expected: TalkPhrase
  }

  /// `also`: further characters that may be escaped here.
  init(_ row: ArraySlice<Character>, escaping also: Set<Character> = []) throws(Slip) {
    var next = row.startIndex
    // Pieces, up to this many, that blanks at the end are not cut from; and where the row ends as written.
    var kept = 0
    var end = row.startIndex
    while next < row.endIndex {
      let start = next
      let character = row[next]
      next += 1
      switch character {
      case "…":
        pieces.append(.any)
      case "{":
        pieces.append(.hole(try RowPattern.hole(row, start, &next)))
      case "\\":
        guard next < row.endIndex else {
          kept = pieces.count
          end = next
          continue
        }
        let literal = row[next]
        guard RowPattern.escapable.contains(literal) || literal.isWhitespace || also.contains(literal)
        else { throw Slip(index: next, expected: RowPattern.afterEscape) }
        next += 1
        pieces.append(.one(literal))
      default:
        pieces.append(.one(character))
      }
      offsets.append(start - row.startIndex)
      if !character.isWhitespace {
        kept = pieces.count
        end = next
      }
    }
    pieces.removeLast(pieces.count - kept)
    offsets.removeLast(offsets.count - kept)
    source = String(row[..<end])
  }

  private static let escapable: Set<Character> = ["…", "{", "【", "[", "［", "\\"]

  private static let afterEscape = TalkPhrase(
    "“\\”后面是 … { 【 [ ［ \\ 或空格", "one of … { 【 [ ［ \\ or a blank after a backslash")

  private static func hole(
    _ row: ArraySlice<Character>, _ start: Int, _ next: inout Int
  ) throws(Slip) -> Hole {
    if let end = row[next...].firstIndex(of: "}"), let hole = Hole(named: String(row[next..<end])) {
      next = end + 1
      return hole
    }
    let zh = Hole.allCases.map { "{\($0.names.zh)}" }.joined(separator: "、")
    let en = Hole.allCases.map { "{\($0.names.en)}" }.joined(separator: ", ")
    throw Slip(
      index: start, expected: TalkPhrase("\(zh)，或者“\\{”", "\(en), or \\{ for the character itself"))
  }

  /// `……` and nothing else: alone in a block it stands for any reply.
  var isWholeReply: Bool { pieces == [.any, .any] }

  /// Where a row stops being what is expected: the first character of each that differs.
  struct Mismatch: Sendable, Hashable {
    /// In characters of `source`; its length where more was said than expected.
    var expected: Int
    /// In characters of what was said; its length where less was said.
    var said: Int
  }

  /// Nil where the whole of `row` is as expected.
  func mismatch(_ row: String) -> Mismatch? {
    let text = Array(row)
    // All the places where the pieces so far may end, in order.
    var places = [0]
    for (index, piece) in pieces.enumerated() {
      let reached: [Int] =
        switch piece {
        case .one(let character):
          places.lazy.filter { $0 < text.count && text[$0] == character }.map { $0 + 1 }
        case .any:
          Array(places[0]...text.count)
        case .hole(let hole):
          Set(places.flatMap { hole.ends(in: text, from: $0) }).sorted()
        }
      if reached.isEmpty { return Mismatch(expected: offsets[index], said: places[0]) }
      places = reached
    }
    guard let last = places.last, last != text.count else { return nil }
    return Mismatch(expected: source.count, said: last)
  }

  func matches(_ row: String) -> Bool { mismatch(row) == nil }

  /// `row` written so that it stands for itself alone, `also` being further characters to escape.
  static func escaped(_ row: String, also: Set<Character> = []) -> String {
    if row.isEmpty { return "\\" }
    var result = ""
    for character in row {
      let isFirst = result.isEmpty
      let isSpecial = ["…", "{", "【", "\\"].contains(character) || also.contains(character)
      let isBracket = character == "[" || character == "［"
      if isSpecial || (isFirst && (isBracket || character.isWhitespace)) { result.append("\\") }
      result.append(character)
    }
    if row.last?.isWhitespace == true { result.append("\\") }
    return result
  }
}
