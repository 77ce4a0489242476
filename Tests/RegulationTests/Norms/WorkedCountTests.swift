import Testing

@testable import Regulation

/// The worked counts of the regulation's readings, one after the other, by their numbers.
///
/// Those on assessment, exit and the route of an application come with what they are about.
@Suite("Worked counts")
struct WorkedCountTests {
  @Test("1: three readings of 2次线上、线下")
  func readings() throws {
    let facts = [
      Fact.of(.reading, "2025-02-01", .offline), .of(.reading, "2025-05-01", .offline),
      .of(.reading, "2025-09-01", .online),
    ]
    let finding = try check("N1", "2025", facts)
    #expect(finding.packs.map(\.said) == ["3/4 missed", "3/4 missed"])
    #expect(finding.inCity.left(.online) == 1 && finding.inCity.left(.offline) == 0)
    #expect(finding.readings.map(\.isMet) == [false, true, true])
    #expect(finding.readings.map(\.shape) == [.perChannel, .totalEachOnce, .total])
  }

  @Test("2: four readings of 微协商 and 微监督")
  func micro() throws {
    let facts = [
      Fact.of(.microConsultation, "2025-02-01", .offline), .of(.microConsultation, "2025-03-01", .offline),
      .of(.microOversight, "2025-04-01", .offline), .of(.microOversight, "2025-05-01", .online),
    ]
    let finding = try check("N5", "2025", facts)
    #expect(finding.inCity.said == "4/4 met" && finding.inCity.row == "2/2 2/2")
    #expect(finding.inProvince.said == "4/8 missed" && finding.inProvince.row == "2/2 0/2 1/2 1/2")
    #expect(finding.inProvince.left == 4 && finding.inProvince.cells.count { $0.missing > 0 } == 3)
    #expect(try finding.reading(.matrix).said == "4/8 missed")
    #expect(try finding.reading(.perKindBothChannels).cells.map(\.missing) == [1, 0])
    #expect(try finding.reading(.perChannel).row == "2/2 1/2")
    #expect(try finding.reading(.perKind).isMet)
  }

  @Test("3: a seat in mid quarter")
  func seatInMidQuarter() throws {
    let seats = [SeatSpan(member: "M", room: "R", since: day("2025-02-10"))]
    let first = try duty("2025Q1", [], seats: seats)
    #expect(first.status.status == .notCounted(.seatInPeriod(day("2025-02-10"))))
    let second = try duty("2025Q2", [.of(.duty, "2025-05-08", .offline, by: "M")], seats: seats)
    #expect(second.inCity.said == "1/1 met")
    #expect(second.inProvince.row == "1/1 0/1" && second.inProvince.left(.online) == 1)
  }

  @Test("4: a room that is not on 秦商量")
  func notOnPlatform() throws {
    let apart = room("S", platform: nil)
    let talks = try check(
      "N1", "2025",
      [
        .of(.reading, "2025-02-01", .offline, in: "S"), .of(.reading, "2025-03-01", .offline, in: "S"),
        .of(.reading, "2025-04-01", .online, in: "S") { $0.platform = .other },
      ], of: apart)
    #expect(talks.inCity.said == "3/4 missed" && talks.inCity.left(.online) == 1)
    #expect(talks.inProvince.status == .pending && talks.inProvince.left == 0)
    #expect(talks.inProvince.cells[1].waived == .pending && talks.inProvince.cells[1].cell.need == 2)
    let micro = try check("N5", "2025", [], of: apart)
    #expect(micro.inProvince.cells.map(\.waived) == [nil, .pending, nil, .pending])
    #expect(micro.inProvince.status == .missed && micro.inProvince.left == 4)
    let shift = try duty(
      "2025Q2", [.of(.duty, "2025-05-08", .online, by: "M", in: "S")],
      seats: [SeatSpan(member: "M", room: "S", since: day("2024-03-01"))], at: apart)
    #expect(shift.inCity.said == "1/1 met")
    #expect(shift.inProvince.cells[1].waived == .pending)
    for (value, status) in [("unmet", "missed"), ("notApplicable", "met")] {
      let pack = city.with("norm.online.whenNoOnlineRoom", value)
      let offline = [
        Fact.of(.reading, "2025-02-01", .offline, in: "S"), .of(.reading, "2025-03-01", .offline, in: "S"),
      ]
      #expect(try check("N1", "2025", offline, of: apart, by: pack).inProvince.status.code == status)
    }
  }

  @Test("11: a channel is capped at its need")
  func cap() throws {
    let talks = (1...5).map { Fact.of(.policyTalk, "2025-0\($0)-10", .offline) }
    let finding = try check("N2", "2025", talks)
    #expect(finding.inCity.said == "2/4 missed" && finding.inCity.left(.online) == 2)
    #expect(finding.inCity.counted.count == 5)
    #expect(finding.readings.map(\.left) == [2, 1, 0])
  }

  @Test("12: a hybrid event")
  func hybrid() throws {
    let facts = [
      Fact.of(.reading, "2025-03-05", .offline), .of(.reading, "2025-05-10", .online) { $0.isHybrid = true },
      .of(.reading, "2025-09-21", .online),
    ]
    let once = try check("N1", "2025", facts).inCity
    #expect(once.row == "1/2 2/2" && once.left(.offline) == 1)
    #expect(try check("N1", "2025", facts, by: city.with("event.hybrid", "both")).inCity.said == "4/4 met")
  }

  @Test("13: a shift over the end of a quarter counts where it began")
  func midnight() throws {
    let facts = [Fact.of(.duty, "2025-03-31 23:20", .offline, by: "M") { $0.minutes = 80 }]
    let first = try duty("2025Q1", facts)
    #expect(first.inCity.said == "1/1 met" && first.inProvince.row == "1/1 0/1")
    let second = try duty("2025Q2", facts)
    #expect(second.inCity.said == "0/1 missed" && second.inProvince.row == "0/1 0/1")
  }

  @Test("14: a late entry, and what was known before it")
  func late() throws {
    let facts = [
      Fact.of(.duty, "2025-03-30", .offline, by: "M", recorded: "2025-04-15") { $0.late = "忘了" }
    ]
    let now = try duty("2025Q1", facts).inProvince
    #expect(now.row == "1/1 0/1" && now.counted.map(\.content.late) == ["忘了"])
    let then = try duty("2025Q1", facts, asOf: "2025-04-10", knownOn: "2025-04-10").inProvince
    #expect(then.row == "0/1 0/1" && then.reasons == [.recordedLater(day("2025-04-15"))])
  }

  @Test("15: a retracted report, and what was known before that")
  func retracted() throws {
    let facts = [
      Fact.of(.publicOpinionReport, "2025-06-30").retracted("2025-07-02", "重复报送"),
      .of(.publicOpinionReport, "2025-07-03"),
    ]
    let second = try check("N4", "2025Q2", facts).status
    #expect(second.said == "0/1 missed")
    #expect(second.reasons == [.retracted(day("2025-07-02"), reason: "重复报送")])
    #expect(try check("N4", "2025Q3", facts).status.said == "1/1 met")
    #expect(
      try check("N4", "2025Q2", facts, asOf: "2025-07-01", knownOn: "2025-07-01").status.said == "1/1 met")
  }

  @Test(
    "16: seats at the edge of a quarter",
    arguments: [
      ("2025-04-01", nil, true), ("2025-04-02", nil, false), ("2024-03-01", "2025-06-30", true),
      ("2024-03-01", "2025-06-29", false),
    ] as [(String, String?, Bool)])
  func edges(since: String, until: String?, counts: Bool) throws {
    let seats = [
      SeatSpan(member: "M", room: "R", since: day(since), until: until.flatMap(Day.init(iso:)))
    ]
    let finding = try duty("2025Q2", [.of(.duty, "2025-05-08", .offline, by: "M")], seats: seats)
    #expect(finding.status.said == (counts ? "1/1 met" : "1/1 notCounted"))
    #expect(finding.status.counted.count == 1)
  }

  @Test("17: before the plaque")
  func beforePlaque() throws {
    let young = room(plaque: "2025-03-18", platform: nil, council: "2025-02-20")
    let facts = [
      Fact.of(.reading, "2025-03-10", .offline), .of(.reading, "2025-03-18", .offline),
      .of(.reading, "2025-10-11", .offline),
    ]
    let year = try check("N1", "2025", facts, of: young).status
    #expect(year.status == .notCounted(.plaqueInPeriod(day("2025-03-18"))))
    #expect(year.counted.count == 2 && year.reasons == [.beforePlaque])
    #expect(try check("N4", "2025Q1", [], of: young).status.status.code == "notCounted")
    #expect(try check("N4", "2025Q2", [], of: young).status.said == "0/1 missed")
    let byCouncil = try check("N1", "2025", facts, of: young, by: city.with("room.start", "council"))
    #expect(byCouncil.status.counted.count == 3)
    let full = try check("N1", "2025", facts, of: young, by: city.with("proration", "full"))
    #expect(full.inCity.row == "2/2 0/2" && full.inCity.status == .missed)
  }

  @Test("18: approvals")
  func approvals() throws {
    let facts = [
      Fact.of(.microConsultation, "2025-04-10", .offline, approved: "2025-04-08"),
      .of(.microConsultation, "2025-05-20", .offline, approved: "2025-05-21"),
      .of(.microConsultation, "2025-06-15", .online) { $0.approval = nil },
      .of(.microConsultation, "2025-08-08", .online) {
        $0.approval = Fact.ApprovalGiven(day: day("2025-01-20"), isBlanket: true)
      },
      .of(.microOversight, "2025-07-01", .offline, approved: "2025-07-01"),
      .of(.microOversight, "2025-11-30", .online, approved: "2025-11-20"),
    ]
    let finding = try check("N5", "2025", facts)
    #expect(finding.inCity.said == "4/4 met" && finding.inCity.row == "2/2 2/2")
    #expect(finding.inCity.reasons == [.approvedLater(day("2025-05-21")), .notApproved])
    #expect(finding.inProvince.said == "4/8 missed" && finding.inProvince.left == 4)
    #expect(try finding.reading(.perKindBothChannels).isMet)
    #expect(try finding.reading(.perChannel).isMet)
    let free = try check("N5", "2025", facts, by: city.with("approval.micro", "notRequired")).inProvince
    #expect(free.said == "6/8 missed" && free.cells.map(\.missing) == [0, 0, 1, 1])
    let each = try check("N5", "2025", facts, by: city.with("approval.blanket", "false"))
    #expect(each.inCity.row == "1/2 2/2" && each.inCity.left == 1 && each.inProvince.done == 3)
    #expect(each.inCity.reasons.contains(.blanketApproval))
  }

  @Test(
    "19: leave",
    arguments: [
      ("2025-07-20", Status.excused(isLate: false)), (nil, .missed), ("2025-10-05", .excused(isLate: true)),
    ] as [(String?, Status)])
  func leave(consented: String?, status: Status) throws {
    let leave = Leave(
      entry: "leave", member: "M", quarter: try Quarter(2025, 3).orFail(), consented: consented.map(moment))
    let finding = try duty("2025Q3", [], leaves: [leave])
    #expect(finding.status.status == status)
    #expect(!finding.status.isMet)
  }

  @Test("Whoever has leave and does the duty all the same has met it, in the reading in which it is enough")
  func leaveAndDuty() throws {
    let leave = Leave(
      entry: "leave", member: "M", quarter: try Quarter(2025, 3).orFail(), consented: moment("2025-07-20"))
    let offline = Fact.of(.duty, "2025-08-01", .offline, by: "M")
    let half = try duty("2025Q3", [offline], leaves: [leave])
    #expect(half.inCity.said == "1/1 met" && half.status.isMet)
    #expect(half.inProvince.status == .excused(isLate: false) && half.inProvince.left(.online) == 1)
    // Excused is no shortfall: the two readings do not stand against each other.
    #expect(!half.isDisputed)
    let strict = try duty("2025Q3", [offline], leaves: [leave], by: city.with("pack.status", "stricter"))
    #expect(strict.status.isExcused && !strict.status.isMet)
    let whole = try duty("2025Q3", [offline, .of(.duty, "2025-08-02", .online, by: "M")], leaves: [leave])
    #expect(whole.inCity.isMet && whole.inProvince.isMet)
  }

  @Test("Leave before the quarter is over is no shortfall either, and only of that member and that quarter")
  func leaveUnderWay() throws {
    let leave = Leave(
      entry: "leave", member: "M", quarter: try Quarter(2025, 3).orFail(), consented: moment("2025-07-20"))
    #expect(
      try duty("2025Q3", [], leaves: [leave], asOf: "2025-08-01").goal.status == .excused(isLate: false))
    #expect(try duty("2025Q3", [], leaves: [leave], asOf: "2025-07-19").goal.status == .onTrack)
    #expect(try duty("2025Q4", [], leaves: [leave]).status.status == .missed)
    let other = SeatSpan(member: "N", room: "R", since: day("2024-03-01"))
    #expect(try duty("2025Q3", [], seats: [other], of: "N", leaves: [leave]).status.status == .missed)
    #expect(
      try duty("2025Q3", [], leaves: [leave], asOf: "2026-01-01", knownOn: "2025-07-19").status.status
        == .missed)
  }

  @Test("20: the city against the province")
  func disputed() throws {
    let facts = [
      Fact.of(.duty, "2026-01-12", .offline, by: "M"), .of(.duty, "2026-03-09", .offline, by: "M"),
    ]
    let finding = try duty("2026Q1", facts)
    #expect(finding.status.said == "1/1 met" && finding.status.counted.count == 2)
    #expect(finding.inProvince.row == "1/1 0/1" && finding.isDisputed)
    for value in ["stricter", "provinceOnly"] {
      let strict = try duty("2026Q1", facts, by: city.with("pack.status", value)).status
      #expect(strict.status == .missed && strict.left(.online) == 1)
    }
    for value in ["cityOverrides", "stricter", "provinceOnly"] {
      let pack = city.with("pack.status", value)
      #expect(try duty("2026Q1", facts, by: pack, asOf: "2026-03-20").goal.left(.online) == 1)
    }
  }

  @Test("21: another platform")
  func platform() throws {
    let facts = [
      Fact.of(.reading, "2025-02-01", .offline), .of(.reading, "2025-03-01", .offline),
      .of(.reading, "2025-05-06", .online) { $0.platform = .other }, .of(.reading, "2025-10-09", .online),
    ]
    let finding = try check("N1", "2025", facts)
    #expect(finding.inCity.said == "4/4 met")
    #expect(finding.inProvince.said == "3/4 missed" && finding.inProvince.left(.online) == 1)
    #expect(finding.inProvince.reasons == [.otherPlatform])
  }

  @Test("22: on 秦商量 in mid year")
  func onlineInMidYear() throws {
    let late = room("T", plaque: "2025-03-18", platform: "2025-06-20")
    let seats = [SeatSpan(member: "M", room: "T", since: day("2025-03-18"))]
    let facts = [
      Fact.of(.duty, "2025-06-15", .online, by: "M", in: "T"),
      .of(.duty, "2025-06-25", .online, by: "M", in: "T"),
    ]
    let second = try duty("2025Q2", facts, seats: seats, at: late)
    #expect(second.inProvince.reasons == [.beforePlatform])
    #expect(second.inProvince.counted.count == 1)
    #expect(second.inProvince.cells[1].waived == .notCounted)
    #expect(try duty("2025Q3", [], seats: seats, at: late).inProvince.cells.map(\.waived) == [nil, nil])
    #expect(try duty("2025Q2", [facts[0]], seats: seats, at: late).inCity.said == "1/1 met")
    #expect(try check("N1", "2025", [], of: late).inProvince.status.code == "notCounted")
    #expect(try check("N1", "2026", [], of: late).inProvince.cells.map(\.waived) == [nil, nil])
  }

  @Test("24: the leap day")
  func leapDay() throws {
    #expect(try duty("2028Q1", [.of(.duty, "2028-02-29", .offline, by: "M")]).inCity.said == "1/1 met")
    let seats = [SeatSpan(member: "M", room: "R", since: day("2028-02-29"))]
    #expect(try duty("2028Q1", [], seats: seats, asOf: "2031-01-01").status.status.code == "notCounted")
    #expect(try duty("2028Q2", [], seats: seats, asOf: "2031-01-01").status.said == "0/1 missed")
  }

  @Test("25: a joint output")
  func joint() throws {
    func sent(by room: String, leads: Bool) -> [Fact] {
      [
        .of(.proposal, "2025-03-31 23:59:59", in: room) {
          ($0.isPartner, $0.adopted) = (!leads, day("2025-04-20"))
        }
      ]
    }
    let (a, b) = (room("A"), room("B"))
    let (lead, partner) = (sent(by: "A", leads: true), sent(by: "B", leads: false))
    #expect(try check("N4", "2025Q1", lead, of: a).status.said == "1/1 met")
    let other = try check("N4", "2025Q1", partner, of: b).status
    #expect(other.said == "0/1 missed" && other.reasons == [.partner])
    #expect(try check("N4", "2025Q2", lead, of: a).status.said == "0/1 missed")
    let all = city.with("norm.output.joint", "all")
    #expect(try check("N4", "2025Q1", partner, of: b, by: all).status.said == "1/1 met")
    let adopted = city.with("norm.output.event", "adopted")
    #expect(try check("N4", "2025Q1", lead, of: a, by: adopted).status.said == "0/1 missed")
    #expect(try check("N4", "2025Q2", lead, of: a, by: adopted).status.said == "1/1 met")
  }

  @Test("29: missed in one reading only")
  func missedInOne() throws {
    let facts = [
      Fact.of(.microConsultation, "2025-02-01", .offline), .of(.microConsultation, "2025-03-01", .offline),
      .of(.microOversight, "2025-04-01", .offline), .of(.microOversight, "2025-05-01", .offline),
    ]
    let finding = try check("N5", "2025", facts)
    #expect(finding.status.said == "4/4 met" && finding.inProvince.said == "4/8 missed" && finding.isDisputed)
  }

  @Test("30: seats at the end of a term")
  func termEnd() throws {
    let again = [
      SeatSpan(member: "M", room: "R", since: day("2024-03-01"), until: day("2027-02-20")),
      SeatSpan(member: "M", room: "R", since: day("2027-02-21")),
    ]
    #expect(try duty("2027Q1", [], seats: again).status.said == "0/1 missed")
    let ended = [SeatSpan(member: "N", room: "R", since: day("2024-03-01"), until: day("2027-02-20"))]
    #expect(
      try duty("2027Q1", [], seats: ended, of: "N").status.status
        == .notCounted(.seatEndedInPeriod(day("2027-02-20"))))
  }
}
