public import Regulation

/// 监督答复 (P3.4e): what whoever answers for the policy replied to an oversight.
public struct OversightReplied: MatterAct {
  public var text: String
  public var day: Day
  public init(text: String, day: Day) { (self.text, self.day) = (text, day) }

  public static let id = "oversightReplied"
  public static let name = Bilingual("监督答复", "reply to an oversight")
  public static let doing = Bilingual("登记监督答复", "record the reply to an oversight")
  public static let fields: [Field<OversightReplied>] = [
    .text(\.text, "答复", "reply", apart: .reply).corrected("reply"),
    .day(\.day, "日期", "date").corrected("replied-on"),
  ]
  public static let responsibility = Responsibility.ofTheRecorder
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public func apply(to matter: inout MicroFacts?, at mark: EntryMark) { matter?.reply = self }
}
