import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Filing a room with the provincial General Office (登记备案), P5.3e: by the office in charge, or written down in the room.
/// It stands beside the running of the room and is no gate (P0).
enum FileRoom: String, DialogStates {
  case begin, nothing, room, number, day, confirm, filed, end

  enum Slots {
    static let room = Slot<WorkroomID>(
      "room", "工作室", "workroom",
      as: .oneOf(
        listed: true,
        options: { scene in
          let words = DueWords(scene.language, today: scene.now.day)
          let pack = try scene.facts(ThePack())
          return try waiting(scene).map { room in
            let until = room.facts.plaque.map { words.until(pack.filingDue(plaque: $0)) } ?? ""
            return Option(
              id: room.id.rawValue, label: room.facts.name + scene("，", ", ") + until,
              aliases: [room.facts.name])
          }
        },
        name: { room, scene in try scene.facts(TheWorkroom(room))?.facts.name ?? "" }))
    static let number = Slot<String>("number", "备案号", "number", as: .text(max: 40))
    static let day = Slot<Day>(
      "day", "备案日期", "day of filing",
      as: .pastDay(isOld: true).inOrder { day, scene in [try FileRoom.filing(scene, on: day)] })
  }

  static let dialog = define(
    "file-room", version: 1, title: ("登记备案", "record the filing"),
    phrases: [
      "登记备案", "备案了", "待备案", "record the filing", "the room was filed", "备案办好了", "已经备案了", "登记备案结果",
      "record a filing", "the filing is done", "the room has been filed",
    ],
    because: .p5_3e, for: [.room, .cppcc], start: .begin,
    // A city's rooms are not gone through for every menu: whoever files them may always ask.
    offered: { try $0.audience == .cppcc ? $0.may(RoomFiled.self) : !waiting($0).isEmpty }
  ) {
    decide(.begin)
      .when("没有要备案的", .nothing) { try waiting($0).isEmpty }
      .when("只有本工作室", .number) { $0.audience == .room }
      .then(.room)
    say(.nothing, because: .p5_3e).then(.end)
    ask(.room, for: Slots.room, because: .p5_3e).then(.number)
    ask(.number, for: Slots.number, optional: true, because: .p5_3e).then(.day)
    ask(.day, for: Slots.day, because: .p5_3e).then(.confirm)
    confirm(.confirm, showing: [Slots.room, Slots.number, Slots.day]).then(.filed)
    record(.filed, needs: [Slots.day]) { [try filing($0, on: $0.need(Slots.day))] }.then(.end)
    end(.end)
  }

  private static func filing(_ scene: Scene, on day: Day) throws -> Proposal {
    let me = try scene.signedIn()
    let room = scene[Slots.room] ?? me.room
    let filed = RoomFiled(number: scene[Slots.number], by: try scene.facts(NameOf(me.person)) ?? "")
    return Proposal(filed, in: room, on: room.matter, occurred: Moment(day))
  }

  /// Of the office in charge all its rooms, of whoever answers for a room that one; the earliest due first.
  static func waiting(_ scene: Scene) throws -> [Matter<RoomFacts>] {
    let me = try scene.signedIn()
    switch scene.audience {
    case .guests, .applicants: return []
    case .room:
      guard try scene.may(RoomFiled.self) else { return [] }
      return try scene.facts(TheWorkroom(me.room)).map { $0.facts.isToBeFiled ? [$0] : [] } ?? []
    case .cppcc:
      guard try scene.may(RoomFiled.self) else { return [] }
      let rooms = try scene.facts(RoomsUnder(me.person, at: me.room)).map(\.workroom)
      return try scene.facts(UnfiledRooms(among: rooms)).filter {
        try scene.may(RoomFiled.self, in: $0.workroom)
      }
    }
  }
}
