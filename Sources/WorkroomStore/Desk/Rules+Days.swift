public import Regulation

/// An act whose day stands in the order of the regulation (先后): after what it follows.
///
/// Beside ``RuledAct``, since it is asked alone at the question for the day; see ``OutOfOrder``.
protocol DatedAct: ActBody {
  /// Holds the day that is said against those that are known. Throws ``Refusal``.
  func checkDay(_ proposal: Proposal, on entries: [Entry], by rules: Rules) throws
}

extension Rules {
  /// The day that was said, against what it follows. A day that nobody said is the clock's, which may have been set back.
  func checkDay(_ proposal: Proposal, on entries: [Entry]) throws {
    try (proposal.act.body as? any DatedAct)?.checkDay(proposal, on: entries, by: self)
  }

  /// What was said of a day other than today; nil where it is only what the clock says.
  fileprivate func said(_ proposal: Proposal) -> Day? {
    proposal.occurred.day == now.day ? nil : proposal.occurred.day
  }

  /// A reply has come, and not before what it replies to (P6.3d, P3.4e).
  func checkReply(_ day: Day?, after earlier: Day?) throws {
    guard let day else { return }
    guard day <= now.day else { throw Refusal.future(day) }
    try DayOrder.reply.check(earlier, day)
  }

  /// What a correction makes of its matter: no opinion is received after something was done with it, and no output has
  /// become of what was not submitted yet. What was out of order before the correction does not stand in its way.
  func checkDays(_ correction: Corrected, on entries: [Entry], makes after: AnyMatter) throws {
    if correction.clock != nil { return }
    if let opinion = after.facts as? OpinionFacts, opinion.entry == correction.target {
      let steps = Folding.inEffect(entries).drop { $0.mark.id != opinion.entry }
      guard let old = steps.first?.mark, opinion.day > old.occurred.day else { return }
      try DayOrder.dealing.check(opinion.day, steps.dropFirst().map(\.mark.occurred.day).min())
    }
    if let passed = correction.act.as(OpinionPassedOn.self) {
      try DayOrder.askedBack.check(correction.occurred.day, passed.due)
    }
    if let output = after.facts as? OutputFacts {
      try checkDecision(correction.act.as(OutputDecided.self) ?? output.decided, on: output)
      try checkReply(correction.act.as(OutputReplied.self)?.day, after: output.submitted?.day)
    }
    if let approval = after.facts as? EventApprovalFacts {
      guard approval.requested.day <= now.day else { throw Refusal.future(approval.requested.day) }
      try checkApproval(approval.decided, of: approval)
    }
    if let campaign = after.facts as? CampaignFacts {
      try DayOrder.campaign.check(campaign.first, campaign.moved ?? campaign.opened.last)
    }
    if let micro = after.facts as? MicroFacts {
      try checkReply(correction.act.as(OversightReplied.self)?.day, after: micro.day)
    }
  }
}

/// Why something cannot have been on the day that is said (日期先后): the desk's own rule, asked at the question. Nil: it may
/// have been.
public struct OutOfOrder: DeskQuery {
  private let proposal: Proposal
  private let person: PersonID?
  private let now: Moment

  /// - Parameter proposal: what would be recorded; only its day, and the days that it says, are looked at.
  public init(_ proposal: Proposal, by person: PersonID?, at now: Moment) {
    (self.proposal, self.person, self.now) = (proposal, person, now)
  }

  public func answer(from state: StoreState) throws -> Refusal? {
    let rules = Rules(state: state, ledger: state.ledger(), turn: TurnID(""), actor: person, now: now)
    let entries = try state.ledger().entries(of: proposal.matter)
    do {
      try rules.checkDay(proposal, on: entries)
      return nil
    } catch let refusal as Refusal {
      return refusal
    }
  }
}

// MARK: Applications

extension BodySpeaks {
  func checkDay(_ proposal: Proposal, on entries: [Entry], by rules: Rules) throws {
    guard let day = rules.said(proposal),
      let known = Folding.fold(entries, as: ApplicationFacts.self)?.facts
    else { return }
    try DayOrder.submission.check(known.submitted?.day, day)
    try DayOrder.step.check(known.opinions.last?.day, day)
  }
}

extension ApplicationReviewed: DatedAct {}
extension ApplicationInstructed: DatedAct {}
extension ApplicationDecided: DatedAct {}

// MARK: A room and its roster

extension PlaqueAwarded: DatedAct {
  /// 研究同意后予以授牌: of a room that was applied for no plaque is older than the council's decision (P5.3a).
  func checkDay(_ proposal: Proposal, on _: [Entry], by rules: Rules) throws {
    let council = try TheApplication(proposal.workroom).answer(from: rules.state)?.facts.agreed
    if let council, proposal.occurred.day < council { throw Refusal.application(.beforeCouncil(council)) }
  }
}

extension PlatformJoined: DatedAct {
  /// 入驻: not before the council agreed to it, nor before the plaque (P5.3d).
  func checkDay(_ proposal: Proposal, on entries: [Entry], by rules: Rules) throws {
    let day = proposal.occurred.day
    let application = try TheApplication(proposal.workroom, .online).answer(from: rules.state)?.facts
    if let council = application?.agreed, day < council { throw Refusal.application(.beforeCouncil(council)) }
    guard let known = Folding.fold(entries, as: RoomFacts.self)?.facts, !known.existing else { return }
    try DayOrder.joining.check(known.plaque, day)
  }
}

extension RoomFiled: DatedAct {
  func checkDay(_ proposal: Proposal, on entries: [Entry], by _: Rules) throws {
    guard let known = Folding.fold(entries, as: RoomFacts.self)?.facts, !known.existing else { return }
    try DayOrder.filing.check(known.plaque, proposal.occurred.day)
  }
}

extension RoomPutRight: DatedAct {
  /// What holds for what was entered holds for what is put in its place.
  func checkDay(_ proposal: Proposal, on entries: [Entry], by rules: Rules) throws {
    let days: [(Day?, Channel)] = [(plaque, .offline), (platform, .online)]
    for case (let day?, let channel) in days {
      guard day <= rules.now.day else { throw Refusal.future(day) }
      let council = try TheApplication(proposal.workroom, channel).answer(from: rules.state)?.facts.agreed
      if let council, day < council { throw Refusal.application(.beforeCouncil(council)) }
    }
    guard let known = Folding.fold(entries, as: RoomFacts.self)?.facts, !known.existing else { return }
    if plaque != nil || platform != nil {
      try DayOrder.joining.check(plaque ?? known.plaque, platform ?? known.platform)
    }
    if plaque != nil { try DayOrder.filing.check(plaque, known.filed?.day) }
  }
}

extension RoomEnded: DatedAct {
  func checkDay(_ proposal: Proposal, on entries: [Entry], by rules: Rules) throws {
    try DayOrder.ending.check(
      Folding.fold(entries, as: RoomFacts.self)?.facts.plaque, rules.said(proposal))
  }
}

extension PlaqueRecovered: DatedAct {
  func checkDay(_ proposal: Proposal, on entries: [Entry], by rules: Rules) throws {
    try DayOrder.plaqueBack.check(
      Folding.fold(entries, as: RoomFacts.self)?.facts.ended?.day, rules.said(proposal))
  }
}

extension RoomArchived: DatedAct {
  func checkDay(_ proposal: Proposal, on entries: [Entry], by rules: Rules) throws {
    try DayOrder.archiving.check(
      Folding.fold(entries, as: RoomFacts.self)?.facts.ended?.day, rules.said(proposal))
  }
}

extension EndingTakenBack: DatedAct {
  func checkDay(_ proposal: Proposal, on entries: [Entry], by rules: Rules) throws {
    try DayOrder.takingBack.check(
      Folding.fold(entries, as: RoomFacts.self)?.facts.ended?.day, rules.said(proposal))
  }
}

extension SeatLeft: DatedAct {
  func checkDay(_ proposal: Proposal, on entries: [Entry], by rules: Rules) throws {
    try DayOrder.seat.check(
      Folding.fold(entries, as: SeatFacts.self)?.facts.since, rules.said(proposal))
  }
}

extension SeatRenewed: DatedAct {
  func checkDay(_ proposal: Proposal, on entries: [Entry], by rules: Rules) throws {
    try DayOrder.seat.check(
      Folding.fold(entries, as: SeatFacts.self)?.facts.since, rules.said(proposal))
  }
}

extension SeatPutRight: DatedAct {
  func checkDay(_: Proposal, on entries: [Entry], by rules: Rules) throws {
    guard let since else { return }
    guard since <= rules.now.day else { throw Refusal.future(since) }
    try DayOrder.seat.check(since, Folding.fold(entries, as: SeatFacts.self)?.facts.until)
  }
}

extension OfficeTaken: DatedAct {
  func checkDay(_ proposal: Proposal, on _: [Entry], by rules: Rules) throws {
    guard office == .convenor, let day = rules.said(proposal) else { return }
    let seat = try TheRoster(proposal.workroom).answer(from: rules.state).seats.first {
      $0.facts.member == person
    }
    try DayOrder.convenor.check(seat?.facts.since, day)
  }
}

extension OfficeLeft: DatedAct {
  func checkDay(_ proposal: Proposal, on entries: [Entry], by rules: Rules) throws {
    try DayOrder.office.check(
      Folding.fold(entries, as: OfficeFacts.self)?.facts.since, rules.said(proposal))
  }
}

extension HelperLeft: DatedAct {
  func checkDay(_ proposal: Proposal, on entries: [Entry], by rules: Rules) throws {
    try DayOrder.office.check(
      Folding.fold(entries, as: HelperFacts.self)?.facts.since, rules.said(proposal))
  }
}

// MARK: Work

extension OutputDecided: DatedAct {
  func checkDay(_: Proposal, on entries: [Entry], by rules: Rules) throws {
    try rules.checkDecision(self, on: Folding.fold(entries, as: OutputFacts.self)?.facts)
  }
}

extension OutputReplied: DatedAct {
  func checkDay(_: Proposal, on entries: [Entry], by rules: Rules) throws {
    try rules.checkReply(day, after: Folding.fold(entries, as: OutputFacts.self)?.facts.submitted?.day)
  }
}

extension OversightReplied: DatedAct {
  func checkDay(_: Proposal, on entries: [Entry], by rules: Rules) throws {
    try rules.checkReply(day, after: Folding.fold(entries, as: MicroFacts.self)?.facts.day)
  }
}

extension ApprovalRequested: DatedAct {
  func checkDay(_: Proposal, on _: [Entry], by rules: Rules) throws {
    guard day <= rules.now.day else { throw Refusal.future(day) }
  }
}

extension ApprovalDecided: DatedAct {
  func checkDay(_: Proposal, on entries: [Entry], by rules: Rules) throws {
    try rules.checkApproval(self, of: Folding.fold(entries, as: EventApprovalFacts.self)?.facts)
  }
}

extension OpinionPassedOn: DatedAct {
  func checkDay(_ proposal: Proposal, on _: [Entry], by _: Rules) throws {
    try DayOrder.askedBack.check(proposal.occurred.day, due)
  }
}

extension OpinionUrged: DatedAct {
  func checkDay(_ proposal: Proposal, on _: [Entry], by _: Rules) throws {
    try DayOrder.askedBack.check(proposal.occurred.day, due)
  }
}

extension CampaignOpened: DatedAct {
  func checkDay(_: Proposal, on _: [Entry], by _: Rules) throws {
    try DayOrder.campaign.check(first, last)
  }
}

extension CampaignMoved: DatedAct {
  func checkDay(_: Proposal, on entries: [Entry], by _: Rules) throws {
    try DayOrder.campaign.check(Folding.fold(entries, as: CampaignFacts.self)?.facts.first, last)
  }
}

extension ReportSent: DatedAct {
  func checkDay(_ proposal: Proposal, on _: [Entry], by _: Rules) throws {
    try DayOrder.report.check(Period(code: period)?.first, proposal.occurred.day)
  }
}

extension SummariesSent: DatedAct {
  /// After the last of them came.
  func checkDay(_ proposal: Proposal, on _: [Entry], by rules: Rules) throws {
    let came = try rooms.compactMap {
      try TheYearSummary(of: $0, year).answer(from: rules.state)?.facts.first?.sent.day
    }
    try DayOrder.gathering.check(came.max(), proposal.occurred.day)
  }
}

extension Corrected: DatedAct {
  func checkDay(_: Proposal, on entries: [Entry], by rules: Rules) throws {
    guard let target = entries.first(where: { $0.id == self.target }),
      let after = try rules.matter(with: Act(self), on: target, entries)
    else { return }
    try rules.checkDays(self, on: entries, makes: after)
  }
}

// MARK: Exports

extension ExportSettled: DatedAct {
  /// Nothing is destroyed before it was made.
  func checkDay(_ proposal: Proposal, on entries: [Entry], by rules: Rules) throws {
    let exported = Folding.fold(entries, as: PersonalExportFacts.self)?.facts.day
    try DayOrder.destroying.check(exported, rules.said(proposal))
  }
}
