import ArgumentParser
import Conversation
import Dialogs
import Foundation
import Regulation
import StateMachines
import Workbench

/// The dialogs as values: listed, checked, drawn, covered and walked without a console (对话).
struct DialogsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dialogs",
    abstract: "对话与流程：列出、检查、画图、覆盖、走遍。 / Dialogs and lifecycles: list, check, draw, cover, walk.",
    subcommands: [List.self, Check.self, Draw.self, Cover.self, Walk.self, CheckUpgrade.self, Trace.self])

  struct Options: ParsableArguments {
    @OptionGroup var speech: LanguageOption

    var language: Language { speech.language }
    var spoken: TalkLanguage { speech.spoken }

    /// A dialog by its name. Throws `ValidationError` where there is none of it.
    func dialog(_ name: String) throws -> Dialog {
      guard let dialog = DialogBook.dutyBot[name] else {
        throw ValidationError(
          language(
            "没有“\(name)”这个对话，dialogs list 看有哪些。", "There is no dialog \(name); dialogs list shows them."))
      }
      return dialog
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出全部对话。 / All dialogs.")

    @OptionGroup var options: Options

    func run() throws {
      let language = options.language
      for dialog in DialogBook.dutyBot.dialogs {
        let counts = language(
          "\(dialog.questions.count) 问，\(dialog.ways.count) 条转移",
          "\(dialog.questions.count) questions, \(dialog.ways.count) ways out")
        print(
          padded(dialog.name, to: 16) + padded("\(dialog.version)", to: 3)
            + padded(dialog.title(language), to: 24)
            + counts)
        print("    " + dialog.phrases.joined(separator: language("、", ", ")))
      }
    }
  }

  struct Cover: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "cover",
      abstract: "脚本走到了哪些转移、哪几级没听明白、哪些处处能说的话。 / What talks exercise, and what they miss, by name.")

    @OptionGroup var options: Options

    @ArgumentParser.Option(help: "转移少于百分之几算失败。 / Fail below this share of ways, in per cent.")
    var min: Int?

    @Argument(help: "脚本或文件夹。 / Talks or folders.", completion: .file(extensions: ["talk"]))
    var files: [String]

    func run() throws {
      let language = options.language
      var coverage = Coverage()
      for file in TalkFiles.talks(files) {
        do {
          try coverage.play(try TalkFiles.read(file))
        } catch let error as TalkError {
          Failing.tell(error.text(in: options.spoken))
          throw ExitCode.validationFailure
        } catch let error as Coverage.NotGreen {
          for failure in error.failures { Failing.tell(failure.text(in: options.spoken)) }
          throw ExitCode.failure
        }
      }
      for row in CoverageReport(coverage: coverage, language: language).rows { print(row) }
      if let min, coverage.percent < min { throw ExitCode.failure }
    }
  }

  struct Walk: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "walk",
      abstract: "最短的一组脚本，走遍一个对话的每条转移。 / The shortest talks that take every way of a dialog.")

    @OptionGroup var options: Options

    @ArgumentParser.Option(help: "写到这个文件夹。 / The folder to write to.", completion: .directory)
    var out: String

    @Flag(help: "每一问也试三次没听明白，处处能说的话都说一遍。 / Also misses at every question, and every engine word.")
    var thorough = false

    @Argument(help: "对话的名字。 / The dialog's name.")
    var name: String

    func run() throws {
      var detours = thorough ? WalkDetours(try options.dialog(name), options.language) : nil
      let (language, dialog) = (options.language, try options.dialog(name))
      let grounds = WalkGround.all(dialog)
      let (walks, missed) = try DialogWalker(language: language).walks(
        dialog, from: try grounds.map { try $0.start(language) }, taking: Set(dialog.ways))
      try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
      for (index, walk) in walks.enumerated() {
        guard let ground = grounds.first(where: { $0.name == walk.start.name }) else { continue }
        let file = "\(out)/\(name)-\(index + 1).\(language.rawValue).talk"
        let text = try WalkTalk.text(walk, through: dialog, on: ground, number: index + 1, language, &detours)
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        print(file)
      }
      for way in missed.map(\.name).sorted() { Failing.tell(language("没有走到：", "not taken: ") + way) }
      if !missed.isEmpty { throw ExitCode.failure }
    }
  }
}
