import Conversation
import Regulation
import Understanding
import WorkroomStore

/// How the rooms stand that somebody of the CPPCC looks after (各工作室), worst first; one of them in full where asked for.
enum AllRooms: String, DialogStates {
  case begin, none, which, type, area, state, period, show, room, detail, end

  /// Which of them are looked at.
  enum Choice: String, Named, CaseIterable {
    case all, type, area, state, period

    var name: Bilingual {
      switch self {
      case .all: Bilingual("全部", "all")
      case .type: Bilingual("某一类", "of one type")
      case .area: Bilingual("某个地方", "of one area")
      case .state: Bilingual("某种状态", "in one state")
      case .period: Bilingual("某个季度或某一年", "of another quarter or year")
      }
    }
  }

  enum Slots {
    static let which = Slot<Choice>("which", "看哪些", "which", as: .choice())
    static let type = Slot<WorkroomType>("type", "类型", "type", as: .choice())
    static let area = Slot<String>("area", "地方", "area", as: .text(max: 40))
    static let state = Slot<RoomState>("state", "状态", "state", as: .choice())
    static let room = Slot<WorkroomID>(
      "room", "工作室", "workroom",
      as: .oneOf(
        listed: true,
        options: { scene in
          try standings(scene).prefix(AllRooms.mostListed).map {
            Option(id: $0.room.id.rawValue, label: $0.room.facts.name, aliases: [])
          }
        },
        name: { room, scene in try scene.facts(TheWorkroom(room))?.facts.name ?? "" }))
  }

  /// Rooms that can be chosen from the list; the worst stand first.
  static let mostListed = 9

  static let dialog = define(
    "all-rooms", version: 2, title: ("各工作室", "all workrooms"),
    phrases: ["各工作室", "各工作室情况", "全部工作室", "哪些工作室没达到", "all workrooms", "how do the rooms stand"],
    because: .p4_4, for: [.cppcc], start: .begin
  ) {
    decide(.begin).when("没有工作室", .none) { try rooms($0).isEmpty }.then(.which)
    say(.none, because: .p4_4).then(.end)
    ask(.which, for: Slots.which, because: .p4_4)
      .when("按类型", .type) { $0[Slots.which] == .type }
      .when("按地方", .area) { $0[Slots.which] == .area }
      .when("按状态", .state) { $0[Slots.which] == .state }
      .when("按时间", .period) { $0[Slots.which] == .period }
      .then(.show)
    ask(.type, for: Slots.type, because: .p2_3).then(.show)
    ask(.area, for: Slots.area, because: .p1a).then(.show)
    ask(.state, for: Slots.state).then(.show)
    ask(.period, for: NormSlots.period, because: .c0).then(.show)
    say(.show, because: .c0).when("没有符合的", .end) { try standings($0).isEmpty }.then(.room)
    ask(.room, for: Slots.room, optional: true).when("不看了", .end) { $0[Slots.room] == nil }.then(.detail)
    say(.detail, because: .c0).then(.end)
    end(.end)
  }

  /// The rooms that somebody looks after (P4.4, P8.1d).
  static func rooms(_ scene: Scene) throws -> [Matter<RoomFacts>] {
    let me = try scene.signedIn()
    return try scene.facts(RoomsUnder(me.person, at: me.room))
  }

  /// The quarter and the year of today, or the one that was asked for.
  static func periods(_ scene: Scene) -> [Period] {
    scene[NormSlots.period].map { [$0] } ?? [.quarter(scene.now.day.quarter), .year(scene.now.day.year)]
  }

  /// Whether no room at all is in this ledger: it is filled by the rooms' exports, by nothing that can be said here.
  static func isEmpty(_ scene: Scene) throws -> Bool { try scene.facts(Workrooms(atMost: 1)).isEmpty }

  /// Those that were asked for, worst first.
  static func standings(_ scene: Scene) throws -> [RoomStanding] {
    let wanted = try rooms(scene).filter { room in
      (scene[Slots.type].map { $0 == room.facts.type } ?? true)
        && (scene[Slots.area].map { room.facts.isIn($0) || room.facts.name.contains($0) } ?? true)
    }
    return try scene.overview(of: wanted, in: periods(scene)).standings.filter { standing in
      scene[Slots.state].map { $0 == standing.status } ?? true
    }
  }

  static func table(_ scene: Scene) throws -> String {
    StandingTable(scene.language, today: scene.now.day).blocks(try standings(scene), periods(scene))
      .joined(separator: "\n")
  }

  /// What one room owes, and what it needs to stand: the committee's check list (P2.1, P4.3).
  static func detail(_ scene: Scene) throws -> String {
    let room = try scene.need(Slots.room)
    let table = try RoomObligations.table(scene, of: room, in: periods(scene))
    let list = try scene.facts(TheCheckList(room)).map(CheckListWords(scene).short)
    return [table, list].compactMap(\.self).joined(separator: "\n")
  }

  /// What an office does first that has no room's ledger yet.
  static let importFirst = Bilingual(
    """
    这里还没有收进各工作室的台账。请工作室导出：dutybot ledger export --json --out 文件；您在这台电脑上收进来：dutybot ledger import 文件。
    """,
    """
    No workroom's ledger has been brought in here yet. Each room exports its own, dutybot ledger export --json --out FILE; \
    you bring it in on this computer, dutybot ledger import FILE.
    """)
}
