import Foundation

/// The table that a run prints: what was measured beside its floor and its budget.
struct Report {
  struct Row {
    var what: String
    var unit: String
    var floor: Samples?
    var ours: Samples
    /// What the budget says, and whether it was met; nil where there is none.
    var budget: (text: String, met: Bool)?

    var ratio: Double? { floor.map { ours.median / max($0.median, 0.001) } }
  }

  private(set) var rows: [Row] = []

  mutating func add(_ row: Row) {
    rows.append(row)
    print(Report.line(row))
    fflush(nil)
  }

  /// The whole table, once more and in one piece.
  var text: String {
    let head = "项目 what | 底线 floor | 本程序 ours | 比 ratio | 预算 budget | 结果 result"
    let missed = rows.count { $0.budget?.met == false }
    return ([head] + rows.map(Report.line) + ["未达 missed: \(missed)"]).joined(separator: "\n")
  }

  private static func line(_ row: Row) -> String {
    let verdict =
      switch row.budget?.met {
      case true: "达到 met"
      case false: "未达 MISSED"
      case nil: "-"
      }
    return [
      row.what, row.floor.map { shown($0, row.unit) } ?? "-", shown(row.ours, row.unit),
      row.ratio.map { number($0) + "x" } ?? "-", row.budget?.text ?? "-", verdict,
    ].joined(separator: " | ")
  }

  private static func shown(_ samples: Samples, _ unit: String) -> String {
    guard samples.values.count > 1 else { return "\(number(samples.median)) \(unit)" }
    return "\(number(samples.median)) [\(number(samples.least))–\(number(samples.most))] \(unit)"
  }

  /// Three digits that count.
  static func number(_ value: Double) -> String {
    if value >= 100 { return String(Int(value.rounded())) }
    let scale = value >= 10 ? 10.0 : 100.0
    return String((value * scale).rounded() / scale)
  }
}
