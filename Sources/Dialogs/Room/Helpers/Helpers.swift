import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Who helps a room and is no member (民情联络员、信息员): listed for everybody in it; a convenor or the liaison says who is one and
/// who no longer.
enum Helpers: String, DialogStates {
  case show, mayChange, action
  case name, role, covers, since, confirmNamed, named
  case leaver, lastDay, confirmLeft, left
  case end

  /// What may be changed.
  enum Action: String, Named, CaseIterable {
    case join, leave, nothing

    var name: Bilingual {
      switch self {
      case .join: Bilingual("登记一位", "name somebody")
      case .leave: Bilingual("有人不再担任", "somebody leaves")
      case .nothing: Bilingual("不改", "no change")
      }
    }
    var aliases: [String] {
      switch self {
      case .join: ["登记", "增加", "新增", "add"]
      case .leave: ["不再担任", "离开", "卸任", "leaves"]
      case .nothing: ["不用", "好了", "no"]
      }
    }
  }

  enum Slots {
    static let action = Slot<Action>(
      "action", "要改什么", "action",
      as: .choice(where: { action, scene in try action != .leave || !helpers(scene).isEmpty }))
    static let name = Slot<String>(
      "name", "姓名", "name",
      as: .personName { name, scene in
        if try scene.roster().people.contains(where: { $0.isMember && PersonName.isSame($0.name, name) }) {
          return scene("这是本工作室的委员，不再登记。", "This is a member of the room already.")
        }
        return try helpers(scene).contains { PersonName.isSame($0.facts.name, name) }
          ? scene("这位已经登记过了。", "They are named already.") : nil
      })
    static let role = Slot<HelperKind>("role", "身份", "as", as: .choice())
    static let covers = Slot<String>("covers", "联系的范围", "covers", as: .openText(max: 60))
    static let since = Slot<Day>("since", "起始日", "since", as: .pastDay(isOld: true))
    static let leaver = Slot<MatterID>(
      "leaver", "谁不再担任", "who leaves",
      as: .oneOf(
        options: { scene in try helpers(scene).map { Option(id: $0.id.rawValue, label: $0.facts.name) } },
        name: { id, scene in try helpers(scene).first { $0.id == id }?.facts.name ?? "" }))
    static let lastDay: Slot<Day> = Slot(
      "last-day", "最后一天", "last day",
      as: .pastDay(isOld: true).inOrder { try Helpers.leaving($1.with(Slots.lastDay, $0)) })
  }

  static let dialog = define(
    "helpers", version: 1, title: ("民情联络员、信息员", "helpers of the room"),
    phrases: [
      "民情联络员", "信息员", "民情联络员名单", "信息员名单", "登记民情联络员", "登记信息员", "新的民情联络员", "新的信息员", "民情联络员有哪些", "信息员有哪些",
      "有哪些信息员", "有哪些民情联络员", "helpers", "helpers of the room", "list the helpers", "name a helper",
      "a helper leaves",
    ],
    because: .p4_2a, start: .show
  ) {
    say(.show, because: .p4_2a).then(.mayChange)
    decide(.mayChange).when("召集人或联络员", .action) { try $0.may(HelperNamed.self) }.then(.end)
    ask(.action, for: Slots.action)
      .when("登记一位", .name) { $0[Slots.action] == .join }
      .when("有人不再担任", .leaver) { $0[Slots.action] == .leave }
      .then(.end)
    ask(.name, for: Slots.name, because: .p4_2a).then(.role)
    ask(.role, for: Slots.role, because: .p4_2a).then(.covers)
    ask(.covers, for: Slots.covers, optional: true).then(.since)
    ask(.since, for: Slots.since, optional: true).then(.confirmNamed)
    confirm(.confirmNamed, showing: [Slots.name, Slots.role, Slots.covers, Slots.since]).then(.named)
    record(.named, needs: [Slots.name, Slots.role]) { scene in
      let named = HelperNamed(
        name: try scene.need(Slots.name), role: try scene.need(Slots.role), covers: scene[Slots.covers])
      return [
        Proposal(
          named, in: try scene.signedIn().room, on: scene.fresh("helper"),
          occurred: Moment(scene[Slots.since] ?? scene.now.day))
      ]
    }.then(.end)
    ask(.leaver, for: Slots.leaver).then(.lastDay)
    ask(.lastDay, for: Slots.lastDay, optional: true).then(.confirmLeft)
    confirm(.confirmLeft, showing: []).then(.left)
    record(.left, needs: [Slots.leaver]) { try leaving($0) }.then(.end)
    end(.end)
  }

  static func helpers(_ scene: Scene) throws -> [Matter<HelperFacts>] {
    try scene.facts(TheHelpers(of: scene.signedIn().room))
  }

  static func lastDay(_ scene: Scene) -> Day { scene[Slots.lastDay] ?? scene.now.day }

  private static func leaving(_ scene: Scene) throws -> [Proposal] {
    [
      Proposal(
        HelperLeft(), in: try scene.signedIn().room, on: try scene.need(Slots.leaver),
        occurred: Moment(lastDay(scene)))
    ]
  }

  /// A row each; empty where there are none.
  static func rows(_ helpers: [Matter<HelperFacts>], _ say: Language) -> [String] {
    helpers.map { helper in
      let (facts, covers) = (helper.facts, helper.facts.named.covers)
      return say(
        "  \(facts.name)　\(facts.named.role.name.zh)　\(facts.since.inFull(.zh))起"
          + (covers.map { "　\($0)" } ?? ""),
        "  \(facts.name), \(facts.named.role.name.en), since \(facts.since.inFull(.en))"
          + (covers.map { "; \($0)" } ?? ""))
    }
  }
}
