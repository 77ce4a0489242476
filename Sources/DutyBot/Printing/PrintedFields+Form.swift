import Dialogs
import Regulation

extension ApplicationForm {
  /// The tags of `form.mustache`: the fields of the annex, PA.1 to PA.27, and nothing else, so that no template can
  /// print more.
  var printed: PrintedValue.Fields {
    [
      "roomName": .text(roomName), "applied": .text(applied?.printed ?? ""),
      "type": .text(type?.name(.zh) ?? ""), "channel": .text(channel?.name(.zh) ?? ""),
      // The annex has two blocks; where there is one convenor, the second is printed empty.
      "convenors": .rows([convenor.printed, (secondConvenor ?? .none).printed]),
      "liaisonName": .text(liaison.name), "liaisonContact": .text(liaison.contact),
      "members": .rows((members.isEmpty ? [.none] : members).map(\.printed)),
      "functionsAndPlan": .text(functionsAndPlan),
      "applicants": .rows((applicants.isEmpty ? [""] : applicants).map { ["name": .text($0)] }),
      "committee": .rows([Opinion.printed(shownCommitteeOpinion)]),
      "viceChairperson": .rows([Opinion.printed(viceChairpersonOpinion)]),
      "council": .rows([Opinion.printed(councilOpinion)]),
    ]
  }
}

extension ApplicationForm.Convenor {
  fileprivate static let none = Self(
    name: "", contact: "", unitAndPost: "", sector: "", committee: "", expertise: "")

  fileprivate var printed: PrintedValue.Fields {
    [
      "name": .text(name), "contact": .text(contact), "unitAndPost": .text(unitAndPost),
      "sector": .text(sector),
      "committee": .text(committee), "expertise": .text(expertise),
    ]
  }
}

extension ApplicationForm.Member {
  fileprivate static let none = Self(name: "", unitAndPost: "", specialty: "", contact: "")

  fileprivate var printed: PrintedValue.Fields {
    [
      "name": .text(name), "unitAndPost": .text(unitAndPost), "specialty": .text(specialty),
      "contact": .text(contact),
    ]
  }
}

extension ApplicationForm.Opinion {
  fileprivate static func printed(_ opinion: Self?) -> PrintedValue.Fields {
    [
      "text": .text(opinion?.text ?? ""), "by": .text(opinion?.by ?? ""),
      "day": .text(opinion?.day?.printed ?? Day.unprinted),
    ]
  }
}

extension Day {
  /// 2026年3月31日
  fileprivate var printed: String { "\(year)年\(month)月\(day)日" }
  /// 年月日 with room to write the numbers in.
  fileprivate static let unprinted = "　　年　　月　　日"
}
