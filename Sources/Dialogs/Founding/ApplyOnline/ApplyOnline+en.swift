import Conversation
import Regulation

extension ApplyOnline {
  static func en(_ state: ApplyOnline, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .inTouch, .still, .end: Words("")
    case .mayNot: Words(try OnlinePart(scene).why())
    case .returned: Words(try OnlinePart(scene).returned())
    case .newFunctions:
      Words(
        "How are the online functions changed? Several lines if you like; skip to keep them.",
        help: "Write all of it anew: how duty, exchange and consultation are held online (P5.3g).",
        example: "duty, exchange and consultation online")
    case .newPlan:
      Words(
        "How is the online work plan changed? Skip to keep it.", help: "Write all of it anew (P5.2).",
        example: "one duty online for each member every quarter")
    case .applicant:
      Words(
        "Who applied for this room when it was founded?",
        help: "The steps are those of its founding, and rest on who applied (P5.3d).", example: "2")
    case .applicantName:
      Words(
        ApplicantKind.question(scene[Slots.applicant], scene.language),
        help: "The name of the committee, the sector or the team.", example: "教育界")
    case .functions:
      Words(
        "What does it do online? How are duty, exchange and consultation held there? Several lines if you like.",
        help: "Duty, exchange and consultation are held on Qin Shangliang (P5.3g).",
        example: "duty every quarter, exchange every month, consultation on what people care about")
    case .plan:
      Words(
        "What is the online work plan? Several lines if you like.",
        help: try NormsInPlan(scene).online,
        example: "one duty online for each member every quarter")
    case .committee:
      Words(
        "Which special committee is in touch?", help: "It reviews this and guides the room (P1d, P5.3a).",
        example: "教科卫体和文化文史委员会")
    case .signers:
      Words(
        "Who signs? Several are parted by commas.", help: "They sign the printed form themselves (PA.24).",
        example: "委员甲, 委员乙")
    case .confirm: Words(try OnlinePart(scene).preview())
    case .submitted:
      Words("Handed in. \(try OnlinePart(scene).open().map(ApplicationWords(scene).standing) ?? "")")
    }
  }
}
