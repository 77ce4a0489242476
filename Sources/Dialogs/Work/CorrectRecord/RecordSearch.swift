import Conversation
import Regulation
import Understanding
import WorkroomStore

/// How somebody says which record they mean: its day, words that stand in it, or one of the last.
enum RecordSearch: SlotValue {
  case day(Day)
  case words(String)
  case latest
  /// All of a correction in one sentence.
  case change(SaidCorrection)

  /// How many of the last are shown, and how many that hold the words.
  private static let (last, most) = (9, 30)

  init?(datum: Datum) {
    guard case .list(let parts) = datum else { return nil }
    if parts.count == 4, parts.first == .text("change"), case .text(let which) = parts[1],
      case .text(let item) = parts[2], case .text(let value) = parts[3]
    {
      self = .change(SaidCorrection(which: which, item: item, value: value))
      return
    }
    guard case .text(let kind)? = parts.first else { return nil }
    switch (kind, parts.dropFirst().first) {
    case ("latest", nil): self = .latest
    case ("day", .text(let iso)?):
      guard let day = Day(iso: iso) else { return nil }
      self = .day(day)
    case ("words", .text(let words)?): self = .words(words)
    case _: return nil
    }
  }

  var datum: Datum {
    switch self {
    case .day(let day): .list([.text("day"), .text(day.iso)])
    case .words(let words): .list([.text("words"), .text(words)])
    case .latest: .list([.text("latest")])
    case .change(let said): .list([.text("change"), .text(said.which), .text(said.item), .text(said.value)])
    }
  }

  /// The records that are meant: of a day in its order, else the newest first.
  func records(_ scene: Scene) throws -> [Record] {
    let me = try scene.signedIn()
    let person = try CorrectRecord.mayAnybodys(scene) ? nil : me.person
    switch self {
    case .day(let day): return try scene.facts(RecordsOn(day, in: me.room, by: person))
    case .latest: return Array(try scene.facts(RecentRecords(in: me.room, by: person)).prefix(Self.last))
    case .change(let said): return try said.records(scene, by: person)
    case .words(let words):
      let folded = TextFolding.folded(words)
      let found = try scene.facts(RecentRecords(in: me.room, by: person)).lazy.filter { record in
        let texts =
          [record.line(scene)] + record.act.fields.map { $0.value(scene.language) } + record.personal.values
        return texts.contains { TextFolding.folded($0).contains(folded) }
      }
      return Array(found.prefix(Self.most))
    }
  }

  /// The day before a record's line, where they are of several days.
  func day(of record: Record, _ scene: Scene) -> String {
    switch self {
    case .day: ""
    case .words, .latest, .change:
      record.occurred.day == scene.now.day ? "" : record.occurred.day.inWords(scene) + " "
    }
  }

  func inWords(_ scene: Scene) -> String {
    switch self {
    case .day(let day): day.inWords(scene)
    case .words(let words): scene("“\(words)”", "“\(words)”")
    case .latest: scene("最近的", "the last ones")
    case .change(let said):
      scene(
        "\(said.which)\(said.item)改成 \(said.value)",
        "\(said.item)\(said.which.isEmpty ? "" : " of \(said.which)") to \(said.value)")
    }
  }
}

extension AnswerReader where Value == RecordSearch {
  /// A day that has come, or one on which a wrong clock wrote something; the last ones; words of at least two characters
  /// that stand in a record.
  static var recordSearch: AnswerReader {
    let past = AnswerReader<Day>.pastDay(isOld: true)
    return AnswerReader(
      past.manner,
      read: { line, scene, offered in
        let said = TextFolding.folded(line)
        if let change = SaidCorrection(line) {
          let search = RecordSearch.change(change)
          guard try search.records(scene).isEmpty else { return .value(search) }
          return .problem(CorrectRecord.nothing(like: change, scene))
        }
        if latest.contains(said) { return .value(.latest) }
        if let said = When.day(line, now: scene.now), said.day > scene.now.day, said.yearGiven,
          try CorrectRecord.daysAhead(scene).contains(said.day)
        {
          return .value(.day(said.day))
        }
        let day = try past.read(line, scene, offered).map(RecordSearch.day)
        // Nobody is sent back to the menu for a day on which nothing was recorded.
        if case .value(let search) = day, try search.records(scene).isEmpty {
          return .problem(try CorrectRecord.nothing(for: search, scene))
        }
        guard case .miss = day, said.count >= 2 else { return day }
        let words = RecordSearch.words(line.trimmed)
        return try words.records(scene).isEmpty ? .miss : .value(words)
      }, show: { value, scene in value.inWords(scene) })
  }

  private static var latest: Set<String> {
    ["最近", "最近的", "最近几条", "最后一条", "刚才的", "刚才那条", "刚记的", "latest", "recent", "the last one", "the last ones"]
  }
}
