import WorkroomStore

/// Turns that carry proposals and say nothing.
enum Turns {
  /// Records proposals in one turn. Throws the refusal where the desk refuses.
  static func record(_ proposals: [Proposal], by owner: Owner, generation: Int = 0, at desk: Desk) throws {
    let turn = Turn(id: desk.turnID(), owner: owner, generation: generation)
    _ = try desk.commit(turn, continuing: String.self) { _, event, _, _ in
      switch event {
      case .spoken: Step(snapshot: "", proposals: proposals)
      case .recorded: Step(snapshot: "")
      case .refused(let refusal): throw refusal
      }
    }
  }
}
