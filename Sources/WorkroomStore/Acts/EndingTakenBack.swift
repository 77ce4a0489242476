public import Regulation

/// 撤回终止或摘牌: an end that was recorded by mistake is taken back by the body that decides on it (A43), before the papers were
/// archived (P7.4). From that day the room is open again; shifts that its end freed stay free until they are planned anew.
public struct EndingTakenBack: MatterAct {
  /// The body that takes it back, which is a public name.
  public var by: String
  /// The paper it was decided with.
  public var number: String?
  public var reason: String
  /// The ending that is taken back.
  public var ending: MatterID
  public init(by: String, number: String? = nil, reason: String, ending: MatterID) {
    (self.by, self.number, self.reason, self.ending) = (by, number, reason, ending)
  }

  public static let id = "endingTakenBack"
  public static let name = Bilingual("终止或摘牌撤回", "end of a room taken back")
  public static let doing = Bilingual("撤回终止或摘牌", "take back a room's end")
  public static let fields: [Field<EndingTakenBack>] = [
    .text(\.by, "由谁", "by"), .text(\.number, "文号", "number"),
    .text(\.reason, "理由", "reason", apart: .reason),
  ]
  public static let responsibility = Responsibility(
    "终止、摘牌由作出决定的一方撤回，主管部门可以按文件登记；归档以后不能撤回。",
    "A room's end is taken back by the body that decided on it, before its papers are archived; the office in charge may record that from paper.",
    clause: .p7_1e)
  public static let order: Clause? = .p7_4
  public static func allows(_ who: Asker) -> Bool { who.decidesOnEnds }
  public func apply(to matter: inout RoomFacts?, at mark: EntryMark) {
    guard var room = matter, let end = room.ended else { return }
    let again = RoomFacts.Reopened(end: end, on: mark.occurred.day, by: by, entry: mark.id)
    (room.reopened, room.ended) = ((room.reopened ?? []) + [again], nil)
    matter = room
  }
}

extension RoomFacts {
  /// An end that was taken back.
  public struct Reopened: Codable, Hashable, Sendable {
    /// As it stood until then.
    public var end: End
    /// The day from which the room is open again.
    public var on: Day
    public var by: String
    /// What took it back: shifts that were planned before it, for days after the end, stay free.
    public var entry: EntryID
  }

  /// Whether its end may be taken back: by that ending, and as long as nobody has archived its papers (P7.4).
  func mayReopen(_ taken: EndingTakenBack) -> Bool { ended?.ending == taken.ending && ended?.archived == nil }
}
