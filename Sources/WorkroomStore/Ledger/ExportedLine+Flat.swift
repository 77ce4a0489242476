import Regulation

extension ExportedLine {
  /// A line as this program writes it; nil where it is to be read by a decoder, which says what is wrong with it.
  init?(flat bytes: UnsafeRawBufferPointer) {
    var id: String?, origin: String?, turn: String?, workroom: String?, matter: String?
    var act: String?, actor: String?, occurred: String?, recorded: String?, body: String?
    var previous: String?, hash: String?, number: Int?
    var texts: [String: String]?, personal: [String: String]?, salts: [String: String]?
    func keep<Value>(_ value: Value, as place: inout Value?) -> Bool {
      guard place == nil else { return false }
      place = value
      return true
    }
    let isFlat = FlatJSON.read(bytes) { key, value in
      switch (key, value) {
      case ("act", .text(let text)): keep(text, as: &act)
      case ("actor", .text(let text)): keep(text, as: &actor)
      case ("body", .text(let text)): keep(text, as: &body)
      case ("hash", .text(let text)): keep(text, as: &hash)
      case ("id", .text(let text)): keep(text, as: &id)
      case ("matter", .text(let text)): keep(text, as: &matter)
      case ("number", .number(let count)): keep(count, as: &number)
      case ("occurred", .text(let text)): keep(text, as: &occurred)
      case ("origin", .text(let text)): keep(text, as: &origin)
      case ("personal", .texts(let named)): keep(named, as: &personal)
      case ("previous", .text(let text)): keep(text, as: &previous)
      case ("recorded", .text(let text)): keep(text, as: &recorded)
      case ("salts", .texts(let named)): keep(named, as: &salts)
      case ("texts", .texts(let named)): keep(named, as: &texts)
      case ("turn", .text(let text)): keep(text, as: &turn)
      case ("workroom", .text(let text)): keep(text, as: &workroom)
      default: false
      }
    }
    guard isFlat, let id, let origin, let turn, let workroom, let matter, let act, let body, let number,
      let occurred = occurred.flatMap(Moment.init(exact:)),
      let recorded = recorded.flatMap(Moment.init(exact:)),
      let previous = previous.flatMap(Hashing.bytes), let hash = hash.flatMap(Hashing.bytes)
    else { return nil }
    entry = Entry(
      id: EntryID(id), origin: OriginID(origin), number: number, turn: TurnID(turn),
      workroom: WorkroomID(workroom), matter: MatterID(matter), actName: act,
      actor: actor.map { PersonID($0) }, occurred: occurred, recorded: recorded, bodyText: body,
      previous: previous, hash: hash)
    (self.texts, isPublic) = (texts ?? personal ?? [:], texts != nil)
    for (field, salt) in salts ?? [:] {
      guard let salt = Hashing.bytes(salt) else { return nil }
      self.salts[field] = salt
    }
  }
}
