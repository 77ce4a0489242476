import ArgumentParser
import Conversation
import Dialogs
import Foundation
import Regulation
import Workbench

/// Lessons for members, and their results for trainers (训练).
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "训练：按课练习，台账是单独的。 / Training: lessons on a ledger of their own.",
    subcommands: [Learn.self, Report.self, Check.self], defaultSubcommand: Learn.self)

  struct Options: ParsableArguments {
    @OptionGroup var speech: LanguageOption

    @ArgumentParser.Option(
      help: "成绩文件（默认 $XDG_DATA_HOME/dutybot/training.jsonl）。 / The file of results.",
      completion: .file(extensions: ["jsonl"]))
    var results: String?

    var language: Language { speech.language }
    var record: TrainingRecord { TrainingRecord(path: results ?? Environment.trainingPath) }
  }

  struct Learn: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "learn", abstract: "练习（默认）。 / Do a lesson (the default).")

    @OptionGroup var options: Options

    @ArgumentParser.Option(help: "学员的名字，成绩记在它下面。 / The learner's name, for the results.")
    var learner: String?

    @ArgumentParser.Option(
      help: "自己的课：一个脚本或一个文件夹。 / Lessons of your own: a talk or a folder.", completion: .directory)
    var lessons: String?

    @Flag(name: .customLong("no-color"), help: "不用颜色。 / No colours.")
    var noColor = false

    @Argument(help: "课号，直接开始。 / The number of a lesson, to begin at once.")
    var lesson: Int?

    func run() throws {
      let language = options.language
      let talks = try TrainCommand.readable(language) {
        try lessons.map { try LessonShelf.lessons(at: $0, language) } ?? LessonShelf.lessons(language)
      }
      guard !talks.isEmpty else { throw ValidationError(language("没有课。", "There are no lessons.")) }
      let first = try lesson.map { number in
        guard let talk = talks.first(where: { $0.lesson?.number == number }) else {
          throw ValidationError(language("没有第 \(number) 课。", "There is no lesson \(number)."))
        }
        return talk
      }
      let training = Training(
        talks, language: language, learner: learner ?? (first == nil ? nil : ""), record: options.record,
        clock: { Faults.now })
      try MainActor.assumeIsolated {
        let loop = Loop(
          partner: training, screen: Screen.standard(colour: !noColor),
          listener: try Console.listener(history: nil, tellBroken: PlainTalk().tellBroken),
          language: language,
          farewell: Bilingual("再见。没有交卷的不计分。", "Goodbye. What was not handed in does not count."))
        let code = loop.run { try training.open(first) }
        if code != 0 { throw ExitCode(code) }
      }
    }
  }

  struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "report", abstract: "成绩单：谁练了哪课、几次、多少分。 / Who did which lesson, and how.")

    @OptionGroup var options: Options

    @ArgumentParser.Option(help: "只看这个学员。 / This learner only.")
    var learner: String?

    @ArgumentParser.Option(help: "只看这一课。 / This lesson only.")
    var lesson: Int?

    @Flag(help: "CSV，可用电子表格打开。 / CSV, for a spreadsheet.")
    var csv = false

    func run() throws {
      let language = options.language
      let (all, unreadable) = options.record.read()
      let results = all.filter {
        (learner == nil || $0.learner == learner) && (lesson == nil || $0.lesson == lesson)
      }
      let report = TrainingReport(results)
      if csv {
        Output.csv(report.csv(language))
      } else if report.rows.isEmpty {
        Output.say(language("还没有成绩。", "There are no results yet."))
      } else {
        Output.say(report.table(language))
      }
      if unreadable > 0 {
        Failing.tell(
          language("有 \(unreadable) 行读不出，没有算进去。", "\(unreadable) lines cannot be read and are left out."))
      }
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "检查课：写法、要求、示范对话。 / Check lessons: how they are written, what they ask, their model.")

    @OptionGroup var options: Options

    @Argument(help: "课或文件夹。 / Lessons or folders.", completion: .file(extensions: ["talk"]))
    var files: [String]

    func run() throws {
      let language = options.language
      let spoken: TalkLanguage = language == .zh ? .zh : .en
      var (isSound, isReadable) = (true, true)
      for file in TalkFiles.talks(files) {
        do {
          let talk = try TalkFiles.read(file)
          let flaws =
            talk.lesson == nil
            ? ["\(file): " + language("不是课：没有“课程：”。", "is no lesson: it has no “lesson:”.")]
            : try LessonModel.flaws(of: talk, in: spoken)
          if !flaws.isEmpty { isSound = false }
          let rows = flaws.isEmpty ? ["\(file): " + language("没有问题", "sound")] : flaws
          Output.say(rows)
        } catch let error as TalkError {
          isReadable = false
          Failing.tell(error.text(in: spoken))
        }
      }
      if !isReadable { throw ExitCode.validationFailure }
      if !isSound { throw ExitCode.failure }
    }
  }

  /// Tells what cannot be read and exits with 64.
  fileprivate static func readable<Value>(_ language: Language, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as TalkError {
      Failing.tell(error.text(in: language == .zh ? .zh : .en))
    } catch {
      Failing.tell(language("打不开，或不是 UTF-8。", "It cannot be opened, or is not UTF-8."))
    }
    throw ExitCode.validationFailure
  }
}
