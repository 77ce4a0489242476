import Conversation
import Dialogs
import Regulation

extension Paper {
  /// A paper for an office's file with a row wherever there may be rows.
  var officeSpecimen: PrintedValue.Fields {
    let day = Day(ordinal: 0)
    switch self {
    case .record:
      return RecordSheet(
        roomName: "", name: nil, offices: "", from: day, to: day,
        months: [.init(year: 0, month: 1, online: 0, offline: 0, minutes: 0, late: 0)],
        events: [.init(day: day, kind: .other, channel: nil, about: "", role: .led)],
        opinions: [.init("", 0)], satisfaction: [.init("", 0)],
        outputs: [.init(day: day, kind: .proposal, title: "", role: .led, outcome: "")],
        norms: [.init(period: "", norm: "", status: "")]
      ).printed(in: .zh)
    case .assessment:
      return AssessmentPaper(
        roomName: "", year: 0, by: "", assessed: day, pack: "", version: "", asOf: day, satisfaction: "",
        norms: [.init(norm: "", period: "", pack: "", done: 0, needed: 0, status: "")],
        duty: [.init(period: "", asked: 0, met: 0, excused: 0)], lines: [.init(name: "", text: "")],
        points: [""], proposed: "", result: "", consequence: "", sent: day
      ).printed(in: .zh)
    case .opinionForm:
      return OpinionSheet(
        roomName: "", received: "", source: "", recorder: "", visitor: "", contact: "", words: "", place: "",
        classed: "", state: "", steps: [.init(day: day, who: "", what: "", text: "")], satisfaction: "",
        outcome: ""
      ).printed
    case .activityForm:
      return ActivitySheet(
        roomName: "", day: day, kind: .other, service: "", topic: "", mode: "", carrier: "", attendance: nil,
        joint: "", recorder: "", isLate: false
      ).printed
    case .dutyLog:
      return DutyLogSheet(
        roomName: "", from: day, to: day,
        shifts: [
          .init(day: day, hours: "", channel: .offline, member: "", done: "", opinions: 0, isLate: false)
        ]
      ).printed
    case .registers:
      let event = RegistersSheet.Event(day: day, kind: "", mode: "", topic: "", who: "", people: nil)
      let material = RegistersSheet.Material(title: "", issuer: "", number: "", issued: nil, kept: "")
      return RegistersSheet(
        roomName: "", year: 0,
        members: [
          .init(name: "", offices: "", sector: "", post: "", specialty: "", since: day, until: nil)
        ], policies: [material], events: [event],
        opinions: [.init(month: 1, count: 0, classes: "", states: "")],
        reports: [.init(day: day, kind: .proposal, title: "", who: "", outcome: "")],
        meetings: [.init(day: day, topic: "", chair: "", people: nil, resolutions: "")], studies: [event],
        readings: [material]
      ).printed
    case .form, .plan, .walls, .systems, .rota, .planYear, .summary, .slip, .heads: return [:]
    }
  }
}

extension RecordSheet {
  /// The tags of `record.mustache`: figures of the ledger, and nothing that a visitor said.
  func printed(in language: Language) -> PrintedValue.Fields {
    func counts(_ counts: [Count]) -> PrintedValue {
      .rows(counts.map { ["what": .text($0.what), "count": .text(String($0.count))] })
    }
    let minutes = months.reduce(0) { $0 + $1.minutes }
    return [
      "roomName": .text(roomName), "name": .text(name ?? ""), "offices": .text(offices),
      "from": .text(from.printed(in: language)), "to": .text(to.printed(in: language)),
      "shifts": .text(String(months.reduce(0) { $0 + $1.online + $1.offline })),
      "length": .text(length(minutes, language)), "months": .rows(months.map { $0.printed(in: language) }),
      "led": .text(String(events.count { $0.role == .led } + outputs.count { $0.role == .led })),
      "tookPart": .text(
        String(events.count { $0.role == .tookPart } + outputs.count { $0.role == .tookPart })),
      "events": .rows(events.map { $0.printed(in: language) }), "opinions": counts(opinions),
      "satisfaction": counts(satisfaction), "outputs": .rows(outputs.map { $0.printed(in: language) }),
      "norms": .rows(
        norms.map { ["period": .text($0.period), "norm": .text($0.norm), "status": .text($0.status)] }),
    ]
  }
}

/// 2 小时 30 分钟
private func length(_ minutes: Int, _ language: Language) -> String {
  language("\(minutes / 60) 小时 \(minutes % 60) 分钟", "\(minutes / 60) h \(minutes % 60) min")
}

extension Day {
  /// 2026年3月31日, or 31 March 2026: always with its year.
  func printed(in language: Language) -> String { inWords(language, today: Day(ordinal: 0)) }
}

extension RecordSheet.Month {
  fileprivate func printed(in language: Language) -> PrintedValue.Fields {
    [
      "month": .text(
        language("\(year)年\(month)月", (Day(year, month, 1)?.printed(in: .en) ?? "").monthOfDay)),
      "online": .text(String(online)), "offline": .text(String(offline)),
      "length": .text(length(minutes, language)), "late": .text(late == 0 ? "" : String(late)),
    ]
  }
}

extension String {
  /// March 2026, of 1 March 2026.
  fileprivate var monthOfDay: String { split(separator: " ").dropFirst().joined(separator: " ") }
}

extension RecordSheet.Event {
  fileprivate func printed(in language: Language) -> PrintedValue.Fields {
    [
      "day": .text(day.printed(in: language)), "kind": .text(kind.name(language)),
      "channel": .text(channel?.name(language) ?? ""), "about": .text(about),
      "role": .text(language(role.name.zh, role.name.en)),
    ]
  }
}

extension RecordSheet.Output {
  fileprivate func printed(in language: Language) -> PrintedValue.Fields {
    [
      "day": .text(day.printed(in: language)), "kind": .text(kind.name(language)), "title": .text(title),
      "role": .text(language(role.name.zh, role.name.en)), "outcome": .text(outcome),
    ]
  }
}

extension AssessmentPaper {
  /// The tags of `assessment.mustache`: the sheet as it was stored, and what was decided.
  func printed(in language: Language) -> PrintedValue.Fields {
    [
      "roomName": .text(roomName), "year": .text(String(year)), "by": .text(by),
      "assessed": .text(assessed.printed(in: language)), "pack": .text(pack), "version": .text(version),
      "asOf": .text(asOf.printed(in: language)), "satisfaction": .text(satisfaction),
      "norms": .rows(
        norms.map {
          [
            "norm": .text($0.norm), "period": .text($0.period), "pack": .text($0.pack),
            "done": .text(String($0.done)), "needed": .text(String($0.needed)), "status": .text($0.status),
          ]
        }),
      "duty": .rows(
        duty.map {
          [
            "period": .text($0.period), "asked": .text(String($0.asked)), "met": .text(String($0.met)),
            "excused": .text(String($0.excused)),
          ]
        }),
      "lines": .rows(lines.map { ["name": .text($0.name), "text": .text($0.text)] }),
      "points": .rows(points.map { ["text": .text($0)] }),
      "proposed": .text(proposed), "result": .text(result), "reason": .text(reason),
      "consequence": .text(consequence), "sent": .text(sent?.printed(in: language) ?? ""), "to": .text(to),
      "number": .text(number),
    ]
  }
}

extension OpinionSheet {
  /// The tags of `opinions-form.mustache`.
  var printed: PrintedValue.Fields {
    [
      "roomName": .text(roomName), "received": .text(received), "source": .text(source),
      "recorder": .text(recorder), "visitor": .text(visitor), "contact": .text(contact),
      "words": .text(words), "place": .text(place), "classed": .text(classed), "state": .text(state),
      "satisfaction": .text(satisfaction), "outcome": .text(outcome),
      "steps": .rows(
        steps.map {
          [
            "day": .text($0.day.printed), "who": .text($0.who), "what": .text($0.what),
            "text": .text($0.text),
          ]
        }),
    ]
  }
}

extension ActivitySheet {
  /// The tags of `activity-form.mustache`.
  var printed: PrintedValue.Fields {
    [
      "roomName": .text(roomName), "day": .text(day.printed), "kind": .text(kind.name(.zh)),
      "service": .text(service), "topic": .text(topic), "mode": .text(mode), "carrier": .text(carrier),
      "attendance": .text(attendanceSaid ?? attendance.map(String.init) ?? ""), "joint": .text(joint),
      "members": .text((members ?? []).joined(separator: "、")),
      "recorder": .text(recorder), "late": .text(isLate ? "补录" : ""),
    ]
  }
}

extension DutyLogSheet {
  /// The tags of `duty-log.mustache`: a row a shift.
  var printed: PrintedValue.Fields {
    [
      "roomName": .text(roomName), "from": .text(from.printed), "to": .text(to.printed),
      "shifts": .rows(
        shifts.map {
          [
            "day": .text($0.day.printed), "hours": .text($0.hours), "channel": .text($0.channel.name(.zh)),
            "member": .text($0.member), "done": .text($0.done),
            "opinions": .text($0.opinions == 0 ? "" : String($0.opinions)),
            "late": .text($0.isFromPaper == true ? "据纸质记录补录" : $0.isLate ? "补录" : ""),
          ]
        }),
    ]
  }
}

extension RegistersSheet {
  /// The tags of `registers.mustache`: a section a register.
  var printed: PrintedValue.Fields {
    [
      "roomName": .text(roomName), "year": .text(String(year)), "members": .rows(members.map(\.printed)),
      "policies": .rows(policies.map(\.printed)), "events": .rows(events.map(\.printed)),
      "opinions": .rows(
        opinions.map {
          [
            "month": .text("\($0.month)月"), "count": .text(String($0.count)), "classes": .text($0.classes),
            "states": .text($0.states),
          ]
        }),
      "reports": .rows(
        reports.map {
          [
            "day": .text($0.day.printed), "kind": .text($0.kind.name(.zh)), "title": .text($0.title),
            "who": .text($0.who), "outcome": .text($0.outcome),
          ]
        }),
      "meetings": .rows(
        meetings.map {
          [
            "day": .text($0.day.printed), "topic": .text($0.topic), "chair": .text($0.chair),
            "people": .text($0.peopleSaid ?? $0.people.map(String.init) ?? ""),
            "resolutions": .text($0.resolutions),
          ]
        }),
      "studies": .rows(studies.map(\.printed)), "readings": .rows(readings.map(\.printed)),
    ]
  }
}

extension RegistersSheet.Member {
  fileprivate var printed: PrintedValue.Fields {
    [
      "name": .text(name), "offices": .text(offices), "sector": .text(sector), "post": .text(post),
      "specialty": .text(specialty), "since": .text(since.printed), "until": .text(until?.printed ?? ""),
    ]
  }
}

extension RegistersSheet.Material {
  fileprivate var printed: PrintedValue.Fields {
    [
      "title": .text(title), "issuer": .text(issuer), "number": .text(number),
      "issued": .text(issued?.printed ?? ""), "kept": .text(kept),
    ]
  }
}

extension RegistersSheet.Event {
  fileprivate var printed: PrintedValue.Fields {
    [
      "day": .text(day.printed), "kind": .text(kind), "mode": .text(mode), "topic": .text(topic),
      "who": .text(who), "people": .text(peopleSaid ?? people.map(String.init) ?? ""),
    ]
  }
}
