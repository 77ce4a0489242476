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
    let clauses = finding.packs.filter { $0.shape == finding.goal.shape }.map(\.clause)
    return NormWords.eachOnce(clauses).joined(separator: say("、", ", "))
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

  /// How the readings of the rule sets stand to each other; nil where there is nothing to say.
  func readings(_ finding: Finding) -> String? {
    let packs = finding.packs
    let lays = Set(packs.map { Lay(shape: $0.shape, needed: $0.needed) })
    guard lays.count > 1 || finding.isDisputed, !packs.contains(where: isIdle) else {
      return excused(finding)
    }
    if packs.allSatisfy(\.isMet) {
      return say(
        "按\(packs.map { "\(side($0))的读法（\($0.clause)）" }.joined(separator: "、"))都够了。",
        "Enough in \(packs.enumerated().map { "\(side($1))'s\($0 == 0 ? " reading" : "") (\($1.clause))" }.joined(separator: " and in "))."
      )
    }
    guard let met = packs.first(where: \.isMet),
      let other = packs.filter({ !$0.isMet }).max(by: { $0.left < $1.left }), other.left > 0
    else { return nil }
    return say(
      "按\(side(met))的读法（\(met.clause)）已经够了；按\(side(other))的读法还差"
        + "\(words.missing(other))（\(other.clause)）。" + advice(finding),
      "Enough in \(side(met))'s reading (\(met.clause)); \(side(other))'s (\(other.clause)) "
        + "still asks for \(words.missing(other)). " + advice(finding))
  }

  /// How a rule set lays a norm out.
  private struct Lay: Hashable { let shape: Shape, needed: Int }

  /// Met in one reading, and excused in the other: the duty that was done counts (A14).
  private func excused(_ finding: Finding) -> String? {
    guard let met = finding.packs.first(where: \.isMet),
      let other = finding.packs.first(where: \.isExcused)
    else { return nil }
    return say(
      "按\(side(met))的读法（\(met.clause)）已经够了；按\(side(other))的读法（\(other.clause)）请假。",
      "Enough in \(side(met))'s reading (\(met.clause)); excused in \(side(other))'s (\(other.clause))."
    )
  }

  private func side(_ reckoning: Reckoning) -> String {
    reckoning.pack == NormPacks.standard.name ? say("市里通知", "the city") : words.side(reckoning)
  }

  private func advice(_ finding: Finding) -> String {
    let decides = finding.status
    if decides.pack == finding.packs.last?.pack {
      return say(
        "考核时以\(short(words.side(decides)))为准。", "\(capitalised(words.side(decides)))'s decides.")
    }
    let other = finding.packs.last ?? decides
    return say(
      "考核时以\(short(words.side(decides)))为准、\(short(words.side(other)))为提醒。",
      "\(capitalised(words.side(decides)))'s decides, \(words.side(other))'s reminds.")
  }

  /// 市 for 市里.
  private func short(_ side: String) -> String { side.hasSuffix("里") ? String(side.dropLast()) : side }

  private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

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
