import ArgumentParser
import CReadline
import Dialogs
import Glibc

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
      AskCommand.self, ClauseCommand.self, NormsCommand.self, ObligationsCommand.self,
      RemindersCommand.self, PinCommand.self, RosterCommand.self, RotaCommand.self, PlanCommand.self,
      RecordCommand.self, AttachCommand.self,
      SummaryCommand.self, AssessmentCommand.self, ReportCommand.self,
      OpinionsCommand.self, CampaignsCommand.self, PrintCommand.self,
      PublishCommand.self, PublicationsCommand.self, ArchiveCommand.self,
      SyncCommand.self, HubCommand.self, ParseCommand.self,
    ],
    defaultSubcommand: Converse.self)

  static func main() {
    console_no_dumps()
    Start.prepare()
    do {
      if let talk = PlainTalk(CommandLine.arguments.dropFirst()) {
        try talk.run()
      } else {
        var command = try parseAsRoot()
        try command.run()
      }
    } catch {
      end(error)
    }
    Output.flush()
  }

  /// What was asked for, such as help, goes to stdout, and what was wrong to stderr; what was typed is on one line of it.
  private static func end(_ error: any Error) -> Never {
    var message = fullMessage(for: error)
    for word in CommandLine.arguments where VisibleText.line(word) != word {
      message = message.replacing(word, with: VisibleText.line(word))
    }
    let code = exitCode(for: error)
    if !message.isEmpty {
      if code.isSuccess { Output.text(message + "\n") } else { Output.tell(text: message) }
    }
    Output.flush()
    Glibc.exit(code.rawValue)
  }
}
