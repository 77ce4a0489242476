import Dialogs
import Regulation

/// What a demo says before the conversation begins.
enum DemoPhrases {
  /// - Parameter signedIn: whether the command line has named somebody.
  static func banner(_ language: Language, signedIn: Bool) -> [String] {
    var rows = [
      language(
        "演示：工作室、人和记录都是虚构的，什么也不保存，结束就清掉。",
        "A demo: the room, its people and records are invented. Nothing is kept; all of it goes when you leave."
      )
    ]
    if !signedIn {
      rows.append(
        language(
          "登录可以说：委员甲（委员）、委员丙（召集人）、委员丁（联络员）。",
          "Sign in as 委员甲 (a member), 委员丙 (a convenor) or 委员丁 (the liaison)."))
    }
    rows.append(
      language(
        "可以试试：我的义务、待办、登记意见、更正、名册。",
        "Try: obligations, open matters, a visitor is here, correct a record, roster."))
    return rows
  }
}
