import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Whose records of which days a question is about (问谁的、哪段时间).
struct AskedOf: SlotValue {
  let days: DaySpan
  let whose: Whose

  enum Whose: Hashable, Sendable {
    case person(PersonID), room

    /// Nil: the whole room.
    var person: PersonID? {
      switch self {
      case .person(let person): person
      case .room: nil
      }
    }
  }

  init(_ days: DaySpan, _ whose: Whose) { (self.days, self.whose) = (days, whose) }

  init?(datum: Datum) {
    guard case .list(let items) = datum, let days = items.first.flatMap(DaySpan.init(datum:)) else {
      return nil
    }
    self.init(days, items.count == 2 ? PersonID(datum: items[1]).map(Whose.person) ?? .room : .room)
  }

  var datum: Datum {
    switch whose {
    case .room: .list([days.datum])
    case .person(let person): .list([days.datum, person.datum])
    }
  }

  private static let everybody = [
    "全室", "大家", "各委员", "每个", "每位", "工作室", "所有人", "全体", "谁", "哪些委员", "everybody", "everyone", "the room",
    "workroom", "our ",
    "all members", "each member", "who ",
  ]

  /// Whose records a line asks for: somebody's of the roster, everybody's, else those of whoever speaks; of a liaison who is no
  /// member the room's.
  static func whose(_ line: String, _ scene: Scene) throws -> Whose {
    let said = TextFolding.folded(line)
    let me = try scene.signedIn()
    // 小李 and 李委员 are whoever of the roster has that surname, where only one does.
    let people = try scene.roster().people
    let names = SlotReader.people(
      in: line, among: people.map { KnownPerson($0.name, aliases: $0.formerNames) })
    let named = people.filter { person in names.contains { PersonName.isSame($0, person.name) } }
    if named.count == 1, let one = named.first { return .person(one.id) }
    if named.count > 1 || everybody.contains(where: said.contains) { return .room }
    return try scene.person()?.isMember == true ? .person(me.person) : .room
  }

  /// What is said where somebody is asked about whom the roster does not know: nobody else's records are told for theirs.
  fileprivate static func notOnRoster(
    _ line: String, _ scene: Scene, example: (String) -> String
  ) throws -> String? {
    let people = try scene.roster().people.map { KnownPerson($0.name, aliases: $0.formerNames) }
    let named = SlotReader.people(in: line, among: people)
    guard !named.contains(where: { name in people.contains { PersonName.isSame($0.name, name) } }),
      let name = named.first ?? PersonReader.somebody(TextFolding.folded(line)[...])
        ?? nameInEnglish(line, scene)
    else { return nil }
    return scene(
      "名册里没有“\(name)”，或者不止一位。请说姓名，例如“\(example(people.first?.name ?? "委员甲"))”；说“名册”看有谁。",
      "The roster has no “\(name)”, or more than one. Please give the name in full; say “roster” to see who there is."
    )
  }
}

extension AskedOf {
  /// record of service of 王小明: Chinese characters in an English sentence are a name, where they are no days.
  private static func nameInEnglish(_ line: String, _ scene: Scene) -> String? {
    guard scene.language == .en, line.contains(where: { $0.isASCII && $0.isLetter }) else { return nil }
    let runs = line.split { !("\u{4E00}"..."\u{9FFF}").contains($0) }.map(String.init)
    guard runs.count == 1, let name = runs.first, (2...4).contains(name.count),
      SpanFinder(name, now: scene.now).found() == nil
    else { return nil }
    return name
  }
}

extension AnswerReader where Value == AskedOf {
  /// Days and whose, said alone or within the sentence that asks it.
  ///
  /// - Parameters:
  ///   - topic: words of the sentences that ask it: where one stands and no days do, the usual ones are meant.
  ///   - usual: which these are.
  ///   - example: how it is asked of somebody of that name, in Chinese.
  static func asked(
    topic: [String], usual: @escaping @Sendable (Day) -> DaySpan,
    example: @escaping @Sendable (String) -> String
  ) -> AnswerReader {
    let days = AnswerReader<DaySpan>.asked(topic: topic, usual: usual)
    return AnswerReader(
      .open,
      read: { line, scene, offered in
        if let nobody = try AskedOf.notOnRoster(line, scene, example: example) { return .problem(nobody) }
        let whose = try AskedOf.whose(line, scene)
        return try days.read(line, scene, offered).map { AskedOf($0, whose) }
      },
      show: { asked, scene in asked.days.inWords(scene) })
  }
}
