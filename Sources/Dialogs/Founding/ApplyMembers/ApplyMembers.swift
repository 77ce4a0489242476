import Conversation
import Regulation
import Understanding
import WorkroomStore

/// The members of the room that is applied for (参与委员名单), P4.2a, PA.19–PA.22.
enum ApplyMembers: String, DialogStates {
  case begin, closed, members, changes, small, large, largeReason, elsewhere, confirm, listed, end

  enum Slots {
    static let members = Slot<[String]>("members", "参与委员", "members", as: .memberLines)
    static let changes = Slot<[String]>(
      "changes", "名单变动", "changes", as: .memberChanges { try ApplyMembers.known($0) })
    static let small = Slot<String>("small", "人数的原因", "reason for the number", as: .reason(max: 200))
    static let large = Slot<String>("large", "谁负责", "who answers for it", as: .text(max: 40))
    static let largeReason = Slot<String>(
      "large-reason", "人数的理由", "reason for the size", as: .reason(max: 200))
    static let elsewhere = Slot<String>(
      "elsewhere", "参加两个工作室的理由", "reason for two rooms", as: .reason(max: 200))
  }

  static let dialog = define(
    "apply-members", version: 3, title: ("填参与委员名单", "the members"),
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
      .then(.confirm)
    ask(.members, for: Slots.members, because: .p4_2a)
      .when("有人在别的工作室", .elsewhere) { try !elsewhere($0).isEmpty }
      .when("人数要说明原因", .small) { try size($0).isOdd }
      .when("人数要有人负责", .large) { try size($0).isBarred }
      .then(.confirm)
    ask(.elsewhere, for: Slots.elsewhere, because: .p4_2b)
      .when("人数要说明原因", .small) { try size($0).isOdd }
      .when("人数要有人负责", .large) { try size($0).isBarred }
      .then(.confirm)
    ask(.small, for: Slots.small, because: .p4_2a).then(.confirm)
    ask(.large, for: Slots.large, because: .p4_2a).then(.largeReason)
    ask(.largeReason, for: Slots.largeReason, because: .p4_2a).then(.confirm)
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
        contacts: ContactLines.text(lines.map { ($0.name, $0.contact) }))
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

  /// Their names, for a look before it is kept.
  static func names(_ scene: Scene) throws -> String {
    try lines(scene).map(\.name).joined(separator: scene("、", ", "))
  }

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
    if let known = facts?.members?.members.first(where: { $0.name == name }) { return known.person }
    if let begun = facts?.begun, begun.handlerName == name { return begun.handler }
    let me = try scene.signedIn()
    return try scene.facts(SeatsElsewhere(of: name, level: facts?.begun.level, but: nil))
      .first { try scene.facts(MayBeOne($0.person, in: me.room, by: me.person)) }?.person
      ?? PersonID(scene.fresh("person-\(number)").rawValue)
  }
}
