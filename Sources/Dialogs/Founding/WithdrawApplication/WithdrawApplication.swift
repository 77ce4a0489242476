import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Taking an application back (撤回申报), P5.3a: by whoever handles it, as long as no body has passed it.
enum WithdrawApplication: String, DialogStates {
  case begin, mayNot, reason, confirm, withdrawn, end

  enum Slots {
    static let reason = Slot<String>("reason", "撤回原因", "reason", as: .reason(max: 200))
  }

  static let dialog = define(
    "withdraw-application", version: 1, title: ("撤回申报", "withdraw the application"),
    phrases: ["撤回申报", "撤销申报", "不申报了", "withdraw the application", "take the application back"],
    because: .p5_3a, for: [.applicants, .room], start: .begin, offered: { try mayWithdraw($0) }
  ) {
    decide(.begin).when("不能撤回", .mayNot) { try !mayWithdraw($0) }.then(.reason)
    say(.mayNot, because: .p5_3a).then(.end)
    ask(.reason, for: Slots.reason, because: .p5_3a).then(.confirm)
    confirm(.confirm, showing: [Slots.reason]).then(.withdrawn)
    record(.withdrawn, needs: [Slots.reason]) { scene in
      let withdrawn = ApplicationWithdrawn(reason: try scene.need(Slots.reason))
      return [try ApplicationSlots.proposal(Act(withdrawn), scene)]
    }.then(.end)
    end(.end)
  }

  private static func mayWithdraw(_ scene: Scene) throws -> Bool {
    guard let application = try ApplicationWords(scene).mine() else { return false }
    return try scene.may(ApplicationWithdrawn(), on: application.id)
  }

  /// Why it cannot be taken back, and what can be done.
  static func why(_ scene: Scene) throws -> String {
    guard let application = try ApplicationWords(scene).mine() else {
      return scene("本工作室没有申报线上工作室。", "This room has not applied for an online part.")
    }
    if application.state == .drafting || application.state == .applied {
      return scene(
        "线上工作室的申报由召集人撤回（P5.3d）。", "A convenor takes the application for the online part back (P5.3d).")
    }
    guard let step = application.step?.name(scene.language) else {
      return ApplicationEnd(scene).text(application)
    }
    return scene(
      "前一步已经同意，自己不能撤回了。要改的，请在\(step)时退回；退回以后可以撤回。",
      "The step before has passed it, so it cannot be withdrawn now. Ask for it to be returned at \(step); then it can."
    )
  }

  /// What is lost and what stays.
  static func consequence(_ scene: Scene) throws -> String {
    guard let application = try ApplicationWords(scene).mine() else { return "" }
    let lost =
      application.state == .applied
      ? scene("撤回以后审批停下，已等的时间不算", "Its approval stops, and the time it has waited is lost")
      : scene("撤回以后这份申报不能再填、再交", "It can be filled in and handed in no more")
    let kept = scene("；填过的、各方说过的都留在台账里。", "; what was filled in and said of it stays in the ledger.")
    let anew =
      application.facts.isOnline
      ? scene("要再申报，说“申请线上工作室”。", " To apply anew say “apply for the online part”.")
      : scene("要再申报，说“申请新建”，从头填起。", " To apply anew say “a new workroom” and begin from the start.")
    return lost + kept + anew
  }
}
