import Dialogs
import Regulation
import WorkroomStore

/// The ledgers that walks begin on: those a talk file can name, so that every walk can be written as one.
struct WalkGround: Sendable {
  let fixture: Talk.Fixture
  /// Who is signed in; nil: nobody yet.
  let identity: String?
  var before: [WalkStart.Move] = []
  var note = ""

  /// A walk's start from here. The ledger is made anew each time: walks do not see each other.
  func start(_ language: Language) -> WalkStart {
    var talk = Talk(source: TalkText(""), file: "")
    (talk.data, talk.identity, talk.language) = (fixture, identity, language == .zh ? .zh : .en)
    let wanted = talk
    return WalkStart(name, before: before) {
      let stage = try ScriptStage(for: wanted)
      return WalkStart.Ground(desk: stage.desk, me: try stage.me(), wait: { stage.clock.go(on: $0) })
    }
  }

  /// Tells the starts of one program apart.
  var name: String { "\(fixture) \(identity ?? "") \(note)" }

  /// In the order they are tried: the plainest first.
  static func all(_ dialog: Dialog, _ language: Language) -> [WalkGround] {
    if dialog.isForGuests { return guests(language) }
    let roles = [SampleRoom.members[0], SampleRoom.convenor, SampleRoom.liaison]
    return roles.map { WalkGround(fixture: .sample, identity: $0) }
      + prologues(language).flatMap { note, moves in
        roles.map { WalkGround(fixture: .sample, identity: $0, before: moves, note: note) }
      }
      + roles.map { WalkGround(fixture: .demo, identity: $0) }
  }

  private static func guests(_ language: Language) -> [WalkGround] {
    [
      WalkGround(fixture: .empty, identity: nil), WalkGround(fixture: .sample, identity: nil),
    ]
  }

  /// What is done before: on duty, with opinions of every class, with a shift that was forgotten.
  private static func prologues(_ language: Language) -> [(String, [WalkStart.Move])] {
    func say(_ zh: [String], _ en: [String]) -> [WalkStart.Move] {
      (language == .zh ? zh : en).map { .say($0) }
    }
    let checkIn = say(["签到", "线下", "跳过", "是"], ["check in", "in person", "skip", "yes"])
    return [
      ("on duty", checkIn),
      ("forgotten", checkIn + [.wait(26 * 60), .restart]),
    ]
  }
}

extension ScriptStage {
  /// Whoever the talk names. Throws ``UnknownIdentity``.
  func me() throws -> Scene.Me? {
    try identity.map { name in
      guard let place = try desk.ask(Namesakes(name)).first else { throw UnknownIdentity(name: name) }
      return Scene.Me(place.person, in: place.room)
    }
  }
}
