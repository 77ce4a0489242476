import Foundation
public import Regulation

/// One entry of the ledger (台账条目): written once, never changed.
public struct Entry: Hashable, Sendable {
  public let id: EntryID
  public let origin: OriginID
  /// Its place among the entries of its origin: 1, 2, 3 … without a gap.
  public let number: Int
  public let turn: TurnID
  public let workroom: WorkroomID
  public let matter: MatterID
  /// The name of the act as stored; ``act`` is nil where this program does not know it.
  public let actName: String
  public let actor: PersonID?
  /// When it happened.
  public let occurred: Moment
  /// When it was written, as the clock of that machine said: nothing is put in order by it (see ``EntryOrder``).
  public let recorded: Moment
  /// JSON text, hashed as stored.
  public let bodyText: String
  /// Hash of the origin's previous entry; empty for its first.
  public let previous: [UInt8]
  /// SHA-256 over every column, length-prefixed.
  public let hash: [UInt8]
  /// What was typed freely and has not been erased; it lies apart and is no part of the hash.
  public var texts: [PersonalField: String] = [:]
  /// The acts that whoever reads it knows.
  var acts = ActList.standard
  /// Whether it gives or takes power that its actor had not (越权): kept, and does nothing.
  var isVoid = false
  /// Its place among all that came into this store, in their order: told by the store, never by the entry.
  var arrival = Arrival()

  /// It says nothing of the entry itself: one that has just been written is the same as it is read back.
  struct Arrival: Hashable, Comparable {
    var row: Int64 = 0
    static func == (_: Self, _: Self) -> Bool { true }
    func hash(into _: inout Hasher) {}
    static func < (a: Self, b: Self) -> Bool { a.row < b.row }
  }

  /// What is in ``bodyText``, with its texts put back; nil where this program cannot read it.
  ///
  /// A text that was erased reads as an empty one.
  public var body: Body? {
    guard let kind, var body = try? Body(text: bodyText, of: kind, knowing: acts) else { return nil }
    body.putTextsBack(texts)
    return body
  }
  public var act: Act? { body?.act }
  /// Which act it is; nil where this program does not know it.
  public var kind: ActKind? { acts.kind(actName) }

  /// Whether its body may say that the clock had run backwards, as earlier programs noted it.
  var mayHaveClock: Bool { bodyText.utf8.starts(with: #"{"clock":"#.utf8) }

  /// The hashes of its personal texts by field, also where act or version are not known to this program.
  public var seals: [String: String] {
    guard SealsInBody.mayBe(in: bodyText) else { return [:] }
    if let seals = SealsInBody.read(bodyText) { return seals }
    struct Sealed: Decodable { var sealed: [String: String]? }
    return (try? JSONText.decode(Sealed.self, from: bodyText))?.sealed ?? [:]
  }
}

extension Entry {
  /// The body of an entry, version 1.
  public struct Body: Hashable, Sendable {
    public static let version = 1

    public var act: Act
    /// Why it was entered late (补录原因).
    public var late: String?
    /// What the clock said, where an earlier program found that it had run backwards.
    public var clock: Moment?
    /// The last entry of its matter that whoever wrote it had seen; nil where it begins the matter.
    public var after: EntryID?
    /// One more than all that its writer had seen in the room (see ``EntryOrder``); nil: an earlier program wrote it.
    public var count: Int?
    /// In the first entry of a chain: the head of the one that it goes on from.
    var since: Head?
    /// Hash of salt and text of each personal field; the text itself lies apart.
    public var sealed: [PersonalField: String]
    /// Texts that lie in the body itself, as older entries have them: there they stay.
    var inBody: Set<PersonalField> = []
  }
}

extension Entry.Body {
  private enum Key: String, CodingKey { case v, late, clock, sealed, facts, after, count, since }

  private struct Stored: Decodable {
    let body: Entry.Body
    init(from decoder: any Decoder) throws {
      let box = try decoder.container(keyedBy: Key.self)
      guard try box.decode(Int.self, forKey: .v) == Entry.Body.version,
        let kind = decoder.userInfo[.actKind] as? ActKind
      else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: [], debugDescription: "not known to this program"))
      }
      // Read off the text already where it could be: a list of names and hashes is the dearest part of it.
      let known = decoder.userInfo[.seals] as? [String: String]
      let sealed = try known ?? box.decodeIfPresent([String: String].self, forKey: .sealed) ?? [:]
      var read = Entry.Body(
        act: try Act(kind, from: box.superDecoder(forKey: .facts)),
        late: try box.decodeIfPresent(String.self, forKey: .late),
        clock: try box.decodeIfPresent(Moment.self, forKey: .clock),
        after: try box.decodeIfPresent(EntryID.self, forKey: .after),
        count: try box.decodeIfPresent(Int.self, forKey: .count),
        since: try box.decodeIfPresent(Head.self, forKey: .since),
        sealed: Dictionary(
          uniqueKeysWithValues: sealed.compactMap { field, hash in
            PersonalField(rawValue: field).map { ($0, hash) }
          }))
      var inBody: Set<PersonalField> = []
      read.visitTexts { field, text in if !text.isEmpty { inBody.insert(field) } }
      read.inBody = inBody
      body = read
    }
  }

  private struct Storing: Encodable {
    let body: Entry.Body
    func encode(to encoder: any Encoder) throws {
      var box = encoder.container(keyedBy: Key.self)
      try box.encode(Entry.Body.version, forKey: .v)
      try box.encodeIfPresent(body.late, forKey: .late)
      try box.encodeIfPresent(body.clock, forKey: .clock)
      try box.encodeIfPresent(body.after, forKey: .after)
      try box.encodeIfPresent(body.count, forKey: .count)
      try box.encodeIfPresent(body.since, forKey: .since)
      if !body.sealed.isEmpty {
        let named = body.sealed.map { ($0.key.rawValue, $0.value) }
        try box.encode(Dictionary(uniqueKeysWithValues: named), forKey: .sealed)
      }
      try body.act.body.encode(to: box.superEncoder(forKey: .facts))
    }
  }

  /// Reads a stored body. Throws `DecodingError` where its version, or an act within it, is not known.
  init(text: String, of kind: ActKind, knowing acts: ActList = .standard) throws {
    let decoder = JSONDecoder()
    decoder.userInfo = [.actKind: kind, .acts: acts]
    if let seals = SealsInBody.read(text) { decoder.userInfo[.seals] = seals }
    self = try decoder.decode(Stored.self, from: Data(text.utf8)).body
  }

  /// The JSON text to store: keys sorted, so that equal bodies are equal texts.
  func text() throws -> String {
    try JSONText.encode(Storing(body: self))
  }
}

extension CodingUserInfoKey {
  /// Which act a body belongs to, for its decoder.
  static let actKind = key("actKind")
  /// The body's seals, where they are known.
  static let seals = key("seals")

  private static func key(_ name: String) -> CodingUserInfoKey {
    guard let key = CodingUserInfoKey(rawValue: name) else { preconditionFailure("any text is a key") }
    return key
  }
}

/// JSON as this program writes it, in the ledger and to whoever reads its output: keys sorted, slashes as they are.
package enum JSONText {
  /// Throws `EncodingError` where the value cannot be put as JSON.
  package static func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// Throws `DecodingError` where the text is no such value.
  package static func decode<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}

extension Act {
  /// Goes through the texts that somebody typed freely, to take them out or to put them back.
  ///
  /// Names of rooms and of people on the roster are public and stay in the ledger.
  mutating func visitTexts(_ visit: (PersonalField, inout String) -> Void) {
    func visited(_ body: some ActBody) -> Act {
      var body = body
      body.visitTexts(visit)
      return Act(body)
    }
    self = visited(body)
  }
}

extension Entry.Body {
  /// Takes the texts out, each by its field; an empty text stands in its place.
  mutating func takeTextsOut() -> [PersonalField: String] {
    var texts: [PersonalField: String] = [:]
    let inBody = inBody
    visitTexts { field, text in
      guard !text.isEmpty, !inBody.contains(field) else { return }
      texts[field] = text
      text = ""
    }
    return texts
  }

  /// Puts the texts back; what was erased stays empty.
  mutating func putTextsBack(_ texts: [PersonalField: String]) {
    visitTexts { field, text in
      if text.isEmpty { text = texts[field] ?? "" }
    }
  }

  fileprivate mutating func visitTexts(_ visit: (PersonalField, inout String) -> Void) {
    act.visitTexts(visit)
    guard var reason = late else { return }
    visit(.late, &reason)
    late = reason
  }
}
