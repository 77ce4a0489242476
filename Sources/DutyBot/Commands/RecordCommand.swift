import ArgumentParser
import Conversation
import Dialogs
import Regulation
import WorkroomStore

/// The record of service (履职档案), P8.4a, C4.4b: what a member, or the room, did in a year.
struct RecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "履职档案：一名委员或全室一年的值班、活动、意见、成果。 / The record of service of a member or the room.",
    discussion: """
      只有台账里的数字，作参考依据，不排名次；没有来访人的姓名、电话和原话。打印用 dutybot print record。--json 的字段见 docs/record.zh-Hans.md。
      Figures of the ledger, one basis among others, and no ranking; no name, number or words of a visitor. dutybot print
      record prints it; docs/record.md has the keys.
      """)

  @OptionGroup var place: RoomOptions
  @ArgumentParser.Option(help: "哪名委员；不写就是全室。 / Which member; without it the room.")
  var member: String?
  @ArgumentParser.Option(help: "哪一年（默认今年）。 / Which year (this one).")
  var year: Int?
  @Flag(help: "JSON。 / As JSON.")
  var json = false
  @Flag(help: "CSV。 / As CSV.")
  var csv = false

  func validate() throws {
    try OneForm.check(json: json, csv: csv, place.language)
  }

  func run() throws {
    try place.runInRoom { room, now, store in
      let language = place.language
      let person = try member.map { name in
        try Lookup(store, language).placeEver(of: name, in: nil) { $0.room == room.workroom }.person
      }
      let span = Period.year(year ?? now.day.year)
      let query = ServiceRecord(
        of: person, in: room.workroom, from: span.first, to: span.last, on: now.day)
      guard let record = try store.ask(query) else { throw ExitCode.failure }
      let report = RecordReport(record, from: span.first, to: span.last, now.day, by: store.pack, language)
      if json {
        Output.json(try report.json())
      } else if csv {
        Output.csv(report.csv())
      } else {
        Output.say(report.text())
      }
    }
  }
}
