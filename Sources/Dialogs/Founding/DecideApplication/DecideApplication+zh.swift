import Conversation
import Regulation
import WorkroomStore

extension DecideApplication {
  static func zh(_ state: DecideApplication, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .fromPaper, .confirm, .end: Words("")
    case .others: Words(try others(scene))
    case .nothing: Words("现在没有待您办理的申报。")
    case .application: Words("办理哪一件？等得最久的在前面。", help: "输入数字或名称里的几个字。", example: "1")
    case .show: Words(try ApplicationWords(scene).overview(chosen(scene)))
    case .verdict:
      Words(
        "\(try step(scene)?.name.zh ?? "")，结论是什么？",
        help: "退回要写清要改什么，申请人改好再提交；不同意就到此为止（P0、P5.3a）。", example: "1")
    case .exception:
      Words(
        "\(try obstacles(scene))主席会议决定破例同意吗？",
        help: "原则上不行，只有主席会议决定才可以（P5.3c、P7.3a）。", example: "是")
    case .opinion: Words("意见怎么写？", help: "会印在申报表的意见栏里。", example: "同意，请按程序报批")
    case .by: Words("由谁决定的？写姓名或会议。", help: "您不是这一步的人，是按文件代记（P5.3a）。", example: "主席会议")
    case .paper: Words("根据什么文件或会议？", help: "写文号，或会议和日期。", example: "商州区政协十届十二次主席会议")
    case .day: Words("哪一天决定的？", help: "写年月日，会印在意见栏里。", example: "今天")
    case .decided: Words("已记录。\(try ApplicationWords(scene).standing(chosen(scene)))")
    }
  }
}
