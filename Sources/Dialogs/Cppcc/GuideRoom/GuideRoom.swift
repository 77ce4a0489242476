import Conversation
import Regulation
import Understanding
import WorkroomStore

/// What a committee or a party group tells a room to go by (登记指导意见), P6.3f; of personal rooms P7.3b.
enum GuideRoom: String, DialogStates {
  case begin, none, room, about, text, day, confirm, recorded, end

  enum Slots {
    static let about = Slot<GuidanceSubject>("about", "关于什么", "about", as: .choice())
    static let text = Slot<String>("text", "指导意见", "what was said", as: .lines())
    static let day = Slot<Day>("day", "日期", "day", as: .pastDay(isOld: true))
  }

  static let dialog = define(
    "guide-room", version: 1, title: ("登记指导意见", "record guidance"),
    phrases: ["登记指导意见", "指导意见", "指导工作室", "指导了工作室", "record guidance", "guide a room", "guidance for a room"],
    because: .p6_3f, for: [.cppcc], start: .begin, offered: { try $0.may(GuidanceGiven.self) }
  ) {
    decide(.begin).when("没有联系指导的", .none) { try RoomsGuided.rooms($0).isEmpty }.then(.room)
    say(.none, because: .p4_4).then(.end)
    ask(.room, for: RoomsGuided.room, because: .p6_3f).then(.about)
    ask(.about, for: Slots.about, because: .p6_3f).then(.text)
    ask(.text, for: Slots.text, because: .p6_3f).then(.day)
    ask(.day, for: Slots.day, because: .p6_3f).then(.confirm)
    confirm(.confirm, showing: [RoomsGuided.room, Slots.about, Slots.text, Slots.day]).then(.recorded)
    record(.recorded, needs: [RoomsGuided.room, Slots.about, Slots.text, Slots.day]) { scene in
      let room = try scene.need(RoomsGuided.room)
      let given = GuidanceGiven(
        by: try RoomsGuided.body(scene, of: room), about: try scene.need(Slots.about),
        text: try scene.need(Slots.text))
      return [
        Proposal(given, in: room, on: scene.fresh("guidance"), occurred: try scene.occurred(Slots.day))
      ]
    }.then(.end)
    end(.end)
  }
}
