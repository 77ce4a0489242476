import Conversation
import Regulation
import WorkroomStore

/// How an application stands, in words (建室向导).
struct ApplicationWords {
  let say: Scene

  init(_ scene: Scene) { say = scene }

  /// The application of whoever speaks, at their place: in a room that is there the one for its online part.
  func mine() throws -> Matter<ApplicationFacts>? {
    try say.facts(TheApplication(say.signedIn().room, say.audience == .room ? .online : .offline))
  }

  /// What it is called: the room's name, and that it is for its online part.
  func title(_ application: Matter<ApplicationFacts>) -> String {
    let name = application.facts.named?.name ?? application.facts.begun.applicantName
    return application.facts.isOnline ? name + say("（线上）", " (online part)") : name
  }

  /// 建室向导 3/5。下一步：主要职能。
  func progress(_ facts: ApplicationFacts) -> String {
    let all = ApplicationPart.allCases
    let done = all.count - facts.missing.count
    guard let next = facts.missing.first else {
      return say(
        "建室向导 \(done)/\(all.count)，都填好了，可以提交申报。", "\(done) of \(all.count): all there, ready to be handed in."
      )
    }
    return say(
      "建室向导 \(done)/\(all.count)，下一步：\(next.name.zh)。", "\(done) of \(all.count). Next: \(next.name.en).")
  }

  /// What stands where: each part with what is in it, then where the application is.
  func overview(_ application: Matter<ApplicationFacts>) throws -> String {
    let facts = application.facts
    let applicant =
      "\(facts.begun.applicantName)" + say("（", " (") + facts.begun.applicant.name(say.language)
      + say("）", ")")
    var rows = facts.isOnline ? [say("申请入驻秦商量，设立线上工作室", "For the room's online part, on Qin Shangliang")] : []
    rows.append(say("申请主体：", "Applicant: ") + applicant)
    rows += ApplicationPart.allCases.map { part in
      "  \(part.name(say.language))" + say("：", ": ") + (content(of: part, facts) ?? say("还没有", "not yet"))
    }
    if let submission = facts.submission, application.step != nil {
      rows += [submission.committeeReason, submission.exceptionReason, facts.members?.nameReason]
        .compactMap(\.self).map { say("  申请人的理由：", "  The applicant's reason: ") + $0 }
    }
    rows += facts.opinions.map(line)
    if application.step != nil, facts.returned != nil, !facts.changed.isEmpty {
      rows.append(say("退回以后改了：", "Changed since it was returned: ") + names(facts.changed))
    }
    rows.append(try standing(application))
    return rows.joined(separator: "\n")
  }

  private func content(of part: ApplicationPart, _ facts: ApplicationFacts) -> String? {
    switch part {
    case .name:
      facts.named.map { named in
        let covers = named.region.map { say("，覆盖\($0.name)", ", covers \($0.name)") } ?? ""
        let second = named.regionReason.map { say("；同一地域再建的理由：\($0)", "; why a second room there: \($0)") }
        return named.name + say("（\(named.type.name.zh)\(covers)）", " (\(named.type.name.en)\(covers))")
          + (second ?? "")
      }
    case .members: facts.members.map { say("\($0.members.count) 人", "\($0.members.count)") }
    case .officers:
      facts.officers.map { officers in
        let names = officers.convenors.map { name(of: $0.person, facts) }.joined(separator: say("、", ", "))
        return say("\(names)；联络员 \(officers.liaisonName)", "\(names); liaison \(officers.liaisonName)")
      }
    case .functions: facts.functions.map { say("“", "“") + $0.excerpt(24) + "”" }
    case .plan: facts.plan.map { say("“", "“") + $0.excerpt(24) + "”" }
    }
  }

  func name(of person: PersonID, _ facts: ApplicationFacts) -> String {
    facts.members?.members.first { $0.person == person }?.name ?? ""
  }

  private func line(_ opinion: ApplicationFacts.Opinion) -> String {
    let paper = opinion.said.paper.map { say("，据 \($0)", ", from \($0)") } ?? ""
    return say(
      "  \(opinion.step.name.zh)：\(opinion.said.verdict.name.zh)，\(opinion.said.by)，\(opinion.day.inWords(say))\(paper)。\(opinion.said.opinion)",
      "  \(opinion.step.name.en): \(opinion.said.verdict.name.en), \(opinion.said.by), \(opinion.day.inWords(say))\(paper). \(opinion.said.opinion)"
    )
  }

  private func names(_ parts: [ApplicationPart]) -> String {
    parts.map { $0.name(say.language) }.joined(separator: say("、", ", "))
  }

  /// What only the council lets pass, and why whoever applies asks for it all the same.
  func obstacle(_ problem: ApplicationProblem, reason: String? = nil) -> String {
    let why = reason.map { say("，申请人的理由：\($0)", "; the applicant's reason: \($0)") } ?? ""
    switch problem {
    case .secondRegional(let name):
      return say(
        "同一地域已有同级的区域工作室“\(name)”\(why)。", "The area has a regional room of that level, “\(name)”\(why).")
    case .personalName: return say("名称像是个人姓名\(why)。", "The name looks like somebody's\(why).")
    case .incomplete, .tooMany, .tooFew, .convenors, .unsigned, .noOfflineRoom, .notFromPaper, .alreadyOnline,
      .onlineInHand, .beforeCouncil, .decidedByOthers, .noSuchCommittee, .otherCommittee:
      return ""
    }
  }

  /// What somebody typed, as a sentence.
  func ended(_ text: String) -> String {
    guard let last = text.last, !"。！？.!?".contains(last) else { return text }
    return text + say("。", ".")
  }

  /// Where it is, and what comes next.
  func standing(_ application: Matter<ApplicationFacts>) throws -> String {
    let facts = application.facts
    if application.state == .drafting {
      guard let returned = facts.returned else { return progress(facts) }
      let changed = names(facts.changed)
      return say(
        "\(returned.step.name.zh)时退回：\(ended(returned.said.opinion))\(changed.isEmpty ? "请改好再提交。" : "已改：\(changed)。")",
        "Returned at \(returned.step.name.en): \(ended(returned.said.opinion)) \(changed.isEmpty ? "Change it and hand it in again." : "Changed: \(changed).")"
      )
    }
    guard let step = application.step else { return ApplicationEnd(say).text(application) }
    let days = (facts.submitted ?? facts.started).day.days(to: say.now.day)
    return say(
      "等\(step.name.zh)，已等 \(days) 天。", "Waiting for \(step.name.en), \(english(days, "day")) so far.")
  }
}
