import Conversation
import Regulation
import Understanding
import WorkroomStore

/// A room's end that was recorded by mistake is taken back (撤回终止或摘牌), A43, P7.4: by the body that decides, with its reason, before
/// its papers are archived.
enum TakeBackEnding: String, DialogStates {
  case begin, none, room, shown, isPaper, paper, number, reason, day, confirm, recorded, end

  enum Slots {
    static let room = RoomsGuided.slot { try TakeBackEnding.rooms($0) }
    static let number = Slot<String>("number", "文号", "number", as: .paperNumber(max: 40))
    static let reason = Slot<String>("reason", "理由", "reason", as: .reason(max: 1000))
    static let day: Slot<Day> = Slot(
      "day", "撤回日期", "day",
      as: .pastDay(isOld: true).inOrder { day, scene in
        guard let room = try chosen(scene), let end = room.facts.ended else { return [] }
        let taken = EndingTakenBack(by: "", reason: "", ending: end.ending)
        return [Proposal(taken, in: room.workroom, on: room.workroom.matter, occurred: Moment(day))]
      })
  }

  static let dialog = define(
    "take-back-ending", version: 1, title: ("撤回终止或摘牌", "take back a room's end"),
    phrases: [
      "撤回终止或摘牌", "撤回摘牌", "撤回终止", "摘牌登记错了", "终止登记错了", "take back a room's end",
      "the end of a room was a mistake",
    ],
    because: .p7_1e, for: [.cppcc], start: .begin, offered: { _ in false }
  ) {
    decide(.begin).when("没有可以撤回的", .none) { try rooms($0).isEmpty }.then(.room)
    say(.none, because: .p7_4).then(.end)
    ask(.room, for: Slots.room, because: .p7_1e).then(.shown)
    say(.shown, because: .p7_1e).then(.isPaper)
    decide(.isPaper).when("按文件登记", .paper) { try isFromPaper($0) }.then(.number)
    ask(.paper, for: Slots.number, because: .p5_3f).then(.reason)
    ask(.number, for: Slots.number, optional: true).then(.reason)
    ask(.reason, for: Slots.reason, because: .p7_1e).then(.day)
    ask(.day, for: Slots.day, because: .p7_4).then(.confirm)
    confirm(.confirm, showing: [Slots.room, Slots.number, Slots.reason, Slots.day], because: .p7_4)
      .then(.recorded)
    record(.recorded, needs: [Slots.room, Slots.reason, Slots.day]) { scene in
      guard let room = try chosen(scene), let end = room.facts.ended else { return [] }
      let taken = EndingTakenBack(
        by: try RoomsGuided.body(scene, of: room.workroom), number: scene[Slots.number],
        reason: try scene.need(Slots.reason), ending: end.ending)
      return [
        Proposal(
          taken, in: room.workroom, on: room.workroom.matter, occurred: try scene.occurred(Slots.day))
      ]
    }.then(.end)
    end(.end)
  }

  /// The rooms whose end whoever speaks may take back.
  static func rooms(_ scene: Scene) throws -> [Matter<RoomFacts>] {
    guard scene.audience == .cppcc else { return [] }
    let me = try scene.signedIn()
    return try scene.facts(EndingsToTakeBack(by: me.person, at: me.room))
  }

  static func chosen(_ scene: Scene) throws -> Matter<RoomFacts>? {
    try rooms(scene).first { $0.workroom == scene[Slots.room] }
  }

  /// Whether they record what another body decided: from its paper (A43).
  static func isFromPaper(_ scene: Scene) throws -> Bool {
    guard let room = try chosen(scene), let end = room.facts.ended else { return false }
    let posts = try scene.facts(PostsOver(room.workroom, of: scene.signedIn().person))
    return try scene.pack.deciders(on: end.grounds).first.map { !posts.contains($0) } ?? false
  }

  /// What its end was, and what is left of it.
  static func shown(_ scene: Scene) throws -> String {
    guard let room = try chosen(scene), let end = room.facts.ended else { return "" }
    let words = EndingWords(scene)
    let plaque =
      end.plaque != nil && end.plaqueIsMissing != true
      ? scene(
        "标牌已经收回，撤回以后要发还（P7.2f）。", " Its plaque was taken back, and is to be returned (P7.2f).") : ""
    return scene(
      "\(room.facts.name)\(words.ended(end))，原因：\(words.names(end.grounds))。\(plaque)",
      "\(room.facts.name) was \(words.ended(end)); because: \(words.names(end.grounds)).\(plaque)")
  }

  /// How many shifts to come stay free.
  static func freed(_ scene: Scene) throws -> Int {
    guard let room = scene[Slots.room] else { return 0 }
    return try scene.facts(ShiftsFreed(in: room, from: scene.now.day)).count
  }
}
