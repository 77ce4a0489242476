import Conversation
public import Regulation

extension Paper {
  /// Whether it is filled from an application, and not from the room.
  public var isOfApplication: Bool {
    switch self {
    case .form, .plan: true
    case .walls, .systems, .rota, .planYear, .summary, .slip, .record, .opinionForm, .activityForm, .dutyLog,
      .registers, .assessment, .heads:
      false
    }
  }
}

extension Paper: Named {
  public var name: Bilingual {
    switch self {
    case .form: Bilingual("申报表", "application form")
    case .plan: Bilingual("建设方案", "establishment plan")
    case .walls: Bilingual("墙面布置", "wall sheets")
    case .systems: Bilingual("工作制度", "working systems")
    case .rota: Bilingual("值班表", "rota")
    case .planYear: Bilingual("年度计划", "annual plan")
    case .summary: Bilingual("年度总结", "annual summary")
    case .slip: Bilingual("来访告知单", "slip for the visitor")
    case .record: Bilingual("履职档案", "record of service")
    case .opinionForm: Bilingual("意见登记表", "form of an opinion")
    case .activityForm: Bilingual("活动登记表", "form of an activity")
    case .dutyLog: Bilingual("值班日志", "duty log")
    case .registers: Bilingual("六类台账", "six registers")
    case .assessment: Bilingual("年度考核表", "assessment of a year")
    case .heads: Bilingual("台账链头", "heads of the ledger")
    }
  }

  public var aliases: [String] {
    switch self {
    case .form: ["表", "form"]
    case .plan: ["方案", "plan"]
    case .walls: ["墙面", "上墙", "sheets"]
    case .systems: ["制度", "systems"]
    case .rota: ["排班表", "值班计划", "duty rota", "the rota"]
    case .planYear: ["年度工作计划", "the annual plan"]
    case .summary: ["总结", "年终总结", "the annual summary"]
    case .slip: ["告知单", "slip"]
    case .record: ["档案", "the record of service", "record"]
    case .opinionForm: ["意见表", "opinion form"]
    case .activityForm: ["活动表", "activity form"]
    case .dutyLog: ["日志", "the duty log"]
    case .registers: ["台账", "六本台账", "registers", "the six registers"]
    case .assessment: ["考核表", "考核结果", "the assessment", "assessment", "assessment sheet"]
    case .heads: ["链头", "heads", "ledger head"]
    }
  }
}
