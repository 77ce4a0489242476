package import WorkroomStore

extension Scene {
  /// Why whoever has signed in may not do it; nil: they may. See ``MayDo``.
  ///
  /// - Parameters:
  ///   - matter: what it is done with; nil: something new, or whatever there may be.
  ///   - room: where; nil: where they have signed in.
  ///   - isOwn: whether it is their own; nil: as the matter says, and what is new is one's own.
  package func refusal(
    of act: any ActBody.Type, on matter: MatterID? = nil, in room: WorkroomID? = nil, isOwn: Bool? = nil
  ) throws -> Refusal? {
    let me = try signedIn()
    return try facts(MayDo(act, on: matter, in: room ?? me.room, by: me.person, isOwn: isOwn))
  }

  /// Whether whoever has signed in may do it.
  package func may(
    _ act: any ActBody.Type, on matter: MatterID? = nil, in room: WorkroomID? = nil, isOwn: Bool? = nil
  ) throws -> Bool {
    let me = try signedIn()
    if let matter {
      guard let kind = act.matter else {
        return try refusal(of: act, on: matter, in: room, isOwn: isOwn) == nil
      }
      let next = ActsNext(with: matter, of: kind, in: room ?? me.room, by: me.person, isOwn: isOwn)
      return try facts(next).contains(ActKind(act))
    }
    let permitted = PermittedActs(in: room ?? me.room, of: me.person, isOwn: isOwn ?? true)
    return try facts(permitted).contains(ActKind(act))
  }

  /// Whether whoever has signed in may do it as it is said.
  package func may(_ act: some ActBody, on matter: MatterID, in room: WorkroomID? = nil) throws -> Bool {
    let me = try signedIn()
    return try facts(MayDo(Act(act), on: matter, in: room ?? me.room, by: me.person, at: now)) == nil
  }

  /// Whether whoever has signed in answers for the room, as convenor or liaison (P4.2c, P4.2f): they see what others
  /// recorded. What may be written is asked of ``may(_:on:in:isOwn:)``.
  package func leads() throws -> Bool { try person()?.leads ?? false }
}
