import Conversation
import Regulation
import Understanding
import WorkroomStore

/// What the room needs of the CPPCC over it (向上反映问题), C4.2c: raised here, and followed to an answer.
enum AskUpwards: String, DialogStates {
  case begin, mayNot, need, to, text, confirm, recorded, end

  enum Slots {
    static let need = Slot<RequestKind>("need", "需要什么", "need", as: .choice())
    static let to = Slot<String>("to", "向谁反映", "to whom", as: .bodyName(max: 60))
    static let text = Slot<String>("text", "内容", "what", as: .lines())
  }

  static let dialog = define(
    "ask-upwards", version: 1, title: ("向上反映问题", "ask the CPPCC"),
    phrases: [
      "向上反映问题", "向上级反映", "向政协反映问题", "请上级帮助", "需要部门配合", "请专委会协调", "ask the cppcc",
      "ask the committee for help",
      "raise a request",
    ],
    because: .c4_2c, start: .begin, offered: { try $0.may(RequestRaised.self) }
  ) {
    decide(.begin).when("召集人或联络员", .need) { try $0.may(RequestRaised.self) }.then(.mayNot)
    say(.mayNot, because: .c4_2c).then(.end)
    ask(.need, for: Slots.need, because: .c4_2c).then(.to)
    ask(.to, for: Slots.to, optional: true, because: .c4_2c).then(.text)
    ask(.text, for: Slots.text, because: .c4_2c).then(.confirm)
    confirm(.confirm, showing: []).then(.recorded)
    record(.recorded, needs: [Slots.need, Slots.text]) { scene in
      let me = try scene.signedIn()
      let raised = RequestRaised(
        person: me.person, need: try scene.need(Slots.need), to: try addressee(scene),
        text: try scene.need(Slots.text))
      return [Proposal(raised, in: me.room, on: scene.fresh("request"), occurred: scene.now)]
    }.then(.end)
    end(.end)
  }

  /// Who was said, else the committee that guides the room (P4.4), else its CPPCC.
  static func addressee(_ scene: Scene) throws -> String {
    if let said = scene[Slots.to] { return said }
    guard let room = try scene.room()?.facts else { return "" }
    if let committee = room.committee { return committee }
    return try scene.facts(CppccsOver(room.level, in: room.area)).first?.facts.name
      ?? scene("同级政协", "the CPPCC of our level")
  }
}
