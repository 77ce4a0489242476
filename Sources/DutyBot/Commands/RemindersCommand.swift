import ArgumentParser
import Dialogs
import Foundation
import Regulation
import WorkroomStore

/// What is due (提醒), for cron: nothing is printed where nothing is.
struct RemindersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reminders",
    abstract: "到期提醒；没有到期的就什么也不输出，适合放进 cron。 / What is due; prints nothing when nothing is.")

  @OptionGroup var options: StoreOptions
  @ArgumentParser.Option(help: "只看一个工作室（名称）。 / One workroom, by name.")
  var room: String?
  @ArgumentParser.Option(
    name: .customLong("as-of"), help: "哪一天（默认今天）。 / On which day.",
    transform: { text in
      guard let day = Day(iso: text) else {
        throw ValidationError("日期请写 2026-03-31。 / A day is written 2026-03-31.")
      }
      return day
    })
  var asOf: Day?
  @Flag(help: "JSON，一行一条。 / JSON, a line each.")
  var json = false

  func run() throws {
    let store = try options.open()
    let today = asOf ?? Surroundings.now.day
    let words = DueWords(options.language, today: today)
    try Failing.politely(options.language) {
      for due in store.pack.calendarDues(on: today) where room == nil {
        try put(due, count: 1, in: nil, today, words)
      }
      for workroom in try store.ask(Workrooms()) where room == nil || workroom.facts.name == room {
        try remind(of: workroom, store, today, words)
      }
    }
  }

  private func remind(
    of workroom: Matter<RoomFacts>, _ store: Store, _ today: Day, _ words: DueWords
  ) throws {
    let items = try store.ask(DuesIn(workroom.workroom, on: today))
    for kind in Due.Kind.allCases {
      let its = items.filter { $0.due.kind == kind }
      guard let first = its.first else { continue }
      try put(first.due, count: its.count, in: workroom.facts.name, today, words)
    }
    for period in [Period.quarter(today.quarter), .year(today.year)] {
      let findings = try store.ask(RoomFindings(of: workroom.workroom, in: period, Horizon(asOf: today)))
      for finding in findings where finding.goal.status == .atRisk {
        try put(finding, in: workroom.facts.name, today)
      }
    }
  }

  private struct Line: Encodable {
    var kind: String
    var room: String?
    var due: String
    var daysLeft: Int
    var clause: String
    var productDefault: Bool
    var count: Int
  }

  private func put(_ due: Due, count: Int, in room: String?, _ today: Day, _ words: DueWords) throws {
    guard json else {
      let place = room.map { $0 + options.language("：", ": ") } ?? ""
      return print(VisibleText.rows(place + words.line(due, count: count)).joined(separator: "\n"))
    }
    try put(
      Line(
        kind: due.kind.rawValue, room: room, due: due.day.iso, daysLeft: due.daysLeft(after: today),
        clause: due.clause.id, productDefault: due.isProductDefault, count: count))
  }

  /// A norm that is short of time.
  private func put(_ finding: Finding, in room: String, _ today: Day) throws {
    guard json else {
      let table = FindingTable(options.language, today: today)
      let text = options.language(
        "\(room)：\(table.name(finding.norm))，\(table.heading(finding.period))，还差\(table.missing(finding))（\(finding.clauses.joined(separator: "、"))）。",
        "\(room): \(table.name(finding.norm)), \(table.heading(finding.period)): \(table.missing(finding)) still owed (\(finding.clauses.joined(separator: ", ")))."
      )
      return print(VisibleText.rows(text).joined(separator: "\n"))
    }
    try put(
      Line(
        kind: finding.norm.id, room: room, due: finding.period.last.iso, daysLeft: finding.daysLeft,
        clause: finding.goal.clause, productDefault: finding.norm.isProductDefault, count: finding.goal.left))
  }

  private func put(_ line: Line) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    print(VisibleText.escaped(json: String(decoding: try encoder.encode(line), as: UTF8.self)))
  }
}
