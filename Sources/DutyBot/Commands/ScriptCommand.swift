import ArgumentParser
import Conversation
import Dialogs
import Regulation
import Workbench

/// Runs talk files (脚本): tests, lessons and recordings.
struct ScriptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "script", abstract: "脚本对话。 / Scripted conversations.", subcommands: [Run.self])

  struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "run",
      abstract: "运行脚本，每个文件一行结果。 / Run talk files, a line a file.",
      discussion: """
        每个脚本在内存里的新台账上运行，日期固定。都通过退出 0，有不同退出 1，写错格式退出 64。格式见 docs/talks.zh-Hans.md。
        Each talk runs on a fresh store in memory, with a fixed date. Exits with 0, 1 where one differs, \
        64 where one cannot be read. docs/talks.md describes the format.
        """)

    @OptionGroup var speech: LanguageOption

    @Flag(help: "先显示不同，再把脚本改成实际说的话。 / Show what differs, then rewrite the talks to what was said.")
    var accept = false

    @Argument(
      help: "脚本文件或文件夹（其中所有 .talk）。 / Talk files, or folders of them.",
      completion: .file(extensions: ["talk"]))
    var files: [String]

    func run() throws {
      let language = speech.language
      let talks = TalkFiles.talks(files)
      guard !talks.isEmpty else {
        throw ValidationError(language("这里没有 .talk 脚本。", "There is no .talk file here."))
      }
      var worst = ScriptRun.Outcome.Grade.passed
      let run = ScriptRun(accepts: accept, language: language)
      run.all(talks) { outcome in
        for row in outcome.rows { Output.text(row + "\n") }
        worst = max(worst, outcome.grade)
      }
      switch worst {
      case .passed: return
      case .differs: throw ExitCode.failure
      case .unreadable: throw ExitCode.validationFailure
      }
    }

  }
}
