import ArgumentParser
import Dialogs
import Foundation
import Regulation

/// What an office prints (打印): the form of application, the establishment plan, the sheets for the wall, as HTML.
struct PrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "打印：申报表、建设方案、墙面布置（HTML）。 / Print: application form, plan, wall sheets (HTML).",
    subcommands: [Form.self, Plan.self, Walls.self, WriteTemplates.self])

  struct Options: ParsableArguments {
    @OptionGroup var said: DialogsCommand.Options
    @ArgumentParser.Option(
      help: "内容，一个 JSON 文件，- 是标准输入。 / The values, a JSON file; - is the standard input.", completion: .file())
    var data: String
    @ArgumentParser.Option(help: "自己的模板所在的文件夹。 / A folder of one's own templates.", completion: .directory)
    var templates: String?
    @ArgumentParser.Option(
      help: "写到哪个文件；不写就输出。 / The file to write; without it, standard output.", completion: .file())
    var out: String?

    /// Reads, fills in and writes. Throws `ExitCode` after saying what is wrong; then nothing is written.
    func print<Value: Codable>(_ type: Value.Type, _ html: (Printing, Value) -> String) throws {
      let phrases = PrintPhrases(said.language)
      let printing = Printing(try chosen(phrases))
      let value: Value
      do {
        value = try PaperData.read(type, from: data)
      } catch {
        Failing.tell(phrases.text(error, in: data))
        throw ExitCode.failure
      }
      let bytes = Data(html(printing, value).utf8)
      guard let out else { return FileHandle.standardOutput.write(bytes) }
      do {
        try PrivateFile.write(bytes, to: out)
      } catch {
        Failing.tell(phrases.cannotWrite(out))
        throw ExitCode.failure
      }
    }

    private func chosen(_ phrases: PrintPhrases) throws -> Templates {
      guard let templates else { return .standard }
      do {
        let own = try Templates(folder: templates)
        for file in own.unused { Failing.tell(phrases.unused(file)) }
        return own
      } catch let found as TemplateProblems {
        for problem in found.problems { Failing.tell(phrases.text(problem)) }
        Failing.tell(phrases.nothingPrinted)
        throw ExitCode.failure
      }
    }
  }

  struct Form: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "form", abstract: "申报表（PA.1–PA.27）。 / The form of application (PA.1 to PA.27).")

    @OptionGroup var options: Options

    func run() throws { try options.print(ApplicationForm.self) { $0.html(of: $1) } }
  }

  struct Plan: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "plan", abstract: "建设方案（P5.2）。 / The establishment plan (P5.2).")

    @OptionGroup var options: Options

    func run() throws { try options.print(EstablishmentPlan.self) { $0.html(of: $1) } }
  }

  struct Walls: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "walls", abstract: "墙面布置四张（P4.3）。 / The four sheets for the wall (P4.3).")

    @OptionGroup var options: Options

    func run() throws { try options.print(WallSheets.self) { $0.html(of: $1) } }
  }

  struct WriteTemplates: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "templates",
      abstract: "把标准模板写到文件夹，好在上面改。 / Write the standard templates to a folder, to start from.")

    @OptionGroup var said: DialogsCommand.Options
    @ArgumentParser.Option(
      help: "文件夹；已有的文件不动。 / The folder; no file there is changed.", completion: .directory)
    var out: String

    func run() throws {
      let phrases = PrintPhrases(said.language)
      let folder = URL(filePath: out, directoryHint: .isDirectory)
      let files = Templates.carried.sorted { $0.key < $1.key }.map {
        (folder.appending(path: $0.key + ".mustache"), $0.value)
      }
      for (file, _) in files where FileManager.default.fileExists(atPath: file.path) {
        Failing.tell(phrases.isThere(file.relativePath))
        throw ExitCode.failure
      }
      do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (file, text) in files { try Data(text.utf8).write(to: file, options: .withoutOverwriting) }
      } catch {
        Failing.tell(phrases.cannotWrite(folder.relativePath))
        throw ExitCode.failure
      }
      for (file, _) in files {
        for row in VisibleText.rows(phrases.written(file.relativePath)) { Swift.print(row) }
      }
    }
  }
}
