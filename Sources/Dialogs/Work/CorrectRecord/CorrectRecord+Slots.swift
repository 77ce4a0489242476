import Conversation
import Regulation
import Understanding
import WorkroomStore

extension CorrectRecord {
  /// What may be done with a record.
  enum What: String, Named, CaseIterable {
    case change, takeBack, clock, history

    var name: Bilingual {
      switch self {
      case .change: Bilingual("更正", "correct it")
      case .takeBack: Bilingual("撤回", "take it back")
      case .clock: Bilingual("时钟错了", "the clock was wrong")
      case .history: Bilingual("看历史", "see its history")
      }
    }
  }

  enum Slots {
    static let day = Slot<Day>("day", "日期", "date", as: .dayOfRecord)
    static let record = Slot<EntryID>(
      "record", "哪一条", "record",
      as: .oneOf(
        listed: true,
        options: { scene in
          try records(scene).map { Option(id: $0.entry.id.rawValue, label: $0.line(scene), aliases: []) }
        },
        name: { id, scene in try scene.facts(TheRecord(id))?.line(scene) ?? "" }))
    static let what = Slot<What>(
      "what", "怎么办", "what to do",
      as: .choice { what, scene in
        // A record that was taken back can only be looked at.
        guard let record = try CorrectRecord.record(scene), !record.retracted else { return what == .history }
        return what != .clock || isAhead(record.entry, scene)
      })
    /// When it really was, where the clock was wrong.
    static let right = Slot<Moment>("right", "真正的时间", "the right time", as: .pastMoment)
    static let field = Slot<String>(
      "field", "哪一项", "item",
      as: .oneOf(
        options: { scene in
          try fields(scene).map {
            Option(id: $0.id, label: $0.label(scene.language), aliases: [$0.label.zh, $0.label.en])
          }
        },
        name: { id, scene in try fields(scene).first { $0.id == id }?.label(scene.language) ?? "" }))
    static let choice = Slot<String>(
      "choice", "新的内容", "new value",
      as: .oneOf(
        options: { scene in
          guard case .choice(let choices)? = try CorrectRecord.field(scene)?.answer else { return [] }
          return choices(try scene.facts(ThePack())).map { $0.option(scene.language) }
        },
        name: { _, scene in try newShown(scene) }))
    static let choices = Slot<[String]>(
      "choices", "新的内容", "new value",
      as: .severalOf { scene in
        guard case .choices(let choices)? = try CorrectRecord.field(scene)?.answer else { return [] }
        return choices.map { $0.option(scene.language) }
      })
    static let text = Slot<String>(
      "text", "新的内容", "new value",
      as: .text(max: 10_000) { text, scene in
        guard case .text(let max)? = try CorrectRecord.field(scene)?.answer, text.count > max else {
          return nil
        }
        return EnginePhrases(scene.language).tooLong(max)
      })
    static let moment = Slot<Moment>("moment", "新的时间", "new time", as: .pastMoment)
    static let date = Slot<Day>("date", "新的日期", "new date", as: .pastDay(isOld: true))
    static let number = Slot<Int>(
      "number", "新的人数", "new number", as: .number(in: 0...100_000, unit: Bilingual("人", "")))
    static let reason = Slot<String>("reason", "原因", "reason", as: .text(max: 200))
  }
}

extension AnswerReader where Value == Day {
  /// A day that has come, or one on which a wrong clock wrote something.
  fileprivate static var dayOfRecord: AnswerReader {
    let past = AnswerReader<Day>.pastDay(isOld: true)
    return AnswerReader(
      past.manner,
      read: { line, scene, offered in
        if let said = When.day(line, now: scene.now), said.day > scene.now.day, said.yearGiven,
          try CorrectRecord.daysAhead(scene).contains(said.day)
        {
          return .value(said.day)
        }
        return try past.read(line, scene, offered)
      }, show: past.show)
  }
}

extension Record {
  /// 08:55 值班开始：线下，接待群众（已更正）
  func line(_ scene: Scene) -> String {
    let values =
      act.fields.filter { !$0.isBare }.map { $0.value(scene.language).excerpt(16) }
      + (personal[.words].map { ["“\($0.excerpt(16))”"] } ?? [])
    let marks =
      retracted ? scene("（已撤回）", " (taken back)") : corrected ? scene("（已更正）", " (corrected)") : ""
    return "\(occurred.clock) \(act.name(scene.language))\(scene("：", ": "))"
      + values.joined(separator: scene("，", ", ")) + marks
  }

  /// As it stands, to be put right.
  var revision: Revision { Revision(act: act, occurred: occurred, personal: personal) }
}

extension Correctable.Choice {
  fileprivate func option(_ language: Language) -> Option {
    Option(id: id, label: name(language), aliases: aliases + [name.zh, name.en])
  }
}

extension Correctable.Shown {
  func inWords(_ scene: Scene) -> String {
    switch self {
    case .nothing: ""
    case .words(let words): words(scene.language)
    case .day(let day): day.inWords(scene)
    case .moment(let moment): moment.inWords(scene)
    }
  }
}
