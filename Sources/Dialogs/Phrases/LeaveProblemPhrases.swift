import Conversation
import Regulation
import WorkroomStore

/// Why leave cannot be asked for or decided on so, and what would work (请假), A14.
struct LeaveProblemPhrases {
  let say: Language

  init(_ language: Language) { say = language }

  func words(_ problem: LeaveProblem) -> String {
    switch problem {
    case .asked(let quarter):
      say(
        "\(quarter.inWords(.zh))已经请过假，要改就先撤回原来的。",
        "Leave for the \(quarter.inWords(.en)) was asked for already; to change it, take that back first.")
    case .notResident:
      say("不是驻室委员，没有值班任务，不用请假。", "Only resident members owe duty: no leave is needed.")
    case .notSeated(let quarter):
      say(
        "\(quarter.inWords(.zh))没有在本工作室驻室，不用请假。",
        "There was no seat in this workroom in the \(quarter.inWords(.en)): no leave is needed.")
    case .outOfReach(let quarter):
      say(
        "\(quarter.inWords(.zh))不能请假：只能请本季度、下季度，或驻室以来过去的四个季度。",
        "No leave for the \(quarter.inWords(.en)): only for this quarter, the next, or one of the last four in which there was a seat."
      )
    case .reason:
      say(
        "这个原因不在规则包的请假原因里，请另选一个。",
        "The rule set does not name that reason for leave: choose another.")
    case .own:
      say("您本人的请假由另一位召集人同意。", "Your own leave is for the other convenor to consent to.")
    }
  }
}
