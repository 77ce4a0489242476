public import Regulation

// The two papers of an application (P5.2), as far as it is filled in.

extension ApplicationFacts {
  /// 申报表, PA.1 to PA.27; signatures are by hand.
  public var form: ApplicationForm {
    let contacts = contacts
    let convenors = (officers?.convenors ?? []).map { convenor in
      let member = members?.members.first { $0.person == convenor.person }
      let name = member?.name ?? ""
      return ApplicationForm.Convenor(
        name: name, contact: contacts[name] ?? "", unitAndPost: member?.post ?? "", sector: convenor.sector,
        committee: convenor.committee, expertise: member?.specialty ?? "")
    }
    let nobody = ApplicationForm.Convenor(
      name: "", contact: "", unitAndPost: "", sector: "", committee: "", expertise: "")
    let liaison = officers?.liaisonName ?? ""
    return ApplicationForm(
      roomName: named?.name ?? "", applied: submitted?.day, type: named?.type, channel: begun.channel,
      convenor: convenors.first ?? nobody, secondConvenor: convenors.count > 1 ? convenors[1] : nil,
      liaison: ApplicationForm.Liaison(name: liaison, contact: contacts[liaison] ?? ""),
      members: (members?.members ?? []).map {
        ApplicationForm.Member(
          name: $0.name, unitAndPost: $0.post, specialty: $0.specialty, contact: contacts[$0.name] ?? "")
      },
      functionsAndPlan: [functions, plan].compactMap(\.self).joined(separator: "\n"),
      applicants: submission?.signers ?? [], route: isShort ? .unreviewed : .reviewed,
      committeeOpinion: box(.review), viceChairpersonOpinion: box(.viceChair), councilOpinion: box(.council))
  }

  private func box(_ step: ApprovalStep) -> ApplicationForm.Opinion? {
    standing(at: step).map { ApplicationForm.Opinion(text: $0.said.opinion, by: $0.said.by, day: $0.day) }
  }

  /// 建设方案: the five parts.
  public var scheme: EstablishmentPlan {
    let listed = members?.members ?? []
    func person(_ id: PersonID?) -> EstablishmentPlan.Person? {
      listed.first { $0.person == id }.map { .init(name: $0.name, unitAndPost: $0.post) }
    }
    return EstablishmentPlan(
      roomName: named?.name ?? "", members: listed.map { .init(name: $0.name, unitAndPost: $0.post) },
      convenors: (officers?.convenors ?? []).compactMap { person($0.person) },
      liaison: person(officers?.liaison)
        ?? .init(name: officers?.liaisonName ?? "", unitAndPost: officers?.liaisonFrom ?? ""),
      functions: functions ?? "", arrangements: plan ?? "")
  }
}
