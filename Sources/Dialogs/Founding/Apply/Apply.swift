import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Beginning an application for a workroom (申请新建), P5.1: who applies, to whom, and who handles it.
enum Apply: String, DialogStates {
  case guide, applicant, applicantName, level, area, handler, confirm, begun, end

  enum Slots {
    static let applicant = Slot<ApplicantKind>("applicant", "申请主体", "applicant", as: .choice())
    static let applicantName = Slot<String>(
      "applicant-name", "申请主体名称", "applicant's name", as: .bodyName(max: 40))
    static let level = Slot<Level>("level", "层级", "level", as: .choice())
    static let area = Slot<String>("area", "所在地", "area", as: .bodyName(max: 40))
    static let handler = Slot<String>("handler", "经办人", "who handles it", as: .personName())
  }

  static let dialog = define(
    "apply", version: 2, title: ("申请新建工作室", "apply for a new workroom"),
    phrases: ["申请新建工作室", "申请新建", "我们想建一个工作室", "apply for a workroom", "a new workroom"],
    because: .p5_1, for: [.guests, .applicants], start: .guide,
    offered: { try $0.audience == .guests || ApplicationWords($0).mine()?.failed != nil }
  ) {
    // Said before anything is recorded: nobody should find out at the end that paper is wanted too.
    say(.guide).then(.applicant)
    ask(.applicant, for: Slots.applicant, because: .p5_1).then(.applicantName)
    ask(.applicantName, for: Slots.applicantName, because: .p5_1).then(.level)
    ask(.level, for: Slots.level, because: .p5_1).then(.area)
    ask(.area, for: Slots.area).then(.handler)
    ask(.handler, for: Slots.handler).then(.confirm)
    confirm(
      .confirm, showing: [Slots.applicant, Slots.applicantName, Slots.level, Slots.area, Slots.handler]
    )
    .then(.begun)
    record(
      .begun, needs: [Slots.applicant, Slots.applicantName, Slots.level, Slots.area, Slots.handler]
    ) { scene in
      let begun = ApplicationBegun(
        applicant: try scene.need(Slots.applicant), applicantName: try scene.need(Slots.applicantName),
        level: try scene.need(Slots.level), area: try scene.need(Slots.area),
        handler: PersonID(scene.fresh("handler").rawValue), handlerName: try scene.need(Slots.handler))
      return [
        Proposal(
          begun, in: scene.freshPlace("room"),
          on: scene.fresh("application"), occurred: scene.now)
      ]
    }.then(.end)
    end(.end)
  }

  /// Which committee, sector or team it is that applies.
  static func applicantQuestion(_ scene: Scene) -> String {
    ApplicantKind.question(scene[Slots.applicant], scene.language)
  }
}

extension ApplicantKind {
  /// Which of its kind it is, as a question; of no kind yet, what it is called.
  static func question(_ kind: ApplicantKind?, _ language: Language) -> String {
    switch kind {
    case .specialCommittee?: language("是哪个专门委员会？", "Which special committee is it?")
    case .sector?: language("是哪个界别？", "Which sector is it?")
    case .memberTeam?: language("这个委员团队叫什么？", "What is the team called?")
    case nil: language("叫什么？", "What is it called?")
    }
  }
}
