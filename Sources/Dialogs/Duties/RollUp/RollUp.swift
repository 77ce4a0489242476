import Conversation
import Regulation
import WorkroomStore

/// What the rooms come to together in a quarter or a year (汇总), for the roll-up (P8.2b) and the summary (P4.7b).
enum RollUp: String, DialogStates {
  case period, show, end

  static let dialog = define(
    "roll-up", version: 1, title: ("季度和全年汇总", "roll-up"),
    phrases: ["季度汇总", "全年汇总", "全市汇总", "汇总", "quarterly roll-up", "roll up the rooms", "the city's summary"],
    because: .p8_2b, for: [.cppcc], start: .period
  ) {
    ask(.period, for: NormSlots.period, because: .p8_2b).then(.show)
    say(.show, because: .p8_2b).then(.end)
    end(.end)
  }

  static func table(_ scene: Scene) throws -> String {
    let period = try scene.need(NormSlots.period)
    let rollUp = try scene.overview(of: AllRooms.rooms(scene), in: [period]).rollUp
    let rows = StandingTable(scene.language, today: scene.now.day).rows(rollUp, [period])
    return
      (rows + [try due(period, scene)].compactMap(\.self) + (try done(period, scene))
      + [try rests(scene)])
      .joined(separator: "\n")
  }

  /// All that was done, whatever the norms ask, by county and level, with the experience; then month by month (P8.2b).
  private static func done(_ period: Period, _ scene: Scene) throws -> [String] {
    let work = try scene.facts(WorkOf(AllRooms.rooms(scene), in: period.first...period.last))
    guard work.rooms > 0 else { return [] }
    let words = WorkWords(scene.language)
    return [scene("做了什么：", "What was done:")] + words.whole(work) + words.plot(work)
  }

  /// That the figures are no longer those that were sent; empty where they are.
  private static func changed(since report: MatterID, _ period: Period, _ scene: Scene) throws -> String {
    let count = try scene.facts(
      ChangedSinceReport(report, in: AllRooms.rooms(scene).map(\.workroom), of: period.first...period.last))
    guard count > 0 else { return "" }
    return scene(
      "报送以后数有变动：有 \(count) 项是补录、更正、撤回，或从别的电脑后来收到的，上面已经算进去。",
      " The figures have changed since: \(english(count, "matter was", "matters were")) entered late, corrected, taken back or came later from another machine; these are in the figures above."
    )
  }

  /// What the figures rest on, so that others can see whether they have the same.
  private static func rests(_ scene: Scene) throws -> String {
    let mark = try SendReport.rests(scene)
    return scene(
      "依据 \(mark.chains) 条台账链，台账指纹 \(mark.fingerprint)。",
      "Resting on \(english(mark.chains, "chain")) of the ledger, fingerprint \(mark.fingerprint).")
  }

  /// When it is to be reported by a CPPCC of that level, or that it was (P4.7b, P8.2b, A44); nil where it reports nothing.
  private static func due(_ period: Period, _ scene: Scene) throws -> String? {
    let place = try scene.signedIn().room
    guard let level = try SendReport.level(scene), try !AllRooms.rooms(scene).isEmpty else { return nil }
    if let sent = try scene.facts(ReportsSent(by: place)).last(where: { $0.facts.sent.period == period.code })
    {
      let day = sent.facts.on.inWords(scene)
      let to = SendReport.called(sent.facts.sent.to, scene.language)
      return try scene("\(day)已报\(to)。", "Sent to \(to) on \(day).") + changed(since: sent.id, period, scene)
    }
    let due = try scene.facts(ThePack()).reportDue(level, of: period)
    return due.map { DueWords(scene.language, today: scene.now.day).line($0) }
  }
}
