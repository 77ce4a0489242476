import ArgumentParser
import Conversation
import Dialogs
import Foundation
import Regulation
import WorkroomStore

/// The roster of a room (名册) for scripts and spreadsheets: imported from a file, listed, an empty table.
struct RosterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster",
    abstract: "名册：从文件导入、列出、空表、收照片。 / Rosters: import a file, list, an empty table, keep a photo.",
    discussion: """
      文件的格式见 docs/roster.zh-Hans.md。
      docs/roster.md describes the file.
      """,
    subcommands: [Import.self, List.self, Template.self, Photo.self])

  struct Template: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "输出一张空表（CSV，带 BOM，列名中英文）。 / Print an empty table with titles in both languages.")

    func run() { Output.csv(Csv.text([RosterColumn.allCases.map(\.heading)])) }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "列出一个工作室的名册。 / The roster of a room.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var signIn: SignInOptions
    @ArgumentParser.Option(help: "工作室的名称（有几个时）。 / The workroom, where there are several.")
    var room: String?
    @Flag(help: "JSON，一人一项。 / As JSON.")
    var json = false
    @Flag(help: "CSV，可以再导入。 / As CSV that can be imported.")
    var csv = false

    func validate() throws {
      try OneForm.check(json: json, csv: csv, options.language)
    }

    func run() throws {
      let store = try options.open()
      let sight = try signIn.check(options, room: room, store)
      let home = try Failing.reporting(options.language) {
        try Lookup(store, options.language).room(room, seenBy: sight)
      }
      let roster = try Failing.reporting(options.language) { try store.ask(TheRoster(home.workroom)) }
      let helpers = try Failing.reporting(options.language) { try store.ask(TheHelpers(of: home.workroom)) }
      let listed = RosterListing(
        language: options.language, level: home.facts.level, roster: roster, helpers: helpers)
      if json {
        Output.json(try listed.json())
      } else if csv {
        Output.csv(listed.csv())
      } else {
        Output.say([home.facts.name] + listed.text())
      }
    }
  }
}

/// The roster of a room as text, JSON and CSV.
struct RosterListing {
  let language: Language
  /// Of the room: members of another are marked (P4.2g).
  let level: Level
  let roster: Roster
  /// They stand beside the members, and in no table that can be imported.
  let helpers: [Matter<HelperFacts>]

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
    /// `county`, `city`, `province`: of which CPPCC a member is, where it was said; else empty.
    var level: String
    /// As what somebody helps who is no member: `opinionContact`, `informant`, `other`; empty for everybody else.
    var helper: String
    /// Where; empty where it was not said.
    var covers: String
  }

  private var rows: [Row] {
    roster.people.map { person in
      let seat = roster.seats.first { $0.facts.member == person.id }?.facts.since
      let office = roster.offices.first { $0.facts.holder == person.id }?.facts.since
      return Row(
        name: person.name, member: person.isMember, convenor: person.holds(.convenor),
        liaison: person.holds(.liaison), since: (seat ?? office)?.iso ?? "", post: person.post ?? "",
        specialty: person.specialty ?? "", sector: person.sector ?? "", level: person.level?.rawValue ?? "",
        helper: "", covers: "")
    }
  }

  private var helperRows: [Row] {
    helpers.map { helper in
      let facts = helper.facts
      return Row(
        name: facts.name, member: false, convenor: false, liaison: false, since: facts.since.iso, post: "",
        specialty: "", sector: "", level: "", helper: facts.named.role.rawValue,
        covers: facts.named.covers ?? "")
    }
  }

  func json() throws -> String { try JSONText.encode(rows + helperRows) }

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
            case .level: Level(rawValue: row.level)?.name.zh ?? ""
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
      let mark = Level(rawValue: row.level)?.mark(in: level).map { $0(language) } ?? ""
      let said = [mark, row.post, row.specialty, row.sector].filter { !$0.isEmpty }
      return "  \(row.name)  \(what)  " + language("\(row.since) 起", "since \(row.since)")
        + (said.isEmpty ? "" : "  " + said.joined(separator: language("，", ", ")))
    }
      + helpers.map { helper in
        let facts = helper.facts
        let role = facts.named.role.name(language) + language("（不是委员）", " (no member)")
        return "  \(facts.name)  \(role)  " + language("\(facts.since.iso) 起", "since \(facts.since.iso)")
          + (facts.named.covers.map { "  \($0)" } ?? "")
      }
  }
}
