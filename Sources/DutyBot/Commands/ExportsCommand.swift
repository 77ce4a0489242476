import ArgumentParser
import Dialogs
import Regulation
import WorkroomStore

extension LedgerCommand {
  /// What was exported or printed of a room with personal data, and what of it is to be destroyed (导出登记).
  struct Exports: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "连同个人信息导出、打印过什么，哪些要销毁。 / What was exported or printed with personal data, and what is to be destroyed.",
      discussion: """
        来访人的信息删除以后，以前导出、打印的里面还有，就列为要销毁；销毁了，在对话里说“销毁导出件”。
        Once a visitor was erased, what still holds them is to be destroyed; say “destroy exports” in the conversation when it is.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var signIn: SignInOptions
    @ArgumentParser.Option(help: "工作室的名称（有几个时）。 / The workroom, where there are several.")
    var room: String?
    @Flag(name: .customLong("to-destroy"), help: "只看要销毁的。 / Only what is to be destroyed.")
    var toDestroy = false
    @Flag(help: "JSON，一份一行。 / As JSON, a line each.")
    var json = false

    func run() throws {
      let language = options.language
      let store = try options.open()
      let sight = try signIn.check(options, room: room, store)
      try Failing.reporting(language) {
        let place = try Lookup(store, language).room(room, seenBy: sight).workroom
        let open = Set(try store.ask(ExportsToDestroy(in: place)).map(\.id))
        for export in try store.ask(ExportsOf(place)) where !toDestroy || open.contains(export.id) {
          let row = Row(
            export, by: try export.facts.by.flatMap { try store.ask(NameOf($0)) },
            toDestroy: open.contains(export.id), withReceiver: sight.seesAllWords(in: place))
          if json {
            Output.json(try JSONText.encode(row))
          } else {
            Output.say(row.text(export, language))
          }
        }
      }
    }
  }

  /// One of them; its keys are never renamed.
  private struct Row: Encodable {
    var id: String
    var day: String
    var clock: String
    var what: String
    /// Empty where whoever keeps the file took it.
    var by: String
    /// To whom it went; empty where that was not said or may not be seen.
    var to: String
    /// `held`, `destroyed` or `lost`.
    var state: String
    var toDestroy: Bool
    /// The day it was destroyed or given up; empty before that.
    var settled: String

    init(
      _ export: Matter<PersonalExportFacts>, by name: String?, toDestroy: Bool, withReceiver: Bool
    ) {
      let facts = export.facts
      (id, day, clock) = (export.id.rawValue, facts.day.iso, facts.at.clock)
      (what, by) = (facts.what.rawValue, name ?? "")
      to = withReceiver ? facts.to ?? "" : ""
      (state, self.toDestroy) = (export.state.rawValue, toDestroy)
      settled = facts.settledOn?.iso ?? ""
    }

    /// 2026-03-31 08:55 台账连同个人信息，委员丁，给区政协办公室，要销毁
    func text(_ export: Matter<PersonalExportFacts>, _ say: Language) -> String {
      let isSettled = export.state == .destroyed || export.state == .lost
      let mark: String? =
        isSettled
        ? export.state.name(say) + " " + settled : toDestroy ? say("要销毁", "to be destroyed") : nil
      let parts = [
        by.isEmpty ? nil : by, to.isEmpty ? nil : say("给\(to)", "given to \(to)"), mark,
      ].compactMap(\.self)
      return ([day + " " + clock + " " + export.facts.what.name(say)] + parts).joined(
        separator: say("，", ", "))
    }
  }
}
