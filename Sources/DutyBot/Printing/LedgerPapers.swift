import Conversation
import Dialogs
import Regulation
import WorkroomStore

/// Papers filled from the ledger (从台账打印): what stands there now, and nothing that does not.
struct LedgerPapers {
  let store: Store
  /// The year of the arrangements is the year of this day.
  let today: Day
  var printing = Printing()
  /// Of the papers that there are in either language.
  var language = Language.zh

  /// The paper of a place, with the place's fingerprint and the heads of its ledger at its end; nil where there is nothing
  /// to fill it from. Throws `StoreError`.
  func html(_ order: PaperOrder) throws -> String? {
    guard let html = try filled(order) else { return nil }
    // A visitor has no use for the heads of the ledger.
    if order.paper == .slip { return html }
    return try PaperSeal(of: order.place, in: store)?.on(html, all: order.paper == .heads) ?? html
  }

  private func filled(_ order: PaperOrder) throws -> String? {
    switch order.paper {
    case .form: try application(order).map { printing.html(of: $0.facts.form) }
    case .plan: try application(order).map { printing.html(of: $0.facts.scheme) }
    case .walls: try walls(order.place).map { printing.html(of: $0) }
    case .systems: try systems(order.place).map { printing.html(of: $0) }
    case .rota: try rota(order).map { printing.html(of: $0) }
    case .planYear: try planYear(order).map { printing.html(of: $0) }
    case .summary: try summary(order).map { printing.html(of: $0) }
    case .slip: try slip(order).map { printing.html(of: $0) }
    case .record: try record(order).map { printing.html(of: $0, in: language) }
    case .assessment: try assessment(order).map { printing.html(of: $0, in: language) }
    case .opinionForm: try opinionForm(order).map { printing.html(of: $0) }
    case .activityForm: try activityForm(order).map { printing.html(of: $0) }
    case .dutyLog: try dutyLog(order).map { printing.html(of: $0) }
    case .registers: try registers(order).map { printing.html(of: $0) }
    case .heads: try heads(order.place).map { printing.html(of: $0) }
    }
  }

  private func slip(_ order: PaperOrder) throws -> VisitorSlip? {
    guard let room = try store.ask(TheWorkroom(order.place))?.facts,
      let opinion = try order.opinion.flatMap({ try store.ask(TheOpinion($0)) }),
      opinion.matter.workroom == order.place
    else { return nil }
    return SlipWords(.zh, today: today, by: store.pack).slip(of: opinion, in: room)
  }

  private func heads(_ place: WorkroomID) throws -> HeadsPaper? {
    let name =
      try store.ask(TheWorkroom(place))?.facts.name ?? store.ask(TheCppcc(place))?.facts.name
      ?? store.ask(TheApplication(place)).map { $0.facts.named?.name ?? $0.facts.begun.applicantName }
    return name.map { HeadsPaper(roomName: $0, day: today) }
  }

  private func application(_ order: PaperOrder) throws -> Matter<ApplicationFacts>? {
    try order.application.flatMap { try store.ask(TheApplicationCalled($0)) }
  }

  private func walls(_ place: WorkroomID) throws -> WallSheets? {
    guard let room = try store.ask(TheWorkroom(place))?.facts else { return nil }
    let texts = try store.ask(RoomTexts(place))
    let members = try store.ask(TheRoster(place)).people.map { person in
      WallSheets.Member(
        name: person.name, office: person.offices.first, post: person.post ?? "",
        specialty: person.specialty ?? "")
    }
    return WallSheets(
      roomName: room.name, members: members, functions: texts.functions ?? "", year: today.year,
      arrangements: WallSheets.arrangements(in: texts.plan ?? ""), mark: mark(room),
      duties: WallSheets.standardDuties,
      systems: texts.systems.map { .init(title: $0.title ?? $0.system.name(.zh), text: $0.text) })
  }

  /// 界别委员工作室 · 县区级 · 2025年2月10日授牌
  private func mark(_ room: RoomFacts) -> String {
    let plaque = room.plaque.map { "\($0.printed)\(room.existing ? "设立" : "授牌")" }
    return (["\(room.type.name(.zh))委员工作室", "\(room.level.name(.zh))政协"] + [plaque].compactMap(\.self))
      .joined(separator: " · ")
  }

  private func rota(_ order: PaperOrder) throws -> RotaSheet? {
    let quarters = order.quarter.map { [$0] } ?? [today.quarter, today.quarter.next]
    guard let room = try store.ask(TheWorkroom(order.place))?.facts,
      let rota = try quarters.compactMap({ try store.ask(TheRota(of: order.place, $0)) }).first?.facts
    else { return nil }
    let days = rota.quarter.first...rota.quarter.last
    let planned = try store.ask(ShiftsPlanned(in: order.place, days))
    let names = try MemberNames(planned.flatMap(\.people), in: order.place, of: store, .zh)
    return RotaSheet(
      roomName: room.name, quarter: rota.quarter, published: rota.published.day,
      shifts: planned.map { planned in
        let shift = planned.shift
        return RotaSheet.Shift(
          day: shift.day, from: RotaShift.clock(shift.from), to: RotaShift.clock(shift.to),
          channel: shift.channel, people: planned.people.map { names($0) },
          free: planned.free > 0 ? planned.free : nil)
      })
  }

  private func planYear(_ order: PaperOrder) throws -> PlanSheet? {
    let years = order.year.map { [$0] } ?? [today.year, today.year + 1]
    guard let room = try store.ask(TheWorkroom(order.place))?.facts,
      let plan = try years.compactMap({ try store.ask(TheAnnualPlan(of: order.place, $0)) }).first?.facts
    else { return nil }
    let names = try MemberNames(plan.items.compactMap(\.owner), in: order.place, of: store, .zh)
    let rows = plan.items.enumerated().sorted { ($0.1.item.month, $0.0) < ($1.1.item.month, $1.0) }
    return PlanSheet(
      roomName: room.name, year: plan.plan.year, adopted: plan.adopted.day,
      items: rows.map { _, planned in
        PlanSheet.Item(
          month: planned.item.month, kind: planned.item.kind, channel: planned.item.channel,
          about: planned.text, owner: planned.owner.map { names($0) }, basis: planned.item.basis)
      })
  }

  /// Of the year that was asked for, else of this one or the last, whichever is written; its figures stand there even where
  /// nobody has written anything yet.
  private func summary(_ order: PaperOrder) throws -> SummarySheet? {
    let years = order.year.map { [$0] } ?? [today.year, today.year - 1]
    guard let room = try store.ask(TheWorkroom(order.place))?.facts else { return nil }
    let found = try years.compactMap { try store.ask(TheYearSummary(of: order.place, $0)) }.first?.facts
    let year = found?.year ?? order.year ?? today.year
    let cutoff = found?.current.cutoff ?? today
    guard let figures = try store.ask(SummaryFigures(of: order.place, year, upTo: cutoff)) else { return nil }
    let words = SummaryWords(.zh, today: today)
    let sent = found?.isSentAsItIs == true ? found?.sendings.last?.sent : nil
    return SummarySheet(
      roomName: room.name, year: year, cutoff: figures.span.upperBound, version: found?.version,
      to: sent?.to ?? room.committee ?? "", sent: sent?.day, number: sent?.number ?? "",
      figures: words.lines(figures) + words.norms(figures), months: figures.months,
      parts: found?.current.parts.map { .init(part: $0.part, text: $0.text) } ?? [])
  }

  private func systems(_ place: WorkroomID) throws -> WorkSystemsPaper? {
    guard let room = try store.ask(TheWorkroom(place))?.facts else { return nil }
    let systems = try store.ask(RoomTexts(place)).systems
    guard !systems.isEmpty else { return nil }
    return WorkSystemsPaper(
      roomName: room.name,
      systems: systems.map { .init(title: $0.title ?? $0.system.name(.zh), text: $0.text) })
  }
}

extension WallSheets {
  /// A plan's lines as the rows of the year: 3月：走访学校 begins with when, other lines are of the whole year.
  static func arrangements(in plan: String) -> [Arrangement] {
    plan.split(whereSeparator: \.isNewline).map(String.init).compactMap { line in
      guard line.contains(where: { !$0.isWhitespace }) else { return nil }
      let parts = line.split(maxSplits: 1) { "：:".contains($0) }.map(String.init)
      guard parts.count == 2, let when = parts.first, when.count <= 10,
        when.contains(where: { "月季年周".contains($0) })
      else { return Arrangement(when: "全年", what: line) }
      return Arrangement(when: when, what: parts[1])
    }
  }
}
