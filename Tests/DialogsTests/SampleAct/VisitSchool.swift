import Conversation
import Regulation
import Understanding
import WorkroomStore

/// The conversation that records the sample act.
enum VisitSchool: String, DialogStates {
  case school, channel, remark, confirm, recorded, end

  enum Slots {
    static let school = Slot<String>("school", "学校", "school", as: .text(max: 100))
    static let channel = Slot<Channel>("channel", "方式", "mode", as: .choice())
    static let remark = Slot<String>("remark", "意见", "remark", as: .text(max: 500))
  }

  static let dialog = define(
    "visit-school", version: 1, title: ("走访学校", "visit a school"),
    phrases: ["走访学校", "visit a school"], because: .p3_3b, start: .school
  ) {
    ask(.school, for: Slots.school).then(.channel)
    ask(.channel, for: Slots.channel).then(.remark)
    ask(.remark, for: Slots.remark, optional: true).then(.confirm)
    confirm(.confirm, showing: [Slots.school, Slots.channel]).then(.recorded)
    record(.recorded, needs: [Slots.school, Slots.channel]) { scene in
      let me = try scene.signedIn()
      let visited = SchoolVisited(
        person: me.person, school: try scene.need(Slots.school), channel: try scene.need(Slots.channel),
        remark: scene[Slots.remark])
      return [Proposal(visited, in: me.room, on: scene.fresh("visit"), occurred: scene.now)]
    }.then(.end)
    end(.end)
  }

  static func zh(_ state: VisitSchool, _ scene: Scene) throws -> Words {
    switch state {
    case .school: Words("走访了哪所学校？", help: "写学校的名称。", example: "东关小学")
    case .channel: Words("线上还是线下？", help: "选一项。", example: "线下")
    case .remark: Words("学校有什么意见？（可以跳过）", help: "一句话。", example: "路灯不亮")
    case .confirm: Words("走访\(try scene.shown(Slots.school))，\(try scene.shown(Slots.channel))。")
    case .recorded: Words("已登记走访学校。")
    case .end: Words("")
    }
  }

  static func en(_ state: VisitSchool, _ scene: Scene) throws -> Words {
    switch state {
    case .school: Words("Which school was visited?", help: "Its name.", example: "Dongguan School")
    case .channel: Words("Online or in person?", help: "Choose one.", example: "in person")
    case .remark:
      Words("What did the school say? (optional)", help: "One sentence.", example: "no street light")
    case .confirm: Words("A visit to \(try scene.shown(Slots.school)), \(try scene.shown(Slots.channel)).")
    case .recorded: Words("The visit was recorded.")
    case .end: Words("")
    }
  }
}
