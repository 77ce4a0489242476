import Conversation

extension JoinPlatform {
  static func zh(_ state: JoinPlatform, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .confirm, .end: Words("")
    case .notYet: Words("主席会议研究同意线上工作室以后才登记入驻（P5.3d），现在没有等着登记的。")
    case .application: Words("哪个工作室入驻了？", help: "主席会议同意的才在这里。", example: "1")
    case .day: Words("哪一天入驻的？", help: "写年月日，当天起算线上；不早于主席会议同意的那一天。", example: "今天")
    case .joined: Words("已登记入驻，\(try scene.shown(Slots.day))起，在秦商量上的活动算线上。请加进备案材料（P5.3e）。")
    }
  }
}
