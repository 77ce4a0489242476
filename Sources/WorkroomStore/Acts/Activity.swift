public import Regulation

/// An activity that was held (活动).
public struct ActivityFacts: MatterFacts {
  public static let kind = "activity"
  public static let lifecycle = Lifecycle<ActivityFacts>(
    "activity", ends: [.held], .from(.nothing, ActivityLogged.self, to: .held))

  public var logged: ActivityLogged
  public var held: Moment
  public var late: String?

  public var person: PersonID? { logged.person }
  public var day: Day { held.day }
}

/// 活动登记 (P3.1, P3.2, P3.5).
public struct ActivityLogged: MatterAct {
  public var person: PersonID
  public var kind: ActivityKind
  public var service: ServiceKind?
  public var topic: String
  public var channel: Channel
  public var platform: Platform?
  public var carrier: Carrier
  public var attendance: Int?
  /// 线上线下同时: both at once; `channel` is the one it counts in (A6).
  public var hybrid: Bool?
  public var joint: Joint?
  /// How many came, as it was said, where that is more than the number (约20、12人次): `attendance` is what is counted.
  public var attendanceSaid: String?
  /// The members who took part, by name, whoever recorded it; nil: not said. It counts for nobody's norms, and stands in the
  /// record of service of each (P8.4a).
  public var members: [PersonID]?
  /// To whom something was made known, and what (宣传的对象和内容), P3.2c; nil: not said.
  public var audiences: [VisitorGroup]?
  public var contents: [PublicityContent]?
  public init(
    person: PersonID, kind: ActivityKind, service: ServiceKind?, topic: String, channel: Channel,
    platform: Platform?, carrier: Carrier, attendance: Int?, hybrid: Bool? = nil, joint: Joint? = nil,
    attendanceSaid: String? = nil, members: [PersonID]? = nil, audiences: [VisitorGroup]? = nil,
    contents: [PublicityContent]? = nil
  ) {
    (self.person, self.kind, self.service, self.topic) = (person, kind, service, topic)
    (self.channel, self.platform, self.carrier, self.attendance) = (channel, platform, carrier, attendance)
    (self.hybrid, self.joint) = (hybrid, joint)
    (self.attendanceSaid, self.members) = (attendanceSaid, members)
    (self.audiences, self.contents) = (audiences, contents)
  }

  public static let id = "activityLogged"
  public static let name = Bilingual("活动登记", "activity logged")
  public static let doing = Bilingual("登记活动", "log an activity")
  public static let fields: [Field<ActivityLogged>] = [
    .choice(\.kind, "类型", "kind"), .choice(\.service, "服务", "service"),
    .text(\.topic, "主题", "topic", apart: .topic), .choice(\.channel, "方式", "mode"),
    .choice(\.platform, "平台", "platform"), .choice(\.carrier, "载体", "carrier"),
    .text("人数", "attendance") { $0.attendanceSaid ?? $0.attendance.map(String.init) },
    .count("参加的委员", "members who took part", ifAny: { $0.members?.count }),
    .choices(ifAny: \.audiences, "宣传对象", "made known to"),
    .choices(ifAny: \.contents, "宣传内容", "what was made known"),
    .flag(ifTrue: \.hybrid, "线上线下同时", "both at once"),
    .choice("牵头", "lead", JointRole.self) { $0.joint?.role }, .text("合办", "joint with") { $0.joint?.with },
  ]
  /// What is asked of most events first, then what only some have.
  public static let correctables: [Correctable] =
    [
      kindOfActivity,
      .text("topic", Bilingual("主题", "topic"), \Self.topic),
      .mode(\Self.channel, \.hybrid, \.platform),
      .choice("carrier", Bilingual("载体", "carrier"), \Self.carrier),
      .headcount("attendance", \Self.attendance, \.attendanceSaid),
      .choices("audience", Bilingual("宣传对象", "made known to"), ifAny: \Self.audiences) {
        $0.kind == .policyTalk
      },
      .choices("contents", Bilingual("宣传内容", "what was made known"), ifAny: \Self.contents) {
        $0.kind == .policyTalk
      },
      .day("date", "日期", "date"),
      .choice("service", Bilingual("服务", "service"), \Self.service) { $0.kind == .publicService },
    ] + Correctable.event(\Self.channel, \.platform, \.hybrid, \.joint)
    + [.members("members", \Self.members)]

  /// Which service it was is asked of a public service, and of nothing else (P3.5).
  private static let kindOfActivity = Correctable(
    "kind", Bilingual("类型", "kind"), .choice { _ in ActivityKind.choices }, of: Self.self,
    shown: { .words($0.kind.name) },
    set: { body, text in
      guard let kind = ActivityKind(rawValue: text) else { return false }
      body.kind = kind
      if kind != .publicService { body.service = nil }
      if kind != .policyTalk { (body.audiences, body.contents) = (nil, nil) }
      return true
    },
    wants: { body, text in
      text == ActivityKind.publicService.rawValue && body.service == nil ? ["service"] : []
    })

  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public var whose: PersonID? { person }
  public func apply(to matter: inout ActivityFacts?, at mark: EntryMark) {
    matter = ActivityFacts(logged: self, held: mark.occurred, late: mark.late)
  }
}
