import Conversation
public import Regulation
public import WorkroomStore

/// A record of service in words (履职档案): figures, and what they are for. It says of nobody that they did well or badly.
public struct RecordWords {
  let say: Language
  let norms: NormWords

  public init(_ language: Language, today: Day) {
    (say, norms) = (language, NormWords(language, today: today))
  }

  /// 委员甲的履职档案 · 2026年
  public func heading(_ record: ServiceRecord.Found, _ days: String) -> String {
    let offices = record.offices.map { $0.name(say) }.joined(separator: say("、", ", "))
    let whose = record.name.map { $0 + (offices.isEmpty ? "" : say("（\(offices)）", " (\(offices))")) }
    return say(
      "\(whose ?? record.roomName)的履职档案 · \(days)",
      "Record of service of \(whose ?? record.roomName), \(days)")
  }

  public func rows(_ record: ServiceRecord.Found) -> [String] {
    [shifts(record.shifts)] + months(record.shifts) + [events(record)] + outputs(record) + opinions(record)
      + findings(record) + [basis]
  }

  /// What it may be used for (C4.4b).
  public var basis: String {
    say(
      "这里只有台账里的数字，供履职考核、评优评先、继续提名作参考依据，不排名次（P8.4a、C4.4b）。",
      "These are figures of the ledger, one basis among others for assessment, honours and nomination; nobody is ranked (P8.4a, C4.4b)."
    )
  }

  /// 已采用，已提交: what became of an output, or how far it is.
  public func state(_ item: ServiceRecord.Item) -> String { item.state.name(say) }

  /// What the norm is called, and how it stands.
  public func status(_ finding: Finding) -> (norm: String, status: String) {
    (norms.name(finding.norm), norms.status(finding.status.status))
  }

  /// 2026年第一季度
  public func period(_ finding: Finding) -> String { finding.period.inWords(say) }

  private func shifts(_ shifts: ServiceRecord.Shifts) -> String {
    guard shifts.count > 0 else { return say("值班：没有记录（P3.3e）。", "Duty: no shift is recorded (P3.3e).") }
    let (online, long) = (shifts.count - shifts.offline, lengthInWords(shifts.minutes, say))
    let late = shifts.late == 0 ? "" : say("，补录 \(shifts.late) 次", ", \(shifts.late) entered late")
    let open =
      shifts.running == 0 ? "" : say("，\(shifts.running) 次没有签退", ", \(shifts.running) not checked out")
    return say(
      "值班 \(shifts.count) 次（线下 \(shifts.offline)、线上 \(online)），共 \(long)\(late)\(open)（P3.3e）。",
      "Duty: \(english(shifts.count, "shift")) (\(shifts.offline) in person, \(online) online), \(long) in all\(late)\(open) (P3.3e)."
    )
  }

  /// 1月 2 次，2月 1 次; nothing where one month has them all.
  private func months(_ shifts: ServiceRecord.Shifts) -> [String] {
    guard shifts.months.count > 1 else { return [] }
    let isOneYear = Set(shifts.months.map(\.year)).count == 1
    let each = shifts.months.map { month in
      let count = month.online + month.offline
      let year = isOneYear ? "" : "\(month.year)年"
      let number = (month.month < 10 ? "0" : "") + "\(month.month)"
      return say("\(year)\(month.month)月 \(count)", "\(month.year)-\(number): \(count)")
    }
    return [
      say(
        "  按月：\(each.joined(separator: "，"))。", "  By month: \(each.joined(separator: ", ")).")
    ]
  }

  private func events(_ record: ServiceRecord.Found) -> String {
    guard !record.events.isEmpty else {
      return say("活动、协商、监督、调研：没有记录。", "Activities, consultations, oversight, research: none is recorded.")
    }
    return say("活动、协商、监督、调研 ", "Activities, consultations, oversight, research: ")
      + parts(record.events) + say("。", ".")
  }

  private func outputs(_ record: ServiceRecord.Found) -> [String] {
    guard !record.outputs.isEmpty else {
      return [say("履职成果：没有记录（P3.3c）。", "Outputs: none is recorded (P3.3c).")]
    }
    let states = MatterState.allCases.compactMap { state in
      let count = record.outputs.count { $0.state == state }
      return count == 0 ? nil : "\(state.name(say)) \(count)"
    }
    return [
      say("履职成果 ", "Outputs: ") + parts(record.outputs) + say("（P3.3c）。", " (P3.3c)."),
      say("  办理：", "  What became of them: ") + states.joined(separator: say("；", "; ")) + say("。", "."),
    ]
  }

  /// 7 项（领衔 2、参与 5）：政策宣讲 3；走访 4
  private func parts(_ items: [ServiceRecord.Item]) -> String {
    let led = items.count { $0.role == .led }
    let kinds = PlannedKind.allCases.compactMap { kind in
      let count = items.count { $0.kind == kind }
      return count == 0 ? nil : "\(kind.name(say)) \(count)"
    }
    return say(
      "\(items.count) 项（领衔 \(led)、参与 \(items.count - led)）：\(kinds.joined(separator: "；"))",
      "\(items.count) (led \(led), took part in \(items.count - led)): \(kinds.joined(separator: "; "))")
  }

  private func opinions(_ record: ServiceRecord.Found) -> [String] {
    let figures = record.opinions
    guard figures.total > 0 else {
      return [say("群众意见：没有登记（P6.2a）。", "Opinions: none was recorded (P6.2a).")]
    }
    let kinds = Self.kinds(figures, say).map { "\($0.what) \($0.count)" }.joined(separator: say("；", "; "))
    let satisfied = Self.satisfaction(figures, say).map { "\($0.what) \($0.count)" }
      .joined(separator: say("；", "; "))
    return [
      say(
        "登记群众意见 \(figures.total) 件：\(kinds)（P6.2a）。",
        "\(english(figures.total, "opinion")) recorded: \(kinds) (P6.2a).")
    ]
      + (satisfied.isEmpty
        ? [] : [say("  群众评价：\(satisfied)（P7.1a）。", "  What visitors said: \(satisfied) (P7.1a).")])
  }

  /// Opinions by class, those not classed at the end.
  public static func kinds(
    _ figures: OpinionFigures.Figures, _ say: Language
  ) -> [RecordSheet.Count] {
    OpinionClass.allCases.compactMap { kind in
      figures.kinds[kind].map { RecordSheet.Count(kind.name(say), $0) }
    } + (figures.kinds[nil].map { [RecordSheet.Count(say("未分类", "not classed"), $0)] } ?? [])
  }

  public static func satisfaction(
    _ figures: OpinionFigures.Figures, _ say: Language
  ) -> [RecordSheet.Count] {
    Satisfaction.allCases.compactMap { said in
      figures.satisfaction[said].map { RecordSheet.Count(said.name(say), $0) }
    }
  }

  private func findings(_ record: ServiceRecord.Found) -> [String] {
    guard !record.findings.isEmpty else { return [] }
    let rows = record.findings.map { finding in
      let (norm, status) = status(finding)
      let period = finding.period.inWords(say)
      return say("  \(period) \(norm)：\(status)", "  \(period), \(norm): \(status)")
    }
    return [say("任务指标：", "Norms:")] + rows
  }
}
