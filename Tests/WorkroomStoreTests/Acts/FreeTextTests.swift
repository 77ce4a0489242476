import Regulation
import Testing

@testable import WorkroomStore

/// What somebody typed freely lies apart from the ledger's entries; what stands in them is public by what it is.
@Suite("Free texts")
struct FreeTextTests {
  /// The texts in the entries themselves, by act: names of people, bodies and rooms, places, numbers of documents, and
  /// what hangs on a room's wall. Whoever adds one here says that it is public; a reason or a remark never is.
  static let open: [String: Set<String>] = [
    "activityLogged": ["joint with"], "microConsultationHeld": ["approval", "approved on", "joint with"],
    "microOversightHeld": ["approval", "approved on", "joint with"],
    "outputDrafted": ["joint with"], "outputDecided": ["by"],
    "applicationBegun": ["name", "area", "filled in by"],
    "applicationNamed": ["name", "covers", "rests on", "sector with few members"],
    "applicationMembers": ["answered for by"], "applicationOfficers": ["liaison"],
    "applicationWork": ["venue by"], "applicationSubmitted": ["signed by", "committee"],
    "applicationReviewed": ["by", "document"], "applicationInstructed": ["by", "document"],
    "applicationDecided": ["by", "document"],
    "cppccSetUp": ["name", "area"], "committeeFormed": ["name", "in touch with"], "postTaken": ["name"],
    "workroomSetUp": ["name", "area", "covers"], "plaqueAwarded": ["awarded by"],
    "committeeAssigned": ["committee"],
    "roomDescribed": ["address", "hours", "venue by", "brand", "industry chain", "standard", "support"],
    "systemAdopted": ["name"], "roomFiled": ["number", "by"], "roomPublished": ["place"],
    "seatTaken": ["name", "answered for by", "employer and post", "specialty", "sector"],
    "machineAdmitted": ["fingerprint"], "seatDescribed": ["employer and post", "specialty", "sector"],
    "officeTaken": ["name"], "roomPutRight": ["name", "plaque day", "day of joining"],
    "seatPutRight": ["name", "since"], "officePutRight": ["name"], "handlerPutRight": ["filled in by"],
    "reportSent": ["period", "sent to", "number"],
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
