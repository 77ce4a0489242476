import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Which special committee guides a room (登记联系指导的专委会), P4.4: said in the room, or by the CPPCC over it.
enum AssignCommittee: String, DialogStates {
  case begin, none, mayNot, room, committee, confirm, assigned, end

  enum Slots {
    static let room = Slot<WorkroomID>(
      "room", "工作室", "workroom",
      as: .oneOf(
        listed: true,
        options: { scene in
          try rooms(scene).map { Option(id: $0.id.rawValue, label: $0.facts.name, aliases: []) }
        },
        name: { room, scene in try scene.facts(TheWorkroom(room))?.facts.name ?? "" }))
    static let committee = Slot<String>(
      "committee", "专委会", "committee",
      as: .committee { scene in
        try scene.facts(TheWorkroom(place(scene))).map { ($0.facts.level, $0.facts.area) }
      })
  }

  static let dialog = define(
    "assign-committee", version: 2, title: ("联系指导的专委会", "the committee that guides a room"),
    phrases: [
      "登记联系指导的专委会", "换专委会", "哪个专委会联系我们", "assign a committee", "which committee guides us", "指导我们的专委会",
      "换一个专委会", "assign a special committee", "which special committee guides us",
    ],
    because: .p4_4, for: [.room, .cppcc], start: .begin,
    offered: { scene in
      switch scene.audience {
      case .guests, .applicants: false
      case .room:
        try scene.may(CommitteeAssigned.self) && (scene.room()?.facts.committee == nil || mayChange(scene))
      case .cppcc: try !rooms(scene).isEmpty
      }
    }
  ) {
    decide(.begin)
      .when("政协机关的人", .room) { try $0.audience == .cppcc && !rooms($0).isEmpty }
      .when("政协机关，没有可登记的", .none) { $0.audience == .cppcc }
      .when("召集人或联络员", .committee) { try $0.audience == .room && $0.may(CommitteeAssigned.self) }
      .then(.mayNot)
    say(.none, because: .p4_4).then(.end)
    say(.mayNot, because: .p4_4).then(.end)
    ask(.room, for: Slots.room, because: .p4_4).then(.committee)
    ask(.committee, for: Slots.committee, because: .p4_4).then(.confirm)
    confirm(.confirm, showing: [Slots.room, Slots.committee]).then(.assigned)
    record(.assigned, needs: [Slots.committee]) { scene in
      let room = try place(scene)
      return [
        Proposal(
          CommitteeAssigned(committee: try scene.need(Slots.committee)), in: room,
          on: room.matter, occurred: scene.now)
      ]
    }.then(.end)
    end(.end)
  }

  static func place(_ scene: Scene) throws -> WorkroomID { try scene[Slots.room] ?? scene.signedIn().room }

  /// What the clause asks of the room at hand.
  static func standing(_ scene: Scene) throws -> CommitteeOfConvenor.Standing {
    try scene.facts(CommitteeOfConvenor(place(scene)))
  }

  private static func mayChange(_ scene: Scene) throws -> Bool {
    switch try scene.facts(CommitteeOfConvenor(scene.signedIn().room)) {
    case .convenorChanged: true
    case .anyCommittee, .settled: false
    }
  }

  /// That another convenor may bring another committee (P4.4b); nil where nothing is to be looked at.
  static func atSignIn(_ scene: Scene) throws -> String? {
    guard case .convenorChanged(let day) = try scene.facts(CommitteeOfConvenor(scene.signedIn().room)),
      try scene.may(CommitteeAssigned.self)
    else { return nil }
    return scene(
      "召集人\(day.inWords(scene))换了：联系指导的专委会是召集人所在的省政协专委会，请核对，说“换专委会”（P4.4b）。",
      "The convenor changed on \(day.inWords(scene)): the room belongs to the provincial committee in which they sit. Please see whether it is still right: “assign a committee” (P4.4b)."
    )
  }

  /// Those whose committee it is theirs to enter: of a city's office no county's room, though it sees them all (P1d).
  private static func rooms(_ scene: Scene) throws -> [Matter<RoomFacts>] {
    let me = try scene.signedIn()
    return try scene.facts(RoomsUnder(me.person, at: me.room)).filter {
      try scene.may(CommitteeAssigned.self, in: WorkroomID($0.id.rawValue))
    }
  }
}
