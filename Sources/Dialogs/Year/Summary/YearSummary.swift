import Conversation
import Regulation
import Understanding
import WorkroomStore

/// The annual summary of the room (年度总结), P4.7a: its figures are told by the ledger, the room's own words are written part by
/// part; then it is recorded, and once it was sent to whom, when and how. What was sent is changed as a further version.
enum YearSummary: String, DialogStates {
  case begin, readOnly, year, stands, next, show, reason, figures
  case achievedBefore, achievedKeep, achieved, unmetBefore, unmetKeep, unmet
  case problemsBefore, problemsKeep, problems, nextBefore, nextKeep, nextYear
  case check, named, confirm, written, sentAlready, to, day, way, number, confirmSent, sent, end

  private static let ownWords: [any SlotName] = [
    Slots.keepAchieved, Slots.achieved, Slots.keepUnmet, Slots.unmet, Slots.keepProblems, Slots.problems,
    Slots.keepNext, Slots.nextYear, Slots.masking,
  ]

  static let dialog = define(
    "year-summary", version: 1, title: ("年度总结", "the annual summary"),
    phrases: [
      "年度总结", "写年度总结", "看年度总结", "改年度总结", "更正年度总结", "登记报送年度总结", "年度总结报了", "总结报了", "annual summary",
      "the annual summary", "write the annual summary", "change the annual summary",
      "record that the annual summary was sent",
    ],
    because: .p4_7a, start: .begin, offered: { try isOffered($0) },
    hears: [.fills(Slots.year, by: .year)]
  ) {
    decide(.begin).when("不是召集人或联络员", .readOnly) { try !$0.may(SummaryDrafted.self) }.then(.year)
    say(.readOnly, because: .p4_7a).then(.end)
    // Of another year everything else is another summary's.
    ask(.year, for: Slots.year, because: .p4_7a)
      .then(.stands, forgetting: ownWords + [Slots.next, Slots.reason, Slots.already])
    decide(.stands).when("已经写过", .next) { try standing($0) != nil }.then(.figures)
    ask(.next, for: Slots.next, because: .p4_7a)
      .when("只看", .show) { $0[Slots.next] == .show }
      .when("登记报送", .to) { $0[Slots.next] == .send }
      .when("已经报送过", .reason) { try isSent($0) }
      .then(.figures)
    say(.show, because: .p4_7a).then(.end)
    ask(.reason, for: Slots.reason, because: .p4_7a).then(.figures)
    say(.figures, because: .p4_7a).then(.achievedBefore)
    decide(.achievedBefore).when("写过这部分", .achievedKeep) { try before(.achieved, $0) != nil }
      .then(.achieved)
    ask(.achievedKeep, for: Slots.keepAchieved, because: .p4_7a)
      .when("重新写", .achieved) { $0[Slots.keepAchieved] == .rewrite }.then(.unmetBefore)
    ask(.achieved, for: Slots.achieved, optional: true, because: .p4_7a).then(.unmetBefore)
    decide(.unmetBefore).when("写过这部分", .unmetKeep) { try before(.unmet, $0) != nil }.then(.unmet)
    ask(.unmetKeep, for: Slots.keepUnmet, because: .p4_7a)
      .when("重新写", .unmet) { $0[Slots.keepUnmet] == .rewrite }.then(.problemsBefore)
    ask(.unmet, for: Slots.unmet, optional: true, because: .p4_7a).then(.problemsBefore)
    decide(.problemsBefore).when("写过这部分", .problemsKeep) { try before(.problems, $0) != nil }
      .then(.problems)
    ask(.problemsKeep, for: Slots.keepProblems, because: .p4_7a)
      .when("重新写", .problems) { $0[Slots.keepProblems] == .rewrite }.then(.nextBefore)
    ask(.problems, for: Slots.problems, optional: true, because: .p4_7a).then(.nextBefore)
    decide(.nextBefore).when("写过这部分", .nextKeep) { try before(.next, $0) != nil }.then(.nextYear)
    ask(.nextKeep, for: Slots.keepNext, because: .p4_7a)
      .when("重新写", .nextYear) { $0[Slots.keepNext] == .rewrite }.then(.check)
    ask(.nextYear, for: Slots.nextYear, optional: true, because: .p4_7a).then(.check)
    decide(.check).when("有个人信息", .named) { try !personal($0).isEmpty }.then(.confirm)
    ask(.named, for: Slots.masking, because: .p4_7a)
      .when("重写", .achievedBefore, forgetting: ownWords) { $0[Slots.masking] == .again }
      .then(.confirm)
    confirm(.confirm, showing: [], because: .p4_7a).then(.written)
    record(.written, needs: [Slots.year]) { scene in
      let (me, year) = (try scene.signedIn(), planned(scene))
      let drafted = SummaryDrafted(
        year: year, cutoff: try cutoff(scene), parts: try parts(scene),
        reason: try isSent(scene) ? scene[Slots.reason] : nil)
      return [Proposal(drafted, in: me.room, on: me.room.summary(of: year), occurred: scene.now)]
    }.then(.sentAlready)
    ask(.sentAlready, for: Slots.already, because: .p4_7a)
      .when("还没有", .end) { $0[Slots.already] == false }.then(.to)
    ask(.to, for: Slots.to, optional: true, because: .p4_7a).then(.day)
    ask(.day, for: Slots.day, because: .p4_7a).then(.way)
    ask(.way, for: Slots.way).then(.number)
    ask(.number, for: Slots.number, optional: true).then(.confirmSent)
    confirm(.confirmSent, showing: [], because: .p4_7a).then(.sent)
    record(.sent, needs: [Slots.year, Slots.day, Slots.way]) { try sending($0, on: $0.need(Slots.day)) }
      .then(.end)
    end(.end)
  }

  /// When its time comes, and as long as it was not sent.
  private static func isOffered(_ scene: Scene) throws -> Bool {
    let today = scene.now.day
    guard try scene.may(SummaryDrafted.self) else { return false }
    return try [today.year - 1, today.year].contains { year in
      guard try scene.pack.bringsUpSummary(of: year, on: today) else { return false }
      return try scene.facts(TheYearSummary(of: scene.signedIn().room, year))?.state != .submitted
    }
  }

  static func sending(_ scene: Scene, on day: Day) throws -> [Proposal] {
    let (me, year) = (try scene.signedIn(), planned(scene))
    let sent = SummarySent(
      year: year, to: try addressee(scene), day: day, way: scene[Slots.way] ?? .other,
      number: scene[Slots.number])
    return [Proposal(sent, in: me.room, on: me.room.summary(of: year), occurred: scene.now)]
  }

  // MARK: What stands

  static func planned(_ scene: Scene) -> Int { scene[Slots.year].flatMap { Int($0) } ?? scene.now.day.year }

  static func standing(_ scene: Scene) throws -> Matter<YearSummaryFacts>? {
    try scene.facts(TheYearSummary(of: scene.signedIn().room, planned(scene)))
  }

  static func isSent(_ scene: Scene) throws -> Bool { try standing(scene)?.state == .submitted }

  /// 截至日: today, or the last day that the summary of that year is of.
  static func cutoff(_ scene: Scene) throws -> Day {
    try scene.pack.summarySpan(planned(scene), upTo: scene.now.day)?.upperBound ?? scene.now.day
  }

  static func due(_ scene: Scene) throws -> Day? { try scene.pack.summaryDue(planned(scene))?.day }

  static func figures(_ scene: Scene, upTo day: Day) throws -> SummaryFigures.Figures? {
    try scene.facts(SummaryFigures(of: scene.signedIn().room, planned(scene), upTo: day))
  }

  static func words(_ scene: Scene) -> SummaryWords { SummaryWords(scene.language, today: scene.now.day) }

  /// Whom it goes to: whoever was said, else the committee that guides the room (P4.4).
  static func addressee(_ scene: Scene) throws -> String { try scene[Slots.to] ?? proposed(scene) }

  static func proposed(_ scene: Scene) throws -> String {
    try scene.facts(TheWorkroom(scene.signedIn().room))?.facts.committee ?? SummaryWords.guiding.zh
  }

  // MARK: Parts

  /// What was written of a part before; nil where it was left out, or erased.
  static func before(_ part: SummaryPart, _ scene: Scene) throws -> String? {
    try standing(scene)?.facts.current.text(of: part).flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func said(_ part: SummaryPart, _ scene: Scene) throws -> String? {
    let (keep, own) =
      switch part {
      case .achieved: (scene[Slots.keepAchieved], scene[Slots.achieved])
      case .unmet: (scene[Slots.keepUnmet], scene[Slots.unmet])
      case .problems: (scene[Slots.keepProblems], scene[Slots.problems])
      case .next: (scene[Slots.keepNext], scene[Slots.nextYear])
      }
    switch keep {
    case .keep?: return try before(part, scene)
    case .drop?: return nil
    case .rewrite?, nil: return own
    }
  }

  /// The parts as they will stand.
  static func parts(_ scene: Scene) throws -> [SummaryPart: String] {
    var parts: [SummaryPart: String] = [:]
    for part in SummaryPart.allCases {
      guard let text = try said(part, scene) else { continue }
      parts[part] = scene[Slots.masking] == .mask ? try masked(text, scene) : text
    }
    return parts
  }

  static func inOrder(_ parts: [SummaryPart: String]) -> [(part: SummaryPart, text: String)] {
    SummaryPart.allCases.compactMap { part in parts[part].map { (part, $0) } }
  }

  private static func masked(_ text: String, _ scene: Scene) throws -> String {
    try scene.facts(
      VisitorsMaskedIn(text, in: scene.signedIn().room, name: scene("某群众", "somebody")))
  }

  /// Names of visitors and numbers that stand in what was written.
  static func personal(_ scene: Scene) throws -> [String] {
    let text = try SummaryPart.allCases.compactMap { try said($0, scene) }.joined(separator: "\n")
    return try scene.facts(VisitorsNamedIn(text, in: scene.signedIn().room))
  }

  // MARK: Told

  /// The whole as it will stand; what the norms come to was told before the words were asked for.
  static func draft(_ scene: Scene) throws -> String {
    guard let figures = try figures(scene, upTo: cutoff(scene)) else { return "" }
    return words(scene).whole(figures, inOrder(try parts(scene)), norms: false).joined(separator: "\n")
  }

  /// The whole as it stands; nil where nothing was written.
  static func whole(_ scene: Scene) throws -> String? {
    guard let facts = try standing(scene)?.facts,
      let figures = try figures(scene, upTo: facts.current.cutoff)
    else { return nil }
    let rows = words(scene).whole(figures, facts.current.parts)
    return ([words(scene).standing(facts, due: try due(scene))] + rows).joined(separator: "\n")
  }
}
