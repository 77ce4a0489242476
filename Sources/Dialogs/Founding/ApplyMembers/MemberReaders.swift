import Conversation
import Regulation
import Understanding
import WorkroomStore

extension AnswerReader where Value == [String] {
  /// Members, a line each; refused line by line, so that nothing typed before is lost.
  static var memberLines: AnswerReader {
    AnswerReader(
      .lines,
      read: { text, scene, _ in
        var lines: [MemberLine] = []
        for line in text.nonBlankLines {
          guard let member = MemberLine(line: line) else { return .miss }
          if let problem = MemberProblem.of(member, in: line, scene) { return .problem(problem) }
          if lines.contains(where: { $0.name == member.name }) {
            return .problem(MemberProblem.twice(member.name, scene))
          }
          lines.append(member)
        }
        return lines.isEmpty ? .miss : .value(lines.map(\.stored))
      },
      show: { stored, scene in
        stored.map { MemberLine(stored: $0).name }.joined(separator: scene("、", ", "))
      })
  }

  /// Changes of a list that is there, a line each.
  static func memberChanges(of listed: @escaping @Sendable (Scene) throws -> [MemberLine]) -> AnswerReader {
    AnswerReader(
      .lines,
      read: { text, scene, _ in
        var names = try Set(listed(scene).map(\.name))
        var lines: [String] = []
        for line in text.nonBlankLines {
          switch MemberChange(line: line) {
          case nil: return .miss
          case .put(let member)?:
            if let problem = MemberProblem.of(member, in: line, scene) { return .problem(problem) }
            names.insert(member.name)
          case .remove(let name)?:
            guard names.remove(name) != nil else {
              return .problem(
                scene("名单里没有“\(name)”，这一行没有记。", "“\(name)” is not on the list; this line was not kept."))
            }
          }
          lines.append(line)
        }
        return lines.isEmpty ? .miss : .value(lines)
      },
      show: { lines, scene in lines.joined(separator: scene("；", "; ")) })
  }
}

/// What a row of the list may not be (PA.19 to PA.22).
private enum MemberProblem {
  static func of(_ member: MemberLine, in line: String, _ scene: Scene) -> String? {
    if TextLength.exceeds(member.name, 20) {
      return scene("姓名最多 20 个字，这一行没有记。", "A name has at most 20 characters; this line was not kept.")
    }
    // Typed without commas, all of a row would be the name: public, and in the entry.
    if Phone.occurs(in: member.name) {
      return scene(
        "姓名里有电话号码；各项用逗号隔开，这一行没有记。",
        "There is a telephone number in the name; put commas between the parts. This line was not kept.")
    }
    if Phone.occurs(in: member.post + " " + member.specialty) {
      return scene(
        "单位、职务、专长会公开，不写电话号码；电话放在最后一项，这一行没有记。",
        "Post and specialty are public and take no telephone number; put it last. This line was not kept.")
    }
    if IdentityNumber.occurs(in: line) {
      return scene(
        "这一行像有身份证号，申报表不需要，没有记。",
        "That looks like an identity number; the form needs none, and it was not kept.")
    }
    return nil
  }

  static func twice(_ name: String, _ scene: Scene) -> String {
    scene("“\(name)”已经写过了，这一行没有记。", "“\(name)” is there already; this line was not kept.")
  }
}

extension String {
  fileprivate var nonBlankLines: [String] {
    split(whereSeparator: \.isNewline).map(String.init).filter { !$0.isBlank }
  }
}
