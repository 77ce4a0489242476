import Conversation
import Regulation
import Understanding
import WorkroomStore

/// That the rooms' summaries of a year went to the office in charge (登记总结汇总报送), P4.7a: 相关专门委员会收集汇总后报送主管部门.
enum SendSummaries: String, DialogStates {
  case begin, none, year, nothing, rooms, to, number, day, confirm, sent, end

  enum Slots {
    static let rooms = Slot<[WorkroomID]>(
      "rooms", "哪些工作室的", "of which rooms",
      as: .severalOf { scene in
        try toSend(scene).came.map {
          Option(
            id: $0.room.workroom.rawValue, label: line($0, scene.language), aliases: [$0.room.facts.name])
        }
      })
    static let to = Slot<String>("to", "报给", "sent to", as: .bodyName(max: 60))
    static let number = Slot<String>("number", "文号", "number", as: .paperNumber(max: 40))
    static let day = Slot<Day>(
      "day", "报送日期", "sent on",
      as: .pastDay(isOld: true).inOrder { try [SendSummaries.proposal($1, on: $0)] })
  }

  static let dialog = define(
    "send-summaries", version: 1, title: ("登记总结汇总报送", "record summaries sent on"),
    phrases: [
      "登记总结汇总报送", "总结汇总报送", "总结汇总报了", "总结报主管部门了", "record summaries sent on", "the summaries were sent on",
    ],
    because: .p4_7a, for: [.cppcc], start: .begin,
    offered: { try $0.may(SummariesSent.self) && reminder($0) != nil }
  ) {
    decide(.begin).when("没有联系指导的工作室", .none) { try RoomsGuided.rooms($0).isEmpty }.then(.year)
    say(.none, because: .p4_7a).then(.end)
    ask(.year, for: YearSummary.Slots.year, because: .p4_7a)
      .when("没有收到待报送的", .nothing) { try toSend($0).came.isEmpty }
      .then(.rooms)
    say(.nothing, because: .p4_7a).then(.end)
    ask(.rooms, for: Slots.rooms, because: .p4_7a).then(.to)
    ask(.to, for: Slots.to, optional: true, because: .p4_7a).then(.number)
    ask(.number, for: Slots.number, optional: true).then(.day)
    ask(.day, for: Slots.day, because: .p4_7a).then(.confirm)
    confirm(.confirm, showing: []).then(.sent)
    record(.sent, needs: [Slots.rooms, Slots.day]) { scene in
      [try proposal(scene, on: scene.need(Slots.day))]
    }.then(.end)
    end(.end)
  }

  private static func proposal(_ scene: Scene, on day: Day) throws -> Proposal {
    let chosen = try chosen(scene)
    let sent = SummariesSent(
      year: YearSummary.planned(scene), by: try RoomsGuided.body(scene, of: chosen.first?.room.workroom),
      rooms: chosen.map(\.room.workroom), late: chosen.filter(\.standing.isLate).map(\.room.workroom),
      missing: try toSend(scene).missing, to: try addressee(scene), number: scene[Slots.number])
    return Proposal(
      sent, in: try scene.signedIn().room, on: scene.fresh("bundle"), occurred: Moment(day))
  }

  /// What waits to be sent on of the year that was said.
  static func toSend(_ scene: Scene) throws -> SummariesToSend.Found {
    try scene.facts(
      SummariesToSend(of: RoomsGuided.rooms(scene), YearSummary.planned(scene), on: scene.now.day))
  }

  static func chosen(_ scene: Scene) throws -> [SummariesOf.Row] {
    let ids = scene[Slots.rooms] ?? []
    return try toSend(scene).came.filter { ids.contains($0.room.workroom) }
  }

  /// Who was said, else the CPPCC's office in charge.
  static func addressee(_ scene: Scene) throws -> String {
    try scene[Slots.to] ?? SendAssessments.office(scene).zh
  }

  /// 商州区教育界别委员工作室，11月30日报，按时
  static func line(_ row: SummariesOf.Row, _ say: Language) -> String {
    let day = row.standing.sent
    return row.room.facts.name
      + say("，\(day?.plain(.zh) ?? "")报", ", came on \(day?.plain(.en) ?? "")")
      + (row.standing.isLate ? say("，迟报", ", late") : say("，按时", ", on time"))
  }

  /// What a committee has to send on from the day the summaries are due; nil where nothing waits, or it is not a committee's person.
  static func reminder(_ scene: Scene) throws -> String? {
    let me = try scene.signedIn()
    guard let year = SummariesToSend.year(on: scene.now.day, by: try scene.pack),
      let person = try scene.facts(TheCppccRoster(me.room)).person(me.person), person.holds(.committee)
    else { return nil }
    let found = try scene.facts(SummariesToSend(of: RoomsGuided.rooms(scene), year, on: scene.now.day))
    guard !found.came.isEmpty else { return nil }
    return SummaryWords(scene.language, today: scene.now.day).toSend(
      found.year, found.came.count, found.missing)
      + scene("报了请说“登记总结汇总报送”。", " Say “record summaries sent on” once done.")
  }
}

extension SummaryWords {
  /// 2026年度总结收到 3 份待汇总报主管部门，还有 1 个工作室没报（P4.7a）。
  public func toSend(_ year: Int, _ came: Int, _ missing: Int) -> String {
    let rest =
      missing == 0
      ? ""
      : say("，还有 \(missing) 个工作室没有报", "; \(english(missing, "room has", "rooms have")) sent none yet")
    return say(
      "\(String(year))年度总结收到 \(came) 份，待汇总报主管部门\(rest)（P4.7a）。",
      "Annual summaries for \(String(year)): \(came) to be sent on to the office in charge\(rest) (P4.7a).")
  }
}
