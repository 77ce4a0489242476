import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Functions and work plan of the room that is applied for (主要职能、工作安排), P5.2, PA.23.
enum ApplyWork: String, DialogStates {
  case begin, closed, functions, plan, newFunctions, newPlan, provider, asItWas, written, end

  enum Slots {
    static let functions = Slot<String>("functions", "主要职能", "functions", as: .lines(max: 3000))
    static let plan = Slot<String>("plan", "工作安排", "work plan", as: .lines(max: 3000))
    static let provider = Slot<String>(
      "provider", "场地和设施由谁提供", "venue and equipment by", as: .openText(max: 60))
  }

  static let dialog = define(
    "apply-work", version: 2, title: ("填职能和工作安排", "functions and plan"),
    phrases: ["填职能和工作安排", "填主要职能", "填工作安排", "functions and plan", "write the plan"],
    because: .p5_2, for: [.applicants], start: .begin, offered: { try ApplicationSlots.isDrafting($0) }
  ) {
    decide(.begin)
      .when("不在填写", .closed) { try !ApplicationSlots.isDrafting($0) }
      .when("已经写过", .newFunctions) { try isWritten($0) }
      .then(.functions)
    say(.closed, because: .p5_2).then(.end)
    ask(.functions, for: Slots.functions, because: .p5_2).then(.plan)
    ask(.plan, for: Slots.plan, because: .p5_2).then(.provider)
    ask(.newFunctions, for: Slots.functions, optional: true, because: .p5_2).then(.newPlan)
    ask(.newPlan, for: Slots.plan, optional: true, because: .p5_2).then(.provider)
    ask(.provider, for: Slots.provider, optional: true, because: .p4_3b)
      .when("没有改动", .asItWas) { changes($0) == ApplicationWork() }
      .then(.written)
    say(.asItWas).then(.end)
    record(.written) { scene in
      [try ApplicationSlots.proposal(Act(changes(scene)), scene)]
    }.then(.end)
    end(.end)
  }

  /// Both were written before: what is passed over stays as it was.
  private static func isWritten(_ scene: Scene) throws -> Bool {
    guard let facts = try ApplicationWords(scene).mine()?.facts else { return false }
    return facts.functions != nil && facts.plan != nil
  }

  private static func changes(_ scene: Scene) -> ApplicationWork {
    ApplicationWork(
      functions: scene[Slots.functions], plan: scene[Slots.plan], provider: scene[Slots.provider])
  }

  /// What stands there now, to be looked at before it is changed.
  static func known(_ part: KeyPath<ApplicationFacts, String?>, _ scene: Scene) throws -> String {
    try ApplicationWords(scene).mine()?.facts[keyPath: part] ?? ""
  }
}
