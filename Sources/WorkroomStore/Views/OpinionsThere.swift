import GRDB

/// What a room's opinions say and by which number they came, as it is compared: for finding a message that is there already.
package struct OpinionsThere: DeskQuery {
  package struct Answer: Hashable, Sendable {
    package var references: Set<String> = []
    /// Bare words, with who said them.
    package var words: [String: Set<String>] = [:]
  }

  package let room: WorkroomID
  package init(in room: WorkroomID) { self.room = room }

  /// Who somebody is, as it is compared.
  package static func who(_ visitor: String?, _ contact: String?) -> String {
    BareText.of(visitor ?? "") + "\n" + BareText.of(contact ?? "")
  }

  package func answer(from state: StoreState) throws -> Answer {
    let rows = try Row.fetchCursor(
      state.db.cachedStatement(
        sql: """
          SELECT entries.id, personal.field, personal.text FROM entries
          JOIN personal ON personal.entry = entries.id
          WHERE entries.workroom = ? AND entries.act = 'opinionRecorded'
            AND personal.field IN ('words', 'visitor', 'contact', 'reference')
            AND entries.matter IN (SELECT id FROM matters WHERE kind = 'opinion' AND workroom = ?1 AND state <> 'nothing')
          """), arguments: [room.rawValue])
    var said: [String: [String: String]] = [:]
    while let row = try rows.next() {
      let columns = Columns(row, of: "personal")
      said[try columns.text(0), default: [:]][try columns.text(1)] = try columns.text(2)
    }
    var answer = Answer()
    for one in said.values {
      if let reference = one["reference"] { answer.references.insert(BareText.of(reference)) }
      guard let words = one["words"] else { continue }
      answer.words[BareText.of(words), default: []].insert(Self.who(one["visitor"], one["contact"]))
    }
    return answer
  }
}
