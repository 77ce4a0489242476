import Conversation
import Regulation
import WorkroomStore

// What both languages say of what was found.
extension FindMatter {
  /// 路灯，没办完，2026年3月; 全部 where nothing is left out.
  static func inWords(_ filter: OpinionFilter, _ scene: Scene) -> String {
    if filter.only != nil { return scene("刚才那件", "the one just now") }
    var parts = filter.texts.map { "“\($0.excerpt(16))”" }
    if let from = filter.from, let to = filter.to { parts.append(DaySpan(from, to).inWords(scene)) }
    parts += filter.kinds.map { $0.name(scene.language) }
    switch filter.standing {
    case .unfinished?: parts.append(scene("没办完", "not finished"))
    case .overdue?: parts.append(scene("超期", "overdue"))
    case .passedOn?: parts.append(scene("在部门", "with a department"))
    case .closed?: parts.append(scene("已办结", "closed"))
    case .guided?: parts.append(scene("已引导", "guided on"))
    case nil: break
    }
    if let state = filter.state { parts.append(state.name(scene.language)) }
    if let department = filter.department {
      parts.append(scene("转给“\(department.excerpt(16))”的", "passed on to “\(department.excerpt(16))”"))
    }
    if let group = filter.group { parts.append(group.name(scene.language)) }
    if filter.isIndustryNeed == true { parts.append(scene("产业需求", "industry needs")) }
    if filter.isUrgent == true { parts.append(scene("紧急", "urgent")) }
    if filter.campaign != nil { parts.append(scene("专题征集的意见", "said for the campaign")) }
    if filter.isOwn { parts.append(scene("我登记的", "mine")) }
    return parts.isEmpty ? scene("全部", "all") : parts.joined(separator: scene("，", ", "))
  }

  /// 3月30日 王大爷：“小区路灯坏了” 微需求、微建议，待办，4月2日前反馈
  static func line(_ opinion: Opinion, _ scene: Scene) throws -> String {
    OpinionPhrases(scene.language, today: scene.now.day, by: try scene.pack).line(opinion)
  }

  /// Whose were looked through, where it is not everybody's.
  static func whose(_ scene: Scene) throws -> String {
    try seesAll(scene) ? "" : scene("（只查您自己登记的）", " (only those that you recorded)")
  }

  /// The page of one matter: what it is, then every record of it with who, when and by which clause.
  static func page(_ scene: Scene) throws -> String {
    guard let opinion = try opinion(scene) else { return scene("这一件现在查不到。", "It cannot be found now.") }
    let who = opinion.said.visitor ?? scene("未留名", "no name given")
    let reach = opinion.said.contact.map { scene("，", ", ") + $0 } ?? ""
    let said = opinion.said.words.map { "“\($0.excerpt(200))”" }
    let kind = opinion.facts.kind?.name(scene.language) ?? scene("未分类", "not classed")
    let steps = try scene.facts(WhatHappened(with: opinion.id))
    let waits = try [opinion.nextDue(scene)].compactMap(\.self)
    let round = opinion.facts.round
    let again = round > 1 ? [scene("第 \(round) 次办理", "handled \(round) times")] : []
    let department = opinion.matter.state == .passedOn ? [opinion.facts.transfer?.to].compactMap(\.self) : []
    let state = ([kind, opinion.matter.state.name(scene.language)] + department + waits + again).joined(
      separator: scene("，", ", "))
    let beside = try opinion.beside(scene)
    return
      ([
        said.map { scene("\(who)\(reach)：\($0)", "\(who)\(reach): \($0)") }
          ?? scene("来访人信息已删除。", "The visitor's data were erased.")
      ] + beside + [
        scene(
          "\(state)。台账里有 \(steps.count) 条记录：",
          "\(state). The ledger has \(english(steps.count, "record")) of it:")
      ] + steps.map { "  " + line($0, scene) }).joined(separator: "\n")
  }

  /// 3月31日 09:10 委员甲 意见答复：已请城管局修好（P6.3b）
  private static func line(_ step: WhatHappened.Step, _ scene: Scene) -> String {
    let record = step.record
    let values = record.act.fields.filter { !$0.isBare }.map { $0.value(scene.language).excerpt(40) }
      .filter { !$0.isEmpty }
    let marks =
      step.isConflict
      ? scene("（和别的电脑上记的冲突，没有计入）", " (in conflict with another machine, not counted)")
      : record.retracted
        ? scene("（已撤回）", " (taken back)")
        : step.isTwice
          ? scene("（另一台电脑上也记了，请核对）", " (recorded on another machine as well, please compare)")
          : record.corrected ? scene("（已更正）", " (corrected)") : ""
    let clause = clauses[record.act.kind].map { scene("（\($0.id)）", " (\($0.id))") } ?? ""
    let what = record.act.name(scene.language)
    return record.occurred.inWords(scene) + " " + (step.who.map { $0 + " " } ?? "") + what
      + (values.isEmpty ? "" : scene("：", ": ") + values.joined(separator: scene("，", ", "))) + marks + clause
  }

  /// What each step rests on.
  private static let clauses: [ActKind: Clause] = [
    OpinionRecorded.kind: .p6_2a, OpinionTriaged.kind: .p6_3a, OpinionGuided.kind: .p6_3a,
    OpinionAnswered.kind: .p6_3b, OpinionExplained.kind: .p6_4b, OpinionFedBack.kind: .p6_4a,
    OpinionPassedOn.kind: .p6_3c, OpinionUrged.kind: .p6_4a, OpinionReplied.kind: .p6_4a,
    OpinionReopened.kind: .p6_4a, OpinionClosed.kind: .p6_4a, OpinionJoined.kind: .p6_2a,
    Corrected.kind: .p4_5b, Retracted.kind: .p4_5b,
  ]
}
