import ArgumentParser
import Dialogs
import Foundation
import Regulation
import Understanding
import WorkroomStore

/// Opinions without a conversation (意见): how far they have come, which class some words suggest, messages from a file. Nothing
/// is recorded by the first two but that somebody took what visitors said.
struct OpinionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "opinions",
    abstract: "意见：一览、归类建议、导入留言。 / Opinions: a list; which class words suggest; messages from a file.",
    subcommands: [List.self, Triage.self, Import.self], defaultSubcommand: List.self)

  struct Triage: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "一句话像哪一类，为什么（P6.3）。 / Which class words suggest, and why (P6.3).",
      discussion: """
        不写话就从标准输入逐行读。只是建议，归类由委员定。
        Without words it reads lines from stdin. Only a hint: the member decides.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var signIn: SignInOptions
    @Argument(help: "来访人的话。 / What a visitor said.")
    var words: [String] = []
    @ArgumentParser.Option(help: "工作室的名称（有几个时）。 / The workroom, where there are several.")
    var room: String?
    @Flag(help: "说出每一类的依据。 / Say what speaks for every class.")
    var explain = false
    @Flag(help: "JSON，一句一项。 / As JSON, an item for each.")
    var json = false

    func run() throws {
      let store = try options.open()
      let sight = try signIn.check(options, room: room, store)
      let place = try Failing.reporting(options.language) {
        try Lookup(store, options.language).room(room, seenBy: sight).workroom
      }
      var rows: [TriageRow] = []
      func read(_ line: String) throws {
        let learned = try Failing.reporting(options.language) {
          try store.ask(ClassesLearned(of: line, in: place))
        }
        rows.append(TriageRow(line, learned, options.language))
      }
      for line in words { try read(line) }
      if words.isEmpty {
        while let line = readLine() { if !line.isEmpty { try read(line) } }
      }
      if json {
        Output.json(try JSONText.encode(rows))
      } else {
        Output.say(rows.flatMap { $0.text(options.language, explained: explain) })
      }
    }
  }
}

/// What some words suggest, and why; its JSON keys are never renamed.
private struct TriageRow: Encodable {
  struct Class: Encodable {
    var id: String
    var name: String
    /// Whether it is one of the two that are suggested.
    var isSuggested: Bool
    /// Words in what was said, and what they weigh together.
    var cues: [String]
    var weight: Double
    /// Words that stood in what the room classed so.
    var learned: [String]
    /// With what the room decided before; no probability.
    var score: Double
  }

  var words: String
  /// The likeliest first.
  var classes: [Class]
  /// How many opinions the room has classed, and how much of that weighs in, from 0 to 1.
  var classed: Int
  var trust: Double
  /// Words that lie outside of what a room takes, and who would be right (P6.2b); empty where there are none.
  var outside: String
  var channel: String

  init(_ words: String, _ learned: LearnedClasses, _ language: Language) {
    let hint = TriageHint(words, learned: learned)
    let scope = hint.suggestions.first?.kind.isGuided == true ? nil : ScopeHint.look(words)
    (self.words, classed, trust) = (words, learned.count, hint.trust)
    (outside, channel) = (scope?.cue ?? "", scope?.channel(language) ?? "")
    classes = hint.all.map { one in
      Class(
        id: one.kind.rawValue, name: one.kind.name(language),
        isSuggested: hint.suggestions.contains { $0.kind == one.kind },
        cues: one.cues, weight: one.weight, learned: one.learned, score: (one.score * 100).rounded() / 100)
    }
  }

  func text(_ language: Language, explained: Bool) -> [String] {
    let suggested = classes.filter(\.isSuggested)
    let first =
      suggested.isEmpty
      ? language("看不出是哪一类", "nothing tells the class")
      : suggested.map { one in
        let words = (one.cues.isEmpty ? one.learned : one.cues).prefix(2)
        return language(
          "\(one.name)（\(words.joined(separator: "、"))）", "\(one.name) (\(words.joined(separator: ", ")))")
      }.joined(separator: language("；", "; "))
    guard explained else { return [first] }
    let rows = classes.map { one in
      let parts = [
        one.cues.isEmpty
          ? nil
          : language("话里有 ", "said: ") + one.cues.joined(separator: language("、", ", "))
            + " (\(one.weight.formatted(2)))",
        one.learned.isEmpty || trust == 0
          ? nil : language("以前归这类的有 ", "learned: ") + one.learned.joined(separator: language("、", ", ")),
        language("合计 ", "score ") + one.score.formatted(2),
      ].compactMap(\.self)
      return "  \(one.name)  " + parts.joined(separator: language("；", "; "))
    }
    let known = language(
      "  工作室归过类的 \(classed) 件，按 \(trust.formatted(2)) 计入。信访、投诉的字样不被别的盖过（P6.2c）。",
      "  The room has classed \(classed); that weighs \(trust.formatted(2)). What says petition or complaint is never outvoted (P6.2c)."
    )
    let scope =
      outside.isEmpty
      ? []
      : [
        language(
          "  “\(outside)”一般不在受理范围（P6.2b）：\(channel)。",
          "  “\(outside)” is outside of what a room takes as a rule (P6.2b): \(channel).")
      ]
    return [first] + rows + [known] + scope
  }
}

extension Double {
  /// With so many digits behind the point, the same in every locale.
  fileprivate func formatted(_ digits: Int) -> String { String(format: "%.\(digits)f", self) }
}
