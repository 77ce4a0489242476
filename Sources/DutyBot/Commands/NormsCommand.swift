import ArgumentParser
import Dialogs
import Foundation
import Regulation
import WorkroomStore

/// The rule sets (规则包): listed, shown and checked.
struct NormsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "norms",
    abstract: "规则包：列出、查看、检查。 / Rule sets: list, show, check.",
    subcommands: [List.self, Show.self, Check.self, Use.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出规则包。 / All rule sets.")

    @OptionGroup var options: DialogsCommand.Options

    func run() {
      let phrases = PackPhrases(options.language)
      for pack in NormPacks.embedded { Output.say(padded(pack.name, to: 20) + phrases.title(pack)) }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "查看一个规则包的指标和口径。 / The norms of a rule set, and how open points are read."
    )

    @OptionGroup var options: DialogsCommand.Options
    @Argument(help: "规则包的名字或文件。 / The name of a rule set, or its file.")
    var name: String

    func run() throws {
      let pack = try PackChoice.find(name, options.language)
      Output.say(PackPhrases(options.language).whole(pack))
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "检查规则包文件，指出文件、行和最接近的正确写法。 / Check the files of rule sets.")

    @OptionGroup var options: DialogsCommand.Options
    @Argument(help: "规则包文件。 / Files of rule sets.", completion: .file(extensions: ["yaml", "yml"]))
    var files: [String]

    func run() throws {
      let phrases = PackPhrases(options.language)
      var (isFlawed, isAnyRight) = (false, false)
      for file in files {
        do {
          let pack = try PackChoice.read(file)
          Output.say(
            options.language(
              "\(file)：没有问题，\(pack.norms.count) 个指标。", "\(file): no problems; norms: \(pack.norms.count)."))
          isAnyRight = true
        } catch {
          isFlawed = true
          for problem in error.problems { Failing.tell(phrases.text(problem)) }
        }
      }
      if isAnyRight { Output.say(phrases.open()) }
      if isFlawed { throw ExitCode.failure }
    }
  }
}

extension NormsCommand {
  struct Use: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "use",
      abstract: "给这份台账定规则包；不写就看现在用的。 / Settle the rule set of this ledger; without one, show it.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var signIn: SignInOptions
    @Argument(help: "规则包的名字或文件，或 standard（恢复标准）。 / Its name or file, or standard.")
    var name: String?

    func run() throws {
      let say = options.language
      let store = try options.open()
      if let name {
        // By the rule set everybody is assessed.
        let sight = try signIn.check(options, store)
        guard sight.mayLead else {
          Failing.tell(
            say(
              "规则包由工作室的召集人、联络员或政协的主管人员定。",
              "The rule set is settled by a convenor, a liaison, or whoever looks after the rooms."))
          throw ExitCode.failure
        }
        let pack = name == "standard" ? nil : try PackChoice.find(name, say)
        // A file is kept as its text: it may be gone tomorrow, and the ledger may move.
        let text = try pack.map {
          try NormPacks.named($0.name) == $0 ? $0.name : PackChoice.text(of: name, say)
        }
        try Failing.reporting(say) {
          try Door(store).settle(pack: text, by: sight.person, at: Faults.now)
        }
        store.look(by: pack ?? NormPacks.standard)
      } else if store.isPackUnreadable {
        Failing.tell(PackPhrases(say).unreadable)
        throw ExitCode.failure
      }
      Output.say(store.pack.name + "  " + PackPhrases(say).title(store.pack))
    }
  }
}

/// Which rule set is meant: one that the program carries, by its name, or a file.
enum PackChoice {
  /// The pack of that name or in that file. Throws `ValidationError` or `ExitCode` after saying what is wrong.
  static func find(_ name: String, _ language: Language) throws -> NormPack {
    if let pack = NormPacks.named(name) { return pack }
    guard name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml") else {
      throw ValidationError(PackPhrases(language).unknown(name))
    }
    do throws(PackProblems) {
      return try read(name)
    } catch {
      for problem in error.problems { Failing.tell(PackPhrases(language).text(problem)) }
      throw ExitCode.failure
    }
  }

  /// The text of a file that was found to be a rule set.
  static func text(of file: String, _ language: Language) throws -> String {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
      throw ValidationError(PackPhrases(language).unknown(file))
    }
    return text
  }

  /// Reads a file. Throws ``PackProblems``, also where it cannot be read at all.
  static func read(_ file: String) throws(PackProblems) -> NormPack {
    guard let bytes = try? Data(contentsOf: URL(filePath: file)) else {
      throw PackProblems(problems: [PackProblem(.cannotRead, file: file, line: nil)])
    }
    guard let text = String(data: bytes, encoding: .utf8) else {
      throw PackProblems(problems: [PackProblem(.notYaml("UTF-8"), file: file, line: nil)])
    }
    return try NormPacks.read(text, file: file)
  }
}
