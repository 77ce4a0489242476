@testable import Regulation

// A room, its members and what they did, in few words: the stage of the worked counts.

/// A room of a county with its plaque since 1 March 2024, on 秦商量 since 1 April 2024.
func room(
  _ id: String = "R", plaque: String? = "2024-03-01", platform: String? = "2024-04-01",
  council: String? = nil,
  level: Level = .county, until: String? = nil
) -> RoomSpan {
  RoomSpan(
    id: id, level: level, council: council.flatMap(Day.init(iso:)), plaque: plaque.flatMap(Day.init(iso:)),
    until: until.flatMap(Day.init(iso:)), platform: platform.flatMap(Day.init(iso:)))
}

func day(_ text: String) -> Day {
  guard let day = Day(iso: text) else { preconditionFailure("\(text) is no day") }
  return day
}

/// `2025-03-31` or `2025-03-31 23:20`.
func moment(_ text: String) -> Moment {
  let parts = text.split(separator: " ")
  let clock = parts.count > 1 ? parts[1].split(separator: ":").compactMap { Int($0) } : [9, 0]
  return Moment(
    day(String(parts[0])), hour: clock[0], minute: clock[1], second: clock.count > 2 ? clock[2] : 0)
}

extension Fact {
  /// Something done, recorded on the day it was done unless said otherwise; online is on 秦商量.
  static func of(
    _ deed: Deed, _ when: String, _ channel: Channel? = nil, by person: String? = nil, in room: String = "R",
    recorded: String? = nil, approved: String? = nil, with changes: (inout Content) -> Void = { _ in }
  ) -> Fact {
    var content = Content(
      deed, room: room, person: person, began: moment(when), channel: channel,
      platform: channel == .online ? .qinShangliang : nil)
    if deed.needsApproval { content.approval = ApprovalGiven(day: day(approved ?? String(when.prefix(10)))) }
    changes(&content)
    let version = Version(recorded: recorded.map(moment) ?? moment(when), content: content)
    return Fact(matter: "\(deed.rawValue) \(when)", versions: [version])
  }

  func retracted(_ when: String, _ reason: String) -> Fact {
    var fact = self
    guard let last = versions.last else { return self }
    fact.versions.append(Version(recorded: moment(when), content: last.content, retracted: reason))
    return fact
  }

  /// Corrected, when that was written.
  func corrected(_ when: String, _ changes: (inout Content) -> Void) -> Fact {
    var fact = self
    guard var content = versions.last?.content else { return self }
    changes(&content)
    fact.versions.append(Version(recorded: moment(when), content: content))
    return fact
  }
}

let city = NormPacks.standard
let province = NormPacks.embedded[0]

extension NormPack {
  func with(_ key: String, _ value: String) -> NormPack {
    guard let pack = setting(key, value) else { preconditionFailure("\(key) cannot be \(value)") }
    return pack
  }
}

/// What a norm of a room comes to, looked at long after the period with everything known.
func check(
  _ id: String, _ code: String, _ facts: [Fact], of subject: RoomSpan = room(), by pack: NormPack = city,
  asOf: String = "2030-01-01", knownOn: String? = nil
) throws -> Finding {
  let norm = try pack.norm(id).orFail()
  let evaluation = Evaluation(by: pack, asOf: day(asOf), knownOn: day(knownOn ?? asOf))
  return evaluation.finding(norm, of: subject, in: try Period(code: code).orFail(), from: facts)
}

/// What N3 of a member comes to.
func duty(
  _ code: String, _ facts: [Fact],
  seats: [SeatSpan] = [SeatSpan(member: "M", room: "R", since: day("2024-03-01"))],
  of member: String = "M", at subject: RoomSpan = room(), rooms: [RoomSpan]? = nil, leaves: [Leave] = [],
  by pack: NormPack = city, asOf: String = "2030-01-01", knownOn: String? = nil
) throws -> Finding {
  let norm = try pack.norm("N3").orFail()
  let evaluation = Evaluation(by: pack, asOf: day(asOf), knownOn: day(knownOn ?? asOf))
  return evaluation.finding(
    norm, of: member, at: subject, seats: seats, rooms: rooms ?? [subject],
    in: try Period(code: code).orFail(),
    from: facts, leaves: leaves)
}

struct NotThere: Error {}

extension Optional {
  func orFail() throws -> Wrapped {
    guard let self else { throw NotThere() }
    return self
  }
}

extension Finding {
  var inCity: Reckoning { packs[0] }
  var inProvince: Reckoning { packs[packs.count - 1] }
  func reading(_ shape: Shape) throws -> Reckoning { try readings.first { $0.shape == shape }.orFail() }
}

extension Reckoning {
  /// `3/4 met`: done, needed, status.
  var said: String { "\(done)/\(needed) \(status.code)" }
  /// Each cell as done/need, offline before online.
  var row: String { cells.map { "\($0.done)/\($0.cell.need)" }.joined(separator: " ") }
  var reasons: [UncountedEntry.Reason] { uncounted.map(\.reason) }
}
