import Regulation

/// One line of an export (台账导出的一行): an entry as it was hashed, and the texts that came with it.
struct ExportedLine {
  let entry: Entry
  /// What was typed freely, by field. A field may be one that this program does not know.
  var texts: [String: String] = [:]
  /// The salt of each text, without which its seal cannot be checked.
  var salts: [String: [UInt8]] = [:]
  /// Whether the texts are about the room's work and not about a visitor.
  var isPublic = false

  /// SQLite ends a text at its first NUL: what cannot be stored as it was hashed is not taken.
  var isStorable: Bool {
    let columns = [
      entry.id.rawValue, entry.origin.rawValue, entry.turn.rawValue, entry.workroom.rawValue,
      entry.matter.rawValue, entry.actName, entry.actor?.rawValue ?? "", entry.bodyText,
    ]
    return entry.number > 0
      && (columns + texts.keys + texts.values).allSatisfy { !$0.utf8.contains(0) }
  }
}

extension ExportedLine: Codable {
  private enum Key: String, CodingKey {
    case id, origin, number, turn, workroom, matter, act, actor, occurred, recorded, body, previous, hash
    case texts, personal, salts
  }

  func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: Key.self)
    try box.encode(entry.id, forKey: .id)
    try box.encode(entry.origin, forKey: .origin)
    try box.encode(entry.number, forKey: .number)
    try box.encode(entry.turn, forKey: .turn)
    try box.encode(entry.workroom, forKey: .workroom)
    try box.encode(entry.matter, forKey: .matter)
    try box.encode(entry.actName, forKey: .act)
    try box.encodeIfPresent(entry.actor, forKey: .actor)
    // To the millisecond: both were hashed so.
    try box.encode(entry.occurred.exact, forKey: .occurred)
    try box.encode(entry.recorded.exact, forKey: .recorded)
    // The body stands as the text that was hashed, so that a reader can check the hash.
    try box.encode(entry.bodyText, forKey: .body)
    try box.encode(Hashing.hexadecimal(entry.previous), forKey: .previous)
    try box.encode(Hashing.hexadecimal(entry.hash), forKey: .hash)
    guard !texts.isEmpty else { return }
    try box.encode(texts, forKey: isPublic ? .texts : .personal)
    try box.encode(salts.mapValues { Hashing.hexadecimal($0) }, forKey: .salts)
  }

  init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: Key.self)
    func bytes(_ text: String) throws -> [UInt8] {
      guard let bytes = Hashing.bytes(text) else { throw Unreadable() }
      return bytes
    }
    func moment(_ key: Key) throws -> Moment {
      guard let moment = Moment(exact: try box.decode(String.self, forKey: key)) else { throw Unreadable() }
      return moment
    }
    entry = Entry(
      id: try box.decode(EntryID.self, forKey: .id), origin: try box.decode(OriginID.self, forKey: .origin),
      number: try box.decode(Int.self, forKey: .number), turn: try box.decode(TurnID.self, forKey: .turn),
      workroom: try box.decode(WorkroomID.self, forKey: .workroom),
      matter: try box.decode(MatterID.self, forKey: .matter),
      actName: try box.decode(String.self, forKey: .act),
      actor: try box.decodeIfPresent(PersonID.self, forKey: .actor),
      occurred: try moment(.occurred), recorded: try moment(.recorded),
      bodyText: try box.decode(String.self, forKey: .body),
      previous: try bytes(box.decode(String.self, forKey: .previous)),
      hash: try bytes(box.decode(String.self, forKey: .hash)))
    let named = try box.decodeIfPresent([String: String].self, forKey: .texts)
    isPublic = named != nil
    texts = try named ?? box.decodeIfPresent([String: String].self, forKey: .personal) ?? [:]
    salts = try (box.decodeIfPresent([String: String].self, forKey: .salts) ?? [:]).mapValues(bytes)
  }

  /// A value that no export writes so.
  private struct Unreadable: Error {}
}
