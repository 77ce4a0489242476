import Conversation
import Regulation
import Understanding
import WorkroomStore

/// A machine is lost, sold, or should never have been let in (停用电脑): which, why, what putting it out undoes and what it cannot,
/// and what is to be done next.
enum PutOutMachine: String, DialogStates {
  case begin, mayNot, onlyThis, which, why, confirm, dismissed, end

  enum Slots {
    /// By the chain that it writes now.
    static let machine = Slot<OriginID>(
      "machine", "哪台电脑", "machine",
      as: .oneOf(
        listed: true,
        options: { scene in
          try RoomMachines.all(scene).map {
            let name = try RoomMachines.seen($0, scene)?.label
            return Option(
              id: $0.origin.rawValue, label: try RoomMachines.line($0, scene),
              aliases: [$0.origin.fingerprint] + [name].compactMap(\.self))
          }
        },
        name: { origin, scene in
          try RoomMachines.all(scene).first { $0.origin == origin }.map { try RoomMachines.line($0, scene) }
            ?? origin.fingerprint
        }))
    static let why = Slot<MachineLoss>("why", "原因", "reason", as: .choice(listed: true))
  }

  static let dialog = define(
    "put-out-machine", version: 1, title: ("停用电脑", "put a machine out"),
    phrases: [
      "停用一台电脑", "停用丢了的电脑", "put a computer out", "a lost computer", "a machine is lost",
    ],
    for: [.room, .cppcc], start: .begin, offered: { _ in false },
    hears: [
      .fills(
        Slots.why, by: .deed,
        among: Dictionary(MachineLoss.allCases.map { ($0.rawValue, $0.name.zh) }) { $1 })
    ]
  ) {
    decide(.begin)
      .when("无权停用", .mayNot) { try RoomMachines.places($0).isEmpty }
      .when("只有这一台", .onlyThis) { try RoomMachines.all($0).allSatisfy(\.isThis) }
      .then(.which)
    say(.mayNot).then(.end)
    say(.onlyThis).then(.end)
    ask(.which, for: Slots.machine).then(.why)
    ask(.why, for: Slots.why).then(.confirm)
    confirm(.confirm, showing: []).then(.dismissed)
    record(.dismissed, needs: [Slots.machine, Slots.why]) { scene in
      let why = try scene.need(Slots.why)
      guard let machine = try chosen(scene) else { return [] }
      return machine.origins.map { origin in
        Proposal(
          MachineDismissed(origin: origin, why: why), in: machine.room, on: origin.machine(in: machine.room),
          occurred: scene.now)
      }
    }.then(.end)
    end(.end)
  }

  /// The one that was chosen; nil where it was put out meanwhile.
  static func chosen(_ scene: Scene) throws -> RoomMachine? {
    guard let origin = scene[Slots.machine] else { return nil }
    return try RoomMachines.all(scene).first { $0.origins.contains(origin) }
  }

  /// What there is to say of it before the yes.
  struct Reach {
    let machine: RoomMachine
    let why: MachineLoss
    /// Whether there is a hub at which it has to be put out as well.
    let isAtHub: Bool
    /// What the others that have the room's key are called at the hub.
    let withKey: [String]
    /// Whether the key is on a recovery paper as well.
    let isOnPaper: Bool
  }

  static func reach(_ scene: Scene) throws -> Reach? {
    guard let machine = try chosen(scene), let why = scene[Slots.why] else { return nil }
    return Reach(
      machine: machine, why: why, isAtHub: try scene.facts(WhatTheHubSaid()).isJoined,
      withKey: try RoomMachines.withKey(but: machine, scene).map { $0.label.asQuoted(scene) },
      isOnPaper: try RoomMachines.paper(of: machine.room, scene) != nil)
  }

  /// What is to be done once it is put out.
  enum ToDo {
    /// By which number the office puts it out; nil where the hub names none, or it is out there.
    case tellTheOffice(Int?)
    case synchronise
    case changePins
  }

  static func toDo(_ scene: Scene) throws -> [ToDo] {
    let hub = try scene.facts(WhatTheHubSaid())
    let seen = scene[Slots.machine].flatMap { origin in
      hub.machines.first { $0.origins.contains(origin) && !$0.isRevoked }
    }
    let arePinsSeen = try scene[Slots.why] == .lost && scene.facts(AsksForPins())
    return (hub.isJoined ? [.tellTheOffice(seen?.number), .synchronise] : [])
      + (arePinsSeen ? [.changePins] : [])
  }

  static func numbered(_ steps: [String], behind head: String) -> String {
    ([head] + steps.enumerated().map { "  \($0 + 1) \($1)" }).joined(separator: "\n")
  }
}

extension MachineLoss: SlotValue {}
