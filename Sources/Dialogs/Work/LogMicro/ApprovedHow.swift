import Conversation
import Regulation
import Understanding

extension AnswerReader where Value == ApprovedHow {
  /// A yes is an approval of its own, a no is none.
  static var approvedHow: AnswerReader {
    let choice = AnswerReader.choice()
    return AnswerReader(
      choice.manner, options: choice.options,
      read: { line, scene, offered in
        if let answer = YesNo.read(line) { return .value(answer ? .byItself : .notApproved) }
        return try choice.read(line, scene, offered)
      },
      show: choice.show)
  }
}
