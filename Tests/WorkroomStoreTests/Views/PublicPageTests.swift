import Foundation
import Regulation
import Testing

@testable import WorkroomStore

@Suite("What is public of a room, and where it was published")
struct PublicPageTests {
  let test: TestRoom
  init() throws { test = try TestRoom() }

  private func page(on day: Day = TestRoom.day) throws -> PublicPage {
    try #require(try test.store.ask(ThePublicPage(test.room, on: day)))
  }

  private func register(on day: Day = TestRoom.day) throws -> [PublicRegister.Row] {
    try #require(try test.store.ask(PublicRegister(of: test.room, on: day)))
  }

  /// As the dialog publishes it: with what stands.
  private func publish(
    _ channel: PublicChannel = .website, _ place: String? = nil, on day: Day = TestRoom.day
  ) throws {
    try test.record(
      Act(RoomPublished(channel: channel, place: place, content: try page().print)), on: test.room.matter,
      by: test.a, at: day == TestRoom.day ? nil : Moment(day))
  }

  private func plan(_ people: PersonID...) throws {
    let shift = RotaShift(day: TestRoom.day, from: 1080, to: 1200, channel: .offline, seats: 2)
    let rota = RotaPublished(quarter: TestRoom.day.quarter, shifts: [PlannedShift(shift, people: people)])
    try test.record(Act(rota), on: test.room.rota(of: rota.quarter), by: test.a)
  }

  @Test("A bare room lacks all of it, by clause; what is filled in is lacking no more")
  func lacks() throws {
    let everybody = ["甲", "乙", "丙"]
    #expect(
      try page().lacks == [
        .functions, .posts(everybody), .specialties(everybody), .photosNotAgreed(everybody), .plan, .address,
        .hours, .contact,
      ])
    #expect(try Set(page().lacks.map(\.clause)) == [.p3_3a, .p6_1])
    let venue = Venue(
      address: "示例路 1 号", hours: "每周三", hasPlate: true, hasFacilities: true, hasSheets: true)
    try test.record(
      Act(RoomDescribed(venue: venue, functions: "联系群众", contact: "0914-2000015")), on: test.room.matter,
      by: test.a)
    for person in [test.a, test.b, test.c] {
      try test.record(Act(SeatDescribed(post: "教师", specialty: "教育")), on: test.seat(person), by: test.a)
    }
    try plan(test.b, test.c)
    let page = try page()
    #expect(page.lacks == [.photosNotAgreed(everybody)] && page.withheld.isEmpty)
    #expect(page.members.map(\.name) == everybody && page.members[0].offices == [.convenor])
    #expect(page.plan.shifts.map(\.people) == [["乙", "丙"]] && page.room.contact == "0914-2000015")
    try test.record(Act(RoomDescribed(contact: "")), on: test.room.matter, by: test.a)
    #expect(try self.page().lacks == [.photosNotAgreed(everybody), .contact])
  }

  private static let photo = AttachedFile(sha256: String(repeating: "a", count: 64), bytes: 3, kind: .png)

  @Test("A photo is kept and published only while the member agrees, and the page is another one then")
  func photos() throws {
    let (kept, seat) = (Act(PhotoKept(Self.photo)), test.seat(test.b))
    #expect(try test.refusal(kept, on: seat, by: test.b) == .photoWithoutConsent)
    try test.record(Act(PhotoConsented(agreed: true)), on: seat, by: test.a)
    for (hash, kind) in [
      ("../../etc/passwd", FileKind.png), ("", .png), (String(repeating: "G", count: 64), .jpeg),
      (Self.photo.sha256, .pdf),
    ] {
      let named = Act(PhotoKept(AttachedFile(sha256: hash, bytes: 3, kind: kind)))
      #expect(try test.refusal(named, on: seat, by: test.b) == .gone)
    }
    #expect(try page().withoutPhoto == ["乙"] && page().notAgreed == ["甲", "丙"])
    let before = try page().print.members
    try test.record(kept, on: seat, by: test.b)
    #expect(try page().members.map(\.photo) == [nil, Self.photo, nil] && page().print.members != before)
    #expect(try page().lacks.contains(.photosNotAgreed(["甲", "丙"])) && page().withoutPhoto.isEmpty)
    #expect(try test.store.ask(PhotosKept()) == [Self.photo])
    let facts = try #require(try test.store.ask(SeatsOf(test.b, in: test.room)).first?.facts)
    #expect(facts.photoConsent == PhotoConsent(agreed: true, onPaper: true, day: TestRoom.day))
    try test.record(Act(PhotoConsented(agreed: false)), on: seat, by: test.b)
    #expect(try page().members.allSatisfy { $0.photo == nil } && page().print.members == before)
    #expect(try test.store.ask(PhotosKept()).isEmpty)
    #expect(try test.refusal(kept, on: seat, by: test.b) == .photoWithoutConsent)
    #expect(try test.store.verify().isClean)
  }

  @Test("Nobody but the member and who leads the room says so", arguments: ["C", "X"])
  func photosOfOthers(_ person: String) throws {
    let said = Act(PhotoConsented(agreed: true))
    #expect(
      try test.refusal(said, on: test.seat(test.b), by: PersonID(person)) == .notAllowed(PhotoConsented.kind))
  }

  @Test("A number by which a visitor is reached is not published, wherever it stands; the room's own is")
  func privateNumbers() throws {
    try test.record(
      Said.opinion(test.b), on: MatterID("opinion"), by: test.b,
      personal: [.visitor: "王大爷", .contact: "139-0000 0001，0914-2312345", .words: "路灯不亮"])
    for (text, isPrivate) in [
      ("１３９0000 0001", true), ("找我 0914 2312345", true), ("0914-2000015", false), ("", false),
      ("文卫路 8 号", false),
    ] {
      #expect(try test.store.ask(IsPrivateNumber(text, in: test.room)) == isPrivate, "\(text)")
    }
    let venue = Venue(
      address: "示例路，0914-2312345", hours: "每周三", hasPlate: true, hasFacilities: true, hasSheets: true)
    try test.record(
      Act(RoomDescribed(venue: venue, contact: "13900000001")), on: test.room.matter, by: test.a)
    let page = try page()
    #expect(page.room.address == nil && page.room.contact == nil && page.room.hours == "每周三")
    #expect(page.withheld.map(\.what) == [.address, .contact])
    // What the desk would not have written may come from elsewhere.
    try Tampering.merge(
      into: test.store, origin: "zz", act: SeatDescribed.id, on: test.seat(test.b), in: test.room,
      actor: test.a, at: test.clock.now, facts: #"{"post":"教师 13700000002","specialty":"教育"}"#, count: 1000)
    let later = try self.page()
    #expect(later.withheld.contains(PublicPage.Withheld(what: .post, member: "乙")))
    #expect(later.members[1].post == nil && later.members[1].specialty == "教育")
  }

  @Test("What is published is out of date as soon as members, plan or room change, and says which")
  func stale() throws {
    #expect(try register().isEmpty)
    try publish()
    #expect(try register().map(\.isStale) == [false])
    try test.record(Act(SeatDescribed(post: "教师")), on: test.seat(test.b), by: test.a)
    #expect(try register().map(\.changed) == [[.members]])
    try plan(test.b)
    try test.record(Act(RoomDescribed(brand: "夜谈")), on: test.room.matter, by: test.a)
    #expect(try register().map(\.changed) == [[.room, .members, .plan]])
    try publish()
    #expect(try register().map(\.isReplaced) == [true, false] && register().map(\.version) == [1, 2])
    // The same content somewhere else is the same version.
    try publish(.wechat)
    #expect(try register().map(\.version) == [1, 2, 2] && register().allSatisfy { !$0.isStale })
    // The quarter's plan is of that quarter.
    let next = TestRoom.day.adding(1)
    #expect(try register(on: next).map(\.isStale) == [false, true, true])
    #expect(try register(on: next).last?.changed == [.plan])
  }

  @Test(
    "What is recorded afterwards has not what came between; an older record is held against the ledger's days"
  )
  func recordedLater() throws {
    let before = TestRoom.day.adding(-3)
    try plan(test.b)
    try publish(on: before)
    #expect(try register().map(\.changed) == [[.plan]])
    try test.record(
      Act(RoomPublished(channel: .wechat)), on: test.room.matter, by: test.a, at: Moment(before.adding(1)))
    #expect(try register().last?.changed == [.plan] && register().last?.version == 2)
    try test.record(
      Act(SeatLeft(reason: .other)), on: test.seat(test.c), by: test.a, at: Moment(before.adding(2)))
    #expect(try register().last?.changed == [.members, .plan])
  }

  @Test("Figures under five are not shown, and no total tells them")
  func figures() throws {
    for number in 0..<5 {
      let opinion = MatterID("opinion-\(number)")
      try test.record(Said.opinion(test.b), on: opinion, by: test.b)
      try test.record(Said.triaged(number == 4 ? .complaint : .inquiry), on: opinion, by: test.b)
    }
    try test.record(Said.guided, on: MatterID("opinion-4"), by: test.b)
    func figures() throws -> PublicFigures.Answer {
      try test.store.ask(PublicFigures(of: test.room, on: TestRoom.day))
    }
    #expect(try figures().inHand == .few && figures().guided == .few && figures().answered == .none)
    for number in 5..<7 {
      try test.record(Said.opinion(test.b), on: MatterID("opinion-\(number)"), by: test.b)
    }
    #expect(try figures().inHand == .some(6) && figures().since == TestRoom.day.adding(-364))
  }

  @Test("Nobody but who leads the room records that it was published")
  func permission() throws {
    let act = Act(RoomPublished(channel: .website))
    #expect(try test.refusal(act, on: test.room.matter, by: test.b) == .notAllowed(RoomPublished.kind))
    #expect(try test.refusal(act, on: test.room.matter, by: test.liaison) == nil)
  }
}
