import GRDB
import Regulation

/// All that hangs together with one matter (办理链条), P6.3d: what people said, the research on it, the consultations and oversight,
/// what was undertaken there, what was handed in, and who stands behind it.
public struct MatterChain: Hashable, Sendable {
  /// The first of each matter that people came with, oldest first.
  public var opinions: [Matter<OpinionFacts>] = []
  /// Those who said the same again (同一件).
  public var joined: [Matter<OpinionFacts>] = []
  public var research: [Matter<ResearchFacts>] = []
  public var micros: [Matter<MicroFacts>] = []
  public var undertakings: [Matter<UndertakingFacts>] = []
  public var outputs: [Matter<OutputFacts>] = []
  /// How many links lead to what was taken back since.
  public var takenBack = 0

  public init() {}
  /// Of consultations alone.
  public init(micros: [Matter<MicroFacts>]) { self.micros = micros }

  /// Everybody who said it.
  public var visitors: [Matter<OpinionFacts>] { opinions + joined }
  /// Who can be reached and has had no feedback (P6.4a).
  public var unheard: [Matter<OpinionFacts>] {
    visitors.filter {
      $0.facts.reachable && $0.facts.feedback == nil && ![.guided, .toGuide].contains($0.state)
    }
  }
}

/// The chain that one matter belongs to.
///
/// It goes from the matter to what rests on it, and from all that back to what it rests on: another output that came of the same
/// opinion belongs to it, what only shares a member or a day does not.
public struct ChainFrom: DeskQuery {
  public let start: MatterID
  public let room: WorkroomID
  public init(_ start: MatterID, in room: WorkroomID) { (self.start, self.room) = (start, room) }

  private static let kinds = [
    OpinionFacts.kind, ResearchFacts.kind, MicroFacts.kind, UndertakingFacts.kind, OutputFacts.kind,
  ].map { "'\($0)'" }.joined(separator: ", ")

  public func answer(from state: StoreState) throws -> MatterChain {
    let first = try state.matter(OpinionFacts.self, start).map(state.first) ?? start
    let ids = try String.fetchAll(
      state.db,
      sql: """
        WITH RECURSIVE
          here(id, kind) AS (SELECT id, kind FROM matters WHERE workroom = ?2 AND kind IN (\(Self.kinds))),
          down(id) AS (
            SELECT ?1 UNION SELECT links.matter FROM links JOIN down ON links.rests = down.id
              JOIN here ON here.id = links.matter),
          up(id) AS (
            SELECT id FROM down UNION SELECT links.rests FROM links JOIN up ON links.matter = up.id
              JOIN here ON here.id = links.rests),
          everybody(id) AS (
            SELECT id FROM up UNION SELECT links.matter FROM links JOIN up ON links.rests = up.id
              JOIN here ON here.id = links.matter AND here.kind = '\(OpinionFacts.kind)')
        SELECT id FROM everybody WHERE id NOT IN (SELECT id FROM matters WHERE kind NOT IN (\(Self.kinds)))
        """, arguments: [first.rawValue, room.rawValue])
    var chain = MatterChain()
    let people: [Matter<OpinionFacts>] = try read(ids, state)
    chain.joined = people.filter { $0.facts.joined != nil && $0.state == .joined }
    chain.opinions = people.filter { $0.state != .nothing && $0.state != .joined }
    chain.research = try read(ids, state).filter { $0.state != .nothing }
    chain.micros = try read(ids, state).filter { $0.state != .nothing }
    chain.undertakings = try read(ids, state).filter { $0.state != .nothing }
    chain.outputs = try read(ids, state).filter { $0.state != .nothing }
    chain.takenBack =
      ids.count - chain.visitors.count - chain.research.count - chain.micros.count - chain.undertakings.count
      - chain.outputs.count
    return chain
  }

  /// Those of the ids that are of one kind, in the room.
  private func read<Facts: MatterFacts>(_ ids: [String], _ state: StoreState) throws -> [Matter<Facts>] {
    try state.matters(
      Facts.self, "+workroom = ? AND id IN (SELECT value FROM json_each(?))",
      [room.rawValue, JSONText.encode(ids)])
  }
}
