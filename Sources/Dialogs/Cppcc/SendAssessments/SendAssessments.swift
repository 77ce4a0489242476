import Conversation
import Regulation
import Understanding
import WorkroomStore

/// That results of assessments went to the office in charge (登记考核报送), P7.1f: those of a year in one go.
enum SendAssessments: String, DialogStates {
  case begin, none, rooms, to, number, day, confirm, sent, end

  enum Slots {
    static let rooms = Slot<[MatterID]>(
      "rooms", "哪些", "which ones",
      as: .severalOf { scene in
        try unsent(scene).map { Option(id: $0.id.rawValue, label: try line($0, scene)) }
      })
    static let to = Slot<String>("to", "报给", "sent to", as: .bodyName(max: 60))
    static let number = Slot<String>("number", "文号", "number", as: .paperNumber(max: 40))
    static let day = Slot<Day>("day", "报送日期", "sent on", as: .pastDay(isOld: true))
  }

  static let dialog = define(
    "send-assessments", version: 1, title: ("登记考核报送", "record assessments sent"),
    phrases: [
      "登记考核报送", "考核结果报送", "考核结果报了", "考核报主管部门", "record assessments sent", "the assessments were sent",
    ],
    because: .p7_1f, for: [.cppcc], start: .begin, offered: { try !unsent($0).isEmpty }
  ) {
    decide(.begin).when("没有待报送的", .none) { try unsent($0).isEmpty }.then(.rooms)
    say(.none, because: .p7_1f).then(.end)
    ask(.rooms, for: Slots.rooms, because: .p7_1f).then(.to)
    ask(.to, for: Slots.to, optional: true, because: .p7_1f).then(.number)
    ask(.number, for: Slots.number, optional: true).then(.day)
    ask(.day, for: Slots.day, because: .p7_1f).then(.confirm)
    confirm(.confirm, showing: [Slots.rooms, Slots.to, Slots.number, Slots.day]).then(.sent)
    record(.sent, needs: [Slots.rooms, Slots.day]) { scene in
      let chosen = try scene.need(Slots.rooms)
      let sent = AssessmentSent(to: try addressee(scene), number: scene[Slots.number])
      let day = try scene.occurred(Slots.day)
      return try unsent(scene).filter { chosen.contains($0.id) }.map {
        Proposal(sent, in: $0.workroom, on: $0.id, occurred: day)
      }
    }.then(.end)
    end(.end)
  }

  /// Who was said, else the CPPCC's office in charge.
  static func addressee(_ scene: Scene) throws -> String {
    try scene[Slots.to] ?? office(scene).zh
  }

  /// The office in charge of this CPPCC, which is where results go unless another is said.
  static func office(_ scene: Scene) throws -> Bilingual {
    let name = try scene.facts(TheCppcc(scene.signedIn().room))?.facts.name ?? ""
    return Bilingual("\(name)主管部门", "the office in charge of \(name)")
  }

  /// Results of the year that is looked at now which nobody has recorded as sent.
  static func unsent(_ scene: Scene) throws -> [Matter<AssessmentFacts>] {
    let year = AssessmentsDue.year(on: scene.now.day)
    return try RoomsGuided.rooms(scene).flatMap { room in
      try [year - 1, year].compactMap { try scene.facts(TheAssessment(of: room.workroom, $0)) }
        .filter { $0.state == .held }
    }
  }

  static func line(_ assessment: Matter<AssessmentFacts>, _ scene: Scene) throws -> String {
    let (facts, room) = (
      assessment.facts.assessed, try scene.facts(TheWorkroom(assessment.workroom))?.facts.name ?? ""
    )
    return scene(
      "\(room)，\(String(facts.year))年\(facts.result.name(.zh))",
      "\(room), \(String(facts.year)): \(facts.result.name(.en))")
  }
}
