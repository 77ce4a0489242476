import Conversation

extension AnswerReader where Value == String {
  /// Where a file lies: a whole path may begin with a slash (/home/…/scan.pdf), where a command has no further one.
  static var filePath: AnswerReader {
    var reader = AnswerReader.text(max: 500)
    reader.isPath = true
    return reader
  }
}
