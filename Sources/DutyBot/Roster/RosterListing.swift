import Dialogs
import Regulation
import WorkroomStore

/// The roster of a room as text, JSON and CSV.
struct RosterListing {
  let language: Language
  let roster: Roster

  /// One person; its JSON keys are never renamed.
  private struct Row: Encodable {
    var name: String
    var member: Bool
    var convenor: Bool
    var liaison: Bool
    /// The first day of the seat; of the office where there is no seat.
    var since: String
    /// 单位及职务, 专长 and 界别; empty where they are not known.
    var post: String
    var specialty: String
    var sector: String
  }

  private var rows: [Row] {
    roster.people.map { person in
      let seat = roster.seats.first { $0.facts.member == person.id }?.facts.since
      let office = roster.offices.first { $0.facts.holder == person.id }?.facts.since
      return Row(
        name: person.name, member: person.isMember, convenor: person.holds(.convenor),
        liaison: person.holds(.liaison), since: (seat ?? office)?.iso ?? "", post: person.post ?? "",
        specialty: person.specialty ?? "", sector: person.sector ?? "")
    }
  }

  func json() throws -> String { try JSONText.encode(rows) }

  /// With the titles that an import knows.
  func csv() -> String {
    let columns = RosterColumn.allCases.filter(\.isKept)
    return Csv.text(
      [columns.map(\.heading)]
        + rows.map { row in
          columns.map { column in
            switch column {
            case .name: row.name
            case .convenor: row.convenor ? "是" : ""
            case .liaison: row.liaison ? row.member ? "是" : "非委员" : ""
            case .since: row.since
            case .post: row.post
            case .specialty: row.specialty
            case .sector: row.sector
            case .contact: ""
            }
          }
        })
  }

  func text() -> [String] {
    rows.map { row in
      let what = [
        row.member ? language("驻室", "member") : nil, row.convenor ? language("召集人", "convenor") : nil,
        row.liaison ? language("联络员", "liaison") : nil,
      ].compactMap(\.self).joined(separator: language("、", ", "))
      let said = [row.post, row.specialty, row.sector].filter { !$0.isEmpty }
      return "  \(row.name)  \(what)  " + language("\(row.since) 起", "since \(row.since)")
        + (said.isEmpty ? "" : "  " + said.joined(separator: language("，", ", ")))
    }
  }
}
