import Regulation
import Testing

@testable import WorkroomStore

/// What somebody typed freely lies apart from the ledger's entries; what stands in them is public by what it is.
@Suite("Free texts")
struct FreeTextTests {
  /// The texts in the entries themselves, by act: names of people, bodies and rooms, places, numbers of documents, and
  /// what hangs on a room's wall. Whoever adds one here says that it is public; a reason or a remark never is.
  static let open: [String: Set<String>] = [
    "fileAttached": ["reference number"], "activityLogged": ["joint with", "attendance"],
    "microConsultationHeld": ["approval", "approved on", "joint with"],
    "microOversightHeld": ["approval", "approved on", "joint with"],
    "opinionPassedOn": ["department", "paper number"], "outputDrafted": ["joint with"],
    "outputDecided": ["by"], "outputReplied": ["by"],
    "outputSubmitted": ["sent to", "number"], "planDecided": ["by"], "approvalRequested": ["committee"],
    "approvalDecided": ["by"],
    "campaignOpened": ["from"], "meetingHeld": ["chaired by", "attendance"],
    "materialFiled": ["issued by", "number", "issued on", "kept at"],
    "applicationBegun": ["name", "area", "filled in by"],
    "applicationNamed": ["name", "covers", "rests on", "sector with few members"],
    "applicationMembers": ["answered for by"], "applicationOfficers": ["liaison"],
    "applicationWork": ["venue by"], "applicationSubmitted": ["signed by", "committee"],
    "applicationReviewed": ["by", "document"], "applicationInstructed": ["by", "document"],
    "applicationDecided": ["by", "document"],
    "cppccSetUp": ["name", "area"], "committeeFormed": ["name", "in touch with"], "postTaken": ["name"],
    "workroomSetUp": ["name", "area", "covers"], "plaqueAwarded": ["awarded by"],
    "committeeAssigned": ["committee"],
    "roomDescribed": [
      "address", "hours", "venue by", "brand", "industry chain", "standard", "support", "public contact",
    ],
    "systemAdopted": ["name"], "roomFiled": ["number", "by"], "roomPublished": ["place"],
    "seatTaken": ["name", "answered for by", "employer and post", "specialty", "sector"],
    "machineAdmitted": ["fingerprint"], "paperMade": ["number"], "paperVoided": ["number"],
    "seatDescribed": ["employer and post", "specialty", "sector"],
    "helperNamed": ["name", "covers"], "officeTaken": ["name"],
    "roomPutRight": ["name", "plaque day", "day of joining"],
    "seatPutRight": ["name", "since"], "officePutRight": ["name"], "handlerPutRight": ["filled in by"],
    "reportSent": ["period", "sent to", "number", "fingerprint"],
    "summariesSent": ["committee", "sent to", "number"],
    "summarySent": ["sent to", "number"],
    "roomAssessed": ["year", "by"], "assessmentSent": ["sent to", "number"],
    "roomInspected": ["by"], "guidanceGiven": ["by"], "roomReminded": ["by"],
    "endingProposed": ["by"], "endingDecided": ["by", "number"], "roomEnded": ["by"],
    "endingTakenBack": ["by", "number"],
    "roomConverted": ["name"], "plaqueRecovered": ["taken back by"],
    "roomArchived": ["by", "SHA-256 of the manifest"],
    "requestRaised": ["to"], "requestAnswered": ["by"], "workMeetingHeld": ["convened by"],
  ]

  @Test("Every text of an act lies apart, but for the public ones", arguments: ActList.standard.kinds)
  func apart(_ kind: ActKind) {
    #expect(Set(kind.openTexts.map(\.en)) == Self.open[kind.id] ?? [], "\(kind.id)")
  }

  @Test("Reasons of a founding are sealed, stand in no body, and are read as they were")
  func founding() throws {
    let test = try TestRoom()
    let entry = try #require(try test.store.allEntries().first { $0.actName == WorkroomSetUp.id })
    #expect(!entry.bodyText.contains("刚成立") && entry.seals.keys.contains("reason"))
    #expect(entry.act?.as(WorkroomSetUp.self)?.smallReason == "刚成立")
  }

  @Test("A name that came with line breaks is one row in every view, and stays as it is in the ledger")
  func oneRow() throws {
    let test = try TestRoom()
    let (name, post) = ("丁\n台账完好", "教师\r\n另起一行")
    let entry = try test.record(
      Act(SeatTaken(person: test.stranger, name: name, post: post)), on: MatterID("seat-X"), by: test.a)
    #expect(entry.act?.as(SeatTaken.self)?.name == name)
    let seat = try #require(
      try test.store.ask(TheRoster(test.room)).seats.first { $0.facts.member == test.stranger })
    #expect(seat.facts.name == "丁␊台账完好" && seat.facts.post == "教师␍␊另起一行")
  }

  /// Names that stand deep in what an act says: a venue, whom it was joint with, who approved it.
  static let deep: [(act: Act, matter: String, shown: String)] = [
    (
      Act(
        RoomDescribed(
          venue: Venue(
            address: "文卫路\n台账完好", hours: "每周三", hasPlate: true, hasFacilities: true, hasSheets: true))),
      "room", "文卫路␊台账完好"
    ),
    (
      Act(MicroConsultationHeld(micro { $0.joint = Joint(role: .leads, with: "甲\u{C}室\u{2028}乙室") })),
      "micro",
      "甲␌室␤乙室"
    ),
    (
      Act(
        MicroConsultationHeld(micro { $0.approval = Approval(by: "主席会议\r\n甲", day: TestRoom.day) })),
      "micro", "主席会议␍␊甲"
    ),
  ]

  private static func micro(_ change: (inout MicroHeld) -> Void) -> MicroHeld {
    var held = Said.micro(PersonID("B"))
    change(&held)
    return held
  }

  @Test("However deep a name stands, it is on one row in the views, and no desk writes it", arguments: deep)
  func deepNames(_ act: Act, _ matter: String, _ shown: String) throws {
    let test = try TestRoom()
    #expect(try test.refusal(act, on: MatterID(matter), by: test.a) == .severalRows)
    func facts(_ body: some ActBody) throws -> String { try JSONText.encode(body) }
    let entry = try Tampering.merge(
      into: test.store, origin: "zz", act: act.id, on: MatterID(matter), in: test.room, actor: test.a,
      at: test.clock.now, facts: facts(act.body), count: 1000)
    #expect(entry.act == act)
    let rows = try test.store.viewRows().joined(separator: "\n")
    #expect(rows.contains(shown), "\(rows)")
  }

  @Test("A correction brings none in either")
  func corrected() throws {
    let test = try TestRoom()
    let held = try test.record(
      Act(MicroConsultationHeld(Said.micro(test.b))), on: MatterID("micro"), by: test.b)
    let act = Act(
      MicroConsultationHeld(Self.micro { $0.joint = Joint(role: .leads, with: "甲室\n台账完好") }))
    let correction = Corrected(target: held.id, act: act, occurred: held.occurred, reason: "补写")
    #expect(try test.refusal(Act(correction), on: MatterID("micro"), by: test.b) == .severalRows)
    try Tampering.merge(
      into: test.store, origin: "zz", act: Corrected.id, on: MatterID("micro"), in: test.room, actor: test.b,
      at: test.clock.now, facts: JSONText.encode(correction))
    #expect(try test.store.viewRows().joined().contains("甲室␊台账完好"))
  }

  @Test("An entry of this program with such a name is none that a desk wrote; an earlier program's is taken")
  func imported() throws {
    let test = try TestRoom(in: .inMemory(machine: "a"))
    let venue = Venue(
      address: "文卫路", hours: "每周三", hasPlate: true, hasFacilities: true, hasSheets: true)
    try test.record(Act(RoomDescribed(venue: venue)), on: test.room.matter, by: test.a)
    let line = try ExportedLine(#require(Exchange.lines(test.store).last))
    #expect(EntryShape.fits(line) && line.entry.bodyText.contains("文卫路"))
    let broken = line.with(body: { $0.replacing("文卫路", with: #"文卫路\n台账完好"#) })
    #expect(broken.entry.act?.as(RoomDescribed.self)?.venue?.address == "文卫路\n台账完好")
    #expect(!EntryShape.fits(broken))
    let old = Entry(
      id: broken.entry.id, origin: OriginID("0198a000-0000-7000-8000-000000000000"), number: 3,
      turn: broken.entry.turn, workroom: test.room, matter: broken.entry.matter, actName: RoomDescribed.id,
      actor: nil, occurred: test.clock.now, recorded: test.clock.now, bodyText: broken.entry.bodyText,
      previous: [],
      hash: [])
    #expect(EntryShape.fits(ExportedLine(entry: old)))
  }

  @Test("What lies apart may have as many rows as it has")
  func apartMayHaveRows() throws {
    let test = try TestRoom()
    let entry = try test.record(
      Act(DutyStarted(person: test.b, channel: .offline, purpose: "接待\n群众")), on: MatterID("shift"),
      by: test.b)
    #expect(entry.act?.as(DutyStarted.self)?.purpose == "接待\n群众")
  }

  @Test("An older entry keeps in its body what it has there, and is the same bytes when written again")
  func older() throws {
    let text = #"{"facts":{"name":"甲","otherRoomReason":"两处","person":"p"},"v":1}"#
    var body = try Entry.Body(text: text, of: SeatTaken.kind)
    #expect(body.act.as(SeatTaken.self)?.otherRoomReason == "两处")
    #expect(body.takeTextsOut().isEmpty)
    #expect(try body.text() == text)
    body.putTextsBack([.note: "别的"])
    #expect(body.act.as(SeatTaken.self)?.otherRoomReason == "两处")
  }
}

/// What stands in an entry is never erased, so that nobody's number may stand there.
@Suite("Telephone numbers in open texts")
struct NumberInOpenTextTests {
  static func act(_ text: String) -> [(act: Act, matter: String)] {
    var held = Said.micro(PersonID("B"))
    held.joint = Joint(role: .leads, with: text)
    return [
      (Act(MicroConsultationHeld(held)), "micro"),
      (Act(SeatTaken(person: PersonID("D"), name: "丁", post: text)), "seat-D"),
    ]
  }

  @Test(
    "The desk writes none, however it is written",
    arguments: ["王大爷 13900000001", "城管局 １３９-0000 0001", "+86 13900000001", "0914-2312345 转 8"])
  func refused(_ text: String) throws {
    for (act, matter) in Self.act(text) {
      let test = try TestRoom()
      #expect(try test.refusal(act, on: MatterID(matter), by: test.a) == .numberInOpenText)
    }
  }

  @Test(
    "Other numbers are none", arguments: ["城管局", "商政协函〔2026〕3号", "2026-03-31 来函", "12345 热线", "第 100023 号"])
  func taken(_ text: String) throws {
    for (act, matter) in Self.act(text) {
      let test = try TestRoom()
      #expect(try test.refusal(act, on: MatterID(matter), by: test.a) == nil)
    }
  }

  @Test("Nor does a correction bring one in; a room's own telephone may stand with its address")
  func corrections() throws {
    let test = try TestRoom()
    let held = try test.record(
      Act(MicroConsultationHeld(Said.micro(test.b))), on: MatterID("micro"), by: test.b)
    let act = try #require(Self.act("13900000001").first?.act)
    let correction = Corrected(target: held.id, act: act, occurred: held.occurred, reason: "补写")
    #expect(try test.refusal(Act(correction), on: MatterID("micro"), by: test.b) == .numberInOpenText)
    let venue = Venue(
      address: "文卫路 5 号，0914-2312345", hours: "每周三", hasPlate: true, hasFacilities: true, hasSheets: true)
    #expect(try test.refusal(Act(RoomDescribed(venue: venue)), on: test.room.matter, by: test.a) == nil)
  }
}
