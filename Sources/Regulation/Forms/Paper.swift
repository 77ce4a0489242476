/// What is printed (打印件): each has a template of that name.
public enum Paper: String, Codable, CaseIterable, Sendable {
  /// 申报表, PA.1 to PA.27.
  case form
  /// 委员工作室建设方案, P5.2.
  case plan
  /// The four sheets for the wall, P4.3.
  case walls
  /// 工作制度, P4.5a.
  case systems
  /// 值班表: a quarter's shifts for the wall, P3.3a, P3.3e.
  case rota
  /// 年度工作计划: what the room means to do in a year, P4.6.
  case planYear = "plan-year"
  /// 年度总结: what a room did in a year, and what it says of it, P4.7a.
  case summary
  /// 来访告知单: what a visitor is told, where to go and how to ask, P6.3a, P6.3b.
  case slip
  /// 履职档案: what a member, or the room, did in a year, P8.4a, C4.4b.
  case record
  /// 意见登记表: one opinion for an office's file, P6.2a.
  case opinionForm = "opinions-form"
  /// 活动登记表: one activity for an office's file, P4.5b.
  case activityForm = "activity-form"
  /// 值班日志: the shifts of a month or quarter, P3.3e, P4.5b.
  case dutyLog = "duty-log"
  /// 六类台账: the six registers of a year, P4.5b.
  case registers
  /// 年度考核表: what a committee's assessment of a room's year stored, P7.1d, C4.4.
  case assessment
  /// 台账链头: how far the ledger of a place has got, signed.
  case heads
}
