import Regulation
import WorkroomStore

/// What one member's duty comes to in a quarter (N3), in the city reading, with the province's beside it.
///
/// A pure function of shifts, seat and room. The whole of the norms comes later; this is the part that a shift
/// needs to speak of.
struct QuarterDuty: Hashable, Sendable {
  /// Why the quarter is not counted (不计): only periods wholly covered are (A13), and only after the plaque (P0).
  enum NotCounted: Hashable, Sendable {
    case noPlaque
    case plaqueInQuarter(Day)
    case seatInQuarter(Day)
    case noSeat
  }

  /// What the province's online duty waits for: it asks for 秦商量, which not every room is on yet.
  enum OnlineWait: Hashable, Sendable {
    /// The room is not on it (待入驻): the need is shown, neither met nor missed (A4).
    case platform
    /// The room joined it in mid quarter: asked from the next one on (A13).
    case nextQuarter(joined: Day)
  }

  let quarter: Quarter
  let today: Day
  /// Ended shifts that count, by the day they began.
  let offline: [Day]
  let online: [Day]
  /// Of the online ones those on 秦商量, as the province counts (A5, P5.3d).
  let onlineOnPlatform: [Day]
  /// Shifts that were done and do not count (before the plaque).
  let uncounted: Int
  let notCounted: NotCounted?
  /// Why the province asks for no online shift in this quarter; nil where it does.
  let onlineWait: OnlineWait?

  /// Duty shifts of the quarter that a member owes by the city notice (C2.3b).
  static let needed = 1

  init(
    shifts: [Matter<ShiftFacts>], seats: [Matter<SeatFacts>], room: RoomFacts?, quarter: Quarter, today: Day
  ) {
    (self.quarter, self.today) = (quarter, today)
    let ended = shifts.filter { $0.state == .ended && quarter.contains($0.facts.day) }
    let counted = ended.filter { shift in room?.plaque.map { $0 <= shift.facts.day } ?? false }
    offline = counted.filter { $0.facts.channel == .offline }.map(\.facts.day)
    online = counted.filter { $0.facts.channel == .online }.map(\.facts.day)
    onlineOnPlatform = online.filter { day in room?.platform.map { $0 <= day } ?? false }
    uncounted = ended.count - counted.count
    onlineWait =
      if let joined = room?.platform, joined <= quarter.last {
        joined > quarter.first ? .nextQuarter(joined: joined) : nil
      } else {
        .platform
      }
    let since = seats.filter { ($0.facts.until ?? quarter.last) >= quarter.last }.map(\.facts.since).min()
    notCounted =
      if let since {
        if let plaque = room?.plaque {
          if plaque > quarter.first {
            .plaqueInQuarter(plaque)
          } else {
            since > quarter.first ? .seatInQuarter(since) : nil
          }
        } else {
          .noPlaque
        }
      } else {
        .noSeat
      }
  }

  /// Shifts of any channel that count.
  var done: Int { offline.count + online.count }
  /// Shifts still owed in the city reading; 0 where the quarter is not counted.
  var owed: Int { notCounted == nil ? max(0, QuarterDuty.needed - done) : 0 }
  /// What the province's reading still asks (P3.3e), one of each channel.
  var owedOffline: Bool { notCounted == nil && offline.isEmpty }
  var owedOnline: Bool { notCounted == nil && onlineWait == nil && onlineOnPlatform.isEmpty }
  /// Whether the province asks for both channels, and both are done.
  var isMetInBothReadings: Bool {
    notCounted == nil && onlineWait == nil && owed == 0 && !owedOffline && !owedOnline
  }
  /// Whether it is the quarter of today.
  var isCurrent: Bool { quarter.contains(today) }
  /// Days after today until the quarter ends; 0 on its last day.
  var daysLeft: Int { quarter.daysLeft(after: today) }

  /// The duty of the person who has signed in.
  ///
  /// - Parameters:
  ///   - day: a day of the quarter that is meant; nil for today.
  ///   - shift: a running shift that is looked at as if it were ended.
  static func mine(
    _ scene: Scene, inQuarterOf day: Day? = nil, ending shift: MatterID? = nil
  ) throws -> QuarterDuty {
    let me = try scene.signedIn()
    let quarter = (day ?? scene.now.day).quarter
    let shifts = try scene.facts(ShiftsOf(me.person, in: me.room, during: quarter))
    return QuarterDuty(
      shifts: shifts.map { $0.id == shift ? $0.ended : $0 },
      seats: try scene.facts(SeatsOf(me.person, in: me.room)), room: try scene.room()?.facts,
      quarter: quarter, today: scene.now.day)
  }
}

extension Matter<ShiftFacts> {
  /// The same shift, ended.
  fileprivate var ended: Matter<ShiftFacts> {
    Matter(id: id, workroom: workroom, state: .ended, conflicts: conflicts, facts: facts)
  }
}
