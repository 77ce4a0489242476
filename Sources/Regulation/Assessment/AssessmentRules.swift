/// What decides a proposed result (A24).
public enum AssessmentRule: String, SwitchReading {
  /// All norms of the room, its plan, and its summary in time; duty is shown.
  case allRoomNorms
  /// The same, and everybody's duty.
  case allHard
  /// So many per cent of all points (`assessment.scoreMin`).
  case score
}

/// What a year without assessment does to two failures running (A25).
public enum AssessmentGap: String, SwitchReading {
  /// It neither counts nor resets.
  case neitherCountsNorResets
  case resets
}

/// Which failure is the first (A26).
public enum FirstFailure: String, SwitchReading { case sinceLastMet, ever }

/// A point that stands in the way of 达标, or that a person has to look at (考核要点).
public enum AssessmentPoint: Hashable, Sendable {
  /// Missed in every reading.
  case norm(AssessmentSheet.NormLine)
  /// Missed in one reading and met in another: listed, and no ground by itself (A0).
  case disputed(AssessmentSheet.NormLine)
  case noPlan
  case summary(SummaryStanding)
  /// The share of duty in per cent, under what the rule set asks.
  case duty(share: Int)
  /// The score in per cent, under what the rule set asks.
  case score(Int)

  /// Whether it stands against 达标.
  public var isGround: Bool {
    switch self {
    case .norm, .noPlan, .summary, .duty, .score: true
    case .disputed: false
    }
  }
}

/// What follows from a year's result (后果), P7.1e.
public enum AssessmentConsequence: String, Codable, Sendable, CaseIterable {
  case none
  /// 警示
  case warning
  /// 摘牌, as a proposal to the body that approved the room (A43).
  case delisting
}

extension AssessmentConsequence: Term {
  public var name: Bilingual {
    switch self {
    case .none: Bilingual("没有", "none")
    case .warning: Bilingual("警示", "a warning")
    case .delisting: Bilingual("提请摘牌", "a proposal to delist")
    }
  }
}

extension AssessmentSheet {
  /// 年终: the first day on which a year may be assessed (product default).
  public static func firstDay(of year: Int) -> Day { Day(year, 12, 1) ?? Period.year(year).last }
}

extension AssessmentSheet {
  /// What a sheet shows whichever rule decides: norms that were missed or are disputed, plan and summary. A stored sheet is read by
  /// these, since a later switch does not rewrite it.
  public var points: [AssessmentPoint] { missed + disputed }

  fileprivate var missed: [AssessmentPoint] {
    norms.filter(\.isMissed).map(AssessmentPoint.norm)
      + (plan == nil ? [.noPlan] : [])
      + (summary == .late || summary == .missing ? [.summary(summary)] : [])
  }

  fileprivate var disputed: [AssessmentPoint] { norms.filter(\.isDisputed).map(AssessmentPoint.disputed) }
}

extension NormPack {
  /// What is to be looked at on a sheet, and what stands against 达标 (A24).
  public func points(of sheet: AssessmentSheet) -> [AssessmentPoint] {
    var points = sheet.missed
    switch self[.assessmentRule] {
    case .allRoomNorms: break
    case .allHard:
      if let share = sheet.dutyShare, share < 100 { points.append(.duty(share: share)) }
    case .score:
      let score = score(of: sheet)
      points = score < self[.assessmentScoreMin] ? [.score(score)] + points : []
    }
    if let least = dutyShareLeast, let share = sheet.dutyShare, share < least,
      !points.contains(.duty(share: share))
    {
      points.append(.duty(share: share))
    }
    return points + sheet.disputed
  }

  /// What the figures propose; the committee confirms it, or decides otherwise with a reason (P7.1d).
  public func proposed(of sheet: AssessmentSheet) -> AssessmentResult {
    points(of: sheet).contains(where: \.isGround) ? .notMet : .met
  }

  /// Of all points — each norm that was asked, plan, summary, duty — those that are met, in whole per cent.
  private func score(of sheet: AssessmentSheet) -> Int {
    let norms = sheet.norms.filter { line in line.readings.contains { $0.isMet || $0.isMissed } }
    let checks =
      norms.map { !$0.isMissed } + [sheet.plan != nil, sheet.summary == .onTime]
      + (sheet.dutyShare.map { [$0 == 100] } ?? [])
    return checks.filter(\.self).count * 100 / checks.count
  }

  /// The least share of duty that is asked of a room's members together; nil: it is only shown.
  private var dutyShareLeast: Int? {
    let least = self[.assessmentDutyShareMin]
    return least == 0 ? nil : least
  }

  /// What follows from the result of a year, with those of the years before as far as they were assessed (P7.1e, A25, A26).
  ///
  /// - Parameter earlier: by year; a year that was not assessed has none.
  public func consequence(
    of result: AssessmentResult, in year: Int, after earlier: [Int: AssessmentResult]
  ) -> AssessmentConsequence {
    guard result == .notMet else { return .none }
    let before = earlier.keys.filter { $0 < year }.max()
    switch self[.assessmentGap] {
    case .neitherCountsNorResets:
      if let before, earlier[before] == .notMet { return .delisting }
    case .resets:
      if earlier[year - 1] == .notMet { return .delisting }
    }
    switch self[.assessmentFirst] {
    case .sinceLastMet: return .warning
    case .ever:
      return earlier.contains { $0.key < year && $0.value == .notMet } ? .none : .warning
    }
  }
}
