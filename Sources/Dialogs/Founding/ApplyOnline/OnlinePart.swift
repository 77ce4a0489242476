import Conversation
import Regulation
import WorkroomStore

/// The application for a room's online part, made of what is known of the room: from its founding application, where it
/// has one, and its roster of today.
struct OnlinePart {
  typealias Slots = ApplyOnline.Slots
  let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  /// Why the room cannot apply now, or whoever speaks cannot.
  enum Hindrance {
    case notConvenor, noPlaque, noLiaison
    case isOn(Day)
    case inHand(Matter<ApplicationFacts>)
  }

  func hindrance() throws -> Hindrance? {
    guard try scene.may(ApplicationSubmitted.self, isOwn: false) else { return .notConvenor }
    let roster = try scene.roster()
    guard let room = try scene.room()?.facts, room.plaque != nil else { return .noPlaque }
    if let day = room.platform { return .isOn(day) }
    if let open = try open(), open.state != .drafting { return .inHand(open) }
    return roster.holders(of: .liaison).isEmpty ? .noLiaison : nil
  }

  /// The one that has not come to its end: handed in, or returned.
  func open() throws -> Matter<ApplicationFacts>? {
    try ApplicationWords(scene).mine().flatMap { $0.isOpen ? $0 : nil }
  }

  /// What founded the room; nil for a room that was entered as it stood.
  func founding() throws -> ApplicationFacts? {
    try scene.facts(TheApplication(scene.signedIn().room))?.facts
  }

  /// Whether it has to be applied for anew, and what that takes was not said: only changes were.
  func isGone() throws -> Bool {
    guard try open() == nil else { return false }
    let applicant =
      try founding() != nil || scene[Slots.applicant] != nil && scene[Slots.applicantName] != nil
    return !applicant || scene[Slots.functions] == nil || scene[Slots.plan] == nil
  }

  // MARK: What is recorded

  /// All entries of the application; of one that was returned, what was changed.
  func proposals() throws -> [Proposal] {
    let place = try scene.signedIn().room
    let open = try open()
    let application = open?.id ?? scene.fresh("application")
    let acts = try open.map { try changed($0.facts) } ?? whole()
    var proposals = try (acts + [submission(open?.facts)]).map {
      Proposal($0, in: place, on: application, occurred: scene.now)
    }
    // The committee in touch reviews it, so the room is known to be its (P1d).
    if let committee = scene[Slots.committee] {
      proposals.append(
        Proposal(
          CommitteeAssigned(committee: committee), in: place, on: place.matter,
          occurred: scene.now))
    }
    return proposals
  }

  private func whole() throws -> [Act] {
    [
      Act(try begun()), Act(try named()), Act(try members()),
      Act(try officers()),
      Act(
        ApplicationWork(functions: try scene.need(Slots.functions), plan: try scene.need(Slots.plan))),
    ]
  }

  private func changed(_ known: ApplicationFacts) throws -> [Act] {
    var acts: [Act] = []
    // Members or officers may have changed since it was handed in.
    let (members, officers) = try (members(), officers())
    if members != known.members { acts.append(Act(members)) }
    if officers != known.officers { acts.append(Act(officers)) }
    if scene[Slots.functions] != nil || scene[Slots.plan] != nil {
      acts.append(
        Act(ApplicationWork(functions: scene[Slots.functions], plan: scene[Slots.plan])))
    }
    return acts
  }

  private func submission(_ known: ApplicationFacts?) throws -> Act {
    Act(
      ApplicationSubmitted(
        signers: NameLines.people(try scene.need(Slots.signers)), committee: try committee(known)))
  }

  /// Whether the room has a committee that the CPPCC over it has, where that is kept here.
  func isCommitteeKnown() throws -> Bool {
    guard let room = try scene.room()?.facts, let committee = room.committee else { return false }
    return try CommitteeNames.problem(committee, of: (room.level, room.area), scene) == nil
  }

  /// The committee in touch: the room's, as it is now.
  func committee(_ known: ApplicationFacts?) throws -> String {
    try scene[Slots.committee] ?? scene.room()?.facts.committee ?? known?.submission?.committee ?? ""
  }

  func begun() throws -> ApplicationBegun {
    guard let room = try scene.room()?.facts, let me = try scene.person() else { throw NoApplication() }
    let founding = try founding()?.begun
    return ApplicationBegun(
      applicant: try founding?.applicant ?? scene.need(Slots.applicant),
      applicantName: try founding?.applicantName ?? scene.need(Slots.applicantName), level: room.level,
      area: room.area, handler: me.id, handlerName: me.name, channel: .online)
  }

  private func named() throws -> ApplicationNamed {
    guard let room = try scene.room()?.facts else { throw NoApplication() }
    let founding = try founding()?.named
    return ApplicationNamed(
      type: room.type, base: founding?.base, bases: founding?.bases ?? [], name: room.name)
  }

  func members() throws -> ApplicationMembers {
    let known = try founding()?.members
    let people = try scene.roster().people.filter(\.isMember)
    return ApplicationMembers(
      members: people.map { person in
        let before = known?.members.first { $0.person == person.id }
        return ApplicationMember(
          person: person.id, name: person.name, post: person.post ?? before?.post ?? "",
          specialty: person.specialty ?? before?.specialty ?? "")
      },
      reason: try known?.reason ?? scene.room()?.facts.smallReason, elsewhereReason: known?.elsewhereReason,
      overriddenBy: known?.overriddenBy,
      contacts: contacts(known?.contacts ?? "", of: people.map(\.name)))
  }

  func officers() throws -> ApplicationOfficers {
    let known = try founding()?.officers
    let roster = try scene.roster()
    guard let liaison = roster.holders(of: .liaison).first else { throw NoApplication() }
    return ApplicationOfficers(
      convenors: roster.holders(of: .convenor).map { person in
        known?.convenors.first { $0.person == person.id }
          ?? ApplicationConvenor(person: person.id, sector: "", committee: "")
      },
      choice: known?.choice ?? .consulted, liaison: liaison.id, liaisonName: liaison.name,
      liaisonFrom: known?.liaison == liaison.id ? known?.liaisonFrom : nil, reason: known?.reason,
      contacts: contacts(known?.contacts ?? "", of: [liaison.name]))
  }

  /// How to reach those who are there still.
  private func contacts(_ lines: String, of names: [String]) -> String {
    let known = ContactLines.read(lines)
    return ContactLines.text(names.map { ($0, known[$0] ?? "") })
  }
}
