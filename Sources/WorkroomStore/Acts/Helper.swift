public import Regulation

/// Somebody who helps a room and is no member of it (民情联络员、信息员): no seat, counted nowhere among the members (P4.2a), and
/// no place to sign in at, so that nothing is recorded in their name.
public struct HelperFacts: MatterFacts {
  public static let kind = "helper"
  public static let isStanding = true
  public static let lifecycle = Lifecycle<HelperFacts>(
    "helper", ends: [.ended],
    .from(.nothing, HelperNamed.self, to: .running),
    .from(.running, HelperLeft.self, to: .ended))

  public var named: HelperNamed
  public var since: Day
  /// The last day, inclusive; nil while they help.
  public var until: Day?

  public var name: String { named.name }
  public var person: PersonID? { nil }
  public var day: Day { since }
}

/// 明确民情联络员、信息员: who helps, as what, and where. It happened on the day it began.
public struct HelperNamed: MatterAct {
  public var name: String
  public var role: HelperKind
  /// Which village, street or trade they know; nil: not said.
  public var covers: String?
  public init(name: String, role: HelperKind, covers: String? = nil) {
    (self.name, self.role, self.covers) = (name, role, covers)
  }

  public static let id = "helperNamed"
  public static let name = Bilingual("明确民情联络员、信息员", "helper named")
  public static let doing = Bilingual("登记民情联络员、信息员", "name a helper")
  public static let fields: [Field<HelperNamed>] = [
    .text(\.name, "姓名", "name"), .choice(\.role, "身份", "as"), .text(\.covers, "联系的范围", "covers"),
  ]
  public static let responsibility = Responsibility.ofWhoLeads
  public static func allows(_ who: Asker) -> Bool { who.leads }
  public func apply(to matter: inout HelperFacts?, at mark: EntryMark) {
    matter = HelperFacts(named: self, since: mark.occurred.day)
  }
}

/// 不再担任民情联络员、信息员, from the day after it happened.
public struct HelperLeft: MatterAct {
  public init() {}

  public static let id = "helperLeft"
  public static let name = Bilingual("不再担任民情联络员、信息员", "helper left")
  public static let doing = Bilingual("登记不再担任民情联络员、信息员", "record that a helper leaves")
  public static let fields: [Field<HelperLeft>] = []
  public static let responsibility = Responsibility.ofWhoLeads
  public static func allows(_ who: Asker) -> Bool { who.leads }
  public func apply(to matter: inout HelperFacts?, at mark: EntryMark) { matter?.until = mark.occurred.day }
}
