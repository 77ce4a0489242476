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
          let rows: [MemberLine]
          do throws(PersonReader.NotNamed) {
            rows = try MemberLine.read(line)
          } catch {
            return .problem(error.why.text(scene, isLine: true))
          }
          if let problem = rows.lazy.compactMap({ MemberProblem.of($0, in: line, scene) }).first {
            return .problem(problem)
          }
          lines += rows
        }
        if let twice = NameLines.firstTwice(lines.map(\.name)) {
          return .problem(NameLines.isThere(twice, scene))
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
        var names = try Set(listed(scene).map { PersonName.key($0.name) })
        var kept: [String] = []
        for line in text.nonBlankLines {
          let changes: [MemberChange]
          do throws(PersonReader.NotNamed) {
            changes = try MemberChange.read(line)
          } catch {
            return .problem(error.why.text(scene, isLine: true))
          }
          for change in changes {
            switch change {
            case .put(let member):
              if let problem = MemberProblem.of(member, in: line, scene) { return .problem(problem) }
              names.insert(PersonName.key(member.name))
            case .remove(let name):
              guard names.remove(PersonName.key(name)) != nil else {
                return .problem(
                  scene("名单里没有“\(name)”，这一行没有记。", "“\(name)” is not on the list; this line was not kept."))
              }
            }
          }
          kept += changes.map(\.stored)
        }
        return kept.isEmpty ? .miss : .value(kept)
      },
      show: { kept, scene in
        kept.flatMap(MemberChange.stored).map { $0.inWords(scene) }.joined(separator: scene("；", "; "))
      })
  }
}

/// What a row of the list may not be (PA.19 to PA.22).
private enum MemberProblem {
  static func of(_ member: MemberLine, in line: String, _ scene: Scene) -> String? {
    if Phone.occurs(in: member.post + " " + member.specialty) {
      return scene(
        "单位、职务、专长会公开，不写电话号码；电话放在最后一项，这一行没有记。",
        "Post and specialty are public and take no telephone number; put it last. This line was not kept.")
    }
    if [member.post, member.specialty].contains(where: {
      !$0.isEmpty && SaidNames.isNoParticular($0, beside: [member.name])
    }) {
      return scene(
        "姓名后面写单位及职务、专长，用逗号隔开；这一行没有记。",
        "Behind the name stand employer and post, then specialty, with commas between. This line was not kept."
      )
    }
    if IdentityNumber.occurs(in: line) {
      return scene(
        "这一行像有身份证号，申报表不需要，没有记。",
        "That looks like an identity number; the form needs none, and it was not kept.")
    }
    return nil
  }
}

extension String {
  fileprivate var nonBlankLines: [String] {
    split(whereSeparator: \.isNewline).map(String.init).filter { !$0.isBlank }
  }
}
