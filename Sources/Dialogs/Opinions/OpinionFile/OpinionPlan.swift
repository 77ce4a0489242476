import Conversation
public import Regulation
import Understanding
public import WorkroomStore

/// What a file of messages comes to where it is imported: each an opinion that is to be classed in conversation, by whoever imports
/// them, on the online shift of theirs that runs (P3.3b, P6.2a). All right or nothing; what is there already is passed over.
public struct OpinionPlan: Sendable {
  public private(set) var faults: [OpinionFault]
  public private(set) var notes: [OpinionNote]
  public private(set) var proposals: [Proposal] = []
  /// The rows that come in, with the matter of each.
  public private(set) var imported: [(row: OpinionRow, matter: MatterID)] = []
  /// The online shift that they belong to; nil: none runs.
  public private(set) var shift: MatterID?
  public var isDone: Bool { faults.isEmpty }

  /// - Parameter reason: why what came on an earlier day is entered today (P4.5b).
  ///
  /// Throws `Unanswered` until the desk has answered, and `Refusal` where the person may not record opinions there.
  public init(
    _ file: OpinionFile, in room: WorkroomID, by person: PersonID, reason: String, turn: TurnID,
    facts: Answers,
    now: Moment
  ) throws {
    if let refusal = try facts(MayDo(OpinionRecorded.self, in: room, by: person)) { throw refusal }
    (faults, notes) = (file.faults, file.notes)
    guard faults.isEmpty else { return }
    let there = try facts(OpinionsThere(in: room))
    if let running = try facts(RunningShift(of: person, in: room)), running.facts.channel == .online {
      shift = running.id
    }
    let splits = try facts(ThePack())[.opinionSplit]
    var known = Known()
    for row in file.rows {
      if let note = known.passesOver(row, there) {
        notes.append(note)
        continue
      }
      if there.words[BareText.of(row.words)] != nil {
        notes.append(OpinionNote(.wordsOfAnother, line: row.line))
      }
      let parts = splits ? SeveralMatters(row.words).parts.count : 1
      if parts > 1 { notes.append(OpinionNote(.severalMatters(parts), line: row.line)) }
      let matter = MatterID(turn.derived("opinion-\(row.line)", at: room))
      imported.append((row, matter))
      proposals.append(try proposal(row, on: matter, in: room, by: person, reason, now))
    }
    notes.sort { $0.line < $1.line }
  }

  private func proposal(
    _ row: OpinionRow, on matter: MatterID, in room: WorkroomID, by person: PersonID, _ reason: String,
    _ now: Moment
  ) throws -> Proposal {
    guard let source = row.source else { throw OpinionFault(.noSource, line: row.line) }
    let occurred = row.when ?? now
    var personal: [PersonalField: String] = [.words: row.words]
    personal[.visitor] = row.visitor
    personal[.contact] = row.contact
    return Proposal(
      OpinionRecorded(
        person: person, source: source, anonymous: row.visitor == nil, reachable: row.contact != nil,
        shift: shift,
        details: OpinionDetails(people: row.people, group: row.group, place: row.place),
        reference: row.reference),
      in: room, on: matter, occurred: occurred, late: occurred.day < now.day ? reason : nil,
      personal: personal)
  }

  /// What stood above in the same file.
  private struct Known {
    private var references: [String: Int] = [:]
    private var words: [String: Int] = [:]

    mutating func passesOver(_ row: OpinionRow, _ there: OpinionsThere.Answer) -> OpinionNote? {
      if let reference = row.reference {
        let plain = BareText.of(reference)
        if there.references.contains(plain) { return OpinionNote(.sameReference(first: nil), line: row.line) }
        if let first = references[plain] { return OpinionNote(.sameReference(first: first), line: row.line) }
        references[plain] = row.line
      }
      let bare = BareText.of(row.words)
      let whole = bare + "\n" + BareText.of(row.visitor ?? "") + "\n" + BareText.of(row.contact ?? "")
      if let others = there.words[bare], others.contains(OpinionsThere.who(row.visitor, row.contact)) {
        return OpinionNote(.sameWords(first: nil), line: row.line)
      }
      if let first = words[whole] { return OpinionNote(.sameWords(first: first), line: row.line) }
      words[whole] = row.line
      return nil
    }
  }
}
