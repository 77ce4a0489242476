import GRDB
import Regulation
import Testing

@testable import WorkroomStore

@Suite("The CPPCC over the rooms")
struct CppccQueryTests {
  private func under(_ person: PersonID, _ cppcc: TestCppcc) throws -> [String] {
    try cppcc.test.store.ask(RoomsUnder(person, at: cppcc.place)).map(\.id.rawValue)
  }

  private func posts(_ person: PersonID, _ cppcc: TestCppcc, at place: WorkroomID? = nil) throws -> Set<Post>
  {
    try cppcc.test.store.ask(PostsOver(place ?? cppcc.test.room, of: person))
  }

  @Test(
    "who reaches a room: the guiding committee, its Vice-Chairperson, and whoever is over all of the level",
    arguments: [
      ("O", [Post.officeInCharge], [Post.officeInCharge], [Post.officeInCharge]),
      ("K", [.committee], [.committee], [.committee]), ("N", [.committee], [], [.committee]),
      ("V", [.viceChair], [.viceChair], [.viceChair]), ("S", [.council], [.council], [.council]),
      ("A", [], [], []), ("X", [], [], []),
    ] as [(String, Set<Post>, Set<Post>, Set<Post>)])
  func postsOver(_ name: String, _ itself: Set<Post>, _ guided: Set<Post>, _ unguided: Set<Post>) throws {
    let person = PersonID(name)
    let cppcc = try TestCppcc(over: try TestRoom(), assigns: false)
    #expect(try posts(person, cppcc, at: cppcc.place) == itself)
    #expect(try posts(person, cppcc) == unguided)
    try cppcc.assign(TestCppcc.guiding)
    #expect(try posts(person, cppcc) == guided)
    let city = try TestCppcc(over: try TestRoom(), level: .city)
    #expect(try posts(person, city) == [])
    #expect(try posts(person, city, at: city.place) == itself)
  }

  @Test("the rooms that somebody looks after")
  func roomsUnder() throws {
    let cppcc = try TestCppcc(over: try TestRoom())
    for person in [cppcc.office, cppcc.council, cppcc.committee, cppcc.viceChair] {
      #expect(try under(person, cppcc) == ["room"], "\(person)")
    }
    for person in [cppcc.otherCommittee, cppcc.test.a, cppcc.test.stranger] {
      #expect(try under(person, cppcc).isEmpty, "\(person)")
    }
    // P8.1d: a Vice-Chairperson may be in charge of several committees.
    try cppcc.assign(TestCppcc.other)
    #expect(try under(cppcc.otherCommittee, cppcc) == ["room"])
    #expect(try under(cppcc.committee, cppcc).isEmpty && under(cppcc.viceChair, cppcc).isEmpty)
    let both = PostTaken(
      post: .viceChair, person: cppcc.viceChair, name: "干部丁",
      committees: [cppcc.matter("guiding"), cppcc.matter("other")])
    #expect(try cppcc.refusal(Act(both), on: cppcc.matter("post-V"), by: cppcc.office) == nil)
    #expect(try under(cppcc.viceChair, cppcc) == ["room"])
  }

  @Test("a committee that gets another name keeps its rooms")
  func renamed() throws {
    let cppcc = try TestCppcc(over: try TestRoom())
    for name in ["教科卫体委员会", "教育科技委员会"] {
      let act = Act(CommitteeFormed(name: name))
      #expect(try cppcc.refusal(act, on: cppcc.matter("guiding"), by: cppcc.office) == nil)
      #expect(try under(cppcc.committee, cppcc) == ["room"] && posts(cppcc.committee, cppcc) == [.committee])
      #expect(try under(cppcc.otherCommittee, cppcc).isEmpty && posts(cppcc.otherCommittee, cppcc).isEmpty)
    }
    let committees = try cppcc.test.store.ask(TheCppccRoster(cppcc.place)).committees
    #expect(committees.map(\.facts.name) == ["教育科技委员会", TestCppcc.other])
  }

  @Test("whoever leaves a post reaches nothing any more, and keeps a name")
  func left() throws {
    let cppcc = try TestCppcc(over: try TestRoom())
    let store = cppcc.test.store
    #expect(try store.ask(Namesakes("干部乙")).map(\.room) == [cppcc.place])
    #expect(try cppcc.refusal(Act(PostLeft()), on: cppcc.matter("post-K"), by: cppcc.office) == nil)
    #expect(
      try posts(cppcc.committee, cppcc).isEmpty && posts(cppcc.committee, cppcc, at: cppcc.place).isEmpty)
    #expect(try under(cppcc.committee, cppcc).isEmpty)
    #expect(try store.ask(NameOf(cppcc.committee)) == "干部乙")
    #expect(try store.ask(Namesakes("干部乙")).isEmpty)
    #expect(try store.ask(TheCppccRoster(cppcc.place)).people.map(\.name) == ["干部甲", "干部丙", "干部丁", "干部戊"])
  }

  @Test("somebody with two posts is one person, also where a member is called the same")
  func namesakes() throws {
    let cppcc = try TestCppcc(over: try TestRoom())
    let store = cppcc.test.store
    let second = PostTaken(post: .council, person: cppcc.office, name: "干部甲")
    #expect(try cppcc.refusal(Act(second), on: cppcc.matter("post-2"), by: cppcc.office) == nil)
    #expect(try store.ask(TheCppccRoster(cppcc.place)).person(cppcc.office)?.posts.count == 2)
    let places = try store.ask(Namesakes("干部甲"))
    #expect(places.count == 1 && places.first?.isCppcc == true)
    #expect(places.first?.roomName == "政协示例区委员会" && places.first?.isMember == false)
    let seat = SeatTaken(person: PersonID("D"), name: "干部甲")
    try cppcc.test.record(Act(seat), on: MatterID("seat-D"), by: cppcc.test.a)
    #expect(Set(try store.ask(Namesakes("干部甲")).map(\.room)) == [cppcc.place, cppcc.test.room])
  }

  @Test("what was kept of the CPPCC is the same made again, and in another store")
  func rebuiltAndCarried() throws {
    let cppcc = try TestCppcc(over: try TestRoom())
    let test = cppcc.test
    try test.store.write { db in
      try Door(test.store).put(Pin(salt: [1], hash: [2]), of: test.b, isCode: false, db)
    }
    try test.record(Act(PinReset(person: test.b)), on: test.b.pin(at: test.room), by: test.a)
    let renamed = Act(CommitteeFormed(name: "农业委员会"))
    #expect(try cppcc.refusal(renamed, on: cppcc.matter("other"), by: cppcc.office) == nil)
    #expect(try cppcc.refusal(Act(PostLeft()), on: cppcc.matter("post-S"), by: cppcc.office) == nil)
    let rows = try test.store.viewRows()
    #expect(try test.store.rebuild() > 10)
    #expect(try test.store.viewRows() == rows)
    #expect(try test.store.verify().isClean)

    let into = try Store.inMemory(machine: "another")
    try Exchange().carry(test.store, into: into)
    #expect(try Exchange.everything(into) == Exchange.everything(test.store))
    #expect(
      try into.ask(TheCppccRoster(cppcc.place)).committees.map(\.facts.name) == [TestCppcc.guiding, "农业委员会"])
    #expect(try into.ask(PostsOver(test.room, of: cppcc.committee)) == [.committee])
  }

  @Test(
    "an application goes to the committee that is in touch, by the office's table (P1d)",
    arguments: [
      (["教育"], Level.county, [TestCppcc.guiding]), (["教育界"], .county, [TestCppcc.guiding]),
      (["教育界别", "茶叶"], .county, [TestCppcc.guiding, TestCppcc.other]), (["经济"], .county, []),
      (["教育"], .city, []),
    ])
  func inTouch(_ sectors: [String], _ level: Level, _ committees: [String]) throws {
    let cppcc = try TestCppcc(over: try TestRoom())
    for (matter, name, sectors) in [
      ("guiding", TestCppcc.guiding, ["教育界", "科技"]), ("other", TestCppcc.other, ["农业", "茶叶"]),
    ] {
      let formed = CommitteeFormed(name: name, sectors: sectors)
      #expect(try cppcc.refusal(Act(formed), on: cppcc.matter(matter), by: cppcc.office) == nil)
    }
    let found = try cppcc.test.store.ask(CommitteesInTouch(with: sectors, at: level))
    #expect(found.sorted() == committees.sorted())
  }
}
