package import Regulation
package import Understanding
import WorkroomStore

extension AnswerReader {
  /// One of the values of an enum, by number, name or part of a name.
  package static func choice(
    _ values: [Value] = Value.allValues, listed: Bool = false,
    where allowed: @escaping @Sendable (Value, Scene) throws -> Bool = { _, _ in true }
  ) -> AnswerReader where Value: Named {
    AnswerReader(
      .closed, listed: listed,
      options: { scene in
        try values.filter { try allowed($0, scene) }.map { $0.option(scene.language) }
      },
      read: { line, _, offered in
        Choices.read(line, among: offered, as: { Value(datum: .text($0.id)) })
      },
      show: { value, scene in value.label(scene.language) })
  }

  /// One of what a query offers; the ids that were shown stay with the question.
  ///
  /// - Parameter name: a value in words, for the summary.
  package static func oneOf(
    listed: Bool = false, options: @escaping @Sendable (Scene) throws -> [Option],
    name: @escaping @Sendable (Value, Scene) throws -> String
  ) -> AnswerReader {
    AnswerReader(
      .closed, listed: listed, options: options,
      read: { line, _, offered in
        Choices.read(line, among: offered, as: { Value(datum: .text($0.id)) })
      },
      show: name)
  }
}

extension AnswerReader {
  /// One of a list that may be long, or something else that may be said to the list: only a page of it is asked for at a time.
  ///
  /// - Parameters:
  ///   - read: what a line means, the choices that are shown given.
  ///   - name: a value in words, for the summary.
  package static func oneOf(
    pages: Pages, reading read: @escaping @Sendable (String, Scene, [Option]) throws -> Understood<Value>,
    name: @escaping @Sendable (Value, Scene) throws -> String
  ) -> AnswerReader {
    var reader = AnswerReader(
      .closed, listed: true, options: { try pages.options($0, 0..<Pages.size) }, read: read, show: name)
    reader.pages = pages
    return reader
  }

  /// One of a list that may be long: only a page of it is asked for at a time.
  ///
  /// - Parameter name: a value in words, for the summary.
  package static func oneOf(
    pages: Pages, name: @escaping @Sendable (Value, Scene) throws -> String
  ) -> AnswerReader {
    var reader = oneOf(listed: true, options: { try pages.options($0, 0..<Pages.size) }, name: name)
    reader.pages = pages
    return reader
  }
}

/// A term that a slot may hold.
package typealias Named = SlotValue & Term

extension Term {
  package func label(_ language: Language) -> String { name(language) }
}

extension Term where Self: SlotValue {
  package func option(_ language: Language) -> Option {
    guard case .text(let id) = datum else { preconditionFailure("a named value is stored as text") }
    return Option(id: id, label: label(language), aliases: aliases + [name.zh, name.en])
  }
}

extension Choices {
  /// Reads one choice as a value; near ones are given back to be asked about.
  package static func read<Value>(
    _ line: String, among options: [Option], numbered: Bool = true, as value: (Option) -> Value?
  ) -> Understood<Value> {
    switch read(line, among: options, numbered: numbered) {
    case .one(let index): value(options[index]).map(Understood.value) ?? .miss
    case .several(let indices): .several(indices.map { options[$0] })
    case .none: .miss
    }
  }
}

extension AnswerReader {
  /// Several of an enum's values: 1 3, 线上和线下, 全部.
  package static func choices<Element: Named>(_ values: [Element] = Element.allValues) -> AnswerReader
  where Value == [Element] {
    AnswerReader(
      .closed, many: true, options: { scene in values.map { $0.option(scene.language) } },
      read: { line, _, offered in
        guard let chosen = Choices.readMany(line, among: offered), !chosen.isEmpty else { return .miss }
        return .value(chosen.compactMap { Element(datum: .text(offered[$0].id)) })
      },
      show: { values, scene in
        values.map { $0.label(scene.language) }.joined(separator: scene("、", ", "))
      })
  }

  /// Several of what a query offers.
  package static func severalOf<Element: SlotValue>(
    options: @escaping @Sendable (Scene) throws -> [Option]
  ) -> AnswerReader where Value == [Element] {
    AnswerReader(
      .closed, listed: true, many: true, options: options,
      read: { line, _, offered in
        guard let chosen = Choices.readMany(line, among: offered), !chosen.isEmpty else { return .miss }
        return .value(chosen.compactMap { Element(datum: .text(offered[$0].id)) })
      },
      show: { values, scene in
        let known = try options(scene)
        let labels = values.compactMap { value in known.first { .text($0.id) == value.datum }?.label }
        guard labels.count == values.count else { return scene("\(values.count) 件", "\(values.count)") }
        return labels.joined(separator: scene("；", "; "))
      })
  }
}

extension AnswerReader where Value == Bool {
  /// Yes or no.
  package static var yesNo: AnswerReader {
    AnswerReader(
      .closed,
      options: { scene in
        [
          Option(id: "yes", label: scene("是", "yes"), aliases: []),
          Option(id: "no", label: scene("否", "no"), aliases: []),
        ]
      },
      read: { line, _, offered in
        if let answer = YesNo.read(line) { return .value(answer) }
        return Choices.read(line, among: offered, as: { $0.id == "yes" })
      },
      show: { value, scene in value ? scene("是", "yes") : scene("否", "no") })
  }
}

extension AnswerReader where Value == String {
  /// One line of free text.
  ///
  /// - Parameter check: why a text is not possible, in the person's language; nil where it is.
  package static func text(
    max: Int, check: @escaping @Sendable (String, Scene) throws -> String? = { _, _ in nil }
  ) -> AnswerReader {
    var reader = AnswerReader(
      .free,
      read: { line, scene, _ in
        let text = line.trimmed
        guard !text.isBlank else { return .miss }
        if TextLength.exceeds(text, max) { return .problem(EnginePhrases(scene.language).tooLong(max)) }
        // Only an editor gives several.
        if text.contains(where: \.isLineFeed) { return .problem(EnginePhrases(scene.language).oneLine) }
        if let problem = try check(text, scene) { return .problem(problem) }
        return .value(text)
      },
      show: { value, _ in value })
    reader.isRoomy = max >= roomy
    return reader
  }

  /// So many characters are more than a line of a terminal shows at once (product default).
  private static var roomy: Int { 500 }

  /// Why something is so, in a sentence: 跳过, 无, a yes, a bare number and a command are no reason.
  package static func reason(max: Int) -> AnswerReader {
    text(max: max) { text, scene in
      let isCommand = EngineWord.read(text).map { $0.rest.isEmpty } ?? false
      let isNumber = text.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic }
      return SkipWords.isNoReason(text) || YesNo.read(text) != nil || isCommand || isNumber
        ? EnginePhrases(scene.language).noReason : nil
    }
  }

  /// Several lines of free text, up to `max` characters in all; kept as they come.
  package static func lines(
    max: Int = 10_000, check: @escaping @Sendable (String, Scene) throws -> String? = { _, _ in nil }
  ) -> AnswerReader {
    var reader = AnswerReader(
      .lines,
      read: { text, scene, _ in
        if TextLength.exceeds(text, max) { return .problem(EnginePhrases(scene.language).tooLong(max)) }
        guard !text.isBlank else { return .miss }
        if let problem = try check(text, scene) { return .problem(problem) }
        return .value(text)
      },
      show: { value, scene in scene("“", "“") + value.excerpt(24) + "”" })
    reader.longest = max
    return reader
  }
}

extension AnswerReader where Value == Int {
  /// A whole number within a range.
  package static func number(in range: ClosedRange<Int>, unit: Bilingual) -> AnswerReader {
    AnswerReader(
      .open,
      read: { line, scene, _ in
        guard let number = Numbers.read(line) else { return .miss }
        guard range.contains(number) else {
          return .problem(
            scene(
              "请说 \(range.lowerBound) 到 \(range.upperBound) 之间的数。",
              "Please give a number from \(grouped(range.lowerBound)) to \(grouped(range.upperBound))."))
        }
        return .value(number)
      },
      show: { value, scene in "\(value) \(unit(scene.language))".trimmed })
  }
}

extension AnswerReader where Value == Day {
  /// A day that has come. One that has not, or that is over 90 days back, is questioned.
  ///
  /// - Parameter isOld: whether days long past are ordinary here (a plaque, a seat).
  package static func pastDay(isOld: Bool = false) -> AnswerReader {
    AnswerReader(
      .open,
      read: { line, scene, _ in
        if let said = When.day(line, now: scene.now) {
          return DayDoubts.settle(said.day, yearGiven: said.yearGiven, isOld: isOld, scene)
        }
        // The hour does not matter here, and does not spoil the day: 昨天下午三点.
        if let said = When.moment(line, now: scene.now), said.dayGiven {
          return DayDoubts.settle(said.moment.day, yearGiven: said.yearGiven, isOld: isOld, scene)
        }
        return DayDoubts.unfinished(line, scene) ?? .miss
      },
      show: { value, scene in value.inWords(scene) })
  }

  /// A day that is still to come, or today: 4月15日, 下周五, 十个工作日, in two weeks. Words that name no direction look ahead.
  package static var dayAhead: AnswerReader {
    AnswerReader(
      .open,
      read: { line, scene, _ in
        let today = scene.now.day
        if let day = DaysAhead.after(today, line) { return .value(day) }
        // The end of April, 月底: as where something is due.
        if When.day(line, now: scene.now) == nil, let day = DueDay.read(line, now: scene.now), day >= today {
          return .value(day)
        }
        guard let said = When.day(line, now: scene.now) else {
          return DayDoubts.unfinished(line, scene) ?? .miss
        }
        guard let day = DaysAhead.turned(said, line, today) else {
          return .problem(
            scene(
              "\(said.day.inWords(scene))已经过了。请说以后的日期。",
              "\(said.day.inWords(scene)) is over. A day that is to come, please."))
        }
        return .value(day)
      },
      show: { value, scene in value.inWords(scene) })
  }
}

extension AnswerReader where Value == Moment {
  /// A day with a time that has come, questioned like ``AnswerReader/pastDay(isOld:)``.
  package static var pastMoment: AnswerReader {
    AnswerReader(
      .open,
      read: { line, scene, _ in
        guard let said = When.moment(line, now: scene.now), said.timeGiven else {
          guard let said = When.day(line, now: scene.now) else {
            return DayDoubts.unfinished(line, scene) ?? .miss
          }
          return .partial(
            said.day.iso,
            asks: scene("\(said.day.inWords(scene))几点？", "What time, \(said.day.inWords(scene))?"))
        }
        let settled = DayDoubts.settle(said.moment.day, yearGiven: said.yearGiven, isOld: false, scene)
        let atTime = settled.map { Moment($0, hour: said.moment.hour, minute: said.moment.minute) }
        if case .value(let moment) = atTime, moment > scene.now {
          return .problem(
            scene("\(moment.clock) 还没有到。请再说一次时间。", "It is not \(moment.clock) yet. The time again, please."))
        }
        return atTime
      },
      show: { value, scene in value.inWords(scene) })
  }
}
