import Conversation
public import Regulation
public import WorkroomStore

/// How a room's year is put in words (年度数字、年度总结), P4.7a: in conversation, on paper and in tables alike.
public struct SummaryWords {
  let say: Language
  /// What is told of days that lie near.
  let today: Day

  public init(_ language: Language, today: Day) { (say, self.today) = (language, today) }

  // MARK: Figures

  /// What the year came to, a line each.
  public func lines(_ figures: SummaryFigures.Figures) -> [SummarySheet.Line] {
    let comma = say("、", ", ")
    var lines = [SummarySheet.Line(name: say("统计时段", "Counted"), text: span(figures))]
    func add(_ name: String, _ text: String) { lines.append(.init(name: name, text: text)) }
    add(
      say("值班", "Duty"),
      say(
        "线下 \(figures.work.offline) 次，线上 \(figures.work.online) 次",
        "\(figures.work.offline) in person, \(figures.work.online) online"))
    let onDuty = figures.members.filter { $0.total > 0 }
    if !onDuty.isEmpty {
      let each = onDuty.map { member in
        say(
          "\(member.name) \(member.total) 次（线下 \(member.offline)，线上 \(member.online)）",
          "\(member.name) \(member.total) (\(member.offline) in person, \(member.online) online)")
      }
      add(say("委员值班", "Duty by member"), each.joined(separator: comma))
    }
    add(say("意见", "Opinions"), opinions(figures))
    add(say("活动", "Activities"), activities(figures))
    if let made = WorkWords(say).madeKnown(figures.work.audiences, figures.work.contents) {
      add(say("政策宣讲", "Policy talks"), made)
    }
    add(
      say("协商和调研", "Consultations and research"),
      say(
        "微协商 \(figures.work.micros[.consultation, default: 0]) 次，微监督 \(figures.work.micros[.oversight, default: 0]) 次，调研 \(figures.work.research) 次",
        "\(figures.work.micros[.consultation, default: 0]) micro-consultations, \(figures.work.micros[.oversight, default: 0]) micro-oversights, \(figures.work.research) research notes"
      ))
    add(say("履职成果", "Outputs"), outputs(figures))
    if figures.campaigns > 0 {
      add(say("专题征集", "Campaigns"), say("\(figures.campaigns) 次", "\(figures.campaigns)"))
    }
    if figures.work.experiences + figures.work.publicity > 0 {
      add(
        say("经验和宣传", "Experience and publicity"),
        say(
          "报送经验材料 \(figures.work.experiences) 份，宣传报道 \(figures.work.publicity) 条",
          "\(english(figures.work.experiences, "report")) of experience, \(english(figures.work.publicity, "publication"))"
        ))
    }
    if let plan = figures.plan {
      add(
        say("年度计划", "Annual plan"),
        say(
          "\(plan.items) 项，做完 \(plan.done) 项", "\(plan.done) of \(english(plan.items, "item")) done"))
    }
    return lines
  }

  /// 2026年1月1日至2026年11月28日; of a room that began within it, since when it counts.
  private func span(_ figures: SummaryFigures.Figures) -> String {
    let (first, last) = (figures.span.lowerBound.plain(say), figures.span.upperBound.plain(say))
    let began = figures.began.map {
      say("；工作室从 \($0.plain(.zh)) 起算", "; the room counts from \($0.plain(.en))")
    }
    return say("\(first)至\(last)（截至日）", "\(first) to \(last), the cut-off day") + (began ?? "")
  }

  private func opinions(_ figures: SummaryFigures.Figures) -> String {
    let opinions = figures.work.opinions
    guard opinions.total > 0 else { return say("没有", "none") }
    var kinds = OpinionClass.allCases.compactMap { kind in
      opinions.kinds[kind].map { "\(kind.name(say)) \($0)" }
    }
    if let none = opinions.kinds[nil] { kinds.append(say("未分类 \(none)", "not classed \(none)")) }
    let rated =
      opinions.rated == 0
      ? say("还没有人评价", "nobody has rated it yet")
      : say(
        "\(opinions.rated) 人评价，满意和基本满意 \(opinions.content) 人",
        "\(opinions.content) of \(opinions.rated) who rated it satisfied or mostly so")
    return say(
      "\(opinions.total) 件（\(kinds.joined(separator: "、"))）；已反馈或办结 \(figures.work.done) 件；\(rated)",
      "\(opinions.total) (\(kinds.joined(separator: ", "))); \(figures.work.done) fed back or closed; \(rated)"
    )
  }

  private func activities(_ figures: SummaryFigures.Figures) -> String {
    let kinds = ActivityKind.allCases.compactMap { kind in
      figures.work.activities[kind].map { "\(kind.name(say)) \($0)" }
    }
    guard !kinds.isEmpty else { return say("没有", "none") }
    let heads =
      figures.work.attendance > 0
      ? say("，参加 \(figures.work.attendance) 人次", "; \(figures.work.attendance) people came in all") : ""
    return kinds.joined(separator: say("、", ", ")) + heads
  }

  private func outputs(_ figures: SummaryFigures.Figures) -> String {
    let kinds = OutputKind.allCases.compactMap { kind in
      figures.work.outputs[kind].map { "\(kind.name(say)) \($0)" }
    }
    guard !kinds.isEmpty else { return say("没有提交", "none handed in") }
    return say(
      "提交\(kinds.joined(separator: "、"))；采用或立案 \(figures.work.adopted) 件，得到答复 \(figures.work.replied) 件",
      "\(kinds.joined(separator: ", ")) handed in; \(figures.work.adopted) adopted or filed, \(figures.work.replied) replied to"
    )
  }

  // MARK: Norms

  /// Norm by norm, quarter by quarter and then of the year, what was met and what was not in each reading; then the members' duty with the leave that
  /// explains what is missing.
  public func norms(_ figures: SummaryFigures.Figures) -> [SummarySheet.Line] {
    let table = FindingTable(say, today: figures.span.upperBound)
    var lines: [SummarySheet.Line] = []
    var periods: [Period] = []
    for finding in figures.norms where !periods.contains(finding.period) { periods.append(finding.period) }
    for period in periods {
      let rows = table.lines(figures.norms.filter { $0.period == period })
      let duty = figures.duty.filter { .quarter($0.quarter) == period }.map(duty)
      lines.append(
        .init(
          name: period.inWords(say).capitalisedFirst,
          text: (rows + duty.filter { !$0.isEmpty }).joined(separator: "\n")))
    }
    return lines
  }

  private func duty(_ row: SummaryFigures.Quarterly) -> String {
    let count = row.met + row.owing.count
    guard count + row.excused.count > 0 else { return "" }
    let comma = say("、", ", ")
    var text = say("值班够了的 \(row.met)/\(count) 人", "Duty met by \(row.met) of \(count)")
    if !row.owing.isEmpty {
      text += say("，没够的：", "; not met by ") + row.owing.joined(separator: comma)
    }
    if !row.excused.isEmpty {
      text += say("，请假的：", "; on leave: ") + row.excused.joined(separator: comma)
    }
    return text
  }

  // MARK: The whole

  /// Figures, norms and parts, as rows of text.
  ///
  /// - Parameter norms: whether what the norms come to is told, too, which takes many rows.
  public func whole(
    _ figures: SummaryFigures.Figures, _ parts: [(part: SummaryPart, text: String)], norms: Bool = true
  ) -> [String] {
    let colon = say("：", ": ")
    var rows = lines(figures).map { $0.name + colon + $0.text }
    for line in norms ? self.norms(figures) : [] {
      rows.append(line.name + colon)
      rows += line.text.split(separator: "\n").map { "  " + $0 }
    }
    if figures.isEmpty {
      rows.append(say("台账里这一年还没有记录。", "Nothing is recorded of that year in the ledger."))
    }
    for (number, part) in parts.enumerated() {
      rows.append(heading(part.part, number + 1))
      rows += part.text.orErased(say).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .map(
          String.init)
    }
    return rows
  }

  /// 一、主要做法和成效
  public func heading(_ part: SummaryPart, _ number: Int) -> String {
    let numbers = ["一", "二", "三", "四"]
    let name = part.name(say)
    guard say == .zh, numbers.indices.contains(number - 1) else {
      return "\(number). \(name.prefix(1).uppercased() + name.dropFirst())"
    }
    return "\(numbers[number - 1])、\(name)"
  }

  /// Where a summary stands: its version, and when it was sent to whom, on time or late.
  public func standing(_ facts: YearSummaryFacts, due: Day?) -> String {
    let version = say(
      "\(String(facts.year))年度总结第 \(facts.version) 版，截至 \(facts.current.cutoff.plain(.zh))",
      "Annual summary for \(facts.year), version \(facts.version), as of \(facts.current.cutoff.plain(.en))")
    guard let first = facts.first else { return version + say("，还没有报送。", ", not sent yet.") }
    var text = version + say("；", "; ") + sending(first, due: due)
    if !facts.isSentAsItIs {
      text += say("改过的这一版还没有报送。", " This version has not been sent yet.")
    }
    return text
  }

  private func sending(_ sending: YearSummaryFacts.Sending, due: Day?) -> String {
    let sent = sending.sent
    let number = sent.number.map { say("，\($0)", ", number \($0)") } ?? ""
    let late = due.map { sent.day > $0 } ?? false
    let when = late ? say("迟报", "late") : say("按时", "on time")
    return say(
      "\(sent.day.plain(.zh))报\(SummaryWords.addressee(sent.to, .zh))（\(sent.way.name.zh)）\(number)，\(when)。",
      "sent to \(SummaryWords.addressee(sent.to, .en)) on \(sent.day.plain(.en)), \(sent.way.name.en)\(number): \(when)."
    )
  }

  /// Who is meant where nobody named the committee.
  static let guiding = Bilingual("负责联系指导的专委会", "the committee that guides the room")

  static func addressee(_ to: String, _ language: Language) -> String {
    to == guiding.zh ? guiding(language) : to
  }
}

extension Day {
  /// 2026年11月20日, whatever day it is today.
  func plain(_ language: Language) -> String { inWords(language, today: Day(ordinal: 0)) }
}
