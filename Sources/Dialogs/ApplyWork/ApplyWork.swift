import Regulation
import WorkroomStore

/// Functions and work plan of the room that is applied for (主要职能、工作安排), P5.2, PA.23.
enum ApplyWork: String, DialogStates {
  case functions, plan, provider, written, end

  enum Slots {
    static let functions = Slot<String>("functions", "主要职能", "functions", as: .lines(max: 3000))
    static let plan = Slot<String>("plan", "工作安排", "work plan", as: .lines(max: 3000))
    static let provider = Slot<String>("provider", "场地和设施由谁提供", "venue and equipment by", as: .text(max: 60))
  }

  static let dialog = define(
    "apply-work", version: 1, title: ("填职能和工作安排", "functions and plan"),
    phrases: ["填职能和工作安排", "填主要职能", "填工作安排", "functions and plan", "write the plan"],
    because: .p5_2, for: [.applicants], start: .functions, offered: { try ApplicationSlots.isDrafting($0) }
  ) {
    ask(.functions, for: Slots.functions, because: .p5_2).then(.plan)
    ask(.plan, for: Slots.plan, because: .p5_2).then(.provider)
    ask(.provider, for: Slots.provider, optional: true, because: .p4_3b).then(.written)
    record(.written, needs: [Slots.functions, Slots.plan]) { scene in
      let work = ApplicationWork(
        functions: try scene.need(Slots.functions), plan: try scene.need(Slots.plan),
        provider: scene[Slots.provider])
      return [try ApplicationSlots.proposal(.applicationWork(work), scene)]
    }.then(.end)
    end(.end)
  }
}
