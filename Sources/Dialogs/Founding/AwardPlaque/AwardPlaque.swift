import Conversation
import Regulation
import Understanding
import WorkroomStore

/// The plaque of a room that the council agreed to (授牌): from that day the room is there, with its members and officers
/// (P0, P5.3a, A33).
enum AwardPlaque: String, DialogStates {
  case begin, notYet, application, day, confirm, awarded, end

  enum Slots {
    static let application = Slot<MatterID>(
      "application", "哪个工作室", "which room", as: .application { try agreed($0) })
    static let day = Slot<Day>(
      "day", "授牌日期", "day of the plaque",
      as: .pastDay(isOld: true).inOrder { day, scene in
        guard let id = scene[Slots.application],
          let room = try scene.facts(TheApplicationCalled(id))?.workroom
        else { return [] }
        return [Proposal(PlaqueAwarded(existing: false), in: room, on: room.matter, occurred: Moment(day))]
      })
  }

  static let dialog = define(
    "award-plaque", version: 1, title: ("登记授牌", "record the plaque"),
    phrases: [
      "登记授牌", "授牌了", "record the plaque", "the plaque was awarded", "牌子发下来了", "登记授牌日期", "record a plaque",
      "the plaque has been awarded",
    ],
    because: .p5_3a, for: [.applicants, .cppcc], start: .begin, offered: { try !agreed($0).isEmpty }
  ) {
    decide(.begin).when("主席会议还没有同意", .notYet) { try agreed($0).isEmpty }.then(.application)
    say(.notYet, because: .p5_3a).then(.end)
    ask(.application, for: Slots.application, because: .p5_3a).then(.day)
    ask(.day, for: Slots.day, because: .p0).then(.confirm)
    confirm(.confirm, showing: [Slots.application, Slots.day]).then(.awarded)
    record(.awarded, needs: [Slots.application, Slots.day]) { try entries($0) }.then(.end)
    end(.end)
  }

  /// Those the council agreed to and that whoever speaks may record.
  static func agreed(_ scene: Scene) throws -> [Matter<ApplicationFacts>] {
    switch scene.audience {
    case .applicants: return try ApplicationWords(scene).mine().map { $0.state == .agreed ? [$0] : [] } ?? []
    case .cppcc:
      return try scene.facts(OpenApplications()).filter {
        try $0.state == .agreed && !$0.facts.isOnline
          && scene.may(ApplicationFulfilled(), on: $0.id, in: $0.workroom)
      }
    case .guests, .room: return []
    }
  }

  /// Who gives the plaque, and takes it back some day: the CPPCC that approved it (谁审批谁负责, P5.3f, P7.2f).
  private static func approver(_ scene: Scene) throws -> String {
    let id = try scene.need(Slots.application)
    guard let begun = try scene.facts(TheApplicationCalled(id))?.facts.begun else { return "" }
    let known = try scene.facts(Cppccs()).first {
      $0.facts.level == begun.level && $0.facts.area == begun.area
    }
    return known?.facts.name ?? "政协\(begun.area)委员会"
  }

  /// The committee that guides the room (P4.4): of a province's room in a prefecture that in which its convenor sits
  /// (P4.4b), of others the one in touch.
  private static func committee(_ facts: ApplicationFacts) -> String? {
    if facts.begun.level == .province, facts.named?.type == .regional,
      let sits = facts.officers?.convenors.compactMap({ said($0.committee) }).first
    {
      return sits
    }
    return facts.submission?.committee
  }

  private static func said(_ text: String) -> String? { text.isBlank ? nil : text }

  /// As whom the people of the application sit in the room: whoever is known elsewhere is the same person only where
  /// the plaque is recorded by somebody who answers for both places, and else is somebody new.
  private static func ids(
    of people: [PersonID], in room: WorkroomID, _ scene: Scene
  ) throws -> [PersonID: PersonID] {
    var ids: [PersonID: PersonID] = [:]
    for (number, person) in people.enumerated() where ids[person] == nil {
      let isOne = try scene.facts(MayBeOne(person, in: room, by: scene.me?.person, isBeingSetUp: true))
      ids[person] = isOne ? person : PersonID(scene.fresh("person-\(number)").rawValue)
    }
    return ids
  }

  private static func entries(_ scene: Scene) throws -> [Proposal] {
    let id = try scene.need(Slots.application)
    guard let application = try scene.facts(TheApplicationCalled(id)), let named = application.facts.named,
      let members = application.facts.members, let officers = application.facts.officers
    else { throw NoApplication() }
    let (room, facts, day) = (application.workroom, application.facts, Moment(try scene.need(Slots.day)))
    let ids = try ids(of: members.members.map(\.person) + [officers.liaison], in: room, scene)
    let founding = WorkroomSetUp(
      name: named.name, type: named.type, level: facts.begun.level, area: facts.begun.area,
      smallReason: RoomSize(members.members.count, by: try scene.pack) != .fits && members.overriddenBy == nil
        ? members.reason : nil,
      region: named.type == .regional ? facts.region : nil)
    var acts: [(Act, MatterID)] = [
      (Act(ApplicationFulfilled()), application.id),
      (Act(founding), room.matter),
      (
        Act(PlaqueAwarded(existing: false, by: try approver(scene))), room.matter
      ),
    ]
    if let committee = committee(facts) {
      acts.append((Act(CommitteeAssigned(committee: committee)), room.matter))
    }
    acts += members.members.enumerated().map { number, member in
      // What the form says of somebody goes with them; how to reach them stays with the application.
      let sector = officers.convenors.first { $0.person == member.person }?.sector
      let seat = SeatTaken(
        person: ids[member.person] ?? member.person, name: member.name, post: said(member.post),
        specialty: said(member.specialty), sector: sector.flatMap(said), overriddenBy: members.overriddenBy,
        overrideReason: members.overriddenBy == nil ? nil : members.reason)
      return (Act(seat), scene.fresh("seat-\(number)", in: room))
    }
    acts += officers.convenors.enumerated().map { number, convenor in
      let name = members.members.first { $0.person == convenor.person }?.name ?? ""
      return (
        Act(OfficeTaken(office: .convenor, person: ids[convenor.person] ?? convenor.person, name: name)),
        scene.fresh("convenor-\(number)", in: room)
      )
    }
    acts.append(
      (
        Act(
          OfficeTaken(
            office: .liaison, person: ids[officers.liaison] ?? officers.liaison, name: officers.liaisonName)),
        scene.fresh("liaison", in: room)
      ))
    return acts.map {
      Proposal($0.0, in: room, on: $0.1, occurred: $0.0.is(ApplicationFulfilled.self) ? scene.now : day)
    }
  }
}
