import Regulation

/// The rows of a table of obligations: label, bar, done and needed, what is behind it or still missing, clause.
struct NormRows {
  let words: NormWords
  private var say: Language { words.say }

  init(_ words: NormWords) { self.words = words }

  /// One row a cell, in the reading that goals aim at (A0): the stricter one, unless the rule set says otherwise.
  func rows(_ finding: Finding) -> [[String]] {
    let goal = finding.goal
    if case .notCounted = goal.status { return [whole(finding)] }
    if case .notApplicable = goal.status { return [whole(finding)] }
    if case .excused = goal.status { return [whole(finding)] }
    return goal.cells.map { cell in
      [
        label(cell, finding), NormWords.bar(cell.done, of: cell.cell.need), ratio(cell), state(cell, finding),
        clauses(finding),
      ]
    }
  }

  /// A period that is not counted stands on one row, with what was done in it.
  private func whole(_ finding: Finding) -> [String] {
    let done = finding.goal.counted.count + finding.goal.uncounted.count { $0.reason == .beforePlaque }
    let kept = done == 0 ? "" : say("；做过 \(done) 次", "; \(done) done")
    return [words.name(finding.norm), "", "", words.status(finding.goal.status) + kept, clauses(finding)]
  }

  /// 线下值班; 微协商线上; 提案或社情民意信息.
  func label(_ cell: CellCount, _ finding: Finding) -> String {
    let name =
      cell.cell.deeds.count == 1 && finding.norm.counts.count > 1
      ? words.name(cell.cell.deeds[0]) : words.name(finding.norm)
    guard let channel = cell.cell.channel else { return name }
    return say(words.name(channel) + name, "\(name), \(words.name(channel))")
  }

  /// The clauses that ask for just this: of every rule set that lays the norm out in the same way.
  private func clauses(_ finding: Finding) -> String {
    finding.packs.filter { $0.shape == finding.goal.shape }.map(\.clause).joined(separator: say("、", ", "))
  }

  private func ratio(_ cell: CellCount) -> String { "\(cell.done)/\(cell.cell.need)" }

  private func state(_ cell: CellCount, _ finding: Finding) -> String {
    switch cell.waived {
    case .pending?: return say("待入驻“秦商量”", "awaiting Qin Shangliang")
    case .notCounted?: return say("入驻未满一期，不计", "not counted: on Qin Shangliang only in mid period")
    case .notApplicable?: return say("不要求", "not asked")
    case nil: break
    }
    if cell.missing > 0 {
      let risk = finding.goal.status == .atRisk ? say("，时间紧", ", little time left") : ""
      return finding.daysLeft < 0
        ? say("差 \(cell.missing) 次", "\(cell.missing) short")
        : say("还差 \(cell.missing) 次", "\(cell.missing) still owed") + risk
    }
    let behind = finding.goal.counted.filter { entry in
      cell.cell.deeds.contains(entry.content.deed)
        && (cell.cell.channel.map { $0 == entry.content.channel } ?? true)
    }
    return behind.prefix(3).map { words.evidence($0.content, among: cell.cell.deeds.count) }
      .joined(separator: say("、", ", ")) + (behind.count > 3 ? "……" : "")
  }

  /// How the city's reading and the province's stand to each other; nil where there is nothing to say.
  func readings(_ finding: Finding) -> String? {
    guard let city = finding.packs.first, let province = finding.packs.last, city.shape != province.shape,
      !isIdle(city), !isIdle(province)
    else { return excused(finding) }
    if city.isMet, province.isMet {
      return say(
        "按市里通知的读法（\(city.clause)）、省里的读法（\(province.clause)）都够了。",
        "Enough in the city's reading (\(city.clause)) and in the province's (\(province.clause)).")
    }
    guard city.isMet != province.isMet else { return nil }
    let (met, other) = city.isMet ? (city, province) : (province, city)
    guard other.left > 0 else { return nil }
    return say(
      "按\(side(met, finding))的读法（\(met.clause)）已经够了；按\(side(other, finding))的读法还差"
        + "\(words.missing(other))（\(other.clause)）。" + advice(finding),
      "Enough in \(side(met, finding))'s reading (\(met.clause)); \(side(other, finding))'s (\(other.clause)) "
        + "still asks for \(words.missing(other)). " + advice(finding))
  }

  /// Met in one reading, and excused in the other: the duty that was done counts (A14).
  private func excused(_ finding: Finding) -> String? {
    guard let met = finding.packs.first(where: \.isMet),
      let other = finding.packs.first(where: \.isExcused)
    else { return nil }
    return say(
      "按\(side(met, finding))的读法（\(met.clause)）已经够了；按\(side(other, finding))的读法（\(other.clause)）请假。",
      "Enough in \(side(met, finding))'s reading (\(met.clause)); excused in \(side(other, finding))'s (\(other.clause))."
    )
  }

  private func side(_ reckoning: Reckoning, _ finding: Finding) -> String {
    reckoning.pack == finding.packs.first?.pack ? say("市里通知", "the city") : say("省里", "the province")
  }

  private func advice(_ finding: Finding) -> String {
    finding.status.pack == finding.packs.first?.pack
      ? say("考核时以市为准、省为提醒。", "The city's decides, the province's reminds.")
      : say("考核时以省为准。", "The province's decides.")
  }

  private func isIdle(_ reckoning: Reckoning) -> Bool {
    switch reckoning.status {
    case .notCounted, .notApplicable, .excused: true
    case .met, .onTrack, .atRisk, .missed, .pending: false
    }
  }

  /// The rows as lines, columns aligned by East Asian width.
  static func aligned(_ rows: [[String]]) -> [String] {
    guard let columns = rows.map(\.count).max() else { return [] }
    let widths = (0..<columns).map { column in
      rows.map { $0.count > column ? displayWidth($0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = "  "
      for (column, text) in row.enumerated() {
        line += column == row.count - 1 ? text : padded(text, to: widths[column]) + "  "
      }
      return line
    }
  }
}
