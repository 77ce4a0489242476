public import Regulation

// What was entered wrongly of what stands for a time (登记有误): a name or a first day. The entry that said it stays as it is, and
// so does every later word of it; what is looked at says the right thing from the beginning.

/// 工作室登记更正: the room's name, or the day of its plaque or of joining 秦商量, should have been this (P0, P4.1, P5.3d). Nil: as
/// it was. The reason lies apart.
public struct RoomPutRight: MatterAct {
  public var name: String?
  public var plaque: Day?
  public var platform: Day?
  public var reason: String
  public init(name: String? = nil, plaque: Day? = nil, platform: Day? = nil, reason: String) {
    (self.name, self.plaque, self.platform, self.reason) = (name, plaque, platform, reason)
  }

  public static let id = "roomPutRight"
  public static let name = Bilingual("工作室登记更正", "room put right")
  public static let doing = Bilingual("更正工作室登记", "put the room's facts right")
  public static let fields: [Field<RoomPutRight>] = [
    .text(\.name, "名称", "name"), .text("授牌日期", "plaque day") { $0.plaque?.iso },
    .text("入驻日期", "day of joining") { $0.platform?.iso }, .text(\.reason, "原因", "reason", apart: .reason),
  ]
  public static let responsibility = Responsibility.ofWhoLeads
  /// P4.2c, P4.2f: whoever answers for the room; or the office in charge of it (P4.4).
  public static func allows(_ who: Asker) throws -> Bool { who.leads || who.acts(for: .officeInCharge) }
  public func apply(to matter: inout RoomFacts?, at mark: EntryMark) {
    if let name { matter?.name = name }
    if let plaque { matter?.plaque = plaque }
    if let platform { matter?.platform = platform }
  }
}

/// 席位登记更正: a member's name, or the first day of the seat, should have been this (P4.2a). Nil: as it was. The reason lies
/// apart.
public struct SeatPutRight: MatterAct {
  public var name: String?
  public var since: Day?
  public var reason: String
  public init(name: String? = nil, since: Day? = nil, reason: String) {
    (self.name, self.since, self.reason) = (name, since, reason)
  }

  public static let id = "seatPutRight"
  public static let name = Bilingual("席位登记更正", "seat put right")
  public static let doing = Bilingual("更正委员登记", "put a member's facts right")
  public static let fields: [Field<SeatPutRight>] = [
    .text(\.name, "姓名", "name"), .text("起始日", "since") { $0.since?.iso },
    .text(\.reason, "原因", "reason", apart: .reason),
  ]
  public static let responsibility = Responsibility.ofWhoLeads
  public static func allows(_ who: Asker) throws -> Bool { who.leads || who.acts(for: .officeInCharge) }
  public func apply(to matter: inout SeatFacts?, at mark: EntryMark) {
    if let name { matter?.putRight(name) }
    if let since { matter?.since = since }
  }
}

/// 任职登记更正: the name of a convenor or liaison should have been this (P4.2c, P4.2e). The reason lies apart.
public struct OfficePutRight: MatterAct {
  public var name: String
  public var reason: String
  public init(name: String, reason: String) { (self.name, self.reason) = (name, reason) }

  public static let id = "officePutRight"
  public static let name = Bilingual("任职登记更正", "office put right")
  public static let doing = Bilingual("更正任职登记", "put an office's facts right")
  public static let fields: [Field<OfficePutRight>] = [
    .text(\.name, "姓名", "name"), .text(\.reason, "原因", "reason", apart: .reason),
  ]
  public static let responsibility = Responsibility.ofWhoLeads
  public static func allows(_ who: Asker) throws -> Bool { who.leads || who.acts(for: .officeInCharge) }
  public func apply(to matter: inout OfficeFacts?, at mark: EntryMark) { matter?.putRight(name) }
}

/// Somebody on the roster whose name may have been misspelt (写错过的姓名): they are found by it still.
protocol NamePutRight {
  var name: String { get set }
  var formerNames: [String]? { get set }
}

extension NamePutRight {
  fileprivate mutating func putRight(_ right: String) {
    guard right != name else { return }
    formerNames = (formerNames ?? []).filter { $0 != name && $0 != right } + [name]
    name = right
  }
}

extension SeatFacts: NamePutRight {}
extension OfficeFacts: NamePutRight {}

/// 经办人登记更正: the name of whoever handles an application should have been this (P5.1). The reason lies apart.
public struct HandlerPutRight: MatterAct {
  public var name: String
  public var reason: String
  public init(name: String, reason: String) { (self.name, self.reason) = (name, reason) }

  public static let id = "handlerPutRight"
  public static let name = Bilingual("经办人登记更正", "handler put right")
  public static let doing = Bilingual("更正经办人姓名", "put the name of whoever handles it right")
  public static let fields: [Field<HandlerPutRight>] = [
    .text(\.name, "经办人", "filled in by"), .text(\.reason, "原因", "reason", apart: .reason),
  ]
  public static let responsibility = Responsibility.ofTheApplicant
  public static func allows(_ who: Asker) -> Bool { who.fillsIn }
  public func apply(to matter: inout ApplicationFacts?, at mark: EntryMark) {
    matter?.begun.handlerName = name
  }
}
