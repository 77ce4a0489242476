import Conversation
import Regulation
import WorkroomStore

/// The machines of the rooms that whoever speaks looks after, by what the ledger says of them and what the hub calls them
/// (在用的电脑).
enum RoomMachines {
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

  /// Those that are in, this one last.
  static func all(_ scene: Scene) throws -> [RoomMachine] { try scene.facts(MachinesOf(places(scene))) }

  /// What the hub calls a machine; nil where it names none.
  static func seen(_ machine: RoomMachine, _ scene: Scene) throws -> HubSeen? {
    try scene.facts(WhatTheHubSaid()).machines.first {
      $0.room == machine.room && !$0.origins.allSatisfy { !machine.origins.contains($0) }
    }
  }

  /// Those of a room but this one that have its key and are in.
  static func withKey(but machine: RoomMachine, _ scene: Scene) throws -> [HubSeen] {
    let origins = Set(
      try all(scene).filter { $0.room == machine.room && $0.origin != machine.origin }.flatMap(\.origins))
    return try scene.facts(WhatTheHubSaid()).machines.filter {
      $0.room == machine.room && $0.hasKey && !$0.isRevoked && !origins.isDisjoint(with: $0.origins)
    }
  }

  /// The room's recovery paper that is valid; nil: there is none.
  static func paper(of room: WorkroomID, _ scene: Scene) throws -> RecoveryPaper? {
    try scene.facts(RecoveryPapers(in: room)).last { !$0.isVoid }
  }

  /// Who waits to be let in by digits.
  static func newcomers(_ scene: Scene) throws -> [HubNewcomer] {
    let places = try places(scene)
    guard !places.isEmpty else { return [] }
    return try scene.facts(WhatTheHubSaid()).waiting(in: places).filter { newcomer in
      let known = try scene.facts(AdmittedMachines(in: newcomer.room)).origins
      return !newcomer.origins.allSatisfy(known.contains)
    }
  }

  /// 值班室电脑，5bf9 adf4 caad e9d4，3月5日登记
  static func line(_ machine: RoomMachine, _ scene: Scene) throws -> String {
    let comma = scene("，", ", ")
    let since =
      machine.admitted.map { scene("\($0.inWords(scene))登记", "let in on \($0.inWords(scene))") }
      ?? machine.began.map { scene("\($0.inWords(scene))起", "since \($0.inWords(scene))") }
    let room =
      try scene.audience == .cppcc ? scene.facts(TheWorkroom(machine.room))?.facts.name : nil
    let name = try seen(machine, scene)?.label.asQuoted(scene)
    return [name, machine.origin.fingerprint, room, since].compactMap(\.self).joined(separator: comma)
      + (machine.isThis ? scene("（这台）", " (this one)") : "")
  }
}

extension String {
  /// “值班室电脑”: what somebody called it.
  func asQuoted(_ scene: Scene) -> String { "“\(VisibleText.line(self))”" }
}
