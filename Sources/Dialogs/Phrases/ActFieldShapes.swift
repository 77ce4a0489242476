import Conversation
public import Regulation
import WorkroomStore

/// A fact that an entry may have, as lessons name it.
public struct ActFieldShape: Hashable, Sendable {
  public let name: Bilingual
  /// All it may say, in words; nil where it is a text, a count or a day, and where it lists several.
  public let values: [Bilingual]?

  public init(name: Bilingual, values: [Bilingual]?) { (self.name, self.values) = (name, values) }
}

extension ActName {
  /// The facts an entry of this act may have; a test holds them against what ``Act/fields`` makes.
  public var fieldShapes: [ActFieldShape] {
    switch self {
    case .workroomSetUp:
      [
        text("名称", "name"), choice("类型", "type", WorkroomType.self), choice("层级", "level", Level.self),
        text("所在地", "area"), text("覆盖", "covers"), text("不足 5 人的理由", "reason for under 5"),
      ]
    case .plaqueAwarded: [flag("既有", "existing"), text("授牌单位", "awarded by")]
    case .platformJoined: [text("依据", "ground")]
    case .applicationWithdrawn: [text("原因", "reason")]
    case .officeLeft, .outputSubmitted, .committeeDissolved, .postLeft, .pinSet, .pinReset,
      .applicationFulfilled:
      []
    case .applicationBegun:
      [
        choice("申请主体", "applicant", ApplicantKind.self), text("名称", "name"),
        choice("层级", "level", Level.self), text("所在地", "area"), text("经办人", "filled in by"),
        choice("方式", "mode", Channel.self),
      ]
    case .applicationNamed:
      [
        text("名称", "name"), choice("类型", "type", WorkroomType.self), choice("依托单位", "base", BaseUnit.self),
        text("覆盖", "covers"), text("同一地域的理由", "reason for a second room"), text("依托", "rests on"),
        text("人数较少的界别", "sector with few members"),
        text("原因", "reason"),
      ]
    case .applicationMembers:
      [
        text("人数", "members"), text("原因", "reason"), text("参加两个工作室的理由", "reason for two rooms"),
        text("谁负责", "answered for by"),
      ]
    case .applicationOfficers:
      [
        text("召集人", "convenors"), choice("产生方式", "chosen", ConvenorChoice.self), text("联络员", "liaison"),
        text("原因", "reason"),
      ]
    case .applicationWork: [text("职能", "functions"), text("安排", "plan"), text("场地提供", "venue by")]
    case .applicationSubmitted: [text("签名", "signed by"), text("专委会", "committee")]
    case .applicationReviewed, .applicationInstructed, .applicationDecided:
      [
        choice("结论", "verdict", Verdict.self), text("由谁", "by"), text("意见", "opinion"),
        text("文号", "document"), flag("破例", "exception"),
      ]
    case .roomDescribed:
      [
        text("地址", "address"), text("开放时间", "hours"), text("场地提供", "venue by"), flag("标牌", "plate"),
        flag("设施", "facilities"), flag("墙面", "wall sheets"), choice("党组织", "party", PartyForm.self),
        text("一室一品", "brand"), text("产业链", "industry chain"), flag("纳入预算", "in the budget"),
        text("经费标准", "standard"), text("单位支持", "support"), text("职能", "functions"),
      ]
    case .systemAdopted: [choice("制度", "system", WorkSystem.self), text("名称", "name"), text("内容", "text")]
    case .roomFiled: [text("备案号", "number"), text("由谁", "by")]
    case .roomPublished: [choice("渠道", "channel", PublicChannel.self), text("位置", "place")]
    case .committeeAssigned: [text("专委会", "committee")]
    case .cppccSetUp:
      [text("名称", "name"), choice("层级", "level", Level.self), text("所在地", "area")]
    case .committeeFormed: [text("名称", "name"), text("联系的界别、行业", "in touch with")]
    case .postTaken: [choice("职务", "post", Post.self), text("姓名", "name"), text("专委会", "committees")]
    case .seatTaken:
      [
        text("姓名", "name"), text("参加两个工作室的理由", "reason for two rooms"),
        text("谁负责", "answered for by"), text("超过 20 人的理由", "reason for over 20"),
        text("单位及职务", "employer and post"), text("专长", "specialty"), text("界别", "sector"),
      ]
    case .seatDescribed:
      [text("单位及职务", "employer and post"), text("专长", "specialty"), text("界别", "sector")]
    case .seatLeft: [choice("原因", "reason", SeatEnd.self)]
    case .officeTaken: [choice("职责", "office", Office.self), text("姓名", "name")]
    case .dutyStarted: [choice("方式", "mode", Channel.self), text("做什么", "purpose")]
    case .dutyEnded: [text("做了什么", "done")]
    case .opinionRecorded:
      [choice("来源", "source", Source.self), flag("匿名", "anonymous"), flag("值班中", "on duty")]
    case .opinionTriaged: [choice("类别", "class", OpinionClass.self), text("破例理由", "exception")]
    case .opinionGuided: [text("去向", "to"), text("说明", "note")]
    case .opinionAnswered: [text("答复", "answer"), flag("告知途径", "points on")]
    case .opinionExplained: [text("说明", "explanation")]
    case .opinionFedBack:
      [
        choice("方式", "way", FeedbackWay.self), text("内容", "content"),
        choice("满意度", "satisfaction", Satisfaction.self),
      ]
    case .opinionClosed: [text("结果", "outcome")]
    case .activityLogged:
      [
        choice("类型", "kind", ActivityKind.self), choice("服务", "service", ServiceKind.self),
        text("主题", "topic"), choice("方式", "mode", Channel.self), choice("平台", "platform", Platform.self),
        choice("载体", "carrier", Carrier.self), text("人数", "attendance"),
        flag("线上线下同时", "both at once"), choice("牵头", "lead", JointRole.self), text("合办", "joint with"),
      ]
    case .microConsultationHeld, .microOversightHeld:
      [
        text("议题", "topic"), choice("方式", "mode", Channel.self), choice("平台", "platform", Platform.self),
        text("参加", "took part"), text("意见", "opinions"), text("批准", "approval"),
        text("批准日期", "approved on"), flag("年度计划一并批准", "approved with the plan"), text("结果", "outcome"),
        flag("线上线下同时", "both at once"), choice("牵头", "lead", JointRole.self), text("合办", "joint with"),
      ]
    case .outputDrafted:
      [
        choice("类型", "kind", OutputKind.self), text("标题", "title"),
        choice("报送", "addressee", Addressee.self), text("意见", "opinions"),
        choice("牵头", "lead", JointRole.self), text("联合", "joint with"),
      ]
    case .outputReviewed: [flag("通过", "passed"), text("意见", "remark")]
    case .leaveAsked: [text("季度", "quarter"), text("原因", "reason"), text("说明", "note")]
    case .leaveDecided:
      [
        ActFieldShape(
          name: Bilingual("结论", "decision"), values: [true, false].map(LeaveDecided.name(of:))),
        text("意见", "remark"),
      ]
    case .outputDecided:
      [
        choice("结果", "outcome", OutputDecision.self), text("由谁", "by"), text("日期", "date"),
      ]
    case .corrected: [text("原记录", "record"), text("原因", "reason")]
    case .retracted: [text("原因", "reason")]
    case .visitorErased: [choice("原因", "reason", ErasureReason.self)]
    }
  }
}

private func text(_ zh: String, _ en: String) -> ActFieldShape {
  ActFieldShape(name: Bilingual(zh, en), values: nil)
}

private func flag(_ zh: String, _ en: String) -> ActFieldShape {
  ActFieldShape(name: Bilingual(zh, en), values: [Bilingual("是", "yes"), Bilingual("否", "no")])
}

private func choice<Value: Named>(_ zh: String, _ en: String, _: Value.Type) -> ActFieldShape {
  ActFieldShape(name: Bilingual(zh, en), values: Value.allValues.map(\.name))
}
