public import Regulation

/// A research note (调研记录): what was looked into before it is consulted on (P6.3d).
public struct ResearchFacts: MatterFacts {
  public static let kind = "research"
  /// Whom was asked and what they said.
  public static let isConfidential = true
  public static let lifecycle = Lifecycle<ResearchFacts>(
    "research", ends: [.held], .from(.nothing, ResearchNoted.self, to: .held))

  public var noted: ResearchNoted
  public var held: Moment
  public var late: String?

  public var person: PersonID? { noted.person }
  public var day: Day { held.day }
  public var rests: [MatterID] { noted.opinions }
}

/// 调研记录 (P6.3d 在深入调查研究的基础上): who went where when, whom they asked, and what they found.
public struct ResearchNoted: MatterAct {
  public var person: PersonID
  public var topic: String
  public var place: String
  public var asked: String
  public var finding: String
  /// The opinions it looked into.
  public var opinions: [MatterID]
  public init(
    person: PersonID, topic: String, place: String, asked: String, finding: String, opinions: [MatterID]
  ) {
    (self.person, self.topic, self.place) = (person, topic, place)
    (self.asked, self.finding, self.opinions) = (asked, finding, opinions)
  }

  public static let id = "researchNoted"
  public static let name = Bilingual("调研记录", "research noted")
  public static let doing = Bilingual("登记调研记录", "note research")
  public static let fields: [Field<ResearchNoted>] = [
    .text(\.topic, "题目", "subject", apart: .topic).corrected("topic"),
    .text(\.place, "地点", "place", apart: .place).corrected("place"),
    .text(\.asked, "问了谁", "asked", apart: .asked).corrected("asked"),
    .text(\.finding, "发现", "finding", apart: .finding).corrected("finding"),
    .count("意见", "opinions") { $0.opinions.count },
    .beside(.day("date", "日期", "date")),
  ]
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public var whose: PersonID? { person }
  public func apply(to matter: inout ResearchFacts?, at mark: EntryMark) {
    matter = ResearchFacts(noted: self, held: mark.occurred, late: mark.late)
  }
}
