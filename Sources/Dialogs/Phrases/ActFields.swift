import Conversation
public import Regulation
public import WorkroomStore

/// One fact of an act, named and put in words.
public struct ActField: Hashable, Sendable {
  public let name: Bilingual
  public let value: Bilingual
  /// Says nothing without its name: a yes or no, or a count.
  public let isBare: Bool

  init(_ zh: String, _ en: String, _ value: Bilingual, isBare: Bool = false) {
    (name, self.value, self.isBare) = (Bilingual(zh, en), value, isBare)
  }
  /// A text that somebody typed; an empty one was erased.
  init(_ zh: String, _ en: String, _ text: String) {
    self.init(zh, en, text.isEmpty ? .erased : Bilingual(text, text))
  }

  init?(_ zh: String, _ en: String, _ text: String?) {
    guard let text else { return nil }
    self.init(zh, en, text)
  }

  init(_ zh: String, _ en: String, _ flag: Bool) {
    self.init(zh, en, Bilingual(flag ? "是" : "否", flag ? "yes" : "no"), isBare: true)
  }
  init(_ zh: String, _ en: String, _ count: Int) {
    self.init(zh, en, Bilingual("\(count)", "\(count)"), isBare: true)
  }
  init(_ zh: String, _ en: String, _ value: some Named) { self.init(zh, en, value.name) }

  init?(_ zh: String, _ en: String, _ value: (some Named)?) {
    guard let value else { return nil }
    self.init(zh, en, value.name)
  }

  init(_ zh: String, _ en: String, _ values: [some Named]) {
    self.init(
      zh, en,
      Bilingual(values.map(\.name.zh).joined(separator: "、"), values.map(\.name.en).joined(separator: ", ")))
  }
}

extension Act {
  /// What it says, in words, for a history, an export or a check. Personal texts are never among them.
  public var fields: [ActField] {
    let fields: [ActField?] =
      switch self {
      case .workroomSetUp(let facts):
        [
          ActField("名称", "name", facts.name), ActField("类型", "type", facts.type),
          ActField("层级", "level", facts.level), ActField("所在地", "area", facts.area),
          ActField("覆盖", "covers", facts.region?.text),
          ActField("不足 5 人的理由", "reason for under 5", facts.smallReason),
        ]
      case .plaqueAwarded(let facts):
        [ActField("既有", "existing", facts.existing), ActField("授牌单位", "awarded by", facts.by)]
      case .platformJoined(let facts): [ActField("依据", "ground", facts.ground)]
      case .officeLeft, .outputSubmitted, .committeeDissolved, .postLeft, .pinSet, .pinReset,
        .applicationFulfilled:
        []
      case .applicationWithdrawn(let facts): facts.fields
      case .applicationBegun(let facts): facts.fields
      case .applicationNamed(let facts): facts.fields
      case .applicationMembers(let facts): facts.fields
      case .applicationOfficers(let facts): facts.fields
      case .applicationWork(let facts): facts.fields
      case .applicationSubmitted(let facts): facts.fields
      case .applicationReviewed(let facts), .applicationInstructed(let facts), .applicationDecided(let facts):
        facts.fields
      case .roomDescribed(let facts): facts.fields
      case .systemAdopted(let facts): facts.fields
      case .roomFiled(let facts):
        [ActField("备案号", "number", facts.number), ActField("由谁", "by", facts.by)]
      case .roomPublished(let facts):
        [ActField("渠道", "channel", facts.channel), ActField("位置", "place", facts.place)]
      case .committeeAssigned(let facts): [ActField("专委会", "committee", facts.committee)]
      case .cppccSetUp(let facts):
        [
          ActField("名称", "name", facts.name), ActField("层级", "level", facts.level),
          ActField("所在地", "area", facts.area),
        ]
      case .committeeFormed(let facts):
        [
          ActField("名称", "name", facts.name),
          ActField("联系的界别、行业", "in touch with", facts.sectors?.joined(separator: " ")),
        ]
      case .postTaken(let facts):
        [
          ActField("职务", "post", facts.post), ActField("姓名", "name", facts.name),
          ActField("专委会", "committees", facts.committees.count),
        ]
      case .seatTaken(let facts):
        [
          ActField("姓名", "name", facts.name),
          ActField("参加两个工作室的理由", "reason for two rooms", facts.otherRoomReason),
          ActField("谁负责", "answered for by", facts.overriddenBy),
          ActField("超过 20 人的理由", "reason for over 20", facts.overrideReason),
        ] + ActField.particulars(facts.post, facts.specialty, facts.sector)
      case .seatDescribed(let facts): ActField.particulars(facts.post, facts.specialty, facts.sector)
      case .seatLeft(let facts): [ActField("原因", "reason", facts.reason)]
      case .officeTaken(let facts):
        [ActField("职责", "office", facts.office), ActField("姓名", "name", facts.name)]
      case .dutyStarted(let facts):
        [ActField("方式", "mode", facts.channel), ActField("做什么", "purpose", facts.purpose)]
      case .dutyEnded(let facts): [ActField("做了什么", "done", facts.done)]
      case .opinionRecorded(let facts):
        [
          ActField("来源", "source", facts.source), ActField("匿名", "anonymous", facts.anonymous),
          ActField("值班中", "on duty", facts.shift != nil),
        ]
      case .opinionTriaged(let facts):
        [ActField("类别", "class", facts.kind), ActField("破例理由", "exception", facts.exception)]
      case .opinionGuided(let facts): [ActField("去向", "to", facts.to), ActField("说明", "note", facts.note)]
      case .opinionAnswered(let facts):
        [ActField("答复", "answer", facts.text), ActField("告知途径", "points on", facts.pointsOn)]
      case .opinionExplained(let facts): [ActField("说明", "explanation", facts.text)]
      case .opinionFedBack(let facts):
        [
          ActField("方式", "way", facts.way), ActField("内容", "content", facts.text),
          ActField("满意度", "satisfaction", facts.satisfaction),
        ]
      case .opinionClosed(let facts): [ActField("结果", "outcome", facts.outcome)]
      case .activityLogged(let facts): facts.fields
      case .microConsultationHeld(let facts), .microOversightHeld(let facts): facts.fields
      case .outputDrafted(let facts):
        [
          ActField("类型", "kind", facts.kind), ActField("标题", "title", facts.title),
          ActField("报送", "addressee", facts.addressee), ActField("意见", "opinions", facts.opinions.count),
          ActField("牵头", "lead", facts.joint?.role), ActField("联合", "joint with", facts.joint?.with),
        ]
      case .outputReviewed(let facts):
        [ActField("通过", "passed", facts.passed), ActField("意见", "remark", facts.remark)]
      case .leaveAsked(let facts):
        [
          ActField("季度", "quarter", Bilingual(facts.quarter.inWords(.zh), facts.quarter.inWords(.en))),
          ActField("原因", "reason", LeaveReason(facts.reason).name), ActField("说明", "note", facts.note),
        ]
      case .leaveDecided(let facts):
        [
          ActField("结论", "decision", LeaveDecided.name(of: facts.consented)),
          ActField("意见", "remark", facts.remark),
        ]
      case .outputDecided(let facts):
        [
          ActField("结果", "outcome", facts.decision), ActField("由谁", "by", facts.by),
          ActField("日期", "date", facts.day.iso),
        ]
      case .corrected(let facts):
        [ActField("原记录", "record", facts.act.name), ActField("原因", "reason", facts.reason)]
          + facts.act.fields
      case .retracted(let facts): [ActField("原因", "reason", facts.reason)]
      case .visitorErased(let facts): [ActField("原因", "reason", facts.why)]
      }
    return fields.compactMap(\.self)
  }
}

extension ActivityLogged {
  fileprivate var fields: [ActField?] {
    [
      ActField("类型", "kind", kind), ActField("服务", "service", service), ActField("主题", "topic", topic),
      ActField("方式", "mode", channel), ActField("平台", "platform", platform),
      ActField("载体", "carrier", carrier), ActField("人数", "attendance", attendance.map(String.init)),
      ActField("线上线下同时", "both at once", ifTrue: hybrid), ActField("牵头", "lead", joint?.role),
      ActField("合办", "joint with", joint?.with),
    ]
  }
}

extension MicroHeld {
  fileprivate var fields: [ActField?] {
    [
      ActField("议题", "topic", topic), ActField("方式", "mode", channel), ActField("平台", "platform", platform),
      ActField("参加", "took part", groups), ActField("意见", "opinions", opinions.count),
      ActField("批准", "approval", approval?.by), ActField("批准日期", "approved on", approval?.day.iso),
      ActField("年度计划一并批准", "approved with the plan", ifTrue: approval?.plan),
      ActField("结果", "outcome", outcome), ActField("线上线下同时", "both at once", ifTrue: hybrid),
      ActField("牵头", "lead", joint?.role), ActField("合办", "joint with", joint?.with),
    ]
  }
}

extension ActField {
  /// What is public of a member; an empty text took it out.
  fileprivate static func particulars(_ post: String?, _ specialty: String?, _ sector: String?) -> [ActField?]
  {
    func field(_ zh: String, _ en: String, _ text: String?) -> ActField? {
      text.map { ActField(zh, en, $0.isEmpty ? Bilingual("无", "none") : Bilingual($0, $0)) }
    }
    return [
      field("单位及职务", "employer and post", post), field("专长", "specialty", specialty),
      field("界别", "sector", sector),
    ]
  }
  /// What most records are not is named only where it is so.
  fileprivate init?(_ zh: String, _ en: String, ifTrue flag: Bool?) {
    guard flag == true else { return nil }
    self.init(zh, en, true)
  }
  fileprivate init(_ zh: String, _ en: String, _ act: ActName) { self.init(zh, en, act.name) }
}

extension LeaveDecided {
  /// 同意 or 不同意: in a list of records a bare yes would say nothing.
  static func name(of consented: Bool) -> Bilingual {
    consented ? Bilingual("同意", "consented") : Bilingual("不同意", "refused")
  }
}
