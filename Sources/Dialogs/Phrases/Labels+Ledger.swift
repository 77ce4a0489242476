public import Regulation

extension ActName {
  /// What an act is called, in the ledger's checks and wherever a record is listed.
  public var name: Bilingual {
    switch self {
    case .workroomSetUp: Bilingual("工作室登记", "workroom set up")
    case .plaqueAwarded: Bilingual("授牌", "plaque awarded")
    case .platformJoined: Bilingual("入驻秦商量", "joined Qin Shangliang")
    case .committeeAssigned: Bilingual("联系专委会", "committee assigned")
    case .cppccSetUp: Bilingual("政协机关登记", "CPPCC set up")
    case .committeeFormed: Bilingual("专委会登记", "committee formed")
    case .committeeDissolved: Bilingual("专委会撤销", "committee dissolved")
    case .postTaken: Bilingual("机关任职", "post taken")
    case .postLeft: Bilingual("机关卸任", "post left")
    case .pinSet: Bilingual("设口令", "PIN set")
    case .pinReset: Bilingual("重设口令", "PIN reset")
    case .seatTaken: Bilingual("委员驻室", "seat taken")
    case .seatLeft: Bilingual("委员离室", "seat left")
    case .officeTaken: Bilingual("任职", "office taken")
    case .officeLeft: Bilingual("卸任", "office left")
    case .dutyStarted: Bilingual("值班开始", "duty started")
    case .dutyEnded: Bilingual("值班结束", "duty ended")
    case .opinionRecorded: Bilingual("意见登记", "opinion recorded")
    case .opinionTriaged: Bilingual("意见分类", "opinion classed")
    case .opinionGuided: Bilingual("意见引导", "opinion guided")
    case .opinionAnswered: Bilingual("意见答复", "opinion answered")
    case .opinionExplained: Bilingual("解释说明", "opinion explained")
    case .opinionFedBack: Bilingual("意见反馈", "opinion fed back")
    case .opinionClosed: Bilingual("意见办结", "opinion closed")
    case .activityLogged: Bilingual("活动登记", "activity logged")
    case .microConsultationHeld: Bilingual("微协商", "micro-consultation held")
    case .microOversightHeld: Bilingual("微监督", "micro-oversight held")
    case .outputDrafted: Bilingual("成果起草", "output drafted")
    case .outputReviewed: Bilingual("成果审核", "output reviewed")
    case .outputSubmitted: Bilingual("成果提交", "output submitted")
    case .leaveAsked: Bilingual("请假", "leave asked for")
    case .leaveDecided: Bilingual("请假审批", "leave decided on")
    case .outputDecided: Bilingual("成果办理结果", "outcome of output")
    case .corrected: Bilingual("更正", "corrected")
    case .retracted: Bilingual("撤回", "retracted")
    case .visitorErased: Bilingual("删除来访人信息", "visitor's data erased")
    }
  }
}

extension ActName {
  /// Doing it, as a verb: 不能提交成果, you cannot submit the output.
  var doing: Bilingual {
    switch self {
    case .workroomSetUp: Bilingual("登记工作室", "set up a workroom")
    case .plaqueAwarded: Bilingual("登记授牌", "record the plaque")
    case .platformJoined: Bilingual("登记入驻秦商量", "record joining Qin Shangliang")
    case .committeeAssigned: Bilingual("登记负责联系指导的专委会", "record which committee guides the room")
    case .cppccSetUp: Bilingual("登记政协机关", "set up a CPPCC")
    case .committeeFormed: Bilingual("登记专委会", "record a special committee")
    case .committeeDissolved: Bilingual("登记专委会撤销", "record that a committee is no more")
    case .postTaken: Bilingual("登记机关任职", "record who takes a post")
    case .postLeft: Bilingual("登记机关卸任", "record who leaves a post")
    case .pinSet: Bilingual("设口令", "set a PIN")
    case .pinReset: Bilingual("重设口令", "reset a PIN")
    case .seatTaken: Bilingual("登记委员驻室", "give a member a seat")
    case .seatLeft: Bilingual("登记委员离室", "end a member's seat")
    case .officeTaken: Bilingual("登记任职", "record who takes an office")
    case .officeLeft: Bilingual("登记卸任", "record who leaves an office")
    case .dutyStarted: Bilingual("签到值班", "check in for duty")
    case .dutyEnded: Bilingual("签退", "check out")
    case .opinionRecorded: Bilingual("登记意见", "record an opinion")
    case .opinionTriaged: Bilingual("给意见归类", "class the opinion")
    case .opinionGuided: Bilingual("引导", "guide the visitor on")
    case .opinionAnswered: Bilingual("答复意见", "answer the opinion")
    case .opinionExplained: Bilingual("解释说明", "explain why it takes time")
    case .opinionFedBack: Bilingual("反馈", "give feedback")
    case .opinionClosed: Bilingual("办结意见", "close the opinion")
    case .activityLogged: Bilingual("登记活动", "log an activity")
    case .microConsultationHeld: Bilingual("登记微协商", "log a micro-consultation")
    case .microOversightHeld: Bilingual("登记微监督", "log a micro-oversight")
    case .outputDrafted: Bilingual("起草或改稿", "draft or revise an output")
    case .outputReviewed: Bilingual("审核成果", "review the output")
    case .outputSubmitted: Bilingual("提交成果", "submit the output")
    case .leaveAsked: Bilingual("请假", "ask for leave")
    case .leaveDecided: Bilingual("审批请假", "decide on leave")
    case .outputDecided: Bilingual("登记成果办理结果", "record what became of the output")
    case .corrected: Bilingual("更正", "correct the record")
    case .retracted: Bilingual("撤回", "take the record back")
    case .visitorErased: Bilingual("删除来访人信息", "erase the visitor's data")
    }
  }
}

extension MatterState {
  /// Where a matter stands, in words.
  var name: Bilingual {
    switch self {
    case .nothing: Bilingual("已撤回", "taken back")
    case .running: Bilingual("进行中", "running")
    case .ended: Bilingual("已结束", "ended")
    case .recorded: Bilingual("已登记，未分类", "recorded, not classed")
    case .toGuide: Bilingual("待引导", "to be guided on")
    case .guided: Bilingual("已引导", "guided on")
    case .open: Bilingual("待办", "open")
    case .answered: Bilingual("已答复，待反馈", "answered, to be fed back")
    case .fedBack: Bilingual("已反馈，待办结", "fed back, to be closed")
    case .closed: Bilingual("已办结", "closed")
    case .held: Bilingual("已开展", "held")
    case .drafted: Bilingual("已起草，待审核", "drafted, to be reviewed")
    case .reviewed: Bilingual("已审核，待提交", "reviewed, to be submitted")
    case .submitted: Bilingual("已提交", "submitted")
    case .asked: Bilingual("待召集人同意", "awaiting the convenor's consent")
    case .consented: Bilingual("召集人已同意", "consented to by the convenor")
    case .refused: Bilingual("召集人没有同意", "refused by the convenor")
    case .adopted: Bilingual("已采用", "adopted")
    case .caseFiled: Bilingual("已立案", "filed as a case")
    case .returned: Bilingual("报送后退回", "returned after it was sent")
    }
  }
}
