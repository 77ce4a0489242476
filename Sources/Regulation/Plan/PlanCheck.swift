/// Which norms a plan meets if it is carried out, and which not (计划核对), P4.6, by the readings that obligations go by; and what
/// would have to be added.
public struct PlanCheck: Sendable {
  /// What the norms of the room come to, in the order of the pack: what leads and draws together stands first (P2.2b). A quarter
  /// that is over is left out.
  public let findings: [Finding]
  /// Items that are missing, spread over the months that have fewest.
  public let proposals: [PlanItem]

  /// - Parameters:
  ///   - open: the items that are still to be done.
  ///   - done: what the ledger has of the year.
  public init(
    _ open: [PlanItem], of year: Int, done: [Fact], room: RoomSpan, on today: Day, by pack: NormPack
  ) {
    let facts = done + open.enumerated().flatMap { Self.facts($1, number: $0, year, room) }
    let last = Day(year, 12, 31) ?? today
    let evaluation = Evaluation(by: pack, asOf: last, readings: false)
    let periods = [Period.year(year)] + (1...4).compactMap { Quarter(year, $0) }.map(Period.quarter)
    findings = evaluation.norms(of: .room).flatMap { norm in
      periods.filter { $0.kind == norm.period && $0.last >= today }
        .map { evaluation.finding(norm, of: room, in: $0, from: facts) }
    }
    proposals = Self.missing(findings, beside: open, on: today)
  }

  /// What misses something, by the reading that goals go by.
  public var lacking: [Finding] { findings.filter { $0.goal.left > 0 && $0.goal.status.isOwed } }

  /// What a planned item would be in the ledger. What needs an approval is taken to get it, and what is online to be on 秦商量.
  private static func facts(_ item: PlanItem, number: Int, _ year: Int, _ room: RoomSpan) -> [Fact] {
    guard let deed = item.kind.deed, let day = Day(year, item.month, Day.length(of: item.month, in: year))
    else { return [] }
    let channel = item.kind.hasChannel ? item.channel ?? .offline : nil
    var content = Fact.Content(
      deed, room: room.id, person: item.owner, began: Moment(day, hour: 12), channel: channel,
      platform: channel == .online ? .qinShangliang : nil)
    if deed.needsApproval { content.approval = Fact.ApprovalGiven(day: Day(year, item.month, 1) ?? day) }
    content.adopted = deed.isOutput ? day : nil
    return [
      Fact(
        matter: "item-\(number)",
        versions: [Fact.Version(recorded: Moment(day, hour: 12), content: content)])
    ]
  }

  private static func missing(_ findings: [Finding], beside open: [PlanItem], on today: Day) -> [PlanItem] {
    var load: [Int: Int] = [:]
    for item in open { load[item.month, default: 0] += 1 }
    var proposals: [PlanItem] = []
    for finding in findings where finding.goal.left > 0 && finding.goal.status.isOwed {
      let first = max(finding.period.first, today)
      guard first <= finding.period.last else { continue }
      let months = Array(first.month...finding.period.last.month)
      for cell in finding.goal.cells where cell.missing > 0 {
        guard let kind = cell.cell.deeds.lazy.compactMap(PlannedKind.init).first else { continue }
        // Where both channels are wanted, these are filled first.
        let wanted =
          Array(repeating: Channel.offline, count: cell.missing(.offline))
          + Array(repeating: Channel.online, count: cell.missing(.online))
        for number in 0..<cell.missing {
          let month = months.min { (load[$0] ?? 0, $0) < (load[$1] ?? 0, $1) } ?? first.month
          load[month, default: 0] += 1
          let channel = wanted.indices.contains(number) ? wanted[number] : cell.cell.channel ?? .offline
          proposals.append(PlanItem(kind, month: month, channel: kind.hasChannel ? channel : nil))
        }
      }
    }
    return proposals.sorted { ($0.month, order($0.kind)) < ($1.month, order($1.kind)) }
  }

  private static func order(_ kind: PlannedKind) -> Int { PlannedKind.allCases.firstIndex(of: kind) ?? 0 }
}
