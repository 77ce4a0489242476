import Conversation
import Regulation
import Understanding
import WorkroomStore

/// A shift of a rota as a slot holds it (选中的一班): `2026-04-10 540-660 offline`.
struct PlannedKey: SlotValue {
  let key: RotaShift.Key

  init(_ key: RotaShift.Key) { self.key = key }

  init?(datum: Datum) {
    guard case .text(let text) = datum else { return nil }
    let parts = text.split(separator: " ")
    guard parts.count == 3, let day = Day(iso: String(parts[0])),
      let channel = Channel(rawValue: String(parts[2]))
    else { return nil }
    let hours = parts[1].split(separator: "-").compactMap { Int($0) }
    guard hours.count == 2 else { return nil }
    key = RotaShift.Key(day: day, from: hours[0], to: hours[1], channel: channel)
  }

  var datum: Datum { .text(id) }
  var id: String { "\(key.day.iso) \(key.from)-\(key.to) \(key.channel.rawValue)" }
}

extension PlannedKey {
  /// Whose shift it is, where the sentence named somebody.
  static let person = Slot<PersonID>("person", "委员", "member", as: .member)

  /// Whether somebody was named, and whoever asks may do it for them.
  static func isForAnother(_ scene: Scene) throws -> Bool {
    try scene.leads() && (scene.hasHeard(person) || scene[person] != nil)
  }

  static func whose(_ scene: Scene) throws -> PersonID { try scene[person] ?? scene.signedIn().person }
}

extension AnswerReader where Value == PlannedKey {
  /// One of some shifts, by number, or by its day where that tells it.
  static func shift(among shifts: @escaping @Sendable (Scene) throws -> [RotaShift.Key]) -> AnswerReader {
    .oneOf(
      listed: true,
      options: { scene in
        let words = RotaWords(scene)
        return try shifts(scene).map { key in
          Option(
            id: PlannedKey(key).id, label: words.line(key),
            aliases: [key.day.inWords(scene), "\(key.day.day)日", "\(key.day.day)号"])
        }
      },
      name: { planned, scene in RotaWords(scene).line(planned.key) })
  }
}

extension RotaShift.Key {
  /// The rota that it stands in.
  func rota(in room: WorkroomID) -> MatterID { room.rota(of: Quarter(containing: day)) }
}
