import Dialogs
import Regulation
import WorkroomStore

/// A record of service as text, JSON, CSV and as a paper (履职档案), P8.4a, C4.4b.
struct RecordReport {
  let record: ServiceRecord.Found
  let from: Day
  let to: Day
  let language: Language
  private let words: RecordWords

  let pack: NormPack

  init(
    _ record: ServiceRecord.Found, from: Day, to: Day, _ today: Day, by pack: NormPack, _ language: Language
  ) {
    (self.record, self.from, self.to, self.language) = (record, from, to, language)
    self.pack = pack
    words = RecordWords(language, today: today)
  }

  func text() -> [String] {
    [words.heading(record, language("\(from.year)年", "\(from.year)"))] + words.rows(record)
  }

  /// As it is printed.
  static func sheet(
    _ record: ServiceRecord.Found, from: Day, to: Day, _ today: Day, _ language: Language = .zh
  ) -> RecordSheet {
    let words = RecordWords(language, today: today)
    return RecordSheet(
      roomName: record.roomName, name: record.name,
      offices: record.offices.map { $0.name(language) }.joined(separator: language("、", ", ")), from: from,
      to: to,
      months: record.shifts.months,
      events: record.events.map {
        .init(day: $0.day, kind: $0.kind, channel: $0.channel, about: $0.text ?? "", role: $0.role)
      },
      opinions: RecordWords.kinds(record.opinions, language),
      satisfaction: RecordWords.satisfaction(record.opinions, language),
      outputs: record.outputs.map {
        .init(
          day: $0.day, kind: $0.kind, title: $0.text ?? "", role: $0.role, outcome: words.state($0))
      },
      norms: record.findings.map { finding in
        let (norm, status) = words.status(finding)
        return .init(period: words.period(finding), norm: norm, status: status)
      })
  }

  // MARK: For scripts

  /// Its keys are documented in docs/record.md and never renamed.
  private struct Whole: Encodable {
    var room: String
    /// Empty where it is of the room.
    var member: String
    var offices: [String]
    var from: String
    var to: String
    var shifts: Shifts
    var events: [Item]
    var opinions: Opinions
    var outputs: [Item]
    var norms: [Norm]
    /// The rule set that the norms are of, and its version.
    var pack: String
    var version: String
    /// `reference`: one basis among others for honours and renomination (参考依据), and no ranking.
    var basis: String
  }

  private struct Shifts: Encodable {
    var count: Int
    var online: Int
    var offline: Int
    var minutes: Int
    /// Entered late.
    var late: Int
    /// Not ended.
    var running: Int
    var months: [Month]
  }

  private struct Month: Encodable {
    var month: String
    var online: Int
    var offline: Int
    var minutes: Int
    var late: Int
  }

  private struct Item: Encodable {
    var id: String
    var day: String
    var kind: String
    /// `online`, `offline`, or empty.
    var channel: String
    /// Empty where it speaks of somebody, or was erased.
    var about: String
    /// `led` or `tookPart`.
    var role: String
    var state: String
  }

  private struct Opinions: Encodable {
    var total: Int
    /// By class; `unclassed` for those that have none yet.
    var classes: [String: Int]
    var satisfaction: [String: Int]
  }

  private struct Norm: Encodable {
    var norm: String
    var title: String
    var period: String
    var status: String
    var done: Int
    var needed: Int
  }

  private func items(_ items: [ServiceRecord.Item]) -> [Item] {
    items.map {
      Item(
        id: $0.matter.rawValue, day: $0.day.iso, kind: $0.kind.rawValue, channel: $0.channel?.rawValue ?? "",
        about: $0.text ?? "", role: $0.role.rawValue, state: $0.state.rawValue)
    }
  }

  private var months: [Month] {
    record.shifts.months.map {
      Month(
        month: "\($0.year)-" + ($0.month < 10 ? "0" : "") + "\($0.month)", online: $0.online,
        offline: $0.offline, minutes: $0.minutes, late: $0.late)
    }
  }

  private var opinions: Opinions {
    let figures = record.opinions
    var classes: [String: Int] = [:]
    for (kind, count) in figures.kinds { classes[kind?.rawValue ?? "unclassed"] = count }
    var satisfaction: [String: Int] = [:]
    for (said, count) in figures.satisfaction { satisfaction[said.rawValue] = count }
    return Opinions(total: figures.total, classes: classes, satisfaction: satisfaction)
  }

  private var norms: [Norm] {
    record.findings.map { finding in
      Norm(
        norm: finding.norm.id, title: words.status(finding).norm, period: finding.period.code,
        status: finding.status.status.code, done: finding.status.done, needed: finding.status.needed)
    }
  }

  func json() throws -> String {
    let shifts = record.shifts
    return try JSONText.encode(
      Whole(
        room: record.roomName, member: record.name ?? "", offices: record.offices.map(\.rawValue),
        from: from.iso, to: to.iso,
        shifts: Shifts(
          count: shifts.count, online: shifts.count - shifts.offline, offline: shifts.offline,
          minutes: shifts.minutes, late: shifts.late, running: shifts.running, months: months),
        events: items(record.events), opinions: opinions, outputs: items(record.outputs), norms: norms,
        pack: pack.name, version: pack.issued?.iso ?? "", basis: JSONText.referenceBasis))
  }

  /// A row a month of shifts, an event, a class of opinions, an output, a norm; `part` says which.
  func csv() -> String {
    let heads = ["part", "day", "kind", "channel", "role", "state", "about", "count", "minutes"]
    let shifts = months.map {
      ["shifts", $0.month, "duty", "", "", "", "", String($0.online + $0.offline), String($0.minutes)]
    }
    func rows(_ part: String, _ list: [Item]) -> [[String]] {
      list.map { [part, $0.day, $0.kind, $0.channel, $0.role, $0.state, $0.about, "1", ""] }
    }
    let opinions = opinions
    return Csv.text(
      [heads] + shifts + rows("events", items(record.events)) + rows("outputs", items(record.outputs))
        + opinions.classes.sorted { $0.key < $1.key }.map {
          ["opinions", "", $0.key, "", "", "", "", String($0.value), ""]
        }
        + opinions.satisfaction.sorted { $0.key < $1.key }.map {
          ["satisfaction", "", $0.key, "", "", "", "", String($0.value), ""]
        }
        + norms.map { ["norms", $0.period, $0.norm, "", "", $0.status, $0.title, String($0.done), ""] })
  }
}
