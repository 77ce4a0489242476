import Conversation
import Regulation
import Understanding
import WorkroomStore

extension SetUp {
  enum Slots {
    static let name = Slot<String>("name", "名称", "name", as: .roomName)
    static let type = Slot<WorkroomType>("type", "类型", "type", as: .choice())
    static let level = Slot<Level>("level", "层级", "level", as: .choice())
    static let area = Slot<String>("area", "所在地", "area", as: .bodyName(max: 40))
    static let members = Slot<[String]>("members", "驻室委员", "members", as: .members)
    static let smallReason = Slot<String>(
      "small-reason", "人数的原因", "reason for the number", as: .reason(max: 200))
    static let elsewhereReason = Slot<String>(
      "elsewhere-reason", "参加两个工作室的理由", "reason for two rooms", as: .reason(max: 200))
    static let convenors = Slot<[String]>(
      "convenors", "召集人", "convenors", as: .convenors { SetUp.members($0) })
    static let liaison = Slot<String>(
      "liaison", "联络员", "liaison", as: .memberOrOther { SetUp.members($0) })
    static let standing = Slot<Standing>("standing", "授牌", "plaque", as: .choice())
    static let plaque = Slot<Day>("plaque", "授牌日期", "plaque date", as: .pastDay(isOld: true))
    static let since = Slot<Day>("since", "驻室起始日", "seated since", as: .pastDay(isOld: true))
    static let exceptions = Slot<[String]>("exceptions", "另外的起始日", "other dates", as: .seatLines)
    static let onPlatform = Slot<Bool>("on-platform", "秦商量", "Qin Shangliang", as: .yesNo)
    static let platform = Slot<Day>(
      "platform", "入驻日期", "joined on",
      as: .pastDay(isOld: true).refusing { day, scene in
        // One from before the opinion was not asked for its plaque first (A32).
        scene[Slots.standing] == .existing ? nil : DayOrder.joining.refusal(scene[Slots.plaque], day)
      })

    /// Somebody who only has the name of a member of another room.
    static func isNamesake(_ reason: String) -> Bool {
      ["同名", "同名不同人", "namesake"].contains(TextFolding.folded(reason))
    }
  }
}

/// A member with the day the seat began, as a line: 委员乙 2025-02-10.
struct SeatLine {
  let name: String
  let day: Day
  /// How the slot keeps it.
  var stored: String { "\(day.iso) \(name)" }

  init(name: String, day: Day) { (self.name, self.day) = (name, day) }

  init?(stored: String) {
    guard let day = Day(iso: String(stored.prefix(10))) else { return nil }
    self.init(name: String(stored.dropFirst(11)), day: day)
  }
}

extension AnswerReader where Value == String {
  /// A room's name; one that does not end in 委员工作室 is asked back (原则上, P4.1a).
  static var roomName: AnswerReader {
    AnswerReader(
      .free,
      read: { line, scene, _ in
        let name = line.trimmed
        guard !name.isBlank else { return .miss }
        guard !TextLength.exceeds(name, 60), !name.contains(where: \.isLineFeed) else {
          return .problem(EnginePhrases(scene.language).tooLong(60))
        }
        if try scene.facts(Workrooms()).contains(where: { $0.facts.name == name }) {
          return .problem(scene("已经有一个叫这个名称的工作室。", "There is a workroom of that name already."))
        }
        guard !name.hasSuffix("委员工作室") else { return .value(name) }
        return .doubt(
          name,
          scene(
            "名称原则上是“……委员工作室”（P4.1）。就用“\(name)”吗？",
            "In principle the name ends in “委员工作室” (P4.1). Use “\(name)” as it is?"))
      },
      show: { value, _ in value })
  }
}

extension AnswerReader where Value == [String] {
  /// The resident members, no more than there may be (P4.2a).
  fileprivate static var members: AnswerReader {
    .people(
      refusing: { names, scene in
        let size = RoomSize(names.count, by: try scene.pack)
        guard size.isLarge, size.isBarred else { return nil }
        let most = try RoomNumbers(scene).most
        return scene(
          "驻室委员应控制在 \(most) 人以内（P4.2a）。加上这一行就是 \(names.count) 人，这一行没有记。",
          "A workroom has no more than \(most) resident members (P4.2a). This line would make \(names.count) and was not kept."
        )
      },
      show: { names, scene in
        scene("\(names.count) 人：", "\(names.count): ") + names.joined(separator: scene("、", ", "))
      })
  }

  /// Members whose seat began on another day, a line each: 委员乙 2025-02-10.
  fileprivate static var seatLines: AnswerReader {
    AnswerReader(
      .lines,
      read: { text, scene, _ in
        var seats: [SeatLine] = []
        for line in text.split(whereSeparator: \.isNewline).map({ String($0).trimmed }) where !line.isEmpty {
          guard let seat = seatLine(line, scene) else {
            return .problem(
              scene(
                "没看懂“\(line.excerpt(20))”，这一行没有记。写成：姓名 日期，例如 委员乙 2025-02-10。",
                "I could not read “\(line.excerpt(20))”; it was not kept. Write: name date, as in 委员乙 2025-02-10."
              ))
          }
          seats.append(seat)
        }
        return seats.isEmpty ? .miss : .value(seats.map(\.stored))
      },
      show: { stored, scene in
        stored.compactMap(SeatLine.init(stored:)).map { "\($0.name) \($0.day.inWords(scene))" }
          .joined(separator: scene("、", ", "))
      })
  }

  private static func seatLine(_ line: String, _ scene: Scene) -> SeatLine? {
    let members = SetUp.members(scene)
    // The name as it is written here, blanks within it or not, and then the day.
    let ends = line.indices.dropFirst() + [line.endIndex]
    for end in ends.reversed() {
      guard let name = members.first(where: { PersonName.isSame($0, String(line[..<end])) }),
        let said = When.day(
          String(line[end...].drop { "，,、：: \u{3000}\t".contains($0) }).trimmed, now: scene.now)
      else { continue }
      return said.day <= scene.now.day ? SeatLine(name: name, day: said.day) : nil
    }
    return nil
  }
}
