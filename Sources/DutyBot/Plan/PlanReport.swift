import Conversation
import Dialogs
import Regulation
import WorkroomStore

/// The annual plan against what was done, as text, JSON and CSV (计划完成情况), P4.6.
struct PlanReport {
  let room: RoomFacts
  let answer: PlanAgainstDone.Found
  let names: MemberNames
  let language: Language

  /// Throws `StoreError`.
  init(
    _ answer: PlanAgainstDone.Found, in room: Matter<RoomFacts>, of store: Store, _ language: Language
  ) throws {
    (self.answer, self.language, self.room) = (answer, language, room.facts)
    names = try MemberNames(
      answer.plan.items.compactMap(\.owner), in: room.workroom, of: store, language)
  }

  // MARK: Text

  func text() -> [String] {
    let plan = answer.plan
    let (year, done) = (String(plan.plan.year), answer.progress.doneCount)
    let head = [
      room.name, language("\(year)年度计划", "Annual plan for \(year)"),
      language(
        "第 \(plan.version) 版，\(plan.adopted.day.iso) 制定；\(plan.items.count) 项，做完 \(done) 项",
        "Version \(plan.version), adopted \(plan.adopted.day.iso); \(done) of \(english(plan.items.count, "item")) done"
      ),
    ]
    let rows = answer.rows.map { row in
      let item = row.planned.item
      return [
        PlanReport.month(item.month), item.kind.name(language), item.channel?.name(language) ?? "",
        row.standing.name(language), row.standing.deed?.day.iso ?? "",
        row.planned.owner.map { names($0) } ?? "",
        row.planned.text,
      ]
    }
    return head + StandingTable.columns(rows)
  }

  private static func month(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

  // MARK: For scripts

  /// Its keys are documented in docs/plan.md and never renamed.
  private struct Whole: Encodable {
    var room: String
    var year: Int
    var version: Int
    var adopted: String
    var items: [Item]
  }

  private struct Item: Encodable {
    var month: Int
    var kind: String
    /// `online`, `offline`, or empty where either will do.
    var channel: String
    var about: String
    var owner: String
    /// `workPoints`, `centralWork`, `publicConcern`, or empty.
    var basis: String
    /// `done`, `doneInOtherMonth`, `joined`, `due`, `missed` or `toCome`.
    var status: String
    /// The day of what is counted for it, and its id; empty where nothing is.
    var day: String
    var matter: String
  }

  private var items: [Item] {
    answer.rows.map { row in
      let item = row.planned.item
      return Item(
        month: item.month, kind: item.kind.rawValue, channel: item.channel?.rawValue ?? "",
        about: row.planned.text, owner: row.planned.owner.map { names($0) } ?? "",
        basis: item.basis?.rawValue ?? "", status: row.standing.code, day: row.standing.deed?.day.iso ?? "",
        matter: row.standing.deed?.matter ?? "")
    }
  }

  func json() throws -> String {
    try JSONText.encode(
      Whole(
        room: room.name, year: answer.plan.plan.year, version: answer.plan.version,
        adopted: answer.plan.adopted.iso, items: items))
  }

  func csv() -> String {
    let heads = ["month", "kind", "channel", "about", "owner", "basis", "status", "day", "matter"]
    return Csv.text(
      [heads]
        + items.map {
          [String($0.month), $0.kind, $0.channel, $0.about, $0.owner, $0.basis, $0.status, $0.day, $0.matter]
        })
  }
}

extension PlanProgress.Standing {
  fileprivate var code: String {
    switch self {
    case .done: "done"
    case .doneIn: "doneInOtherMonth"
    case .joined: "joined"
    case .due: "due"
    case .missed: "missed"
    case .toCome: "toCome"
    }
  }

  fileprivate func name(_ say: Language) -> String {
    switch self {
    case .done, .doneIn: say("已做", "done")
    case .joined: say("已做（关联）", "done (joined)")
    case .due: say("本月要做", "this month")
    case .missed: say("没有做", "not done")
    case .toCome: say("还没到", "to come")
    }
  }
}
