import Conversation
import Regulation
import WorkroomStore

/// Why an assessment cannot stand, and what would work (考核不成立), P7.1d.
struct AssessmentFaultPhrases {
  let say: Scene

  init(_ scene: Scene) { say = scene }

  func words(_ fault: AssessmentFault) -> String {
    switch fault {
    case .tooEarly(let year):
      say(
        "\(String(year))年还没有到年终，12 月 1 日起考核。",
        "The year \(String(year)) is assessed at its end: from 1 December on.")
    case .beforeNorms(let year):
      say(
        "\(String(year))年不考核这个工作室：那时意见还没有施行，或者还没有授牌。",
        "This room is not assessed for \(String(year)): the opinion was not in force yet, or it had no plaque."
      )
    case .notTheFigures:
      say(
        "台账里的数据刚刚变了，请重新看一遍考核表再定。",
        "The figures have just changed: please look at the sheet once more, and then decide.")
    case .noReason:
      say("和数据提出的不一样，请写理由。", "That is not what the figures propose: a reason, please.")
    }
  }
}
