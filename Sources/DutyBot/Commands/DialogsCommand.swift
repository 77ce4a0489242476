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
        Output.say(
          padded(dialog.name, to: 16) + padded("\(dialog.version)", to: 3)
            + padded(dialog.title(language), to: 24)
            + counts)
        Output.say("    " + dialog.phrases.joined(separator: language("、", ", ")))
      }
    }
  }

  struct Cover: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "cover",
      abstract: "脚本走到了哪些转移、哪几级没听明白、哪些处处能说的话。 / What talks exercise, and what they miss, by name.")

    @OptionGroup var options: Options

    @ArgumentParser.Option(
      help: "哪种语言的转移少于百分之几算失败。 / Fail below this share of ways in any language spoken, in per cent.")
    var min: Int?

    @Flag(help: "加上现做的走法：两种语言，走遍每个对话。 / Adds walks made now: every dialog, thoroughly, in both languages.")
    var walks = false

    @ArgumentParser.Option(
      help: "现做的走法写到这个文件夹，留作脚本。 / Writes the walks to this folder, to be kept as talks.",
      completion: .directory)
    var out: String?

    @Argument(help: "脚本或文件夹。 / Talks or folders.", completion: .file(extensions: ["talk"]))
    var files: [String] = []

    func validate() throws {
      guard walks || !files.isEmpty else { throw ValidationError("cover FILE… | cover --walks [FILE…]") }
    }

    func run() throws {
      let language = options.language
      var coverage = Coverage()
      var talks: [(Talk, [String])] = []
      for file in TalkFiles.talks(files) {
        do {
          let talk = try TalkFiles.read(file)
          talks.append((talk, try coverage.play(talk)))
        } catch let error as TalkError {
          Failing.tell(error.text(in: options.spoken))
          throw ExitCode.validationFailure
        } catch let error as Coverage.NotGreen {
          for failure in error.failures { Output.tell(text: failure.text(in: options.spoken)) }
          throw ExitCode.failure
        }
      }
      if walks {
        let walked = try coverage.walk(beside: talks)
        if let out {
          try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
          for walk in walked {
            try walk.text.write(toFile: "\(out)/\(walk.file)", atomically: true, encoding: .utf8)
          }
        }
      }
      Output.say(CoverageReport(coverage: coverage, language: language).rows)
      if let min, coverage.least < min { throw ExitCode.failure }
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
      let language = options.language
      let walked = try WalkTalks(through: try options.dialog(name), language, thorough: thorough)
      try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
      for talk in walked.talks {
        let file = "\(out)/\(talk.file)"
        try talk.text.write(toFile: file, atomically: true, encoding: .utf8)
        Output.say(file)
      }
      let missed = walked.missed
      for way in missed.map(\.name).sorted() { Failing.tell(language("没有走到：", "not taken: ") + way) }
      if !missed.isEmpty { throw ExitCode.failure }
    }
  }
}
