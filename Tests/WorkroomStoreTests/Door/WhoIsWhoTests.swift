import Regulation
import Testing

@testable import WorkroomStore

/// On a store with PINs, power in one place is no power over people of another.
@Suite("Who is who, and who may bring whom where")
struct WhoIsWhoTests {
  /// A room and the CPPCC over it, and a second room whose convenor is E with D as a member; asked for PINs from then on.
  private struct World {
    let cppcc: TestCppcc
    let second = WorkroomID("second")
    var test: TestRoom { cppcc.test }

    init(guarded: Bool = true) throws {
      cppcc = try TestCppcc(over: try TestRoom())
      try #require(refusal(of: World.room(second, with: ["D", "E"], convenor: "E"), by: nil) == nil)
      if guarded { try Door(test.store).ask(forPins: true, at: test.clock.now) }
    }

    static func room(_ room: WorkroomID, with members: [String], convenor: String) -> [(
      Act, WorkroomID, String
    )] {
      let founding = WorkroomSetUp(name: "\(room.rawValue)委员工作室", type: .sector, level: .county, area: "示例区")
      return [(Act(founding), room, room.rawValue)]
        + members.map {
          (Act(SeatTaken(person: PersonID($0), name: $0)), room, "\(room.rawValue)-seat-\($0)")
        }
        + [
          (
            Act(OfficeTaken(office: .convenor, person: PersonID(convenor), name: convenor)), room,
            "\(room.rawValue)-office"
          )
        ]
    }

    /// - Parameter person: nil: a guest; where they have signed in does not matter to the desk.
    func refusal(of acts: [(Act, WorkroomID, String)], by person: String?, owner: Bool = false) throws
      -> Refusal?
    {
      var desk = test.desk
      desk.isFileOwner = owner
      let owner: Owner = person.map { .person(PersonID($0), test.room) } ?? .guest
      let turn = Turn(id: desk.turnID(), owner: owner, generation: try test.generation(of: owner))
      do {
        _ = try desk.commit(turn, continuing: String.self) { _, event, _, _ in
          switch event {
          case .spoken:
            return Step(
              snapshot: "",
              proposals: acts.map {
                Proposal($0.0, in: $0.1, on: MatterID($0.2), occurred: test.clock.now)
              })
          case .recorded: return Step(snapshot: "")
          case .refused(let refusal): throw refusal
          }
        }
        return nil
      } catch let refusal as Refusal {
        return refusal
      }
    }
  }

  @Test(
    "a further room is entered by whoever leads one, by committee and office, by the owner of the file, and by nobody else"
  )
  func furtherRoom() throws {
    for (who, may) in [
      (nil, false), ("X", false), ("B", false), ("V", false), ("S", false), ("A", true), ("L", true),
      ("E", true),
      ("K", true), ("O", true),
    ] as [(String?, Bool)] {
      let world = try World()
      let acts = World.room(WorkroomID("third"), with: ["Y", "Z"], convenor: "Y")
      #expect(
        try world.refusal(of: acts, by: who) == (may ? nil : .notAllowed(WorkroomSetUp.kind)),
        "\(who ?? "a guest")")
      #expect(
        try world.test.desk.ask(MayFound(WorkroomSetUp.self, by: who.map { PersonID($0) })) == nil || !may)
    }
    let world = try World()
    let acts = World.room(WorkroomID("third"), with: ["Y", "B"], convenor: "Y")
    #expect(try world.refusal(of: acts, by: nil, owner: true) == nil)
    // Whoever has signed in is themself, whoever keeps the file.
    let fourth = World.room(WorkroomID("fourth"), with: ["Y2"], convenor: "Y2")
    #expect(try world.refusal(of: fourth, by: "B", owner: true) == .notAllowed(WorkroomSetUp.kind))
    #expect(try World(guarded: false).refusal(of: acts, by: nil) == nil)
  }

  @Test("a CPPCC is entered by the office of its level or the owner of the file")
  func cppcc() throws {
    func founding(_ level: Level) -> [(Act, WorkroomID, String)] {
      let place = WorkroomID("another")
      return [
        (Act(CppccSetUp(name: "政协另一区委员会", level: level, area: "另一区")), place, place.rawValue),
        (Act(PostTaken(post: .officeInCharge, person: PersonID("Y"), name: "Y")), place, "another-post"),
      ]
    }
    for (who, level, may) in [
      (nil, .county, false), ("B", .county, false), ("A", .county, false), ("K", .county, false),
      ("O", .county, true), ("O", .city, false), ("O", .province, false),
    ] as [(String?, Level, Bool)] {
      #expect(
        try World().refusal(of: founding(level), by: who) == (may ? nil : .notAllowed(CppccSetUp.kind)),
        "\(who ?? "a guest")")
    }
    #expect(try World().refusal(of: founding(.province), by: nil, owner: true) == nil)
  }

  @Test(
    "somebody known elsewhere is brought into a place only by whoever answers for both",
    arguments: [
      // Whoever makes a room brings in people of their own.
      ("A", ["B"], true), ("L", ["C"], true), ("E", ["D"], true), ("O", ["B", "D"], true),
      // And nobody of another's.
      ("A", ["D"], false), ("E", ["B"], false), ("E", ["A"], false), ("E", ["O"], false), ("K", ["B"], false),
      ("L", ["E"], false),
    ] as [(String, [String], Bool)])
  func bringing(_ who: String, _ whom: [String], _ may: Bool) throws {
    let acts = World.room(WorkroomID("third"), with: ["Y"] + whom, convenor: "Y")
    #expect(try World().refusal(of: acts, by: who) == (may ? nil : .knownElsewhere))
  }

  @Test("nor into a room that is there, as member, convenor or liaison, or into the office")
  func intoOnes() throws {
    let world = try World()
    let (b, room) = (PersonID("B"), world.second)
    let seat = (Act(SeatTaken(person: b, name: "乙")), room, "s")
    let liaison = (Act(OfficeTaken(office: .liaison, person: b, name: "乙")), room, "l")
    #expect(try world.refusal(of: [seat], by: "E") == .knownElsewhere)
    #expect(try world.refusal(of: [liaison], by: "E") == .knownElsewhere)
    let post = (Act(PostTaken(post: .council, person: PersonID("D"), name: "D")), world.cppcc.place, "p")
    #expect(try world.refusal(of: [post], by: "O") == nil)
    // Also somebody who has left: their PIN and their past are theirs.
    try world.test.record(Act(SeatLeft(reason: .termEnded)), on: world.test.seat(b), by: world.test.a)
    #expect(try world.refusal(of: [seat], by: "E") == .knownElsewhere)
    #expect(try World(guarded: false).refusal(of: [seat], by: "E") == nil)
  }

  @Test(
    "whoever begins an application as a guest is somebody new, and brings nobody into the room that comes of it"
  )
  func applicant() throws {
    let world = try World()
    let place = WorkroomID("applied")
    func begun(_ handler: String) -> [(Act, WorkroomID, String)] {
      let begun = ApplicationBegun(
        applicant: .sector, applicantName: "教育界", level: .county, area: "示例区", handler: PersonID(handler),
        handlerName: "坏人")
      return [(Act(begun), place, "application-\(handler)")]
    }
    #expect(try world.refusal(of: begun("B"), by: nil) == .knownElsewhere)
    #expect(try world.refusal(of: begun("B"), by: "B") == .knownElsewhere)
    #expect(try world.refusal(of: begun("H"), by: nil) == nil)
    for (who, what) in [
      ("B", Refusal.notAllowed(WorkroomSetUp.kind)), ("H", .notAllowed(WorkroomSetUp.kind)),
    ] {
      let acts = World.room(place, with: ["H"], convenor: "H")
      #expect(try world.refusal(of: acts, by: who) == what)
    }
    #expect(try world.test.store.ask(SightOf(PersonID("H"))).sees(place))
    for room in [world.test.room, world.second, world.cppcc.place] {
      #expect(try !world.test.store.ask(SightOf(PersonID("H"))).sees(room))
    }
  }

  @Test("a reset reaches only people whose every place the resetter answers for")
  func reset() throws {
    let world = try World()
    let b = PersonID("B")
    // The owner of the file says that B of the first room is a member of the second as well.
    #expect(
      try world.refusal(of: [(Act(SeatTaken(person: b, name: "乙")), world.second, "s")], by: nil, owner: true)
        == .notAllowed(SeatTaken.kind))
    let linked = World.room(WorkroomID("third"), with: ["B", "Y"], convenor: "Y")
    #expect(try world.refusal(of: linked, by: nil, owner: true) == nil)
    func reset(_ whose: String, at place: WorkroomID, by who: String?) throws -> Refusal? {
      let person = PersonID(whose)
      return try world.refusal(
        of: [(Act(PinReset(person: person)), place, person.pin(at: place).rawValue)], by: who,
        owner: who == nil)
    }
    let third = WorkroomID("third")
    #expect(try reset("B", at: third, by: "Y") == .pinOpensMore)
    #expect(try reset("B", at: world.test.room, by: "A") == .pinOpensMore)
    #expect(try reset("B", at: third, by: "E") == .notAllowed(PinReset.kind))
    #expect(try reset("C", at: world.test.room, by: "A") == nil)
    // The office is over all of their places.
    #expect(try reset("B", at: third, by: "O") == nil)
    #expect(try reset("B", at: third, by: nil) == nil)
  }
}
