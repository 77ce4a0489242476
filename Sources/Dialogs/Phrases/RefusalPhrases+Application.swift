import Conversation
import Regulation
import WorkroomStore

extension RefusalPhrases {
  /// What stands in the way of an application, and what would work.
  func application(_ problem: ApplicationProblem) throws -> String {
    switch problem {
    case .incomplete(let parts):
      say(
        "建设方案还缺：\(parts.map(\.name.zh).joined(separator: "、"))，填齐才能申报。",
        "The scheme still lacks: \(parts.map(\.name.en).joined(separator: ", ")). Fill these in first.")
    case .tooMany(let count):
      try tooMany(count)
    case .tooFew(let count):
      try tooFew(count)
    case .convenors:
      try RoomNumbers(say).convenorsAre + say("，从参与委员里产生。", ", out of the members.")
    case .unsigned: say("申报表要有申请人签名。", "The form is signed by whoever applies.")
    case .noOfflineRoom:
      say(
        "线上工作室要由已经授牌的线下工作室申报。", "Only a room that has its plaque may apply for its online part.")
    case .alreadyOnline(let day):
      say("本工作室 \(day.inFull(.zh))已经入驻秦商量。", "This room has been on Qin Shangliang since \(day.inFull(.en)).")
    case .onlineInHand:
      say(
        "线上工作室的申报正在办；主席会议同意、入驻以后，请说“登记入驻”。",
        "An application for the online part is in hand; once the council has agreed and the room has joined, say “record joining”."
      )
    case .beforeCouncil(let day):
      say(
        "主席会议\(day.inWords(say))才同意，授牌、入驻不能在这以前。",
        "The council agreed on \(day.inWords(say)); neither plaque nor joining can be before that.")
    case .secondRegional(let name):
      say(
        "同一地域已有同级的区域委员工作室“\(name)”；主席会议决定破例的，请在记录里写明。",
        "The area has a regional room of that level, “\(name)”; if the council makes an exception, record that it does."
      )
    case .personalName:
      say(
        "名称像是以委员个人命名，原则上不再审批；主席会议决定破例的，请在记录里写明。",
        "The name looks like a member's own, which is no longer approved in principle; if the council makes an exception, record that it does."
      )
    case .notFromPaper(let step):
      say(
        "\(step.name.zh)由本人记录；别人代记要写明文件或会议。",
        "\(step.name.en) is recorded by the body itself; others record it from a paper, which they name.")
    case .decidedByOthers(let step):
      say(
        "\(step.name.zh)由本人登录办理；按文件代记，由主管部门来办。",
        "\(step.name.en) is for the body itself to sign in and record; from paper the office in charge records it."
      )
    case .noSuchCommittee:
      say(
        "同级政协没有这个专门委员会；请从登记的里面选，新设的请主管部门先登记。",
        "The CPPCC of that level has no such committee: choose one that is entered; a new one is entered by the office in charge first."
      )
    case .otherCommittee:
      say(
        "按登记，联系这个界别、行业的是别的专门委员会；要报这一个，请写理由。",
        "By the office's table another committee is in touch with it; to go to this one give the reason.")
    }
  }

  private func tooMany(_ count: Int) throws -> String {
    let most = try RoomNumbers(say).most
    return say(
      "驻室委员应控制在 \(most) 人以内，这里有 \(count) 人；要超过须写明由谁负责和理由。",
      "A workroom has no more than \(most) resident members, and here are \(count); beyond that somebody answers for it by name and reason."
    )
  }

  private func tooFew(_ count: Int) throws -> String {
    let least = try RoomNumbers(say).least
    return say(
      "驻室委员应不少于 \(least) 人，这里只有 \(count) 人；要这样须写明由谁负责和理由。",
      "A workroom has no fewer than \(least) resident members, and here are \(count); below that somebody answers for it by name and reason."
    )
  }
}
