import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Recording a meeting of the room with its minutes (会议记录), P4.5b.
enum LogMeeting: String, DialogStates {
  case topic, day, late, chair, attendance, minutes, resolutions, confirm, recorded, end

  enum Slots {
    static let topic = Slot<String>("topic", "议题", "topic", as: .text(max: 200))
    /// Who led it is named in the record for ever, so it is a name and nothing else.
    static let chair = Slot<String>("chair", "主持人", "chaired by", as: .personName())
    static let attendance = Slot<Headcount>("attendance", "人数", "attendance", as: .headcount(in: 1...1000))
    static let minutes = Slot<String>("minutes", "记录", "minutes", as: .lines(max: 10_000))
    static let resolutions = Slot<String>("resolutions", "议定事项", "resolutions", as: .text(max: 1000))
  }

  static let dialog = define(
    "log-meeting", version: 1, title: ("会议记录", "minutes of a meeting"),
    phrases: [
      "会议记录", "登记会议记录", "登记会议", "记会议记录", "写会议记录", "开了会", "minutes of a meeting", "record a meeting",
      "log a meeting", "meeting minutes",
    ],
    because: .p4_5b, start: .topic,
    hears: [
      .proposes(Slots.topic, by: .topic), .proposes(Slots.topic, by: .matter),
      .proposes(Slots.topic, by: .rest), .fills(CommonSlots.day, by: .day),
      .fills(Slots.attendance, by: .count),
    ]
  ) {
    ask(.topic, for: Slots.topic, because: .p4_5b).then(.day)
    ask(.day, for: CommonSlots.day).when("补录", .late) { $0.isLate(CommonSlots.day) }.then(.chair)
    ask(.late, for: CommonSlots.late, because: .p4_5b).then(.chair)
    ask(.chair, for: Slots.chair).then(.attendance)
    ask(.attendance, for: Slots.attendance, optional: true).then(.minutes)
    ask(.minutes, for: Slots.minutes, because: .p4_5b).then(.resolutions)
    ask(.resolutions, for: Slots.resolutions, optional: true).then(.confirm)
    confirm(
      .confirm,
      showing: [
        Slots.topic, CommonSlots.day, CommonSlots.late, Slots.chair, Slots.attendance, Slots.minutes,
        Slots.resolutions,
      ]
    ).then(.recorded)
    record(.recorded, needs: [Slots.topic, CommonSlots.day, Slots.chair, Slots.minutes]) { scene in
      let me = try scene.signedIn()
      let meeting = MeetingHeld(
        person: me.person, topic: try scene.need(Slots.topic), chair: try scene.need(Slots.chair),
        attendance: scene[Slots.attendance]?.people, minutes: try scene.need(Slots.minutes),
        resolutions: scene[Slots.resolutions], attendanceSaid: scene[Slots.attendance]?.said)
      return [
        Proposal(
          meeting, in: me.room, on: scene.fresh("meeting"), occurred: try scene.occurred(CommonSlots.day),
          late: scene.isLate(CommonSlots.day) ? scene[CommonSlots.late] : nil)
      ]
    }.then(.end)
    end(.end)
  }
}
