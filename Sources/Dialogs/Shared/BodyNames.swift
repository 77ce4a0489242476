import Conversation
import Regulation
import Understanding
import WorkroomStore

extension AnswerReader where Value == String {
  /// The name of a body, a unit or a place (单位、机构、地方): a yes, a no, a number or a day is none.
  static func bodyName(
    max: Int, check: @escaping @Sendable (String, Scene) throws -> String? = { _, _ in nil }
  ) -> AnswerReader {
    let text = AnswerReader.text(max: max) { text, scene in
      let isAnswer =
        YesNo.read(text) != nil || Numbers.read(text) != nil || When.day(text, now: scene.now) != nil
      if isAnswer || SaidNames.isSaidToProgram(text)
        || !text.unicodeScalars.contains(where: \.properties.isAlphabetic)
      {
        return scene("这不像名称，请写名称。", "That does not look like a name; its name, please.")
      }
      return try check(text, scene) ?? openText(text, scene)
    }
    // By whom? By the council: the name is what stands behind.
    return AnswerReader(
      text.manner,
      read: { line, scene, offered in
        let said = line.trimmed
        let isLed = said.count > 3 && said.prefix(3).lowercased() == "by "
        return try text.read(isLed ? String(said.dropFirst(3)) : line, scene, offered)
      },
      show: text.show)
  }

  /// One line that stands in the entry itself and is never erased: nobody's telephone number is to stand there.
  static func openText(max: Int) -> AnswerReader {
    .text(max: max) { text, scene in openText(text, scene) }
  }

  private static func openText(_ text: String, _ scene: Scene) -> String? {
    guard Phone.occurs(in: text) else { return nil }
    return scene(
      "电话号码不要写在这里，这里的字不能删除。", "No telephone number here, please: what stands here is never erased.")
  }

  /// A special committee (专门委员会): one of the CPPCC that is meant where that is kept here, else any by its name.
  ///
  /// - Parameter cppcc: its level and area; nil where it is not known: of all committees that the store knows.
  static func committee(
    of cppcc: @escaping @Sendable (Scene) throws -> (level: Level, area: String)?
  ) -> AnswerReader {
    let known: @Sendable (Scene) throws -> [Option] = { scene in
      try CommitteeNames.known(of: cppcc(scene), scene).map {
        Option(id: $0.name, label: $0.name, aliases: $0.former ?? [])
      }
    }
    return AnswerReader(
      .free, options: known,
      read: { line, scene, _ in
        let name = line.trimmed
        guard !name.isBlank else { return .miss }
        guard !TextLength.exceeds(name, 40), !name.contains(where: \.isLineFeed) else {
          return .problem(EnginePhrases(scene.language).tooLong(40))
        }
        let offered = try known(scene)
        switch Choices.read(name, among: offered) {
        case .one(let index): return .value(offered[index].id)
        case .several(let near): return .several(near.map { offered[$0] })
        case .none:
          guard Numbers.read(name) == nil, YesNo.read(name) == nil else { return .miss }
          return try CommitteeNames.problem(name, of: cppcc(scene), scene).map(Understood.problem)
            ?? .value(name)
        }
      },
      show: { value, _ in value })
  }
}

/// Which special committees there are (有哪些专委会).
enum CommitteeNames {
  static func known(of cppcc: (level: Level, area: String)?, _ scene: Scene) throws -> [CommitteeFacts] {
    if let cppcc { return try scene.facts(CommitteesOf(cppcc.level, in: cppcc.area)) ?? [] }
    return try scene.facts(Cppccs()).flatMap { try scene.facts(TheCppccRoster($0.workroom)).committees }
      .map(\.facts)
  }

  /// What is said to a name that no committee of a CPPCC has which is kept here: nobody would see what goes there (P5.3a).
  static func problem(
    _ name: String, of cppcc: (level: Level, area: String)?, _ scene: Scene
  ) throws -> String? {
    guard let cppcc, try scene.facts(CommitteesOf(cppcc.level, in: cppcc.area)) != nil,
      try !known(of: cppcc, scene).contains(where: { $0.isOrWasCalled(name) })
    else { return nil }
    let body = try scene.facts(CppccsOver(cppcc.level, in: cppcc.area)).map(\.facts.name)
      .joined(separator: scene("、", ", "))
    return scene(
      "\(body)没有“\(name)”，交去没有人看得到。请选一个；新设的请主管部门先登记。",
      "\(body) has no “\(name)”: nobody would see it there. Choose one; a new one is entered by the office in charge first."
    )
  }
}
