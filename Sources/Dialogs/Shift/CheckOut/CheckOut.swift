import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Checking out (签退): what was done makes the shift count (A9). A shift of an earlier day is settled with a reason.
enum CheckOut: String, DialogStates {
  case begin, notOn, until, decideLate, late, done, confirm, ended, end

  enum Slots {
    static let until = Slot<Moment>("until", "结束时间", "end", as: .endOfShift { try $0.shift()?.facts.started })
    static let done = Slot<String>("done", "做了什么", "what was done", as: .told(max: 1000))
  }

  static let dialog = define(
    "check-out", version: 3, title: ("签退", "check out"),
    phrases: ["签退", "下班", "下岗", "值班结束", "结束值班", "值完了", "check out", "end duty", "end of shift", "i'm done"],
    because: .p3_3e, start: .begin, offered: { try $0.shift() != nil }, opensItself: isForgotten,
    onesOwn: { _ in true },
    hears: [.fills(Slots.until, by: .to), .fills(Slots.done, by: .activity)]
  ) {
    decide(.begin)
      .when("不在值班", .notOn) { try $0.shift() == nil }
      .when("以前的值班", .until, isForgotten)
      .when("说了什么时候结束", .until) { $0.hasHeard(Slots.until) }
      .then(.done)
    say(.notOn).then(.end)
    ask(.until, for: Slots.until, because: .p4_5b).then(.decideLate)
    // A shift that went on past midnight is late only where it ended on an earlier day.
    decide(.decideLate).when("以前结束的", .late) { $0.isLate(Slots.until) }.then(.done)
    ask(.late, for: CommonSlots.late, because: .p4_5b).then(.done)
    ask(.done, for: Slots.done, because: .p4_5b)
      .when("已经签退", .notOn) { try $0.shift() == nil }
      .then(.confirm)
    confirm(.confirm, showing: []).then(.ended)
    record(.ended, needs: [Slots.done]) { scene in
      guard let shift = try scene.shift() else { return [] }
      let end = try end(scene)
      return [
        Proposal(
          DutyEnded(done: try scene.need(Slots.done)), in: shift.workroom, on: shift.id,
          occurred: end, late: scene[CommonSlots.late])
      ]
    }.then(.end)
    end(.end)
  }

  /// The shift that runs began on an earlier day.
  @Sendable static func isForgotten(_ scene: Scene) throws -> Bool {
    try scene.shift().map { $0.facts.day < scene.now.day } ?? false
  }

  /// When the shift began, in words.
  static func start(_ scene: Scene) throws -> String {
    try scene.shift()?.facts.started.inWords(scene) ?? scene("那次", "its start")
  }

  /// When it ends. A shift that began later than the clock says ends as it begins: the clock was set back.
  static func end(_ scene: Scene) throws -> Moment {
    if let said = scene[Slots.until] { return said }
    return max(scene.now, try scene.shift()?.facts.started ?? scene.now)
  }

  /// What is said of a clock that was set back during the shift; empty where it was not.
  static func clockNote(_ scene: Scene) throws -> String {
    guard let start = try scene.shift()?.facts.started, scene.now < start else { return "" }
    return scene(
      """
      电脑的时钟往回调过：现在是\(scene.now.inWords(scene))，比开始的\(start.inWords(scene))还早。\
      结束先记成开始的时间，时钟的读数另外记着、标明；记错的时间，签退后说“更正”。

      """,
      """
      The computer's clock was set back: it says \(scene.now.inWords(scene)), before the start, \(start.inWords(scene)). \
      The end is noted as the start, with what the clock said beside it; after checking out, say “correct a record” to \
      put times right.

      """)
  }

  /// What was recorded on the shift, by what became of it.
  struct Tally {
    let guided: Int
    let answered: Int
    let open: [Opinion]
    /// Visitors who said what somebody had said before: no matters of their own.
    let again: Int
    var total: Int { guided + answered + open.count }

    init(_ opinions: [Opinion]) {
      guided = opinions.filter { $0.matter.state == .guided }.count
      answered = opinions.filter { [.answered, .fedBack, .closed].contains($0.matter.state) }.count
      open = opinions.filter { [.recorded, .toGuide, .open, .passedOn].contains($0.matter.state) }
      again = opinions.filter { $0.matter.state == .joined }.count
    }
  }

  static func tally(_ shift: MatterID, _ scene: Scene) throws -> Tally {
    Tally(try scene.facts(OpinionsOn(shift: shift)))
  }

  /// The shift as it is about to be ended.
  struct Summary {
    let start: String
    /// The time alone where it ends on the day it began.
    let end: String
    let minutes: Int
    let tally: Tally
    /// The quarter's duty as it will be with this shift.
    let duty: QuarterDuty?
  }

  static func summary(of scene: Scene) throws -> Summary? {
    guard let shift = try scene.shift() else { return nil }
    let (start, end) = (shift.facts.started, try end(scene))
    return Summary(
      start: start.inWords(scene), end: start.day == end.day ? end.clock : end.inWords(scene),
      minutes: max(0, start.clockMinutes(to: end)), tally: try tally(shift.id, scene),
      duty: try QuarterDuty.mine(scene, inQuarterOf: shift.facts.day, ending: shift.id))
  }

  /// The head of what is written here in the room, short enough to be noted down; empty where nothing was.
  static func head(_ scene: Scene) throws -> String {
    try scene.facts(LedgerHead(in: scene.signedIn().room)) ?? ""
  }

  /// What waits of theirs and is due by now, from whatever shift; empty where nothing is.
  static func due(_ scene: Scene) throws -> String {
    try DueWords.ofMine(scene).map { $0 + scene("", " ") } ?? ""
  }

  /// The shift that was ended and the first words of what is open from it; nil where nothing was left to record: the
  /// shift was ended in another way meanwhile.
  static func ended(_ scene: Scene) throws -> (shift: MatterID, open: [Opinion])? {
    try scene.recorded.first.map { ($0.matter, try tally($0.matter, scene).open) }
  }
}
