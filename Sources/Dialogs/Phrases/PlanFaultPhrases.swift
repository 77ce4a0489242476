import Conversation
import Regulation
import WorkroomStore

/// Why an annual plan cannot be written so, and what would work (年度计划), P4.6.
struct PlanFaultPhrases {
  let say: Scene

  init(_ scene: Scene) { say = scene }

  func words(_ fault: PlanFault) -> String {
    switch fault {
    case .otherYear(let year):
      say(
        "\(String(year))年不是今年也不是明年，现在不能定它的计划。",
        "\(String(year)) is neither this year nor the next: its plan cannot be made now.")
    case .empty: say("计划里还没有项目。", "The plan has no item yet.")
    case .tooMany(let most): say("一年的计划最多 \(most) 项。", "A plan has no more than \(most) items.")
    case .misshapen(let number):
      say(
        "第 \(number) 项不对：月份要是 1 到 12 月，提案、信息、报告不分线上线下。",
        "Item \(number) is not right: its month is 1 to 12, and what is handed in is neither online nor in person."
      )
    case .notSeated(let number):
      say(
        "第 \(number) 项的负责人那个月不是驻室委员。",
        "Whoever answers for item \(number) has no seat in this workroom in that month.")
    case .notToJoin:
      say(
        "这条记录和这一项不能关联：计划改过了，或者已经算过、关联过。请重新说“关联计划”。",
        "That record and that item cannot be joined: the plan was changed, or one of them is counted already. Say “join to the plan” again."
      )
    case .words(let number):
      say(
        "第 \(number) 项的内容要写在一行里，最多 \(PlanAdopted.longestText) 字。",
        "What item \(number) is about stands in one line, of \(PlanAdopted.longestText) characters at most.")
    }
  }
}
