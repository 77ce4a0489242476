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
    let since = seats.filter { ($0.facts.until ?? quarter.last) >= quarter.last }.map(\.facts.since).min()
    notCounted =
      if let plaque = room?.plaque {
        if plaque > quarter.first {
          .plaqueInQuarter(plaque)
        } else if let since {
          since > quarter.first ? .seatInQuarter(since) : nil
        } else {
          .noSeat
        }
      } else {
        .noPlaque
      }
  }

  /// Shifts of any channel that count.
  var done: Int { offline.count + online.count }
  /// Shifts still owed in the city reading; 0 where the quarter is not counted.
  var owed: Int { notCounted == nil ? max(0, QuarterDuty.needed - done) : 0 }
  /// What the province's reading still asks (P3.3e), one of each channel.
  var owedOffline: Bool { notCounted == nil && offline.isEmpty }
  var owedOnline: Bool { notCounted == nil && onlineOnPlatform.isEmpty }
  /// Days after today until the quarter ends; 0 on its last day.
  var daysLeft: Int { quarter.daysLeft(after: today) }

  /// The duty of the person who has signed in, in the quarter of today.
  static func mine(_ scene: Scene) throws -> QuarterDuty {
    let me = try scene.signedIn()
    let quarter = scene.now.day.quarter
    return QuarterDuty(
      shifts: try scene.facts(ShiftsOf(me.person, in: me.room, during: quarter)),
      seats: try scene.facts(SeatsOf(me.person, in: me.room)), room: try scene.room()?.facts,
      quarter: quarter, today: scene.now.day)
  }
}
