import Conversation
import Regulation
import Understanding
import WorkroomStore

/// A shift that somebody cannot keep (换班): swapped with another's, handed to somebody who is asked, or given up for whoever takes
/// it (P3.3e). Whoever is asked agrees themselves. Whoever leads the room does it for a member whom the sentence names.
enum SwapShift: String, DialogStates {
  case begin, whose, planned, none, mine, how, with, takes, confirm, asked, why, confirmRelease, released, end

  /// What is to become of it.
  enum How: String, Named, CaseIterable {
    case swap, handOver, release

    var name: Bilingual {
      switch self {
      case .swap: Bilingual("和别人对换", "swap it with another's")
      case .handOver: Bilingual("请人顶班", "ask somebody to take it")
      case .release: Bilingual("让出来，谁能来谁接", "give it up for whoever can")
      }
    }
    var aliases: [String] {
      switch self {
      case .swap: ["对换", "换", "换班", "swap"]
      case .handOver: ["顶班", "代班", "替班", "顶", "stand in", "take it"]
      case .release: ["让出", "让", "退班", "give up", "release"]
      }
    }
  }

  enum Slots {
    static let person = PlannedKey.person
    static let mine = Slot<PlannedKey>("mine", "哪一班", "which shift", as: .shift { try SwapShift.mine($0) })
    static let how = Slot<How>("how", "怎么办", "what to do", as: .choice { try possible($1).contains($0) })
    static let with = Slot<PersonID>(
      "with", "和谁", "with whom",
      as: .oneOf(
        options: { scene in
          try others(scene).map { Option(id: $0.rawValue, label: try RotaWords(scene).name($0), aliases: []) }
        },
        name: { person, scene in try RotaWords(scene).name(person) }))
    static let takes = Slot<PlannedKey>(
      "takes", "换哪一班", "for which shift", as: .shift { try SwapShift.theirs($0) })
    static let why = Slot<String>("why", "原因", "reason", as: .reason(max: 200))
  }

  static let dialog = define(
    "swap-shift", version: 1, title: ("换班", "swap a shift"),
    phrases: [
      "换班", "我要换班", "和别人换班", "请人顶班", "请人代班", "这一班来不了", "那天来不了", "让班", "让出一班", "退班",
      "swap a shift", "swap shifts", "swap my shift", "i cannot make my shift", "give up a shift",
      "give up my shift",
    ],
    because: .p3_3e, start: .begin, offered: { try !mine($0).isEmpty },
    onesOwn: { try !$0.leads() }, hears: [.fills(Slots.person, by: .member)]
  ) {
    decide(.begin).when("说了是谁的班", .whose) { try PlannedKey.isForAnother($0) }.then(.planned)
    ask(.whose, for: Slots.person, because: .p3_3e)
      .then(.planned, forgetting: [Slots.mine, Slots.with, Slots.takes])
    decide(.planned).when("没有还没开始的班", .none) { try mine($0).isEmpty }.then(.mine)
    say(.none, because: .p3_3e).then(.end)
    ask(.mine, for: Slots.mine, because: .p3_3e).then(.how)
    ask(.how, for: Slots.how, because: .p3_3e)
      .when("让出来", .why) { $0[Slots.how] == .release }
      .then(.with)
    ask(.with, for: Slots.with, because: .p3_3e)
      .when("请人顶班", .confirm) { $0[Slots.how] == .handOver }
      .then(.takes)
    ask(.takes, for: Slots.takes, because: .p3_3e).then(.confirm)
    confirm(.confirm, showing: [], because: .p3_3e).then(.asked)
    record(.asked, needs: [Slots.mine, Slots.with]) { scene in
      let (me, mine) = (try scene.signedIn(), try scene.need(Slots.mine).key)
      let swap = SwapAsked(
        person: try PlannedKey.whose(scene), gives: mine, with: try scene.need(Slots.with),
        takes: scene[Slots.takes]?.key)
      return [Proposal(swap, in: me.room, on: mine.rota(in: me.room), occurred: scene.now)]
    }.then(.end)
    ask(.why, for: Slots.why, optional: true, because: .p3_3e).then(.confirmRelease)
    confirm(.confirmRelease, showing: [], because: .p3_3e).then(.released)
    record(.released, needs: [Slots.mine]) { scene in
      let (me, mine) = (try scene.signedIn(), try scene.need(Slots.mine).key)
      let released = DutyReleased(person: try PlannedKey.whose(scene), shift: mine, why: scene[Slots.why])
      return [Proposal(released, in: me.room, on: mine.rota(in: me.room), occurred: scene.now)]
    }.then(.end)
    end(.end)
  }

  /// Their shifts in this room that have not begun.
  static func mine(_ scene: Scene) throws -> [RotaShift.Key] {
    let me = try scene.signedIn()
    return try scene.facts(NextShifts(of: PlannedKey.whose(scene), after: scene.now))
      .filter { $0.room == me.room && $0.shift.key.begins > scene.now }.map(\.shift.key)
  }

  /// A swap needs somebody who has a shift of another time.
  static func possible(_ scene: Scene) throws -> [How] {
    try (others(scene, swapping: true).isEmpty ? [] : [How.swap]) + (others(scene).isEmpty ? [] : [.handOver])
      + [.release]
  }

  /// Who could come to it: for a swap those who have a shift to give for it.
  static func others(_ scene: Scene, swapping: Bool? = nil) throws -> [PersonID] {
    guard let mine = scene[Slots.mine]?.key else { return [] }
    let (me, whose) = (try scene.signedIn(), try PlannedKey.whose(scene))
    let isSwap = swapping ?? (scene[Slots.how] == .swap)
    return try scene.roster().seats.map(\.facts.member).filter { person in
      guard person != whose else { return false }
      if isSwap { return try !theirs(of: person, scene).isEmpty }
      return try scene.may(
        SwapAsked(person: whose, gives: mine, with: person), on: mine.rota(in: me.room))
    }
  }

  /// What whoever is asked could give for it.
  static func theirs(_ scene: Scene) throws -> [RotaShift.Key] {
    try scene[Slots.with].map { try theirs(of: $0, scene) } ?? []
  }

  private static func theirs(of person: PersonID, _ scene: Scene) throws -> [RotaShift.Key] {
    guard let mine = scene[Slots.mine]?.key else { return [] }
    let (me, whose) = (try scene.signedIn(), try PlannedKey.whose(scene))
    return try scene.facts(NextShifts(of: person, after: scene.now)).map(\.shift.key).filter { theirs in
      // Both lie in one rota.
      guard Quarter(containing: theirs.day) == Quarter(containing: mine.day) else { return false }
      return try scene.may(
        SwapAsked(person: whose, gives: mine, with: person, takes: theirs), on: mine.rota(in: me.room))
    }
  }
}
