import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Open matters (待办): mine and, for liaison and convenor, the room's, oldest first; what may be done next is
/// read off the opinion's lifecycle and the person's role.
enum OpenMatters: String, DialogStates {
  case begin, none, pick, show, next
  case answer, pointer, explanation
  case department, paper, due
  case urged, dueAgain, reply
  case way, content, satisfaction, goOn, why
  case outcome, again
  case guide
  case kind, exception
  case done, rest, another, report, end

  static let dialog = define(
    "open-matters", version: 4, title: ("待办", "open matters"),
    phrases: [
      "待办", "待办事项", "看待办", "答复意见", "反馈意见", "办结", "还有什么没办", "转办意见", "催办", "部门回复了", "收到回复", "收到部门回复",
      "open matters", "to do",
      "answer an opinion", "give feedback", "close an opinion", "pass an opinion on", "urge a department",
      "a department replied",
    ],
    because: .p6_4a, start: .begin,
    hears: [
      .fills(Slots.opinion, by: .matter), .fills(Slots.next, by: .deed), .chooses(Slots.way),
      .chooses(Slots.satisfaction),
    ]
  ) {
    // What is closed may be taken up again, where nothing else is open.
    decide(.begin).when("没有待办", .none) { try !$0.hasHeard(Slots.opinion) && count($0) == 0 }.then(.pick)
    say(.none).then(.end)
    ask(.pick, for: Slots.opinion).then(.show)
    say(.show).then(.next)
    ask(.next, for: Slots.next, because: .p6_4a)
      .when("答复", .answer) { $0[Slots.next] == .answer }
      .when("告知途径", .pointer) { $0[Slots.next] == .pointOn }
      .when("解释说明", .explanation) { $0[Slots.next] == .explain }
      .when("转办", .department) { $0[Slots.next] == .passOn }
      .when("催办", .urged) { $0[Slots.next] == .urge }
      .when("收到回复", .reply) { $0[Slots.next] == .reply }
      .when("反馈", .way) { $0[Slots.next] == .feedBack }
      .when("办结", .outcome) { $0[Slots.next] == .close }
      .when("再次办理", .again) { $0[Slots.next] == .reopen }
      .when("引导", .guide) { $0[Slots.next] == .guide }
      .when("归类", .kind) { $0[Slots.next] == .triage }
      .when("写社情民意信息", .report) { $0[Slots.next] == .report }
      .when("下一件", .pick, forgetting: Slots.ofOne) { $0[Slots.next] == .another }
      .then(.end)

    ask(.answer, for: Slots.answer, because: .p6_3b).then(.done)
    ask(.pointer, for: Slots.answer, because: .p6_3b).then(.done)
    ask(.explanation, for: Slots.explanation, because: .p6_4b).then(.done)
    ask(.department, for: Slots.department, because: .p6_3c).then(.paper)
    ask(.paper, for: Slots.paper, optional: true).then(.due)
    ask(.due, for: Slots.due, optional: true, because: .p6_4a).then(.done)
    ask(.urged, for: Slots.urged, optional: true, because: .p6_4a).then(.dueAgain)
    ask(.dueAgain, for: Slots.due, optional: true, because: .p6_4a).then(.done)
    ask(.reply, for: Slots.reply, because: .p6_4a).then(.done)
    ask(.way, for: Slots.way, because: .p6_4a).then(.content)
    ask(.content, for: Slots.content, optional: true, because: .p6_4a).then(.satisfaction)
    ask(.satisfaction, for: Slots.satisfaction, because: .p7_1a)
      .when("不满意", .goOn) { $0[Slots.satisfaction] == .unsatisfied }
      .then(.done)
    ask(.goOn, for: Slots.goOn, because: .p7_1a).when("接着办", .why) { $0[Slots.goOn] == true }.then(.done)
    ask(.why, for: Slots.why, optional: true).then(.done)
    ask(.outcome, for: Slots.outcome, because: .p6_4a).then(.done)
    ask(.again, for: Slots.why, optional: true, because: .p6_4a).then(.done)
    ask(.guide, for: Slots.guide, because: .p6_3a).then(.done)
    ask(.kind, for: Slots.kind, because: .p6_2c)
      .when("破例受理", .exception) { try takesOn($0) }
      .then(.done)
    ask(.exception, for: Slots.exception, because: .p6_2c).then(.done)

    record(.done, needs: [Slots.opinion, Slots.next]) { scene in
      let room = try scene.signedIn().room
      return try acts(scene).map { act in
        Proposal(act, in: room, on: try scene.need(Slots.opinion), occurred: scene.now)
      }
    }.then(.rest)
    decide(.rest)
      .when("这件还有下一步", .next, forgetting: Slots.ofOneStep) { try goesOn($0) }
      .when("没有了", .end) { try count($0) == 0 }
      .then(.another)
    ask(.another, for: Slots.another)
      .when("接着办", .pick, forgetting: Slots.ofOne) { $0[Slots.another] == true }
      .then(.end)
    end(.report) { scene in try ReportOpinions.handsOn([scene.need(Slots.opinion)]) }
    end(.end)
  }

  /// Mine (by my id); for liaison and convenor the room's (nil).
  private static func whose(_ scene: Scene) throws -> (room: WorkroomID, recorder: PersonID?) {
    let me = try scene.signedIn()
    return (me.room, try scene.facts(SightOf(me.person)).seesAllWords(in: me.room) ? nil : me.person)
  }

  static func count(_ scene: Scene) throws -> Int {
    let (room, recorder) = try whose(scene)
    return try scene.facts(OpenOpinionCount(of: room, recordedBy: recorder))
  }

  /// The oldest first, page by page: there may be thousands.
  static let pages = Pages(
    count: count,
    options: { scene, places in
      let (room, recorder) = try whose(scene)
      return try scene.facts(OpenOpinions(of: room, recordedBy: recorder, at: places)).map {
        try $0.option(scene)
      }
    },
    named: { text, scene in
      let (room, recorder) = try whose(scene)
      let said = OpenOpinionsSaying(
        text.trimmed, of: room, recordedBy: recorder, most: Pages.size + 1)
      let found = try scene.facts(said).map { try $0.option(scene) }
      return found.isEmpty ? try withDepartment(called: text, scene) : found
    },
    holds: { id, scene in
      let (room, recorder) = try whose(scene)
      return try scene.facts(IsOpenOpinion(MatterID(id), of: room, recordedBy: recorder))
    })

  /// Those that a department has now which is called so, or by a short name of its own: 城管局 of 商州区城市管理局. 部门 and the like
  /// are any.
  private static func withDepartment(called text: String, _ scene: Scene) throws -> [Option] {
    var filter = OpinionFilter()
    filter.standing = .passedOn
    let name = TextFolding.folded(text.trimmed)
    guard name.count >= 2 else { return [] }
    return try scene.facts(TheOpinions(FindMatter.ids(filter, scene, at: 0..<mostPassedOn))).filter {
      opinion in
      guard let to = opinion.facts.transfer?.to else { return false }
      return anyDepartment.contains(name) || TextFolding.folded(to).holdsInOrder(name)
    }.prefix(Pages.size + 1).map { opinion in
      // By whatever name it was meant, it is chosen by that.
      var option = try opinion.option(scene)
      option.aliases.append(text)
      return option
    }
  }

  /// So many are looked through (product default).
  private static let mostPassedOn = 50
  private static let anyDepartment: Set<String> = [
    "部门", "有关部门", "那边", "对方", "单位", "他们", "department", "the department", "unit",
  ]

  static func opinion(_ scene: Scene) throws -> Opinion? {
    try scene[Slots.opinion].flatMap { try scene.facts(TheOpinion($0)) }
  }

  /// A petition or complaint that is classed as something to be handled (P6.2c).
  private static func takesOn(_ scene: Scene) throws -> Bool {
    try opinion(scene)?.facts.kind?.isGuided == true && scene[Slots.kind]?.isGuided == false
  }

  private static func acts(_ scene: Scene) throws -> [Act] {
    switch try scene.need(Slots.next) {
    case .answer, .pointOn:
      [
        Act(OpinionAnswered(text: try scene.need(Slots.answer), pointsOn: scene[Slots.next] == .pointOn))
      ]
    case .explain: [Act(OpinionExplained(text: try scene.need(Slots.explanation)))]
    case .passOn:
      [
        Act(
          OpinionPassedOn(
            to: try scene.need(Slots.department), paper: scene[Slots.paper],
            due: try scene[Slots.due] ?? usualDue(scene).day))
      ]
    case .urge: [Act(OpinionUrged(note: scene[Slots.urged], due: scene[Slots.due]))]
    case .reply: [Act(OpinionReplied(text: try scene.need(Slots.reply)))]
    case .feedBack:
      [
        Act(
          OpinionFedBack(
            way: try scene.need(Slots.way), text: scene[Slots.content],
            satisfaction: try scene.need(Slots.satisfaction)))
      ] + (scene[Slots.goOn] == true ? [Act(OpinionReopened(why: scene[Slots.why]))] : [])
    case .close: [Act(OpinionClosed(outcome: try scene.need(Slots.outcome)))]
    case .reopen: [Act(OpinionReopened(why: scene[Slots.why]))]
    case .guide: [Act(OpinionGuided(to: try scene.need(Slots.guide)))]
    case .triage:
      [Act(OpinionTriaged(kind: try scene.need(Slots.kind), exception: scene[Slots.exception]))]
    case .report, .another, .nothing: []
    }
  }

  /// Whether the step just recorded calls for the next one, which this person may take now (P6.4a): answer, feedback, close.
  private static func goesOn(_ scene: Scene) throws -> Bool {
    try scene[Slots.next]?.callsFor.contains { try isPossible($0, scene) } ?? false
  }

  /// By when a department is asked to reply, where nobody says another day.
  static func usualDue(_ scene: Scene) throws -> Due {
    try scene.pack.departmentReplyDue(passedOn: scene.now.day)
  }
}

extension String {
  /// Whether all characters of another stand in it, in their order.
  fileprivate func holdsInOrder(_ other: String) -> Bool {
    var rest = other[...]
    for character in self where rest.first == character { rest.removeFirst() }
    return rest.isEmpty
  }
}
