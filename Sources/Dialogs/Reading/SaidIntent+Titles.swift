extension SaidIntent {
  /// What it is called in Chinese, so that the initials of its pinyin say it (qd: 签到), and a bare title means just this.
  package var titles: [String] {
    switch self {
    case .allRooms: ["各工作室"]
    case .answerMatter: ["答复"]
    case .applicationsToDecide: ["审批申报"]
    case .apply: ["申请"]
    case .applyOnline: ["申请线上工作室"]
    case .askLeave: ["请假"]
    case .assess: ["考核"]
    case .back: ["返回"]
    case .cancel: ["取消"]
    case .change: []
    case .checkIn: ["签到"]
    case .checkOut: ["签退"]
    case .complaintAboutProgram: []
    case .correctRecord: ["更正"]
    case .decideLeave: ["审批请假"]
    case .endSeat: []
    case .eraseVisitor: ["删除来访人信息"]
    case .export: ["导出"]
    case .findMatter: ["查意见"]
    case .greeting: []
    case .help: ["帮助"]
    case .inspect: ["检查"]
    case .language: []
    case .lateShift: ["补录"]
    case .logActivity: ["登记活动"]
    case .logMicro: ["微协商", "微监督"]
    case .logOutput: ["登记成果", "写提案"]
    case .myNextShift: []
    case .obligations: ["我的义务"]
    case .openMatters: ["待办"]
    case .park: []
    case .pastObligations: []
    case .planRota: ["排班"]
    case .planYear: ["年度计划"]
    case .print: ["打印"]
    case .progress: ["进度"]
    case .publish: ["公示"]
    case .quit: ["退出"]
    case .recordOpinion: ["登记意见"]
    case .resume: ["继续"]
    case .rollUp: ["汇总"]
    case .roomCard: ["工作室情况"]
    case .roomObligations: ["工作室义务"]
    case .roster: ["名册"]
    case .shiftStatistics: ["值班统计"]
    case .standUp: ["筹建清单"]
    case .swapShift: ["换班"]
    case .switchPerson: ["换人"]
    case .thanks: []
    case .undo: ["撤销"]
    case .whoIsOnDuty: []
    case .why: ["为什么"]
    case .writeSummary: ["总结"]
    }
  }

  /// Whole lines that mean just this, of what no dialog declares.
  package var lines: [String] {
    switch self {
    case .back: ["上一步", "back", "go back"]
    case .cancel: ["算了", "cancel", "never mind"]
    case .change: ["改", "修改", "change"]
    case .complaintAboutProgram: ["听不懂", "不好用"]
    case .greeting: ["你好", "您好", "早上好", "下午好", "晚上好", "hello", "hi", "good morning"]
    case .help: ["不会用", "怎么用", "help"]
    case .language: ["英文", "中文", "english", "chinese", "change language"]
    case .park: ["先放着", "park"]
    case .progress: ["到哪了", "progress"]
    case .quit: ["再见", "拜拜", "quit", "exit", "bye", "goodbye"]
    case .resume: ["接着", "resume", "continue"]
    case .switchPerson: ["切换", "switch", "switch person"]
    case .thanks: ["谢谢", "多谢", "thanks", "thank you"]
    case .undo: ["撤回", "undo"]
    case .why: ["为啥", "why"]
    case .export: ["export"]
    case .findMatter: ["find"]
    case .checkOut: ["checkout"]
    case .checkIn: ["checkin"]
    case .swapShift: ["swap shifts", "swap"]
    case .whoIsOnDuty: ["谁值班", "谁在岗", "who is on duty"]
    case .myNextShift: ["我的班", "my next shift"]
    case .allRooms, .answerMatter, .applicationsToDecide, .apply, .applyOnline, .askLeave, .assess,
      .correctRecord, .decideLeave, .endSeat, .eraseVisitor, .inspect, .lateShift, .logActivity, .logMicro,
      .logOutput, .obligations, .openMatters, .pastObligations, .planRota, .planYear, .print, .publish,
      .recordOpinion, .rollUp, .roomCard, .roomObligations, .roster, .shiftStatistics, .standUp,
      .writeSummary:
      []
    }
  }

  /// What a bare word may mean, where it means more than one thing: it is asked which.
  package static let vague: [String: (SaidIntent, SaidIntent)] = [
    "线上": (.checkIn, .lateShift), "线下": (.checkIn, .lateShift),
    "online": (.checkIn, .lateShift), "offline": (.checkIn, .lateShift),
    "意见": (.recordOpinion, .openMatters), "诉求": (.recordOpinion, .openMatters),
    "群众": (.recordOpinion, .findMatter), "群众意见": (.recordOpinion, .openMatters),
    "值班": (.checkIn, .whoIsOnDuty), "班": (.checkIn, .whoIsOnDuty),
    "活动": (.logActivity, .logMicro), "协商": (.logMicro, .logActivity),
    "成果": (.logOutput, .answerMatter), "假": (.askLeave, .decideLeave),
    "duty": (.checkIn, .whoIsOnDuty), "shift": (.checkIn, .whoIsOnDuty),
    "opinion": (.recordOpinion, .openMatters), "opinions": (.recordOpinion, .openMatters),
    "matter": (.recordOpinion, .openMatters), "visitor": (.recordOpinion, .findMatter),
  ]
}
