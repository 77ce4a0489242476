import Regulation

/// Where an entry stands among others (次序): told by what its writer had seen, never by clocks of several machines.
///
/// Every entry counts one more than all its writer knew of in the room; entries of earlier programs have no count and stand
/// before those that do, in the order of their clock. Where two machines wrote side by side, all stores agree on the same
/// order: by the clock, then by origin and number.
struct EntryOrder: Comparable {
  let count: Int
  let recorded: Moment
  let origin: OriginID
  let number: Int

  init(_ entry: Entry) {
    (count, recorded) = (EntryOrder.count(in: entry.bodyText), entry.recorded)
    (origin, number) = (entry.origin, entry.number)
  }

  static func < (a: Self, b: Self) -> Bool {
    if a.count != b.count { return a.count < b.count }
    if a.recorded != b.recorded { return a.recorded < b.recorded }
    // By their bytes, as SQLite compares texts.
    if a.origin != b.origin {
      return a.origin.rawValue.utf8.lexicographicallyPrecedes(b.origin.rawValue.utf8)
    }
    return a.number < b.number
  }

  /// More than any chain comes to, however it leaps (see ``EntryShape``).
  static let mostCount = 1 << 53

  /// The count in a body's text; 0 where an earlier program wrote it.
  ///
  /// Taking the body apart costs many times as much. Its keys are sorted: what comes before the facts is short, and within
  /// a text of it a quote is escaped, so that no key can be mimicked.
  static func count(in body: String) -> Int {
    var body = body
    return body.withUTF8 { text in
      let head = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(text).prefix(256))
      guard let place = Bytes.place(of: key, in: head),
        Bytes.place(of: facts, in: head).map({ place < $0 }) ?? true
      else { return 0 }
      let digits = head.dropFirst(place + key.count).prefix { (0x30...0x39).contains($0) }
      return Int(String(decoding: digits, as: UTF8.self)) ?? 0
    }
  }

  private static let key = Array(#""count":"#.utf8)
  private static let facts = Array(#""facts":"#.utf8)
}

extension [Entry] {
  /// In the order that every store agrees on.
  func inOrder() -> [Entry] {
    guard count > 1 else { return self }
    return map { (EntryOrder($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
