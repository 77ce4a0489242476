import Conversation
import Regulation
import WorkroomStore

/// What the norms ask of the person who has signed in, and of their room.
extension Scene {
  /// All that is written, as of now.
  private var horizon: Horizon { Horizon(asOf: now.day) }

  /// The duty (N3) of the person who has signed in; nil where the rule set asks for none in such a period.
  ///
  /// - Parameter shift: a running shift that is looked at as if it were ended.
  func duty(in period: Period, ending shift: MatterID? = nil) throws -> Finding? {
    let me = try signedIn()
    return try facts(MemberFinding(of: me.person, at: me.room, in: period, horizon, ending: shift))
  }

  /// The duty (N3) of a member of the room, wherever they did it.
  func duty(of person: PersonID, in period: Period, at room: WorkroomID? = nil) throws -> Finding? {
    try facts(MemberFinding(of: person, at: room ?? signedIn().room, in: period, horizon))
  }

  /// What the norms of that period ask of a room; without one, of the room where they have signed in.
  func roomFindings(in period: Period, of room: WorkroomID? = nil) throws -> [Finding] {
    try facts(RoomFindings(of: room ?? signedIn().room, in: period, horizon))
  }

  /// How rooms stand in the periods, worst first, and what they come to together.
  func overview(of rooms: [Matter<RoomFacts>], in periods: [Period]) throws -> Overview.Answer {
    try facts(Overview(of: rooms.map(\.workroom), in: periods, horizon))
  }
}

extension Period {
  /// 2026年第一季度, 2026年
  func inWords(_ language: Language) -> String {
    switch self {
    case .quarter(let quarter): quarter.inWords(language)
    case .year(let year): language("\(year)年", "\(year)")
    }
  }
}
