import Conversation
import Regulation
import Understanding
import WorkroomStore

/// A shift entered after it was over (补录值班): when, how, what was done, and why it is late. Convenor and liaison enter one from a
/// paper log for a member whom they name at once.
enum LateShift: String, DialogStates {
  case begin, who, start, until, channel, purpose, done, decideLate, late, confirm, recorded, end

  enum Slots {
    static let person = AskLeave.Slots.person
    static let start = Slot<Moment>("start", "开始时间", "start", as: .pastMoment)
    static let until = Slot<Moment>("until", "结束时间", "end", as: .endOfShift { $0[start] })
    static let channel = Slot<Channel>("channel", "方式", "mode", as: .choice())
    static let purpose = Slot<String>("purpose", "做什么", "purpose", as: .text(max: 200))
    static let done = Slot<String>("done", "做了什么", "what was done", as: .text(max: 1000))
  }

  static let dialog = define(
    "late-shift", version: 2, title: ("补录值班", "late shift"),
    phrases: ["补录值班", "补录", "补签", "补记值班", "忘了签到", "late shift", "late entry", "forgot to check in"],
    because: .p4_5b, start: .begin,
    onesOwn: { try !$0.may(DutyStarted.self, isOwn: false) },
    hears: [
      .fills(Slots.person, by: .member),
      .fills(Slots.start, by: .from), .fills(Slots.start, by: .day), .fills(Slots.until, by: .to),
      .fills(Slots.channel, by: .mode),
      .fills(Slots.purpose, by: .activity), .proposes(Slots.done, by: .activity),
      .fills(CommonSlots.late, by: .reason),
    ]
  ) {
    decide(.begin)
      .when("替一位委员补录", .who) { scene in
        try scene.hasHeard(Slots.person) && scene.may(DutyStarted.self, isOwn: false)
      }
      .then(.start)
    ask(.who, for: Slots.person, because: .p4_5b).then(.start)
    ask(.start, for: Slots.start, because: .p4_5b).then(.until, forgetting: [Slots.until])
    ask(.until, for: Slots.until, because: .p4_5b).then(.channel)
    ask(.channel, for: Slots.channel, because: .p3_3e).then(.purpose)
    ask(.purpose, for: Slots.purpose, optional: true).then(.done)
    ask(.done, for: Slots.done, because: .p4_5b).then(.decideLate)
    decide(.decideLate).when("以前的值班", .late) { $0.isLate(Slots.start) }.then(.confirm)
    ask(.late, for: CommonSlots.late, because: .p4_5b).then(.confirm)
    confirm(.confirm, showing: []).then(.recorded)
    record(.recorded, needs: [Slots.start, Slots.until, Slots.channel, Slots.done]) { scene in
      let me = try scene.signedIn()
      let (start, end) = (try scene.need(Slots.start), try scene.need(Slots.until))
      let shift = scene.fresh("shift")
      let started = DutyStarted(
        person: scene[Slots.person] ?? me.person, channel: try scene.need(Slots.channel),
        purpose: scene[Slots.purpose],
        paper: scene[Slots.person].map { $0 != me.person } == true ? true : nil)
      let late = scene[CommonSlots.late]
      return [
        Proposal(started, in: me.room, on: shift, occurred: start, late: late),
        Proposal(
          DutyEnded(done: try scene.need(Slots.done)), in: me.room, on: shift, occurred: end,
          late: late),
      ]
    }.then(.end)
    end(.end)
  }

  /// The name of the member for whom it is entered; nil where it is one's own.
  static func other(_ scene: Scene) throws -> String? {
    guard let person = scene[Slots.person], person != scene.me?.person else { return nil }
    return try scene.facts(NameOf(person))
  }

  /// What reminds of P7.2d, where payment was written of.
  static func reminder(_ scene: Scene) -> String {
    PaidWords.reminder([scene[Slots.purpose], scene[Slots.done]], scene)
  }

  /// 短时, where the shift just recorded was short.
  static func mark(_ scene: Scene) throws -> String {
    try scene.recorded.first.map { try DutyPhrases(scene).shortMark($0.matter) } ?? ""
  }

  /// What the quarter it belongs to comes to with it: a shift counts where it began (A46).
  static func duty(_ scene: Scene) throws -> QuarterDuty? {
    try QuarterDuty.mine(scene, inQuarterOf: scene.need(Slots.start).day)
  }

  static func end(_ scene: Scene) throws -> String {
    let (start, end) = (try scene.need(Slots.start), try scene.need(Slots.until))
    return start.day == end.day ? end.clock : end.inWords(scene)
  }

  static func length(_ scene: Scene) throws -> String {
    lengthInWords(try scene.need(Slots.start).clockMinutes(to: scene.need(Slots.until)), scene.language)
  }
}
