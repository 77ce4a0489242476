/// Where a matter stands (事项状态). `nothing` is before its first entry.
public enum MatterState: String, Codable, Sendable, CaseIterable {
  case nothing
  /// A room set up; a seat or office held; a shift running.
  case running
  case ended
  /// An opinion as it came in, not yet classed.
  case recorded
  /// Classed as petition or complaint: to be guided on (P6.2c, P6.3a).
  case toGuide
  case guided
  /// To be dealt with.
  case open
  /// A department or unit has it, and is to reply (转办).
  case passedOn
  case answered
  case fedBack
  case closed
  /// An opinion that says what an earlier one says: dealt with there (同一件).
  case joined
  /// An activity or consultation that was held.
  case held
  case drafted, reviewed, submitted
  /// An application: being filled in, handed in, passed by the committee, with the Vice-Chairperson's instruction, agreed
  /// to by the council; refused, there, or taken back.
  case drafting, applied, committeePassed, instructed, agreed, disagreed, fulfilled, withdrawn
  /// Leave that was asked for, and what the convenor said to it.
  case asked, consented, refused
  /// What became of an output that was submitted (采用、立案、退回).
  case adopted, caseFiled, returned
  /// A problem that was proposed for the consultation plan, and what was decided (P3.4c).
  case proposed, planned, declined
  /// Consultations that were brought to the CPPCC for approval, and what it decided (P6.3e).
  case requested, approved, denied
  /// An export or a paper that held what was erased since: destroyed, or not to be had back.
  case destroyed, lost
}

extension MatterState {
  /// Where a matter stands, in words.
  public var name: Bilingual {
    switch self {
    case .nothing: Bilingual("已撤回", "taken back")
    case .running: Bilingual("进行中", "running")
    case .ended: Bilingual("已结束", "ended")
    case .recorded: Bilingual("已登记，未分类", "recorded, not classed")
    case .toGuide: Bilingual("待引导", "to be guided on")
    case .guided: Bilingual("已引导", "guided on")
    case .open: Bilingual("待办", "open")
    case .passedOn: Bilingual("已转办，待回复", "with a department, awaiting its reply")
    case .answered: Bilingual("已答复，待反馈", "answered, to be fed back")
    case .fedBack: Bilingual("已反馈，待办结", "fed back, to be closed")
    case .closed: Bilingual("已办结", "closed")
    case .joined: Bilingual("同一件，随先前那件办", "the same matter, dealt with there")
    case .held: Bilingual("已开展", "held")
    case .drafted: Bilingual("已起草，待审核", "drafted, to be reviewed")
    case .reviewed: Bilingual("已审核，待提交", "reviewed, to be submitted")
    case .submitted: Bilingual("已提交", "submitted")
    case .drafting: Bilingual("填写中", "being filled in")
    case .applied: Bilingual("已申报", "handed in")
    case .committeePassed: Bilingual("专委会已审核", "reviewed by the committee")
    case .instructed: Bilingual("副主席已审示", "with the Vice-Chairperson's instruction")
    case .agreed: Bilingual("主席会议已同意，待授牌", "agreed to by the council")
    case .disagreed: Bilingual("未获同意", "refused")
    case .fulfilled: Bilingual("已办成", "there")
    case .withdrawn: Bilingual("已撤回", "withdrawn")
    case .asked: Bilingual("待召集人同意", "awaiting the convenor's consent")
    case .consented: Bilingual("召集人已同意", "consented to by the convenor")
    case .refused: Bilingual("召集人没有同意", "refused by the convenor")
    case .adopted: Bilingual("已采用", "adopted")
    case .caseFiled: Bilingual("已立案", "filed as a case")
    case .returned: Bilingual("报送后退回", "returned after it was sent")
    case .proposed: Bilingual("已建议，等同级政协决定", "proposed, to be decided by the CPPCC")
    case .planned: Bilingual("已纳入协商计划", "on the consultation plan")
    case .declined: Bilingual("没有纳入协商计划", "not on the consultation plan")
    case .requested: Bilingual("已报批，等同级政协批准", "awaiting the approval of the CPPCC")
    case .approved: Bilingual("已批准", "approved")
    case .denied: Bilingual("没有批准", "not approved")
    case .destroyed: Bilingual("已销毁", "destroyed")
    case .lost: Bilingual("收不回来", "cannot be had back")
    }
  }
}
