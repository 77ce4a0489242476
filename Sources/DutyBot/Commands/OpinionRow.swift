import Dialogs
import Regulation
import WorkroomStore

/// An opinion of a list as JSON and CSV (意见一件); its keys are never renamed.
struct OpinionRow: Encodable {
  /// A department that it was passed on to.
  struct Transfer: Encodable {
    var to: String
    var paper: String
    var day: String
    var askedBack: String
    var urged: Int
    /// Empty where it has it still.
    var ended: String
    var hasReplied: Bool
  }

  /// What its visitor thought of an earlier round, and when that was over.
  struct Round: Encodable {
    var ended: String
    var satisfaction: String
  }

  var id: String
  var day: String
  var recorder: String
  var source: String
  /// Empty before it is classed.
  var `class`: String
  var state: String
  var stateName: String
  var round: Int
  var rounds: [Round]
  var transfers: [Transfer]
  /// Empty where nobody else has it.
  var department: String
  /// What is due next: empty where nothing is.
  var dueWhat: String
  var due: String
  var overdueDays: Int
  var clause: String
  var satisfaction: String
  /// Entries that no lifecycle allowed, as where two machines did the same.
  var conflicts: Int
  /// Only where they were asked for and may be seen.
  var visitor: String?
  var contact: String?
  var words: String?

  init(
    _ opinion: Opinion, recorder: String, today: Day, by pack: NormPack, language: Language,
    withPersonal: Bool
  ) {
    let (facts, state) = (opinion.facts, opinion.matter.state)
    (id, day, self.recorder) = (opinion.id.rawValue, facts.day.iso, recorder)
    (source, `class`) = (facts.source.rawValue, facts.kind?.rawValue ?? "")
    (self.state, stateName) = (state.rawValue, state.name(language))
    round = facts.round
    rounds = (facts.rounds ?? []).map {
      Round(ended: $0.ended.iso, satisfaction: $0.feedback?.satisfaction.rawValue ?? "")
    }
    transfers = (facts.transfers ?? []).map {
      Transfer(
        to: $0.to, paper: $0.paper ?? "", day: $0.day.iso, askedBack: $0.due.iso, urged: $0.urged.count,
        ended: $0.ended?.iso ?? "", hasReplied: $0.reply != nil)
    }
    department = state == .passedOn ? facts.transfer?.to ?? "" : ""
    let next = pack.due(of: facts, in: state)
    (dueWhat, due) = (next?.kind.rawValue ?? "", next?.day.iso ?? "")
    overdueDays = max(0, -(next?.daysLeft(after: today) ?? 0))
    clause = next?.clause.id ?? ""
    satisfaction = facts.feedback?.satisfaction.rawValue ?? ""
    conflicts = opinion.matter.conflicts.count
    guard withPersonal else { return }
    (visitor, contact, words) = (opinion.said.visitor, opinion.said.contact, opinion.said.words)
  }

  static func csv(_ rows: [OpinionRow], withPersonal: Bool) -> String {
    let heads = [
      "id", "day", "recorder", "source", "class", "state", "stateName", "round", "department", "dueWhat",
      "due",
      "overdueDays", "clause", "satisfaction", "conflicts",
    ]
    return Csv.text(
      [heads + (withPersonal ? ["visitor", "contact", "words"] : [])]
        + rows.map { row in
          [
            row.id, row.day, row.recorder, row.source, row.class, row.state, row.stateName, "\(row.round)",
            row.department, row.dueWhat, row.due, "\(row.overdueDays)", row.clause, row.satisfaction,
            "\(row.conflicts)",
          ] + (withPersonal ? [row.visitor ?? "", row.contact ?? "", row.words ?? ""] : [])
        })
  }
}
