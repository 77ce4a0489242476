public import Regulation

/// A meeting of the room with its minutes (会议记录), P4.5b.
public struct MeetingFacts: MatterFacts {
  public static let kind = "meeting"
  /// Minutes may speak of what a visitor said.
  public static let isConfidential = true
  public static let lifecycle = Lifecycle<MeetingFacts>(
    "meeting", ends: [.held], .from(.nothing, MeetingHeld.self, to: .held))

  public var meeting: MeetingHeld
  public var held: Moment
  public var late: String?

  public var person: PersonID? { meeting.person }
  public var day: Day { held.day }
}

/// 会议记录 (P4.5b): what it was about, who led it, how many came, what was said and what was settled.
public struct MeetingHeld: MatterAct {
  public var person: PersonID
  public var topic: String
  /// Who led it, by name.
  public var chair: String
  public var attendance: Int?
  public var minutes: String
  public var resolutions: String?
  /// How many came, as it was said, where that is more than the number.
  public var attendanceSaid: String?
  public init(
    person: PersonID, topic: String, chair: String, attendance: Int?, minutes: String, resolutions: String?,
    attendanceSaid: String? = nil
  ) {
    self.attendanceSaid = attendanceSaid
    (self.person, self.topic, self.chair) = (person, topic, chair)
    (self.attendance, self.minutes, self.resolutions) = (attendance, minutes, resolutions)
  }

  public static let id = "meetingHeld"
  public static let name = Bilingual("会议记录", "meeting held")
  public static let doing = Bilingual("登记会议记录", "record a meeting")
  public static let fields: [Field<MeetingHeld>] = [
    .text(\.topic, "议题", "topic", apart: .topic).corrected("topic"),
    .text(\.chair, "主持人", "chaired by").corrected("chair"),
    .text("人数", "attendance") { $0.attendanceSaid ?? $0.attendance.map(String.init) },
    .beside(.headcount("attendance", \Self.attendance, \.attendanceSaid)),
    .text(\.minutes, "记录", "minutes", apart: .minutes).corrected("minutes"),
    .text(\.resolutions, "议定事项", "resolutions", apart: .resolution).corrected("resolutions"),
    .beside(.day("date", "日期", "date")),
  ]
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public var whose: PersonID? { person }
  public func apply(to matter: inout MeetingFacts?, at mark: EntryMark) {
    matter = MeetingFacts(meeting: self, held: mark.occurred, late: mark.late)
  }
}
