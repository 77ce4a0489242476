import ArgumentParser
import Conversation
import Dialogs
import Regulation

/// Shows clauses of the regulation (条款) by their ids.
struct ClauseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clause",
    abstract: "条款：原文、英文、出处、效力。 / A clause: its words, English, where it stands, how binding it is.",
    discussion: """
      编号如 P3.3e、C2.4、PA.7；不带字母的（P3.3）是整条。不写编号就列出全部。
      Ids are like P3.3e, C2.4, PA.7; without the letter (P3.3) the whole item. With none: all of them.
      """)

  @OptionGroup var options: DialogsCommand.Options
  @Argument(help: "条款编号。 / Ids of clauses.")
  var ids: [String] = []
  @Flag(help: "哪条由什么实现、用什么测试，做成 docs/clauses.md。 / The table of docs/clauses.md.")
  var table = false

  func run() throws {
    let phrases = ClausePhrases(options.language)
    guard !table else { return Output.text(ClauseTable.markdown) }
    guard !ids.isEmpty else {
      for clause in Clause.allCases {
        Output.say(padded(clause.id, to: 7) + padded(phrases.force(clause), to: 20) + clause.quotation)
      }
      return
    }
    var isFirst = true
    for id in ids {
      let clauses = Clause.cited(by: id)
      guard !clauses.isEmpty else { throw ValidationError(phrases.unknown(id)) }
      for clause in clauses {
        if !isFirst { Output.say("") }
        isFirst = false
        Output.say(phrases.whole(clause))
        if let served = ClauseTable.served(clause, options.language) { Output.say(served) }
      }
    }
  }
}
