public import Regulation

/// 继续保存 (《个人信息保护法》第四十七条): the time of keeping has ended, and the visitor's data are still needed: why.
///
/// The time begins anew with it. Nothing else changes.
public struct OpinionKept: MatterAct {
  public var why: String
  public init(why: String) { self.why = why }

  public static let id = "opinionKept"
  public static let name = Bilingual("继续保存", "kept longer")
  public static let doing = Bilingual("继续保存来访人信息", "keep the visitor's data longer")
  public static let fields: [Field<OpinionKept>] = [.text(\.why, "理由", "reason", apart: .reason)]
  public static let responsibility = VisitorErased.responsibility
  public static func allows(_ who: Asker) throws -> Bool { try VisitorErased.allows(who) }
  public func apply(to matter: inout OpinionFacts?, at mark: EntryMark) { matter?.kept = mark.occurred.day }
}
