import Conversation
import Regulation
import Understanding
import WorkroomStore

/// A research note (调研记录): where somebody went, whom they asked and what they found, before it is consulted on (P6.3d).
enum LogResearch: String, DialogStates {
  case topic, place, asked, day, late, source, opinions, finding, confirm, recorded, further
  case discuss, write, end

  enum Slots {
    static let topic = Slot<String>("topic", "题目", "subject", as: .text(max: 200))
    static let place = Slot<String>("place", "地点", "place", as: .text(max: 200))
    static let asked = Slot<String>("asked", "问了谁", "who was asked", as: .text(max: 500))
    static let finding = Slot<String>("finding", "发现", "finding", as: .lines(max: 10_000))
    static let further = Slot<Further>("further", "接下来", "what next", as: .choice())
  }

  /// What research leads to (P6.3d).
  enum Further: String, Named, CaseIterable {
    case discuss, write, enough

    var name: Bilingual {
      switch self {
      case .discuss: Bilingual("登记微协商、微监督", "log a micro-consultation or micro-oversight")
      case .write: Bilingual("写成果", "draft an output")
      case .enough: Bilingual("先这样", "that is all for now")
      }
    }
    var aliases: [String] {
      switch self {
      case .discuss: ["协商", "监督", "consultation", "oversight"]
      case .write: ["成果", "output"]
      case .enough: ["不用了", "先不", "好了", "否", "no", "enough"]
      }
    }
  }

  static let dialog = define(
    "log-research", version: 1, title: ("调研记录", "research note"),
    phrases: [
      "调研记录", "写调研记录", "登记调研记录", "记一次调研", "调研情况", "research note", "note research", "log research",
    ],
    because: .p6_3d, start: .topic,
    hears: [
      .proposes(Slots.topic, by: .topic), .proposes(Slots.topic, by: .matter),
      .proposes(Slots.topic, by: .rest), .fills(CommonSlots.day, by: .day),
    ]
  ) {
    ask(.topic, for: Slots.topic, because: .p6_3d).then(.day)
    ask(.day, for: CommonSlots.day).when("补录", .late) { $0.isLate(CommonSlots.day) }.then(.place)
    ask(.late, for: CommonSlots.late, because: .p4_5b).then(.place)
    ask(.place, for: Slots.place).then(.asked)
    ask(.asked, for: Slots.asked, because: .p6_3d).then(.finding)
    ask(.finding, for: Slots.finding, because: .p6_3d).then(.source)
    decide(.source).when("有登记的意见", .opinions) { try !WorkSlots.recentOpinions($0).isEmpty }.then(.confirm)
    ask(.opinions, for: WorkSlots.opinions, optional: true, because: .p6_3d).then(.confirm)
    confirm(
      .confirm,
      showing: [
        Slots.topic, CommonSlots.day, CommonSlots.late, Slots.place, Slots.asked, Slots.finding,
        WorkSlots.opinions,
      ]
    ).then(.recorded)
    record(.recorded, needs: [Slots.topic, CommonSlots.day, Slots.place, Slots.asked, Slots.finding]) {
      scene in
      let me = try scene.signedIn()
      let noted = ResearchNoted(
        person: me.person, topic: try scene.need(Slots.topic), place: try scene.need(Slots.place),
        asked: try scene.need(Slots.asked), finding: try scene.need(Slots.finding),
        opinions: scene[WorkSlots.opinions] ?? [])
      return [
        Proposal(
          noted, in: me.room, on: scene.fresh("research"), occurred: try scene.occurred(CommonSlots.day),
          late: scene.isLate(CommonSlots.day) ? scene[CommonSlots.late] : nil)
      ]
    }.then(.further)
    ask(.further, for: Slots.further, because: .p6_3d)
      .when("协商或者监督", .discuss) { $0[Slots.further] == .discuss }
      .when("写成果", .write) { $0[Slots.further] == .write }
      .then(.end)
    end(.discuss) { scene in
      .handsOn(
        to: LogMicro.dialog.name,
        having: try known(scene, WorkSlots.research).merging(
          scene[Slots.topic].map { [LogMicro.Slots.topic.name: $0.datum] } ?? [:]
        ) { $1 })
    }
    end(.write) { .handsOn(to: LogOutput.dialog.name, having: try known($0, WorkSlots.basis)) }
    end(.end)
  }

  /// What the next step need not ask again: the note, which is the newest of mine, and its opinions.
  private static func known(_ scene: Scene, _ slot: Slot<[MatterID]>) throws -> [String: Datum] {
    let me = try scene.signedIn()
    let mine = try WorkSlots.recentResearch(scene).first {
      $0.facts.person == me.person && $0.facts.noted.topic == scene[Slots.topic]
    }
    var known: [String: Datum] = [:]
    if let mine { known[slot.name] = [mine.id].datum }
    if let opinions = scene[WorkSlots.opinions] { known[WorkSlots.opinions.name] = opinions.datum }
    return known
  }
}
