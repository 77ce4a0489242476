import Conversation
import Regulation
import WorkroomStore

/// What is said of rooms that are to end, or have ended (终止、摘牌).
struct EndingWords {
  let say: Scene

  init(_ scene: Scene) { say = scene }

  /// 连续两次考核未达标、违法违纪
  func names(_ grounds: [EndingGround]) -> String {
    grounds.map { $0.name(say.language) }.joined(separator: say("、", ", "))
  }

  /// The same with its clauses.
  func cited(_ grounds: [EndingGround]) -> String {
    grounds.map { $0.name(say.language) + say("（\($0.clause.id)）", " (\($0.clause.id))") }
      .joined(separator: say("、", ", "))
  }

  /// Why a room cannot end for a ground: 名称里没有委员姓名（P7.2b）
  func why(_ bar: EndingBar) -> String {
    let words =
      switch bar {
      case .namedAfterNobody: say("名称里没有个人姓名", "its name has nobody's name in it")
      case .namesakeStays(let name): say("\(name)还是委员", "\(name) is a member still")
      case .notRegional: say("不是以区域命名的", "it is named after no area")
      case .hasMembers(let count): say("有本级驻室委员 \(count) 人", "it has \(count) of its level")
      }
    return words + say("，\(bar.clause.id)", ", \(bar.clause.id)")
  }

  /// The grounds that are not offered, each with why; empty where all are.
  func barred(_ bars: [(ground: EndingGround, bar: EndingBar)]) -> String {
    guard !bars.isEmpty else { return "" }
    let all = bars.map { $0.ground.name(say.language) + say("（\(why($0.bar))）", " (\(why($0.bar)))") }
    return say(
      "不成立的不列：\(all.joined(separator: "、"))。",
      " Not listed, since it cannot hold: \(all.joined(separator: "; ")).")
  }

  /// Who decides whether a room ends for these reasons (A43).
  func decider(_ grounds: [EndingGround], _ pack: NormPack) -> String {
    switch pack.deciders(on: grounds).first {
    case .council?: say("原审批的主席会议（谁审批谁负责）", "the Chairperson's Council that approved the room")
    case .committee?: say("专委会", "the committee that guides it")
    case .officeInCharge?, .viceChair?, nil: say("主管部门", "the office in charge")
    }
  }

  /// That a proposal waits.
  func waiting(_ ending: Matter<EndingFacts>) -> String {
    let facts = ending.facts
    return say(
      "\(facts.on.inWords(say))已提请过（\(names(facts.proposed.grounds))），还没有决定，再登记就是重新提请（A43）。",
      "It was proposed on \(facts.on.inWords(say)) (\(names(facts.proposed.grounds))) and not decided on: this makes it anew (A43)."
    )
  }

  /// 2026年3月31日摘牌（P7.1e）
  func ended(_ end: RoomFacts.End) -> String { EndingWords.ended(end, say.language) }

  /// The same where nobody speaks.
  static func ended(_ end: RoomFacts.End, _ say: Language) -> String {
    say(
      "\(end.day.plain(.zh))\(end.way.name.zh)（\(end.clause.id)）",
      "\(end.way.name.en) on \(end.day.inFull(.en)) (\(end.clause.id))")
  }

  /// What stands behind the name of a room in lists: nothing as long as it goes on.
  static func mark(_ room: RoomFacts, _ say: Language) -> String {
    room.ended.map { say("（\($0.day.iso) \($0.way.name.zh)）", " (\($0.way.name.en) \($0.day.iso))") } ?? ""
  }

  /// Why nothing is recorded in this room any more; nil where it goes on.
  static func closed(_ scene: Scene) throws -> String? {
    guard scene.audience == .room, let end = try scene.room()?.facts.ended else { return nil }
    return scene(
      "本工作室已于\(EndingWords(scene).ended(end))，只能查看，不再登记（P7.4）。",
      "This workroom was \(EndingWords(scene).ended(end)): it can be looked at, and nothing is recorded any more (P7.4)."
    )
  }

  /// For a month: that the room's end was taken back; for those who lead it, as long as shifts that it freed are to be planned anew.
  static func reopened(_ scene: Scene) throws -> String? {
    guard scene.audience == .room, let room = try scene.room(), let last = room.facts.reopened?.last,
      room.facts.ended == nil
    else { return nil }
    let freed = try scene.leads() ? scene.facts(ShiftsFreed(in: room.workroom, from: scene.now.day)).count : 0
    guard freed > 0 || last.on.days(to: scene.now.day) <= 30 else { return nil }
    let day = last.on.inWords(scene)
    let shifts = scene(
      "原来排的 \(freed) 个班空着，请说“排班”重新公布值班计划（P3.3e）。",
      " \(freed == 1 ? "One shift" : "\(freed) shifts") planned before \(freed == 1 ? "is" : "are") free now: say “plan the rota” to publish it anew (P3.3e)."
    )
    return scene(
      "本工作室的\(last.end.way.name.zh)已于\(day)撤回，照常登记。",
      "This workroom was \(last.end.way.name.en) by mistake; that was taken back on \(day), and it records as before."
    )
      + (freed > 0 ? shifts : "")
  }

  /// What waits for whoever acts for the CPPCC; nil where nothing does.
  static func atSignIn(_ scene: Scene) throws -> String? {
    let me = try scene.signedIn()
    let due = try scene.facts(EndingsDue(of: RoomsGuided.rooms(scene))).count
    let toDecide = try scene.facts(EndingsToDecide(by: me.person, at: me.room)).count
    let plaques = try RecoverPlaque.rooms(scene).count
    let unarchived = try ArchiveRoom.rooms(scene).count
    let parts = [
      due == 0
        ? nil
        : scene(
          "\(due) 个工作室按数据应当终止或摘牌，请说“提请终止或摘牌”（P7.1e、P7.2）。",
          "\(english(due, "workroom")) to end by the figures: say “propose that a room end” (P7.1e, P7.2)."),
      toDecide == 0
        ? nil
        : scene(
          "\(toDecide) 件终止、摘牌的提请待决定，请说“决定终止或摘牌”（P7.1e）。",
          "\(english(toDecide, "proposal")) to end a room to be decided on: say “decide whether a room ends” (P7.1e)."
        ),
      plaques == 0
        ? nil
        : scene(
          "\(plaques) 个已终止、摘牌的工作室标牌还没有收回，收回了请说“登记收回标牌”（P7.2f）。",
          "The \(plaques == 1 ? "plaque" : "plaques") of \(english(plaques, "workroom")) that ended not taken back: say “the plaque was taken back” once it was (P7.2f)."
        ),
      unarchived == 0
        ? nil
        : scene(
          "\(unarchived) 个已终止、摘牌的工作室没有归档，请说“归档”（P7.4）。",
          "\(english(unarchived, "workroom")) that ended not archived: say “archive a room” (P7.4)."),
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: scene("", " "))
  }
}
