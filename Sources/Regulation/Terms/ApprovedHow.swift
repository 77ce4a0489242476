/// Whether a consultation or oversight was approved before it was held, and how (批准), P6.3e, A21.
public enum ApprovedHow: String, Term, CaseIterable {
  case byItself, withPlan, notApproved

  public var name: Bilingual {
    switch self {
    case .byItself: Bilingual("批准了", "yes")
    case .withPlan: Bilingual("年度计划一并批准", "with the annual plan")
    case .notApproved: Bilingual("没有", "no")
    }
  }

  public var aliases: [String] {
    switch self {
    case .byItself: ["单独批准", "批了", "approved"]
    case .withPlan: ["年度计划", "一并批准", "计划", "with the plan", "plan"]
    case .notApproved: ["没有批准", "没批准", "没批", "未批准", "not approved"]
    }
  }
}
