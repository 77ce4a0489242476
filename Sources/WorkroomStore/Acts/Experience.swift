public import Regulation

/// A short report of how a room is set up and runs, and of what it learned (经验材料), P8.2a, P1f.
public struct ExperienceFacts: MatterFacts {
  public static let kind = "experience"
  public static let lifecycle = Lifecycle<ExperienceFacts>(
    "experience", ends: [.submitted], .from(.nothing, ExperienceReported.self, to: .submitted))

  public var reported: ExperienceReported
  public var person: PersonID? { reported.person }
  public var day: Day { reported.day }
}

/// 报送经验材料 (P8.2a): to the committee that guides the room, and to the office in charge.
public struct ExperienceReported: MatterAct {
  public var person: PersonID
  public var title: String
  public var text: String
  public var to: [ExperienceAddressee]
  /// The day it was sent.
  public var day: Day
  /// 可复制 (P1f): others may do the same.
  public var replicable: Bool
  public init(
    person: PersonID, title: String, text: String, to: [ExperienceAddressee], day: Day, replicable: Bool
  ) {
    (self.person, self.title, self.text) = (person, title, text)
    (self.to, self.day, self.replicable) = (to, day, replicable)
  }

  public static let id = "experienceReported"
  public static let name = Bilingual("报送经验材料", "experience reported")
  public static let doing = Bilingual("登记经验材料", "record a report of experience")
  public static let fields: [Field<ExperienceReported>] = [
    .text(\.title, "标题", "title", apart: .title).corrected("title"),
    .text(\.text, "内容", "text", apart: .experience).corrected("text"),
    .choices(\.to, "报给", "sent to").corrected("to"), .day(\.day, "报送日期", "sent on").corrected("date"),
    .flag(
      "可复制", "replicable", named: (Bilingual("可复制", "replicable"), Bilingual("没有说可复制", "not replicable"))
    ) { $0.replicable },
  ]
  public static let responsibility = Responsibility(
    "经验材料由召集人或联络员报送。", "Experience is reported by a convenor or the liaison.", clause: .p8_2a)
  public static func allows(_ who: Asker) -> Bool { who.leads }
  public var whose: PersonID? { person }
  public func apply(to matter: inout ExperienceFacts?, at mark: EntryMark) {
    matter = ExperienceFacts(reported: self)
  }
}

/// That a room's experience, practice or results were made known (宣传), P8.4b, C3.3b.
public struct PublicityFacts: MatterFacts {
  public static let kind = "publicity"
  public static let lifecycle = Lifecycle<PublicityFacts>(
    "publicity", ends: [.held], .from(.nothing, PublicityNoted.self, to: .held))

  public var noted: PublicityNoted
  public var person: PersonID? { noted.person }
  public var day: Day { noted.day }
}

/// 登记宣传报道 (P8.4b): in which medium, on which day, under which title.
public struct PublicityNoted: MatterAct {
  public var person: PersonID
  public var medium: PublicityMedium
  public var title: String
  public var day: Day
  public init(person: PersonID, medium: PublicityMedium, title: String, day: Day) {
    (self.person, self.medium, self.title, self.day) = (person, medium, title, day)
  }

  public static let id = "publicityNoted"
  public static let name = Bilingual("宣传报道", "publicity")
  public static let doing = Bilingual("登记宣传报道", "record publicity")
  public static let fields: [Field<PublicityNoted>] = [
    .choice(\.medium, "媒体", "medium").corrected("medium"),
    .text(\.title, "标题", "title", apart: .title).corrected("title"),
    .day(\.day, "刊登日期", "published on").corrected("date"),
  ]
  public static let responsibility = Responsibility.ofTheRoom(doing)
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public var whose: PersonID? { person }
  public func apply(to matter: inout PublicityFacts?, at mark: EntryMark) {
    matter = PublicityFacts(noted: self)
  }
}
