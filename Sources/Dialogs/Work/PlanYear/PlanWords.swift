import Conversation
import Regulation
import WorkroomStore

/// How the annual plan is put in words (年度计划), P4.6.
struct PlanWords {
  let say: Scene

  init(_ scene: Scene) { say = scene }

  /// 4月 微协商 线下：路灯（委员甲，群众关切）
  func line(_ planned: PlannedItem) throws -> String {
    let item = planned.item
    let head = [
      Self.month(item.month, say.language), item.kind.name(say.language), item.channel?.name(say.language),
    ]
    .compactMap(\.self).joined(separator: " ")
    let beside = [try planned.owner.map(say.name), item.basis?.name(say.language)].compactMap(\.self)
    return head + (planned.text.isEmpty ? "" : say("：", ": ") + planned.text)
      + (beside.isEmpty ? "" : say("（", " (") + beside.joined(separator: say("，", ", ")) + say("）", ")"))
  }

  /// What an item is called in a sentence: 微协商“路灯”.
  func short(_ planned: PlannedItem) -> String {
    let kind = planned.item.kind.name(say.language)
    return planned.text.isEmpty
      ? kind : kind + say("“\(planned.text.excerpt(16))”", " “\(planned.text.excerpt(24))”")
  }

  /// The items by number, as they are to be spoken of.
  func numbered(_ items: [PlannedItem]) throws -> String {
    try items.enumerated().map { "  \($0 + 1)  " + (try line($1)) }.joined(separator: "\n")
  }

  /// 4月, April
  static func month(_ number: Int, _ language: Language) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ]
    return language("\(number)月", names.indices.contains(number - 1) ? names[number - 1] : "")
  }

  // MARK: Norms

  /// Which norms the plan meets once it is carried out, and what it misses.
  func check(_ answer: PlanHeldAgainstNorms.Answer) -> String {
    let words = NormWords(say)
    var rows: [String] = []
    let lacking = answer.lacking
    var met: [String] = []
    for finding in answer.findings where !lacking.contains(finding) && finding.goal.left == 0 {
      let name = words.name(finding.norm)
      let isWhole = !lacking.contains { $0.norm.id == finding.norm.id }
      if isWhole, !met.contains(name) { met.append(name) }
    }
    if !met.isEmpty {
      rows.append(
        say(
          "照计划做完，能达到：\(met.joined(separator: "、"))。", "Carried out, it meets: \(met.joined(separator: "; "))."
        )
      )
    }
    // Quarters in which the same is missing are told at once.
    var told: [(finding: Finding, quarters: [Quarter])] = []
    for finding in lacking {
      let quarters: [Quarter] =
        switch finding.period {
        case .quarter(let quarter): [quarter]
        case .year: []
        }
      if let place = told.firstIndex(where: {
        $0.finding.norm.id == finding.norm.id && words.missing($0.finding.goal) == words.missing(finding.goal)
      }) {
        told[place].quarters += quarters
      } else {
        told.append((finding, quarters))
      }
    }
    rows += told.map { finding, quarters in
      let clauses = words.cited(finding.clauses)
      let (name, missing) = (words.name(finding.norm), words.missing(finding.goal))
      return say(
        "\(name)\(span(quarters))还差\(missing)\(clauses)。",
        "\(name)\(span(quarters)): \(missing) more\(quarters.count > 1 ? " each" : "")\(clauses).")
    }
    return rows.joined(separator: "\n")
  }

  /// ，第 1、2 季度各; nothing of a year.
  private func span(_ quarters: [Quarter]) -> String {
    let numbers = quarters.map { String($0.number) }.joined(separator: say("、", ", "))
    return switch quarters.count {
    case 0: ""
    case 1: say("，第 \(numbers) 季度", ", quarter \(numbers)")
    case _: say("，第 \(numbers) 季度各", ", quarters \(numbers)")
    }
  }

  // MARK: Against what was done

  /// The plan of a year with how far each item is.
  func progress(_ answer: PlanAgainstDone.Found) throws -> String {
    let plan = answer.plan
    let year = String(plan.plan.year)
    var rows = [
      say(
        "\(year)年度计划（第 \(plan.version) 版，\(plan.adopted.day.inWords(say))）：\(plan.items.count) 项，做完 \(answer.progress.doneCount) 项。",
        "Annual plan for \(year) (version \(plan.version), \(plan.adopted.day.inWords(say))): \(answer.progress.doneCount) of \(english(plan.items.count, "item")) done."
      )
    ]
    if plan.version > 1 {
      rows.append(
        say(
          "比上一版加了 \(plan.added) 项，去了 \(plan.dropped) 项。",
          "Since the version before: \(plan.added) added, \(plan.dropped) taken out."))
    }
    rows += try answer.rows.map { "  \(standing($0.standing))  \(try line($0.planned))" }
    if !answer.progress.beside.isEmpty {
      let kinds = PlannedKind.allCases.compactMap { kind in
        let count = answer.progress.beside.count { $0.kind == kind }
        return count == 0 ? nil : "\(kind.name(say.language)) \(count)"
      }
      rows.append(
        say(
          "计划以外还做了：\(kinds.joined(separator: "、"))。",
          "Done beside the plan: \(kinds.joined(separator: ", ")).")
          + (try say.may(PlanItemJoined.self)
            ? say("其实是计划里的，请说“关联计划”。", " What belongs to an item: say “join to the plan”.") : "")
      )
    }
    rows.append(
      say(
        "做没做看台账：同一类、同一方式、同一负责人的记录，先算当月的，再算当年别的月的，一条只算一次。",
        "Told by the ledger: a record of that kind, mode and member counts once, in its month first, then in another of the year."
      ))
    return rows.joined(separator: "\n")
  }

  private func standing(_ standing: PlanProgress.Standing) -> String {
    switch standing {
    case .done(let deed), .doneIn(let deed):
      say("已做（\(deed.day.inWords(say))）", "done (\(deed.day.inWords(say)))")
    case .joined(let deed):
      say("已做（\(deed.day.inWords(say))，关联）", "done (\(deed.day.inWords(say)), joined)")
    case .due: say("本月要做", "this month")
    case .missed: say("没有做", "not done")
    case .toCome: say("还没到", "to come")
    }
  }

  /// At sign-in: what is to be done this month and is not; of the members' own, or of all for whoever leads the room.
  func atSignIn() throws -> String? {
    let (me, today) = (try say.signedIn(), say.now.day)
    let all = try say.facts(PlanAgainstDone(in: me.room, today.year, on: today))?.due ?? []
    let leads = try say.leads()
    let due = all.filter { leads || $0.owner == me.person }
    guard let first = due.first else { return nil }
    return due.count == 1
      ? say(
        "本月计划还有 1 项：\(short(first))，请看“计划完成情况”。",
        "Planned for this month: \(short(first)); see “plan progress”.")
      : say(
        "本月计划还有 \(due.count) 项，如\(short(first))，请看“计划完成情况”。",
        "Planned for this month: \(due.count) items, such as \(short(first)); see “plan progress”.")
  }
}
