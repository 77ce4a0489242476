import Conversation
import Regulation
import Understanding
import WorkroomStore

/// The members of the room that is applied for (参与委员名单), P4.2a, PA.19–PA.22.
enum ApplyMembers: String, DialogStates {
  case begin, closed, members, changes, small, large, largeReason, elsewhere, named, personal, confirm,
    listed, end

  enum Slots {
    static let members = Slot<[String]>("members", "参与委员", "members", as: .memberLines)
    static let changes = Slot<[String]>(
      "changes", "名单变动", "changes", as: .memberChanges { try ApplyMembers.known($0) })
    static let small = Slot<String>("small", "人数的原因", "reason for the number", as: .reason(max: 200))
    static let large = Slot<String>("large", "谁负责", "who answers for it", as: .bodyName(max: 40))
    static let largeReason = Slot<String>(
      "large-reason", "人数的理由", "reason for the size", as: .reason(max: 200))
    static let elsewhere = Slot<String>(
      "elsewhere", "参加两个工作室的理由", "reason for two rooms", as: .reason(max: 200))
    static let personal = Slot<String>(
      "personal", "名称的理由", "reason for the name", as: .reason(max: 200))
  }

  static let dialog = define(
    "apply-members", version: 4, title: ("填参与委员名单", "the members"),
    phrases: ["填参与委员名单", "填名单", "参与委员", "list the members", "the members"],
    because: .p4_2a, for: [.applicants], start: .begin, offered: { try ApplicationSlots.isDrafting($0) }
  ) {
    decide(.begin)
      .when("不在填写", .closed) { try !ApplicationSlots.isDrafting($0) }
      .when("已有名单", .changes) { try !known($0).isEmpty }
      .then(.members)
    say(.closed, because: .p5_2).then(.end)
    ask(.changes, for: Slots.changes, because: .p4_2a)
      .when("有人在别的工作室", .elsewhere) { try !elsewhere($0).isEmpty }
      .when("人数要说明原因", .small) { try size($0).isOdd }
      .when("人数要有人负责", .large) { try size($0).isBarred }
      .then(.named)
    ask(.members, for: Slots.members, because: .p4_2a)
      .when("有人在别的工作室", .elsewhere) { try !elsewhere($0).isEmpty }
      .when("人数要说明原因", .small) { try size($0).isOdd }
      .when("人数要有人负责", .large) { try size($0).isBarred }
      .then(.named)
    ask(.elsewhere, for: Slots.elsewhere, because: .p4_2b)
      .when("人数要说明原因", .small) { try size($0).isOdd }
      .when("人数要有人负责", .large) { try size($0).isBarred }
      .then(.named)
    ask(.small, for: Slots.small, because: .p4_2a).then(.named)
    ask(.large, for: Slots.large, because: .p4_2a).then(.largeReason)
    ask(.largeReason, for: Slots.largeReason, because: .p4_2a).then(.named)
    decide(.named).when("名称里有委员姓名", .personal) { try namesake($0) != nil }.then(.confirm)
    ask(.personal, for: Slots.personal, because: .p7_3a).then(.confirm)
    confirm(.confirm, showing: []).then(.listed)
    record(.listed) { scene in
      let lines = try lines(scene)
      let members = try lines.enumerated().map { number, line in
        ApplicationMember(
          person: try person(line.name, number, scene), name: line.name, post: line.post,
          specialty: line.specialty)
      }
      let facts = ApplicationMembers(
        members: members, reason: scene[Slots.small] ?? scene[Slots.largeReason],
        elsewhereReason: scene[Slots.elsewhere], overriddenBy: scene[Slots.large],
        contacts: ContactLines.text(lines.map { ($0.name, $0.contact) }), nameReason: scene[Slots.personal])
      return [try ApplicationSlots.proposal(Act(facts), scene)]
    }.then(.end)
    end(.end)
  }

  /// The list that is there, with how to reach whom.
  static func known(_ scene: Scene) throws -> [MemberLine] {
    guard let facts = try ApplicationWords(scene).mine()?.facts else { return [] }
    let contacts = facts.contacts
    return (facts.members?.members ?? []).map { member in
      MemberLine(
        name: member.name, post: member.post, specialty: member.specialty,
        contact: contacts[member.name] ?? "")
    }
  }

  /// The list as it will be.
  static func lines(_ scene: Scene) throws -> [MemberLine] {
    if let whole = scene[Slots.members] { return whole.map(MemberLine.init(stored:)) }
    return try MemberChange.applied(scene[Slots.changes] ?? [], to: known(scene))
  }

  /// A member whose full name stands in the room's, where nobody has given a reason for such a name yet (P7.3a).
  static func namesake(_ scene: Scene) throws -> String? {
    guard let facts = try ApplicationWords(scene).mine()?.facts, let name = facts.named,
      var naming = facts.naming, name.reason == nil
    else { return nil }
    naming.members = try lines(scene).map(\.name)
    return naming.member(in: name.name)
  }

  static func roomName(_ scene: Scene) throws -> String {
    try ApplicationWords(scene).mine()?.facts.named?.name ?? ""
  }

  /// Their names, for a look before it is kept.
  static func names(_ scene: Scene) throws -> String {
    try lines(scene).map(\.name).joined(separator: scene("、", ", "))
  }

  /// Whom the list marks as convenor or liaison: they are named in the next step.
  static func marked(_ scene: Scene) throws -> MarkedPeople { MarkedPeople(try lines(scene).map(\.person)) }

  private static func size(_ scene: Scene) throws -> RoomSize {
    RoomSize(try lines(scene).count, by: try scene.pack)
  }

  /// Members who have a seat in a room of this store that stands in the way (P4.2b).
  static func elsewhere(_ scene: Scene) throws -> [Namesakes.Place] {
    let level = try ApplicationWords(scene).mine()?.facts.begun.level
    return try lines(scene).flatMap { try scene.facts(SeatsElsewhere(of: $0.name, level: level, but: nil)) }
  }

  /// Whoever was listed before is the same person; somebody known from another room where they may be.
  private static func person(_ name: String, _ number: Int, _ scene: Scene) throws -> PersonID {
    let facts = try ApplicationWords(scene).mine()?.facts
    if let known = facts?.members?.members.first(where: { PersonName.isSame($0.name, name) }) {
      return known.person
    }
    if let begun = facts?.begun, PersonName.isSame(begun.handlerName, name) { return begun.handler }
    let me = try scene.signedIn()
    return try scene.facts(SeatsElsewhere(of: name, level: facts?.begun.level, but: nil))
      .first { try scene.facts(MayBeOne($0.person, in: me.room, by: me.person)) }?.person
      ?? PersonID(scene.fresh("person-\(number)").rawValue)
  }
}
