import Regulation

/// The annual summary (年度总结), P4.7a: of this year or the last; once it was sent, what is changed has its reason.
extension Rules {
  func checkSummary(_ summary: SummaryDrafted, on entries: [Entry]) throws {
    try checkSummaryYear(summary.year)
    let span = state.store.pack.summarySpan(summary.year, upTo: now.day)
    guard let span, summary.cutoff <= now.day, span.contains(summary.cutoff) else {
      throw Refusal.summary(.cutoff(summary.cutoff))
    }
    let known = Folding.fold(entries, as: YearSummaryFacts.self)
    if known?.state == .submitted, (summary.reason ?? "").allSatisfy(\.isWhitespace) {
      throw Refusal.summary(.unexplained)
    }
  }

  func checkSummaryYear(_ year: Int) throws {
    guard (now.day.year - 1...now.day.year).contains(year) else {
      throw Refusal.summary(.otherYear(year))
    }
  }

  /// A day that the act itself says has come.
  fileprivate func checkCome(_ day: Day) throws {
    guard day <= now.day else { throw Refusal.future(day) }
  }
}

extension SummaryDrafted: RuledAct {
  static let explains = true
  func check(by rules: Rules, _ proposal: Proposal, on entries: [Entry]) throws {
    try rules.checkSummary(self, on: entries)
  }
}

extension SummarySent: RuledAct {
  func check(by rules: Rules, _: Proposal, on _: [Entry]) throws { try rules.checkSummaryYear(year) }
}

extension SummarySent: DatedAct {
  func checkDay(_: Proposal, on _: [Entry], by rules: Rules) throws {
    try rules.checkCome(day)
    try DayOrder.report.check(Day(year, 1, 1), day)
  }
}

extension ExperienceReported: DatedAct {
  func checkDay(_: Proposal, on _: [Entry], by rules: Rules) throws { try rules.checkCome(day) }
}

extension PublicityNoted: DatedAct {
  func checkDay(_: Proposal, on _: [Entry], by rules: Rules) throws { try rules.checkCome(day) }
}
