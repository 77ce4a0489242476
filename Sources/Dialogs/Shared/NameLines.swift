import Conversation
import Regulation
import Understanding

extension AnswerReader where Value == [String] {
  /// Names, a line each or several on a line, each once; refused line by line, so that nothing typed before is lost.
  static func nameLines(
    refusing: @escaping @Sendable ([String], Scene) throws -> String?,
    show: @escaping @Sendable ([String], Scene) -> String = { names, scene in
      names.joined(separator: scene("、", ", "))
    }
  ) -> AnswerReader {
    AnswerReader(
      .lines,
      read: { text, scene, _ in
        let names = NameLines.names(text)
        guard !names.isEmpty else { return .miss }
        if let twice = NameLines.firstTwice(names) {
          return .problem(NameLines.isThere(twice, scene))
        }
        if let refusal = try refusing(names, scene) { return .problem(refusal) }
        return .value(names)
      },
      show: show)
  }

  /// One of the members, or as many as the rule set lets convene (P4.2c).
  static func convenors(of members: @escaping @Sendable (Scene) throws -> [String]) -> AnswerReader {
    AnswerReader(
      .closed, many: true,
      options: { scene in try members(scene).map { Option(id: $0, label: $0, aliases: []) } },
      read: { line, scene, offered in
        guard let chosen = Choices.readMany(line, among: offered), !chosen.isEmpty else { return .miss }
        guard try chosen.count <= scene.pack[.convenorsMax] else {
          return .problem(try RoomNumbers(scene).convenorsAre + scene("（P4.2c）。", " (P4.2c)."))
        }
        return .value(chosen.map { offered[$0].id })
      },
      show: { names, scene in names.joined(separator: scene("、", ", ")) })
  }
}

/// Reads names of sectors and committees from lines as they are pasted from lists and tables; members' are `PersonReader`'s.
enum NameLines {
  static func names(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).flatMap { line in
      line.split { "、，,；;\t".contains($0) }.map { withoutNumber(String($0).trimmed) }
    }.filter { !$0.isBlank }
  }

  /// People of a line that was read already; of a draft of an earlier program what is between its commas.
  static func people(_ text: String) -> [String] {
    (try? SaidNames.people(text).map(\.name)) ?? names(text)
  }

  /// However it is written.
  static func firstTwice(_ names: [String]) -> String? {
    var seen: Set<String> = []
    return names.first { !seen.insert(PersonName.key($0)).inserted }
  }

  static func isThere(_ name: String, _ scene: Scene) -> String {
    scene("“\(name)”已经写过了，这一行没有记。", "“\(name)” is there already; this line was not kept.")
  }

  /// 1. 委员甲, (2) 委员乙 or 3、委员丙: the number of a list is no part of the name.
  private static func withoutNumber(_ name: String) -> String {
    let digits = name.drop { "(（".contains($0) }.prefix { $0.isNumber }
    guard !digits.isEmpty else { return name }
    let rest = name.drop { "(（".contains($0) || $0.isNumber }.drop { ".．)）、 ".contains($0) }
    return String(rest).trimmed
  }
}
