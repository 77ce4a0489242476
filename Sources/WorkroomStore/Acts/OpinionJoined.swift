public import Regulation

/// 同一件 (P6.2a): what this visitor says is the matter of an earlier opinion, or comes to the same once more.
///
/// It is said while an opinion is recorded, or once it turns out (合并). Every visitor keeps an opinion of their own, with their own way to be reached and their own erasure: only the matter is one.
/// It is dealt with and counted where it was said first. Where that was closed it is `again`: dealt with a second time, linked.
public struct OpinionJoined: MatterAct {
  /// The first of them, which joins no other itself.
  public var to: MatterID
  public var again: Bool?
  public init(to: MatterID, again: Bool? = nil) { (self.to, self.again) = (to, again) }

  public static let id = "opinionJoined"
  public static let name = Bilingual("同一件", "same matter")
  public static let doing = Bilingual("并入同一件", "join the opinion to the same matter")
  /// What was joined wrongly is taken back, and stands by itself again.
  public static let fields: [Field<OpinionJoined>] = [
    .flag(
      "办理", "handling",
      named: (Bilingual("第二次办理", "dealt with once more"), Bilingual("随先前那件", "dealt with there"))
    ) { $0.again == true }
  ]
  public static let responsibility = Responsibility.ofTheRecorder
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public func apply(to matter: inout OpinionFacts?, at mark: EntryMark) { matter?.joined = to }
}
