import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Convenors and liaison of the room that is applied for (召集人和联络员), P4.2c–P4.2e, PA.5–PA.18.
enum ApplyOfficers: String, DialogStates {
  case begin, closed, noMembers, convenors, details, choice, chair, liaison, from, contact, confirm, listed,
    end

  enum Slots {
    static let convenors = Slot<[String]>(
      "convenors", "召集人", "convenors", as: .convenors { try ApplyOfficers.names($0) })
    static let details = Slot<String>(
      "details", "界别和所属专委会", "sector and committee",
      as: .officerLines { $0[ApplyOfficers.Slots.convenors]?.count ?? 1 })
    static let choice = Slot<ConvenorChoice>("choice", "产生方式", "how chosen", as: .choice())
    static let chair = Slot<String>("chair", "不由政协主席担任的理由", "reason", as: .reason(max: 200))
    static let liaison = Slot<String>(
      "liaison", "联络员", "liaison", as: .memberOrOther { try ApplyOfficers.names($0) })
    static let from = Slot<String>("from", "联络员的单位", "liaison's employer", as: .bodyName(max: 60))
    static let contact = Slot<String>("contact", "联系方式", "contact", as: .text(max: 100))
  }

  static let dialog = define(
    "apply-officers", version: 3, title: ("填召集人和联络员", "convenors and liaison"),
    phrases: ["填召集人和联络员", "填召集人", "填联络员", "name the convenors", "convenors and liaison"],
    because: .p4_2c, for: [.applicants], start: .begin, offered: { try ApplicationSlots.isDrafting($0) }
  ) {
    decide(.begin)
      .when("不在填写", .closed) { try !ApplicationSlots.isDrafting($0) }
      .when("还没有名单", .noMembers) { try names($0).isEmpty }
      .then(.convenors)
    say(.closed, because: .p5_2).then(.end)
    say(.noMembers, because: .p4_2c).then(.end)
    ask(.convenors, for: Slots.convenors, because: .p4_2c).then(.details)
    ask(.details, for: Slots.details, optional: true, because: .p5_2).then(.choice)
    ask(.choice, for: Slots.choice, because: .p4_2c)
      .when("省政协地市工作室，不由主席担任", .chair) { try wantsChair($0) && $0[Slots.choice] == .consulted }
      .then(.liaison)
    ask(.chair, for: Slots.chair, because: .p4_2d).then(.liaison)
    ask(.liaison, for: Slots.liaison, because: .p4_2e)
      .when("不是委员", .from) { try !names($0).contains($0.need(Slots.liaison)) }
      .then(.contact)
    ask(.from, for: Slots.from, because: .p4_2e).then(.contact)
    ask(.contact, for: Slots.contact, optional: true, because: .p5_2).then(.confirm)
    confirm(
      .confirm,
      showing: [
        Slots.convenors, Slots.details, Slots.choice, Slots.chair, Slots.liaison, Slots.from, Slots.contact,
      ]
    ).then(.listed)
    record(.listed, needs: [Slots.convenors, Slots.choice, Slots.liaison]) { scene in
      [try ApplicationSlots.proposal(Act(try officers(scene)), scene)]
    }.then(.end)
    end(.end)
  }

  private static func members(_ scene: Scene) throws -> [ApplicationMember] {
    try ApplicationWords(scene).mine()?.facts.members?.members ?? []
  }

  static func names(_ scene: Scene) throws -> [String] { try members(scene).map(\.name) }

  /// A provincial regional room's convenor is in principle the prefecture's Chairperson (P4.2d).
  private static func wantsChair(_ scene: Scene) throws -> Bool {
    let facts = try ApplicationWords(scene).mine()?.facts
    return facts?.begun.level == .province && facts?.named?.type == .regional
  }

  private static func officers(_ scene: Scene) throws -> ApplicationOfficers {
    let members = try members(scene)
    // A line a convenor, in their order: sector, then committee.
    let details = OfficerLine.read(scene[Slots.details] ?? "")
    let convenors = try scene.need(Slots.convenors).enumerated().map { number, name in
      let said = details.count > number ? details[number] : OfficerLine()
      guard let member = members.first(where: { $0.name == name }) else { throw NoApplication() }
      return ApplicationConvenor(
        person: member.person, sector: said.sector, committee: said.committee)
    }
    let liaison = try scene.need(Slots.liaison)
    let contacts = ContactLines.text([(liaison, scene[Slots.contact] ?? "")])
    return ApplicationOfficers(
      convenors: convenors, choice: try scene.need(Slots.choice),
      liaison: members.first { $0.name == liaison }?.person ?? PersonID(scene.fresh("liaison").rawValue),
      liaisonName: liaison, liaisonFrom: scene[Slots.from], reason: scene[Slots.chair], contacts: contacts)
  }
}

/// What the form asks of a convenor beside the list (PA.8, PA.9): 教育界，教科卫体和文化文史委员会.
struct OfficerLine {
  var sector = ""
  var committee = ""

  static func read(_ text: String) -> [OfficerLine] {
    text.split(whereSeparator: \.isNewline).map { line in
      let parts = line.split { "，,\t;；".contains($0) }.map { String($0).trimmed }
      return OfficerLine(sector: parts.first ?? "", committee: parts.count > 1 ? parts[1] : "")
    }
  }
}

extension AnswerReader where Value == String {
  /// A line a convenor: sector, then committee, which is one of the CPPCC's where that is kept here.
  fileprivate static func officerLines(_ count: @escaping @Sendable (Scene) throws -> Int) -> AnswerReader {
    AnswerReader(
      .lines,
      read: { text, scene, _ in
        guard !text.isBlank else { return .miss }
        if TextLength.exceeds(text, 400) { return .problem(EnginePhrases(scene.language).tooLong(400)) }
        let lines = OfficerLine.read(text)
        let most = try count(scene)
        guard lines.count <= most else {
          return .problem(
            scene(
              "召集人 \(most) 名，一人一行；这一行没有记。",
              "\(english(most, "convenor")), a line each; this line was not kept."))
        }
        for line in lines {
          if YesNo.read(line.sector) != nil || Numbers.read(line.sector) != nil {
            return .problem(
              scene("这不像界别；这一行没有记。", "That does not look like a sector; this line was not kept."))
          }
          if !line.committee.isEmpty,
            let problem = try CommitteeNames.problem(
              line.committee, of: ApplicationSlots.cppcc(scene), scene)
          {
            return .problem(problem)
          }
        }
        return .value(text)
      },
      show: { text, scene in
        OfficerLine.read(text).map { line in
          [line.sector, line.committee].filter { !$0.isEmpty }.joined(separator: scene("，", ", "))
        }.joined(separator: scene("；", "; "))
      })
  }
}
