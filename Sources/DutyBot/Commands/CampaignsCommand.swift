import ArgumentParser
import Conversation
import Dialogs
import Foundation
import Regulation
import WorkroomStore

/// A room's campaigns (专题征集), P3.3d: how they stand, and what came in for one, without anybody's personal data.
struct CampaignsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "campaigns",
    abstract: "专题征集：一览、导出征集到的意见。 / Campaigns: a list; what came in for one.",
    subcommands: [List.self, Export.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "专题征集一览：议题、起止、件数、人数。 / The campaigns: topic, days, opinions, people.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var signIn: SignInOptions
    @ArgumentParser.Option(help: "工作室的名称（有几个时）。 / The workroom, where there are several.")
    var room: String?
    @Flag(help: "JSON，一次一项。 / As JSON, an item each.")
    var json = false
    @Flag(help: "CSV，可用电子表格打开。 / As CSV for a spreadsheet.")
    var csv = false

    func validate() throws {
      try OneForm.check(json: json, csv: csv, options.language)
    }

    func run() throws {
      let language = options.language
      let store = try options.open()
      let sight = try signIn.check(options, room: room, store)
      try Failing.reporting(language) {
        let place = try Lookup(store, language).room(room, seenBy: sight).workroom
        let rows = try store.ask(Campaigns(in: place)).reversed().map { campaign in
          CampaignRow(campaign, try store.ask(CampaignFigures(of: campaign)), on: Faults.now.day)
        }
        if json {
          Output.json(try JSONText.encode(rows))
        } else if csv {
          Output.csv(Csv.text([CampaignRow.heads] + rows.map(\.cells)))
        } else {
          Output.say(rows.map { $0.line(language) })
        }
      }
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "一次征集到的意见，不带个人信息。 / What came in for one campaign, without personal data.",
      discussion: """
        来访人的称呼、联系方式不在里面，原话里来访人的称呼和号码遮住；原话里的其他人名请自己看一遍再报。只有召集人、联络员的导出有原话。
        Visitors' names and contacts are left out, and masked where they stand in what was said, as numbers are; look it through
        for other people's names before it is handed in. What was said is in a convenor's or liaison's export alone.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var signIn: SignInOptions
    @ArgumentParser.Argument(help: "议题，或者其中几个字。 / The topic, or a part of it.")
    var topic: String
    @ArgumentParser.Option(help: "工作室的名称（有几个时）。 / The workroom, where there are several.")
    var room: String?
    @Flag(help: "JSON（不写就是 CSV）。 / As JSON rather than CSV.")
    var json = false

    func run() throws {
      let language = options.language
      let store = try options.open()
      let sight = try signIn.check(options, room: room, store)
      try Failing.reporting(language) {
        let lookup = Lookup(store, language)
        let place = try lookup.room(room, seenBy: sight).workroom
        let campaign = try lookup.campaign(topic, in: place)
        let found = try store.ask(CampaignOpinions(of: campaign, name: language("某群众", "somebody")))
        let numbers = Dictionary(
          found.enumerated().map { ($1.matter.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
        let hasWords = sight.seesAllWords(in: place)
        if !hasWords {
          Failing.tell(
            language(
              "来访人的原话只有召集人和联络员能导出，这里没有。",
              "What visitors said is exported by a convenor or the liaison alone, and is left out here."))
        }
        let rows = found.enumerated().map { index, row in
          CampaignOpinionRow(
            row, number: index + 1, same: row.matter.facts.joined.flatMap { numbers[$0] }, withWords: hasWords
          )
        }
        if json {
          Output.json(try JSONText.encode(rows))
        } else {
          Output.csv(Csv.text([CampaignOpinionRow.heads] + rows.map(\.cells)))
        }
      }
    }
  }
}

/// A campaign of the list; its keys are never renamed.
private struct CampaignRow: Encodable {
  var id: String
  var topic: String
  var from: String
  var first: String
  var last: String
  /// `toCome`, `running` or `over`.
  var state: String
  var opinions: Int
  var people: Int
  var industryNeeds: Int

  init(_ campaign: Matter<CampaignFacts>, _ figures: CampaignFigures.Figures, on today: Day) {
    let facts = campaign.facts
    (id, topic, from) = (campaign.id.rawValue, facts.opened.topic, facts.opened.by)
    (first, last) = (facts.first.iso, facts.last.iso)
    state =
      facts.ended != nil
      ? "over" : facts.runs(on: today) ? "running" : today < facts.first ? "toCome" : "over"
    (opinions, people, industryNeeds) = (figures.opinions, figures.people, figures.industryNeeds)
  }

  static let heads = [
    "id", "topic", "from", "first", "last", "state", "opinions", "people", "industryNeeds",
  ]
  var cells: [String] {
    [id, topic, from, first, last, state, "\(opinions)", "\(people)", "\(industryNeeds)"]
  }

  func line(_ say: Language) -> String {
    say(
      "“\(topic.orErased(.zh))”（\(from)） \(first) 至 \(last)：\(opinions) 件，\(people) 人",
      "“\(topic.orErased(.en))” (\(from)) \(first) to \(last): \(english(opinions, "opinion")) of \(english(people, "person", "people"))"
    )
  }
}

/// An opinion of a campaign without who said it; its keys are never renamed.
private struct CampaignOpinionRow: Encodable {
  var number: Int
  var day: String
  var source: String
  /// Empty before it is classed, and of what says an earlier one again.
  var `class`: String
  /// Empty where it was not said.
  var group: String
  var people: Int
  var industryNeed: Bool
  var urgency: String
  var state: String
  /// The number of the row that said the same before; 0 where there is none.
  var sameAs: Int
  /// Empty where they were erased, or may not be seen.
  var words: String

  init(_ row: CampaignOpinions.Row, number: Int, same: Int?, withWords: Bool) {
    let (facts, details) = (row.matter.facts, row.matter.facts.details)
    (self.number, day, source) = (number, facts.day.iso, facts.source.rawValue)
    (`class`, group) = (facts.kind?.rawValue ?? "", details?.group?.rawValue ?? "")
    (people, industryNeed) = (max(1, details?.people ?? 1), details?.industryNeed ?? false)
    (urgency, state) = (details?.urgency?.rawValue ?? "", row.matter.state.rawValue)
    (sameAs, words) = (same ?? 0, withWords ? row.words ?? "" : "")
  }

  static let heads = [
    "number", "day", "source", "class", "group", "people", "industryNeed", "urgency", "state", "sameAs",
    "words",
  ]
  var cells: [String] {
    [
      "\(number)", day, source, self.class, group, "\(people)", industryNeed ? "true" : "false", urgency,
      state,
      sameAs == 0 ? "" : "\(sameAs)", words,
    ]
  }
}
