import Dialogs
import Foundation
import Regulation
import WorkroomStore

/// Findings as text, JSON and CSV.
struct ObligationsReport {
  let language: Language
  let asOf: Day
  let periods: [Period]

  private var table: FindingTable { FindingTable(language, today: asOf) }

  // MARK: Findings

  func json(_ found: [Obliged], heads: [ChainHead]? = nil) throws -> String {
    try json(found.map { ObligedJson(obliged: $0, today: asOf) }, with: heads)
  }

  /// As it is, or beside the heads that were asked for.
  private func json(_ findings: some Encodable, with heads: [ChainHead]?) throws -> String {
    try heads.map { try JSONText.encode(WithHeads(findings: findings, heads: $0)) }
      ?? JSONText.encode(findings)
  }

  private struct WithHeads<Findings: Encodable>: Encodable {
    let findings: Findings
    let heads: [ChainHead]
  }

  /// The heads of the ledgers that it was worked out from, a row a chain.
  func text(_ heads: [ChainHead]) -> [String] {
    heads.flatMap { LedgerPhrases(language).head($0).prefix(1) }
  }

  func csv(_ found: [Obliged]) -> String {
    let heads = [
      "room", "member", "norm", "title", "period", "status", "goal", "done", "needed", "left", "missing",
      "clauses",
    ]
    return Csv.text(
      [heads]
        + found.map { obliged in
          let finding = obliged.finding
          return [
            obliged.room.facts.name, obliged.member?.name ?? "", finding.norm.id, table.name(finding.norm),
            finding.period.code, finding.status.status.code, finding.goal.status.code,
            "\(finding.status.done)",
            "\(finding.status.needed)", "\(finding.status.status.isOwed ? finding.status.left : 0)",
            table.missing(finding), finding.clauses.joined(separator: " "),
          ]
        })
  }

  func text(_ found: [Obliged], title: String) -> [String] {
    var rows = [title]
    for period in periods {
      let its = found.filter { $0.finding.period == period }
      guard !its.isEmpty else { continue }
      rows.append(table.heading(period))
      rows += table.lines(its.filter { $0.member == nil }.map(\.finding))
      let members = its.filter { $0.member != nil }
      if members.count == 1, its.count == 1 {
        rows += table.lines(members.map(\.finding))
      } else {
        rows += StandingTable.columns(
          members.map { member in
            let finding = member.finding
            return [member.member?.name ?? "", table.status(finding.status.status), table.owed(finding)]
          })
      }
    }
    return rows
  }

  // MARK: Rooms

  private static let standingHeads = [
    "room", "level", "type", "area", "status", "asked", "met", "atRisk", "missed", "left", "dutyAsked",
    "dutyMet", "dutyExcused",
  ]

  private struct StandingJson: Encodable {
    let standing: RoomStanding

    private enum Key: String, CodingKey {
      case id, room, level, type, area, committee, status, asked, met, atRisk, missed, left, dutyAsked,
        dutyMet,
        dutyExcused, onPlatform, ended
    }

    func encode(to encoder: any Encoder) throws {
      var box = encoder.container(keyedBy: Key.self)
      let facts = standing.room.facts
      try box.encode(standing.room.workroom, forKey: .id)
      try box.encode(facts.name, forKey: .room)
      try box.encode(facts.level, forKey: .level)
      try box.encode(facts.type, forKey: .type)
      try box.encode(facts.area, forKey: .area)
      try box.encodeIfPresent(facts.committee, forKey: .committee)
      try box.encode(standing.status, forKey: .status)
      try box.encode(standing.asked, forKey: .asked)
      try box.encode(standing.met, forKey: .met)
      try box.encode(standing.atRisk, forKey: .atRisk)
      try box.encode(standing.missed, forKey: .missed)
      try box.encode(standing.left, forKey: .left)
      try box.encode(standing.dutyAsked, forKey: .dutyAsked)
      try box.encode(standing.dutyMet, forKey: .dutyMet)
      try box.encode(standing.dutyExcused, forKey: .dutyExcused)
      try box.encode(facts.platform != nil, forKey: .onPlatform)
      try box.encodeIfPresent(facts.ended?.day.iso, forKey: .ended)
    }
  }

  func json(_ standings: [RoomStanding], heads: [ChainHead]? = nil) throws -> String {
    try json(standings.map(StandingJson.init), with: heads)
  }

  func csv(_ standings: [RoomStanding]) -> String {
    Csv.text([ObligationsReport.standingHeads] + standings.map(cells))
  }

  private func cells(_ standing: RoomStanding) -> [String] {
    let facts = standing.room.facts
    return [
      facts.name, facts.level.rawValue, facts.type.rawValue, facts.area, standing.status.rawValue,
      "\(standing.asked)",
      "\(standing.met)", "\(standing.atRisk)", "\(standing.missed)", "\(standing.left)",
      "\(standing.dutyAsked)",
      "\(standing.dutyMet)", "\(standing.dutyExcused)",
    ]
  }

  func text(_ standings: [RoomStanding]) -> [String] {
    StandingTable(language, today: asOf).rows(standings, periods)
  }

  // MARK: The city

  func json(_ rollUp: CityRollUp, heads: [ChainHead]? = nil) throws -> String {
    try json(rollUp, with: heads)
  }

  func csv(_ rollUp: CityRollUp) -> String {
    Csv.text(
      [["norm", "clauses", "asked", "met", "disputed", "notCounted", "excused"]]
        + rollUp.norms.map {
          [
            $0.norm, $0.clauses.joined(separator: " "), "\($0.asked)", "\($0.met)", "\($0.disputed)",
            "\($0.notCounted)", "\($0.excused)",
          ]
        })
  }

  func text(_ rollUp: CityRollUp) -> [String] { StandingTable(language, today: asOf).rows(rollUp, periods) }
}
