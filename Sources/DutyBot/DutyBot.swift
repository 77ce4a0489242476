import ArgumentParser
import CReadline

/// DutyBot (值班助手): a conversational console for the member workrooms of the CPPCC.
@main
struct DutyBot: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dutybot",
    abstract: "值班助手：政协委员工作室的值班、意见登记与台账。 / A duty console for CPPCC member workrooms.",
    discussion: """
      不带子命令就是对话。说“帮助”看能做什么。
      Without a subcommand it holds a conversation. Say help to see what it can do.
      """,
    version: "0.1.0",
    subcommands: [
      Converse.self, LedgerCommand.self, ScriptCommand.self, DialogsCommand.self, TrainCommand.self,
      ClauseCommand.self, NormsCommand.self, ObligationsCommand.self,
      RemindersCommand.self, PinCommand.self, RosterCommand.self, PrintCommand.self,
    ],
    defaultSubcommand: Converse.self)

  static func main() {
    console_no_dumps()
    guard let talk = PlainTalk(CommandLine.arguments.dropFirst()) else { return main(nil) }
    do {
      try talk.run()
    } catch {
      exit(withError: error)
    }
  }
}
