import Dialogs
import Regulation

@testable import DutyBot
@testable import Workbench

/// Lessons as text, small enough to be read in a test.
enum SmallLesson {
  static let head = """
    课程：1
    标题：线上签到
    今天：2026-03-31 08:55
    身份：委员甲
    数据：样例
    情景：
      在家值班。

    """

  static let checkIn =
    head + """
      必须：
        值班开始 +1：方式=线上 —— P3.3e 要选线上。
        值班结束 —— 值完要签退。
      不得：
        意见登记 —— P6.2c 这一课没有来访。
        词：身份证、{数字}岁 —— 不记身份信息。
      提示：
        说“签到”。
        20 问方式时说“线上”。
      我：签到
      机：……
      我：线上
      机：……
      我：跳过
      机：……
      我：是
      机：……
      我：签退
      机：……
      我：回复留言
      机：……
      我：是
      机：……
      """

  static func talk(_ text: String = checkIn) throws -> Talk {
    try TalkParser.parse(text, file: "lesson.talk")
  }
}
