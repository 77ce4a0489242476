import Conversation

extension AskUpwards {
  static func zh(_ state: AskUpwards, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .confirm:
      Words("向\(try addressee(scene))反映，\(try scene.shown(Slots.need))：\(try scene.shown(Slots.text))。")
    case .mayNot: Words("向上反映问题由召集人或联络员登记（C4.2c），请找他们。")
    case .need:
      Words("需要哪方面的帮助？", help: "政协要为工作室创造知情明政、部门沟通、资源整合等条件（C4.2c）。", example: "部门沟通")
    case .to: Words("向谁反映？直接回车就是\(try addressee(scene))。", help: "写单位全称。", example: "提案委员会")
    case .text:
      Words("要反映什么？", help: "专委会和主管部门看得到。不要写来访人的姓名和电话。", example: "请城管局派人参加 5 月的微协商")
    case .recorded: Words("已登记，向\(try addressee(scene))反映（C4.2c）。有了答复，请说“反映问题的答复”登记；没有答复的，登录时会提醒。")
    }
  }
}
