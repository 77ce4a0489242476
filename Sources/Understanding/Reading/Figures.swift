/// How well sentences are read (准确率).
package struct Figures: Sendable, CustomStringConvertible {
  /// How many there are.
  package private(set) var all = 0
  /// Read as they are meant; what may mean two things, where it is asked which.
  package private(set) var right = 0
  /// Those, and where what is meant is among the two asked for.
  package private(set) var asked = 0
  /// How many mean nothing here.
  package private(set) var nothing = 0
  /// Those of them that began something which records.
  package private(set) var falseStarts = 0

  package init(of sentences: [Saying], readBy reader: LineReader) {
    for sentence in sentences {
      let isVague = sentence.intent.hasPrefix("ambiguous:")
      let meant = isVague ? Self.names(sentence.intent) : [sentence.intent]
      all += 1
      switch reader.read(sentence.text).decision {
      case .take(let intent):
        if meant == [intent] {
          right += 1
          asked += 1
        } else if sentence.intent == LineReader.nothing, reader.records(intent) {
          falseStarts += 1
        }
      case .ask(let one, let other): count([one, other], meant, isVague)
      case .sequence(let both): count(both, meant, isVague)
      case .none:
        if meant == [LineReader.nothing] {
          right += 1
          asked += 1
        }
      }
      if sentence.intent == LineReader.nothing { nothing += 1 }
    }
  }

  private mutating func count(_ said: [String], _ meant: [String], _ isVague: Bool) {
    if isVague, said.allSatisfy(meant.contains) { right += 1 }
    if said.contains(where: meant.contains) { asked += 1 }
  }

  private static func names(_ ambiguous: String) -> [String] {
    ambiguous.dropFirst("ambiguous:[".count).dropLast().split(separator: ",").map(String.init)
  }

  package var description: String {
    func share(_ part: Int, of whole: Int) -> String {
      let tenths = whole == 0 ? 0 : (1000 * part + whole / 2) / whole
      return "\(part) of \(whole) = \(tenths / 10).\(tenths % 10) %"
    }
    return "right \(share(right, of: all)); or asked \(share(asked, of: all)); "
      + "false starts \(share(falseStarts, of: nothing))"
  }
}
