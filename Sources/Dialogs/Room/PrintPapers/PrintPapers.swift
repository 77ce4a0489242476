import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Printing what the ledger has (打印材料): the form and the plan of an application (P5.2), a room's wall sheets (P4.3) and
/// working systems (P4.5a), its rota (P3.3e), annual plan (P4.6) and summary (P4.7a), what an office files (P4.5b, P8.4a, P7.1d), and the
/// signed heads of the ledger.
enum PrintPapers: String, DialogStates {
  case paper, application, member, opinion, activity, period, assessment, isForm, noted, end

  enum Slots {
    static let application = Slot<MatterID>(
      "application", "哪一件申报", "application", as: .application { try applications($0) })
    static let paper = Slot<Paper>(
      "paper", "打印什么", "what to print", as: .choice { try papers($1).contains($0) })
    /// Whose record of service; without one the room's.
    static let member = Slot<PersonID>("member", "哪名委员", "which member", as: .member)
    static let opinion = Slot<MatterID>(
      "opinion", "哪一件意见", "which opinion",
      as: .oneOf(
        pages: FindMatter.pages,
        name: { id, scene in
          try scene.facts(TheOpinions([id])).first.map { try FindMatter.line($0, scene) } ?? ""
        }))
    static let activity = Slot<MatterID>(
      "activity", "哪一次活动", "which activity",
      as: .oneOf(
        listed: true,
        options: { scene in
          try activities(scene).map { Option(id: $0.id.rawValue, label: line($0, scene)) }
        },
        name: { id, scene in
          try activities(scene).first { $0.id == id }.map { line($0, scene) } ?? ""
        }))
    /// Which room and year was assessed, as a committee looks at several.
    static let assessment = Slot<MatterID>(
      "assessment", "哪一份考核", "which assessment",
      as: .oneOf(
        listed: true,
        options: { scene in
          try assessments(scene).map { Option(id: $0.matter.id.rawValue, label: line($0, scene)) }
        },
        name: { id, scene in
          try assessments(scene).first { $0.matter.id == id }.map { line($0, scene) } ?? ""
        }))
    /// Of the duty log: which quarter or month.
    static let period = Slot<DaySpan>(
      "period", "哪一段时间", "which time",
      as: .asked(topic: ["值班", "日志", "log"], usual: { DaySpan(.quarter($0.quarter)) }))
  }

  static let dialog = define(
    "print", version: 5, title: ("打印材料", "print"),
    phrases: [
      "打印材料", "打印", "打印申报表", "打印建设方案", "打印墙面布置", "打印工作制度", "打印值班表", "打印年度计划", "打印年度总结", "打印排班表", "打印台账链头",
      "台账链头",
      "打印履职档案", "打印意见登记表", "打印活动登记表", "打印值班日志", "打印六类台账", "意见登记表", "活动登记表", "值班日志", "六类台账",
      "print the form",
      "print the plan",
      "print the wall sheets", "print the rota", "print the annual plan", "print the annual summary",
      "print the ledger head",
      "ledger head", "print the record of service", "print the form of an opinion",
      "print the form of an activity", "print the duty log", "print the six registers", "duty log",
    ],
    because: .p5_2, for: [.room, .applicants, .cppcc], start: .paper, hearsOpening: true
  ) {
    ask(.paper, for: Slots.paper, because: .p5_2)
      .when("有几件申报", .application) { scene in
        try scene[Slots.paper]?.isOfApplication == true && applications(scene).count > 1
      }
      .when("履职档案", .member) { $0[Slots.paper] == .record }
      .when("意见登记表", .opinion) { $0[Slots.paper] == .opinionForm }
      .when("活动登记表", .activity) { $0[Slots.paper] == .activityForm }
      .when("值班日志", .period) { $0[Slots.paper] == .dutyLog }
      .when("年度考核表", .assessment) { $0[Slots.paper] == .assessment }
      .then(.isForm)
    ask(.application, for: Slots.application, because: .p5_2).then(.isForm)
    ask(.member, for: Slots.member, optional: true, because: .p8_4a).then(.isForm)
    ask(.opinion, for: Slots.opinion, because: .p6_2a).then(.isForm)
    ask(.activity, for: Slots.activity, because: .p4_5b).then(.isForm)
    ask(.period, for: Slots.period, optional: true, because: .p3_3e).then(.isForm)
    ask(.assessment, for: Slots.assessment, because: .p7_1d).then(.isForm)
    decide(.isForm).when("有个人信息", .noted) { try taken($0) != nil }.then(.end)
    // The form says how to reach people, others what visitors said: that it was taken out stands in the ledger.
    record(.noted, needs: [Slots.paper]) { scene in
      guard let taken = try taken(scene) else { return [] }
      let exported = PersonalExported(what: taken.part, covers: taken.covers)
      return [
        Proposal(exported, in: taken.place, on: scene.fresh("export"), occurred: scene.now)
      ]
    }.then(.end)
    end(.end) { scene in
      guard let paper = scene[Slots.paper] else { return .done }
      guard paper.isOfApplication else { return .prints(try order(paper, scene)) }
      return try chosen(scene).map { .prints(PaperOrder(paper, of: $0.workroom, application: $0.id)) }
        ?? .done
    }
  }

  /// A paper of the room, as it was asked for.
  private static func order(_ paper: Paper, _ scene: Scene) throws -> PaperOrder {
    let me = try scene.signedIn()
    let isLog = paper == .dutyLog
    if paper == .assessment,
      let chosen = try assessments(scene).first(where: { $0.matter.id == scene[Slots.assessment] })
    {
      return PaperOrder(paper, of: chosen.matter.workroom, year: chosen.matter.facts.assessed.year)
    }
    return PaperOrder(
      paper, of: me.room, opinion: paper == .opinionForm ? scene[Slots.opinion] : nil,
      member: paper == .record ? scene[Slots.member] : nil,
      activity: paper == .activityForm ? scene[Slots.activity] : nil,
      days: isLog ? days(scene) : nil,
      texts: isLog ? (try FindMatter.seesAll(scene) ? .all : .own(me.person)) : nil)
  }

  private static func days(_ scene: Scene) -> ClosedRange<Day> {
    let days = scene[Slots.period] ?? DaySpan(.quarter(scene.now.day.quarter))
    return days.first...days.last
  }

  /// What of it is personal, and of which place; nil where nothing is.
  private static func taken(
    _ scene: Scene
  ) throws -> (part: PersonalPart, covers: ExportCover, place: WorkroomID)? {
    guard let paper = scene[Slots.paper] else { return nil }
    let me = try scene.signedIn()
    switch paper {
    case .form: return try chosen(scene).map { (.form, ExportCover(of: [$0.id]), $0.workroom) }
    case .opinionForm: return scene[Slots.opinion].map { (.opinionForm, ExportCover(of: [$0]), me.room) }
    case .dutyLog:
      let days = days(scene)
      let whose = try FindMatter.seesAll(scene) ? nil : me.person
      let shifts = try scene.facts(
        ShiftsBegun(in: me.room, from: days.lowerBound, to: days.upperBound, by: whose)
      ).filter { !($0.facts.done ?? $0.facts.purpose ?? "").isEmpty }
      return shifts.isEmpty ? nil : (.dutyLog, ExportCover(of: shifts.map(\.id)), me.room)
    case .plan, .walls, .systems, .rota, .planYear, .summary, .slip, .record, .activityForm, .registers,
      .assessment, .heads:
      return nil
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

  /// The room's activities of the last year, newest first.
  private static func activities(_ scene: Scene) throws -> [Matter<ActivityFacts>] {
    let today = scene.now.day
    return try scene.facts(
      HeldLately(
        ActivityFacts.self, in: scene.signedIn().room, from: today.adding(-365), to: today, most: 20))
  }

  private static func line(_ held: Matter<ActivityFacts>, _ scene: Scene) -> String {
    let (day, topic) = (
      held.facts.day.inWords(scene), held.facts.logged.topic.orErased(scene.language).excerpt(24)
    )
    let kind = held.facts.logged.kind.name(scene.language)
    return scene("\(day)\(kind)“\(topic)”", "\(kind) of \(day): “\(topic)”")
  }

  /// The assessments that whoever speaks may see, the latest year first: those of the room, or of the rooms they have to do with.
  private static func assessments(_ scene: Scene) throws -> [Assessments.Found] {
    let me = try scene.signedIn()
    switch scene.audience {
    case .guests, .applicants: return []
    case .room:
      guard let room = try scene.facts(TheWorkroom(me.room)) else { return [] }
      return try scene.facts(Assessments(of: [room]))
    case .cppcc:
      return try scene.facts(Assessments(of: scene.facts(RoomsUnder(me.person, at: me.room))))
    }
  }

  private static func line(_ found: Assessments.Found, _ scene: Scene) -> String {
    let assessed = found.matter.facts.assessed
    return scene(
      "\(found.roomName)，\(String(assessed.year))年\(assessed.result.name(.zh))",
      "\(found.roomName), \(String(assessed.year)): \(assessed.result.name(.en))")
  }

  /// What there is to print.
  private static func papers(_ scene: Scene) throws -> [Paper] {
    let applied: [Paper] = try applications(scene).isEmpty ? [] : [.form, .plan]
    let assessed: [Paper] = try assessments(scene).isEmpty ? [] : [.assessment]
    switch scene.audience {
    case .guests: return []
    case .applicants, .cppcc: return applied + assessed + [.heads]
    case .room:
      let room = try scene.signedIn().room
      let systems = try scene.facts(RoomTexts(room)).systems
      // That of this quarter is printed, or that of the next.
      let quarter = scene.now.day.quarter
      let isPlanned = try [quarter, quarter.next].contains { try scene.facts(TheRota(of: room, $0)) != nil }
      let year = scene.now.day.year
      let hasPlan = try [year, year + 1].contains { try scene.facts(TheAnnualPlan(of: room, $0)) != nil }
      let hasSummary = try [year, year - 1].contains { try scene.facts(TheYearSummary(of: room, $0)) != nil }
      let hasOpinions = try FindMatter.count(OpinionFilter(), scene) > 0
      return applied + [.walls] + (systems.isEmpty ? [] : [.systems]) + (isPlanned ? [.rota] : [])
        + (hasPlan ? [.planYear] : []) + (hasSummary ? [.summary] : []) + [.record]
        + (hasOpinions ? [.opinionForm] : [])
        + (try activities(scene).isEmpty ? [] : [.activityForm]) + [.dutyLog, .registers]
        + assessed + [.heads]
    }
  }
}
