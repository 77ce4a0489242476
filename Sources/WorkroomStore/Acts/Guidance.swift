public import Regulation

/// What a committee or party group told a room to go by (指导意见), P6.3f, P7.3b.
public struct GuidanceFacts: MatterFacts {
  public static let kind = "guidance"
  public static let isStanding = true
  public static let givesPower = false
  public static let lifecycle = Lifecycle<GuidanceFacts>(
    "guidance", ends: [.held],
    .from(.nothing, GuidanceGiven.self, to: .held),
    .from(.held, GuidanceGiven.self, to: .held))

  public var given: GuidanceGiven
  public var on: Day

  public var person: PersonID? { nil }
  public var day: Day { on }
}

/// 指导意见: from whom, about what, and what was said. Said again, it is put right.
public struct GuidanceGiven: MatterAct {
  /// The body that gave it, which is a public name.
  public var by: String
  public var about: GuidanceSubject
  public var text: String
  public init(by: String, about: GuidanceSubject, text: String) {
    (self.by, self.about, self.text) = (by, about, text)
  }

  public static let id = "guidanceGiven"
  public static let name = Bilingual("指导意见", "guidance given")
  public static let doing = Bilingual("登记指导意见", "record guidance")
  public static let fields: [Field<GuidanceGiven>] = [
    .text(\.by, "由谁", "by"), .choice(\.about, "关于", "about"),
    .text(\.text, "意见", "what was said", apart: .remark),
  ]
  public static let responsibility = Responsibility.ofWhoGuides
  public static let order: Clause? = .p6_3f
  public static func allows(_ who: Asker) -> Bool { who.guides }
  public func apply(to matter: inout GuidanceFacts?, at mark: EntryMark) {
    matter = GuidanceFacts(given: self, on: mark.occurred.day)
  }
}
