import Conversation
import Regulation
import WorkroomStore

extension LogMeeting {
  static func zh(_ state: LogMeeting, _ scene: Scene) throws -> Words {
    switch state {
    case .confirm, .end: Words("")
    case .topic: Words("会议的议题是什么？", help: "一句话，例如研究二季度的值班。", example: "研究二季度值班安排")
    case .day: Words("哪一天开的？", help: "说今天、昨天，或者 3月5日。", example: "今天")
    case .late: Words("是以前的会，为什么今天补录？（P4.5b）", help: WordsOfLate.help(.zh), example: "会后才整理好记录")
    case .chair: Words("谁主持的？", help: "写一位主持人的姓名。", example: "委员丙")
    case .attendance: Words("多少人参加？", help: "写人数，约20、12人次也行；不清楚就跳过。", example: "9")
    case .minutes: Words("会上说了什么？", help: "写会议的记录，几行都可以；来访人的事不写姓名。", example: "通报一季度值班情况")
    case .resolutions: Words("议定了什么？", help: "写定下来的事；没有就跳过。", example: "四月起每周三安排两人")
    case .recorded: Words("已登记会议记录，计入会议记录台账（P4.5b）。")
    }
  }
}
