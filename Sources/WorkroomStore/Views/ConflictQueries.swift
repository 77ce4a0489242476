import GRDB
import Regulation

/// Matters of a room in conflict: two machines did what the lifecycle allows only once, or somebody what they might not, or
/// opinions were joined so that none of them is dealt with any more: in a circle, or to one that was taken back.
public struct Conflicts: DeskQuery {
  public let room: WorkroomID
  public init(in room: WorkroomID) { self.room = room }
  public func answer(from state: StoreState) throws -> [MatterID] {
    // What nobody might write and was taken back is told no more.
    try String.fetchAll(
      state.db,
      sql: """
        SELECT id FROM matters WHERE workroom = ?1 AND conflict
        UNION SELECT matter FROM void JOIN entries ON entries.id = void.entry WHERE room = ?1
          AND NOT EXISTS (
            SELECT 1 FROM entries AS back WHERE back.matter = entries.matter AND back.act = '\(Retracted.id)'
              AND json_extract(back.body, '$.facts.target') = void.entry)
        UNION SELECT id FROM matters AS one WHERE workroom = ?1 AND kind = 'opinion' AND state = 'joined'
          AND NOT EXISTS (
            WITH RECURSIVE up(id) AS (
              SELECT json_extract(one.detail, '$.facts.joined')
              UNION SELECT json_extract(next.detail, '$.facts.joined') FROM up JOIN matters AS next ON next.id = up.id
                WHERE next.state = 'joined')
            SELECT 1 FROM up JOIN matters AS first ON first.id = up.id WHERE first.state NOT IN ('joined', 'nothing'))
        ORDER BY 1
        """, arguments: [room.rawValue]
    ).map { MatterID($0) }
  }
}
