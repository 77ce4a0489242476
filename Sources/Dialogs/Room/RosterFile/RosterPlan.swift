import Regulation
public import WorkroomStore

/// What a roster file comes to where it is imported: what is to be written, and which rows there is no place for.
///
/// It only proposes. What the room or the application allows is said by the desk, which tries the rows
/// (``Answers/refusals(of:)``); its refusals are told row by row.
public struct RosterPlan: Sendable {
  /// Of the file and of its rows in their place, in the order of the file.
  public private(set) var faults: [RosterFault]
  public private(set) var notes: [RosterNote]
  /// What is to be written: all right rows, where all are right or the person wants these; else nothing.
  public private(set) var proposals: [Proposal] = []
  /// What comes in where it is done.
  public private(set) var outcome: Outcome
  /// Whether what is right comes in.
  public var isDone: Bool { faults.isEmpty || !proposals.isEmpty }

  public enum Outcome: Hashable, Sendable {
    /// Who is new on a room's roster, and how many members the room has then.
    case seated([RosterRow], members: Int)
    /// Who is on the list of an application, and its convenors and liaison where the file names them.
    case listed([ApplicationMember], ApplicationOfficers?)
  }

  /// More rows than any room has places: each costs a question, and a question runs the plan from its beginning.
  static let mostRows = 200

  init(_ file: RosterFile, outcome: Outcome) {
    (faults, notes, self.outcome) = (file.faults, file.notes, outcome)
  }

  mutating func add(_ fault: RosterFault) { faults.append(fault) }

  /// - Parameter row: nil where all of the file is meant.
  mutating func add(_ fault: RosterFault.OfRoom, of row: RosterRow?) {
    add(RosterFault(.room(fault), line: row?.line))
  }

  mutating func add(_ note: RosterNote) { notes.append(note) }

  /// Takes what is right, where all is right or the person wants the rows that are.
  mutating func settle(_ right: [Proposal], as outcome: Outcome, _ options: RosterOptions) {
    faults.sort { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
    notes.sort { ($0.line, $0.column ?? 0) < ($1.line, $1.column ?? 0) }
    guard !faults.contains(where: \.isOfWhole), faults.isEmpty || options.isPartial else { return }
    (proposals, self.outcome) = (right, outcome)
  }
}

extension RosterFault.OfRoom {
  /// What the desk refused, as it is told of a row; nil for what lies with whoever imports, or where the matter stands.
  ///
  /// - Parameter line: which row named the liaison; nil where the room has one.
  init?(_ refusal: Refusal, of row: RosterRow, liaison line: Int? = nil) {
    if case .tooManyMembers(let count) = refusal {
      self = .tooManyMembers(count)
    } else if case .otherLevel(let level) = refusal {
      self = .otherLevelRefused(level)
    } else if case .officeTaken(.liaison, _) = refusal {
      self = .secondLiaison(first: line)
    } else if refusal.clause == .p4_2c {
      // One or two convenors, each of them a member.
      self = row.isMember ? .tooManyConvenors : .convenorNotMember
    } else {
      return nil
    }
  }
}

/// What the person says to an import of a roster file (导入选项).
public struct RosterOptions: Hashable, Sendable {
  /// Why members of other rooms sit in this one too (P4.2b); 同名 for somebody else of that name.
  public var reason: String?
  /// Why members of another level's CPPCC sit in this room (P4.2g, A39).
  public var levelReason: String?
  /// Of an application: why they are fewer or more than there are to be (P4.2a).
  public var sizeReason: String?
  /// Of an application: who answers for that (P4.2a).
  public var answeredBy: String?
  /// Of an application: the list that is there is given up.
  public var replaces: Bool
  /// Right rows are imported though others are not right.
  public var isPartial: Bool

  public init(
    reason: String? = nil, sizeReason: String? = nil, answeredBy: String? = nil, replaces: Bool = false,
    isPartial: Bool = false, levelReason: String? = nil
  ) {
    self.levelReason = levelReason
    (self.reason, self.sizeReason, self.answeredBy) = (reason, sizeReason, answeredBy)
    (self.replaces, self.isPartial) = (replaces, isPartial)
  }

  /// The reason; nil where they only bear the same name.
  var otherRoomReason: String? { reason.flatMap { SetUp.Slots.isNamesake($0) ? nil : $0 } }
}
