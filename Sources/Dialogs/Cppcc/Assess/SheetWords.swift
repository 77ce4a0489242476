import Conversation
import Regulation
import WorkroomStore

/// A room's sheet in words (考核表), satisfaction first (P7.1a).
struct SheetWords {
  let say: Scene
  let pack: NormPack

  init(_ scene: Scene) throws {
    say = scene
    pack = try scene.facts(ThePack())
  }

  func rows(_ found: SheetOf.Found) -> [String] {
    let sheet = found.sheet
    return [satisfaction(sheet)] + sheet.norms.map(norm) + [
      duty(sheet), plan(sheet), summary(sheet), looks(sheet),
    ]
      + [earlier(found)].compactMap(\.self) + [proposed(found)]
  }

  private func satisfaction(_ sheet: AssessmentSheet) -> String {
    sheet.rated == 0
      ? say("群众满意度（P7.1a）：没有人评价", "Satisfaction (P7.1a): nobody was asked")
      : say(
        "群众满意度（P7.1a）：\(sheet.content)/\(sheet.rated) 满意或基本满意",
        "Satisfaction (P7.1a): \(sheet.content) of \(sheet.rated) satisfied or mostly so")
  }

  /// N1 读书交流 2025年：17号文 3/4 未达到；21号文 …
  private func norm(_ line: AssessmentSheet.NormLine) -> String {
    let name = pack.norm(line.norm).map { say($0.zh, $0.en) } ?? line.norm
    let period = Period(code: line.period)?.inWords(say.language) ?? line.period
    let readings = line.readings.map { reading in
      let title = pack.chain.first { $0.name == reading.pack }?.title(say.language) ?? reading.pack
      return "\(title) \(reading.done)/\(reading.needed)\(state(reading))"
    }.joined(separator: say("；", "; "))
    return say("\(line.norm) \(name)，\(period)：\(readings)", "\(line.norm) \(name), \(period): \(readings)")
  }

  private func state(_ reading: AssessmentSheet.NormLine.Reading) -> String {
    if reading.isMet { return say("，达到", ", met") }
    return reading.isMissed ? say("，未达到", ", missed") : say("，不计或没到期", ", not counted or not over")
  }

  private func duty(_ sheet: AssessmentSheet) -> String {
    let quarters = sheet.duty.map { line in
      let quarter = Period(code: line.period)?.inWords(say.language) ?? line.period
      let leave = line.excused == 0 ? "" : say("（请假 \(line.excused)）", " (\(line.excused) on leave)")
      return "\(quarter) \(line.met)/\(line.asked)\(leave)"
    }.joined(separator: say("，", ", "))
    return say("N3 委员值班：\(quarters)", "N3 duty of members: \(quarters)")
  }

  private func plan(_ sheet: AssessmentSheet) -> String {
    guard let plan = sheet.plan else { return say("年度计划（P4.6）：没有制定", "Annual plan (P4.6): none") }
    return say(
      "年度计划（P4.6）：\(plan.items) 项，做了 \(plan.done) 项",
      "Annual plan (P4.6): \(plan.done) of \(english(plan.items, "item")) done")
  }

  private func summary(_ sheet: AssessmentSheet) -> String {
    say("年度总结（P4.7a）：", "Summary of the year (P4.7a): ") + sheet.summary.name(say.language)
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

  private func point(_ point: AssessmentPoint) -> String {
    switch point {
    case .norm(let line):
      say(
        "\(line.norm)（\(Period(code: line.period)?.inWords(.zh) ?? line.period)）各种口径都没达到",
        "\(line.norm) (\(Period(code: line.period)?.inWords(.en) ?? line.period)) missed in every reading")
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
