import Dispatch
import GRDB
import Synchronization

extension Store {
  /// Walks every chain, makes the views once more to compare them, and looks at all else that the file holds (台账核验).
  ///
  /// A cut tail leaves no trace in the chain: give the `head` that a shift summary, an export or a paper has, in
  /// hexadecimal or as its QR code carries it, and it must still be there. The pages of the file are checked as well,
  /// each of them.
  /// Throws ``StoreError``.
  public func verify(head: String? = nil) throws -> Verification {
    // Asked first: what others write meanwhile is noted later than it stands.
    let behind = try? isBehind()
    let (damaged, walked) = try walkBesidePages(head)
    var result = walked.result
    result.behind = behind
    // Found in the pages as a rule; what could be walked before it stands in the result.
    result.damaged = damaged.isEmpty && walked.isCorrupt ? [.ledger] : damaged
    guard !walked.isCorrupt else { return result }
    return try read { db in
      do {
        try Verifying(db: db, store: self, bad: walked.bad).runOn(into: &result)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
        if result.damaged.isEmpty { result.damaged = [.ledger] }
      }
      return result
    }
  }

  /// The parts of the file with bad pages, and what walking the ledger found meanwhile: on a connection of its own, since the
  /// pages cost half as much as all else.
  private func walkBesidePages(_ head: String?) throws -> (Set<Verification.Part>, Verifying.Walked) {
    guard path != ":memory:", !isReadOnly else { return (try checkPages(), try walk(head)) }
    let damaged = Mutex<Result<Set<Verification.Part>, any Error>?>(nil)
    let walked = Mutex<Result<Verifying.Walked, any Error>?>(nil)
    DispatchQueue.concurrentPerform(iterations: 2) { half in
      if half == 0 {
        let found = Result { try checkPagesApart() }
        damaged.withLock { $0 = found }
      } else {
        let found = Result { try walk(head) }
        walked.withLock { $0 = found }
      }
    }
    guard let pages = damaged.withLock({ $0 }), let found = walked.withLock({ $0 }) else {
      preconditionFailure("both halves have ended")
    }
    return (try pages.get(), try found.get())
  }

  private func checkPagesApart() throws -> Set<Verification.Part> {
    guard let queue = try? DatabaseQueue(path: path, configuration: Store.reading(wait: 5)),
      let found = try? queue.unsafeRead({ try Integrity(db: $0).damaged() })
    else { return try checkPages() }
    return found
  }

  private func walk(_ head: String?) throws -> Verifying.Walked {
    try read { db in
      var verifying = Verifying(db: db, store: self)
      var walked = Verifying.Walked()
      do {
        try verifying.run(head: head, into: &walked.result)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
        walked.isCorrupt = true
      }
      walked.bad = verifying.bad
      return walked
    }
  }

  /// What lies beside the entries and is not as it was sealed (封存核对). A rebuild rests
  /// on it and cannot mend it. Throws ``StoreError``.
  public func brokenSeals() throws -> [Verification.Flaw] {
    try read { db in
      var result = Verification()
      try Verifying(db: db, store: self).seals { result.find($0) }
      return result.flaws
    }
  }

  /// Seals what lies beside the entries, and how far every chain has got, as they stand now: for whoever brought the store
  /// here from another computer, and has looked at them. Throws ``StoreError``.
  public func sealAnew() throws {
    let noted = try? notedVersion()
    try write { db in
      let seals = seals(db)
      try Ledger(db: db, store: self).signAnew()
      try seals.renewAll(after: max(noted ?? 0, seals.version() ?? 0))
    }
  }
}

private struct Verifying {
  let db: Database
  let store: Store
  /// The tables that are not as this program makes them, and so cannot be asked.
  private(set) var bad: Set<String> = []

  init(db: Database, store: Store, bad: Set<String> = []) {
    (self.db, self.store, self.bad) = (db, store, bad)
  }

  /// How far it came while the pages were looked at.
  struct Walked: Sendable {
    var result = Verification()
    var bad: Set<String> = []
    /// It met a page that could not be read.
    var isCorrupt = false
  }

  private func isWhole(_ tables: String...) -> Bool { bad.isDisjoint(with: tables) }

  /// The file's tables, the chains, the texts and the views.
  mutating func run(head: String?, into result: inout Verification) throws {
    let schema = SchemaCheck(db: db)
    let misfits = try schema.misfits()
    misfits.forEach { result.find(.misfit($0)) }
    try schema.marks().forEach { result.find(.mark($0)) }
    bad = Set(misfits.filter { $0.kind == "table" && $0.fault != .foreign }.map(\.name))

    if isWhole("grdb_migrations") { try migrations { result.find($0) } }
    let walk = ChainWalk(ledger: Ledger(db: db, store: store))
    if isWhole("entries") { try walk.run(head: head, into: &result) }
    if isWhole("entries", "personal", "withheld") { try walk.texts { result.find($0) } }
    if isWhole("entries", "personal") {
      try ViewCheck(ledger: walk.ledger, tables: ViewCheck.all.subtracting(bad)).run { result.find($0) }
    }
  }

  /// What gives power, what is sealed, and whether every column holds what it can.
  func runOn(into result: inout Verification) throws {
    if result.damaged.isEmpty, isWhole("entries", "matters", "void", "trusted", "origins") {
      try void(Ledger(db: db, store: store)) { result.find($0) }
    }
    let sealed = Seals.Part.allCases.map(\.table) + ["seals"]
    if bad.isDisjoint(with: sealed) { try seals { result.find($0) } }
    if result.damaged.isEmpty, isWhole("entries", "matters", "personal", "origins") { files(into: &result) }
    if isWhole("heads", "entries") { try heads(Ledger(db: db, store: store)) { result.find($0) } }
    if isWhole("store") { result.setBacks = max(0, ((try? store.notedGeneration(db).generation) ?? 1) - 1) }
    for item in try SchemaCheck.expected() where item.kind == "table" && isWhole(item.name) {
      try illegible(in: item.name) { result.find($0) }
    }
  }

  /// What is attached lies beside the store as it was, and what was erased does not.
  private func files(into result: inout Verification) {
    let state = StoreState(db: db, store: store)
    // What cannot be read is found where columns are looked at.
    guard let beside = store.files, let expected = try? state.filesExpected(),
      let erased = try? state.erasedFiles()
    else { return }
    for (file, entry, isOurs) in expected {
      let hash = String(file.sha256.prefix(16))
      switch beside.standing(of: file) {
      case .whole: break
      case .changed: result.find(.file(hash: hash, entry: entry.rawValue, .changed))
      case .missing where isOurs: result.find(.file(hash: hash, entry: entry.rawValue, .missing))
      case .missing: result.filesElsewhere += 1
      }
    }
    for file in erased where beside.isThere(file) {
      result.find(.file(hash: String(file.sha256.prefix(16)), entry: "", .added))
    }
  }

  /// Entries that are void and should not be, or should be and are not.
  private func void(_ ledger: Ledger, _ find: (Verification.Flaw) -> Void) throws {
    let judge = Judge(ledger: ledger)
    // What cannot be read is found where columns are looked at.
    for room in ((try? judge.rooms()) ?? []).sorted() {
      guard let (known, judged) = try? judge.void(in: room) else { continue }
      for entry in known.symmetricDifference(judged).sorted() {
        find(.view(table: "void", matter: entry, judged.contains(entry) ? .missing : .added))
      }
    }
  }

  private func migrations(_ find: (Verification.Flaw) -> Void) throws {
    let applied = try Schema.migrator.appliedIdentifiers(db)
    let known = Set(Schema.migrator.migrations)
    applied.symmetricDifference(known).sorted().forEach { find(.migration($0)) }
  }

  func seals(_ find: (Verification.Flaw) -> Void) throws {
    let seals = store.seals(db)
    if try seals.isSealedElsewhere() { return find(.sealedElsewhere) }
    let broken = try Seals.Part.allCases.map { ($0.rawValue, try seals.broken($0)) }
    if broken.allSatisfy({ $0.1.isEmpty }), try !seals.areTogether() { find(.replayed(table: nil)) }
    for (table, flaws) in broken {
      for flaw in flaws {
        switch flaw {
        case .missing(let row): find(.sealed(table: table, row: row, .missing))
        case .added(let row): find(.sealed(table: table, row: row, .added))
        case .changed(let row): find(.sealed(table: table, row: row, .changed))
        case .count: find(.count(table: table))
        case .replayed: find(.replayed(table: table))
        }
      }
    }
  }

  /// Every chain reaches the newest head of it that its machine signed.
  private func heads(_ ledger: Ledger, _ find: (Verification.Flaw) -> Void) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT origin, head FROM heads ORDER BY origin")
    while let row = try rows.next() {
      let columns = Columns(row, of: "heads")
      guard let origin = try? columns.text(0), let text = try? columns.text(1),
        let head = try? JSONText.decode(SignedHead.self, from: text), head.isGenuine,
        head.chain.origin.rawValue == origin
      else {
        find(.illegible(table: "heads", row: columns.illegible.row))
        continue
      }
      let known = try ledger.hash(at: head.number, of: head.chain.origin)
      if known != Hashing.bytes(head.hash) { find(.head(origin: head.chain.origin, number: head.number)) }
    }
  }

  /// Rows with a value of another kind than its column's, as far as their table says one.
  private func illegible(in table: String, _ find: (Verification.Flaw) -> Void) throws {
    let columns = try Row.fetchAll(
      db, sql: "SELECT name, type, \"notnull\" FROM pragma_table_info('\(table)')")
    let wrong: [String] = try columns.map { row in
      let column = Columns(row, of: "pragma_table_info")
      let kind = try column.text(1).lowercased()
      let isNeeded = try column.flag(2)
      return "typeof(\"\(try column.text(0))\") NOT IN ('\(kind)'\(isNeeded ? "" : ", 'null'"))"
    }
    let rows = try Row.fetchCursor(
      db, sql: "SELECT * FROM \(table) WHERE \(wrong.joined(separator: " OR "))")
    while let row = try rows.next() {
      let bad = Columns(row, of: table).illegible
      find(.illegible(table: bad.table, row: bad.row))
    }
  }
}
