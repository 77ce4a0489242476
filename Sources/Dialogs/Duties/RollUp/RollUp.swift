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
    return (rows + [try due(period, scene)].compactMap(\.self) + (try done(period, scene)))
      .joined(separator: "\n")
  }

  /// All that was done, whatever the norms ask, by county and level, with the experience; then month by month (P8.2b).
  private static func done(_ period: Period, _ scene: Scene) throws -> [String] {
    let work = try scene.facts(WorkOf(AllRooms.rooms(scene), in: period.first...period.last))
    guard work.rooms > 0 else { return [] }
    let words = WorkWords(scene.language)
    return [scene("做了什么：", "What was done:")] + words.whole(work) + words.plot(work)
  }

  /// When it is to be reported by a CPPCC of that level, or that it was (P4.7b, P8.2b, A44); nil where it reports nothing.
  private static func due(_ period: Period, _ scene: Scene) throws -> String? {
    let place = try scene.signedIn().room
    guard let level = try SendReport.level(scene), try !AllRooms.rooms(scene).isEmpty else { return nil }
    if let sent = try scene.facts(ReportsSent(by: place)).last(where: { $0.facts.sent.period == period.code })
    {
      let day = sent.facts.on.inWords(scene)
      let to = SendReport.called(sent.facts.sent.to, scene.language)
      return scene("\(day)已报\(to)。", "Sent to \(to) on \(day).")
    }
    let due = try scene.facts(ThePack()).reportDue(level, of: period)
    return due.map { DueWords(scene.language, today: scene.now.day).line($0) }
  }
}
