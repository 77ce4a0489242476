import GRDB
import Regulation

/// Judges again, in the ledger's own order, the acts that give or take power (复核权限): seats, offices, posts, places,
/// machines, erasures, amendments of others' records, others' shifts, and whatever is reserved to who leads the room or to a
/// body over it, that came from elsewhere.
///
/// The desk that wrote them may have been anybody's. They are played once more in a scratch store, where every act is held
/// against the roster as it was then by the rules of this desk; what its actor might not do is void, and changes nothing.
struct Judge {
  let ledger: Ledger
  private var db: Database { ledger.db }
  private let scratch: Scratch

  init(ledger: Ledger) { (self.ledger, scratch) = (ledger, Scratch(knowing: ledger.store.acts)) }

  /// Judges rooms anew. Returns the matters of which other entries are void now than before.
  func judge(_ rooms: Set<WorkroomID>) throws -> Set<MatterID> {
    var changed: Set<MatterID> = []
    for room in rooms.sorted() { changed.formUnion(try judge(room)) }
    return changed
  }

  /// The rooms in which somebody else's acts are judged.
  func rooms() throws -> Set<WorkroomID> {
    Set(
      try String.fetchAll(
        db,
        sql:
          "SELECT room FROM trusted WHERE judged UNION SELECT room FROM void UNION SELECT workroom FROM matters WHERE kind = 'machine'"
      ).map { WorkroomID($0) })
  }

  /// The rooms in which somebody acted whose posts are held at these bodies, and those in which anything is void: what they
  /// might do there rests on what has come of the bodies.
  func roomsResting(on bodies: Set<WorkroomID>) throws -> Set<WorkroomID> {
    guard !bodies.isEmpty else { return [] }
    let rooms = try String.fetchAll(
      db,
      sql: """
        SELECT room FROM void
        UNION SELECT workroom FROM entries WHERE actor IN (
          SELECT person FROM matters WHERE kind = '\(PostFacts.kind)' AND workroom IN (SELECT value FROM json_each(?)))
        """, arguments: [try JSONText.encode(bodies.map(\.rawValue).sorted())])
    return try Set(rooms.map { WorkroomID($0) }).intersection(self.rooms())
  }

  /// The entries of a room that are void, as they stand and as they should.
  func void(in room: WorkroomID) throws -> (known: Set<String>, judged: Set<String>) {
    (try known(in: room), try judged(powers(of: room), room))
  }

  private func known(in room: WorkroomID) throws -> Set<String> {
    Set(try String.fetchAll(db, sql: "SELECT entry FROM void WHERE room = ?", arguments: [room.rawValue]))
  }

  private func judge(_ room: WorkroomID) throws -> Set<MatterID> {
    let known = try known(in: room)
    let entries = try powers(of: room)
    let void = try judged(entries, room)
    for id in known.subtracting(void) {
      try db.execute(sql: "DELETE FROM void WHERE entry = ?", arguments: [id])
    }
    for id in void.subtracting(known) {
      try db.execute(
        sql: "INSERT OR REPLACE INTO void (entry, room) VALUES (?, ?)", arguments: [id, room.rawValue])
    }
    let changed = known.symmetricDifference(void)
    return Set(entries.filter { changed.contains($0.id.rawValue) }.map(\.matter))
  }

  /// The void ones among them.
  private func judged(_ entries: [Entry], _ room: WorkroomID) throws -> Set<String> {
    let believed = try believed(in: room)
    guard entries.contains(where: { $0.workroom == room && !believed.contains($0.origin) && $0.isJudged })
    else {
      return []
    }
    var void: Set<String> = []
    let standing = Set(entries.lazy.filter { $0.kind?.matter?.isPlayed ?? false }.map(\.matter))
    let beginning = try ledger.entries(of: room.matter).first { $0.mayBegin && !$0.isVoid }
    try scratch.play { played in
      let table = MatterTable(db: played.db, acts: ledger.store.acts)
      for entry in entries {
        // What has no effect in its own place gives nobody power here.
        guard entry.workroom == room || !entry.isVoid else { continue }
        let isJudged = entry.workroom == room && entry.isJudged && !believed.contains(entry.origin)
        let state = StoreState(db: played.db, store: played.store)
        guard try !isJudged || isAllowed(entry, state, beginning) else {
          void.insert(entry.id.rawValue)
          continue
        }
        // What is done to a shift or a plan gives no power over anybody else.
        guard standing.contains(entry.matter) else { continue }
        try played.insert(entry)
        try table.refresh(played.entries(of: entry.matter))
      }
    }
    return void
  }

  /// - Parameter beginning: what the place was set up by.
  private func isAllowed(_ entry: Entry, _ state: StoreState, _ beginning: Entry?) throws -> Bool {
    guard let act = entry.act else { return true }
    var state = state
    // Only what stays at the door, and which machines write, may be done by the owner of a file.
    state.isFileOwner =
      entry.actor == nil && (act.is(PinReset.self) || act.kind.matter == MatterKind(MachineFacts.self))
    var rules = Rules(
      state: state, ledger: state.ledger(), turn: entry.turn, actor: entry.actor, now: entry.recorded)
    rules.isFounding = try isFounding(entry, beginning)
    let isOwn = try isOwn(entry, act, rules)
    guard try rules.allows(act.kind, rules.asker(in: entry.workroom, isOwn: isOwn), in: entry.workroom) else {
      return false
    }
    return try isWithinRoster(entry, act.as(Corrected.self)?.act ?? act, rules)
      && endsRightly(entry, act, rules)
  }

  /// Whether whoever ends a room may, and by a decision that says so (P7.2, A43); and nothing gives power in a room that has
  /// ended.
  private func endsRightly(_ entry: Entry, _ act: Act, _ rules: Rules) throws -> Bool {
    do {
      try rules.checkOpen(act.kind, in: entry.workroom)
      if !act.is(VisitorErased.self), let reached = (act.body as? any Amendment)?.reached,
        let target = try ledger.entry(reached)
      {
        try rules.checkAmendable(target)
      }
      let known = try rules.ledger.entries(of: entry.matter)
      // By the rule set of this store: the scratch one has the standard.
      try (act.body as? any EndingAct)?.checkEnding(
        by: rules, entry.matter, on: known, in: entry.workroom, ledger.store.pack)
      return true
    } catch is Refusal {
      return false
    }
  }

  /// Whether seats and offices are held as they may be: by somebody once, no more than there are, and a convenor by a member.
  private func isWithinRoster(_ entry: Entry, _ act: Act, _ rules: Rules) throws -> Bool {
    do {
      if let seat = act.as(SeatTaken.self) {
        try rules.checkSeatedOnce(seat, on: entry.matter, in: entry.workroom)
      }
      if let office = act.as(OfficeTaken.self) {
        try rules.checkOffice(office, on: entry.matter, in: entry.workroom)
      }
      return true
    } catch is Refusal {
      return false
    }
  }

  /// Whether an entry is of the turn that set its place up: written by the same machine with nothing else between. Anybody may
  /// say that it is of that turn.
  private func isFounding(_ entry: Entry, _ first: Entry?) throws -> Bool {
    guard let first, first.origin == entry.origin, first.turn == entry.turn, first.number <= entry.number
    else { return false }
    let between = try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT count(*) FROM entries WHERE origin = ? AND number BETWEEN ? AND ? AND turn = ?"),
      arguments: [first.origin.rawValue, first.number, entry.number, first.turn.rawValue])
    return between == entry.number - first.number + 1
  }

  private func isOwn(_ entry: Entry, _ act: Act, _ rules: Rules) throws -> Bool {
    if let target = (act.body as? any Amendment)?.reached {
      return try ledger.entry(target).map { target in
        target.actor == entry.actor && Corrected.keepsWhose(act, of: target)
      } ?? false
    }
    // Whose the matter is, as the desk asks it: who does something on another's seat does nothing of their own.
    // What is not played in the scratch store is asked of the ledger itself.
    if let kind = act.kind.matter {
      let entries = try (kind.isPlayed ? rules.state.ledger() : ledger).entries(of: entry.matter)
      if let owner = AnyMatter(kind, entries)?.owner { return owner == entry.actor }
    }
    return (act.body.whose ?? entry.actor) == entry.actor
  }

  /// All that stands for a time at a place, the amendments of the place, what is reserved to some of its people, and who
  /// stood over it of those that did any of it, in their order.
  private func powers(of room: WorkroomID) throws -> [Entry] {
    func quoted(_ ids: some Sequence<String>) -> String {
      ids.sorted().map { "'\($0)'" }.joined(separator: ", ")
    }
    let (acts, own) = (ledger.store.acts, "matters.workroom = ?1 AND entries.workroom = ?1")
    let played = quoted(acts.matters.filter(\.isPlayed).map(\.id))
    let reserved = quoted(acts.reserved.map(\.id))
    // By their matters, which an index finds: a store may hold thousands of rooms.
    let rows = """
      SELECT entries.rowid FROM matters JOIN entries ON matter = matters.id WHERE \(own) AND kind IN (\(played))
      UNION SELECT entries.rowid FROM matters JOIN entries ON matter = matters.id
        WHERE \(own) AND kind IN (\(quoted(Set(acts.reserved.compactMap(\.matter?.id))))) AND act IN (\(reserved))
      UNION SELECT entries.rowid FROM matters JOIN entries ON matter = matters.id
        WHERE \(own) AND kind = 'dutyShift' AND act = 'dutyStarted'
          AND actor IS NOT CASE WHEN json_valid(body) THEN json_extract(body, '$.facts.person') END
      UNION SELECT rowid FROM entries WHERE workroom = ?1 AND act IN ('corrected', 'retracted', 'visitorErased')
      UNION SELECT entries.rowid FROM void JOIN entries ON id = entry WHERE room = ?1
      """
    // Their posts, and the bodies that these are held in.
    let bodies = quoted(MatterKind.ofBodies.map(\.id))
    return try ledger.entries(
      """
      WHERE rowid IN (
        WITH own (place) AS MATERIALIZED (\(rows))
        SELECT place FROM own
        UNION SELECT entries.rowid FROM matters JOIN entries ON matter = matters.id AND entries.workroom = matters.workroom
          WHERE kind IN (\(bodies)) AND matters.workroom IN (
            SELECT workroom FROM matters WHERE kind = '\(PostFacts.kind)'
              AND person IN (SELECT actor FROM entries JOIN own ON entries.rowid = place)))
      """, [room.rawValue])
  }

  /// The chains that are not judged: what this store wrote and sealed, its desk has judged, and what was here before
  /// anything was judged stands as it stood.
  private func believed(in room: WorkroomID) throws -> Set<OriginID> {
    let seals = ledger.store.seals(db)
    let written = try String.fetchAll(
      db, sql: "SELECT origin FROM origins WHERE key IS NOT NULL AND room = ?", arguments: [room.rawValue]
    ).filter { try seals.isSealed(.origins, $0) }
    let trusted = try String.fetchAll(
      db, sql: "SELECT origin FROM trusted WHERE room = ? AND NOT judged", arguments: [room.rawValue]
    ).filter { try seals.isSealed(.trusted, $0, room.rawValue) }
    return Set((written + trusted).map { OriginID($0) })
  }
}

extension MatterKind {
  /// What says who stands over rooms: a CPPCC, its committees and who holds its posts.
  static let ofBodies: Set<MatterKind> = [
    MatterKind(CppccFacts.self), MatterKind(CommitteeFacts.self), MatterKind(PostFacts.self),
  ]

  /// Whether its acts are played again, because what others may do rests on them.
  fileprivate var isPlayed: Bool { isStanding || type == ApplicationFacts.self }
}

extension Entry {
  /// Whether it gives or takes power over a room, its people or others' words: its matter does, or it reaches other entries.
  var givesPower: Bool { kind.map { $0.matter?.type.givesPower ?? true } ?? false || isDutyOfAnother }

  /// Whether it is judged again where it came from another machine: it gives power, or it is not everybody's to do.
  var isJudged: Bool { givesPower || kind?.isReserved ?? false }

  /// A shift that counts as somebody else's than who wrote it: whoever leads the room may key one in (P4.5b), and nobody else.
  private var isDutyOfAnother: Bool {
    guard actName == DutyStarted.id, let member = act?.as(DutyStarted.self)?.person else { return false }
    return member != actor
  }
}
