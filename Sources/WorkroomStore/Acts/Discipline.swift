public import Regulation

/// 纪律须知确认 (P8.5, P8.5b, C4.5): a member has read this year's discipline notice. It is an act of the member's own on their
/// seat: nobody does it for another, and nobody takes it back.
public struct NoticeAcknowledged: MatterAct {
  public init() {}

  public static let id = "noticeAcknowledged"
  public static let name = Bilingual("确认纪律须知", "discipline notice acknowledged")
  public static let doing = Bilingual("确认纪律须知", "acknowledge the discipline notice")
  public static let fields: [Field<NoticeAcknowledged>] = []
  public static let responsibility = Responsibility(
    "纪律须知由委员本人确认。", "The discipline notice is acknowledged by each member, for nobody else.", clause: .p8_5)
  public static func allows(_ who: Asker) -> Bool { who.isMember && who.isOwn }
  public func apply(to matter: inout SeatFacts?, at mark: EntryMark) {
    let day = mark.occurred.day
    guard let seat = matter, !seat.hasAcknowledged(in: day.year) else { return }
    matter?.noticed = (seat.noticed ?? []) + [day]
  }
}

extension SeatFacts {
  /// Whether the notice of a year was acknowledged (P8.5: once a year, a product default).
  public func hasAcknowledged(in year: Int) -> Bool { noticed?.contains { $0.year == year } ?? false }
}
