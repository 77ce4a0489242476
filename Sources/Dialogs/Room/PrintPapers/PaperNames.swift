import Conversation
public import Regulation

extension Paper {
  /// Whether it is filled from an application, and not from the room.
  public var isOfApplication: Bool {
    switch self {
    case .form, .plan: true
    case .walls, .systems, .rota, .planYear, .summary, .slip, .heads: false
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
    case .heads: ["链头", "heads", "ledger head"]
    }
  }
}
