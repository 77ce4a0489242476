public import Regulation

/// A campaign (专题征集): opinions are collected widely on a topic that the CPPCC of the same level will consult on (同级政协重点协商议题),
/// P3.3d. Opinions carry it; see ``OpinionDetails/campaign``.
public struct CampaignFacts: MatterFacts {
  public static let kind = "campaign"
  public static let isConfidential = true
  public static let lifecycle = Lifecycle<CampaignFacts>(
    "campaign", ends: [.ended],
    .from(.nothing, CampaignOpened.self, to: .running),
    .from(.running, CampaignMoved.self, to: .running),
    .from(.running, CampaignEnded.self, to: .ended))

  public var opened: CampaignOpened
  public var at: Moment
  /// Who entered it; nil where nobody is known.
  public var opener: PersonID?
  /// The last day as it was moved, the newest first asked; nil: it stands as it was opened.
  public var moved: Day?
  /// The day it was ended before its time.
  public var ended: Day?

  public var person: PersonID? { opener }
  public var day: Day { at.day }

  public var first: Day { opened.first }
  /// The last day on which opinions are collected, that day included.
  public var last: Day {
    let planned = moved ?? opened.last
    return ended.map { min($0, planned) } ?? planned
  }
  /// Whether opinions are collected on a day.
  public func runs(on day: Day) -> Bool { first <= day && day <= last }
}

/// 专题征集开始: topic, days, and the CPPCC whose topic it is.
public struct CampaignOpened: MatterAct {
  public var topic: String
  /// The CPPCC whose topic it is, by its name.
  public var by: String
  public var first: Day
  public var last: Day
  public init(topic: String, by: String, first: Day, last: Day) {
    (self.topic, self.by, self.first, self.last) = (topic, by, first, last)
  }

  public static let id = "campaignOpened"
  public static let name = Bilingual("专题征集开始", "campaign opened")
  public static let doing = Bilingual("登记专题征集", "open a campaign")
  public static let fields: [Field<CampaignOpened>] = [
    .text(\.topic, "议题", "topic", apart: .topic).corrected("topic"),
    .text(\.by, "来自", "from").corrected("by", "来自", "from whom"),
    .day(\.first, "第一天", "first day", .ahead).corrected("first"),
    .day(\.last, "最后一天", "last day", .ahead).corrected("last"),
  ]
  public static let responsibility = Responsibility.ofTheCampaign
  public static func allows(_ who: Asker) -> Bool { who.collects }
  public func apply(to matter: inout CampaignFacts?, at mark: EntryMark) {
    matter = CampaignFacts(opened: self, at: mark.occurred, opener: mark.actor)
  }
}

/// 专题征集改期: opinions are collected for longer, or not as long.
public struct CampaignMoved: MatterAct {
  public var last: Day
  public init(last: Day) { self.last = last }

  public static let id = "campaignMoved"
  public static let name = Bilingual("专题征集改期", "campaign moved")
  public static let doing = Bilingual("改专题征集的最后一天", "move a campaign's last day")
  public static let fields: [Field<CampaignMoved>] = [
    .day(\.last, "最后一天", "last day", .ahead).corrected("last")
  ]
  public static let responsibility = Responsibility.ofTheCampaign
  public static func allows(_ who: Asker) -> Bool { who.collects }
  public func apply(to matter: inout CampaignFacts?, at mark: EntryMark) { matter?.moved = last }
}

/// 专题征集提前结束: the day itself still counts.
public struct CampaignEnded: MatterAct {
  public var why: String?
  public init(why: String? = nil) { self.why = why }

  public static let id = "campaignEnded"
  public static let name = Bilingual("专题征集结束", "campaign ended")
  public static let doing = Bilingual("提前结束专题征集", "end a campaign before its time")
  public static let fields: [Field<CampaignEnded>] = [
    .text(\.why, "原因", "reason", apart: .reason).corrected("why")
  ]
  public static let responsibility = Responsibility.ofTheCampaign
  public static func allows(_ who: Asker) -> Bool { who.collects }
  public func apply(to matter: inout CampaignFacts?, at mark: EntryMark) { matter?.ended = mark.occurred.day }
}

extension Responsibility {
  /// P3.3d: it is the CPPCC's topic, entered where opinions come in.
  fileprivate static let ofTheCampaign = Responsibility(
    "专题征集按同级政协的要求，由召集人、联络员，或者专委会、主管部门登记。",
    "A campaign is entered on word of the CPPCC by a convenor or the liaison, or by the committee or the office in charge.",
    clause: .p3_3d)
}

extension Asker {
  /// Whoever leads the room, and who acts for the CPPCC over it (P3.3d).
  fileprivate var collects: Bool { leads || acts(for: .committee, .officeInCharge) }
}
