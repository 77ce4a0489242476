import Dialogs
import Regulation

/// What a demo says before the conversation begins.
enum DemoPhrases {
  /// - Parameter signedIn: whether the command line has named somebody.
  static func banner(_ language: Language, signedIn: Bool) -> [String] {
    var rows = [
      language(
        "演示：工作室、机关、人和记录都是虚构的，什么也不保存，结束就清掉。",
        "A demo: rooms, bodies, people and records are invented. Nothing is kept; all of it goes when you leave."
      )
    ]
    if !signedIn {
      rows += [
        language(
          "登录时直接说姓名就行。商州区教育界别委员工作室：委员甲（委员）、委员丙（召集人）、委员丁（联络员）。",
          "Sign in by saying who you are. 商州区教育界别委员工作室: 委员甲 (a member), 委员丙 (a convenor) or 委员丁 (the liaison)."
        ),
        language(
          "政协商州区委员会：干部乙（专委会）、干部甲（主管部门）；政协商洛市委员会：干部戊（市主管部门）。",
          "政协商州区委员会: 干部乙 (a committee), 干部甲 (the office in charge); 政协商洛市委员会: 干部戊 (the city's office)."),
      ]
    }
    rows.append(
      language(
        "可以试试：我的义务、待办、登记意见、更正、名册；专委会和市：登记检查、年度考核、提醒督促、季度汇总、覆盖情况。",
        "Try: obligations, open matters, a visitor is here, correct a record, roster; for committee and city: record an inspection, assess a room, remind a room, quarterly roll-up, coverage."
      ))
    return rows
  }
}
