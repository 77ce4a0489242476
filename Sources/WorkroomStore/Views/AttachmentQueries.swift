import GRDB
import Regulation

/// What is attached to records of a room and was not taken back (附件), oldest first.
public struct AttachmentsIn: DeskQuery {
  public let room: WorkroomID
  /// Of these matters alone; nil: of all.
  public let matters: [MatterID]?
  public init(_ room: WorkroomID, of matters: [MatterID]? = nil) {
    (self.room, self.matters) = (room, matters)
  }
  public func answer(from state: StoreState) throws -> [Matter<AttachmentFacts>] {
    if matters?.isEmpty == true { return [] }
    let wanted = matters.map(Set.init)
    return try state.matters(
      AttachmentFacts.self, "workroom = ? AND state = 'held'", [room.rawValue], order: "opened, number"
    ).filter { wanted?.contains($0.facts.attached.of) ?? true }
  }
}

/// The attachments of a room whose file has that hash, or one that begins so, erased ones left out.
public struct AttachmentsCalled: DeskQuery {
  public let hash: String
  public init(_ hash: String) { self.hash = hash.lowercased() }
  public func answer(from state: StoreState) throws -> [Matter<AttachmentFacts>] {
    try state.matters(AttachmentFacts.self, "kind = '\(AttachmentFacts.kind)' AND state = 'held'", []).filter
    {
      $0.facts.file?.sha256.hasPrefix(hash) ?? false
    }
  }
}

/// A record of a room by its id: an entry, or the first that stands of a matter; nil where there is none.
public struct TheEntryOf: DeskQuery {
  public struct Found: Hashable, Sendable {
    public let entry: EntryID
    public let matter: MatterID
  }

  public let id: String
  public let room: WorkroomID
  public init(_ id: String, in room: WorkroomID) { (self.id, self.room) = (id, room) }
  public func answer(from state: StoreState) throws -> Found? {
    let ledger = state.ledger()
    let entry =
      try ledger.entry(EntryID(id)) ?? ledger.entries(of: MatterID(id)).first { $0.kind?.matter != nil }
    guard let entry, entry.workroom == room, entry.kind?.matter != nil else { return nil }
    return Found(entry: entry.id, matter: entry.matter)
  }
}

extension Store {
  /// Takes the files of erased attachments away that no other attachment has (see ``scrub(_:)``).
  func removeErasedFiles(_ db: Database) throws {
    guard let files else { return }
    let state = StoreState(db: db, store: self)
    for file in try state.erasedFiles() where files.isThere(file) { files.remove(file) }
  }
}

extension StoreState {
  /// All that is attached in the store, taken back or not.
  fileprivate func attachments() throws -> [Matter<AttachmentFacts>] {
    try matters(AttachmentFacts.self, "kind = '\(AttachmentFacts.kind)'", [])
  }

  /// The files of erased attachments that no other has.
  func erasedFiles() throws -> [AttachedFile] {
    let all = try attachments()
    let kept = Set(all.compactMap(\.facts.file?.sha256))
    var seen = kept
    return all.filter { $0.facts.isErased == true }.compactMap(\.facts.attached.file)
      .filter { seen.insert($0.sha256).inserted }
  }

  /// The files that have to lie beside the store, each with an entry that attached it, and whether that was written here.
  func filesExpected() throws -> [(file: AttachedFile, entry: EntryID, isOurs: Bool)] {
    let own = Set(try String.fetchAll(db, sql: "SELECT origin FROM origins"))
    var seen: Set<String> = []
    return try attachments().compactMap { matter in
      guard matter.state == .held, let file = matter.facts.file, seen.insert(file.sha256).inserted else {
        return nil
      }
      let origin = try ledger().entry(matter.facts.entry)?.origin.rawValue ?? ""
      return (file, matter.facts.entry, own.contains(origin))
    }
  }
}

/// The photos that members of the store have (照片), P3.3a: what else lies there is nobody's any more.
struct PhotosKept: DeskQuery {
  func answer(from state: StoreState) throws -> [AttachedFile] {
    try state.matters(SeatFacts.self, "state = 'running' AND instr(detail, '\"photo\"') > 0", [])
      .compactMap(\.facts.photo)
  }
}

extension Store {
  /// Takes away the photos that are nobody's any more: another one came, the member took consent back, or left.
  public func sweepPhotos() throws { photos?.sweep(keeping: try ask(PhotosKept())) }
}
