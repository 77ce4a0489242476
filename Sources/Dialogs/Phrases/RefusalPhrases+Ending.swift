import Conversation
import Regulation
import WorkroomStore

extension RefusalPhrases {
  /// Why a room cannot end, or be converted, as it is said (终止、摘牌不成立).
  func ending(_ fault: EndingFault) -> String {
    switch fault {
    case .noGround:
      say("请写明终止、摘牌的原因，按规则包里有的选。", "A ground, please: one of those that the rule set has.")
    case .alreadyProposed:
      say("这个工作室已经有一件提请在等决定，请在那一件上重新提请。", "A proposal for this room waits already: that one is made anew.")
    case .noPaper:
      say("这是原审批单位的决定，按文件登记，请写文号。", "Another body decides that: its paper's number, please.")
    case .noReason: say("决定要写理由。", "A decision needs its reason.")
    case .notPersonal:
      say("只有个人委员工作室可以转为其他类型。", "Only a personal room becomes one of another type.")
    case .archived(let day):
      say(
        "工作室的材料已于\(day.inFull(.zh))归档，终止、摘牌不能再撤回。",
        "The room's papers were archived on \(day.inFull(.en)): its end is not taken back any more.")
    case .notDecided:
      say("没有这样的决定，先登记决定。", "Nobody has decided so: the decision is recorded first.")
    }
  }
}
