/// A whole first day, line by line: a room set up, a shift with three opinions, a consultation, one answered.
enum WholeShift {
  static let signIn = "委员甲"

  static let setUp = [
    "已经授牌", "商州区教育界别委员工作室", "界别", "县区", "商州区",
    "委员甲", "委员乙、委员丙", "委员丁", "委员戊", "委员己", "。",
    "委员丙", "委员丁", "已授牌", "2024年3月1日", "", "没有", "是", "2024-04-01", "是", "不设口令",
  ]

  static let shift = [
    "我来值班", "线下", "接待群众来访", "是",
    "登记意见", "1", "不留", "法院判错了，我上访三次都没人管", "。", "1", "1 3", "是",
    "小区门口的路灯坏了半年", "孩子晚上放学害怕", "。", "4", "否",
    "登记意见", "1", "王女士", "13900000000", "请问新农合到哪里办", "。", "3", "以后答复", "否",
    "微协商", "1", "城南小区路灯维修", "线下", "今天", "1 4", "跳过", "是", "商州区政协主席会议", "今天",
    "社区四月底前换好路灯", "是",
    "我的义务",
    "待办", "1", "答复", "已请城管局修好", "否",
    "签退", "接待群众 2 人，登记意见 3 件", "是",
  ]

  /// Everything said, from an empty store to a closed shift.
  static let lines = setUp + [signIn] + shift
}
