import Regulation
import Testing

@testable import WorkroomStore

/// The CPPCC over a ``TestRoom``: two special committees and somebody for each post.
struct TestCppcc {
  let test: TestRoom
  let place: WorkroomID
  static let guiding = "教科卫体和文化文史委员会"
  static let other = "农业和农村委员会"

  let office = PersonID("O")
  /// Of the committee that guides the room, and of the other.
  let committee = PersonID("K")
  let otherCommittee = PersonID("N")
  let viceChair = PersonID("V")
  let council = PersonID("S")
  /// A for the convenor and so on: everybody there is, and a stranger.
  static let everybody = ["O", "K", "N", "V", "S", "A", "B", "C", "L", "X"]

  /// - Parameters:
  ///   - level: the room is of the county.
  ///   - assigns: whether the room has a committee that guides it.
  init(
    over test: TestRoom, level: Level = .county, at place: WorkroomID = WorkroomID("cppcc"),
    assigns: Bool = true
  )
    throws
  {
    (self.test, self.place) = (test, place)
    let founding = Act(CppccSetUp(name: "政协示例区委员会", level: level, area: "示例区"))
    let first = PostTaken(post: .officeInCharge, person: office, name: "干部甲")
    let done = try test.commit(
      [
        proposal(founding, on: place.matter),
        proposal(Act(CommitteeFormed(name: Self.guiding)), on: matter("guiding")),
        proposal(Act(CommitteeFormed(name: Self.other)), on: matter("other")),
        proposal(Act(first), on: matter("post-O")),
      ], by: .guest)
    try #require(done.refusal == nil)
    for (post, person, name, over) in [
      (Post.committee, committee, "干部乙", ["guiding"]), (.committee, otherCommittee, "干部丙", ["other"]),
      (.viceChair, viceChair, "干部丁", ["guiding"]), (.council, council, "干部戊", []),
    ] {
      let taken = PostTaken(post: post, person: person, name: name, committees: over.map(matter))
      try #require(refusal(Act(taken), on: matter("post-\(person.rawValue)"), by: office) == nil)
    }
    if assigns { try assign(Self.guiding) }
  }

  func matter(_ name: String) -> MatterID { MatterID("\(place.rawValue)-\(name)") }

  func proposal(_ act: Act, on matter: MatterID, in place: WorkroomID? = nil) -> Proposal {
    Proposal(act, in: place ?? self.place, on: matter, occurred: test.clock.now)
  }

  func refusal(_ act: Act, on matter: MatterID, in place: WorkroomID? = nil, by person: PersonID) throws
    -> Refusal?
  {
    try test.commit([proposal(act, on: matter, in: place)], by: .person(person, place ?? self.place)).refusal
  }

  func assign(_ name: String) throws {
    let act = Act(CommitteeAssigned(committee: name))
    try #require(refusal(act, on: test.room.matter, in: test.room, by: test.liaison) == nil)
  }
}
