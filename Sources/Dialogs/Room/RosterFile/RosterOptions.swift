/// What the person says to an import of a roster file (导入选项).
public struct RosterOptions: Hashable, Sendable {
  /// Why members of other rooms sit in this one too (P4.2b); 同名 for somebody else of that name.
  public var reason: String?
  /// Of an application: why they are fewer than 5, or more than 20 (P4.2a).
  public var sizeReason: String?
  /// Of an application: who answers for more than 20 (P4.2a).
  public var answeredBy: String?
  /// Of an application: the list that is there is given up.
  public var replaces: Bool
  /// Right rows are imported though others are not right.
  public var isPartial: Bool

  public init(
    reason: String? = nil, sizeReason: String? = nil, answeredBy: String? = nil, replaces: Bool = false,
    isPartial: Bool = false
  ) {
    (self.reason, self.sizeReason, self.answeredBy) = (reason, sizeReason, answeredBy)
    (self.replaces, self.isPartial) = (replaces, isPartial)
  }

  /// The reason; nil where they only bear the same name.
  var otherRoomReason: String? { reason.flatMap { SetUp.Slots.isNamesake($0) ? nil : $0 } }
}
