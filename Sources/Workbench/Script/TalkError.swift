import Regulation

/// A line of a talk file that cannot be read: where, and what was expected there.
package struct TalkError: Error, Sendable, Hashable {
  var file: String
  /// Counted from 1.
  var line: Int
  /// Counted from 1, in what the reader sees as characters.
  var column: Int
  var expected: TalkPhrase

  /// `duty.talk:3:4: 应为日期和时间，如 2026-03-31 08:55`.
  package func text(in language: TalkLanguage) -> String {
    let place = "\(file):\(line):\(column): "
    switch language {
    case .zh: return place + "应为" + expected.zh
    case .en: return place + "expected " + expected.en
    }
  }
}
