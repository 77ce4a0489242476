public import Regulation

/// A meeting of those who look after the rooms (工作例会), C4.2b.
public struct WorkMeetingFacts: MatterFacts {
  public static let kind = "work-meeting"
  public static let isStanding = true
  public static let isOfCppcc = true
  public static let givesPower = false
  public static let lifecycle = Lifecycle<WorkMeetingFacts>(
    "work-meeting", ends: [.held],
    .from(.nothing, WorkMeetingHeld.self, to: .held),
    .from(.held, WorkMeetingHeld.self, to: .held))

  public var meeting: WorkMeetingHeld
  public var on: Day

  public var person: PersonID? { nil }
  public var day: Day { on }
}

/// 工作例会: who convened it (A45), and what was exchanged, aimed at, given out and solved. Said again, it is put right.
public struct WorkMeetingHeld: MatterAct {
  /// 委工委, a committee, or the CPPCC of a county: a public name.
  public var by: String
  /// How many rooms were there; nil: not said.
  public var rooms: Int?
  /// 经验交流
  public var experience: String?
  /// 阶段目标
  public var goals: String?
  /// 下步任务
  public var tasks: String?
  /// 实际问题，由谁解决
  public var problems: String?
  public init(
    by: String, rooms: Int? = nil, experience: String? = nil, goals: String? = nil, tasks: String? = nil,
    problems: String? = nil
  ) {
    (self.by, self.rooms, self.experience) = (by, rooms, experience)
    (self.goals, self.tasks, self.problems) = (goals, tasks, problems)
  }

  public static let id = "workMeetingHeld"
  public static let name = Bilingual("工作例会", "work meeting held")
  public static let doing = Bilingual("登记工作例会", "record a work meeting")
  public static let fields: [Field<WorkMeetingHeld>] = [
    .text(\.by, "召集", "convened by"), .number(\.rooms, "到会工作室", "rooms present"),
    .text(\.experience, "经验交流", "experience", apart: .note), .text(\.goals, "阶段目标", "goals", apart: .plan),
    .text(\.tasks, "下步任务", "tasks", apart: .undertaking),
    .text(\.problems, "实际问题", "problems", apart: .outcome),
  ]
  public static let responsibility = Responsibility(
    "工作例会由政协机关的人登记。", "A work meeting is recorded by whoever acts for the CPPCC.", clause: .c4_2b)
  public static let order: Clause? = .c4_2b
  /// A45: any of the bodies may convene one.
  public static func allows(_ who: Asker) -> Bool { who.guides }
  public func apply(to matter: inout WorkMeetingFacts?, at mark: EntryMark) {
    matter = WorkMeetingFacts(meeting: self, on: mark.occurred.day)
  }
}
