public import Foundation
public import Regulation
public import WorkroomStore

#if canImport(Glibc)
  import Glibc
#endif

/// What this machine keeps of a hub beside its own key (中心库的本机资料): nonces, keys of rooms, what is owed. It lies in the
/// state folder and never in the store, so that a copied store takes none of it along.
public struct HubFolder: Sendable {
  /// The folder cannot be written, or a file in it is not as it was written.
  public struct Damaged: Error, Hashable, Sendable {
    public let path: String
    public init(path: String) { self.path = path }
  }

  private struct Kept: Codable {
    var nonces: [String: [UUID]] = [:]
    /// By room, then by epoch, in base64.
    var keys: [String: [Int: Data]] = [:]
    /// Rooms of which texts wait for a key, at the hub or here.
    var owing: Set<String> = []
    /// When it was synchronised last, in milliseconds since 1970, and how far the hub had own chains then.
    var synced: Int64?
    var sent: [String: Int] = [:]
    /// Chains of others that the hub was seen to have.
    var seen: Set<String> = []
    /// Machines that wait to be let in, as the hub told it then.
    var newcomers: [Newcomer] = []
    /// Own chains that a copy of this machine goes on with.
    var left: Set<String> = []
    /// Machines of this machine's rooms, as the hub told of them then.
    var machines: [HubSeen] = []
    /// Of which epochs the hub has keys for a paper, by its number.
    var papers: [String: Set<Int>] = [:]

    init() {}

    /// What an earlier program did not keep is not there.
    init(from decoder: any Decoder) throws {
      let box = try decoder.container(keyedBy: CodingKeys.self)
      nonces = try box.decodeIfPresent([String: [UUID]].self, forKey: .nonces) ?? [:]
      keys = try box.decodeIfPresent([String: [Int: Data]].self, forKey: .keys) ?? [:]
      owing = try box.decodeIfPresent(Set<String>.self, forKey: .owing) ?? []
      synced = try box.decodeIfPresent(Int64.self, forKey: .synced)
      sent = try box.decodeIfPresent([String: Int].self, forKey: .sent) ?? [:]
      left = try box.decodeIfPresent(Set<String>.self, forKey: .left) ?? []
      machines = try box.decodeIfPresent([HubSeen].self, forKey: .machines) ?? []
      papers = try box.decodeIfPresent([String: Set<Int>].self, forKey: .papers) ?? [:]
      seen = try box.decodeIfPresent(Set<String>.self, forKey: .seen) ?? []
      newcomers = try box.decodeIfPresent([Newcomer].self, forKey: .newcomers) ?? []
    }
  }

  public typealias Newcomer = HubNewcomer

  private let path: String
  private var file: String { path + "/kept.json" }

  /// - Parameter path: `$XDG_STATE_HOME/dutybot/hub`; made when something is first kept.
  public init(at path: String) { self.path = path }

  /// So many nonces are remembered: a hub is set back by a day or two, not by more synchronisations than these.
  private static let nonces = 64

  /// The nonces that the hub gave for a chain, the newest last.
  public func nonces(of origin: OriginID) throws(Damaged) -> [UUID] {
    try kept().nonces[origin.rawValue] ?? []
  }

  public func keep(_ nonce: UUID, of origin: OriginID) throws(Damaged) {
    try change { kept in
      kept.nonces[origin.rawValue] = (kept.nonces[origin.rawValue] ?? []).suffix(Self.nonces - 1) + [nonce]
    }
  }

  /// The keys of a room that this machine has, the oldest first.
  public func keys(of room: WorkroomID) throws(Damaged) -> [RoomKey] {
    (try kept().keys[room.rawValue] ?? [:]).sorted { $0.key < $1.key }
      .map { RoomKey(epoch: $0.key, bytes: Array($0.value)) }
  }

  /// Keeps all of them, or none.
  public func keep(_ keys: [RoomKey], of room: WorkroomID) throws(Damaged) {
    try change { kept in
      for key in keys { kept.keys[room.rawValue, default: [:]][key.epoch] = Data(key.bytes) }
    }
  }

  /// Whether texts of the room wait for a key.
  public func owes(_ room: WorkroomID) throws(Damaged) -> Bool { try kept().owing.contains(room.rawValue) }

  public func note(owing: Bool, of room: WorkroomID) throws(Damaged) {
    guard try owes(room) != owing else { return }
    try change { kept in
      if owing { kept.owing.insert(room.rawValue) } else { kept.owing.remove(room.rawValue) }
    }
  }

  /// When it was synchronised last; nil: never yet.
  public func synced() throws(Damaged) -> Moment? { try kept().synced.map { Moment(milliseconds: $0) } }

  /// How many of the entries that this machine wrote the hub is not known to have.
  public func unsent(_ chains: [ChainHere]) throws(Damaged) -> Int {
    let kept = try kept()
    let sent = kept.sent
    return chains.filter { $0.isOwn && !kept.left.contains($0.origin.rawValue) }.reduce(0) {
      $0 + max(0, $1.number - (sent[$1.origin.rawValue] ?? 0))
    }
  }

  func leftToCopies() throws(Damaged) -> Set<OriginID> { Set(try kept().left.map { OriginID($0) }) }

  func note(leftToCopies chains: [OriginID]) throws(Damaged) {
    try change { $0.left.formUnion(chains.map(\.rawValue)) }
  }

  /// What the hub told, for whoever asks in a conversation.
  ///
  /// - Parameter isJoined: whether this machine is enrolled at one.
  public func news(isJoined: Bool) throws(Damaged) -> HubNews {
    let kept = try kept()
    return HubNews(isJoined: isJoined, machines: kept.machines, newcomers: kept.newcomers)
  }

  /// Machines of a room, as the hub told of them when it was synchronised last.
  func machines(of room: WorkroomID) throws(Damaged) -> [HubSeen] {
    try kept().machines.filter { $0.room == room }
  }

  func note(machines: [HubSeen], of room: WorkroomID) throws(Damaged) {
    let all = try kept().machines
    let now = (all.filter { $0.room != room } + machines).sorted {
      ($0.room, $0.number) < ($1.room, $1.number)
    }
    guard now != all else { return }
    try change { $0.machines = now }
  }

  /// Whether the hub is known to have the room's newest key for a paper: else the paper is out of date until the next
  /// synchronisation.
  public func isUpToDate(_ paper: PaperNumber, in room: WorkroomID) throws(Damaged) -> Bool {
    guard let newest = try keys(of: room).last?.epoch else { return true }
    return try kept().papers[paper.hex]?.contains(newest) ?? false
  }

  func note(paper: PaperNumber, has epochs: Set<Int>) throws(Damaged) {
    guard try kept().papers[paper.hex] != epochs else { return }
    try change { $0.papers[paper.hex] = epochs }
  }

  /// What the hub said it had when it was synchronised last: how far own chains, and which of others.
  func acknowledged() throws(Damaged) -> (own: [OriginID: Int], others: Set<OriginID>) {
    let kept = try kept()
    return (
      Dictionary(kept.sent.map { (OriginID($0.key), $0.value) }) { $1 }, Set(kept.seen.map { OriginID($0) })
    )
  }

  func note(
    synced now: Moment, sent: [OriginID: Int], seen: Set<OriginID>, _ waiting: [WorkroomID: [HubMachine]]
  ) throws(Damaged) {
    try change { kept in
      kept.synced = now.milliseconds
      kept.seen.formUnion(seen.map(\.rawValue))
      for (origin, number) in sent { kept.sent[origin.rawValue] = number }
      kept.newcomers = waiting.sorted { $0.key < $1.key }.flatMap { room, machines in
        machines.map { machine in
          Newcomer(
            room: room, label: machine.label, signKey: machine.signKey, boxKey: machine.boxKey,
            origins: machine.origins)
        }
      }
    }
  }

  private func kept() throws(Damaged) -> Kept {
    guard let bytes = FileManager.default.contents(atPath: file) else {
      guard !FileManager.default.fileExists(atPath: file) else { throw Damaged(path: file) }
      return Kept()
    }
    guard let kept = try? JSONDecoder().decode(Kept.self, from: bytes) else { throw Damaged(path: file) }
    return kept
  }

  /// In one piece: written aside, made sure of, and put in its place.
  private func change(_ body: (inout Kept) -> Void) throws(Damaged) {
    var kept = try kept()
    body(&kept)
    guard let bytes = try? JSONEncoder().encode(kept) else { throw Damaged(path: file) }
    try PrivateFolder.write(Array(bytes), to: file, in: path)
  }
}

/// Files that only this account reads.
public enum PrivateFolder {
  /// Writes a file in one piece: aside first, made sure of, then put in its place. Throws ``HubFolder/Damaged``.
  public static func write(_ bytes: [UInt8], to path: String, in folder: String) throws(HubFolder.Damaged) {
    let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: attributes)
    let draft = path + ".\(getpid())"
    let file = open(draft, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw HubFolder.Damaged(path: path) }
    let wrote = write(file, bytes, bytes.count)
    fsync(file)
    close(file)
    guard wrote == bytes.count, rename(draft, path) == 0 else {
      unlink(draft)
      throw HubFolder.Damaged(path: path)
    }
  }

  private static func write(_ file: Int32, _ bytes: [UInt8], _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(file, bytes, count)
    #endif
  }
}
