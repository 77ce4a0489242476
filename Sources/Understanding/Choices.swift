import Regulation

/// One of the answers that a question offers.
package struct Option: Hashable, Sendable, Codable {
  package var id: String
  /// What is shown, in the language of the conversation.
  package var label: String
  /// Other words for it, in any language.
  package var aliases: [String]

  package init(id: String, label: String, aliases: [String] = []) {
    self.id = id
    self.label = label
    self.aliases = aliases
  }
}

/// What a line chooses, by place among the options offered (0-based).
package enum ChoiceReading: Hashable, Sendable {
  case one(Int)
  /// Two or more fit equally well: ask which.
  case several([Int])
  case none
}

/// Reads a choice among options that were shown with the numbers 1, 2, 3 …
package enum Choices {
  /// Tried in this order: the exact label or alias; the number shown (1, １, 一, 第一个, #2, `2.`, `the first`); the
  /// beginning of a label; a part of a label (甲 for 委员甲); a label inside a short line that neither denies nor asks
  /// (我在线上); the pinyin of a label, its beginning or a part of it (xianshang); the initials of the pinyin (xs for 线上). The
  /// first that finds anything decides.
  ///
  /// A number out of range is `.none`: 2 is what was shown as 2, never something that holds a 2.
  ///
  /// - Parameter numbered: whether numbers were shown; where they were not, they choose nothing by themselves.
  package static func read(_ line: String, among options: [Option], numbered: Bool = true) -> ChoiceReading {
    ChoiceReader(options, numbered: numbered).read(line, inside: true)
  }

  /// The one option that a short line is nearly a part of, where ``read(_:among:numbered:)`` finds none (一起办的 for
  /// 和别的工作室、单位一起的); nil where it is near to none or to two.
  package static func nearly(_ line: String, among options: [Option]) -> Int? {
    ChoiceReader(options).nearly(line)
  }

  /// The one option whose name is mentioned in a sentence, in a part of it that neither denies nor asks: 满意 in
  /// 电话反馈了，他很满意. Nil where none is, or several are.
  package static func mentioned(in line: String, among options: [Option]) -> Int? {
    ChoiceReader(options).mentioned(in: line)
  }

  /// Several choices in the order said, each once: `1 3`, 1、3, 1和3, 2-4, 线上，线下, 全部, `all`.
  /// Nil when any part is not understood or fits more than one option.
  package static func readMany(_ line: String, among options: [Option]) -> [Int]? {
    ChoiceReader(options).readMany(line)
  }

  /// The choice that the line's first word makes by number, label or alias, and the rest of the line as it was typed:
  /// 线上 回复网上留言, `online, answering messages`. Nil when the first word is no such choice, when nothing follows it,
  /// and when the whole line names a choice.
  package static func readLeading(_ line: String, among options: [Option]) -> (choice: Int, rest: String)? {
    let separators: Set<Character> = [" ", "\u{3000}", "\t", ",", "，", "、", ":", "：", ";", "；"]
    let reader = ChoiceReader(options)
    // A name of several words may begin with another name of the same choice: `filed as a case`, where `filed` is one.
    if case .one = reader.exactly(line) { return nil }
    var index = line.startIndex
    var looked = 0
    while index < line.endIndex, looked < Scan.longest {
      if separators.contains(line[index]), case .one(let choice) = reader.exactly(String(line[..<index])) {
        let rest = line[index...].drop { separators.contains($0) }
        if !rest.isEmpty { return (choice, String(rest)) }
      }
      index = line.index(after: index)
      looked += 1
    }
    return nil
  }
}
