import Conversation
import Regulation
import Understanding
import WorkroomStore

/// The rota of a quarter (排班): on which days and hours shifts are, who cannot come when; then the fairest plan there is, in which
/// everybody gets what the norm asks (P3.3e, N3 in the stricter reading), and what stands in the way where that cannot be.
enum PlanRota: String, DialogStates {
  case begin, notYours, quarter, known, same, days, away, confirm, published, end

  enum Slots {
    static let quarter = Slot<Quarter>(
      "quarter", "季度", "quarter",
      as: AnswerReader(
        .closed, listed: true, options: { scene in quarters(scene).map { option($0, scene) } },
        read: { line, scene, offered in
          if let named = When.quarter(line, now: scene.now), quarters(scene).contains(named) {
            return .value(named)
          }
          return Choices.read(line, among: offered, as: { Quarter(datum: .text($0.id)) })
        },
        show: { quarter, scene in quarter.inWords(scene.language) }))
    /// Whether the days are as they were planned last.
    static let same = Slot<Bool>("same", "照原来的日子", "the same days", as: .yesNo)
    /// A line for each kind of shift, as it was said.
    static let days = Slot<String>("days", "哪些日子", "days", as: .rotaLines)
    /// A line for each who cannot come.
    static let away = Slot<String>("away", "谁哪天来不了", "who cannot come", as: .awayLines)
  }

  static let dialog = define(
    "plan-rota", version: 1, title: ("排班", "plan the rota"),
    phrases: [
      "排班", "安排值班", "制定值班计划", "做值班计划", "值班计划", "排下季度的班", "重新排班", "排值班表", "plan the rota", "make a rota",
      "make the rota",
      "schedule shifts", "plan duty",
    ],
    because: .p3_3e, start: .begin, offered: { try $0.may(RotaPublished.self) },
    hears: [.fills(Slots.quarter, by: .quarter)]
  ) {
    decide(.begin).when("不是召集人或联络员", .notYours) { try !$0.may(RotaPublished.self) }.then(.quarter)
    say(.notYours, because: .p3_3e).then(.end)
    ask(.quarter, for: Slots.quarter, because: .p3_3e).then(.known)
    decide(.known).when("以前排过", .same) { try !before($0).isEmpty }.then(.days)
    ask(.same, for: Slots.same, because: .p3_3e)
      .when("照原来的", .away) { $0[Slots.same] == true }
      .then(.days)
    ask(.days, for: Slots.days, because: .p3_3e).then(.away)
    ask(.away, for: Slots.away, optional: true, because: .p3_3e).then(.confirm)
    confirm(.confirm, showing: [], because: .p3_3e).then(.published)
    record(.published, needs: [Slots.quarter]) { scene in
      let (me, quarter) = (try scene.signedIn(), try scene.need(Slots.quarter))
      let (draft, patterns) = (try RotaDraft(scene), try patterns(scene))
      let rota = RotaPublished(quarter: quarter, shifts: draft.shifts, patterns: patterns)
      return [Proposal(rota, in: me.room, on: me.room.rota(of: quarter), occurred: scene.now)]
    }.then(.end)
    end(.end)
  }

  /// This quarter and the next.
  static func quarters(_ scene: Scene) -> [Quarter] { [scene.now.day.quarter, scene.now.day.quarter.next] }

  private static func option(_ quarter: Quarter, _ scene: Scene) -> Option {
    let isThis = quarter == scene.now.day.quarter
    let name = quarter.inWords(scene.language)
    return Option(
      id: quarter.code,
      label: isThis
        ? scene("本季度（\(name)）", "this quarter (\(name))") : scene("下季度（\(name)）", "next quarter (\(name))"),
      aliases: (isThis ? ["本季度", "这个季度", "this quarter"] : ["下季度", "下个季度", "next quarter"]) + [quarter.code])
  }

  /// The rota of the quarter that is planned, where there is one.
  static func standing(_ scene: Scene) throws -> RotaFacts? {
    try scene[Slots.quarter].flatMap { try scene.facts(TheRota(of: scene.signedIn().room, $0))?.facts }
  }

  /// How the days were found last: of this quarter's rota, else of the one before.
  static func before(_ scene: Scene) throws -> [RotaPattern] {
    guard let quarter = scene[Slots.quarter] else { return [] }
    let room = try scene.signedIn().room
    for known in [quarter, quarter.previous] {
      if let patterns = try scene.facts(TheRota(of: room, known))?.facts.patterns, !patterns.isEmpty {
        return patterns
      }
    }
    return []
  }

  static func patterns(_ scene: Scene) throws -> [RotaPattern] {
    if scene[Slots.same] == true { return try before(scene) }
    return RotaLines.patterns(scene[Slots.days] ?? "")
  }
}
