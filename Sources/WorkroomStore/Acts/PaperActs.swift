public import Regulation

/// A room's key on paper for the safe (恢复纸): which papers there are, never what stands on them.
///
/// It stands in the room's ledger, so that every machine wraps each new key for it, and so that the hub cannot slip in a paper
/// of its own.
public struct PaperFacts: MatterFacts {
  public static let kind = "paper"
  public static let isStanding = true
  public static let idPrefix: String? = kind
  /// It is made once, and made void once.
  public static let lifecycle = Lifecycle<PaperFacts>(
    "paper", ends: [.ended],
    .from(.nothing, PaperMade.self, to: .running),
    .from(.running, PaperVoided.self, to: .ended))

  public var number: PaperNumber
  /// What keys are wrapped with for it: X25519, in hexadecimal.
  public var boxKey: String
  public var made: Day

  public var person: PersonID? { nil }
  public var day: Day { made }
}

/// What a paper is known by (恢复纸编号): a hash of what only its code gives, in hexadecimal.
public struct PaperNumber: Hashable, Sendable, Codable {
  public let hex: String

  public init(hex: String) { self.hex = hex }

  public init(from decoder: any Decoder) throws {
    hex = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var box = encoder.singleValueContainer()
    try box.encode(hex)
  }

  /// As it stands on the paper and is told: its first eight characters.
  public var short: String { String(hex.prefix(8)) }

  /// The matter that it is in a room.
  public func matter(in room: WorkroomID) -> MatterID {
    MatterID("\(PaperFacts.kind)-\(room.rawValue)-\(hex)")
  }
}

/// 做恢复纸: from now on every key of the room is wrapped for it.
public struct PaperMade: MatterAct {
  public var number: PaperNumber
  public var boxKey: String
  /// - Parameter boxKey: X25519, in hexadecimal.
  public init(number: PaperNumber, wrappedWith boxKey: String) {
    (self.number, self.boxKey) = (number, boxKey)
  }

  public static let id = "paperMade"
  public static let name = Bilingual("做恢复纸", "recovery paper made")
  public static let doing = Bilingual("做恢复纸", "make a recovery paper")
  public static let fields: [Field<PaperMade>] = [.text("编号", "number") { $0.number.short }.withNumbers()]
  public static let responsibility = Responsibility.ofPapers
  public static func allows(_ who: Asker) -> Bool { who.leads }
  public func names(_ matter: MatterID, at place: WorkroomID) -> Bool { matter == number.matter(in: place) }
  public func apply(to matter: inout PaperFacts?, at mark: EntryMark) {
    matter = PaperFacts(number: number, boxKey: boxKey, made: mark.occurred.day)
  }
}

/// 恢复纸作废: it gets no key any more, and the room a new one.
public struct PaperVoided: MatterAct {
  public var number: PaperNumber
  public init(number: PaperNumber) { self.number = number }

  public static let id = "paperVoided"
  public static let name = Bilingual("恢复纸作废", "recovery paper void")
  public static let doing = Bilingual("作废恢复纸", "make a recovery paper void")
  public static let fields: [Field<PaperVoided>] = [.text("编号", "number") { $0.number.short }.withNumbers()]
  public static let responsibility = Responsibility.ofPapers
  public static func allows(_ who: Asker) -> Bool { who.leads }
  public func names(_ matter: MatterID, at place: WorkroomID) -> Bool { matter == number.matter(in: place) }
  public func apply(to matter: inout PaperFacts?, at mark: EntryMark) {}
}

extension Responsibility {
  fileprivate static let ofPapers = Responsibility(
    "恢复纸由召集人或联络员做，也由他们作废。", "A recovery paper is made, and made void, by a convenor or the liaison.")
}
