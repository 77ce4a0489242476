public import Regulation
public import StateMachines

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

/// What is known of a matter of one kind, and its lifecycle.
public protocol MatterFacts: Codable, Hashable, Sendable {
  /// As it is stored; it never changes.
  static var kind: String { get }
  static var lifecycle: Lifecycle<Self> { get }
  /// Whether it stands for a time rather than happens in it: a room, a seat, an office, a CPPCC and its posts.
  ///
  /// Such facts are entered when they begin or later, without a reason for being late, and are changed by the dialogs
  /// of their own: neither undo nor the correction of a day's records reaches them.
  static var isStanding: Bool { get }
  /// Whether what is typed in its entries may be about a visitor or somebody's health, or says how to reach people: it is
  /// exported only with what is personal.
  static var isConfidential: Bool { get }
  /// Whether it is a place that people sign in at: its matter has the id of its room.
  static var isPlace: Bool { get }
  /// What the ids of such matters begin with, before their place and whom they are of; nil: their ids are random.
  static var idPrefix: String? { get }
  /// Whether there is such a matter only at a CPPCC over the rooms.
  static var isOfCppcc: Bool { get }
  /// Whether its acts give or take power over a room or its people (权限): of another machine they are judged again.
  static var givesPower: Bool { get }
  /// Whose matter it is, for finding it by person.
  var person: PersonID? { get }
  /// The civil day it belongs to (A46: the day it began).
  var day: Day { get }
  /// The matters this one rests on.
  var rests: [MatterID] { get }
  /// What is to happen with it next, where that has its time; most matters wait for nothing.
  func waiting(in state: MatterState) -> Waiting?
  /// What lists of such matters are narrowed by, as it is stored; nil where there is no such thing.
  var classed: String? { get }
  /// Who else had or has it; most matters never leave the room.
  func elsewhere(in state: MatterState) -> Elsewhere?
  /// The visitor's data were erased; most matters know of none.
  mutating func forget(_ erased: VisitorErased, at mark: EntryMark)
}

/// A matter that somebody holds and is found by under their name: a seat, an office, a post.
protocol StandsUnderName: MatterFacts {
  var name: String { get }
}

extension MatterFacts {
  public static var isStanding: Bool { false }
  public static var isConfidential: Bool { false }
  public static var isPlace: Bool { false }
  public static var idPrefix: String? { nil }
  public static var isOfCppcc: Bool { false }
  public static var givesPower: Bool { isStanding }
  public var rests: [MatterID] { [] }
  public func waiting(in state: MatterState) -> Waiting? { nil }
  public var classed: String? { nil }
  public func elsewhere(in state: MatterState) -> Elsewhere? { nil }
  public mutating func forget(_ erased: VisitorErased, at mark: EntryMark) {}
}

/// Which kind of matter it is. Equal by its stored id.
public struct MatterKind: Hashable, Sendable {
  public let type: any MatterFacts.Type
  public init(_ type: any MatterFacts.Type) { self.type = type }

  public var id: String { type.kind }
  public var isStanding: Bool { type.isStanding }
  /// Its lifecycle as a graph, to be checked, walked and drawn.
  public var graph: StateGraph<MatterState, ActKind> { type.graph }

  public static func == (a: MatterKind, b: MatterKind) -> Bool { a.id == b.id }
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension MatterFacts {
  fileprivate static var graph: StateGraph<MatterState, ActKind> { lifecycle.graph }
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
