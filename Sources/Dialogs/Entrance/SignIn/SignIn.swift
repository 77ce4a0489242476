import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Who I am (登录): the room where there are several, then the person from its roster. Who says their own name where the room is
/// asked for has said both.
///
/// On an empty store there is nobody yet: it asks what is to be entered and hands on to that.
enum SignIn: String, DialogStates {
  case begin, room, who, first, apply, existing, cppcc, end

  /// What an empty ledger begins with.
  enum First: String, Named, CaseIterable {
    case apply, existing, cppcc

    var name: Bilingual {
      switch self {
      case .apply: Bilingual("申请新建工作室", "apply for a new workroom")
      case .existing: Bilingual("把已经有的工作室登记进来", "enter a workroom that exists")
      case .cppcc: Bilingual("政协机关使用", "this is for the CPPCC over the rooms")
      }
    }

    var aliases: [String] {
      switch self {
      case .apply: ["申请新建", "申请", "apply"]
      case .existing: ["已经授牌", "登记工作室", "set up a workroom", "existing"]
      case .cppcc: ["登记政协机关", "专委会", "set up a cppcc", "cppcc"]
      }
    }
  }

  enum Slots {
    static let first = Slot<First>("first", "先办什么", "what first", as: .choice())
    static let room = Slot<Place>(
      "room", "工作室", "workroom",
      as: AnswerReader(
        .closed, listed: true,
        options: { scene in try SignIn.isAskedByName(scene) ? [] : SignIn.rooms(scene) },
        read: { line, scene, offered in
          guard !offered.isEmpty else { return try SignIn.room(called: line, scene).map { Place(room: $0) } }
          let room = Choices.read(line, among: offered, as: \.workroom).map { Place(room: $0) }
          guard case .miss = room else { return room }
          return try SignIn.place(ofPersonCalled: line, scene)
        },
        show: { place, scene in try SignIn.name(of: place.room, scene) }))

    static let person = Slot<PersonID>(
      "person", "姓名", "name",
      as: .oneOf(
        options: { scene in
          guard let room = try SignIn.room(of: scene) else { return [] }
          return try SignIn.people(of: room, scene)
        },
        name: { person, scene in try scene.facts(NameOf(person)) ?? "" }))
  }

  static let dialog = define(
    "sign-in", version: 4, title: ("登录", "sign in"), phrases: ["登录", "我是谁", "sign in", "log in"],
    for: [.guests], start: .begin
  ) {
    decide(.begin)
      .when("还没有工作室", .first) { try placeCount($0) == 0 }
      .when("只有一个工作室", .who) { try placeCount($0) == 1 }
      .then(.room)
    ask(.room, for: Slots.room).when("说的是自己的姓名", .end) { $0[Slots.room]?.person != nil }.then(.who)
    ask(.who, for: Slots.person).then(.end)
    ask(.first, for: Slots.first, because: .p0)
      .when("申请新建", .apply) { $0[Slots.first] == .apply }
      .when("政协机关", .cppcc) { $0[Slots.first] == .cppcc }
      .then(.existing)
    end(.apply) { _ in .handsOn(to: "apply") }
    end(.existing) { _ in .handsOn(to: "set-up") }
    end(.cppcc) { _ in .handsOn(to: "set-up-cppcc") }
    end(.end) { scene in
      guard let room = try SignIn.room(of: scene) else { return .done }
      return .signsIn(Scene.Me(try scene[Slots.room]?.person ?? scene.need(Slots.person), in: room))
    }
  }

  /// The room that was chosen, or the only one there is.
  private static func room(of scene: Scene) throws -> WorkroomID? {
    if let chosen = scene[Slots.room] { return chosen.room }
    return try scene.facts(few).first.map(\.workroom) ?? SignIn.applied(scene).first.map(\.workroom)
      ?? scene.facts(Cppccs()).first.map(\.workroom)
  }

  /// 委员丙（召集人）
  static func label(_ person: Roster.Person, _ language: Language) -> String {
    guard !person.offices.isEmpty else { return person.name }
    let offices = person.offices.map { $0.name(language) }.joined(separator: language("、", ", "))
    return person.name + language("（\(offices)）", " (\(offices))")
  }
}
