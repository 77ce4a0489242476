import CReadline
import Conversation
import Dialogs
import Glibc
import Regulation
import WorkroomStore

/// A quarter's rota as text, JSON and CSV, with who came and who did not (到岗情况), P3.3e.
struct RotaReport {
  let room: RoomFacts
  let rota: RotaFacts
  let planned: [ShiftToCome]
  let places: [Attendance.Place]
  let names: MemberNames
  let language: Language

  /// Throws `StoreError`.
  init(
    _ rota: Matter<RotaFacts>, in room: Matter<RoomFacts>, at now: Moment, of store: Store,
    _ language: Language
  ) throws {
    (self.rota, self.room, self.language) = (rota.facts, room.facts, language)
    let quarter = rota.facts.quarter
    planned = try store.ask(ShiftsPlanned(in: room.workroom, quarter.first...quarter.last))
    places = try store.ask(Attendance(in: room.workroom, quarter, at: now))
    names = try MemberNames(planned.flatMap(\.people), in: room.workroom, of: store, language)
  }

  // MARK: Text

  /// How wide the terminal is; nil where there is none.
  static var columns: Int? {
    isatty(STDOUT_FILENO) == 1 ? Int(console_columns(STDOUT_FILENO)) : nil
  }

  func text(columns: Int?) -> [String] {
    let isWide = (columns ?? 0) >= 78
    let grid = RotaGrid(
      shifts: planned, language: language, cell: isWide ? RotaGrid.wide : RotaGrid.narrow,
      name: names.callAsFunction)
    let published = language(
      "第 \(rota.version) 版，\(rota.published.day.iso) 公布",
      "Version \(rota.version), published \(rota.published.day.iso)")
    return [
      room.name, rota.quarter.name(language), published,
    ] + grid.rows() + legend(isWide) + attendance
  }

  private func legend(_ isWide: Bool) -> [String] {
    let free = planned.reduce(0) { $0 + $1.free }
    let parts = [
      isWide ? nil : language("上：线上，下：线下", "o: online, r: in the room"),
      free > 0 ? language("○：还缺人", "○: somebody is missing") : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? [] : [parts.joined(separator: language("，", ", "))]
  }

  private var attendance: [String] {
    guard places.contains(where: { $0.came != .toCome }) else { return [] }
    var people: [PersonID] = []
    for place in places where !people.contains(place.person) { people.append(place.person) }
    let rows = people.map { person in
      let own = places.filter { $0.person == person }
      let counts = Attendance.Came.allCases.compactMap { came -> String? in
        let count = own.count { $0.came == came }
        return count > 0 ? "\(came.name(language)) \(count)" : nil
      }
      return [
        names(person), language("\(own.count) 班", english(own.count, "shift")),
        counts.joined(separator: language("，", ", ")),
      ]
    }
    return [language("到岗情况（看签到记录，P3.3e）：", "Who came, as checked in (P3.3e):")]
      + StandingTable.columns(rows) + list(.late) + list(.absent)
  }

  private func list(_ came: Attendance.Came) -> [String] {
    let own = places.filter { $0.came == came }
    guard !own.isEmpty else { return [] }
    let name = came.name(language)
    return [language(name + "：", name.prefix(1).uppercased() + name.dropFirst() + ":")]
      + StandingTable.columns(
        own.map { place in
          [
            place.shift.day.iso, RotaShift.clock(place.shift.from), place.shift.channel.name(language),
            names(place.person),
            place.late.map { language("晚 \($0) 分钟", "\($0) min") } ?? "",
          ]
        })
  }

  // MARK: For scripts

  /// Its keys are documented in docs/rota.md and never renamed.
  private struct Whole: Encodable {
    var room: String
    var quarter: String
    var version: Int
    var published: String
    var shifts: [Shift]
  }

  private struct Shift: Encodable {
    var day: String
    var from: String
    var to: String
    var channel: String
    var seats: Int
    var free: Int
    var people: [Person]
  }

  private struct Person: Encodable {
    var name: String
    /// `onTime`, `late`, `absent`, `excused` or `toCome`.
    var came: String
    /// 0 where they were not late.
    var minutesLate: Int
  }

  private var shifts: [Shift] {
    planned.map { planned in
      let shift = planned.shift
      let people = planned.people.map { person in
        let place = places.first { $0.shift.key == shift.key && $0.person == person }
        return Person(
          name: names(person), came: (place?.came ?? .toCome).rawValue, minutesLate: place?.late ?? 0)
      }
      return Shift(
        day: shift.day.iso, from: RotaShift.clock(shift.from), to: RotaShift.clock(shift.to),
        channel: shift.channel.rawValue, seats: shift.seats, free: planned.free, people: people)
    }
  }

  func json() throws -> String {
    try JSONText.encode(
      Whole(
        room: room.name, quarter: rota.quarter.code, version: rota.version, published: rota.published.iso,
        shifts: shifts))
  }

  /// A row a person and shift; a seat that nobody has is a row without a name.
  func csv() -> String {
    let heads = ["day", "from", "to", "channel", "name", "came", "minutesLate"]
    return Csv.text(
      [heads]
        + shifts.flatMap { shift in
          let what = [shift.day, shift.from, shift.to, shift.channel]
          return shift.people.map { what + [$0.name, $0.came, "\($0.minutesLate)"] }
            + Array(repeating: what + ["", "free", "0"], count: shift.free)
        })
  }
}

extension Attendance.Came {
  fileprivate func name(_ say: Language) -> String {
    switch self {
    case .onTime: say("按时到岗", "on time")
    case .late: say("迟到", "late")
    case .absent: say("没有值班记录", "no record")
    case .excused: say("已请假", "on leave")
    case .toCome: say("还没到时间", "to come")
    }
  }
}
