import Conversation
import Regulation
import WorkroomStore

/// What an application has come to, and what whoever handles it does next: nobody is left at a dead end.
struct ApplicationEnd {
  let say: Scene

  init(_ scene: Scene) { say = scene }

  func text(_ application: Matter<ApplicationFacts>) -> String {
    // Whoever decides is told what came of it; what to do next is for whoever applies.
    [state(application), say.audience == .cppcc ? "" : next(application)].filter { !$0.isEmpty }
      .joined(separator: say("", " "))
  }

  private func state(_ application: Matter<ApplicationFacts>) -> String {
    let facts = application.facts
    let state = application.state
    if state == .withdrawn, let withdrawal = facts.withdrawal {
      let reason = withdrawal.reason.map(ApplicationWords(say).ended) ?? ""
      return say(
        "\(withdrawal.day.inWords(say))撤回\(reason.isEmpty ? "。" : "：\(reason)")",
        "Withdrawn on \(withdrawal.day.inWords(say))\(reason.isEmpty ? "." : ": \(reason)")")
    }
    if state == .disagreed, let last = facts.opinions.last {
      return say(
        "\(last.step.name.zh)不同意：\(ApplicationWords(say).ended(last.said.opinion))",
        "Refused at \(last.step.name.en): \(ApplicationWords(say).ended(last.said.opinion))")
    }
    if state == .agreed { return say("主席会议已经同意。", "The Chairperson's Council has agreed.") }
    if state == .fulfilled {
      return facts.isOnline
        ? say("已经入驻秦商量。", "The room is on Qin Shangliang.")
        : say("已经授牌，工作室建好了。", "The plaque is there, and so is the room.")
    }
    return state.name(say.language).capitalisedFirst + say("。", ".")
  }

  private func next(_ application: Matter<ApplicationFacts>) -> String {
    let isOnline = application.facts.isOnline
    if application.state == .withdrawn || application.state == .disagreed {
      return isOnline
        ? say(
          "记录都留着；要重新申报，请说“申请线上工作室”。",
          "All of it is kept; to apply anew say “apply for the online part”.")
        : say(
          "记录都留着，\(ApplicationsAtTheDoor.days) 天内还能登录来看；要重新申报，请说“申请新建”。",
          "All of it is kept, and can be looked at here for \(ApplicationsAtTheDoor.days) days; to apply anew say “a new workroom”."
        )
    }
    if application.state == .agreed {
      return isOnline
        ? say("入驻以后请说“登记入驻”。", "Once the room has joined, say “record joining”.")
        : say("授牌以后请说“登记授牌”。", "Once the plaque is there, say “record the plaque”.")
    }
    guard application.state == .fulfilled, !isOnline else { return "" }
    return say("请说“换人”，按名册上的姓名登录。", "Say “switch” and sign in by the name on the roster.")
  }
}
