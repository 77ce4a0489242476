import Conversation
import Regulation
import WorkroomStore

extension WorkMeeting {
  static func zh(_ state: WorkMeeting, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .confirm, .end: Words("")
    case .mayNot: Words("工作例会由专委会或主管部门登记（C4.2b），请找他们。")
    case .day: Words("例会是哪一天开的？", help: "写年月日。", example: "今天")
    case .by:
      Words(
        "谁召集的？直接回车就是\(try convenor(scene))。", help: "委工委、专委会、县区政协都可以召集（C4.2b）。", example: "委工委")
    case .rooms: Words("到了几个工作室？", help: "没有数就直接回车。", example: "12")
    case .experience: Words("交流了什么经验？", help: "没有就直接回车。", example: "教育界别工作室介绍了接待日的做法")
    case .goals: Words("定了什么阶段目标？", help: "没有就直接回车。", example: "年底前每个工作室微协商两次")
    case .tasks: Words("部署了什么任务？", help: "没有就直接回车。", example: "各室四月底前交年度计划")
    case .problems: Words("要解决的实际问题，由谁解决？", help: "没有就直接回车。", example: "沙河子工作室没有打印机，由办公室配")
    case .recorded: Words("已登记工作例会（C4.2b）。")
    }
  }
}
