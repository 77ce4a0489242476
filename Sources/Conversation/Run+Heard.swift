import Regulation
import Understanding
import WorkroomStore

// What of the sentence that begins a dialog answers its questions.
extension Run {
  struct HeardValues {
    /// Slots that are filled, and those that are proposed, by name.
    var known: [String: Datum] = [:]
    var likely: [String: Datum] = [:]
    /// What is filled, in words: 来源 接待群众来访.
    var shown: [String] = []
    /// Why something that was said is not possible.
    var problems: [String] = []
    /// A slot for which several choices are meant equally.
    var unclear: (slot: AnySlot, understood: Understood<Datum>)?
    /// What says something and was used for nothing, in the words of the line.
    var unused: [String] = []

    mutating func take(_ datum: Datum, _ slot: AnySlot, _ shown: String?, _ language: Language) {
      known[slot.name] = datum
      if let shown { self.shown.append(slot.label(language) + " " + shown) }
    }
  }

  /// Read as the questions read it, so that nothing passes that they refuse; what is doubtful is left to them.
  func heard(_ said: MenuReading.Beside, _ dialog: Dialog) throws -> HeardValues {
    var heard = HeardValues()
    var used: [Range<Int>] = []
    var frame = Conversation.Frame(dialog, began: setting.now)
    let texts = SaidText(said.slots, today: setting.now.day)
    for step in dialog.steps {
      guard let slot = step.slot, frame.draft[slot.name] == nil, heard.likely[slot.name] == nil else {
        continue
      }
      for hearing in dialog.hears where hearing.slot == slot.name {
        guard let name = hearing.name else {
          if let datum = try chosen(in: said.line, slot, scene(frame)) {
            heard.take(datum, slot, try slot.show(datum, scene(frame)), setting.language)
            frame.draft[slot.name] = datum
            frame.trail.append(step.state)
          }
          continue
        }
        guard let span = said.slots.first(where: { $0.name == name })?.span,
          let words = texts[name].flatMap(hearing.words)
        else { continue }
        let scene = scene(frame)
        switch try value(of: words, slot, scene) {
        case .value(let datum) where hearing.isProposed:
          used.append(span)
          heard.likely[slot.name] = datum
        case .value(let datum):
          used.append(span)
          // A time is of the day that was said with it.
          if name == .from || name == .to,
            let day = said.slots.first(where: { $0.name == .day })
          {
            used.append(day.span)
          }
          frame.draft[slot.name] = datum
          frame.trail.append(step.state)
          heard.take(datum, slot, try slot.show(datum, self.scene(frame)), setting.language)
        case .problem(let why):
          used.append(span)
          heard.problems.append(why)
        // A day without its time, or one of several: the question goes on from there.
        case .several(let options):
          used.append(span)
          heard.unclear = heard.unclear ?? (slot, .several(options))
        case .partial(let part, let asks):
          used.append(span)
          heard.unclear = heard.unclear ?? (slot, .partial(part, asks: asks))
        // What is to be done with something is asked for by the request itself.
        case .miss where name == .deed: used.append(span)
        case .doubt, .miss: continue
        }
        break
      }
    }
    // What stands in the words of what was heard was used, as 东门口 of 答复东门口路灯那件.
    heard.unused = try said.words(besides: used).filter { words in
      try !heard.shown.contains { $0.contains(words) } && !isHeardChoice(words, heard.known, dialog, frame)
    }
    return heard
  }

  /// The choice that a line makes in its own words, for a question that hears such; nil where it makes none or several.
  func chosen(in line: String, _ slot: AnySlot, _ scene: Scene) throws -> Datum? {
    let options = try slot.options(scene)
    guard let place = Choices.mentioned(in: line, among: options),
      case .value(let datum) = try slot.read(options[place].label, scene, options)
    else { return nil }
    return datum
  }

  /// Whether words of a line are what a choice was heard by.
  private func isHeardChoice(
    _ words: String, _ known: [String: Datum], _ dialog: Dialog, _ frame: Conversation.Frame
  ) throws -> Bool {
    try dialog.hears.contains { hearing in
      guard hearing.name == nil, let datum = known[hearing.slot],
        let slot = dialog.steps.lazy.compactMap(\.slot).first(where: { $0.name == hearing.slot })
      else { return false }
      return try chosen(in: words, slot, scene(frame)) == datum
    }
  }

  /// What a sentence says for a question, read as that reads its own answer; a miss where it says nothing for it.
  ///
  /// - Parameter text: what the sentence says of each value, in words.
  func reads(
    _ text: (SaidSlot.Name) -> String?, for slot: AnySlot, of dialog: Dialog, _ scene: Scene
  ) throws -> Understood<Datum> {
    for heard in dialog.hears where heard.slot == slot.name && !heard.isProposed {
      guard let words = heard.name.flatMap(text).flatMap(heard.words) else { continue }
      let read = try value(of: words, slot, scene)
      if !read.isMiss { return read }
    }
    return .miss
  }

  private func value(of words: String, _ slot: AnySlot, _ scene: Scene) throws -> Understood<Datum> {
    let options = try slot.named(words, scene)
    guard let option = options.first(where: { $0.id == words }) else {
      return try slot.read(words, scene, options)
    }
    let understood = try slot.read(option.label, scene, options)
    switch understood {
    case .value, .problem, .doubt: return understood
    // Its label may be a part of another's; which one is meant is known.
    case .several, .partial, .miss:
      return slot.accepts(.text(option.id)) ? .value(.text(option.id)) : understood
    }
  }
}

extension MenuReading.Beside {
  /// Words of the line that were read or say something, without those that were used, in the order of the line.
  fileprivate func words(besides used: [Range<Int>]) -> [String] {
    let scalars = Array(line.unicodeScalars)
    let told = slots.map { slot in
      // A number is told with what it counts: 两位群众.
      var span = slot.span
      while slot.name == .count, span.upperBound < min(scalars.count, slot.span.upperBound + 3),
        scalars[span.upperBound].properties.isIdeographic
      {
        span = span.lowerBound..<(span.upperBound + 1)
      }
      return span
    }
    let left = (told + spare).filter { span in !used.contains { $0.overlaps(span) } }
      .sorted { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
    var merged: [Range<Int>] = []
    for span in left {
      if let last = merged.last, span.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
      } else {
        merged.append(span)
      }
    }
    return merged.map { String(String.UnicodeScalarView(scalars[$0.clamped(to: 0..<scalars.count)])).trimmed }
      .filter { !$0.isEmpty }
  }
}

/// What a line says, in texts that the questions of a dialog read.
struct SaidText {
  private let said: [SaidSlot]
  private let today: Day

  init(_ said: [SaidSlot], today: Day) { (self.said, self.today) = (said, today) }

  subscript(name: SaidSlot.Name) -> String? {
    guard let value = said.first(where: { $0.name == name })?.value else { return nil }
    switch (name, value) {
    // Of several days none is taken for the time.
    case (.from, .text(let text)): return hasSeveralDays && !text.contains("T") ? nil : moment(text)
    // An end is said by its clock, as it is where it is asked for; one before the start is asked for.
    case (.to, .text(let text)):
      guard case .text(let from)? = said.first(where: { $0.name == .from })?.value else {
        return text.contains("T") ? moment(text) : text
      }
      return text.suffix(5) > from.suffix(5) ? String(text.suffix(5)) : nil
    case (_, .text(let text)): return text
    case (_, .number(let number)): return String(number)
    // Which of several is meant is for the question.
    case (_, .several): return nil
    }
  }

  private var hasSeveralDays: Bool {
    said.contains { slot in if slot.name == .day, case .several = slot.value { true } else { false } }
  }

  /// `2026-03-30T15:00`; a time alone is of the day that is said, or of today.
  private func moment(_ text: String) -> String {
    guard !text.contains("T") else { return text.replacing("T", with: " ") }
    return "\(self[.day] ?? today.iso) \(text)"
  }
}
