import Conversation
import Regulation
import Understanding

/// Whether a consultation or oversight was approved before it was held, and how (批准), P6.3e, A21.
enum ApprovedHow: String, Named, CaseIterable {
  case byItself, withPlan, notApproved

  var name: Bilingual {
    switch self {
    case .byItself: Bilingual("批准了", "yes")
    case .withPlan: Bilingual("年度计划一并批准", "with the annual plan")
    case .notApproved: Bilingual("没有", "no")
    }
  }

  var aliases: [String] {
    switch self {
    case .byItself: ["单独批准", "批了", "approved"]
    case .withPlan: ["年度计划", "一并批准", "计划", "with the plan", "plan"]
    case .notApproved: ["没有批准", "没批准", "没批", "未批准", "not approved"]
    }
  }
}

extension AnswerReader where Value == ApprovedHow {
  /// A yes is an approval of its own, a no is none.
  static var approvedHow: AnswerReader {
    let choice = AnswerReader.choice()
    return AnswerReader(
      choice.manner, options: choice.options,
      read: { line, scene, offered in
        if let answer = YesNo.read(line) { return .value(answer ? .byItself : .notApproved) }
        return try choice.read(line, scene, offered)
      },
      show: choice.show)
  }
}
