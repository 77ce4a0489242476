import Conversation
import Regulation
import WorkroomStore

/// Printing what the ledger has (打印材料): the form and the plan of an application (P5.2), a room's wall sheets (P4.3) and
/// working systems (P4.5a), its rota (P3.3e), annual plan (P4.6) and annual
/// summary (P4.7a), and the signed heads of the ledger.
enum PrintPapers: String, DialogStates {
  case paper, application, isForm, noted, end

  enum Slots {
    static let application = Slot<MatterID>(
      "application", "哪一件申报", "application", as: .application { try applications($0) })
    static let paper = Slot<Paper>(
      "paper", "打印什么", "what to print", as: .choice { try papers($1).contains($0) })
  }

  static let dialog = define(
    "print", version: 3, title: ("打印材料", "print"),
    phrases: [
      "打印材料", "打印", "打印申报表", "打印建设方案", "打印墙面布置", "打印工作制度", "打印值班表", "打印年度计划", "打印年度总结", "打印排班表", "打印台账链头",
      "台账链头",
      "print the form",
      "print the plan",
      "print the wall sheets", "print the rota", "print the annual plan", "print the annual summary",
      "print the ledger head",
      "ledger head",
    ],
    because: .p5_2, for: [.room, .applicants, .cppcc], start: .paper, hearsOpening: true
  ) {
    ask(.paper, for: Slots.paper, because: .p5_2)
      .when("有几件申报", .application) { scene in
        try scene[Slots.paper]?.isOfApplication == true && applications(scene).count > 1
      }
      .then(.isForm)
    ask(.application, for: Slots.application, because: .p5_2).then(.isForm)
    decide(.isForm).when("有联系方式", .noted) { $0[Slots.paper] == .form }.then(.end)
    // The form says how to reach people: that it was taken out stands in the ledger.
    record(.noted, needs: [Slots.paper]) { scene in
      guard let application = try chosen(scene) else { return [] }
      let exported = PersonalExported(what: .form, covers: ExportCover(of: [application.id]))
      return [
        Proposal(exported, in: application.workroom, on: scene.fresh("export"), occurred: scene.now)
      ]
    }.then(.end)
    end(.end) { scene in
      guard let paper = scene[Slots.paper] else { return .done }
      let place = try scene.signedIn().room
      guard paper.isOfApplication else { return .prints(PaperOrder(paper, of: place)) }
      return try chosen(scene).map { .prints(PaperOrder(paper, of: $0.workroom, application: $0.id)) }
        ?? .done
    }
  }

  /// The application that was chosen, or the only one there is.
  private static func chosen(_ scene: Scene) throws -> Matter<ApplicationFacts>? {
    try scene[Slots.application].flatMap { try scene.facts(TheApplicationCalled($0)) }
      ?? applications(scene).first
  }

  /// Those that whoever speaks has to do with; how to reach members stands in them, so of a room those who answer for it.
  private static func applications(_ scene: Scene) throws -> [Matter<ApplicationFacts>] {
    let me = try scene.signedIn()
    switch scene.audience {
    case .guests: return []
    case .applicants: return try [scene.facts(TheApplication(me.room))].compactMap(\.self)
    case .room:
      guard try scene.facts(SightOf(me.person)).seesApplication(at: me.room) else { return [] }
      return try [Channel.offline, .online].compactMap { try scene.facts(TheApplication(me.room, $0)) }
    case .cppcc:
      let sight = try scene.facts(SightOf(me.person))
      return try scene.facts(OpenApplications()).filter { sight.seesApplication(at: $0.workroom) }
    }
  }

  /// What there is to print.
  private static func papers(_ scene: Scene) throws -> [Paper] {
    let applied: [Paper] = try applications(scene).isEmpty ? [] : [.form, .plan]
    switch scene.audience {
    case .guests: return []
    case .applicants, .cppcc: return applied + [.heads]
    case .room:
      let room = try scene.signedIn().room
      let systems = try scene.facts(RoomTexts(room)).systems
      // That of this quarter is printed, or that of the next.
      let quarter = scene.now.day.quarter
      let isPlanned = try [quarter, quarter.next].contains { try scene.facts(TheRota(of: room, $0)) != nil }
      let year = scene.now.day.year
      let hasPlan = try [year, year + 1].contains { try scene.facts(TheAnnualPlan(of: room, $0)) != nil }
      let hasSummary = try [year, year - 1].contains { try scene.facts(TheYearSummary(of: room, $0)) != nil }
      return applied + [.walls] + (systems.isEmpty ? [] : [.systems]) + (isPlanned ? [.rota] : [])
        + (hasPlan ? [.planYear] : []) + (hasSummary ? [.summary] : []) + [.heads]
    }
  }
}
