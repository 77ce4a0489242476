package import Conversation
package import Regulation
import Understanding

extension Headcount: SlotValue {
  package init?(datum: Datum) {
    switch datum {
    case .number(let people): self.init(people)
    case .list(let parts):
      guard parts.count == 2, let people = Int(datum: parts[0]), let said = String(datum: parts[1]) else {
        return nil
      }
      self.init(people, said: said)
    case .nothing, .text, .flag: return nil
    }
  }

  package var datum: Datum { said.map { .list([.number(people), .text($0)]) } ?? .number(people) }

  /// As a correction has it: the number, with the words behind it.
  var stored: String { said.map { "\(people) \($0)" } ?? String(people) }
}

extension AnswerReader where Value == Headcount {
  /// How many came: a number within a range, or what says more and is kept as it was said (约20、12人次).
  ///
  /// - Parameter saysMore: whether more than a number is taken.
  static func headcount(
    in range: ClosedRange<Int>, saysMore: @escaping @Sendable (Scene) throws -> Bool = { _ in true }
  ) -> AnswerReader {
    let number = AnswerReader<Int>.number(in: range, unit: Bilingual("人", ""))
    return AnswerReader(
      number.manner,
      read: { line, scene, offered in
        guard let said = Headcount.read(line), said.said != nil, range.contains(said.people),
          try saysMore(scene)
        else {
          // A number out of range is told as any other.
          return try number.read(Headcount.read(line).map { String($0.people) } ?? line, scene, offered)
            .map { Headcount($0) }
        }
        return .value(said)
      },
      show: { value, scene in try value.said ?? number.show(value.people, scene) })
  }
}
