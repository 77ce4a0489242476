public import Regulation

/// Findings as a person reads them outside of a conversation.
public struct FindingTable {
  private let words: NormWords
  private let rows: NormRows

  public init(_ language: Language, today: Day) {
    words = NormWords(language, today: today)
    rows = NormRows(words)
  }

  /// 2026年第一季度（剩 26 天，18 个工作日）
  public func heading(_ period: Period) -> String { words.heading(period) }

  /// One row a number that is asked, columns aligned.
  public func lines(_ findings: [Finding]) -> [String] {
    NormRows.aligned(findings.flatMap(rows.rows)) + findings.compactMap(rows.readings).map { "  " + $0 }
  }

  public func name(_ norm: Norm) -> String { words.name(norm) }
  public func status(_ status: Status) -> String { words.status(status) }
  /// What is still missing in the reading goals aim at; empty where nothing is.
  public func missing(_ finding: Finding) -> String {
    finding.goal.status.isOwed ? words.missing(finding.goal) : ""
  }

  /// What stands beside the status: what is missing, and by whose reading where the one that decides asks for nothing
  /// (A0).
  public func owed(_ finding: Finding) -> String {
    let missing = missing(finding)
    guard !missing.isEmpty, !finding.status.status.isOwed else { return missing }
    let (say, side) = (words.say, words.side(finding.goal))
    return say(
      "\(side)的读法还差\(missing)（\(finding.goal.clause)）",
      "\(side)'s reading still asks for \(missing) (\(finding.goal.clause))")
  }
}
