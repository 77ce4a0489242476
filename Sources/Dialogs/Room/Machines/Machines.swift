import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Which machines write in the room (登记电脑): what came from one that nobody knows waits until somebody who answers for the
/// room, or a body over it, has compared its fingerprint; and one that is known is put out again.
enum Machines: String, DialogStates {
  case begin, mayNot, nothing, what, waiting, compare, admitted, running, confirm, dismissed, end

  /// What may be done.
  enum What: String, Named, CaseIterable {
    case letIn, putOut

    var name: Bilingual {
      switch self {
      case .letIn: Bilingual("登记", "let one in")
      case .putOut: Bilingual("停用", "put one out")
      }
    }
  }

  enum Slots {
    static let what = Slot<What>("what", "怎么办", "what to do", as: .choice())
    static let chain = Slot<OriginID>(
      "chain", "哪台电脑", "machine",
      as: .oneOf(
        listed: true,
        options: { scene in
          try chains(scene).map {
            Option(id: $0.origin.rawValue, label: line($0, scene), aliases: [$0.origin.fingerprint])
          }
        },
        name: { origin, _ in origin.fingerprint }))
    /// A machine in a room, by its matter.
    static let machine = Slot<MatterID>(
      "machine", "哪台电脑", "machine",
      as: .oneOf(
        listed: true,
        options: { scene in
          try machines(scene).map {
            Option(
              id: $0.id.rawValue, label: try line($0, scene), aliases: [$0.facts.origin.fingerprint])
          }
        },
        name: { machine, scene in
          try machines(scene).first { $0.id == machine }?.facts.origin.fingerprint ?? ""
        }))
  }

  static let dialog = define(
    "machines", version: 1, title: ("登记电脑", "machines of the room"),
    phrases: [
      "登记电脑", "停用电脑", "等着登记的电脑", "let a machine in", "put a machine out", "machines that wait", "登记一台电脑",
      "登记新电脑", "这台电脑要登记", "停用一台电脑", "哪些电脑登记过", "register a computer", "register this computer",
      "register a machine", "put a computer out", "which computers are registered",
    ],
    for: [.room, .cppcc], start: .begin, offered: { try !chains($0).isEmpty }
  ) {
    decide(.begin)
      .when("无权登记", .mayNot) { try places($0).isEmpty }
      .when("没有电脑", .nothing) { try chains($0).isEmpty && machines($0).isEmpty }
      .when("只有等着的", .waiting) { try machines($0).isEmpty }
      .when("没有等着的", .running) { try chains($0).isEmpty }
      .then(.what)
    say(.mayNot).then(.end)
    say(.nothing).then(.end)
    ask(.what, for: Slots.what)
      .when("停用", .running) { $0[Slots.what] == .putOut }
      .then(.waiting)
    ask(.waiting, for: Slots.chain).then(.compare)
    confirm(.compare, showing: []).then(.admitted)
    record(.admitted, needs: [Slots.chain]) { scene in
      guard let chain = try chosen(scene) else { return [] }
      return chain.rooms.filter { !$0.isAdmitted }.map { room in
        Proposal(
          MachineAdmitted(origin: chain.origin), in: room.id, on: chain.origin.machine(in: room.id),
          occurred: scene.now)
      }
    }.then(.end)
    ask(.running, for: Slots.machine).then(.confirm)
    confirm(.confirm, showing: []).then(.dismissed)
    record(.dismissed, needs: [Slots.machine]) { scene in
      let id = try scene.need(Slots.machine)
      return try machines(scene).filter { $0.id == id }.map {
        Proposal(MachineDismissed(), in: $0.workroom, on: $0.id, occurred: scene.now)
      }
    }.then(.end)
    end(.end)
  }

  // MARK: What it looks at

  /// The rooms whose machines whoever speaks looks after: one's own room, or, of the CPPCC, those one answers for and one's own
  /// place.
  static func places(_ scene: Scene) throws -> [WorkroomID] {
    let me = try scene.signedIn()
    switch scene.audience {
    case .guests, .applicants: return []
    case .room: return try scene.may(MachineAdmitted.self, isOwn: false) ? [me.room] : []
    case .cppcc:
      // Asked of the rooms where anything is to be seen: there may be thousands.
      let rooms = try scene.facts(RoomsUnder(me.person, at: me.room)).map(\.workroom)
      let touched = try scene.facts(RoomsWithMachines())
      return try ([me.room] + rooms.filter(touched.contains)).filter {
        try scene.may(MachineAdmitted.self, in: $0, isOwn: false)
      }
    }
  }

  /// The chains that wait and may be let in there.
  static func chains(_ scene: Scene) throws -> [WaitingChain] {
    try scene.facts(WaitingChains(in: places(scene)))
  }

  static func machines(_ scene: Scene) throws -> [Matter<MachineFacts>] {
    try scene.facts(RunningMachines(in: places(scene)))
  }

  /// What was chosen, with all that it would change.
  static func chosen(_ scene: Scene) throws -> WaitingChain? {
    guard let origin = scene[Slots.chain] else { return nil }
    return try chains(scene).first { $0.origin == origin }
  }

  /// What the chosen one would change, a row each.
  static func changes(_ scene: Scene) throws -> [String] {
    guard let origin = scene[Slots.chain] else { return [] }
    return ImportPhrases(scene.language).powers(try scene.facts(PowersInPen(of: origin)))
  }

  /// 1a2b 3c4d 5e6f 7a8b：商州区教育界别委员工作室，12 条，3月5日起
  static func line(_ chain: WaitingChain, _ scene: Scene) -> String {
    let names = chain.rooms.map { $0.name ?? scene("没有登记过的工作室", "a room that is not set up here") }
    let rooms = names.joined(separator: scene("、", ", "))
    let since = chain.since.map { $0.day.inWords(scene) }
    return scene(
      "\(chain.origin.fingerprint)：\(rooms)，\(chain.entries) 条\(since.map { "，\($0)起" } ?? "")\(chain.isSigned ? "" : "，没有签名")",
      "\(chain.origin.fingerprint): \(rooms), \(english(chain.entries, "entry", "entries"))\(since.map { ", from \($0) on" } ?? "")\(chain.isSigned ? "" : ", not signed")"
    )
  }

  static func line(_ machine: Matter<MachineFacts>, _ scene: Scene) throws -> String {
    let room = try scene.facts(TheWorkroom(machine.workroom))?.facts.name
    let since = machine.facts.since.inWords(scene)
    return machine.facts.origin.fingerprint
      + (room.map { scene("：\($0)", ": \($0)") } ?? "") + scene("，\(since)登记", ", let in on \(since)")
  }

  /// How many wait, said at sign-in to whoever may let them in; nil where none do.
  static func atSignIn(_ scene: Scene) throws -> String? {
    guard try scene.facts(IsAnyPenned()) else { return nil }
    let chains = try chains(scene)
    guard !chains.isEmpty else { return nil }
    return scene(
      "有 \(chains.count) 台电脑的记录等着登记才收，请说“登记电脑”。",
      "Records of \(english(chains.count, "machine")) wait to be let in: say “let a machine in”.")
  }
}
