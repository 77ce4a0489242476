import Conversation
import Dialogs
import Regulation
import WorkroomStore

// Papers for an office's file (归档用的): record of service, forms, duty log, registers.

extension LedgerPapers {
  /// 履职档案 of a member, or of the room, P8.4a.
  func record(_ order: PaperOrder) throws -> RecordSheet? {
    let year = Period.year(order.year ?? today.year)
    let query = ServiceRecord(
      of: order.member, in: order.place, from: year.first, to: year.last, on: today)
    return try store.ask(query).map {
      RecordReport.sheet($0, from: year.first, to: year.last, today, language)
    }
  }

  /// 年度考核表 of the year that was asked for, else of the latest that was assessed, P7.1d: as the assessment stored it.
  func assessment(_ order: PaperOrder) throws -> AssessmentPaper? {
    guard let room = try store.ask(TheWorkroom(order.place)) else { return nil }
    return try store.ask(Assessments(of: [room], order.year)).first.map {
      AssessmentReport($0, by: store.pack, language).paper
    }
  }

  /// 意见登记表 of one opinion, P6.2a.
  func opinionForm(_ order: PaperOrder) throws -> OpinionSheet? {
    guard let room = try store.ask(TheWorkroom(order.place))?.facts,
      let opinion = try order.opinion.flatMap({ try store.ask(TheOpinion($0)) }),
      opinion.matter.workroom == order.place
    else { return nil }
    let facts = opinion.facts
    let steps = try store.ask(WhatHappened(with: opinion.id)).filter { !$0.record.retracted }
    return OpinionSheet(
      roomName: room.name, received: "\(facts.received.day.inFull(.zh)) \(facts.received.clock)",
      source: facts.source.name(.zh), recorder: try store.ask(NameOf(facts.recorder)) ?? "",
      visitor: opinion.said.visitor ?? "", contact: opinion.said.contact ?? "",
      words: opinion.said.words ?? "", place: facts.details?.place ?? "",
      classed: facts.kind?.name(.zh) ?? "", state: opinion.matter.state.name(.zh),
      steps: steps.dropFirst().map { step in
        let values = step.record.act.fields.filter { !$0.isBare }.map(\.value.zh).filter { !$0.isEmpty }
        return OpinionSheet.Step(
          day: step.record.occurred.day, who: step.who ?? "", what: step.record.act.name(.zh),
          text: values.joined(separator: "；"))
      },
      satisfaction: facts.feedback?.satisfaction.name(.zh) ?? "", outcome: facts.outcome ?? "")
  }

  /// 活动登记表 of one activity, P4.5b.
  func activityForm(_ order: PaperOrder) throws -> ActivitySheet? {
    guard let room = try store.ask(TheWorkroom(order.place))?.facts,
      let found = try order.activity.flatMap({ try store.ask(TheActivity($0)) }),
      found.matter.workroom == order.place
    else { return nil }
    let (facts, logged) = (found.matter.facts, found.matter.facts.logged)
    let channel = logged.hybrid == true ? HeldIn.both.name(.zh) : logged.channel.name(.zh)
    return ActivitySheet(
      roomName: room.name, day: facts.day, kind: logged.kind.planned,
      service: logged.service?.name(.zh) ?? "", topic: found.topic ?? "",
      mode: ([channel] + [logged.platform?.name(.zh)].compactMap(\.self)).joined(separator: "，"),
      carrier: logged.kind == .reading || logged.kind == .policyTalk ? logged.carrier.name(.zh) : "",
      attendance: logged.attendance,
      joint: logged.joint.map { "\($0.with)（\($0.role.name(.zh))）" } ?? "",
      recorder: try store.ask(NameOf(logged.person)) ?? "", isLate: facts.late != nil,
      attendanceSaid: logged.attendanceSaid,
      members: try logged.members?.map { try store.ask(NameOf($0)) ?? "" })
  }

  /// The days of a duty log, both inclusive: those that were asked for, else of the quarter that runs.
  private func logDays(_ order: PaperOrder) -> ClosedRange<Day> {
    order.days ?? today.quarter.first...today.quarter.last
  }

  /// 值班日志 of a month or quarter, P3.3e, P4.5b; nil where there was no shift.
  func dutyLog(_ order: PaperOrder) throws -> DutyLogSheet? {
    let days = logDays(order)
    guard let room = try store.ask(TheWorkroom(order.place))?.facts else { return nil }
    let shifts = try store.ask(ShiftsBegun(in: order.place, from: days.lowerBound, to: days.upperBound))
      .sorted { ($0.facts.started, $0.id) < ($1.facts.started, $1.id) }
    guard !shifts.isEmpty else { return nil }
    let received = try store.ask(
      OpinionsOnShifts(in: order.place, from: days.lowerBound, to: days.upperBound))
    let names = try MemberNames(shifts.map(\.facts.member), in: order.place, of: store, .zh)
    return DutyLogSheet(
      roomName: room.name, from: days.lowerBound, to: days.upperBound,
      shifts: shifts.map { shift in
        let facts = shift.facts
        return DutyLogSheet.Shift(
          day: facts.day, hours: facts.started.clock + "–" + (facts.ended?.clock ?? ""),
          channel: facts.channel, member: names(facts.member),
          done: order.shows(facts) ? facts.done ?? facts.purpose ?? "" : "",
          opinions: received[shift.id] ?? 0, isLate: facts.late != nil, isFromPaper: facts.isFromPaper)
      })
  }

  /// The shifts of a duty log of which it tells what was done.
  func shiftsTold(_ order: PaperOrder) throws -> [MatterID] {
    let days = logDays(order)
    return try store.ask(ShiftsBegun(in: order.place, from: days.lowerBound, to: days.upperBound))
      .filter { order.shows($0.facts) && !($0.facts.done ?? $0.facts.purpose ?? "").isEmpty }.map(\.id)
  }

  /// 六类台账 of a year, P4.5b.
  func registers(_ order: PaperOrder) throws -> RegistersSheet? {
    let year = order.year ?? today.year
    guard let found = try store.ask(RoomRegisters(of: order.place, year)) else { return nil }
    let people = found.events.map(\.person) + found.outputs.map(\.facts.drafted.person)
    let names = try MemberNames(people, in: order.place, of: store, .zh)
    func event(_ event: RoomRegisters.Event) -> RegistersSheet.Event {
      RegistersSheet.Event(
        day: event.day, kind: event.kind.name(.zh), mode: event.channel?.name(.zh) ?? "",
        topic: event.topic ?? "", who: names(event.person), people: event.people?.people,
        peopleSaid: event.people?.said)
    }
    func materials(_ kind: MaterialKind) -> [RegistersSheet.Material] {
      found.materials.filter { $0.facts.filed.kind == kind }.map { material in
        let filed = material.facts.filed
        return RegistersSheet.Material(
          title: material.title ?? "", issuer: filed.issuer ?? "", number: filed.number ?? "",
          issued: filed.issued, kept: filed.kept ?? "")
      }
    }
    return RegistersSheet(
      roomName: found.roomName, year: year,
      members: found.members.map { member in
        let seat = member.seat
        return RegistersSheet.Member(
          name: seat.name, offices: member.offices.map { $0.name(.zh) }.joined(separator: "、"),
          sector: seat.sector ?? "", post: seat.post ?? "", specialty: seat.specialty ?? "",
          since: seat.since, until: seat.until)
      },
      policies: materials(.policy), events: found.events.filter { !$0.kind.isStudy }.map(event),
      opinions: found.opinions.map { month in
        RegistersSheet.Opinions(
          month: month.month, count: month.figures.total,
          classes: RecordWords.kinds(month.figures, .zh).map { "\($0.what) \($0.count)" }
            .joined(separator: "；"),
          states: MatterState.allCases.compactMap { state in
            month.figures.states[state].map { "\(state.name(.zh)) \($0)" }
          }.joined(separator: "；"))
      },
      reports: found.outputs.map { output in
        RegistersSheet.Report(
          day: output.facts.day, kind: output.facts.drafted.kind.planned, title: output.title ?? "",
          who: names(output.facts.drafted.person), outcome: output.state.name(.zh))
      },
      meetings: found.meetings.map { meeting in
        RegistersSheet.Meeting(
          day: meeting.facts.day, topic: meeting.topic ?? "", chair: meeting.facts.meeting.chair,
          people: meeting.facts.meeting.attendance, resolutions: meeting.resolutions ?? "",
          peopleSaid: meeting.facts.meeting.attendanceSaid)
      },
      studies: found.events.filter(\.kind.isStudy).map(event), readings: materials(.study))
  }
}

extension PaperOrder {
  /// Whether what was done on a shift stands on the paper.
  fileprivate func shows(_ shift: ShiftFacts) -> Bool {
    switch texts {
    case .all?: true
    case .own(let person)?: shift.member == person
    case nil: false
    }
  }
}

extension PlannedKind {
  /// Whether it belongs to 学习培训.
  fileprivate var isStudy: Bool {
    switch self {
    case .reading: true
    case .policyTalk, .microConsultation, .microOversight, .research, .visit, .publicService, .proposal,
      .publicOpinionReport, .researchReport, .other:
      false
    }
  }
}
