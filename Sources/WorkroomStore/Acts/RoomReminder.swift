public import Regulation

/// A committee's word to the convenors of a room that does too little (提醒督促), P7.1c, A41.
public struct ReminderFacts: MatterFacts {
  public static let kind = "reminder"
  public static let isStanding = true
  public static let givesPower = false
  public static let lifecycle = Lifecycle<ReminderFacts>(
    "reminder", ends: [.closed],
    .from(.nothing, RoomReminded.self, to: .open),
    .from(.open, RoomReminded.self, to: .open),
    .from(.open, ReminderAnswered.self, to: .closed))

  public var reminded: RoomReminded
  public var on: Day
  /// What the convenor said to it; nil: nothing yet.
  public var answer: ReminderAnswered?
  public var answeredOn: Day?

  public var person: PersonID? { nil }
  public var day: Day { on }
}

/// 提醒督促: on which of the three grounds, and what is to change. Said again, it is put right.
public struct RoomReminded: MatterAct {
  /// The body that reminds, which is a public name.
  public var by: String
  public var grounds: [ReminderGround]
  public var text: String
  public init(by: String, grounds: [ReminderGround], text: String) {
    (self.by, self.grounds, self.text) = (by, grounds, text)
  }

  public static let id = "roomReminded"
  public static let name = Bilingual("提醒督促", "room reminded")
  public static let doing = Bilingual("登记提醒督促", "record a reminder")
  public static let fields: [Field<RoomReminded>] = [
    .text(\.by, "由谁", "by"), .choices(\.grounds, "原因", "grounds"),
    .text(\.text, "要求", "what is asked", apart: .remark),
  ]
  public static let responsibility = Responsibility.ofWhoGuides
  public static let order: Clause? = .p7_1c
  public static func allows(_ who: Asker) -> Bool { who.guides }
  public func apply(to matter: inout ReminderFacts?, at mark: EntryMark) {
    matter = ReminderFacts(reminded: self, on: mark.occurred.day)
  }
}

/// 对提醒的回复: what the convenor says will be done.
public struct ReminderAnswered: MatterAct {
  public var text: String
  public init(text: String) { self.text = text }

  public static let id = "reminderAnswered"
  public static let name = Bilingual("提醒的回复", "reminder answered")
  public static let doing = Bilingual("回复提醒", "answer a reminder")
  public static let fields: [Field<ReminderAnswered>] = [.text(\.text, "回复", "answer", apart: .reply)]
  public static let responsibility = Responsibility(
    "提醒由召集人回复，也可以由联络员代为登记。", "A reminder is answered by a convenor, or the liaison for them.", clause: .p7_1c)
  public static let order: Clause? = .p7_1c
  public static func allows(_ who: Asker) -> Bool { who.leads }
  public func apply(to matter: inout ReminderFacts?, at mark: EntryMark) {
    matter?.answer = self
    matter?.answeredOn = mark.occurred.day
  }
}
