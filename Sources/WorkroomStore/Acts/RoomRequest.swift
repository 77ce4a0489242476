public import Regulation

/// What a room asks of the CPPCC over it, followed to an answer (工作室的请求), C4.2c.
public struct RequestFacts: MatterFacts {
  public static let kind = "request"
  public static let lifecycle = Lifecycle<RequestFacts>(
    "request", ends: [.answered],
    .from(.nothing, RequestRaised.self, to: .requested),
    .from(.requested, RequestAnswered.self, to: .answered),
    // Said again, the answer was another.
    .from(.answered, RequestAnswered.self, to: .answered))

  public var raised: RequestRaised
  public var on: Day
  public var answer: RequestAnswered?
  public var answeredOn: Day?

  public var person: PersonID? { raised.person }
  public var day: Day { on }
}

/// 工作室的请求: what the room needs, and whom it asks.
public struct RequestRaised: MatterAct {
  public var person: PersonID
  public var need: RequestKind
  /// The body that is asked, which is a public name.
  public var to: String
  public var text: String
  public init(person: PersonID, need: RequestKind, to: String, text: String) {
    (self.person, self.need, self.to, self.text) = (person, need, to, text)
  }

  public static let id = "requestRaised"
  public static let name = Bilingual("向上反映的问题", "request raised")
  public static let doing = Bilingual("向上反映问题", "raise a request")
  public static let fields: [Field<RequestRaised>] = [
    .choice(\.need, "需要", "need").corrected("need"), .text(\.to, "向谁", "to"),
    .text(\.text, "内容", "what", apart: .purpose).corrected("text"),
  ]
  public static let responsibility = Responsibility(
    "向上反映问题由本工作室的召集人或联络员登记。", "A request is raised by a convenor or the liaison of the room.", clause: .c4_2c)
  public static let order: Clause? = .c4_2c
  public static func allows(_ who: Asker) -> Bool { who.leads }
  public var whose: PersonID? { person }
  public func apply(to matter: inout RequestFacts?, at mark: EntryMark) {
    matter = RequestFacts(raised: self, on: mark.occurred.day)
  }
}

/// 对请求的答复: by the body itself, or written down in the room from what it was told.
public struct RequestAnswered: MatterAct {
  /// Who answered, which is a public name.
  public var by: String
  public var text: String
  public init(by: String, text: String) { (self.by, self.text) = (by, text) }

  public static let id = "requestAnswered"
  public static let name = Bilingual("反映问题的答复", "request answered")
  public static let doing = Bilingual("登记反映问题的答复", "record the answer to a request")
  public static let fields: [Field<RequestAnswered>] = [
    .text(\.by, "由谁", "by"), .text(\.text, "答复", "answer", apart: .answer),
  ]
  public static let responsibility = Responsibility(
    "反映问题的答复由专委会、主管部门，或本工作室的召集人、联络员登记。",
    "The answer to a request is recorded by the committee, the office in charge, or a convenor or the liaison of the room.",
    clause: .c4_2c)
  public static let order: Clause? = .c4_2c
  public static func allows(_ who: Asker) -> Bool { who.leads || who.guides }
  public func apply(to matter: inout RequestFacts?, at mark: EntryMark) {
    matter?.answer = self
    matter?.answeredOn = mark.occurred.day
  }
}
