import Conversation
import Regulation
import WorkroomStore

// What was approved before it was held (P6.3e, A21): as it was recorded here, or as it is told.
extension LogMicro {
  /// How long an approval is offered: a plan's runs for its year.
  private static let approvalDays = 400

  /// What the CPPCC approved of this room's and was not held yet.
  static func approvals(_ scene: Scene) throws -> [Matter<EventApprovalFacts>] {
    try scene.facts(
      UsableApprovals(in: scene.signedIn().room, since: scene.now.day.adding(-approvalDays)))
  }

  static func request(_ id: MatterID?, _ scene: Scene) throws -> Matter<EventApprovalFacts>? {
    try id.flatMap { try scene.facts(TheMatter(EventApprovalFacts.self, $0)) }
  }

  /// “城南小区路灯维修”，3月5日商州区政协主席会议批准
  static func approvalLine(_ request: Matter<EventApprovalFacts>, _ scene: Scene) -> String {
    let title = request.facts.title(scene)
    guard let decided = request.facts.decided else { return title }
    let day = decided.day.inWords(scene)
    return scene(
      "\(title)，\(day)\(decided.by)批准", "\(title), approved \(day) by \(decided.by)")
  }

  static func approval(_ scene: Scene) throws -> Approval? {
    if let request = try request(scene[Slots.granted], scene), let decided = request.facts.decided,
      decided.isApproved
    {
      return Approval(
        by: decided.by, day: decided.day, plan: request.facts.requested.plan, request: request.id)
    }
    guard isApproved(scene), let by = scene[Slots.approver], let day = scene[Slots.approvalDay]
    else { return nil }
    return Approval(by: by, day: day, plan: scene[Slots.approved] == .withPlan ? true : nil)
  }

  static func isApproved(_ scene: Scene) -> Bool {
    switch scene[Slots.approved] {
    case .byItself?, .withPlan?: true
    case .notApproved?, nil: false
    }
  }
}

extension AnswerReader where Value == Day {
  /// When it was approved: a day after it was held is asked back, since it does not count then (P6.3e, A21).
  static var approvalDay: AnswerReader {
    let past = AnswerReader.pastDay(isOld: true)
    return AnswerReader(
      past.manner,
      read: { line, scene, offered in
        let said = try past.read(line, scene, offered)
        guard case .value(let day) = said, let held = scene[CommonSlots.day],
          case .approvedLater? = try LogMicro.notCounted(scene.with(LogMicro.Slots.approvalDay, day))
        else { return said }
        return .doubt(day, ApprovedHow.afterwards(day, heldOn: held, scene))
      },
      show: past.show)
  }
}

extension ApprovedHow {
  /// Asked where an approval is of a day after the event.
  static func afterwards(_ day: Day, heldOn held: Day, _ scene: Scene) -> String {
    scene(
      "开展是\(held.inWords(scene))，批准（\(day.inWords(scene))）在那以后，就记着、不计（P6.3e）。对吗？",
      "It was held on \(held.inFull(.en)); approved after that, on \(day.inFull(.en)), it is kept and not counted (P6.3e). Right?"
    )
  }
}
