import ArgumentParser
import Dialogs
import Foundation

/// Runs talk files (脚本): tests, lessons and recordings.
struct ScriptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "script", abstract: "脚本对话。 / Scripted conversations.", subcommands: [Run.self])

  struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "run",
      abstract: "运行脚本，每个文件一行结果。 / Run talk files, a line a file.",
      discussion: """
        每个脚本在内存里的新台账上运行，日期固定。都通过退出 0，有不同退出 1，写错格式退出 64。
        Each talk runs on a fresh store in memory, with a fixed date. Exits with 0, 1 where one differs, \
        64 where one cannot be read.
        """)

    @ArgumentParser.Option(help: "语言：zh 或 en。 / Language: zh or en.", transform: Run.language)
    var lang: Language?

    @Flag(help: "先显示不同，再把脚本改成实际说的话。 / Show what differs, then rewrite the talks to what was said.")
    var accept = false

    @Argument(help: "脚本文件。 / Talk files.", completion: .file(extensions: ["talk"]))
    var files: [String]

    private static func language(_ text: String) throws -> Language {
      guard let language = Language(rawValue: text) else {
        throw ValidationError("语言请写 zh 或 en。 / The language is zh or en.")
      }
      return language
    }

    func run() throws {
      let language = lang ?? Surroundings.language
      var worst = ExitCode.success
      for file in files {
        let outcome = outcome(of: file, language)
        for row in outcome.rows { show(row) }
        worst = max(worst.rawValue, outcome.code.rawValue) == worst.rawValue ? worst : outcome.code
      }
      if worst != .success { throw worst }
    }

    /// A talk may come from anywhere.
    private func show(_ text: String) {
      for row in VisibleText.rows(text) { print(row) }
    }

    private func outcome(of file: String, _ language: Language) -> (rows: [String], code: ExitCode) {
      let spoken: TalkLanguage = language == .zh ? .zh : .en
      guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
        return (
          ["\(file): " + language("打不开，或不是 UTF-8。", "cannot be opened, or is not UTF-8.")], .validationFailure
        )
      }
      do {
        let talk = try TalkParser.parse(text, file: file)
        var stage = try ScriptStage(for: talk)
        let result = TalkPlayer.play(talk, on: &stage, accepting: accept)
        if result.passed { return (["\(file): " + language("通过", "passed")], .success) }
        if accept { return try rewrite(talk, result, file, language) }
        return (result.failures.map { $0.text(in: spoken) }, .failure)
      } catch let error as TalkError {
        return ([error.text(in: spoken)], .validationFailure)
      } catch {
        return (["\(file): " + language("没有运行起来：\(error)", "could not be run: \(error)")], .failure)
      }
    }

    private func rewrite(
      _ talk: Talk, _ result: TalkResult, _ file: String, _ language: Language
    ) throws -> (rows: [String], code: ExitCode) {
      let rewrite = TalkRewrite(talk, accepting: result.failures)
      if !rewrite.diff.isEmpty { show(String(rewrite.diff.dropLast())) }
      guard !rewrite.diff.isEmpty, !result.stopped else {
        return (result.failures.map { $0.text(in: language == .zh ? .zh : .en) }, .failure)
      }
      try rewrite.text.write(toFile: file, atomically: true, encoding: .utf8)
      return (["\(file): " + language("已改写", "rewritten")], .success)
    }
  }
}
