import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Campaigns (专题征集): opinions are collected widely on a topic that the CPPCC of the same level will consult on, P3.3d. Entered in
/// the room, or for rooms by the CPPCC over them; opinions carry it (``CampaignChoice``).
enum CampaignDialog: String, DialogStates {
  case begin, none, pick, route, card, ways, next, look
  case rooms, topic, by, first, last, confirm, opened
  case laterLast, moved, why, confirmEnd, closed, end

  enum Slots {
    static let fresh = "new"

    static let pick = Slot<String>(
      "pick", "哪一次", "which",
      as: .oneOf(
        listed: true,
        options: { scene in
          try campaigns(scene).map { Option(id: $0.id.rawValue, label: try line($0, scene)) }
            + (mayOpen(scene)
              ? [Option(id: fresh, label: scene("登记新的", "enter a new one"), aliases: ["新的", "new"])] : [])
        },
        name: { id, scene in
          id == fresh
            ? scene("登记新的", "a new one")
            : try scene.facts(TheMatter(CampaignFacts.self, MatterID(id))).map { try line($0, scene) } ?? ""
        }))
    /// For which rooms the CPPCC collects.
    static let rooms = Slot<[WorkroomID]>(
      "rooms", "工作室", "workrooms",
      as: .severalOf { scene in
        try CampaignDialog.rooms(scene).map { Option(id: $0.id.rawValue, label: $0.facts.name) }
      })
    static let topic = Slot<String>("topic", "议题", "topic", as: .text(max: 200))
    static let by = Slot<String>("by", "哪级政协的议题", "whose topic", as: .bodyName(max: 60))
    static let first = Slot<Day>("first", "第一天", "first day", as: .campaignDay)
    static let last = Slot<Day>(
      "last", "最后一天", "last day",
      as: .dayAhead.inOrder { day, scene in
        let opened = CampaignOpened(topic: "", by: "", first: CampaignDialog.first(scene), last: day)
        return [
          Proposal(
            opened, in: try scene.signedIn().room, on: scene.fresh("campaign"), occurred: scene.now)
        ]
      })
    static let later = Slot<Day>(
      "later", "最后一天", "last day",
      as: .dayAhead.inOrder { day, scene in try proposal(Act(CampaignMoved(last: day)), scene) })
    static let next = Slot<Next>("next", "怎么办", "what to do", as: .choice { try possible($1).contains($0) })
    static let why = Slot<String>("why", "原因", "why", as: .reason(max: 200))
  }

  /// What may be done with one.
  enum Next: String, Named, CaseIterable {
    case look, move, close, enough

    var name: Bilingual {
      switch self {
      case .look: Bilingual("看这些意见", "see its opinions")
      case .move: Bilingual("改最后一天", "move its last day")
      case .close: Bilingual("提前结束", "end it before its time")
      case .enough: Bilingual("不用了", "no more")
      }
    }
    var aliases: [String] {
      switch self {
      case .look: ["看意见", "意见", "opinions"]
      case .move: ["改期", "延长", "延期", "改日子", "extend", "move"]
      case .close: ["结束", "提前结束征集", "end", "close"]
      case .enough: ["好了", "先不", "没有了", "no", "enough"]
      }
    }
  }

  static let dialog = define(
    "campaigns", version: 1, title: ("专题征集", "campaigns"),
    phrases: [
      "专题征集", "登记专题征集", "开始专题征集", "征集意见建议", "征集意见", "向社会征集意见", "面向社会征集意见建议", "征集情况", "征集了多少意见",
      "专题征集情况", "结束专题征集", "延长专题征集", "campaigns", "campaign", "open a campaign", "how is the campaign going",
      "end the campaign", "extend the campaign",
    ],
    because: .p3_3d, for: [.room, .cppcc], start: .begin,
    offered: { scene in
      switch scene.audience {
      case .guests, .applicants: false
      case .room: try mayOpen(scene) || !campaigns(scene).isEmpty
      case .cppcc: try mayOpen(scene)
      }
    }
  ) {
    decide(.begin)
      .when("没有，也不能登记", .none) { try campaigns($0).isEmpty && !mayOpen($0) }
      .when("没有，替工作室登记", .rooms) { try campaigns($0).isEmpty && $0.audience == .cppcc }
      .when("没有", .topic) { try campaigns($0).isEmpty }
      .then(.pick)
    say(.none, because: .p3_3d).then(.end)
    ask(.pick, for: Slots.pick, because: .p3_3d).then(.route)
    decide(.route)
      .when("替工作室登记新的", .rooms) { $0[Slots.pick] == Slots.fresh && $0.audience == .cppcc }
      .when("登记新的", .topic) { $0[Slots.pick] == Slots.fresh }
      .then(.card)

    say(.card, because: .p3_3d).then(.ways)
    decide(.ways).when("有可办的", .next) { try possible($0).count > 1 }.then(.end)
    ask(.next, for: Slots.next, because: .p3_3d)
      .when("看意见", .look) { $0[Slots.next] == .look }
      .when("改最后一天", .laterLast) { $0[Slots.next] == .move }
      .when("提前结束", .why) { $0[Slots.next] == .close }
      .then(.end)
    end(.look) { scene in
      var filter = OpinionFilter()
      filter.campaign = try campaign(scene)?.id
      return .handsOn(to: FindMatter.dialog.name, having: [FindMatter.Slots.what.name: filter.datum])
    }

    ask(.rooms, for: Slots.rooms, because: .p3_3d).then(.topic)
    ask(.topic, for: Slots.topic, because: .p3_3d).then(.by)
    ask(.by, for: Slots.by, because: .p3_3d).then(.first)
    ask(.first, for: Slots.first, optional: true, because: .p3_3d).then(.last)
    ask(.last, for: Slots.last, because: .p3_3d).then(.confirm)
    confirm(.confirm, showing: [Slots.rooms, Slots.topic, Slots.by, Slots.first, Slots.last]).then(.opened)
    record(.opened, needs: [Slots.topic, Slots.by, Slots.last]) { scene in
      let opened = CampaignOpened(
        topic: try scene.need(Slots.topic), by: try scene.need(Slots.by), first: first(scene),
        last: try scene.need(Slots.last))
      return try (scene[Slots.rooms] ?? [scene.signedIn().room]).map { room in
        Proposal(opened, in: room, on: scene.fresh("campaign", in: room), occurred: scene.now)
      }
    }.then(.end)

    ask(.laterLast, for: Slots.later, because: .p3_3d).then(.moved)
    record(.moved, needs: [Slots.later]) { scene in
      try proposal(Act(CampaignMoved(last: scene.need(Slots.later))), scene)
    }.then(.end)
    ask(.why, for: Slots.why, optional: true, because: .p3_3d).then(.confirmEnd)
    confirm(.confirmEnd, showing: []).then(.closed)
    record(.closed, needs: [Slots.pick]) { scene in
      try proposal(Act(CampaignEnded(why: scene[Slots.why])), scene)
    }.then(.end)
    end(.end)
  }

  // MARK: What it looks at

  static func first(_ scene: Scene) -> Day { scene[Slots.first] ?? scene.now.day }

  /// The room's; for the CPPCC those of the rooms it may collect in.
  static func campaigns(_ scene: Scene) throws -> [Matter<CampaignFacts>] {
    let all = try scene.facts(
      Campaigns(in: scene.audience == .cppcc ? rooms(scene).map(\.workroom) : [scene.signedIn().room]))
    return all.reversed()
  }

  /// The rooms that it is theirs to collect in.
  static func rooms(_ scene: Scene) throws -> [Matter<RoomFacts>] {
    guard scene.audience == .cppcc else { return [] }
    let me = try scene.signedIn()
    return try scene.facts(RoomsUnder(me.person, at: me.room)).filter {
      try scene.may(CampaignOpened.self, in: $0.workroom)
    }
  }

  static func mayOpen(_ scene: Scene) throws -> Bool {
    scene.audience == .cppcc ? try !rooms(scene).isEmpty : try scene.may(CampaignOpened.self)
  }

  static func campaign(_ scene: Scene) throws -> Matter<CampaignFacts>? {
    try scene[Slots.pick].flatMap { try scene.facts(TheMatter(CampaignFacts.self, MatterID($0))) }
  }

  /// Opinions are looked at in the room: the CPPCC sees figures, and no visitor's words.
  static func possible(_ scene: Scene) throws -> [Next] {
    guard let campaign = try campaign(scene) else { return [.enough] }
    var steps: [Next] = []
    if scene.audience == .room, try scene.facts(CampaignFigures(of: campaign)).people > 0 {
      steps.append(.look)
    }
    if try scene.may(CampaignMoved.self, on: campaign.id, in: campaign.workroom) { steps.append(.move) }
    if campaign.facts.last >= scene.now.day,
      try scene.may(CampaignEnded.self, on: campaign.id, in: campaign.workroom)
    {
      steps.append(.close)
    }
    return steps + [.enough]
  }

  private static func proposal(_ act: Act, _ scene: Scene) throws -> [Proposal] {
    // One that somebody ended meanwhile is refused by the desk.
    guard let campaign = try campaign(scene) else { return [] }
    return [Proposal(act, in: campaign.workroom, on: campaign.id, occurred: scene.now)]
  }
}

extension AnswerReader where Value == Day {
  /// The day a campaign begins: it may have begun, or is to come.
  fileprivate static var campaignDay: AnswerReader {
    let (ahead, past) = (AnswerReader.dayAhead, AnswerReader.pastDay())
    return AnswerReader(
      ahead.manner,
      read: { line, scene, offered in
        let said = try ahead.read(line, scene, offered)
        guard case .problem = said else { return said }
        return try past.read(line, scene, offered)
      },
      show: ahead.show)
  }
}

// What is shown before it is opened.
extension CampaignDialog {
  /// All of it, also the first day where nobody said another than today; empty before all is known.
  static func confirmation(_ scene: Scene) throws -> String {
    let rows: [(Bilingual, String)] = try [
      (Slots.rooms.label, scene.shown(Slots.rooms)), (Slots.topic.label, scene.shown(Slots.topic)),
      (Slots.by.label, scene.shown(Slots.by)), (Slots.first.label, first(scene).inWords(scene)),
      (Slots.last.label, scene.shown(Slots.last)),
    ]
    let shown = rows.filter { !$0.1.isEmpty }.map { label, value in
      scene("\(label.zh)：\(value)", "\(label.en): \(value)")
    }
    return shown.joined(separator: scene("；", "; ")) + scene("。", ". ")
  }
}
