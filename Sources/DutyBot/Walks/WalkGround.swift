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

  /// A walk's start from here. Each walk has the ledger to itself: a copy of one that is made once.
  func start(_ language: Language) throws -> WalkStart {
    var talk = Talk(source: TalkText(""), file: "")
    (talk.data, talk.identity, talk.language) = (fixture, identity, language == .zh ? .zh : .en)
    let stage = try ScriptStage(for: talk)
    let (store, me, now) = (stage.store, try stage.me(), talk.now)
    return WalkStart(name, before: before) {
      let clock = StageClock(now)
      let desk = Desk(store: try store.copy(), clock: { clock.now }, ids: CountingIDs("walk"))
      return WalkStart.Ground(desk: desk, me: me, wait: { clock.go(on: $0) })
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
