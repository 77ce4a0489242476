/// The rules that overrule the table of weights (否决): what is denied is not begun, whatever its words weigh.
struct Vetoes: Sendable {
  private let denied, deniedUnless, deniedEnglish, deniedEnglishUnless: Pattern
  private let notYet, notYetUnless: Pattern
  private let howTo, asking, askingUnless, outside: Pattern
  private let joint, first, jointAlone, mended, why, asksFirst: Pattern
  private let redirects: [(words: VetoWords.Redirect, pattern: Pattern, unless: Pattern?)]

  init(_ words: VetoWords) {
    denied = Pattern(words.denied)
    deniedUnless = Pattern(words.deniedUnless)
    deniedEnglish = Pattern(words.deniedEnglish)
    deniedEnglishUnless = Pattern(words.deniedEnglishUnless)
    notYet = Pattern(words.notYet)
    notYetUnless = Pattern(words.notYetUnless)
    howTo = Pattern(words.howTo)
    asking = Pattern(words.asking)
    askingUnless = Pattern(words.askingUnless)
    outside = Pattern(words.outside)
    redirects = words.redirects.map {
      ($0, Pattern($0.pattern), $0.unless.isEmpty ? nil : Pattern($0.unless))
    }
    joint = Pattern(words.joint)
    first = Pattern(words.first)
    jointAlone = Pattern(words.jointAlone)
    mended = Pattern(words.mended)
    why = Pattern(words.why)
    asksFirst = Pattern(words.asksFirst)
  }

  /// The line without the parts that deny something, and the words that do.
  func live(_ line: [UInt32]) -> (rest: [UInt32], denials: [String]) {
    var (rest, denials): ([[UInt32]], [String]) = ([], [])
    for part in Self.parts(of: line, at: Self.ends) {
      if let denial = denial(in: part, of: line) {
        denials.append(LineText.text(part[denial]))
      } else {
        rest.append(part)
      }
    }
    return (Array(rest.joined(separator: [0x2C])), denials)
  }

  private func denial(in part: [UInt32], of line: [UInt32]) -> Range<Int>? {
    if let found = denied.match(in: part), !deniedUnless.isIn(part) { return found }
    if let found = deniedEnglish.match(in: part), !deniedEnglishUnless.isIn(part) { return found }
    if let found = notYet.match(in: part), !notYetUnless.isIn(line) { return found }
    return nil
  }

  func asksHow(_ line: [UInt32]) -> Bool { howTo.isIn(line) }
  /// Whether it is asked whether something is done, or is forbidden.
  func isAsking(_ line: [UInt32]) -> Bool { asking.isIn(line) && !askingUnless.isIn(line) }
  func isOutside(_ line: [UInt32]) -> Bool { outside.isIn(line) }
  func asksWhy(_ line: [UInt32]) -> Bool { why.isIn(line) }
  func asksFirst(_ line: [UInt32]) -> Bool { asksFirst.isIn(line) }

  /// What a question why or how is about: the line without the words that ask.
  func topic(of line: [UInt32]) -> [UInt32] {
    var (rest, place): ([UInt32], Int) = ([], 0)
    for match in (why.matches(in: line) + howTo.matches(in: line)).sorted(by: {
      $0.lowerBound < $1.lowerBound
    })
    where match.lowerBound >= place {
      rest += line[place..<match.lowerBound]
      place = match.upperBound
    }
    return rest + line[place...]
  }

  /// What a line says before it is taken back, and what it says instead; nil where nothing is taken back.
  func mending(of line: [UInt32]) -> (before: [UInt32], meant: [UInt32])? {
    guard let match = mended.matches(in: line).last else { return nil }
    return (Array(line[..<match.lowerBound]), Array(line[match.upperBound...]))
  }

  /// What a line means that its words do not weigh for, and the words that say so.
  ///
  /// - Parameters:
  ///   - best: the intent that its words weigh for.
  ///   - acts: whether that one does something, or means nothing.
  func redirect(_ line: [UInt32], from best: String, acts: Bool) -> (words: VetoWords.Redirect, said: String)?
  {
    for redirect in redirects where redirect.words.from.isEmpty ? acts : redirect.words.from.contains(best) {
      guard let match = redirect.pattern.match(in: line), redirect.unless?.isIn(line) != true else {
        continue
      }
      return (redirect.words, LineText.text(line[match]))
    }
    return nil
  }

  /// The requests of a line that may say several, one after the other, and whether it begins as one that does; one part where
  /// it says no more than one.
  func requests(in line: [UInt32]) -> (parts: [[UInt32]], beginsSo: Bool) {
    let beginsSo = first.match(in: line) != nil
    let parts = Self.parts(of: line, at: beginsSo ? joint : jointAlone).filter { $0.count >= 2 }
    return (parts, beginsSo)
  }

  private static let ends = Pattern(#"[,;!、。?]+|(?<!\d)\.|\.(?!\d)|\bbut\b|(?<=了)(?=先|就)"#)

  private static func parts(of line: [UInt32], at separator: Pattern) -> [[UInt32]] {
    var (parts, begin, place): ([[UInt32]], Int, Int) = ([], 0, 0)
    while let match = separator.match(in: line, from: place) {
      parts.append(Array(line[begin..<match.lowerBound]))
      begin = match.upperBound
      place = max(match.upperBound, match.lowerBound + 1)
    }
    parts.append(Array(line[min(begin, line.count)...]))
    return parts.filter { part in part.contains { $0 != 0x20 } }
  }
}
