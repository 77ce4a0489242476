import Conversation
public import Regulation
public import WorkroomStore

/// How it is put in words where there are rooms and where not (覆盖情况), P1b, P2.3b, P4.2b, P8.1d.
public struct CoverageWords {
  let say: Language

  public init(_ language: Language) { say = language }

  public func rows(_ found: Coverage.Found, _ doubles: [DoubleMembers.Pair]) -> [String] {
    let comma = say("、", ", ")
    var rows = [
      say(
        "授牌的工作室 \(found.rooms) 个，入驻“秦商量” \(found.onPlatform) 个（P1b）。",
        "\(english(found.rooms, "workroom")) with a plaque; \(found.onPlatform) on Qin Shangliang (P1b).")
    ]
    func list(_ zh: String, _ en: String, _ names: [String]) {
      guard !names.isEmpty else { return }
      rows.append(say("\(zh)（\(names.count)）：", "\(en) (\(names.count)): ") + names.joined(separator: comma))
    }
    list("还没有入驻的", "Not on it yet", found.notOnPlatform)
    list(
      "有工作室的地方", "Places with rooms",
      found.areas.filter { $0.rooms > 0 }.map { "\($0.name) \($0.rooms)" })
    list(
      "还没有工作室的地方（P2.3b）", "Places without a room (P2.3b)", found.areas.filter { $0.rooms == 0 }.map(\.name))
    list(
      "有委员驻室的界别", "Sectors with members in rooms",
      found.sectors.filter { $0.members > 0 }.map {
        say("\($0.name) \($0.members) 人", "\($0.name) \($0.members)")
      })
    list("还没有委员驻室的界别（P2.3b）", "Sectors without (P2.3b)", found.sectors.filter { $0.members == 0 }.map(\.name))
    for charge in found.charges {
      let who = charge.viceChair ?? say("还没有分管副主席的", "Nobody in charge yet")
      let rooms = charge.rooms.isEmpty ? say("没有工作室", "no rooms") : charge.rooms.joined(separator: comma)
      rows.append(
        say(
          "\(who)：\(charge.committees.joined(separator: comma))；\(rooms)（P8.1d）",
          "\(who): \(charge.committees.joined(separator: comma)); \(rooms) (P8.1d)"))
    }
    list("还没有专委会联系指导的", "Guided by no committee yet", found.unguided)
    rows += doubles.map(line)
    return rows
  }

  private func line(_ pair: DoubleMembers.Pair) -> String {
    let rooms = pair.rooms.joined(separator: say("、", ", "))
    let who = pair.name + (pair.post.map { say("（\($0)）", " (\($0))") } ?? "")
    return pair.isKnown
      ? say("\(who)在两个工作室：\(rooms)，只算一人（A35）。", "\(who) sits in two rooms: \(rooms); counted once (A35).")
      : say(
        "同名的\(who)在\(rooms)：是不是一个人，请核对（P4.2b）。",
        "\(who) is called alike in \(rooms): please see whether that is one person (P4.2b).")
  }
}
