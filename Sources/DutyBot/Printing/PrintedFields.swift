import Dialogs
import Mustache
import Regulation

/// What a tag of a template stands for.
enum PrintedValue {
  /// `{{name}}`; in `{{#name}}` and `{{^name}}` it asks whether there is any text.
  case text(String)
  /// `{{#name}}`: once a row, with that row's own tags inside.
  case rows([Fields])

  /// Tags by their names.
  typealias Fields = [String: PrintedValue]

  /// The value as the template engine takes it: everything that was typed made visible first.
  var rendered: Any {
    switch self {
    case .text(let text): PrintedText(text)
    case .rows(let rows): rows.map { $0.mapValues(\.rendered) }
    }
  }
}

/// A text somebody typed, on its way into a template: what would hide in it, or turn the reading direction, is
/// shown (``VisibleText``).
private struct PrintedText: MustacheCustomRenderable {
  let renderText: String

  init(_ text: String) { renderText = VisibleText.rows(text).joined(separator: "\n") }

  var isNull: Bool { renderText.isEmpty }
}

/// How a text becomes HTML: scalar by scalar. By characters, as the template engine does it, a `"` under a combining
/// mark would stay what it is and end an attribute.
struct EscapedHtml: MustacheContentType {
  func escapeText(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      case _: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// Begins a template: says that its texts are escaped this way.
  static let pragma: String = {
    MustacheContentTypes.register(EscapedHtml(), named: "PAPER")
    return "{{% CONTENT_TYPE: PAPER}}"
  }()
}

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
  var printed: String { "\(year)年\(month)月\(day)日" }
  /// 年月日 with room to write the numbers in.
  fileprivate static let unprinted = "　　年　　月　　日"
}

extension EstablishmentPlan {
  /// The tags of `plan.mustache`: the five parts of P5.2.
  var printed: PrintedValue.Fields {
    [
      "roomName": .text(roomName), "members": .rows(members.map(\.printed)),
      "convenors": .rows(convenors.map(\.printed)), "liaisonName": .text(liaison.name),
      "liaisonUnitAndPost": .text(liaison.unitAndPost), "functions": .text(functions),
      "arrangements": .text(arrangements),
    ]
  }
}

extension EstablishmentPlan.Person {
  fileprivate var printed: PrintedValue.Fields { ["name": .text(name), "unitAndPost": .text(unitAndPost)] }
}

extension WallSheets {
  /// The tags of `walls.mustache`: the four contents of P4.3, and what else rooms in Shangluo have on the wall.
  var printed: PrintedValue.Fields {
    func sheet(_ steps: [Step]?) -> PrintedValue {
      guard let steps, !steps.isEmpty else { return .rows([]) }
      return .rows([
        ["rows": .rows(steps.map { ["title": .text($0.title), "text": .text($0.text)] })]
      ])
    }
    return [
      "roomName": .text(roomName), "functions": .text(functions), "year": .text(String(year)),
      "members": .rows(
        members.map {
          [
            "name": .text($0.name), "office": .text($0.office?.name(.zh) ?? ""), "post": .text($0.post),
            "specialty": .text($0.specialty),
          ]
        }),
      "arrangements": .rows(arrangements.map { ["when": .text($0.when), "what": .text($0.what)] }),
      "process": .rows(shownProcess.map { ["title": .text($0.title), "text": .text($0.text)] }),
      "mark": .text(mark ?? ""), "duties": sheet(duties), "systems": sheet(systems),
    ]
  }
}

extension HeadsPaper {
  /// The tags of `heads.mustache`.
  var printed: PrintedValue.Fields { ["roomName": .text(roomName), "day": .text(day.printed)] }
}

extension VisitorSlip {
  /// The tags of `slip.mustache`: nobody's name is among them, and nothing of what was said by the visitor.
  var printed: PrintedValue.Fields {
    [
      "roomName": .text(roomName), "came": .text(came), "said": .rows(said.map { ["text": .text($0)] }),
      "places": .rows(places.map { ["name": .text($0.name), "how": .text($0.how)] }),
      "address": .text(address), "hours": .text(hours),
    ]
  }
}

extension RotaSheet {
  /// The tags of `rota.mustache`: a section a month, with its shifts.
  var printed: PrintedValue.Fields {
    var months: [[Shift]] = []
    for shift in shifts {
      if let last = months.last?.last, (last.day.year, last.day.month) == (shift.day.year, shift.day.month) {
        months[months.count - 1].append(shift)
      } else {
        months.append([shift])
      }
    }
    return [
      "roomName": .text(roomName), "quarter": .text(quarter.name(.zh)),
      "published": .text(published?.printed ?? ""),
      "months": .rows(
        months.map { shifts in
          [
            "month": .text(shifts.first.map { "\($0.day.year)年\($0.day.month)月" } ?? ""),
            "shifts": .rows(shifts.map(\.printed)),
          ]
        }),
    ]
  }
}

extension RotaSheet.Shift {
  fileprivate var printed: PrintedValue.Fields {
    let weekday = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"][day.weekday - 1]
    return [
      "day": .text("\(day.month)月\(day.day)日"), "weekday": .text(weekday), "hours": .text("\(from)–\(to)"),
      "channel": .text(channel.name(.zh)), "people": .text(people.joined(separator: "、")),
      "free": .text(free.map(String.init) ?? ""),
    ]
  }
}

extension SummarySheet {
  /// The tags of `summary.mustache`. A bar is as long as its month's share of the fullest one, of 100.
  var printed: PrintedValue.Fields {
    let most = max(1, months.map(\.total).max() ?? 1)
    return [
      "roomName": .text(roomName), "year": .text(String(year)), "cutoff": .text(cutoff.printed),
      "version": .text(version.map(String.init) ?? ""), "to": .text(to), "sent": .text(sent?.printed ?? ""),
      "number": .text(number),
      "figures": .rows(figures.map { ["name": .text($0.name), "text": .text($0.text)] }),
      "months": .rows(months.map { $0.printed(of: most) }),
      "parts": .rows(
        parts.enumerated().map { place, part in
          [
            "heading": .text(SummaryWords(.zh, today: cutoff).heading(part.part, place + 1)),
            "text": .text(part.text.orErased(.zh)),
          ]
        }),
    ]
  }
}

extension SummarySheet.Month {
  fileprivate func printed(of most: Int) -> PrintedValue.Fields {
    func part(_ count: Int) -> String { String(count * 100 / most) }
    return [
      "month": .text("\(month)月"), "duty": .text(String(duty)), "opinions": .text(String(opinions)),
      "events": .text(String(events)), "dutyBar": .text(part(duty)), "opinionsBar": .text(part(opinions)),
      "eventsBar": .text(part(events)), "opinionsFrom": .text(part(duty)),
      "eventsFrom": .text(String(duty * 100 / most + opinions * 100 / most)),
    ]
  }
}

extension PlanSheet {
  /// The tags of `plan-year.mustache`: a row an item.
  var printed: PrintedValue.Fields {
    [
      "roomName": .text(roomName), "year": .text(String(year)), "adopted": .text(adopted?.printed ?? ""),
      "items": .rows(items.map(\.printed)),
    ]
  }
}

extension PlanSheet.Item {
  fileprivate var printed: PrintedValue.Fields {
    [
      "month": .text("\(month)月"), "kind": .text(kind.name(.zh)), "channel": .text(channel?.name(.zh) ?? ""),
      "about": .text(about), "owner": .text(owner ?? ""), "basis": .text(basis?.name(.zh) ?? ""),
    ]
  }
}

extension WorkSystemsPaper {
  /// The tags of `systems.mustache`: a section a working system, each under the room's name.
  var printed: PrintedValue.Fields {
    [
      "systems": .rows(
        systems.map { ["roomName": .text(roomName), "title": .text($0.title), "text": .text($0.text)] })
    ]
  }
}
