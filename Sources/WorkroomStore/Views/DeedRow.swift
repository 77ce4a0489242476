import GRDB
import Regulation

/// A record as the norms count it, in columns (计数行): what ``CountedFacts/content(in:)`` says, without what was typed.
///
/// Worked out from the ledger when its matter is folded. Why something was entered late or taken back is free text
/// and stays where it lies apart: only that it was stands here.
struct DeedRow: Hashable {
  var matter: String
  /// As the matter is known now, or was before it was taken back; `late` is an empty text where there is a reason.
  var content: Fact.Content
  /// When it was first written that there is anything to count, and when what it says now was.
  var written: Moment
  var changed: Moment
  var taken: Taken

  /// Whether it still stands.
  enum Taken: Int {
    case no
    /// Taken back (撤回).
    case back
    /// Corrected to something that no norm counts: told only to whoever asks what was known on a day.
    case away
  }

  /// Nil where there never was anything to count.
  init?(_ versions: [Fact.Version], of matter: MatterID, in state: MatterState) {
    guard let first = versions.first, let last = versions.last else { return nil }
    (self.matter, content) = (matter.rawValue, last.content)
    (written, changed) = (first.recorded, last.recorded)
    content.late = content.late.map { _ in "" }
    taken = last.retracted == nil ? .no : state.isCounted ? .away : .back
  }

  // MARK: Columns

  static let columns = """
    room, day, matter, person, deed, began, written, changed, taken, late, log, minutes, channel, platform, \
    hybrid, approved, blanket, partner, adopted
    """
  static let places = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"

  var arguments: StatementArguments {
    [
      content.room, content.day.ordinal, matter, content.person, content.deed.rawValue,
      content.began.milliseconds, written.milliseconds, changed.milliseconds, taken.rawValue,
      content.late != nil, content.hasLog, content.minutes, content.channel?.rawValue,
      content.platform?.rawValue, content.isHybrid, content.approval?.day.ordinal,
      content.approval?.isBlanket, content.onlyTookPart ? 2 : content.isPartner ? 1 : 0,
      content.adopted?.ordinal,
    ]
  }

  /// Reads a row of ``columns``, by place; nil where it was changed by hand to something that is no deed.
  init?(row: Row) {
    guard let deed = (row[4] as String?).flatMap(Deed.init(rawValue:)),
      let taken = (row[8] as Int?).flatMap(Taken.init(rawValue:))
    else { return nil }
    matter = row[2]
    content = Fact.Content(
      deed, room: row[0], person: row[3], began: Moment(milliseconds: row[5]),
      channel: (row[12] as String?).flatMap(Channel.init(rawValue:)),
      platform: (row[13] as String?).flatMap(Platform.init(rawValue:)))
    (written, changed) = (Moment(milliseconds: row[6]), Moment(milliseconds: row[7]))
    self.taken = taken
    content.late = row[9] ? "" : nil
    (content.hasLog, content.minutes, content.isHybrid) = (row[10], row[11], row[14])
    content.approval = (row[15] as Int?).map {
      Fact.ApprovalGiven(day: Day(ordinal: $0), isBlanket: row[16] ?? false)
    }
    let partner: Int = row[17]
    (content.isPartner, content.onlyTookPart) = (partner > 0, partner == 2)
    content.adopted = (row[18] as Int?).map { Day(ordinal: $0) }
  }

  /// As far as a row tells: that something stood in between, and why it went, is not in it.
  var fact: Fact {
    let last = Fact.Version(recorded: changed, content: content, retracted: taken == .no ? nil : "")
    let isOne = taken == .no && written == changed
    return Fact(
      matter: matter, versions: isOne ? [last] : [Fact.Version(recorded: written, content: content), last])
  }
}

extension MatterState {
  /// Whether a matter in it counts, where its kind may: what is in another has nothing to count, or no longer.
  fileprivate var isCounted: Bool {
    switch self {
    case .running, .ended, .held, .submitted, .adopted, .caseFiled, .returned: true
    case .nothing, .recorded, .toGuide, .guided, .open, .answered, .fedBack, .closed, .drafted, .reviewed,
      .asked,
      .consented, .refused, .drafting, .applied, .committeePassed, .instructed, .agreed, .disagreed,
      .fulfilled,
      .withdrawn:
      false
    }
  }
}
