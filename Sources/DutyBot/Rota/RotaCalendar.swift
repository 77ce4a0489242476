import Dialogs
import Regulation
import WorkroomStore

/// The shifts of a room's rota as calendar events (值班日历), P3.3e: of all of them, or of one member's.
///
/// An event's id says which shift it is, and of a member's whose: it stays through every change. What is gone is an event that
/// is cancelled.
struct RotaCalendar {
  let rota: Matter<RotaFacts>
  /// The shifts with who has a seat that day: who has left the room frees theirs.
  let planned: [ShiftToCome]
  let room: RoomFacts
  let names: MemberNames
  let language: Language

  /// Throws `StoreError`.
  init(_ rota: Matter<RotaFacts>, in room: Matter<RoomFacts>, of store: Store, _ language: Language) throws {
    (self.rota, self.room, self.language) = (rota, room.facts, language)
    let quarter = rota.facts.quarter
    planned = try store.ask(ShiftsPlanned(in: room.workroom, quarter.first...quarter.last))
    names = try MemberNames(rota.facts.places.map(\.person), in: room.workroom, of: store, language)
  }

  /// An event a shift, with its people; what was taken out of the rota is cancelled.
  var events: [ICalendar.Event] {
    rota.facts.everyShift.map { key in
      let shift = planned.first { $0.shift.key == key }
      var event = event(key, rota.facts.changed(key))
      guard let shift else {
        event.isCancelled = true
        return event
      }
      let people = names.all(shift.people, language)
      if !shift.people.isEmpty { event.summary += language("：", ": ") + people }
      let free = language("还缺 \(shift.free) 人", "\(shift.free) more wanted")
      event.details = [people, shift.free > 0 ? free : ""].filter { !$0.isEmpty }.joined(separator: "\n")
      return event
    }
  }

  /// An event a shift of theirs; what they gave up, swapped away or lost with their seat is cancelled.
  func events(of person: PersonID) -> [ICalendar.Event] {
    rota.facts.everyShift.compactMap { key in
      guard let changed = rota.facts.changed(key, for: person) else { return nil }
      let comes = planned.contains { $0.shift.key == key && $0.people.contains(person) }
      // A seat that ended is no change of the rota, and yet one of this event.
      let isUnseated = !comes && rota.facts.isPlanned(person, key)
      var event = event(key, changed + (isUnseated ? 1 : 0), of: person)
      event.isCancelled = !comes
      return event
    }
  }

  private func event(_ key: RotaShift.Key, _ sequence: Int, of person: PersonID? = nil) -> ICalendar.Event {
    let shift = language("\(key.channel.name.zh)值班", "Duty \(key.channel.name.en)")
    let place =
      switch key.channel {
      case .online: ""
      case .offline: room.venue?.address ?? ""
      }
    return ICalendar.Event(
      uid: uid(key, of: person), sequence: sequence, starts: key.begins, ends: key.ends,
      summary: person == nil ? shift : shift + language("（\(room.name)）", " (\(room.name))"), place: place)
  }

  /// The rota's id, the shift, and whose: within what every program takes for an id.
  private func uid(_ key: RotaShift.Key, of person: PersonID?) -> String {
    let day = key.day.iso.filter { $0 != "-" }
    let shift = "\(day)-\(key.from)-\(key.to)-\(key.channel.rawValue)"
    let parts = [rota.id.rawValue, shift] + [person?.rawValue].compactMap(\.self)
    return parts.map(RotaCalendar.plain).joined(separator: "/") + "@dutybot"
  }

  /// What is no letter, digit, hyphen or dot of ASCII is written as its octets.
  private static func plain(_ id: String) -> String {
    id.utf8.map { octet in
      switch octet {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
        String(UnicodeScalar(octet))
      case _: "%" + String(UInt16(octet) + 0x100, radix: 16, uppercase: true).dropFirst()
      }
    }.joined()
  }
}
