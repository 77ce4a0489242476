import Conversation
import Regulation
import WorkroomStore

/// What one member's duty comes to in a quarter (N3), in the rule set's own reading (the city's) with that of the one
/// all others stand on (the province's) beside it.
struct QuarterDuty: Hashable, Sendable {
  /// What the province's online duty waits for: it asks for 秦商量, which not every room is on yet.
  enum OnlineWait: Hashable, Sendable {
    /// The room is not on it (待入驻): the need is shown, neither met nor missed (A4).
    case platform
    /// The room joined it in mid quarter: asked from the next one on (A13).
    case nextQuarter(joined: Day)
  }

  let finding: Finding
  let quarter: Quarter
  let today: Day
  /// Since when the room is on 秦商量.
  private let joined: Day?

  init(_ finding: Finding, quarter: Quarter, today: Day, joined: Day?) {
    (self.finding, self.quarter, self.today, self.joined) = (finding, quarter, today, joined)
  }

  /// The rule set's own reading: the city's.
  var own: Reckoning { finding.packs.first ?? finding.status }
  /// The reading of the rule set all others stand on: the province's. A provincial room has that one alone.
  var base: Reckoning { finding.packs.last ?? finding.status }

  /// Ended shifts that count, by the day they began.
  var offline: [Day] { own.counted.filter { $0.content.channel == .offline }.map(\.content.day) }
  var online: [Day] { own.counted.filter { $0.content.channel == .online }.map(\.content.day) }
  /// Of the online ones those on 秦商量, as the province counts (A5, P5.3d).
  var onlineOnPlatform: [Day] { base.counted.filter { $0.content.channel == .online }.map(\.content.day) }
  /// Shifts that were done and do not count (before the plaque).
  var uncounted: Int { own.uncounted.count { $0.reason == .beforePlaque } }

  /// Why the quarter is not counted (不计): only periods wholly covered are (A13), and only after the plaque (P0).
  var notCounted: Status.NotCounted? {
    if case .notCounted(let why) = own.status { why } else { nil }
  }

  /// Why the province asks for no online shift in this quarter; nil where it does.
  var onlineWait: OnlineWait? {
    switch base.cells.compactMap(\.onlineWaived).first {
    case .pending?, .notApplicable?: .platform
    case .notCounted?: joined.map { .nextQuarter(joined: $0) }
    case nil: nil
    }
  }

  /// Shifts of any channel that count.
  var done: Int { own.counted.count }
  /// Shifts still owed in the city's reading; 0 where the quarter is not counted.
  var owed: Int { own.status.isOwed ? own.left : 0 }
  /// What the province's reading still asks (P3.3e), of whatever channel, and of each.
  var owedInBase: Int { base.status.isOwed ? base.left : 0 }
  var owedOffline: Bool { base.status.isOwed && base.left(.offline) > 0 }
  var owedOnline: Bool { base.status.isOwed && base.left(.online) > 0 }
  /// Whether the province asks for both channels, and both are done.
  var isMetInBothReadings: Bool { finding.packs.allSatisfy(\.isMet) && onlineWait == nil }
  /// How many of a channel are asked, in the last of the readings that names channels; nil where none does.
  func need(_ channel: Channel) -> Int? {
    finding.packs.last { $0.cells.contains { $0.cell.channel != nil } }?
      .cells.first { $0.cell.channel == channel }?.cell.need
  }
  /// Whether it is the quarter of today.
  var isCurrent: Bool { quarter.contains(today) }
  /// Days after today until the quarter ends; 0 on its last day.
  var daysLeft: Int { quarter.daysLeft(after: today) }

  /// The duty of the person who has signed in; nil where the rule set asks for none.
  ///
  /// - Parameters:
  ///   - day: a day of the quarter that is meant; nil for today.
  ///   - shift: a running shift that is looked at as if it were ended.
  static func mine(
    _ scene: Scene, inQuarterOf day: Day? = nil, ending shift: MatterID? = nil
  ) throws -> QuarterDuty? {
    let quarter = (day ?? scene.now.day).quarter
    return try scene.duty(in: .quarter(quarter), ending: shift).map {
      QuarterDuty($0, quarter: quarter, today: scene.now.day, joined: try scene.room()?.facts.platform)
    }
  }
}
