import Crypto
import GRDB
public import Regulation

/// What anybody may read of a room (公布内容), P3.3a, P6.1: its functions, members, duty plan and how to come.
///
/// Nothing else is in it, whoever asks: no visitor's words, no member's own number, no reason of anything. A telephone number in
/// what is said of a member or of the functions is nobody's business there, and the text is left out (see ``withheld``); so is
/// a number by which a visitor or an applicant is reached, where the room's own would stand.
public struct PublicPage: Hashable, Sendable {
  public let room: Room
  /// Resident members in the order of the roster; a liaison from outside is none.
  public let members: [Member]
  public let plan: Plan
  /// Whose photo is not shown since they have not agreed (A28), by name.
  public let notAgreed: [String]
  /// Texts that are left out, since a number stands in them.
  public let withheld: [Withheld]
  /// A hash of each part as the ledger has it.
  public let print: PublicPrint

  init(
    room: Room, members: [Member], notAgreed: [String], plan: Plan, withheld: [Withheld], print: PublicPrint
  ) {
    self.notAgreed = notAgreed
    (self.room, self.members, self.plan) = (room, members, plan)
    (self.withheld, self.print) = (withheld, print)
  }

  /// The room itself.
  public struct Room: Codable, Hashable, Sendable {
    public var name: String
    public var type: WorkroomType
    public var level: Level
    /// What it covers, in words.
    public var region: String
    /// 主要职能; may have several lines.
    public var functions: String?
    public var address: String?
    public var hours: String?
    /// 对外联系方式
    public var contact: String?
    /// Since when it is on 秦商量.
    public var platform: Day?
    /// 一室一品
    public var brand: String?
  }

  /// A resident member.
  public struct Member: Codable, Hashable, Sendable {
    public var name: String
    public var offices: [Office]
    public var post: String?
    public var specialty: String?
    /// The photo that may go out; nil: there is none, or the member does not agree.
    public var photo: AttachedFile?
  }

  /// The duty plan of a quarter.
  public struct Plan: Codable, Hashable, Sendable {
    public var quarter: Quarter
    public var shifts: [Shift]
  }

  /// A shift of it.
  public struct Shift: Codable, Hashable, Sendable {
    public var shift: RotaShift
    /// Names of members.
    public var people: [String]
  }

  /// A text that is left out, and of which member it is; nil: of the room.
  public struct Withheld: Hashable, Sendable {
    public enum What: Hashable, Sendable, CaseIterable {
      case functions, brand, post, specialty, address, hours, contact
    }
    public let what: What
    public let member: String?
  }

  /// What the publication has to have and does not (公布清单), P3.3a, P6.1, in its order.
  public enum Lack: Hashable, Sendable {
    case functions, address, hours, contact
    /// Whose post or specialty is not known, by name.
    case posts([String]), specialties([String])
    /// Whose photo is not published for want of their consent (A28), and who agreed and has none yet, by name.
    case photosNotAgreed([String]), photos([String])
    /// No shift is planned for the quarter that runs.
    case plan

    /// Where it is asked.
    public var clause: Clause {
      switch self {
      case .functions, .posts, .specialties, .photosNotAgreed, .photos, .plan: .p3_3a
      case .address, .hours, .contact: .p6_1
      }
    }
  }

  /// Who agreed that a photo is published, and has none yet, by name.
  public var withoutPhoto: [String] {
    members.filter { $0.photo == nil && !notAgreed.contains($0.name) }.map(\.name)
  }

  public var lacks: [Lack] {
    var lacks: [Lack] = []
    if room.functions == nil { lacks.append(.functions) }
    let (posts, specialties) = (
      members.filter { $0.post == nil }.map(\.name), members.filter { $0.specialty == nil }.map(\.name)
    )
    if !posts.isEmpty { lacks.append(.posts(posts)) }
    if !specialties.isEmpty { lacks.append(.specialties(specialties)) }
    if !notAgreed.isEmpty { lacks.append(.photosNotAgreed(notAgreed)) }
    if !withoutPhoto.isEmpty { lacks.append(.photos(withoutPhoto)) }
    if plan.shifts.isEmpty { lacks.append(.plan) }
    if room.address == nil { lacks.append(.address) }
    if room.hours == nil { lacks.append(.hours) }
    if room.contact == nil { lacks.append(.contact) }
    return lacks
  }

  fileprivate static func hash(_ part: some Encodable) -> String {
    guard let text = try? JSONText.encode(part) else {
      preconditionFailure("texts, numbers and days are JSON")
    }
    return Hashing.hexadecimal(SHA256.hash(data: Array(text.utf8)))
  }
}

/// What anybody may read of a room on a day; nil where there is no such room.
public struct ThePublicPage: DeskQuery {
  public let room: WorkroomID
  public let today: Day
  /// It goes out, so that the numbers on it are compared with those that people are reached by: every contact of the room is read.
  public let goesOut: Bool
  public init(_ room: WorkroomID, on today: Day, goesOut: Bool = true) {
    (self.room, self.today, self.goesOut) = (room, today, goesOut)
  }

  public func answer(from state: StoreState) throws -> PublicPage? {
    guard let facts = try TheWorkroom(room).answer(from: state)?.facts else { return nil }
    let (texts, plan) = (try RoomTexts(room).answer(from: state), try plan(state))
    var known = PublicPage.Room(
      name: facts.name, type: facts.type, level: facts.level, region: facts.region.text,
      functions: said(texts.functions), address: said(facts.venue?.address), hours: said(facts.venue?.hours),
      contact: said(facts.contact), platform: facts.platform, brand: said(facts.brand))
    let roster = try TheRoster(room).answer(from: state)
    let photos = roster.seats.compactMap { seat in
      seat.facts.publicPhoto(by: state.store.pack).map { (seat.facts.member, $0) }
    }
    var members = roster.people.filter(\.isMember).map { person in
      PublicPage.Member(
        name: person.name, offices: person.offices, post: said(person.post),
        specialty: said(person.specialty),
        photo: photos.first { $0.0 == person.id }?.1)
    }
    let notAgreed = roster.seats.map(\.facts).filter { !$0.maySharePhoto(by: state.store.pack) }.map(\.name)
    let print = PublicPrint(
      room: PublicPage.hash(known), members: PublicPage.hash(members), plan: PublicPage.hash(plan))
    var withheld: [PublicPage.Withheld] = []
    func leaveOut(
      _ text: inout String?, _ what: PublicPage.Withheld.What, of member: String? = nil,
      where isWrong: (String) throws -> Bool
    ) rethrows {
      guard let found = text, try isWrong(found) else { return }
      withheld.append(PublicPage.Withheld(what: what, member: member))
      text = nil
    }
    leaveOut(&known.functions, .functions, where: BareText.namesSomebody)
    leaveOut(&known.brand, .brand, where: BareText.namesSomebody)
    for index in members.indices {
      let name = members[index].name
      leaveOut(&members[index].post, .post, of: name, where: BareText.namesSomebody)
      leaveOut(&members[index].specialty, .specialty, of: name, where: BareText.namesSomebody)
    }
    if goesOut {
      // The room's own number may stand there, a private one may not.
      let isPrivate = { try IsPrivateNumber($0, in: room).answer(from: state) }
      try leaveOut(&known.address, .address, where: isPrivate)
      try leaveOut(&known.hours, .hours, where: isPrivate)
      try leaveOut(&known.contact, .contact, where: isPrivate)
    }
    return PublicPage(
      room: known, members: members, notAgreed: notAgreed, plan: plan, withheld: withheld, print: print)
  }

  /// What is blank says nothing.
  private func said(_ text: String?) -> String? {
    text.flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
  }

  private func plan(_ state: StoreState) throws -> PublicPage.Plan {
    let quarter = today.quarter
    let seats = try state.matters(SeatFacts.self, "workroom = ? AND state <> 'nothing'", [room.rawValue])
    let planned = try ShiftsPlanned(in: room, quarter.first...quarter.last).answer(from: state)
    return PublicPage.Plan(
      quarter: quarter,
      shifts: planned.map { shift in
        PublicPage.Shift(
          shift: shift.shift,
          people: shift.people.compactMap { person in
            seats.first { $0.facts.member == person }?.facts.name
          })
      })
  }
}

/// What became of the opinions of a year, for everybody (意见办理情况): figures, and where they are small not even these, so that
/// nobody is known by them. There is no total, which would tell the small ones.
public struct PublicFigures: DeskQuery {
  /// A number as it is shown.
  public enum Figure: Hashable, Sendable {
    case none
    /// Fewer than ``PublicFigures/least``.
    case few
    case some(Int)

    init(_ count: Int) {
      self = count == 0 ? .none : count < PublicFigures.least ? .few : .some(count)
    }
  }

  public struct Answer: Hashable, Sendable {
    /// The first day that counts.
    public var since: Day
    /// Answered, and told to whoever brought them.
    public var answered: Figure
    /// Guided on to where they belong (P6.2c, P6.3a).
    public var guided: Figure
    /// Being dealt with.
    public var inHand: Figure
  }

  /// A smaller number is not shown.
  public static let least = 5

  public let room: WorkroomID
  public let today: Day
  public init(of room: WorkroomID, on today: Day) { (self.room, self.today) = (room, today) }

  public func answer(from state: StoreState) throws -> Answer {
    let since = today.adding(-364)
    let found = try state.matters(
      OpinionFacts.self, "workroom = ? AND day BETWEEN ? AND ? AND state <> 'nothing'",
      [room.rawValue, since.ordinal, today.ordinal])
    func count(_ states: MatterState...) -> Figure { Figure(found.count { states.contains($0.state) }) }
    return Answer(
      since: since, answered: count(.answered, .fedBack, .closed), guided: count(.guided),
      inHand: count(.recorded, .toGuide, .open, .passedOn))
  }
}

extension BareText {
  /// Whether a telephone number or an identity number stands there.
  fileprivate static func namesSomebody(_ text: String) -> Bool {
    hasPhone(text) || numbers(in: text).contains { $0.utf8.count == 18 }
  }
}
