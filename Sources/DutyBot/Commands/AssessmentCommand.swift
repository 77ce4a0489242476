import ArgumentParser
import Conversation
import Dialogs
import Regulation
import WorkroomStore

/// The assessments of rooms (年度考核), P7.1d–f, C4.4: one room's sheet as it was stored, and which rooms were assessed how.
struct AssessmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assessment",
    abstract:
      "年度考核表：考核时的数字、规则和结果；各工作室的考核结果。 / The assessment of a room's year as it was stored; the results of rooms.",
    discussion: """
      考核在对话里做：说“年度考核”。打印用 dutybot print assessment。只作参考依据，不排名次。--json、--csv 的字段见 docs/supervision.zh-Hans.md。
      Rooms are assessed in the conversation: say “assess a room”; dutybot print assessment prints it. One basis among others, and no
      ranking. docs/supervision.md has the keys.
      """,
    subcommands: [Show.self, List.self], defaultSubcommand: Show.self)

  struct Form: ParsableArguments {
    @ArgumentParser.Option(help: "哪一年（默认最近考核的）。 / Which year (the latest that was assessed).")
    var year: Int?
    @Flag(help: "JSON。 / As JSON.")
    var json = false
    @Flag(help: "CSV。 / As CSV.")
    var csv = false

    func check(_ language: Language) throws {
      try OneForm.check(json: json, csv: csv, language)
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "一个工作室一年的考核表。 / The sheet of a room and year.")

    @OptionGroup var place: RoomOptions
    @OptionGroup var form: Form

    func validate() throws { try form.check(place.language) }

    func run() throws {
      try place.runInRoom { room, _, store in
        guard let found = try store.ask(Assessments(of: [room], form.year)).first else {
          Failing.tell(
            place.language(
              "还没有考核过，台账里没有考核表（P7.1d）。", "It was not assessed: the ledger has no sheet of it (P7.1d)."))
          throw ExitCode.failure
        }
        let report = AssessmentReport(found, by: store.pack, place.language)
        if form.json {
          Output.json(try report.json())
        } else if form.csv {
          Output.csv(report.csv())
        } else {
          Output.say(report.text())
        }
      }
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "各工作室的考核结果，一个一行。 / The results of rooms, one a row.")

    @OptionGroup var place: RoomOptions
    @OptionGroup var form: Form

    func validate() throws { try form.check(place.language) }

    private struct Row: Encodable {
      var room: String
      var year: Int
      var proposed, result, consequence, assessed: String
      /// Empty where it was not sent.
      var sent: String
    }

    func run() throws {
      try place.run { sight, _, store in
        let rooms = try store.ask(Workrooms()).filter { room in
          sight.sees(room.workroom) && (place.room.map { room.facts.name.contains($0) } ?? true)
        }
        let found = try store.ask(Assessments(of: rooms, form.year))
        let rows = found.map { one in
          let facts = one.matter.facts
          return Row(
            room: one.roomName, year: facts.assessed.year, proposed: facts.assessed.proposed.rawValue,
            result: facts.assessed.result.rawValue, consequence: facts.assessed.consequence.rawValue,
            assessed: facts.on.iso, sent: facts.sentOn?.iso ?? "")
        }
        if form.json {
          for row in rows { Output.json(try JSONText.encode(row)) }
        } else if form.csv {
          Output.csv(
            Csv.text(
              [["room", "year", "proposed", "result", "consequence", "assessed", "sent"]]
                + rows.map {
                  [$0.room, String($0.year), $0.proposed, $0.result, $0.consequence, $0.assessed, $0.sent]
                }))
        } else {
          Output.say(found.isEmpty ? [none] : found.map(line))
        }
      }
    }

    private var none: String {
      place.language("没有考核过的工作室（P7.1d）。", "No room was assessed (P7.1d).")
    }

    private func line(_ found: Assessments.Found) -> String {
      let (facts, say) = (found.matter.facts, place.language)
      let (assessed, sent) = (facts.assessed, facts.sentOn?.iso)
      let by =
        assessed.result == assessed.proposed
        ? "" : say("（按数据：\(assessed.proposed.name(.zh))）", " (by figures: \(assessed.proposed.name(.en)))")
      let follows =
        assessed.consequence == .none
        ? ""
        : say("；后果：\(assessed.consequence.name(.zh))", "; what follows: \(assessed.consequence.name(.en))")
      return say(
        "\(found.roomName)，\(String(assessed.year))年：\(assessed.result.name(.zh))\(by)\(follows)；\(sent.map { "\($0) 已报送" } ?? "没有报送")",
        "\(found.roomName), \(String(assessed.year)): \(assessed.result.name(.en))\(by)\(follows); \(sent.map { "sent on \($0)" } ?? "not sent")"
      )
    }
  }
}
