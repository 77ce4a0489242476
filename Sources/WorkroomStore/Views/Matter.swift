public import Regulation

/// A matter as its entries make it (事项): where it stands, and what is known of it.
///
/// Worked out by ``Folding`` from the entries alone; keeping it in a table is only for speed.
public struct Matter<Facts: MatterFacts>: Hashable, Sendable {
  public let id: MatterID
  public let workroom: WorkroomID
  public let state: MatterState
  /// Entries that the lifecycle did not allow: kept, not counted, shown to the liaison.
  public let conflicts: [EntryID]
  public let facts: Facts

  public init(
    id: MatterID, workroom: WorkroomID, state: MatterState, conflicts: [EntryID] = [], facts: Facts
  ) {
    (self.id, self.workroom, self.state) = (id, workroom, state)
    (self.conflicts, self.facts) = (conflicts, facts)
  }
}

/// What is known of a matter of one kind.
public protocol MatterFacts: Codable, Hashable, Sendable {
  static var kind: MatterKind { get }
  /// Begins with the matter's first entry; nil where that act begins no such matter.
  init?(_ act: Act, at entry: EntryMark)
  /// Takes in a later entry of the same matter that its lifecycle allowed.
  mutating func apply(_ act: Act, at entry: EntryMark)
  /// Whose matter it is, for finding it by person.
  var person: PersonID? { get }
  /// The civil day it belongs to (A46: the day it began).
  var day: Day { get }
  /// The matters this one rests on.
  var rests: [MatterID] { get }
}

extension MatterFacts {
  public var rests: [MatterID] { [] }
}

/// The part of an entry that views use beside its act.
public struct EntryMark: Codable, Hashable, Sendable {
  public let id: EntryID
  public let actor: PersonID?
  public let occurred: Moment
  public let recorded: Moment
  /// Why it was entered late; nil where it was not.
  public let late: String?

  public init(id: EntryID, actor: PersonID?, occurred: Moment, recorded: Moment, late: String?) {
    (self.id, self.actor, self.occurred) = (id, actor, occurred)
    (self.recorded, self.late) = (recorded, late)
  }
}
