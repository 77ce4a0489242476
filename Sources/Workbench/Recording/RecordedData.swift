import Dialogs
import Foundation
import Regulation
import WorkroomStore

/// The entries of a room as they stood when a recording began, made anonymous: rows of a talk's own data.
///
/// People are 委员甲, 委员乙 …, the room has an invented name of the same type and level, and every text is 略 or “omitted”.
struct RecordedData {
  /// A row as it stands in the talk, and the matter it belongs to.
  struct Row {
    var matter: String
    var isStanding: Bool
    var turn: TurnID
    var id: EntryID
    /// Time and actor, for a row that begins a turn.
    var head: String
    var tail: String
    var target: EntryID?
    /// What was written in the facts in the place of a target.
    static let targetMark = "\u{1}"
  }

  private(set) var rows: [Row] = []
  /// Invented names of people, by their ids.
  private(set) var people: [String: String] = [:]
  /// Invented names by real ones.
  private(set) var names: [String: String] = [:]
  private var matters: [String: String] = [:]
  /// Whose seat or office a matter is.
  private var holders: [String: PersonID] = [:]

  private let language: Language

  init(_ entries: [Entry], of room: WorkroomID, _ language: Language) {
    self.language = language
    for entry in entries where entry.workroom == room { meet(entry) }
    for entry in entries where entry.workroom == room {
      if let row = row(entry) { rows.append(row) }
    }
  }

  /// The matters that are not the room itself, its seats and offices; the last first.
  var reducible: [String] {
    var seen: Set<String> = []
    return rows.reversed().filter { !$0.isStanding && seen.insert($0.matter).inserted }.map(\.matter)
  }

  /// The rows of a talk: those of the room, and of `kept` matters.
  func text(keeping kept: Set<String>) -> [String] {
    var lines: [String] = []
    var numbers: [EntryID: Int] = [:]
    var turn: TurnID?
    for row in rows where row.isStanding || kept.contains(row.matter) {
      var tail = row.tail
      if let target = row.target {
        // What corrects an entry of a matter that was left out is left out with it.
        guard let number = numbers[target] else { continue }
        tail = tail.replacingOccurrences(of: Row.targetMark, with: String(number))
      }
      lines.append((row.turn == turn ? "+ " : row.head) + tail)
      turn = row.turn
      numbers[row.id] = lines.count
    }
    return lines
  }

  private static let marks = Array("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥").map(String.init)

  private mutating func meet(_ entry: Entry) {
    if let seat = entry.act?.as(SeatTaken.self) { meet(seat.person, seat.name, of: entry) }
    if let office = entry.act?.as(OfficeTaken.self) { meet(office.person, office.name, of: entry) }
    // A name that was put right is the same person's.
    if let name = RecordedData.righted(entry), let holder = holders[entry.matter.rawValue] {
      names[name] = people[holder.rawValue]
    }
    if matters[entry.matter.rawValue] == nil {
      matters[entry.matter.rawValue] = "\(language("事项", "matter"))\(matters.count + 1)"
    }
  }

  private static func righted(_ entry: Entry) -> String? {
    entry.act?.as(SeatPutRight.self)?.name ?? entry.act?.as(OfficePutRight.self)?.name
  }

  private mutating func meet(_ person: PersonID, _ name: String, of entry: Entry) {
    holders[entry.matter.rawValue] = person
    guard people[person.rawValue] == nil else { return }
    let count = people.count
    let mark = RecordedData.marks[count % RecordedData.marks.count]
    let round = count / RecordedData.marks.count
    let invented = "委员" + mark + (round == 0 ? "" : RecordedData.marks[round % RecordedData.marks.count])
    people[person.rawValue] = invented
    names[name] = invented
  }

  private func row(_ entry: Entry) -> Row? {
    guard let act = ActList.standard.kind(entry.actName), entry.act != nil,
      let whole = try? JSONSerialization.jsonObject(with: Data(entry.bodyText.utf8)) as? [String: Any],
      var facts = whole["facts"] as? [String: Any]
    else { return nil }
    var target: EntryID?
    facts = anonymous(facts, &target)
    if RecordedData.righted(entry) != nil {
      facts["name"] = holders[entry.matter.rawValue].flatMap { people[$0.rawValue] } ?? "委员某"
    }
    for field in entry.seals.keys { if let told = personal[field] { facts["@" + field] = told } }
    if entry.occurred.minutes(to: entry.recorded) != 0 {
      facts["@occurred"] = "\(entry.occurred.day.iso) \(entry.occurred.clock)"
    }
    if entry.body?.late != nil { facts["@late"] = omitted }
    let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? JSONSerialization.data(withJSONObject: facts, options: options) else { return nil }
    let actor = entry.actor.map { people[$0.rawValue] ?? "委员某" } ?? "-"
    let matter = matters[entry.matter.rawValue] ?? language("事项", "matter")
    let isStanding = [RoomFacts.kind, SeatFacts.kind, OfficeFacts.kind].contains(act.matter?.id)
    let json = String(decoding: data, as: UTF8.self).replacingOccurrences(of: "\\u0001", with: Row.targetMark)
    return Row(
      matter: matter, isStanding: isStanding, turn: entry.turn,
      id: entry.id, head: "\(entry.recorded.day.iso) \(entry.recorded.clock) \(actor) ",
      tail: "\(matter) \(act.name(language)) \(json)", target: target)
  }

  /// What a visitor told, where there was something.
  private var personal: [String: String] {
    ["visitor": language("王女士", "Ms Wang"), "contact": "13900000000", "words": omitted]
  }

  /// What stands for a text that was typed.
  private var omitted: String { language("略", "omitted") }

  private func anonymous(_ facts: [String: Any], _ target: inout EntryID?) -> [String: Any] {
    var result: [String: Any] = [:]
    for (key, value) in facts {
      if key == "target", let id = value as? String {
        target = EntryID(id)
        result[key] = Row.targetMark
      } else {
        result[key] = anonymous(value, key, facts, &target)
      }
    }
    return result
  }

  private func anonymous(
    _ value: Any, _ key: String, _ facts: [String: Any], _ target: inout EntryID?
  ) -> Any {
    if let inner = value as? [String: Any] { return anonymous(inner, &target) }
    if let list = value as? [Any] { return list.map { anonymous($0, key, facts, &target) } }
    guard let text = value as? String else { return value }
    if let person = people[text] { return person }
    if let matter = matters[text] { return matter }
    switch key {
    case "name": return (facts["person"] as? String).flatMap { people[$0] } ?? "某县某某委员工作室"
    case "area": return "某县"
    case _:
      // Names of choices and days are ASCII; whatever else stands there was typed.
      let isPlain = !text.isEmpty && text.utf8.allSatisfy { $0 < 0x80 && $0 != 0x20 && $0 != 0x40 }
      return isPlain && text.count <= 30 && Int(text) == nil ? text : omitted
    }
  }
}
