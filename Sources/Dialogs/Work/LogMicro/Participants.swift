import Conversation
import Regulation
import Understanding
import WorkroomStore

/// A group of participants (参加人群), with its number where that was said: 群众 12 人 (P3.4b).
struct Participants: Hashable, SlotValue {
  var group: ParticipantGroup
  var people: Int?

  init(_ group: ParticipantGroup, _ people: Int? = nil) { (self.group, self.people) = (group, people) }

  init?(datum: Datum) {
    switch datum {
    case .text:
      guard let group = ParticipantGroup(datum: datum) else { return nil }
      self.init(group)
    case .list(let parts):
      guard parts.count == 2, let group = ParticipantGroup(datum: parts[0]) else { return nil }
      self.init(group, Int(datum: parts[1]))
    case .nothing, .number, .flag: return nil
    }
  }

  var datum: Datum { people.map { .list([group.datum, .number($0)]) } ?? group.datum }
}

extension [Participants] {
  /// As it is stored: only those whose number was said.
  var heads: [MicroHeld.Heads]? {
    let known = compactMap { one in one.people.map { MicroHeld.Heads(one.group, $0) } }
    return known.isEmpty ? nil : known
  }
}

extension AnswerReader where Value == [Participants] {
  /// Several groups, each with its number or without: 1 4; 群众12人、部门3人; 群众十二人和委员.
  static var participants: AnswerReader {
    let groups = AnswerReader<[ParticipantGroup]>.choices()
    return AnswerReader(
      groups.manner, many: true, options: groups.options,
      read: { line, scene, offered in
        let parts = Participants.parts(of: line)
        guard parts.contains(where: { $0.people != nil }) else {
          return try groups.read(line, scene, offered).map { $0.map { Participants($0) } }
        }
        var read: [Participants] = []
        for part in parts {
          guard case .value(let some) = try groups.read(part.name, scene, offered) else { return .miss }
          // 群众和委员一共12人 says nothing of either.
          guard part.people == nil || some.count == 1 else { return .miss }
          read += some.map { Participants($0, part.people) }
        }
        // Said twice, the number that was said goes for it.
        return .value(
          ParticipantGroup.allCases.compactMap { group in
            let same = read.filter { $0.group == group }
            return same.first { $0.people != nil } ?? same.first
          })
      },
      show: { value, scene in
        let groups = value.map { one in
          one.group.name(scene.language)
            + (one.people.map { scene(" \($0) 人", " \($0)") } ?? "")
        }.joined(separator: scene("、", ", "))
        guard let heads = value.heads, heads.count > 1, heads.count == value.count else { return groups }
        let total = heads.map(\.people).reduce(0, +)
        return groups + scene("，共 \(total) 人", ", \(total) in all")
      })
  }
}

extension Participants {
  /// The parts of a line, each with the number that counts people in it.
  fileprivate static func parts(of line: String) -> [(name: String, people: Int?)] {
    line.replacing(" and ", with: "、").split { "、，,；;和及。.".contains($0) }
      .flatMap { group(String($0).trimmed) }
      .filter { !$0.name.isEmpty }
  }

  /// 群众 12 人 as 群众 and 12; 1 12人 as the first and 12; 12 members as members and 12; 1 4 as it is.
  private static func group(_ part: String) -> [(name: String, people: Int?)] {
    for unit in units where part.hasSuffix(unit) {
      let rest = String(part.dropLast(unit.count)).trimmed
      if let (name, number) = numbered(rest), !name.isEmpty { return [(name, number)] }
    }
    if let (name, number) = numbered(part), !name.isEmpty, Numbers.read(name) == nil,
      name.contains(where: { !$0.isNumber && !$0.isWhitespace })
    {
      return [(name, number)]
    }
    let digits = part.prefix { $0.isNumber }
    let name = String(part.dropFirst(digits.count)).trimmed
    if let number = Int(digits), number > 0, !name.isEmpty, !name.contains(where: \.isNumber) {
      return [(units.first { name.hasPrefix($0) }.map { String(name.dropFirst($0.count)) } ?? name, number)]
    }
    return [(part, nil)]
  }

  private static let units = ["多人", "个人", "人", "名", "位", "个", " people", " persons", " person"]

  /// A text that ends with a number, and that number.
  private static func numbered(_ text: String) -> (name: String, number: Int)? {
    let tail = text.reversed().prefix { digits.contains($0) }
    guard !tail.isEmpty, let number = Numbers.read(String(tail.reversed())), (1...100_000).contains(number)
    else { return nil }
    return (String(text.dropLast(tail.count)).trimmed, number)
  }

  private static let digits: Set<Character> = Set("0123456789０１２３４５６７８９零〇一二两三四五六七八九十百千")
}
