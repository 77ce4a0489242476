import Regulation
import WorkroomStore

/// Who I am (登录): the room where there are several, then the person from its roster.
///
/// On an empty store there is nobody yet: it hands on to setting a room up.
enum SignIn: String, DialogStates {
  case begin, room, who, none, end

  enum Slots {
    static let room = Slot<WorkroomID>(
      "room", "工作室", "workroom",
      as: Reading(
        .closed, listed: true,
        options: { scene in try SignIn.isAskedByName(scene) ? [] : SignIn.rooms(scene) },
        read: { line, scene, offered in
          try offered.isEmpty
            ? SignIn.room(called: line, scene) : Choices.read(line, among: offered, as: \.workroom)
        },
        show: { room, scene in try scene.facts(TheWorkroom(room))?.facts.name ?? "" }))

    static let person = Slot<PersonID>(
      "person", "姓名", "name",
      as: .oneOf(
        options: { scene in
          guard let room = try SignIn.room(of: scene) else { return [] }
          return try scene.facts(TheRoster(room)).people.map {
            Option(id: $0.id.rawValue, label: SignIn.label($0, scene.language), aliases: [$0.name])
          }
        },
        name: { person, scene in try scene.facts(NameOf(person)) ?? "" }))
  }

  static let dialog = define(
    "sign-in", version: 1, title: ("登录", "sign in"), phrases: ["登录", "我是谁", "sign in", "log in"],
    forGuests: true, start: .begin
  ) {
    decide(.begin)
      .when("还没有工作室", .none) { try $0.facts(few).isEmpty }
      .when("只有一个工作室", .who) { try $0.facts(few).count == 1 }
      .then(.room)
    ask(.room, for: Slots.room).then(.who)
    ask(.who, for: Slots.person).then(.end)
    end(.none) { _ in .handsOn(to: "set-up") }
    end(.end) { scene in
      guard let room = try SignIn.room(of: scene) else { return .done }
      return .signsIn(Scene.Me(try scene.need(Slots.person), in: room))
    }
  }

  /// The room that was chosen, or the only one there is.
  private static func room(of scene: Scene) throws -> WorkroomID? {
    if let chosen = scene[Slots.room] { return chosen }
    return try scene.facts(few).first.map { WorkroomID($0.id.rawValue) }
  }

  /// 委员丙（召集人）
  static func label(_ person: Roster.Person, _ language: Language) -> String {
    guard !person.offices.isEmpty else { return person.name }
    let offices = person.offices.map { $0.name(language) }.joined(separator: language("、", ", "))
    return person.name + language("（\(offices)）", " (\(offices))")
  }
}
