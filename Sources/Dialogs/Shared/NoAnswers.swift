import Conversation
import Regulation
import Understanding

// Answers that answer nothing are asked back (答非所问): a day for a paper's number, yes for what was done.
extension AnswerReader where Value == String {
  /// The number of a paper (文号): a yes or no is none, and a day or a whole sentence hardly one.
  static func paperNumber(max: Int) -> AnswerReader {
    let text = AnswerReader.openText(max: max)
    return AnswerReader(
      text.manner,
      read: { line, scene, offered in
        let said = try text.read(line, scene, offered)
        guard case .value(let number) = said else { return said }
        if YesNo.read(number) != nil || SaidNames.isSaidToProgram(number) {
          return .problem(
            scene("这不像文号。没有文号就跳过。", "That is no paper number. Skip it where there is none."))
        }
        // Every number of a paper has a figure in it, and marks that no day has.
        let hasMark = number.contains { "〔〕[]【】第字函文发报-–—".contains($0) }
        // 8号 is the eighth elsewhere; of a paper it is how people say its number.
        let isBrief = number.last == "号" && number.dropLast().allSatisfy(\.isNumber)
        let isDay = !hasMark && !isBrief && When.day(number, now: scene.now) != nil
        let isWords = !hasMark && !number.contains(where: \.isNumber)
        guard isDay || isWords else { return said }
        return .doubt(
          number,
          scene(
            "“\(number.excerpt(20))”不像文号，就这样记吗？",
            "“\(number.excerpt(40))” does not look like a paper's number. Keep it as it is?"))
      },
      show: text.show)
  }

  /// What was done or said, in words: a yes, a no or a bare number tells nothing of it.
  static func told(max: Int) -> AnswerReader {
    .text(max: max) { text, scene in
      guard YesNo.read(text) != nil || text.isBareNumber else { return nil }
      return scene(
        "请用一句话写内容，“\(text.excerpt(8))”看不出是什么。",
        "In a sentence, please: “\(text.excerpt(12))” does not tell what.")
    }
  }
}

extension String {
  /// A number and nothing beside it: “two visitors” tells what was done, “2” does not.
  fileprivate var isBareNumber: Bool {
    guard Numbers.read(self) != nil else { return false }
    return unicodeScalars.allSatisfy { $0.properties.numericType != nil || $0.properties.isWhitespace }
  }
}
