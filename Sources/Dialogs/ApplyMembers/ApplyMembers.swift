import Regulation
import WorkroomStore

/// The members of the room that is applied for (参与委员名单), P4.2a, PA.19–PA.22.
enum ApplyMembers: String, DialogStates {
  case members, small, large, largeReason, elsewhere, confirm, listed, end

  enum Slots {
    static let members = Slot<[String]>("members", "参与委员", "members", as: .memberLines)
    static let small = Slot<String>("small", "不足 5 人的理由", "reason for under 5", as: .text(max: 200))
    static let large = Slot<String>("large", "谁负责", "who answers for it", as: .text(max: 40))
    static let largeReason = Slot<String>(
      "large-reason", "超过 20 人的理由", "reason for over 20", as: .text(max: 200))
    static let elsewhere = Slot<String>(
      "elsewhere", "参加两个工作室的理由", "reason for two rooms", as: .text(max: 200))
  }

  static let dialog = define(
    "apply-members", version: 1, title: ("填参与委员名单", "the members"),
    phrases: ["填参与委员名单", "填名单", "参与委员", "list the members", "the members"],
    because: .p4_2a, for: [.applicants], start: .members, offered: { try ApplicationSlots.isDrafting($0) }
  ) {
    ask(.members, for: Slots.members, because: .p4_2a)
      .when("有人在别的工作室", .elsewhere) { try !elsewhere($0).isEmpty }
      .when("不足 5 人", .small) { try size($0).isSmall }
      .when("超过 20 人", .large) { try size($0).isLarge }
      .then(.confirm)
    ask(.elsewhere, for: Slots.elsewhere, because: .p4_2b)
      .when("不足 5 人", .small) { try size($0).isSmall }
      .when("超过 20 人", .large) { try size($0).isLarge }
      .then(.confirm)
    ask(.small, for: Slots.small, because: .p4_2a).then(.confirm)
    ask(.large, for: Slots.large, because: .p4_2a).then(.largeReason)
    ask(.largeReason, for: Slots.largeReason, because: .p4_2a).then(.confirm)
    confirm(.confirm, showing: []).then(.listed)
    record(.listed, needs: [Slots.members]) { scene in
      let lines = try scene.need(Slots.members).map(MemberLine.init(stored:))
      let members = try lines.enumerated().map { number, line in
        ApplicationMember(
          person: try person(line.name, number, scene), name: line.name, post: line.post,
          specialty: line.specialty)
      }
      let contacts = lines.filter { !$0.contact.isEmpty }.map { "\($0.name)\t\($0.contact)" }
      let facts = ApplicationMembers(
        members: members, reason: scene[Slots.small] ?? scene[Slots.largeReason],
        elsewhereReason: scene[Slots.elsewhere], overriddenBy: scene[Slots.large],
        contacts: contacts.joined(separator: "\n"))
      return [try ApplicationSlots.proposal(.applicationMembers(facts), scene)]
    }.then(.end)
    end(.end)
  }

  private static func size(_ scene: Scene) throws -> RoomSize {
    RoomSize(scene[Slots.members]?.count ?? 0, by: try scene.facts(ThePack()))
  }

  /// Members who have a seat in a room of this store (P4.2b).
  static func elsewhere(_ scene: Scene) throws -> [Namesakes.Place] {
    try (scene[Slots.members] ?? []).map(MemberLine.init(stored:)).flatMap {
      try scene.facts(Namesakes($0.name)).filter(\.isMember)
    }
  }

  /// Whoever was listed before is the same person; somebody known from another room as well.
  private static func person(_ name: String, _ number: Int, _ scene: Scene) throws -> PersonID {
    let facts = try ApplicationWords(scene).mine()?.facts
    if let known = facts?.members?.members.first(where: { $0.name == name }) { return known.person }
    if let begun = facts?.begun, begun.handlerName == name { return begun.handler }
    return try scene.facts(Namesakes(name)).first(where: \.isMember)?.person
      ?? PersonID(scene.fresh("person-\(number)").rawValue)
  }
}

extension RoomSize {
  fileprivate var isSmall: Bool { if case .small = self { true } else { false } }
  fileprivate var isLarge: Bool { if case .large = self { true } else { false } }
}

/// A row of the form (PA.19–PA.22) as a line: 委员甲，商州中学教师，教育，13900000000.
struct MemberLine {
  var name: String
  var post = ""
  var specialty = ""
  var contact = ""

  /// How the slot keeps it: the four, parted by tabs.
  var stored: String { [name, post, specialty, contact].joined(separator: "\t") }

  init(stored: String) {
    let parts = stored.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    name = parts.first ?? ""
    if parts.count > 3 { (post, specialty, contact) = (parts[1], parts[2], parts[3]) }
  }

  /// Nil where there is no name.
  init?(line: String) {
    let parts = line.split(omittingEmptySubsequences: false) { "，,\t;；".contains($0) }.map {
      String($0).trimmed
    }
    guard let name = parts.first, !name.isBlank else { return nil }
    self.name = name
    // A telephone number is a contact wherever it stands: post and specialty are public.
    let phones = parts.dropFirst().filter { Phone.read($0) != nil }
    let said = parts.dropFirst().filter { Phone.read($0) == nil }
    if let first = said.first { post = first }
    if said.count > 1 { specialty = said[1] }
    contact = (said.dropFirst(2).filter { !$0.isEmpty } + phones).joined(separator: " ")
  }
}

extension Reading where Value == [String] {
  /// Members, a line each; refused line by line, so that nothing typed before is lost.
  static var memberLines: Reading {
    Reading(
      .lines,
      read: { text, scene, _ in
        var lines: [MemberLine] = []
        for line in text.split(whereSeparator: \.isNewline).map(String.init) where !line.isBlank {
          guard let member = MemberLine(line: line) else { return .miss }
          if TextLength.exceeds(member.name, 20) {
            return .problem(
              scene("姓名最多 20 个字，这一行没有记。", "A name has at most 20 characters; this line was not kept."))
          }
          if lines.contains(where: { $0.name == member.name }) {
            return .problem(
              scene(
                "“\(member.name)”已经写过了，这一行没有记。", "“\(member.name)” is there already; this line was not kept.")
            )
          }
          if Phone.occurs(in: member.post + " " + member.specialty) {
            return .problem(
              scene(
                "单位、职务、专长会公开，不写电话号码；电话放在最后一项，这一行没有记。",
                "Post and specialty are public and take no telephone number; put it last. This line was not kept."
              ))
          }
          if IdentityNumber.occurs(in: line) {
            return .problem(
              scene(
                "这一行像有身份证号，申报表不需要，没有记。",
                "That looks like an identity number; the form needs none, and it was not kept."))
          }
          lines.append(member)
        }
        return lines.isEmpty ? .miss : .value(lines.map(\.stored))
      },
      show: { stored, scene in
        stored.map { MemberLine(stored: $0).name }.joined(separator: scene("、", ", "))
      })
  }
}
