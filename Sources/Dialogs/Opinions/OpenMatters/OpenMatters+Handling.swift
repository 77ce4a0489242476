import Conversation
import Regulation
import WorkroomStore

// What both languages say of the departments that an opinion was passed on to, and of how it was dealt with before.
extension Opinion {
  /// How it was dealt with before, and who has or had it, a row each.
  func handling(_ scene: Scene) throws -> [String] {
    let before = (facts.rounds ?? []).enumerated().map { number, round in
      let satisfaction = round.feedback?.satisfaction.name(scene.language)
      let parts = [
        round.answer.map { $0.text.orErased(scene.language).excerpt(60) }, satisfaction,
        round.outcome.map { $0.orErased(scene.language).excerpt(40) },
      ].compactMap(\.self)
      let what = parts.isEmpty ? scene("没有答复", "no answer") : parts.joined(separator: scene("；", "; "))
      return scene(
        "第 \(number + 1) 次办理（到\(round.ended.inWords(scene))）：\(what)。",
        "Handled before (\(number + 1), until \(round.ended.inWords(scene))): \(what).")
    }
    return try before + (facts.transfers ?? []).map { try row($0, scene) }
  }

  /// 已转办：城管局（商政协函〔2026〕3号），3月31日，请 4月15日前回复，催办 1 次。
  private func row(_ transfer: OpinionTransfer, _ scene: Scene) throws -> String {
    let paper = transfer.paper.map { scene("（\($0)）", " (\($0))") } ?? ""
    let since = transfer.day.inWords(scene)
    let urged = transfer.urged.count
    let asked = scene("请\(transfer.due.inWords(scene))前回复", "asked back by \(transfer.due.inWords(scene))")
    let chased = scene("催办 \(urged) 次", "urged \(urged == 1 ? "once" : "\(urged) times")")
    guard let ended = transfer.ended else {
      return scene(
        "已转办：\(transfer.to)\(paper)，\(since)，\(asked)\(urged > 0 ? "，" + chased : "")。",
        "Passed on to \(transfer.to)\(paper), \(since), \(asked)\(urged > 0 ? ", " + chased : "").")
    }
    let days = transfer.day.days(to: ended)
    let uncounted =
      try days > 0 && scene.pack[.slaPauseAtDepartment]
      ? scene("，在部门 \(days) 天不计入期限", ", \(english(days, "day")) there not counted") : ""
    let span =
      days == 0
      ? since : scene("\(since)到\(ended.inWords(scene))", "\(since) to \(ended.inWords(scene))")
    let reply = transfer.reply.map { $0.orErased(scene.language).excerpt(200) }
    return scene(
      "转办\(transfer.to)\(paper)，\(span)\(uncounted)\(reply.map { "。回复：" + $0 } ?? "，没有回复。")",
      "Was with \(transfer.to)\(paper), \(span)\(uncounted)\(reply.map { ". Reply: " + $0 } ?? ", no reply.")"
    )
  }
}

extension OpenMatters {
  /// What is told besides once something stands: by when a department is asked, what that does to the time, which round it is.
  static func consequence(_ scene: Scene) throws -> String {
    guard let opinion = try opinion(scene) else { return "" }
    switch scene[Slots.next] {
    case .passOn?, .urge?:
      guard let transfer = opinion.facts.transfer else { return "" }
      let by = scene(
        "请\(transfer.to)\(transfer.due.inWords(scene))前回复。",
        " \(transfer.to) is asked to reply by \(transfer.due.inWords(scene)).")
      let paused =
        try scene.pack[.slaPauseAtDepartment] && scene[Slots.next] == .passOn
        ? scene("在部门的日子不计入答复、反馈的期限。", " The days there are not counted in the time for answers.") : ""
      return by + paused
    case .reply?: return scene("请把结果告诉来访人（P6.4a）。", " Please tell the visitor (P6.4a).")
    case .feedBack?, .reopen?:
      guard opinion.facts.round > 1, opinion.matter.state == .open else { return "" }
      return scene(
        "这是第 \(opinion.facts.round) 次办理。", " It is dealt with for the \(ordinal(opinion.facts.round)) time.")
    case .answer?, .pointOn?, .explain?, .close?, .guide?, .triage?, .report?, .another?, .nothing?, nil:
      return ""
    }
  }

  private static func ordinal(_ number: Int) -> String {
    number == 2 ? "second" : number == 3 ? "third" : "\(number)th"
  }

  /// When the department was asked to reply by, so far.
  static func askedBy(_ scene: Scene) throws -> String {
    try opinion(scene)?.facts.transfer?.due.inWords(scene) ?? ""
  }

  /// Who has it now.
  static func department(_ scene: Scene) throws -> String {
    try opinion(scene)?.facts.transfer?.to ?? scene("部门", "the department")
  }
}
