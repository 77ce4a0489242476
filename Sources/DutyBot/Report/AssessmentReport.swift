import Conversation
import Dialogs
import Regulation
import WorkroomStore

/// The assessment of a room's year as text, JSON, CSV and as a paper (年度考核), P7.1d, C4.4: with the rule set, its version and the
/// figures as the assessment stored them, so that a later switch rewrites nothing.
struct AssessmentReport {
  let found: Assessments.Found
  let language: Language
  private let words: SheetWords

  /// - Parameter pack: what norms and rule sets are called in.
  init(_ found: Assessments.Found, by pack: NormPack, _ language: Language) {
    (self.found, self.language) = (found, language)
    words = SheetWords(language, by: pack)
  }

  private var facts: AssessmentFacts { found.matter.facts }
  private var assessed: RoomAssessed { facts.assessed }
  private var sheet: AssessmentSheet { assessed.sheet }

  /// What it may be used for (C4.4b).
  private var basis: String {
    language(
      "参考依据：数字和规则都是考核时的，供评优评先、继续提名作参考，不排名次（P7.1d、C4.4b）。",
      "One basis among others: figures and rule set are those of the assessment; for honours and renomination, and nobody is ranked (P7.1d, C4.4b)."
    )
  }

  /// Inspections, and what of them was not mended; reminders.
  private var lines: [AssessmentPaper.Line] {
    func line(_ zh: String, _ en: String, _ text: String) -> AssessmentPaper.Line {
      .init(name: language(zh, en), text: text)
    }
    return [
      line("年度计划（P4.6）", "Annual plan (P4.6)", words.planned(sheet)),
      line("年度总结（P4.7a）", "Summary of the year (P4.7a)", sheet.summary.name(language)),
      line(
        "检查（P7.1b）", "Inspections (P7.1b)",
        language(
          "\(sheet.inspections) 次，没有整改的 \(sheet.unmended) 件",
          "\(sheet.inspections), not mended: \(sheet.unmended)")),
      line("提醒（P7.1c）", "Reminders (P7.1c)", language("\(sheet.reminders) 次", "\(sheet.reminders)")),
    ]
  }

  /// As it is printed.
  var paper: AssessmentPaper {
    AssessmentPaper(
      roomName: found.roomName, year: assessed.year, by: assessed.by, assessed: facts.on,
      pack: words.title(sheet.pack), version: sheet.version, asOf: sheet.asOf,
      satisfaction: words.content(sheet),
      norms: sheet.norms.flatMap { line in
        line.readings.map { reading in
          .init(
            norm: "\(line.norm) \(words.name(line.norm))", period: words.period(line.period),
            pack: words.title(reading.pack), done: reading.done, needed: reading.needed,
            status: words.state(reading))
        }
      },
      duty: sheet.duty.map {
        .init(period: words.period($0.period), asked: $0.asked, met: $0.met, excused: $0.excused)
      },
      lines: lines, points: sheet.points.map(words.point), proposed: assessed.proposed.name(language),
      result: assessed.result.name(language), reason: found.reason ?? "",
      consequence: assessed.consequence.name(language), sent: facts.sentOn, to: facts.sent?.to ?? "",
      number: facts.sent?.number ?? "")
  }

  func text() -> [String] {
    let (paper, pairs) = (paper, language("：", ": "))
    let version = sheet.version.isEmpty ? "" : language("（\(sheet.version)）", " (\(sheet.version))")
    let sent = paper.sent.map { day in
      let number = paper.number.isEmpty ? "" : language("，", ", ") + paper.number
      return language(
        "\(day.iso) 报\(paper.to)\(number)（P7.1f）", "sent on \(day.iso) to \(paper.to)\(number) (P7.1f)")
    }
    return [
      language(
        "\(paper.roomName) · \(String(paper.year))年度考核（P7.1d）",
        "\(paper.roomName), assessment of \(String(paper.year)) (P7.1d)"),
      language(
        "\(paper.by) \(paper.assessed.iso) 考核；数字截至 \(paper.asOf.iso)，按\(paper.pack)\(version)",
        "Assessed by \(paper.by) on \(paper.assessed.iso); figures as of \(paper.asOf.iso), by \(paper.pack)\(version)"
      ),
      language("群众满意度（P7.1a）：", "Satisfaction (P7.1a): ") + paper.satisfaction,
    ]
      + paper.norms.map {
        "\($0.norm)\(language("，", ", "))\($0.period)\(pairs)\($0.pack) \($0.done)/\($0.needed)\(language("，", ", "))\($0.status)"
      }
      + paper.duty.map {
        language("值班（N3），", "duty (N3), ") + "\($0.period)\(pairs)\($0.met)/\($0.asked)"
          + ($0.excused == 0 ? "" : language("，请假 \($0.excused)", ", \($0.excused) on leave"))
      } + paper.lines.map { $0.name + pairs + $0.text }
      + paper.points.map { language("要点：", "To be looked at: ") + $0 }
      + [
        language("按数据：", "By the figures: ") + paper.proposed,
        language("结果：", "Result: ") + paper.result
          + (paper.reason.isEmpty ? "" : language("，理由：", ", because: ") + paper.reason),
        language("后果：", "What follows: ") + paper.consequence,
        sent ?? language("没有报送主管部门（P7.1f）", "not sent to the office in charge (P7.1f)"),
        basis,
      ]
  }

  // MARK: For scripts

  /// Its keys are documented in docs/supervision.md and never renamed.
  private struct Whole: Encodable {
    var room: String
    var year: Int
    var by, assessed, pack, version, asOf: String
    var rated, satisfied: Int
    var norms: [Norm]
    var duty: [Duty]
    /// Null where there was no annual plan.
    var plan: Plan?
    var summary: String
    var inspections, unmended, reminders: Int
    var proposed, result, consequence, reason: String
    /// Empty where it was not sent.
    var sent, to, number: String
    var basis: String

    func encode(to encoder: any Encoder) throws {
      var keyed = encoder.container(keyedBy: CodingKeys.self)
      try keyed.encode(room, forKey: .room)
      try keyed.encode(year, forKey: .year)
      try keyed.encode(by, forKey: .by)
      try keyed.encode(assessed, forKey: .assessed)
      try keyed.encode(pack, forKey: .pack)
      try keyed.encode(version, forKey: .version)
      try keyed.encode(asOf, forKey: .asOf)
      try keyed.encode(rated, forKey: .rated)
      try keyed.encode(satisfied, forKey: .satisfied)
      try keyed.encode(norms, forKey: .norms)
      try keyed.encode(duty, forKey: .duty)
      try keyed.encode(plan, forKey: .plan)
      try keyed.encode(summary, forKey: .summary)
      try keyed.encode(inspections, forKey: .inspections)
      try keyed.encode(unmended, forKey: .unmended)
      try keyed.encode(reminders, forKey: .reminders)
      try keyed.encode(proposed, forKey: .proposed)
      try keyed.encode(result, forKey: .result)
      try keyed.encode(consequence, forKey: .consequence)
      try keyed.encode(reason, forKey: .reason)
      try keyed.encode(sent, forKey: .sent)
      try keyed.encode(to, forKey: .to)
      try keyed.encode(number, forKey: .number)
      try keyed.encode(basis, forKey: .basis)
    }

    private enum CodingKeys: String, CodingKey {
      case room, year, by, assessed, pack, version, asOf, rated, satisfied, norms, duty, plan, summary
      case inspections, unmended, reminders, proposed, result, consequence, reason, sent, to, number, basis
    }
  }
  private struct Norm: Encodable { var norm, title, period: String, clauses: [String], readings: [Reading] }
  private struct Reading: Encodable { var pack: String, done, needed: Int, status: String }
  private struct Duty: Encodable { var period: String, asked, met, excused: Int }
  private struct Plan: Encodable { var items, done: Int }

  func json() throws -> String {
    try JSONText.encode(
      Whole(
        room: found.roomName, year: assessed.year, by: assessed.by, assessed: facts.on.iso,
        pack: sheet.pack, version: sheet.version, asOf: sheet.asOf.iso, rated: sheet.rated,
        satisfied: sheet.content,
        norms: sheet.norms.map { line in
          Norm(
            norm: line.norm, title: words.name(line.norm), period: line.period, clauses: line.clauses,
            readings: line.readings.map {
              Reading(pack: $0.pack, done: $0.done, needed: $0.needed, status: $0.status)
            })
        },
        duty: sheet.duty.map {
          Duty(period: $0.period, asked: $0.asked, met: $0.met, excused: $0.excused)
        }, plan: sheet.plan.map { Plan(items: $0.items, done: $0.done) }, summary: sheet.summary.rawValue,
        inspections: sheet.inspections, unmended: sheet.unmended, reminders: sheet.reminders,
        proposed: assessed.proposed.rawValue, result: assessed.result.rawValue,
        consequence: assessed.consequence.rawValue, reason: found.reason ?? "",
        sent: facts.sentOn?.iso ?? "", to: facts.sent?.to ?? "", number: facts.sent?.number ?? "",
        basis: JSONText.referenceBasis))
  }

  /// A row a norm in each rule set, and a quarter of duty.
  func csv() -> String {
    Csv.text(
      [["room", "year", "norm", "period", "pack", "done", "needed", "status"]]
        + sheet.norms.flatMap { line in
          line.readings.map {
            [
              found.roomName, String(assessed.year), line.norm, line.period, $0.pack, String($0.done),
              String($0.needed), $0.status,
            ]
          }
        }
        + sheet.duty.map {
          [
            found.roomName, String(assessed.year), "N3", $0.period, sheet.pack, String($0.met),
            String($0.asked), "",
          ]
        })
  }
}

extension JSONText {
  /// What marks an export for commendation and renomination (参考依据), C4.4b: one basis among others, and no ranking.
  static let referenceBasis = "reference"
}
