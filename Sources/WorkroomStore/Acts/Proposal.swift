public import Regulation

/// What is personal in an entry (个人信息): kept apart from the ledger, erasable without breaking it.
public enum PersonalField: String, Codable, Sendable, CaseIterable {
  /// How the visitor wants to be called (称呼).
  case visitor
  /// How to reach the visitor (联系方式).
  case contact
  /// What the visitor said (原话).
  case words
}

/// An entry that a turn wants to write; the desk checks it and makes the entry.
public struct Proposal: Hashable, Sendable {
  public var act: Act
  public var workroom: WorkroomID
  public var matter: MatterID
  /// When it happened. Before today (in civil days) it is a late entry and wants ``late``.
  public var occurred: Moment
  /// Why it is entered late (补录原因).
  public var late: String?
  public var personal: [PersonalField: String]

  public init(
    _ act: Act, in workroom: WorkroomID, on matter: MatterID, occurred: Moment, late: String? = nil,
    personal: [PersonalField: String] = [:]
  ) {
    (self.act, self.workroom, self.matter) = (act, workroom, matter)
    (self.occurred, self.late, self.personal) = (occurred, late, personal)
  }
}
