public import ArgumentParser
import Conversation
import Dialogs
import Foundation
public import Regulation
import WorkroomStore

/// What the norms ask, and how far people are (义务): the same figures as in the conversation, for scripts.
struct ObligationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "obligations",
    abstract: "义务：委员、工作室、专委会、全市还差什么。 / What members, rooms, committee and city still owe.",
    discussion: """
      不写 --member、--room 就是台账里的全部工作室，最差的在前。--json、--csv 的字段见 docs/obligations.zh-Hans.md。
      Without --member and --room: every room of the store, worst first. docs/obligations.md has the keys.
      """)

  @OptionGroup var options: StoreOptions
  @OptionGroup var signIn: SignInOptions
  @ArgumentParser.Option(help: "一名委员（姓名）。 / One member, by name.")
  var member: String?
  @ArgumentParser.Option(help: "一个工作室（名称）。 / One workroom, by name.")
  var room: String?
  @ArgumentParser.Option(
    defaultAsFlag: "",
    help: "全部工作室，最差的在前；写名称就只看这个专委会联系的。 / All rooms, worst first; with a name, that committee's.")
  var committee: String?
  @Flag(help: "全市汇总（P8.2b、P4.7b）。 / The city's roll-up.")
  var city = false
  @ArgumentParser.Option(
    help: "季度，如 2026Q1。 / A quarter.", transform: { try Period(argument: $0, .quarter) })
  var quarter: Period?
  @ArgumentParser.Option(
    help: "年份，如 2026。 / A year.", transform: { try Period(argument: $0, .year) })
  var year: Period?
  @ArgumentParser.Option(
    name: .customLong("as-of"), help: "截至哪一天发生的（默认今天）。 / What had happened by that day.",
    transform: Day.init(argument:))
  var asOf: Day?
  @ArgumentParser.Option(
    name: .customLong("known-on"), help: "只看到哪一天为止写下的。 / What had been written by that day.",
    transform: Day.init(argument:))
  var knownOn: Day?
  @ArgumentParser.Option(help: "规则包：名字或文件。 / A rule set: its name or its file.")
  var pack: String?
  @ArgumentParser.Option(help: "只看这一类：regional、sector、industry。 / Only rooms of that type.")
  var type: WorkroomType?
  @ArgumentParser.Option(help: "只看这个地方（名称的一部分）。 / Only rooms of that area.")
  var area: String?
  @ArgumentParser.Option(help: "只看这种状态：missed、atRisk、onTrack、met、notCounted。 / Only rooms that stand so.")
  var status: RoomState?
  @Flag(help: "JSON。 / As JSON.")
  var json = false
  @Flag(help: "附上这些工作室台账的签名链头。 / With the signed heads of these rooms' ledgers.")
  var heads = false
  @Flag(help: "CSV，可用电子表格打开。 / As CSV for a spreadsheet.")
  var csv = false

  func validate() throws {
    let say = options.language
    let chosen = [member != nil, room != nil && member == nil, committee != nil, city].count { $0 }
    guard chosen <= 1 else {
      throw ValidationError(
        say(
          "--member、--room、--committee、--city 只能选一个。", "Choose one of --member, --room, --committee, --city.")
      )
    }
    guard quarter == nil || year == nil else {
      throw ValidationError(say("--quarter 和 --year 只能选一个。", "Choose --quarter or --year."))
    }
    try OneForm.check(json: json, csv: csv, say)
    guard !heads || !csv && member == nil else {
      throw ValidationError(
        say("--heads 不能和 --csv、--member 同用。", "--heads does not go with --csv or --member."))
    }
  }

  func run() throws {
    let language = options.language
    let store = try options.open()
    let sight = try signIn.check(options, room: room, store)
    if let pack { store.look(by: try PackChoice.find(pack, language)) }
    let today = Environment.now.day
    let asOf = asOf ?? today
    let gather = ObligationsOf(
      store: store, horizon: Horizon(asOf: asOf, knownOn: knownOn), periods: periods(asOf))
    let lookup = Lookup(store, language)
    let report = ObligationsReport(language: language, asOf: asOf, periods: gather.periods)
    try Failing.reporting(language) {
      if let member {
        let place = try lookup.placeEver(of: member, in: room) { !$0.isCppcc && sight.sees($0.room) }
        guard let home = try store.ask(TheWorkroom(place.room)) else { return }
        let found = try gather.member(place.person, named: place.name, in: home)
        try put(json: report.json(found), csv: report.csv(found), text: report.text(found, title: place.name))
      } else if let room {
        let home = try lookup.room(room, seenBy: sight)
        let found = try gather.room(home) + gather.members(of: home)
        // One room's report always says how far its ledger had got.
        let its = try store.ask(RoomHeads(of: home.workroom))
        try put(
          json: report.json(found, heads: heads ? its : nil), csv: report.csv(found),
          text: report.text(found, title: home.facts.name) + report.text(its))
      } else {
        try putAll(gather, report, sight)
      }
    }
  }

  /// All rooms that are wanted and seen, worst first, or what they come to together.
  private func putAll(_ gather: ObligationsOf, _ report: ObligationsReport, _ sight: Sight) throws {
    var rollUp = CityRollUp(
      asOf: gather.horizon.asOf, periods: gather.periods, by: gather.store.pack)
    var standings: [RoomStanding] = []
    var rooms: [WorkroomID] = []
    try gather.store.find(
      AllFindings(in: gather.periods, gather.horizon), where: { isWanted($0) && sight.sees($0.workroom) }
    ) { found in
      let standing = RoomStanding(found)
      guard status == nil || standing.status == status else { return }
      rooms.append(standing.room.workroom)
      if city { rollUp.add(found) } else { standings.append(standing) }
    }
    let its = heads ? try rooms.sorted().flatMap { try gather.store.ask(RoomHeads(of: $0)) } : nil
    let told = its.map(report.text) ?? []
    if city {
      try put(
        json: report.json(rollUp, heads: its), csv: report.csv(rollUp), text: report.text(rollUp) + told)
    } else {
      standings.sort(by: RoomStanding.isWorse)
      try put(
        json: report.json(standings, heads: its), csv: report.csv(standings),
        text: report.text(standings) + told)
    }
  }

  /// The quarter or year that was asked for; the quarter and the year of the day where neither was.
  private func periods(_ asOf: Day) -> [Period] {
    if let quarter { return [quarter] }
    if let year { return [year] }
    return [.quarter(asOf.quarter), .year(asOf.year)]
  }

  private func isWanted(_ room: Matter<RoomFacts>) -> Bool {
    let committee = committee.flatMap { $0.isEmpty ? nil : $0 }
    return (type.map { $0 == room.facts.type } ?? true) && (area.map(room.facts.isIn) ?? true)
      && (committee.map { room.facts.committee?.contains($0) ?? false } ?? true)
  }

  private func put(
    json asJson: @autoclosure () throws -> String, csv asCsv: @autoclosure () -> String,
    text: @autoclosure () -> [String]
  ) throws {
    if json {
      Output.json(try asJson())
    } else if csv {
      Output.csv(asCsv())
    } else {
      Output.say(text())
    }
  }
}

extension WorkroomType: ExpressibleByArgument {}
extension RoomState: ExpressibleByArgument {}
