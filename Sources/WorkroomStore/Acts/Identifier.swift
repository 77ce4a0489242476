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
