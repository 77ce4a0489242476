import Conversation
import Regulation
import WorkroomStore

/// That a roll-up, a summary or a county's figures were sent (登记报送), P4.7b, P8.2b, A44: what was sent is not asked for any more.
enum SendReport: String, DialogStates {
  case begin, mayNot, notAsked, period, to, number, day, confirm, sent, end

  enum Slots {
    static let to = Slot<String>("to", "报给", "sent to", as: .bodyName(max: 60))
    static let number = Slot<String>("number", "文号", "number", as: .paperNumber(max: 40))
    static let day = Slot<Day>(
      "day", "报送日期", "sent on",
      as: .pastDay(isOld: true).inOrder { try SendReport.proposals($1, on: $0) })
  }

  static let dialog = define(
    "send-report", version: 1, title: ("登记报送", "record a report sent"),
    phrases: [
      "登记报送", "已经报送", "报送了", "汇总报了", "record a report sent", "the roll-up was sent", "登记已报送", "汇总已经报了",
      "汇总表报上去了", "record that a report was sent", "the report was sent", "i sent the roll-up",
    ],
    because: .p8_2b, for: [.cppcc], start: .begin,
    offered: { try level($0) != .province && $0.may(ReportSent.self) }
  ) {
    decide(.begin)
      .when("省政协", .notAsked) { try level($0) == .province }
      .when("主管部门", .period) { try $0.may(ReportSent.self) }
      .then(.mayNot)
    say(.mayNot, because: .p8_2b).then(.end)
    say(.notAsked, because: .p8_2b).then(.end)
    ask(.period, for: NormSlots.period, because: .p8_2b).then(.to)
    ask(.to, for: Slots.to, optional: true, because: .p8_2b).then(.number)
    ask(.number, for: Slots.number, optional: true).then(.day)
    ask(.day, for: Slots.day, because: .p8_2b).then(.confirm)
    confirm(.confirm, showing: []).then(.sent)
    record(.sent, needs: [NormSlots.period, Slots.day]) { try proposals($0, on: $0.need(Slots.day)) }.then(
      .end)
    end(.end)
  }

  private static func proposals(_ scene: Scene, on day: Day) throws -> [Proposal] {
    guard let report = try report(scene) else { return [] }
    let sent = ReportSent(
      report: report, period: try scene.need(NormSlots.period).code, to: try addressee(scene),
      number: scene[Slots.number], rests: try rests(scene).hash)
    return [
      Proposal(sent, in: try scene.signedIn().room, on: scene.fresh("report"), occurred: Moment(day))
    ]
  }

  /// What the figures rest on.
  static func rests(_ scene: Scene) throws -> LedgerMark.Mark {
    try scene.facts(LedgerMark(of: AllRooms.rooms(scene).map(\.workroom)))
  }

  static func level(_ scene: Scene) throws -> Level? {
    try scene.facts(TheCppcc(scene.signedIn().room))?.facts.level
  }

  /// What was sent, by whose it is and of which period.
  static func report(_ scene: Scene) throws -> ReportKind? {
    guard let level = try level(scene), let period = scene[NormSlots.period] else { return nil }
    return ReportKind(level, of: period)
  }

  /// Who was said, or to whom it goes: the city's to the province's General Office, a county's to the city.
  static func addressee(_ scene: Scene) throws -> String { try scene[Slots.to] ?? proposed(scene).zh }

  static func proposed(_ scene: Scene) throws -> Bilingual { usual[try level(scene) == .county ? 1 : 0] }

  private static let usual = [
    Bilingual("省政协办公厅", "the provincial General Office"), Bilingual("市政协", "the city's CPPCC"),
  ]

  /// Whom it went to, in the person's language where it is one of these.
  static func called(_ addressee: String, _ language: Language) -> String {
    usual.first { $0.zh == addressee }.map { $0(language) } ?? addressee
  }
}

extension DueWords {
  /// What a CPPCC has to report, a sentence each; nil where nothing is due.
  static func reports(_ scene: Scene) throws -> String? {
    let me = try scene.signedIn()
    guard try scene.may(ReportSent.self) else { return nil }
    let words = DueWords(scene.language, today: scene.now.day)
    let lines = try scene.facts(ReportDues(of: me.room, on: scene.now.day)).map { words.line($0.due) }
    guard !lines.isEmpty else { return nil }
    return lines.joined(separator: scene("", " "))
      + scene("报送以后请说“登记报送”。", " Once it is sent say “record a report sent”.")
  }
}
