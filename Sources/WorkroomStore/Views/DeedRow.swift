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

  var values: [DatabaseValue] {
    let whose: [DatabaseValue] = [
      content.room.databaseValue, content.day.ordinal.databaseValue, matter.databaseValue,
      content.person.databaseValue, content.deed.rawValue.databaseValue,
    ]
    let when: [DatabaseValue] = [
      content.began.milliseconds.databaseValue, written.milliseconds.databaseValue,
      changed.milliseconds.databaseValue, taken.rawValue.databaseValue, (content.late != nil).databaseValue,
    ]
    let how: [DatabaseValue] = [
      content.hasLog.databaseValue, content.minutes.databaseValue,
      (content.channel?.rawValue).databaseValue, (content.platform?.rawValue).databaseValue,
      content.isHybrid.databaseValue, (content.approval?.day.ordinal).databaseValue,
      (content.approval?.isBlanket).databaseValue,
      (content.onlyTookPart ? 2 : content.isPartner ? 1 : 0).databaseValue,
      (content.adopted?.ordinal).databaseValue,
    ]
    return whose + when + how
  }

  /// Reads a row of ``columns``, by place.
  init(row: Row) throws {
    let columns = Columns(row, of: "deeds", id: 2)
    guard let taken = Taken(rawValue: try columns.number(8)) else { throw columns.illegible }
    matter = try columns.text(2)
    content = Fact.Content(
      try columns.value(4, as: Deed.self), room: try columns.text(0), person: try columns.textIfAny(3),
      began: try columns.moment(5), channel: try columns.textIfAny(12).flatMap(Channel.init(rawValue:)),
      platform: try columns.textIfAny(13).flatMap(Platform.init(rawValue:)))
    (written, changed) = try (columns.moment(6), columns.moment(7))
    self.taken = taken
    content.late = try columns.flag(9) ? "" : nil
    (content.hasLog, content.minutes) = try (columns.flag(10), columns.numberIfAny(11))
    content.isHybrid = try columns.flag(14)
    let isBlanket = try columns.numberIfAny(16) ?? 0 != 0
    content.approval = try columns.dayIfAny(15).map { Fact.ApprovalGiven(day: $0, isBlanket: isBlanket) }
    let partner = try columns.number(17)
    (content.isPartner, content.onlyTookPart) = (partner > 0, partner == 2)
    content.adopted = try columns.dayIfAny(18)
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
    [.running, .ended, .held, .submitted, .adopted, .caseFiled, .returned].contains(self)
  }
}
