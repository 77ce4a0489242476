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
    let due: Due? =
      switch period {
      case .quarter(let quarter): try scene.facts(ThePack()).rollUpDue(quarter)
      case .year(let year): try scene.facts(ThePack()).citySummaryDue(year)
      }
    let last = due.map { DueWords(scene.language, today: scene.now.day).line($0) }
    return (rows + [last].compactMap(\.self)).joined(separator: "\n")
  }
}
