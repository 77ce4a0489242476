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
    static let search = Slot<RecordSearch>("search", "日期或内容", "date or words", as: .recordSearch)
    static let record = Slot<EntryID>(
      "record", "哪一条", "record",
      as: .oneOf(
        listed: true,
        options: { scene in
          let search = scene[Slots.search]
          return try records(scene).map {
            Option(
              id: $0.entry.id.rawValue, label: (search?.day(of: $0, scene) ?? "") + $0.line(scene),
              aliases: [])
          }
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
      "choice", "新的内容", "new value", as: .correction { try CorrectRecord.field($0) })
    static let choices = Slot<[String]>(
      "choices", "新的内容", "new value",
      as: .severalOf { scene in
        switch try CorrectRecord.field(scene)?.answer {
        case .choices(let choices)?: return choices.map { $0.option(scene.language) }
        case .members?: return try MembersThere.options(on: CorrectRecord.record(scene)?.occurred.day, scene)
        case .choice?, .campaign?, .text?, .number?, .headcount?, .day?, .moment?, nil: return []
        }
      })
    static let text = Slot<String>(
      "text", "新的内容", "new value", as: .corrected { try CorrectRecord.field($0) })
    static let moment: Slot<Moment> = Slot(
      "moment", "新的时间", "new time",
      as: .correctedMoment.inOrder { try CorrectRecord.trying($1.with(Slots.moment, $0)) })
    static let date: Slot<Day> = Slot(
      "date", "新的日期", "new date",
      as: .correctedDay.inOrder { try CorrectRecord.trying($1.with(Slots.date, $0)) }.approvedInTime {
        $1.with(Slots.date, $0)
      })
    static let number = Slot<Headcount>(
      "number", "新的人数", "new number",
      as: .headcount(in: 1...100_000) { scene in
        if case .headcount? = try CorrectRecord.field(scene)?.answer { true } else { false }
      })
    // What is asked beside it; its value alone names it in the question.
    static let moreChoice = Slot<String>(
      "more-choice", "一并选的", "chosen with it", as: .correction { try asked(.choice, $0) })
    static let lastChoice = Slot<String>(
      "last-choice", "再选的", "chosen last", as: .correction { try asked(.lastChoice, $0) })
    static let moreText = Slot<String>(
      "more-text", "一并写的", "written with it", as: .corrected { try asked(.text, $0) })
    static let moreDate: Slot<Day> = Slot(
      "more-date", "一并写的日期", "date with it",
      as: .pastDay(isOld: true).inOrder { try CorrectRecord.trying($1.with(Slots.moreDate, $0)) }
        .approvedInTime { $1.with(Slots.moreDate, $0) })
    static let reason = Slot<String>("reason", "原因", "reason", as: .reason(max: 200))
  }
}

extension AnswerReader where Value == String {
  /// One of the values that a field may be corrected to, as they are offered where it is recorded.
  fileprivate static func correction(of field: @escaping @Sendable (Scene) throws -> Correctable?)
    -> AnswerReader
  {
    @Sendable func options(_ scene: Scene) throws -> [Option] {
      guard let field = try field(scene) else { return [] }
      switch field.answer {
      case .choice(let choices):
        return try choices(try scene.facts(ThePack()))
          .filter { try CorrectRecord.isPossible($0.id, for: field, scene) }
          .map { $0.option(scene.language) }
      case .campaign: return try CorrectRecord.campaigns(scene)
      case .choices, .members, .text, .number, .headcount, .day, .moment: return []
      }
    }
    return AnswerReader(
      .closed, options: options,
      read: { line, scene, offered in
        guard case .campaign? = try field(scene)?.answer else {
          return Choices.read(line, among: offered, as: \.id)
        }
        return CampaignChoice.read(line, among: offered)
      },
      show: { id, scene in try options(scene).first { $0.id == id }?.label ?? id })
  }

  /// A text in the place of another, held against what holds where it is first written down.
  fileprivate static func corrected(_ field: @escaping @Sendable (Scene) throws -> Correctable?)
    -> AnswerReader
  {
    let text = AnswerReader.text(max: TextLength.longest) { text, scene in
      guard let field = try field(scene), case .text(let max) = field.answer else { return nil }
      return TextLength.exceeds(text, max) ? EnginePhrases(scene.language).tooLong(max) : nil
    }
    return AnswerReader(
      text.manner,
      read: { line, scene, offered in
        let said = try text.read(line, scene, offered)
        guard case .value(let new) = said, let field = try field(scene) else { return said }
        return try CorrectRecord.reread(new, of: field, scene) ?? said
      },
      show: text.show)
  }
}

extension AnswerReader where Value == Day {
  /// The day of an event is questioned where it lies far back, as it is when the event is recorded; a day by which something
  /// is to be done is to come, or was when that was recorded (the order of days is held by ``OutOfOrder``).
  fileprivate static var correctedDay: AnswerReader {
    let (event, past, ahead) = (
      AnswerReader.pastDay(), AnswerReader.pastDay(isOld: true), AnswerReader.dayAhead
    )
    return AnswerReader(
      event.manner,
      read: { line, scene, offered in
        switch try CorrectRecord.dayAsked(scene) {
        case .event: return try event.read(line, scene, offered)
        case .past: return try past.read(line, scene, offered)
        case .ahead:
          let read = try ahead.read(line, scene, offered)
          guard case .problem = read else { return read }
          return try past.read(line, scene, offered)
        }
      },
      show: event.show)
  }
}

extension AnswerReader where Value == Day {
  /// An approval that would be of a day after its event is asked back, as where the event is recorded (P6.3e).
  ///
  /// - Parameter said: the scene as it is with the day.
  fileprivate func approvedInTime(_ said: @escaping @Sendable (Day, Scene) -> Scene) -> AnswerReader {
    AnswerReader(
      manner,
      read: { line, scene, offered in
        let understood = try read(line, scene, offered)
        guard case .value(let day) = understood, let new = try CorrectRecord.revision(said(day, scene)),
          let approved = (new.act.body as? any MicroAct)?.held.approval?.day, approved > new.occurred.day
        else { return understood }
        return .doubt(day, ApprovedHow.afterwards(approved, heldOn: new.occurred.day, scene))
      },
      show: show)
  }
}

extension AnswerReader where Value == Moment {
  /// A time in the place of another: alone it is of the record's day, and a shift keeps its order and its length.
  fileprivate static var correctedMoment: AnswerReader {
    let past = AnswerReader.pastMoment
    let end = AnswerReader.endOfShift { scene in
      try CorrectRecord.record(scene).flatMap { try scene.facts(TheShift($0.entry.matter)) }?.facts.started
    }
    return AnswerReader(
      past.manner,
      read: { line, scene, offered in
        guard let record = try CorrectRecord.record(scene) else { return .miss }
        if record.act.is(DutyEnded.self) { return try end.read(line, scene, offered) }
        var said = try past.read(line, scene, offered)
        if let alone = When.clock(line, after: Moment(record.occurred.day)), alone.day == record.occurred.day
        {
          said =
            alone <= scene.now
            ? .value(alone)
            : .problem(
              scene("\(alone.clock) 还没有到。请再说一次时间。", "It is not \(alone.clock) yet. The time again, please."))
        }
        guard record.act.is(DutyStarted.self), case .value(let start) = said,
          let ended = try scene.facts(TheShift(record.entry.matter))?.facts.ended
        else { return said }
        guard start <= ended else {
          return .problem(
            scene(
              "开始不能晚于结束：\(ended.inWords(scene))。", "It cannot begin after its end, \(ended.inWords(scene))."))
        }
        return LengthOfShift.settle(start, from: start, to: ended, scene)
      },
      show: past.show)
  }
}

extension CorrectRecord {
  /// Whether a value may be chosen for this record: 立案 is of proposals.
  fileprivate static func isPossible(_ value: String, for field: Correctable, _ scene: Scene) throws -> Bool {
    guard let record = try record(scene), record.act.is(OutputDecided.self), field.id == "decision",
      value == OutputDecision.caseFiled.rawValue
    else { return true }
    return try scene.facts(TheOutput(record.entry.matter))?.facts.drafted.kind == .proposal
  }

  /// The campaigns that an opinion may have been said for: those that ran when it came in, and none.
  static func campaigns(_ scene: Scene) throws -> [Option] {
    guard let day = try record(scene)?.occurred.day else { return [] }
    return CampaignChoice.options(try CampaignChoice.running(on: day, scene), scene)
  }

  /// What a visitor said, and who they are, is read as when it was first written down; nil: the text may be what it is.
  fileprivate static func reread(_ text: String, of field: Correctable, _ scene: Scene) throws
    -> Understood<String>?
  {
    guard try record(scene)?.act.is(OpinionRecorded.self) == true else { return nil }
    return switch field.id {
    case "words": RecordOpinion.Slots.noIdentityNumberInWords(text, scene).map { .problem($0) }
    case "visitor": try RecordOpinion.Slots.visitor.reader.read(text, scene, [])
    case "place": try RecordOpinion.Slots.place.reader.read(text, scene, [])
    case "contact": try RecordOpinion.Slots.contact.reader.read(text, scene, [])
    case _: nil
    }
  }
}

extension Record {
  /// 08:55 值班开始：线下，接待群众（已更正）
  ///
  /// - Parameter isMarked: whether it says that it was corrected or taken back.
  func line(_ scene: Scene, isMarked: Bool = true) -> String {
    let values =
      act.fields.filter { !$0.isBare }.map { $0.value(scene.language).excerpt(16) }
      + (personal[.words].map { ["“\($0.excerpt(16))”"] } ?? [])
    let marks =
      !isMarked
      ? "" : retracted ? scene("（已撤回）", " (taken back)") : corrected ? scene("（已更正）", " (corrected)") : ""
    return "\(occurred.clock) \(act.name(scene.language))\(scene("：", ": "))"
      + values.joined(separator: scene("，", ", ")) + marks
  }

  /// 3月31日 意见登记（王大爷“路灯坏了半年”）: enough to know it by, where it is to be changed by one sentence.
  func titled(_ scene: Scene) -> String {
    let who = [personal[.visitor], personal[.words].map { "“\($0.excerpt(12))”" }].compactMap(\.self)
    let shown =
      who.isEmpty ? act.fields.first { !$0.isBare }.map { [$0.value(scene.language).excerpt(12)] } ?? [] : who
    let told = shown.filter { !$0.isEmpty }.joined(separator: scene("", " "))
    return occurred.inWords(scene) + " " + act.name(scene.language)
      + (told.isEmpty ? "" : scene("（\(told)）", " (\(told))"))
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
  func inWords(_ scene: Scene) throws -> String {
    switch self {
    case .nothing: ""
    case .words(let words): words(scene.language)
    case .day(let day): day.inWords(scene)
    case .moment(let moment): moment.inWords(scene)
    case .campaign(let id): try CampaignChoice.name(id.rawValue, scene)
    case .members(let members): try members.map { try scene.name(of: $0) }.joined(separator: scene("、", ", "))
    }
  }
}
