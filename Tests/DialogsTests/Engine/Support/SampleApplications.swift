import Regulation
import WorkroomStore

@testable import Conversation
@testable import Dialogs

/// Applications for rooms that are to be: one filled in and not handed in, one handed in, one that the council agreed to.
enum SampleApplications {
  static let drafting = Scene.Me(PersonID("handler-drafting"), in: WorkroomID("drafting"), as: .applicants)
  static let handedIn = Scene.Me(PersonID("handler-handed-in"), in: WorkroomID("handed-in"), as: .applicants)
  static let agreed = Scene.Me(PersonID("handler-agreed"), in: WorkroomID("agreed"), as: .applicants)
  static let official = Scene.Me(PersonID("person-干部甲"), in: WorkroomID("cppcc"), as: .cppcc)

  /// Who can be asked the questions of a dialog that is for nobody in a room.
  static func whoever(_ dialog: Dialog) -> Scene.Me {
    switch dialog.name {
    case "award-plaque": agreed
    case "decide-application": handedIn
    case _: dialog.audiences.contains(.applicants) ? drafting : official
    }
  }

  /// The CPPCC over the room: two committees and the office in charge.
  static func setUpCppcc(_ desk: Desk) throws {
    let place = official.room
    let office = PostTaken(post: .officeInCharge, person: official.person, name: "干部甲")
    let committees = ["教科卫体和文化文史委员会", "农业和农村委员会"].map { name in
      Proposal(
        CommitteeFormed(name: name), in: place, on: MatterID("committee-\(name)"),
        occurred: desk.now)
    }
    let founding = CppccSetUp(name: "政协洛南县委员会", level: .county, area: "洛南县")
    try write(
      [Proposal(founding, in: place, on: place.matter, occurred: desk.now)] + committees
        + [Proposal(office, in: place, on: MatterID("post"), occurred: desk.now)], as: .guest,
      desk)
  }

  static func apply(_ desk: Desk) throws {
    for (me, isHandedIn, isAgreed) in [
      (drafting, false, false), (handedIn, true, false), (agreed, true, true),
    ] {
      var acts = filledIn(me)
      if isHandedIn {
        acts.append(Act(ApplicationSubmitted(signers: ["委员壬"], committee: "农业和农村委员会")))
      }
      if isAgreed {
        let said = ApplicationOpinion(verdict: .passed, by: "主席会议", opinion: "同意", paper: "会议纪要")
        acts += [
          Act(ApplicationReviewed(said)), Act(ApplicationInstructed(said)), Act(ApplicationDecided(said)),
        ]
      }
      let proposals = acts.map {
        Proposal($0, in: me.room, on: MatterID("application-\(me.room.rawValue)"), occurred: desk.now)
      }
      try write(proposals, as: .person(me.person, me.room), desk)
    }
  }

  private static func filledIn(_ me: Scene.Me) -> [Act] {
    let members = ["委员壬", "委员癸", "委员子", "委员丑", "委员寅"].map {
      ApplicationMember(person: PersonID("\(me.room.rawValue)-\($0)"), name: $0, post: "教师", specialty: "教育")
    }
    let convenor = ApplicationConvenor(person: members[0].person, sector: "教育界", committee: "农业和农村委员会")
    return [
      Act(
        ApplicationBegun(
          applicant: .sector, applicantName: "教育界", level: .county, area: "洛南县", handler: me.person,
          handlerName: "委员壬")),
      Act(
        ApplicationNamed(type: .sector, base: nil, bases: ["教育"], name: "洛南县教育界别委员工作室")),
      Act(ApplicationMembers(members: members, contacts: "委员壬\t13800138000")),
      Act(
        ApplicationOfficers(
          convenors: [convenor], choice: .consulted, liaison: members[1].person, liaisonName: "委员癸")),
      Act(ApplicationWork(functions: "联系群众", plan: "每季度值班")),
    ]
  }

  static func write(_ proposals: [Proposal], as owner: Owner, _ desk: Desk) throws {
    let saved = try desk.takeUp(owner, as: String.self)
    let turn = Turn(id: desk.turnID(), owner: owner, generation: saved.generation)
    _ = try desk.commit(turn, continuing: String.self) { _, event, _, _ in
      switch event {
      case .spoken: Step(snapshot: "", proposals: proposals)
      case .recorded: Step(snapshot: "")
      case .refused(let refusal): throw refusal
      }
    }
    try desk.forgetConversation(of: owner)
  }
}

extension Dialog {
  /// Whether somebody in a room has something to do with it here: those for applications are asked of who handles one.
  var isForRooms: Bool { audiences.contains(.room) && !audiences.contains(.applicants) }
}
