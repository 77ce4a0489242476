import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Finding an opinion again (查): by words, the visitor's name or number, days, class, how far it has come, own or all; a list
/// that the next line narrows; one matter's page with all that happened, and from there what may be done with it.
///
/// Whoever leads the room finds everybody's, a member what they recorded themself (see `Sight`).
enum FindMatter: String, DialogStates {
  case what, found, none, list, page, next
  case act, report, slip, correct, end

  static let dialog = define(
    "find-matter", version: 3, title: ("查意见", "find an opinion"),
    phrases: [
      "查", "查一下", "查找", "查意见", "查一件意见", "找一件意见", "办得怎么样了", "那个问题办得怎么样了", "那件事办得怎么样了", "那件事有结果吗", "上次说了什么",
      "上次反映了什么", "最近登记的意见", "最近的意见", "超期的意见", "哪些意见超期了", "没办完的意见", "我登记的意见", "本月办结的意见", "上个月的意见", "办结的意见有哪些",
      "查产业需求", "产业需求", "产业需求有哪些", "列出产业需求", "查界别群众", "查界别群众的意见", "查区域内群众", "查区域内群众的意见", "查从业人员", "查从业人员的意见",
      "查行业从业人员的意见", "industry needs", "list industry needs", "find industry needs",
      "信访有哪些", "投诉有哪些", "咨询有哪些", "find", "find a matter", "look up an opinion", "search opinions",
      "what happened to that", "what did they say last time", "how is that matter coming along",
      "overdue opinions", "my opinions", "latest opinions", "opinions closed this month",
      "unfinished opinions",
    ],
    because: .p6_4a, start: .what, looksForPeople: true, hearsOpening: true
  ) {
    ask(.what, for: Slots.what, optional: true).then(.found)
    decide(.found)
      .when("没有找到", .none) { try count(filter($0), $0) == 0 }
      .when("只有一件", .page) { try count(filter($0), $0) == 1 }
      .then(.list)
    say(.none).then(.end)
    ask(.list, for: Slots.pick)
      .when("不看了", .end) { $0[Slots.pick]?.leaves == true }
      .when("写社情民意信息", .report) { $0[Slots.pick]?.reports == true }
      .when("再筛一遍", .found) { $0[Slots.pick]?.id == nil }
      .then(.page)
    say(.page, because: .p6_4a).then(.next)
    ask(.next, for: Slots.next, because: .p6_4a)
      .when("回到名单", .list) { $0[Slots.next] == .list }
      .when("告知单", .slip) { $0[Slots.next] == .slip }
      .when("更正", .correct) { $0[Slots.next] == .correct }
      .when("写社情民意信息", .report) { $0[Slots.next] == .step(.report) }
      .when("不用了", .end) { $0[Slots.next] == .enough }
      .then(.act)
    end(.act) { scene in
      guard let matter = try matter(scene), case .step(let next)? = scene[Slots.next] else { return .done }
      return .handsOn(
        to: OpenMatters.dialog.name,
        having: [
          OpenMatters.Slots.opinion.name: matter.datum, OpenMatters.Slots.next.name: next.datum,
        ])
    }
    end(.report) { scene in
      if scene[Slots.pick]?.reports == true { return ReportOpinions.handsOn(try fit(scene).map(\.id)) }
      return try matter(scene).map { ReportOpinions.handsOn([$0]) } ?? .done
    }
    end(.slip) { scene in
      guard let matter = try matter(scene) else { return .done }
      return .handsOn(
        to: VisitorSlipDialog.dialog.name, having: [VisitorSlipDialog.Slots.opinion.name: matter.datum])
    }
    end(.correct) { scene in
      guard let opinion = try opinion(scene) else { return .done }
      return .handsOn(
        to: CorrectRecord.dialog.name,
        having: [
          CorrectRecord.Slots.search.name: RecordSearch.day(opinion.facts.day).datum,
          CorrectRecord.Slots.record.name: opinion.facts.entry.datum,
        ])
    }
    end(.end)
  }

  // MARK: What is found

  /// What the list is of: what was said first, and what was left out since.
  static func filter(_ scene: Scene) -> OpinionFilter {
    scene[Slots.pick]?.within ?? scene[Slots.what] ?? OpinionFilter()
  }

  /// The newest first, as many as are asked for.
  static func ids(_ filter: OpinionFilter, _ scene: Scene, at places: Range<Int>) throws -> [MatterID] {
    let (room, recorder) = try whose(filter, scene)
    return try scene.facts(
      OpinionsFound(filter, in: room, recordedBy: recorder, on: scene.now.day, at: places))
  }

  static func count(_ filter: OpinionFilter, _ scene: Scene) throws -> Int {
    let (room, recorder) = try whose(filter, scene)
    return try scene.facts(OpinionsFoundCount(filter, in: room, recordedBy: recorder, on: scene.now.day))
  }

  private static func whose(
    _ filter: OpinionFilter, _ scene: Scene
  ) throws -> (room: WorkroomID, recorder: PersonID?) {
    let me = try scene.signedIn()
    return (me.room, try seesAll(scene) && !filter.isOwn ? nil : me.person)
  }

  /// Whether they find what others recorded, too.
  static func seesAll(_ scene: Scene) throws -> Bool {
    let me = try scene.signedIn()
    return try scene.facts(SightOf(me.person)).seesAllWords(in: me.room)
  }

  /// The newest first, page by page.
  static let pages = Pages(
    count: { try count(filter($0), $0) },
    options: { scene, places in
      try scene.facts(TheOpinions(ids(filter(scene), scene, at: places))).map {
        Option(id: $0.id.rawValue, label: try line($0, scene))
      }
    },
    named: { text, scene in
      var narrowed = filter(scene)
      narrowed.texts.append(text.trimmed)
      return try scene.facts(TheOpinions(ids(narrowed, scene, at: 0..<(Pages.size + 1)))).map {
        Option(id: $0.id.rawValue, label: try line($0, scene))
      }
    },
    holds: { id, scene in
      let (room, recorder) = try whose(filter(scene), scene)
      return try scene.facts(
        IsOpinionFound(
          MatterID(id), by: filter(scene), in: room, recordedBy: recorder, on: scene.now.day))
    })

  /// Those of the list that a public-opinion report may be written from, as many as one comes from.
  static func fit(_ scene: Scene) throws -> [Opinion] {
    try scene.facts(TheOpinions(ids(filter(scene), scene, at: 0..<ReportOpinions.most))).filter {
      try ReportOpinions.isFit($0, scene)
    }
  }

  /// The matter whose page is shown: the one that was chosen, or the only one there is.
  static func matter(_ scene: Scene) throws -> MatterID? {
    if let chosen = scene[Slots.pick]?.id { return chosen }
    let first = try ids(filter(scene), scene, at: 0..<2)
    return first.count == 1 ? first.first : nil
  }

  /// Nil where they may not see it, or there is none.
  static func opinion(_ scene: Scene) throws -> Opinion? {
    guard let id = try matter(scene), let opinion = try scene.facts(TheOpinions([id])).first else {
      return nil
    }
    let me = try scene.signedIn()
    guard opinion.matter.workroom == me.room, try opinion.facts.recorder == me.person || seesAll(scene) else {
      return nil
    }
    return opinion
  }

  /// What its lifecycle and the person's role allow next, then what is always there.
  static func possible(_ scene: Scene) throws -> [Next] {
    guard let opinion = try opinion(scene) else { return [.enough] }
    let me = try scene.signedIn()
    let steps = try OpenMatters.Next.allCases.filter { next in
      if next == .report { return try ReportOpinions.isFit(opinion, scene) }
      guard let act = next.act else { return false }
      return try scene.may(act, on: opinion.id)
    }
    let mayCorrect = try opinion.facts.recorder == me.person || CorrectRecord.mayAnybodys(scene)
    let isOneOfMany = try ids(filter(scene), scene, at: 0..<2).count > 1
    return steps.map(Next.step) + [.slip] + (mayCorrect ? [.correct] : []) + (isOneOfMany ? [.list] : []) + [
      .enough
    ]
  }
}
