/// A day by which something is due (到期), with the clause that names it.
public struct Due: Hashable, Sendable {
  public var kind: Kind
  /// The last good day: on time is decided by date, weekend or not (A19, A20, A46).
  public var day: Day
  public var clause: Clause
  /// The regulation names no such day; the number of days is ours (A18, A20, A30).
  public var isProductDefault: Bool

  public init(_ kind: Kind, _ day: Day, _ clause: Clause, isProductDefault: Bool = false) {
    (self.kind, self.day, self.clause, self.isProductDefault) = (kind, day, clause, isProductDefault)
  }

  /// Days after `today` until then: 0 on the day itself, negative when it is overdue.
  public func daysLeft(after today: Day) -> Int { today.days(to: day) }

  public enum Kind: String, Sendable, CaseIterable, Codable {
    /// “9·21”委员活动日
    case membersDay
    /// 年度总结, of a room
    case roomSummary
    /// 全市总结
    case citySummary
    /// 季度汇总, of a city
    case quarterRollUp
    /// 县区的季度数据, for the city's roll-up
    case countyFigures
    /// 备案
    case filing
    /// 答复咨询
    case inquiry
    /// 首次反馈
    case firstFeedback
    /// 解释说明
    case explanation
    /// 部门回复: what was passed on is asked back by then
    case departmentReply
    /// 更换驻室委员
    case replacement
    /// 安排召集人
    case convenor
  }
}

extension NormPack {
  /// When the room's summary of a year is due (P4.7a).
  public func summaryDue(_ year: Int) -> Due? {
    let isInclusive = self[.summaryLastDay] == .inclusive
    return Day(year, 11, isInclusive ? 30 : 29).map { Due(.roomSummary, $0, .p4_7a) }
  }

  /// The days that the figures of the room's summary of a year are of, as far as the cut-off day (截至日), A19: the calendar
  /// year, or from due day to due day.
  public func summarySpan(_ year: Int, upTo cutoff: Day) -> ClosedRange<Day>? {
    let span: (first: Day?, last: Day?) =
      switch self[.summaryCutoff] {
      case .calendarYear: (Day(year, 1, 1), Day(year, 12, 31))
      case .dueDay: (summaryDue(year - 1)?.day.adding(1), summaryDue(year)?.day)
      }
    guard let first = span.first, let last = span.last else { return nil }
    return first...max(first, min(cutoff, last))
  }

  /// Whether the room's summary of a year is brought up on a day (product default): from 1 November until it was sent, at most
  /// to the end of the January after.
  public func bringsUpSummary(of year: Int, on today: Day) -> Bool {
    guard let first = Day(year, 11, 1), let last = Day(year + 1, 1, 31) else { return false }
    return (first...last).contains(today)
  }

  /// When the city's summary of a year is due (P4.7b).
  public func citySummaryDue(_ year: Int) -> Due? { Day(year, 12, 31).map { Due(.citySummary, $0, .p4_7b) } }

  /// When the city's roll-up of a quarter is due (P8.2b, A20).
  public func rollUpDue(_ quarter: Quarter) -> Due {
    Due(
      .quarterRollUp, quarter.last.adding(self[.reportQuarterDueDay]), .p8_2b,
      isProductDefault: isProductDefault(.reportQuarterDueDay))
  }

  /// When a county closes its figures for that roll-up (A44).
  public func countyFiguresDue(_ quarter: Quarter) -> Due {
    Due(
      .countyFigures, rollUpDue(quarter).day.adding(-self[.reportCountyLeadDays]), .p8_2b,
      isProductDefault: true)
  }

  /// When a room with its plaque since that day is to be filed (P5.3e, A30).
  public func filingDue(plaque: Day) -> Due {
    Due(
      .filing, plaque.adding(self[.filingDueDays]), .p5_3e, isProductDefault: isProductDefault(.filingDueDays)
    )
  }

  /// When an inquiry that came in on that day is to be answered (P6.3b), in work days.
  public func inquiryDue(received day: Day) -> Due {
    Due(
      .inquiry, WorkCalendar.day(self[.slaInquiry], workdaysAfter: day), .p6_3b,
      isProductDefault: isProductDefault(.slaInquiry))
  }

  /// When whoever brought an opinion on that day is to hear of it first (P6.4a), in work days.
  public func feedbackDue(received day: Day) -> Due {
    Due(
      .firstFeedback, WorkCalendar.day(self[.slaFirstFeedback], workdaysAfter: day), .p6_4a,
      isProductDefault: isProductDefault(.slaFirstFeedback))
  }

  /// When it is to be explained why an opinion of that day is still open (P6.4b): first in work days, then every so
  /// many days after the last explanation.
  public func explanationDue(received day: Day, lastExplained: Day?) -> Due {
    Due(
      .explanation,
      lastExplained.map { $0.adding(self[.slaExplanationEvery]) }
        ?? WorkCalendar.day(self[.slaExplanation], workdaysAfter: day), .p6_4b,
      isProductDefault: isProductDefault(.slaExplanation))
  }

  /// When a department is to reply to what was passed on to it on that day, where nobody says another day (A18), in work days.
  public func departmentReplyDue(passedOn day: Day) -> Due {
    Due(
      .departmentReply, WorkCalendar.day(self[.slaDepartment], workdaysAfter: day), .p6_4a,
      isProductDefault: isProductDefault(.slaDepartment))
  }

  /// When somebody is to sit in the room for a member whose last day that was (更换), P7.2a.
  public func replacementDue(left day: Day) -> Due { replacementDue(.replacement, left: day) }

  /// When the room is to have a convenor again whose last one's last day that was (安排调整), P7.2a.
  public func convenorDue(left day: Day) -> Due { replacementDue(.convenor, left: day) }

  private func replacementDue(_ kind: Due.Kind, left day: Day) -> Due {
    Due(
      kind, day.adding(self[.slaReplacement]), .p7_2a, isProductDefault: isProductDefault(.slaReplacement))
  }

  /// The last day that has been over for so many work days on a day (超期): what was due by then is told higher up. For none
  /// it is the day itself: what is due on it is told as well.
  public func dueDay(overdueBy workdays: Int, on today: Day) -> Day {
    guard workdays > 0 else { return today }
    var (left, day) = (workdays, today)
    while left > 0 {
      if WorkCalendar.isWorkday(day) { left -= 1 }
      day = day.adding(-1)
    }
    return day
  }

  /// The last day of closing, or of guiding on, after which a visitor's data are kept no longer today (保存期满).
  public func retentionEnded(on today: Day) -> Day {
    let year = today.year - self[.retentionYears]
    // 29 February of a year without one is its 28th.
    return Day(year, today.month, today.day) ?? Day(year, today.month, 28) ?? today
  }

  /// What the calendar brings up on a day, whoever's it is: Members' Day, the city's summary, roll-ups. A room's own summary is
  /// told of the room.
  ///
  /// Each from its lead time (`remind.…`) to its day, that day included. What is not met by a record is not
  /// reminded of after it.
  public func calendarDues(on today: Day) -> [Due] {
    let lead = self[.remindDueDays]
    let ended = today.quarter.previous
    let membersDay = Day(today.year, 9, 21).map { Due(.membersDay, $0, .p3_2b) }
    let dues: [(Due?, lead: Int)] = [
      (membersDay, self[.remindMembersDay]),
      (citySummaryDue(today.year), lead),
      (rollUpDue(ended), lead), (countyFiguresDue(ended), lead),
    ]
    return dues.compactMap { due, lead in
      due.flatMap { (0...lead).contains($0.daysLeft(after: today)) ? $0 : nil }
    }
    .sorted { ($0.day, $0.kind.rawValue) < ($1.day, $1.kind.rawValue) }
  }
}
