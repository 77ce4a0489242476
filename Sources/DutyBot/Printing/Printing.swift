import Regulation

/// Makes what an office prints, as HTML for A4 paper.
///
/// Whatever was typed stands in it escaped and visible; nothing is fetched and no script is run.
struct Printing: Sendable {
  let templates: Templates

  init(_ templates: Templates = .standard) { self.templates = templates }

  /// 创建线上或线下政协委员工作室申报表: the fields of the annex, in its order.
  func html(of form: ApplicationForm) -> String { templates.html(.form, form.printed) }

  /// 委员工作室建设方案: the five parts of P5.2.
  func html(of plan: EstablishmentPlan) -> String { templates.html(.plan, plan.printed) }

  /// The working systems of P4.5a, a page each.
  func html(of systems: WorkSystemsPaper) -> String { templates.html(.systems, systems.printed) }

  /// The rota of a quarter for the wall (P3.3a, P3.3e).
  func html(of rota: RotaSheet) -> String { templates.html(.rota, rota.printed) }

  /// The annual summary (P4.7a).
  func html(of summary: SummarySheet) -> String { templates.html(.summary, summary.printed) }

  /// The annual plan (P4.6).
  func html(of plan: PlanSheet) -> String { templates.html(.planYear, plan.printed) }

  /// The record of service of a member or the room (P8.4a, C4.4b).
  func html(of record: RecordSheet, in language: Language = .zh) -> String {
    templates.html(.record, record.printed(in: language), in: language)
  }

  /// The assessment of a room's year (P7.1d, C4.4).
  func html(of paper: AssessmentPaper, in language: Language = .zh) -> String {
    templates.html(.assessment, paper.printed(in: language), in: language)
  }

  /// One opinion for an office's file (P6.2a).
  func html(of opinion: OpinionSheet) -> String { templates.html(.opinionForm, opinion.printed) }

  /// One activity for an office's file (P4.5b).
  func html(of activity: ActivitySheet) -> String { templates.html(.activityForm, activity.printed) }

  /// The log of shifts (P3.3e, P4.5b).
  func html(of log: DutyLogSheet) -> String { templates.html(.dutyLog, log.printed) }

  /// The six registers of a year (P4.5b).
  func html(of registers: RegistersSheet) -> String { templates.html(.registers, registers.printed) }

  /// What a visitor takes home (P6.3a, P6.3b).
  func html(of slip: VisitorSlip) -> String { templates.html(.slip, slip.printed) }

  /// The page of heads, without the codes that are put behind it (see ``PaperSeal``).
  func html(of heads: HeadsPaper) -> String { templates.html(.heads, heads.printed) }

  /// The four sheets of P4.3, a page each.
  func html(of walls: WallSheets) -> String { templates.html(.walls, walls.printed) }
}
