import Conversation
public import Regulation
public import WorkroomStore

/// How rooms stand, as a person reads it: a list, worst first, and what they come to together.
public struct StandingTable {
  private let say: Language
  private let table: FindingTable

  public init(_ language: Language, today: Day) {
    (say, table) = (language, FindingTable(language, today: today))
  }

  /// One row a room, columns aligned.
  public func rows(_ standings: [RoomStanding], _ periods: [Period]) -> [String] {
    let heading = heading(periods)
    guard !standings.isEmpty else { return [heading, say("没有符合的工作室。", "No workroom matches.")] }
    let heads = [
      say("工作室", "workroom"), say("状态", "status"), say("达到", "met"), say("未达到", "missed"),
      say("时间紧", "at risk"), say("还差", "left"), say("值班", "duty"),
    ]
    return [heading]
      + StandingTable.columns(
        [heads]
          + standings.map { standing in
            [
              standing.room.facts.name + EndingWords.mark(standing.room.facts, say),
              standing.status.name(say), "\(standing.met)/\(standing.asked)",
              "\(standing.missed)", "\(standing.atRisk)", "\(standing.left)",
              "\(standing.dutyMet)/\(standing.dutyAsked)" + excused(standing.dutyExcused),
            ]
          })
  }

  /// The same in conversation, where a window may have 50 columns: a room, and under it its figures, those that are nought left out.
  public func blocks(_ standings: [RoomStanding], _ periods: [Period]) -> [String] {
    guard !standings.isEmpty else { return rows(standings, periods) }
    return [heading(periods)]
      + standings.flatMap { standing -> [String] in
        let figures =
          ["\(say("达到", "met")) \(standing.met)/\(standing.asked)"]
          + [
            (say("未达到", "missed"), standing.missed), (say("时间紧", "at risk"), standing.atRisk),
            (say("还差", "left"), standing.left),
          ].filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }
          + ["\(say("值班", "duty")) \(standing.dutyMet)/\(standing.dutyAsked)" + excused(standing.dutyExcused)]
        let name = standing.room.facts.name + EndingWords.mark(standing.room.facts, say)
        return ["  " + name + "  " + standing.status.name(say)] + StandingTable.wrapped(figures)
      }
  }

  /// As many on a row as fit.
  private static func wrapped(_ figures: [String]) -> [String] {
    figures.reduce(into: [String]()) { rows, figure in
      if let last = rows.last, displayWidth(last) + 2 + displayWidth(figure) <= narrow {
        rows[rows.count - 1] = last + "  " + figure
      } else {
        rows.append("    " + figure)
      }
    }
  }

  /// Columns of a narrow window (product default).
  private static let narrow = 50

  /// The roll-up: how many rooms there are, then one row a norm.
  public func rows(_ rollUp: CityRollUp, _ periods: [Period]) -> [String] {
    let rooms = say(
      "工作室 \(rollUp.rooms) 个，已授牌 \(rollUp.withPlaque) 个，入驻“秦商量” \(rollUp.onPlatform) 个（P1b）。"
        + (rollUp.ended == 0 ? "" : "另有 \(rollUp.ended) 个已终止、摘牌（P7.2）。"),
      "Workrooms: \(rollUp.rooms); with plaque: \(rollUp.withPlaque); on Qin Shangliang: \(rollUp.onPlatform) (P1b)."
        + (rollUp.ended == 0 ? "" : " Ended: \(rollUp.ended) (P7.2).")
    )
    return [heading(periods), rooms]
      + StandingTable.columns(
        rollUp.norms.map { count in
          [
            count.norm, count.title(say),
            "\(count.met)/\(count.asked)" + excused(count.excused),
            count.disputed > 0
              ? say("\(count.disputed) 个两种读法不同", "\(count.disputed) met in one reading only") : "",
            count.notCounted > 0 ? say("\(count.notCounted) 个不计", "\(count.notCounted) not counted") : "",
            count.clauses.joined(separator: say("、", ", ")),
          ]
        })
  }

  private func heading(_ periods: [Period]) -> String {
    periods.map(table.heading).joined(separator: say("、", ", "))
  }

  /// ，请假 1 人; empty where nobody is.
  private func excused(_ count: Int) -> String {
    count == 0 ? "" : say("，请假 \(count) 人", ", \(count) excused")
  }

  /// Columns of equal width, without blanks at the ends.
  public static func columns(_ rows: [[String]]) -> [String] {
    guard let count = rows.map(\.count).max() else { return [] }
    let widths = (0..<count).map { column in rows.map { displayWidth($0[column]) }.max() ?? 0 }
    return rows.map { cells in
      var row = "  " + zip(cells, widths).map { padded($0, to: $1) }.joined(separator: "  ")
      while row.last == " " { row.removeLast() }
      return row
    }
  }
}

extension RoomState: Named {
  public var name: Bilingual {
    switch self {
    case .missed: Bilingual("未达到", "missed")
    case .atRisk: Bilingual("时间紧", "at risk")
    case .onTrack: Bilingual("进行中", "under way")
    case .met: Bilingual("已达到", "met")
    case .notCounted: Bilingual("不计", "not counted")
    }
  }
}
