import Conversation
import Regulation

extension TalkReading {
  /// `2026-03-31 08:55`.
  static func moment(_ text: String) -> Moment? {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let day = Day(iso: String(parts[0])) else { return nil }
    let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    let isClock = clock.allSatisfy { $0.count == 2 && $0.allSatisfy { $0.isASCII && $0.isNumber } }
    guard clock.count == 2, isClock,
      let hour = Int(clock[0]), let minute = Int(clock[1]), hour < 24, minute < 60
    else { return nil }
    return Moment(day, hour: hour, minute: minute)
  }

  /// `25分钟`, `25 minutes`, `2 小时`, `31 days`.
  func minutes(_ text: ArraySlice<Character>) throws(TalkError) -> Int {
    guard let minutes = TalkReading.length(of: String(text)) else {
      let digits = text.prefix { talkDigit($0) != nil }
      let number = TalkReading.number(digits)
      let at = number == nil || digits.isEmpty ? text.startIndex : digits.endIndex
      throw error(
        at,
        TalkPhrase("时长，如 25分钟、2小时、31天", "a length of time, such as 25 minutes, 2 hours, 31 days"))
    }
    return minutes
  }

  /// The same in minutes; nil for anything else.
  static func length(of text: String) -> Int? {
    let text = trimmed(Array(text)[...])
    let digits = text.prefix { talkDigit($0) != nil }
    let factor: Int? =
      switch String(trimmed(text[digits.endIndex...])).lowercased() {
      case "分", "分钟", "min", "minute", "minutes": 1
      case "小时", "hour", "hours": 60
      case "天", "day", "days": 24 * 60
      case _: nil
      }
    guard let number = number(digits), let factor else { return nil }
    return number * factor
  }

  /// Up to six digits; nil for anything else.
  static func number(_ digits: some Collection<Character>) -> Int? {
    guard (1...6).contains(digits.count) else { return nil }
    var value = 0
    for character in digits {
      guard let digit = talkDigit(character) else { return nil }
      value = value * 10 + digit
    }
    return value
  }
}

/// Without the blanks at both ends; the indices stay.
func trimmed(_ text: ArraySlice<Character>) -> ArraySlice<Character> {
  let start = text.drop(while: \.isWhitespace)
  guard let last = start.lastIndex(where: { !$0.isWhitespace }) else {
    return text[text.endIndex..<text.endIndex]
  }
  return start[...last]
}
