public import Regulation

/// What came of importing one file, or would come of it (导入结果).
public struct ImportReport: Hashable, Sendable {
  /// Entries of the file.
  public var read = 0
  /// Those that were not here before and are now.
  public var new = 0
  /// Those that were here already, the same.
  public var known = 0
  /// Chains of which nothing, or not all, was taken in, and why.
  public var aside: [Aside] = []
  /// What would give or take power, or words: told before it is taken in.
  public var powers: [Power] = []
  /// What waits here and comes in with the file, since the file lets its machines in.
  public var released: [Penned] = []
  /// Entries that name a matter of another place: kept, and nothing to it.
  public var astray = 0
  /// SHA-256 of the file as it was read, in hexadecimal: what a person says yes to.
  public var digest = ""
  /// Rooms of which nothing was here before, with the chain that is believed in each of them.
  public var firstRooms: [FirstRoom] = []
  /// It asks for a yes that was not given: nothing was written.
  public var waitsForConsent = false
  /// Texts that were laid apart beside their entries.
  public var texts = 0
  /// Texts of the file that are erased here, and were not put back.
  public var keptErased = 0
  /// Texts that were here and were erased, since they are erased elsewhere.
  public var erased = 0
  /// Why traces of what was erased may still be in the files; nil where none are.
  public var unscrubbed: Unscrubbed?
  /// Matters that something new was learnt of.
  public var matters = 0
  /// Entries of these matters that do not count: their lifecycles do not allow them, or their actors might not write them.
  public var conflicts = 0
  /// Entries that say they were written more than a day from now: kept, and nothing is put in order by it.
  public var ahead = 0
  /// Of chains that another machine brought: those that came broken, and those of which a text is not the one that was sealed.
  /// Nothing of either is here.
  public var faulty: [OriginID] = []
  public var unsealed: Set<OriginID> = []
  /// The rooms that the file's entries belong to, the one with the most first.
  public var rooms: [Room] = []

  /// Why a chain is kept apart (另放原因).
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// Its machine is not known to the room.
    case unknown
    /// No machine has signed it.
    case unsigned
    /// This store wrote it, and nobody else goes on with it.
    case own
    /// From somewhere on it is another than what stands here under the same numbers.
    case forked
    /// An entry is none that a desk could have written.
    case misshapen
  }

  /// A chain, or its rest, that was kept apart.
  public struct Aside: Hashable, Sendable {
    public let origin: OriginID
    public let reason: Reason
    /// The first entry of it that was not taken in, and how many there are.
    public let from: Int
    public let entries: Int
    /// What ``Penned/fingerprint`` will say of it.
    public let fingerprint: String
    /// Whether it can be let in.
    public let mayBeLetIn: Bool
  }

  /// An act that gives or takes power or words, by somebody, in a room.
  public struct Power: Hashable, Sendable {
    public let act: String
    public let room: WorkroomID
    /// Whom it is about, by name; nil where it names nobody.
    public let name: String?
    public let office: Office?
    /// How many texts it would erase here.
    public let texts: Int
    /// Which machine it lets in or puts out; nil where it is none.
    public let machine: OriginID?
    /// What the room is called; nil where it has not been set up here.
    public let roomName: String?
    /// Who gets a place by it.
    public let person: PersonID?
    /// By which name they have a place elsewhere here, so that they sign in there as well as here; nil: they have none.
    public let knownAs: String?
    /// Of which level the CPPCC is that it enters.
    public let level: Level?
  }

  public struct FirstRoom: Hashable, Sendable {
    public let room: WorkroomID
    public let name: String?
    public let origin: OriginID
    /// To be compared with the room's paper: of the machine, or of what is in the file where nobody signed it.
    public let fingerprint: String
    /// Whether its machine vouches for it; programs of before did not sign.
    public let isSigned: Bool
  }

  /// A room and how many entries of the file are its own.
  public struct Room: Hashable, Sendable {
    public let id: WorkroomID
    /// Nil where it has not been set up here.
    public let name: String?
    public let entries: Int

    public init(id: WorkroomID, name: String?, entries: Int) {
      (self.id, self.name, self.entries) = (id, name, entries)
    }
  }

  public init() {}
}
