import ArgumentParser

/// Runs talk files (脚本): tests, lessons and recordings.
struct ScriptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "script", abstract: "脚本对话。 / Scripted conversations.", subcommands: [])
}
