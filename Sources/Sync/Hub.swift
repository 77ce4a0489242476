public import Foundation
public import WorkroomStore

/// What a hub is asked, one call at a time (中心库).
///
/// Each call keeps a deadline of its own and either is answered or throws ``HubFault``: what was not answered is not known to
/// have happened, and is asked again the next time.
public protocol Hub {
  /// Whether this machine is enrolled, and the rooms it writes in.
  func hello() throws(HubFault) -> HubWelcome
  /// How far the hub has a chain, and whether it is spoken of by whom it gave the nonces to: a copy has not got the newest, and a
  /// hub that was set back knows an older one.
  func greet(_ origin: OriginID, _ nonces: [UUID]) throws(HubFault) -> HubGreeting
  /// Says that a nonce came: whoever greets with the one before is a copy from then on.
  func confirm(_ nonce: UUID, of origin: OriginID) throws(HubFault)
  /// The chains that this machine may see and that do not stand there as they stand here.
  func news(_ have: [OriginID: Int]) throws(HubFault) -> [HubHead]
  /// All chains that this machine may see, as they stand there.
  func heads() throws(HubFault) -> [HubHead]
  func push(_ push: HubPush) throws(HubFault) -> HubPushed
  /// The entries of these stretches, each in its order.
  func entries(of stretches: [HubStretch]) throws(HubFault) -> [[PulledChain.Row]]
  /// The texts of their entries.
  func texts(of stretches: [HubStretch]) throws(HubFault) -> [[HubText]]
  /// The texts of just these entries.
  func texts(of origin: OriginID, at numbers: [Int]) throws(HubFault) -> [HubText]

  /// Who writes in a room, and what each has said of its chain there.
  func machines(of room: WorkroomID) throws(HubFault) -> [HubMachine]
  /// The room's key as it was wrapped for this machine.
  func keys(of room: WorkroomID) throws(HubFault) -> [HubKey]
  /// Begins an epoch of the room's key. Returns whether it was this machine that began it: nobody begins one twice.
  func openEpoch(_ epoch: Int, in room: WorkroomID) throws(HubFault) -> Bool
  func handKey(_ key: HubKey, in room: WorkroomID) throws(HubFault)
  /// Notes a key that this machine got by a paper as its own.
  ///
  /// - Parameter token: what only the paper's code gives.
  func recoverKey(_ key: HubKey, showing token: [UInt8], in room: WorkroomID) throws(HubFault)
  /// Takes away what was wrapped for a paper.
  func dropPaper(_ paper: [UInt8], in room: WorkroomID) throws(HubFault)
}

/// A part of a chain: the entries after one number, up to another.
public struct HubStretch: Hashable, Sendable {
  public let origin: OriginID
  public let after: Int
  public let upTo: Int

  public init(origin: OriginID, after: Int, upTo: Int) {
    (self.origin, self.after, self.upTo) = (origin, after, upTo)
  }
}

/// What a hub says to a machine that it knows.
public struct HubWelcome: Hashable, Sendable {
  /// Its number there.
  public let machine: Int
  /// The version of the hub's schema.
  public let version: Int
  public let writes: Set<WorkroomID>

  public init(machine: Int, version: Int, writes: Set<WorkroomID>) {
    (self.machine, self.version, self.writes) = (machine, version, writes)
  }
}

/// How a chain stands with the hub.
public enum HubGreeting: Hashable, Sendable {
  /// It has never heard of it.
  case unknown
  /// It has it up to that number, and gives a new nonce.
  case known(number: Int, hash: [UInt8], nonce: UUID)
  /// It gave a nonce since to somebody else who says the same: a copy of this machine has spoken since (克隆).
  case cloned(number: Int)
}

/// How far a chain has got at the hub, and what its machine signed of it.
public struct HubHead: Hashable, Sendable {
  public let origin: OriginID
  public let room: WorkroomID
  public let making: ChainHere.Making?
  public let machine: Int
  public let number: Int
  public let hash: [UInt8]
  public let signature: [UInt8]?

  public init(
    origin: OriginID, room: WorkroomID, making: ChainHere.Making?, machine: Int, number: Int,
    hash: [UInt8], signature: [UInt8]?
  ) {
    (self.origin, self.room, self.making, self.machine) = (origin, room, making, machine)
    (self.number, self.hash, self.signature) = (number, hash, signature)
  }
}

/// A stretch of a chain on its way to the hub; without entries it says only that there is, or will be, such a chain.
public struct HubPush: Sendable {
  public let origin: OriginID
  public let room: WorkroomID
  public let making: ChainHere.Making?
  /// The number of its first entry.
  public let first: Int
  public let entries: [Entry]
  public let signature: [UInt8]?
  public let texts: [HubText]

  public init(
    origin: OriginID, room: WorkroomID, making: ChainHere.Making?, first: Int, entries: [Entry],
    signature: [UInt8]?, texts: [HubText]
  ) {
    (self.origin, self.room, self.making, self.first) = (origin, room, making, first)
    (self.entries, self.signature, self.texts) = (entries, signature, texts)
  }
}

public struct HubPushed: Hashable, Sendable {
  /// The head as it stands there now.
  public let number: Int
  public let hash: [UInt8]

  public init(number: Int, hash: [UInt8]) { (self.number, self.hash) = (number, hash) }
}

/// A text as the hub keeps it: public, in clear, or a box that only the room's machines open.
public struct HubText: Hashable, Sendable {
  public let number: Int
  public let field: String
  /// The epoch of the room's key; nil: in clear.
  public let epoch: Int?
  public let data: [UInt8]

  public init(number: Int, field: String, epoch: Int?, data: [UInt8]) {
    (self.number, self.field, self.epoch, self.data) = (number, field, epoch, data)
  }
}

/// A machine that writes in a room, as the hub tells it: to be believed only as far as the room's ledger knows its key.
public struct HubMachine: Hashable, Sendable {
  public let number: Int
  public let label: String
  /// Ed25519 and X25519, 32 bytes each.
  public let signKey: [UInt8]
  public let boxKey: [UInt8]
  /// Its own signature over the box key (see ``BoxProof``).
  public let proof: [UInt8]
  /// The epochs whose key it has.
  public let epochs: Set<Int>
  public internal(set) var isRevoked: Bool
  /// The chains it has, or means to have, in the room: made of its own key, so that the hub cannot name it with another's. Else a
  /// machine of the hub's making would pass for one that was let in, and get the room's key.
  public let origins: [OriginID]

  /// - Parameter chains: the stores and generations that it writes in, as the hub tells them.
  public init(
    number: Int, label: String, signKey: [UInt8], boxKey: [UInt8], proof: [UInt8], epochs: Set<Int>,
    isRevoked: Bool, in room: WorkroomID, chains: [Chain]
  ) {
    (self.number, self.label, self.signKey, self.boxKey) = (number, label, signKey, boxKey)
    (self.proof, self.epochs, self.isRevoked) = (proof, epochs, isRevoked)
    origins = chains.map {
      ChainHere.Making(key: signKey, store: $0.store, generation: $0.generation).origin(in: room)
    }
  }

  /// Which of its stores a machine writes in.
  public struct Chain: Codable, Hashable, Sendable {
    public let store: String
    public let generation: Int

    public init(store: String, generation: Int) { (self.store, self.generation) = (store, generation) }
  }
}

/// A room's key of an epoch, wrapped for one machine, or a paper in the safe, by a machine.
public struct HubKey: Hashable, Sendable {
  public let epoch: Int
  /// For whom; nil: a paper.
  public let holder: Int?
  /// The paper's number, 32 bytes; nil: a machine.
  public let paper: [UInt8]?
  public let wrapped: [UInt8]
  public let by: Int

  public init(epoch: Int, holder: Int?, paper: [UInt8]? = nil, wrapped: [UInt8], by: Int) {
    (self.epoch, self.holder, self.paper, self.wrapped, self.by) = (epoch, holder, paper, wrapped, by)
  }
}

/// Why a call to the hub was not answered, or was refused (中心库的问题).
public enum HubFault: Error, Hashable, Sendable {
  /// Nobody is there.
  case unreachable
  /// There is somebody, and it is not the hub of the invitation: its certificate is another's.
  case stranger
  /// It did not answer in time; what was asked may have happened or not.
  case late
  /// This machine is not enrolled there, or was put out.
  case notEnrolled
  /// It may not write there.
  case mayNotWrite(WorkroomID)
  /// The chain stands there under another machine.
  case othersChain(OriginID)
  /// From that number on, the chain stands there otherwise.
  case forked(OriginID, at: Int)
  /// The hub is of another version than this program knows.
  case otherVersion(Int)
  /// It answered what no hub answers, or refused what it should not. The code is SQLSTATE; no text of it is kept.
  case refused(code: String)
}
