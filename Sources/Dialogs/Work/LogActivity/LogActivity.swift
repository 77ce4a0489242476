import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Logging an activity (登记活动): reading, policy talk, service to the people, research, visit, other.
enum LogActivity: String, DialogStates {
  case kind, jointKind, role, with, service, topic, channel, countedIn, platform, carrier, audience, content,
    day, late,
    attendance, members, known, same, notAgain, confirm, recorded, end

  enum Slots {
    static let kind = Slot<KindOr<ActivityKind>>("kind", "类型", "kind", as: .choice())
    static let jointKind = Slot<ActivityKind>("joint-kind", "一起办的", "held together", as: .choice())
    static let service = Slot<ServiceKind>("service", "服务", "service", as: .choice())
    static let carrier = Slot<Carrier>("carrier", "载体", "carrier", as: .choice())
    static let attendance = Slot<Headcount>(
      "attendance", "参加人数", "attendance", as: .headcount(in: 1...100_000))
    static let audiences = Slot<[VisitorGroup]>(
      "audiences", "宣传对象", "made known to", as: .choices([.area, .sector, .industry]))
    static let contents = Slot<[PublicityContent]>(
      "contents", "宣传内容", "what was made known", as: .choices())
    static let members = Slot<[PersonID]>(
      "members", "参加的委员", "members who took part", as: .members(on: CommonSlots.day))
  }

  static let dialog = define(
    "log-activity", version: 5, title: ("登记活动", "log an activity"),
    phrases: [
      "登记活动", "活动日志", "登记调研", "调研活动", "登记走访", "读书活动", "政策宣讲", "便民服务", "公益活动", "开展了活动", "log an activity",
      "reading session",
      "policy talk", "public service",
    ],
    because: .p4_5b, start: .kind,
    hears: [
      .fills(Slots.kind, by: .kind) { services[$0] == nil ? $0 : ActivityKind.publicService.rawValue },
      .fills(Slots.service, by: .kind) { services[$0]?.rawValue },
      .proposes(WorkSlots.topic, by: .topic), .proposes(WorkSlots.topic, by: .matter),
      .proposes(WorkSlots.topic, by: .rest),
      .fills(WorkSlots.channel, by: .mode),
      .fills(Slots.carrier, by: .carrier), .fills(CommonSlots.day, by: .day),
      .fills(Slots.attendance, by: .count),
    ]
  ) {
    ask(.kind, for: Slots.kind, because: .p4_5b)
      .when("一起办的", .jointKind) { $0[Slots.kind] == .joint }
      .when("便民服务", .service) { kind($0) == .publicService }
      .then(.topic)
    ask(.jointKind, for: Slots.jointKind, because: .p4_5b).then(.role)
    ask(.role, for: JointSlots.role, because: .p4_5b).then(.with)
    ask(.with, for: JointSlots.with, because: .p4_5b)
      .when("便民服务", .service) { kind($0) == .publicService }
      .then(.topic)
    ask(.service, for: Slots.service, because: .p3_5).then(.topic)
    ask(.topic, for: WorkSlots.topic).then(.channel)
    ask(.channel, for: WorkSlots.channel)
      .when("线上线下同时", .countedIn) { $0[WorkSlots.channel] == .both }
      .when("线上", .platform) { $0[WorkSlots.channel] == .online }
      .when("有载体", .carrier) { kind($0).map(hasCarrier) ?? false }
      .then(.day)
    ask(.countedIn, for: WorkSlots.countedIn, because: .p5_3d).then(.platform)
    ask(.platform, for: WorkSlots.platform)
      .when("有载体", .carrier) { kind($0).map(hasCarrier) ?? false }
      .then(.day)
    ask(.carrier, for: Slots.carrier, because: .p3_2b)
      .when("政策宣讲", .audience) { kind($0) == .policyTalk }
      .then(.day)
    ask(.audience, for: Slots.audiences, optional: true, because: .p3_2c).then(.content)
    ask(.content, for: Slots.contents, optional: true, because: .p3_2c).then(.day)
    ask(.day, for: CommonSlots.day).when("补录", .late) { $0.isLate(CommonSlots.day) }.then(.attendance)
    ask(.late, for: CommonSlots.late, because: .p4_5b).then(.attendance)
    ask(.attendance, for: Slots.attendance, optional: true).then(.members)
    ask(.members, for: Slots.members, optional: true, because: .p8_4a).then(.known)
    decide(.known)
      .when("像是登记过了", .same, forgetting: [SameEvent.slot]) { try sameEvent($0) != nil }
      .then(.confirm)
    ask(.same, for: SameEvent.slot).when("是同一件", .notAgain) { $0[SameEvent.slot] == true }.then(.confirm)
    say(.notAgain).then(.end)
    confirm(
      .confirm,
      showing: [
        Slots.kind, Slots.jointKind, JointSlots.role, JointSlots.with, Slots.service, WorkSlots.topic,
        WorkSlots.channel, WorkSlots.countedIn, WorkSlots.platform, Slots.carrier,
        Slots.audiences, Slots.contents, CommonSlots.day, CommonSlots.late, Slots.attendance, Slots.members,
      ]
    ).then(.recorded)
    record(.recorded, needs: [Slots.kind, WorkSlots.topic, WorkSlots.channel, CommonSlots.day]) { scene in
      let me = try scene.signedIn()
      let kind = try kind(scene) ?? scene.need(Slots.jointKind)
      let logged = ActivityLogged(
        person: me.person, kind: kind, service: kind == .publicService ? scene[Slots.service] : nil,
        topic: try scene.need(WorkSlots.topic), channel: try WorkSlots.recordedChannel(scene),
        platform: WorkSlots.onlinePlatform(scene),
        carrier: hasCarrier(kind) ? scene[Slots.carrier] ?? .other : .other,
        attendance: scene[Slots.attendance]?.people, hybrid: WorkSlots.hybrid(scene), joint: joint(scene),
        attendanceSaid: scene[Slots.attendance]?.said, members: scene[Slots.members],
        audiences: kind == .policyTalk ? scene[Slots.audiences] : nil,
        contents: kind == .policyTalk ? scene[Slots.contents] : nil)
      return [
        Proposal(
          logged, in: me.room, on: scene.fresh("activity"),
          occurred: try scene.occurred(CommonSlots.day),
          late: scene.isLate(CommonSlots.day) ? scene[CommonSlots.late] : nil)
      ]
    }.then(.end)
    end(.end)
  }

  /// The services that have names of their own in what people say.
  private static let services: [String: ServiceKind] = [
    "freeClinic": .freeClinic, "legalAid": .legalAid, "jobGuidance": .jobGuidance,
    "teachingAid": .teachingAid,
    "popularScience": .popularScience, "technicalGuidance": .technicalGuidance,
  ]

  /// What was recorded already and seems to be the same event.
  static func sameEvent(_ scene: Scene) throws -> SameEvent? {
    try kind(scene).flatMap { try SameEvent.of($0, scene) }
  }

  /// What kind it was, held alone or together with others.
  static func kind(_ scene: Scene) -> ActivityKind? {
    scene[Slots.kind]?.kind(together: scene[Slots.jointKind])
  }

  static func joint(_ scene: Scene) -> Joint? {
    JointSlots.joint(scene[Slots.kind] == .joint, scene)
  }

  /// The carriers of P3.2b are asked of policy talks, and noted for reading sessions alike.
  static func hasCarrier(_ kind: ActivityKind) -> Bool {
    switch kind {
    case .reading, .policyTalk: true
    case .publicService, .research, .visit, .other: false
    }
  }

  /// The yearly norm an activity of this kind serves.
  static func norm(_ kind: ActivityKind) -> Clause? {
    switch kind {
    case .reading: .p3_1
    case .policyTalk: .p3_2a
    case .publicService: .p3_5
    case .research, .visit, .other: nil
    }
  }

  private static func deed(_ kind: ActivityKind) -> Deed? {
    switch kind {
    case .reading: .reading
    case .policyTalk: .policyTalk
    case .publicService: .publicService
    case .research, .visit, .other: nil
    }
  }

  /// Whether the yearly norm is asked for online and in person apart, so that the platform decides.
  static func isAskedByChannel(_ kind: ActivityKind) -> Bool {
    switch kind {
    case .reading, .policyTalk: true
    case .publicService, .research, .visit, .other: false
    }
  }

  /// Which yearly norm it serves, said after the record; nil for those that serve none.
  static func counted(_ kind: ActivityKind, _ scene: Scene) throws -> String? {
    let online = isAskedByChannel(kind) ? try WorkSlots.online(scene) : .everywhere
    return try norm(kind).map { clause in
      let channel = try WorkSlots.recordedChannel(scene)
      if let day = scene[CommonSlots.day],
        let more = try BeyondNeed(scene).text(clause, deed: deed(kind), channel, day)
      {
        return more
      }
      return try WorkSlots.counted(Bilingual("全年的次数", "the year"), clause, online, scene)
    }
  }

  /// What an activity comes to once it is logged.
  enum Worth {
    /// Held before the plaque: kept, not counted (P0).
    case beforePlaque
    /// Held with others so that it does not count for this room; why.
    case notOurs(String)
    /// It counts for a yearly norm: which.
    case counted(String)
    /// It serves none.
    case logged
  }

  static func worth(_ kind: ActivityKind, _ scene: Scene) throws -> Worth {
    guard let day = scene[CommonSlots.day], let plaque = try scene.room()?.facts.plaque, day >= plaque
    else { return .beforePlaque }
    if norm(kind) != nil, let why = try JointSlots.notCounted(joint(scene), scene) {
      return .notOurs(why)
    }
    return try counted(kind, scene).map(Worth.counted) ?? .logged
  }
}
