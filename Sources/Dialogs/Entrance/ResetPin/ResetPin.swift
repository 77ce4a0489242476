import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Taking away a PIN that was forgotten (重设口令): a convenor a member's, the committee a sole convenor's, the office in
/// charge those of its own people. Its owner sets another at the next sign-in.
enum ResetPin: String, DialogStates {
  case begin, nobody, whose, confirm, reset, end

  enum Slots {
    /// A person and where: `place/person`.
    static let whose = Slot<String>(
      "whose", "谁的口令", "whose PIN",
      as: .oneOf(
        listed: true, options: { try options($0) },
        name: { id, scene in try options(scene).first { $0.id == id }?.label ?? "" }))
  }

  static let dialog = define(
    "reset-pin", version: 1, title: ("重设口令", "reset a PIN"),
    phrases: [
      "重设口令", "忘了口令", "口令忘了", "reset a pin", "forgot the pin", "忘记口令", "口令不记得了", "忘了密码", "密码忘了", "忘记密码",
      "重置口令", "重设密码", "重置密码", "reset the pin", "reset my pin", "i forgot my pin", "forgot my pin",
      "forgot my password", "reset a password",
    ],
    for: [.room, .cppcc], start: .begin, offered: { try $0.facts(AsksForPins()) && !options($0).isEmpty }
  ) {
    decide(.begin).when("没有能重设的", .nobody) { try options($0).isEmpty }.then(.whose)
    say(.nobody).then(.end)
    ask(.whose, for: Slots.whose).then(.confirm)
    confirm(.confirm, showing: [Slots.whose]).then(.reset)
    record(.reset, needs: [Slots.whose]) { scene in
      let ids = try scene.need(Slots.whose).split(separator: "/", maxSplits: 1).map(String.init)
      guard let place = ids.first, let person = ids.last else { return [] }
      let (room, whose) = (WorkroomID(place), PersonID(person))
      return [
        Proposal(PinReset(person: whose), in: room, on: whose.pin(at: room), occurred: scene.now)
      ]
    }.then(.end)
    end(.end)
  }

  private static func options(_ scene: Scene) throws -> [Option] {
    let me = try scene.signedIn()
    func option(_ person: PersonID, _ name: String, at place: WorkroomID, _ also: String = "") -> Option {
      Option(id: "\(place.rawValue)/\(person.rawValue)", label: name + also, aliases: [name])
    }
    func mayReset(_ person: PersonID, at place: WorkroomID) throws -> Bool {
      try scene.may(PinReset(person: person), on: person.pin(at: place), in: place)
    }
    switch scene.audience {
    case .guests, .applicants: return []
    case .room:
      // Asked once for all of them: a menu is not to ask the desk of everybody.
      guard try scene.may(PinReset.self, isOwn: false) else { return [] }
      return try scene.roster().people.filter { $0.id != me.person }.map {
        option($0.id, $0.name, at: me.room)
      }
    case .cppcc:
      let own = try scene.facts(TheCppccRoster(me.room)).people
        .filter { try mayReset($0.id, at: me.room) }.map { option($0.id, $0.name, at: me.room) }
      guard try scene.may(PinReset.self, isOwn: false) else { return own }
      let convenors = try scene.facts(RoomsUnder(me.person, at: me.room)).compactMap { room in
        let convenors = try scene.facts(TheRoster(room.workroom)).holders(of: .convenor)
        guard convenors.count == 1, let convenor = convenors.first,
          try mayReset(convenor.id, at: room.workroom)
        else { return nil as Option? }
        return option(
          convenor.id, convenor.name, at: room.workroom,
          scene("（\(room.facts.name)）", " (\(room.facts.name))"))
      }
      return try own + convenors + applicants(scene, option)
    }
  }

  /// Whoever handles an application that they have to do with: nobody else is there yet to help them.
  private static func applicants(
    _ scene: Scene, _ option: (PersonID, String, WorkroomID, String) -> Option
  ) throws -> [Option] {
    let me = try scene.signedIn()
    return try scene.facts(OpenApplications()).filter { application in
      try !application.facts.isOnline
        && !scene.facts(PostsOver(application.workroom, of: me.person))
          .isDisjoint(with: [.committee, .officeInCharge])
    }.map {
      let begun = $0.facts.begun
      let title = ApplicationWords(scene).title($0)
      return option(
        begun.handler, begun.handlerName, $0.workroom,
        scene("（申报：\(title)）", " (application: \(title))"))
    }
  }
}
