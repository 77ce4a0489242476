public import Regulation

/// The id of one kind of thing: a text that never leaves its kind.
public struct Identifier<Kind>: RawRepresentable, Hashable, Comparable, Sendable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ rawValue: String) { self.rawValue = rawValue }
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

extension Identifier: Codable {
  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }
  public func encode(to encoder: any Encoder) throws {
    var box = encoder.singleValueContainer()
    try box.encode(rawValue)
  }
}

public enum Tags {
  public enum Person {}
  public enum Matter {}
  public enum Workroom {}
  public enum Entry {}
  public enum Turn {}
  public enum Origin {}
}

/// A person: a resident member or a liaison. Two people of one name have two ids.
public typealias PersonID = Identifier<Tags.Person>
/// What entries are about (事项).
public typealias MatterID = Identifier<Tags.Matter>
/// A workroom; its own matter has the same text.
public typealias WorkroomID = Identifier<Tags.Workroom>
public typealias EntryID = Identifier<Tags.Entry>
/// One thing said to the program, recorded at most once.
public typealias TurnID = Identifier<Tags.Turn>
/// Where entries were written: one store on one machine.
public typealias OriginID = Identifier<Tags.Origin>

extension Identifier where Kind == Tags.Workroom {
  /// The matter that the room itself is.
  public var matter: MatterID { MatterID(rawValue) }
}

extension Identifier where Kind == Tags.Turn {
  /// The text of an id that belongs to this turn: the same turn, asked again, names the same things.
  public func derived(_ name: String) -> String { "\(rawValue)-\(name)" }
}

/// Makes ids; passed in, so that tests and replays get the same ones.
public protocol IDSource: Sendable {
  /// A text that no other id has.
  func next(at now: Moment) -> String
  /// 32 bytes that nobody can guess, for the seal of one personal text. A source that gives the same ones in every
  /// run is for invented people only.
  func salt() -> [UInt8]
}

extension IDSource {
  public func salt() -> [UInt8] { Hashing.salt() }
}

/// UUIDv7: sorted by time, unique without asking anybody.
public struct UUIDv7Source: IDSource {
  public init() {}

  public func next(at now: Moment) -> String {
    var random = SystemRandomNumberGenerator()
    let time = UInt64(max(0, now.milliseconds)) & 0xFFFF_FFFF_FFFF
    let high = time << 16 | 0x7000 | UInt64.random(in: 0...0xFFF, using: &random)
    let low = 0x8000_0000_0000_0000 | UInt64.random(in: 0...0x3FFF_FFFF_FFFF_FFFF, using: &random)
    let digits = hexadecimal(high) + hexadecimal(low)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index == 8 || index == 12 || index == 16 || index == 20 { text.append("-") }
      text.append(digit)
    }
    return text
  }

  private func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
