import Conversation
import Regulation
import Understanding
import WorkroomStore

/// A room joins 秦商量 after the council agreed to its online part (登记入驻): from that day what is held there counts
/// as online (P5.3d, A33).
enum JoinPlatform: String, DialogStates {
  case begin, notYet, application, day, confirm, joined, end

  enum Slots {
    static let application = Slot<MatterID>(
      "application", "哪个工作室", "which room", as: .application { try agreed($0) })
    static let day = Slot<Day>(
      "day", "入驻日期", "day of joining",
      as: .pastDay(isOld: true).inOrder { day, scene in
        try JoinPlatform.application(scene).map { [JoinPlatform.joining($0.workroom, day)] } ?? []
      })
  }

  static let dialog = define(
    "join-platform", version: 1, title: ("登记入驻", "record joining"),
    phrases: [
      "登记入驻", "入驻了", "线上工作室开通了", "record joining", "the room has joined", "登记入驻秦商量", "秦商量开通了", "已经入驻了",
      "the online room is open", "we joined the platform", "record the joining",
    ],
    because: .p5_3d, for: [.room, .cppcc], start: .begin, offered: { try !agreed($0).isEmpty }
  ) {
    decide(.begin).when("主席会议还没有同意", .notYet) { try agreed($0).isEmpty }.then(.application)
    say(.notYet, because: .p5_3d).then(.end)
    ask(.application, for: Slots.application, because: .p5_3d).then(.day)
    ask(.day, for: Slots.day, because: .p5_3d).then(.confirm)
    confirm(.confirm, showing: [Slots.application, Slots.day]).then(.joined)
    record(.joined, needs: [Slots.application, Slots.day]) { try entries($0) }.then(.end)
    end(.end)
  }

  /// Those the council agreed to and that whoever speaks may record: the room's convenor, or the office in charge.
  private static func agreed(_ scene: Scene) throws -> [Matter<ApplicationFacts>] {
    switch scene.audience {
    case .guests, .applicants: return []
    case .room:
      guard let mine = try ApplicationWords(scene).mine() else { return [] }
      return try mayJoin(mine, scene) ? [mine] : []
    case .cppcc:
      return try scene.facts(OpenApplications()).filter { try $0.facts.isOnline && mayJoin($0, scene) }
    }
  }

  /// Both are written: that it was fulfilled, and that the room joined.
  private static func mayJoin(_ application: Matter<ApplicationFacts>, _ scene: Scene) throws -> Bool {
    try application.state == .agreed
      && scene.may(PlatformJoined.self, in: application.workroom)
      && scene.may(ApplicationFulfilled(), on: application.id, in: application.workroom)
  }

  private static func application(_ scene: Scene) throws -> Matter<ApplicationFacts>? {
    try scene[Slots.application].flatMap { try scene.facts(TheApplicationCalled($0)) }
  }

  private static func joining(_ room: WorkroomID, _ day: Day) -> Proposal {
    Proposal(PlatformJoined(), in: room, on: room.matter, occurred: Moment(day))
  }

  private static func entries(_ scene: Scene) throws -> [Proposal] {
    guard let application = try application(scene) else { throw NoApplication() }
    let room = application.workroom
    return [
      Proposal(ApplicationFulfilled(), in: room, on: application.id, occurred: scene.now),
      joining(room, try scene.need(Slots.day)),
    ]
  }
}
