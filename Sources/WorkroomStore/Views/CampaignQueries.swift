import GRDB
public import Regulation

/// The campaigns of some rooms, whatever became of them, the one that ends last first (专题征集), P3.3d.
public struct Campaigns: DeskQuery {
  public let rooms: [WorkroomID]
  public init(in rooms: [WorkroomID]) { self.rooms = rooms }
  public init(in room: WorkroomID) { self.init(in: [room]) }

  public func answer(from state: StoreState) throws -> [Matter<CampaignFacts>] {
    try state.matters(
      CampaignFacts.self, "workroom IN (SELECT value FROM json_each(?)) AND state <> 'nothing'",
      [JSONText.encode(rooms.map(\.rawValue))]
    ).sorted { ($1.facts.last, $0.id.rawValue) < ($0.facts.last, $1.id.rawValue) }
  }
}

/// What a campaign brought (征集情况): counted, not read, since there may be thousands.
public struct CampaignFigures: DeskQuery {
  public struct Figures: Hashable, Sendable {
    /// Matters that were said, each once however many came with it.
    public var opinions = 0
    /// Everybody who came, with those who came along.
    public var people = 0
    public var industryNeeds = 0
    /// Nil: not classed yet.
    public var kinds: [OpinionClass?: Int] = [:]
    /// People by group (群众类别); nil: not said.
    public var groups: [VisitorGroup?: Int] = [:]
  }

  public let campaign: MatterID
  public let room: WorkroomID
  public init(of campaign: Matter<CampaignFacts>) {
    (self.campaign, room) = (campaign.id, campaign.workroom)
  }

  public func answer(from state: StoreState) throws -> Figures {
    let rows = try Row.fetchAll(
      state.db.cachedStatement(
        sql: """
          SELECT state = 'joined'
              AND json_extract(detail, '$.facts.joined') IN (SELECT matter FROM links WHERE rests = ?), class, json_extract(detail, '$.facts.details.group'),
            coalesce(json_extract(detail, '$.facts.details.industryNeed'), 0),
            count(DISTINCT coalesce(json_extract(detail, '$.facts.joined'), id)),
            sum(max(1, coalesce(json_extract(detail, '$.facts.details.people'), 1)))
          FROM matters WHERE \(Campaigns.carriers) GROUP BY 1, 2, 3, 4
          """), arguments: [campaign.rawValue, room.rawValue, campaign.rawValue])
    var figures = Figures()
    for row in rows {
      let columns = Columns(row, of: "matters")
      let (count, people) = (try columns.number(4), try columns.number(5))
      figures.people += people
      figures.groups[try columns.textIfAny(2).flatMap(VisitorGroup.init(rawValue:)), default: 0] += people
      // Whoever said the same again is one more person and no more matter, where what they said it after is one of these.
      guard try columns.number(0) == 0 else { continue }
      figures.opinions += count
      figures.kinds[try columns.textIfAny(1).flatMap(OpinionClass.init(rawValue:)), default: 0] += count
      if try columns.number(3) == 1 { figures.industryNeeds += count }
    }
    return figures
  }
}

/// The opinions that carry a campaign, in the order they came in, with names of visitors and numbers masked in what they said.
/// Whoever said the same again is among them.
public struct CampaignOpinions: DeskQuery {
  /// An opinion without who said it.
  public struct Row: Hashable, Sendable {
    public let matter: Matter<OpinionFacts>
    /// Nil where they were erased.
    public let words: String?
  }

  public let campaign: MatterID
  public let room: WorkroomID
  /// What stands for a name.
  public let name: String
  public init(of campaign: Matter<CampaignFacts>, name: String) {
    (self.campaign, room, self.name) = (campaign.id, campaign.workroom, name)
  }

  public func answer(from state: StoreState) throws -> [Row] {
    let opinions = try state.matters(
      OpinionFacts.self, Campaigns.carriers, [room.rawValue, campaign.rawValue]
    ).map(state.opinion)
    // One visitor may speak of another.
    let parts = PersonalParts(
      visitors: opinions.map { Called($0.said.visitor ?? "", reached: $0.said.contact) })
    return opinions.map { Row(matter: $0.matter, words: $0.said.words.map { parts.masked($0, name: name) }) }
  }
}

extension Campaigns {
  /// What carries a campaign and stands: of a room, then of that campaign.
  fileprivate static let carriers =
    "kind = 'opinion' AND +workroom = ? AND state <> 'nothing' AND id IN (SELECT matter FROM links WHERE rests = ?)"
}
