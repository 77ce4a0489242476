import Conversation
public import Regulation
import WorkroomStore

/// A room's sheet in words (考核表), satisfaction first (P7.1a).
public struct SheetWords {
  let say: Language
  let pack: NormPack

  /// - Parameter pack: what norms and rule sets are called in; every figure is the sheet's own.
  public init(_ language: Language, by pack: NormPack) { (say, self.pack) = (language, pack) }

  init(_ scene: Scene) throws { self.init(scene.language, by: try scene.facts(ThePack())) }

  func rows(_ found: SheetOf.Found) -> [String] {
    let sheet = found.sheet
    return [satisfaction(sheet)] + sheet.norms.map(norm) + [
      duty(sheet), plan(sheet), summary(sheet), looks(sheet),
    ]
      + [earlier(found)].compactMap(\.self) + [proposed(found)]
  }

  private func satisfaction(_ sheet: AssessmentSheet) -> String {
    say("群众满意度（P7.1a）：", "Satisfaction (P7.1a): ") + content(sheet)
  }

  /// 9/10 满意或基本满意
  public func content(_ sheet: AssessmentSheet) -> String {
    sheet.rated == 0
      ? say("没有人评价", "nobody was asked")
      : say(
        "\(sheet.content)/\(sheet.rated) 满意或基本满意", "\(sheet.content) of \(sheet.rated) satisfied or mostly so"
      )
  }

  /// N1 读书交流 2025年：17号文 3/4 未达到；21号文 …
  private func norm(_ line: AssessmentSheet.NormLine) -> String {
    let readings = line.readings.map { reading in
      "\(title(reading.pack)) \(reading.done)/\(reading.needed)\(say("，", ", "))\(state(reading))"
    }.joined(separator: say("；", "; "))
    let (name, period) = (name(line.norm), period(line.period))
    return say("\(line.norm) \(name)，\(period)：\(readings)", "\(line.norm) \(name), \(period): \(readings)")
  }

  /// 读书交流分享; the id of a norm that the rule set has no more.
  public func name(_ norm: String) -> String { pack.norm(norm).map { say($0.zh, $0.en) } ?? norm }

  /// What a rule set is called; its name where it is none of the chain.
  public func title(_ name: String) -> String { pack.chain.first { $0.name == name }?.title(say) ?? name }

  /// 2025年第一季度
  public func period(_ code: String) -> String { Period(code: code)?.inWords(say) ?? code }

  /// Whether it was met in a reading.
  public func state(_ reading: AssessmentSheet.NormLine.Reading) -> String {
    if reading.isMet { return say("达到", "met") }
    return reading.isMissed ? say("未达到", "missed") : say("不计或没到期", "not counted or not over")
  }

  private func duty(_ sheet: AssessmentSheet) -> String {
    let quarters = sheet.duty.map { line in
      let quarter = period(line.period)
      let leave = line.excused == 0 ? "" : say("（请假 \(line.excused)）", " (\(line.excused) on leave)")
      return "\(quarter) \(line.met)/\(line.asked)\(leave)"
    }.joined(separator: say("，", ", "))
    return say("N3 委员值班：\(quarters)", "N3 duty of members: \(quarters)")
  }

  private func plan(_ sheet: AssessmentSheet) -> String {
    say("年度计划（P4.6）：", "Annual plan (P4.6): ") + planned(sheet)
  }

  /// 12 项，做了 9 项
  public func planned(_ sheet: AssessmentSheet) -> String {
    guard let plan = sheet.plan else { return say("没有制定", "none") }
    return say(
      "\(plan.items) 项，做了 \(plan.done) 项", "\(plan.done) of \(english(plan.items, "item")) done")
  }

  private func summary(_ sheet: AssessmentSheet) -> String {
    say("年度总结（P4.7a）：", "Summary of the year (P4.7a): ") + sheet.summary.name(say)
  }

  private func looks(_ sheet: AssessmentSheet) -> String {
    say(
      "检查 \(sheet.inspections) 次，没有整改的 \(sheet.unmended) 件；提醒 \(sheet.reminders) 次（P7.1b、P7.1c）",
      "Inspections: \(sheet.inspections), not mended: \(sheet.unmended); reminders: \(sheet.reminders) (P7.1b, P7.1c)"
    )
  }

  private func earlier(_ found: SheetOf.Found) -> String? {
    guard !found.earlier.isEmpty else { return nil }
    let years = found.earlier.sorted { $0.key < $1.key }.map {
      say("\(String($0.key))年\($0.value.name(.zh))", "\(String($0.key)) \($0.value.name(.en))")
    }
    return say("往年：", "Earlier years: ") + years.joined(separator: say("，", ", "))
  }

  private func proposed(_ found: SheetOf.Found) -> String {
    let points = found.points.map(point)
    let because = points.isEmpty ? "" : say("：", ": ") + points.joined(separator: say("；", "; "))
    return say(
      "按数据：\(found.proposed.name(.zh))\(because)", "By figures: \(found.proposed.name(.en))\(because)")
  }

  /// A point that stood in the way, or that a person had to look at.
  public func point(_ point: AssessmentPoint) -> String {
    switch point {
    case .norm(let line):
      say(
        "\(line.norm)（\(period(line.period))）各种口径都没达到",
        "\(line.norm) (\(period(line.period))) missed in every reading")
    case .disputed(let line):
      say(
        "\(line.norm) 有的口径没达到，不作为依据，请专委会看",
        "\(line.norm) missed in one reading: no ground by itself, for the committee to look at")
    case .noPlan: say("没有年度计划", "no annual plan")
    case .summary(let standing):
      say("年度总结\(standing.name(.zh))", "the summary was \(standing.name(.en))")
    case .duty(let share): say("委员值班完成 \(share)%", "duty met by \(share) %")
    case .score(let score): say("得分 \(score)%", "a score of \(score) %")
    }
  }
}
