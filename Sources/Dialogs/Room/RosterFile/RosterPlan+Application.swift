public import Regulation
public import WorkroomStore

extension RosterPlan {
  /// A file for an application that is being filled in: its rows are the list of members (P5.2, P4.2a), and its
  /// convenors and liaison where the file names them.
  ///
  /// Throws `Unanswered` or `Untried` until the desk has answered, and `Refusal` where the application is not being
  /// filled in.
  public init(
    _ file: RosterFile, on application: MatterID, options: RosterOptions, turn: TurnID, facts: Answers,
    now: Moment
  ) throws {
    guard let known = try facts(TheApplicationCalled(application)) else { throw Refusal.gone }
    func refusal(of acts: [Act]) throws -> Refusal? {
      let row = acts.map { Proposal($0, in: known.workroom, on: application, occurred: now) }
      return try facts.refusals(of: [row])[0]
    }
    self.init(file, outcome: .listed([], nil))
    let isReadable = !faults.contains(where: \.isOfFile) && file.rows.count <= Self.mostRows
    var list = MemberList(known.facts, turn: turn, options: options)
    for row in isReadable ? file.rows : [] {
      let seats = SeatsElsewhere(of: row.name, level: known.facts.begun.level, but: nil)
      let elsewhere = row.isMember ? try facts(seats).first : nil
      if let elsewhere, options.reason == nil {
        add(.elsewhere(room: elsewhere.roomName), of: row)
        continue
      }
      let handler = known.facts.begun.handler
      let isOne =
        try elsewhere.map { try facts(MayBeOne($0.person, in: known.workroom, by: handler)) } ?? false
      let longer = list.adding(row, elsewhere, isOne: isOne)
      if row.isConvenor, let refusal = try refusal(of: longer.convening(row)),
        let fault = RosterFault.OfRoom(refusal, of: row)
      {
        add(fault, of: row)
      } else if row.isLiaison, let first = list.liaison {
        // An application has room for one.
        add(.secondLiaison(first: first.row.line), of: row)
      } else {
        list = longer
      }
    }
    let size = RoomSize(list.members.count, by: try facts(ThePack()))
    let members = Act(list.asked(size))
    // The list as a whole, also where there is nobody on it: the application may have been handed in.
    switch try refusal(of: [members]) {
    case nil: break
    case .application(.tooMany(let count))?: add(.tooManyListed(count), of: nil)
    case .application(.tooFew(let count))?: add(.tooFewListed(count), of: nil)
    case let refusal?: throw refusal
    }
    guard !faults.contains(where: \.isOfFile) else { return }
    guard isReadable else {
      add(.tooManyListed(file.rows.count), of: nil)
      return
    }
    if list.members.isEmpty, faults.isEmpty { add(RosterFault(.onlyHeader)) }
    if let there = known.facts.members, !options.replaces {
      add(.listThere(there.members.count), of: nil)
    }
    if size.isOdd, !list.members.isEmpty, options.sizeReason == nil {
      add(size.isLarge ? .manyListed(list.members.count) : .tooFewMembers(list.members.count), of: nil)
    }
    let officers = list.officers
    let acts = [members] + (officers.map { [Act($0)] } ?? [])
    settle(
      list.members.isEmpty
        ? [] : acts.map { Proposal($0, in: known.workroom, on: application, occurred: now) },
      as: .listed(list.members, officers), options)
    if isDone, list.leavesOfficers { add(RosterNote(.officersNext, line: file.rows.first?.line ?? 1)) }
  }
}

/// The list that a file comes to, row by row.
private struct MemberList {
  private let facts: ApplicationFacts
  private let turn: TurnID
  private let options: RosterOptions
  private(set) var members: [ApplicationMember] = []
  private var contacts: [(name: String, contact: String)] = []
  private var convenors: [ApplicationConvenor] = []
  private(set) var liaison: (row: RosterRow, person: PersonID)?
  private var sitsElsewhere = false

  init(_ facts: ApplicationFacts, turn: TurnID, options: RosterOptions) {
    (self.facts, self.turn, self.options) = (facts, turn, options)
  }

  func adding(_ row: RosterRow, _ elsewhere: Namesakes.Place?, isOne: Bool) -> MemberList {
    var list = self
    let person = person(row, isOne ? elsewhere : nil)
    if row.isMember {
      list.members.append(
        ApplicationMember(
          person: person, name: row.name, post: row.post ?? "", specialty: row.specialty ?? ""))
      list.contacts.append((row.name, row.contact ?? ""))
      if elsewhere != nil, options.otherRoomReason != nil { list.sitsElsewhere = true }
    }
    if row.isConvenor {
      list.convenors.append(ApplicationConvenor(person: person, sector: row.sector ?? "", committee: ""))
    }
    if row.isLiaison { list.liaison = (row, person) }
    return list
  }

  /// Whoever was listed before, or handles it, or comes from another room and may be the same person, keeps their id.
  private func person(_ row: RosterRow, _ elsewhere: Namesakes.Place?) -> PersonID {
    if let known = facts.members?.members.first(where: { PersonName.isSame($0.name, row.name) }) {
      return known.person
    }
    if PersonName.isSame(facts.begun.handlerName, row.name) { return facts.begun.handler }
    if options.otherRoomReason != nil, let elsewhere { return elsewhere.person }
    return PersonID(turn.derived("person-\(row.line)"))
  }

  /// The list as it is to be kept; what was answered for its size goes with a size that asks for it.
  func asked(_ size: RoomSize) -> ApplicationMembers {
    ApplicationMembers(
      members: members, reason: size == .fits ? nil : options.sizeReason,
      elsewhereReason: sitsElsewhere ? options.otherRoomReason : nil,
      overriddenBy: size.isBarred ? options.answeredBy : nil, contacts: ContactLines.text(contacts))
  }

  /// Its convenors by themselves, on a list of nobody else: whether they can be is asked before the size is.
  ///
  /// - Parameter row: stands for the liaison, whom a later row may name.
  func convening(_ row: RosterRow) -> [Act] {
    let people = Set(convenors.map(\.person))
    // So few are never the list itself: somebody answers for them here, so that their number is no matter.
    let alone = ApplicationMembers(
      members: members.filter { people.contains($0.person) }, reason: "-", overriddenBy: "-")
    return [
      Act(alone),
      Act(officers(with: (row, PersonID(turn.derived("liaison"))))),
    ]
  }

  /// 协商产生 (P4.2c). In principle a provincial regional room's convenor is the Chairperson (P4.2d): that is asked.
  var officers: ApplicationOfficers? {
    guard !convenors.isEmpty, let liaison,
      !(facts.begun.level == .province && facts.named?.type == .regional)
    else { return nil }
    return officers(with: liaison)
  }

  private func officers(with liaison: (row: RosterRow, person: PersonID)) -> ApplicationOfficers {
    ApplicationOfficers(
      convenors: convenors, choice: .consulted, liaison: liaison.person, liaisonName: liaison.row.name,
      liaisonFrom: liaison.row.isMember ? nil : liaison.row.post,
      contacts: ContactLines.text([(liaison.row.name, liaison.row.contact ?? "")]))
  }

  /// Whether convenors and liaison are still to be named: there are none, or one of them is not on this list.
  var leavesOfficers: Bool {
    guard officers == nil else { return false }
    guard let before = facts.officers else { return true }
    return !Set(members.map(\.person)).isSuperset(of: before.convenors.map(\.person))
  }
}
