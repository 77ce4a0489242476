public import Regulation

/// An entry that a turn wants to write; the desk checks it and makes the entry.
public struct Proposal: Hashable, Sendable {
  public var act: Act
  public var workroom: WorkroomID
  public var matter: MatterID
  /// When it happened. Before today (in civil days) it is a late entry and wants ``late``.
  public var occurred: Moment
  /// Why it is entered late (补录原因).
  public var late: String?
  /// Who the visitor is and what was said; the act's own texts are in the act.
  public var personal: [PersonalField: String]

  public init(
    _ act: Act, in workroom: WorkroomID, on matter: MatterID, occurred: Moment, late: String? = nil,
    personal: [PersonalField: String] = [:]
  ) {
    (self.act, self.workroom, self.matter) = (act, workroom, matter)
    (self.occurred, self.late, self.personal) = (occurred, late, personal)
  }

  public init(
    _ act: some ActBody, in workroom: WorkroomID, on matter: MatterID, occurred: Moment, late: String? = nil,
    personal: [PersonalField: String] = [:]
  ) {
    self.init(Act(act), in: workroom, on: matter, occurred: occurred, late: late, personal: personal)
  }
}
