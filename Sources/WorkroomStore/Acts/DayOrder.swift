public import Regulation

/// Two days of which one cannot be before the other (日期先后): what the regulation has follow, follows.
public enum DayOrder: String, CaseIterable, Sendable {
  /// A body decides on an application once it was handed in (P5.3a).
  case submission
  /// Each body decides after the one before it (P5.3a).
  case step
  /// A room that has its plaque joins 秦商量 (P5.3d); one from before the opinion may have joined before (A32).
  case joining
  /// A room that has its plaque is filed (P5.3e).
  case filing
  /// A seat ends after it began (P4.2a).
  case seat
  /// A convenor is a resident member by then (P4.2c, A36).
  case convenor
  /// An office ends after it was taken.
  case office
  /// An opinion is received before anything is done with it.
  case dealing
  /// An output or an oversight is replied to once it was sent or held (P6.3d, P3.4e).
  case reply
  /// A department is asked to reply after it got the matter.
  case askedBack
  /// The CPPCC approves of what was brought to it (P6.3e).
  case approval
  /// A campaign ends after it began (P3.3d).
  case campaign
  /// A period is reported on once it has begun (P8.2b).
  case report
  /// A room's summary is sent on once it came (P4.7a).
  case gathering
  /// A room ends after it had its plaque, and its plaque is taken back after that (P7.2f).
  case ending, plaqueBack
  /// Its papers are archived after it ended (P7.4).
  case archiving
  /// That it ended is taken back on that day or later.
  case takingBack
  /// What was exported is destroyed after that.
  case destroying

  /// What comes first, as a short sentence without its day.
  public var earlier: Bilingual {
    switch self {
    case .submission: Bilingual("提交申报", "the application was handed in")
    case .step: Bilingual("上一步的决定", "the step before was decided")
    case .joining, .filing, .ending: Bilingual("授牌", "the plaque was awarded")
    case .plaqueBack, .archiving, .takingBack: Bilingual("终止、摘牌", "the room ended")
    case .seat, .convenor: Bilingual("驻室起始", "the seat began")
    case .office: Bilingual("任职", "the office was taken")
    case .dealing: Bilingual("收到意见", "the opinion was received")
    case .reply: Bilingual("报送或者开展", "it was sent or held")
    case .askedBack: Bilingual("转办", "it was passed on")
    case .approval: Bilingual("报批", "it was brought to the CPPCC")
    case .campaign: Bilingual("征集的第一天", "the campaign's first day")
    case .report: Bilingual("那段时间的开始", "the period began")
    case .gathering: Bilingual("工作室报送总结", "the room sent its summary")
    case .destroying: Bilingual("导出", "it was exported")
    }
  }

  /// What comes after it.
  public var later: Bilingual {
    switch self {
    case .submission: Bilingual("审批", "a decision")
    case .step: Bilingual("这一步的决定", "this decision")
    case .joining: Bilingual("入驻秦商量", "joining Qin Shangliang")
    case .filing: Bilingual("备案", "the filing")
    case .seat: Bilingual("最后一天", "its last day")
    case .convenor: Bilingual("任召集人", "becoming convenor")
    case .office: Bilingual("卸任", "leaving it")
    case .dealing: Bilingual("办理", "what was done with it")
    case .reply: Bilingual("答复", "the reply")
    case .askedBack: Bilingual("请回复的日期", "the day for the reply")
    case .approval: Bilingual("决定", "its decision")
    case .campaign: Bilingual("征集的最后一天", "its last day")
    case .report: Bilingual("报送", "sending the report")
    case .gathering: Bilingual("汇总报送", "sending it on")
    case .ending: Bilingual("终止、摘牌", "the end of the room")
    case .plaqueBack: Bilingual("收回标牌", "taking the plaque back")
    case .archiving: Bilingual("归档", "archiving it")
    case .takingBack: Bilingual("撤回", "taking that back")
    case .destroying: Bilingual("销毁", "its destruction")
    }
  }

  /// The clause that has them follow; nil where it goes without saying.
  public var clause: Clause? {
    switch self {
    case .submission, .step: .p5_3a
    case .joining: .p5_3d
    case .filing: .p5_3e
    case .seat: .p4_2a
    case .convenor: .p4_2c
    case .report: .p8_2b
    case .gathering: .p4_7a
    case .ending, .plaqueBack: .p7_2f
    case .archiving, .takingBack: .p7_4
    case .reply: .p6_3d
    case .approval: .p6_3e
    case .campaign: .p3_3d
    case .office, .dealing, .askedBack, .destroying: nil
    }
  }

  /// The refusal where what comes first is of a later day than what follows; nil where they are in order, or one is not
  /// known.
  public func refusal(_ first: Day?, _ then: Day?) -> Refusal? {
    guard let first, let then, then < first else { return nil }
    return .outOfOrder(self, first, then)
  }

  func check(_ first: Day?, _ then: Day?) throws {
    if let refusal = refusal(first, then) { throw refusal }
  }
}
