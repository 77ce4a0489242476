import Conversation
import Regulation
import Understanding

extension MenuReader {
  /// The least share by which an intent is named as the nearest.
  private static let leastNamed: Float = 0.1

  /// Reads what people say in their own words, at the menu and at a question.
  static let dutyBot = MenuReader(
    knows: SaidIntent.dialogs, says: { SaidInSoManyWords.read($0) }, read: atMenu, readAnswer: atQuestion)

  @Sendable private static func atQuestion(_ hearing: Hearing, _ asked: QuestionAsked) -> AnswerReading {
    let intent = SaidIntent.first(of: asked.dialog)?.rawValue ?? asked.dialog
    let name =
      asked.isConfirmation
      ? "confirm" : asked.names.contains(.phone) ? "contact" : asked.names.first?.rawValue ?? ""
    let slots = SlotReader(now: hearing.now, people: hearing.people.map { KnownPerson($0) })
    let reader = QuestionReader(LineReader.dutyBot.with(people: hearing.people), slots: slots)
    let question = AskedQuestion(name, of: intent, wanting: Set(asked.names), takesWords: asked.takesWords)
    switch reader.read(hearing.line, at: question) {
    case .intent(let name):
      if let said = SaidInSoManyWords.read(hearing) { return .asks(said) }
      return SaidIntent(rawValue: name).map { .asks($0.said(in: hearing.line, hearing.now, hearing.people)) }
        ?? .none
    case .yes: return .yes
    case .change(let said): return .change(said)
    case .answer(let said): return .answer(said)
    case .beside(let said): return .beside(said)
    // What only looks like no answer here may be asked for in so many words.
    case .none: return SaidInSoManyWords.read(hearing).map { .asks($0) } ?? .none
    }
  }

  @Sendable private static func atMenu(_ hearing: Hearing) -> MenuReading {
    let (line, now, people) = (hearing.line, hearing.now, hearing.people)
    if hearing.audience == .room, SaidCorrection(line) != nil {
      let said = SaidSlot(name: .correction, value: .text(line), span: 0..<line.unicodeScalars.count)
      return .dialog(CorrectRecord.dialog.name, said: MenuReading.Beside(line: line, slots: [said]))
    }
    let reading = LineReader.dutyBot.with(people: people).read(
      line, penalised: SaidIntent.penalised(role: hearing.audience == .cppcc ? "committee" : "member"))
    switch reading.decision {
    case .take(let intent):
      if let about = reading.about.flatMap(SaidIntent.init(rawValue:)), case .dialog(let name) = about.meaning
      {
        return intent == SaidIntent.why.rawValue ? .why(name) : .howTo(name)
      }
      return SaidIntent(rawValue: intent)?.said(in: reading.meant ?? line, now, people) ?? .none(nearest: [])
    case .ask(let one, let other):
      let names = SaidIntent.dialogs(of: [one, other])
      guard names.count > 1 else { return .none(nearest: names) }
      return .either(
        [one, other].compactMap(SaidIntent.init(rawValue:)).map {
          MenuReading.Request(line, $0.said(in: line, now, people))
        })
    case .sequence(let intents):
      let requests = zip(intents, reading.parts).compactMap { intent, part in
        SaidIntent(rawValue: intent).map { MenuReading.Request(part, $0.said(in: part, now, people)) }
      }
      return .sequence(requests)
    case .none where reading.isDenied:
      return .answer(Bilingual("好，什么也没有开始。", "All right, nothing was begun."))
    case .none(let nearest):
      let likely = nearest.filter { name in
        reading.ranked.contains { $0.intent == name && $0.score >= leastNamed }
      }
      return .none(nearest: line.count > 1 ? SaidIntent.dialogs(of: likely) : [])
    }
  }
}

extension SaidIntent {
  /// What is said beside an intent: values for its dialog's questions, and words that say something else.
  fileprivate func beside(_ line: String, _ dialog: Dialog, _ now: Moment, _ people: [String])
    -> MenuReading.Beside
  {
    let reader = SlotReader(now: now, people: people.map { KnownPerson($0) })
    var slots = reader.read(line, for: rawValue, also: dialog.heardNames)
    // What asks only is answered as far as it goes, and its first question reads the line by itself.
    guard dialog.tellsWhatIsSpare else {
      return MenuReading.Beside(
        line: line, slots: dialog.hearsOpening ? [] : slots.filter { $0.isOfPeriod && !$0.isNow(now) })
    }
    let wide = reader.read(line, for: rawValue, also: Self.widely).filter { slot in
      !slots.contains { $0.name == slot.name } && !slot.isNow(now)
    }
    var spare = wide.map(\.span)
    if !MenuReader.isClear(line, now) {
      let unclear: Set<SaidSlot.Name> = [.day, .from, .to]
      spare += slots.filter { unclear.contains($0.name) }.map(\.span)
      slots.removeAll { unclear.contains($0.name) }
    }
    slots.removeAll { $0.isNow(now) && !dialog.heardNames.contains($0.name) }
    spare += SpareWords.dutyBot.places(in: line, but: slots.map(\.span) + spare + people.spans(in: line))
    if dialog.heardNames.contains(.rest), let rest = firstPart(line, slots, spare) { slots.append(rest) }
    return MenuReading.Beside(line: line, slots: slots, spare: spare, note: note(line, now))
  }

  /// What the sentence begins with, up to its first mark, where it holds words that nothing else read and no value that was.
  private func firstPart(_ line: String, _ slots: [SaidSlot], _ spare: [Range<Int>]) -> SaidSlot? {
    guard !slots.contains(where: { $0.name == .topic || $0.name == .matter }) else { return nil }
    let scalars = Array(line.unicodeScalars)
    let end = scalars.firstIndex { ",;:.!?，；：。！？、".unicodeScalars.contains($0) } ?? scalars.count
    let values: Set<SaidSlot.Name> = [.day, .from, .to, .count, .mode, .phone]
    guard end >= 5, end <= 60, spare.contains(where: { $0.upperBound <= end }),
      !slots.contains(where: { values.contains($0.name) && $0.span.lowerBound < end })
    else { return nil }
    return SaidSlot(
      name: .rest, value: .text(String(String.UnicodeScalarView(scalars[..<end])).trimmed), span: 0..<end)
  }

  /// Values that are looked for in any request, so that none is dropped in silence.
  private static let widely: Set<SaidSlot.Name> = [
    .day, .from, .to, .quarter, .month, .phone, .count, .deadline,
  ]

  /// One shift is entered at a time.
  private func note(_ line: String, _ now: Moment) -> Bilingual? {
    guard self == .lateShift, SlotReader.days(in: line, now: now) > 1, !MenuReader.isClear(line, now) else {
      return nil
    }
    return Bilingual(
      "一次补录一次值班：先说一次的，办完再说“补录值班”补下一次。",
      "One shift is entered at a time: say the first now, and “late shift” again for the next.")
  }
}

extension SaidSlot {
  /// Whether it says of which time something is shown.
  fileprivate var isOfPeriod: Bool { [.quarter, .year, .month, .day].contains(name) }

  /// Today, or this quarter: it says nothing that is not so anyway.
  fileprivate func isNow(_ now: Moment) -> Bool {
    switch (name, value) {
    case (.day, .text(let day)), (.deadline, .text(let day)): day == now.day.iso
    case (.quarter, .text(let quarter)): quarter == "\(now.day.quarter.year)-Q\(now.day.quarter.number)"
    case (.year, .text(let year)): year == String(now.day.year)
    case (.month, .text(let month)): now.day.iso.hasPrefix(month)
    case (_, _): false
    }
  }
}

extension [String] {
  /// Where a line names these people: who is meant is looked at for itself.
  fileprivate func spans(in line: String) -> [Range<Int>] {
    SlotReader.places(of: map { KnownPerson($0) }, in: line)
  }
}

extension MenuReader {
  /// Whether the days and times of a line may be taken as they are read: it corrects none, has no more than a span of
  /// them, and names no day that there is not.
  fileprivate static func isClear(_ line: String, _ now: Moment) -> Bool {
    let said = TextFolding.folded(line)
    return !["不对", "不是", "、", "都", "一天", "应该", " no,", " no ", "not "].contains(where: said.contains)
      && TimeReader.problem(line, now: now) == nil
  }
}

extension SaidIntent {
  /// The dialogs that sentences are known for.
  fileprivate static var dialogs: Set<String> { Set(dialogs(of: allCases.map(\.rawValue))) }

  /// The first intent that means a dialog.
  fileprivate static func first(of dialog: String) -> SaidIntent? {
    allCases.first { $0.meaning == .dialog(dialog) }
  }

  /// The dialogs that intents mean, each once.
  fileprivate static func dialogs(of intents: [String]) -> [String] {
    var names: [String] = []
    for intent in intents {
      guard case .dialog(let name)? = SaidIntent(rawValue: intent)?.meaning, !names.contains(name) else {
        continue
      }
      names.append(name)
    }
    return names
  }

  /// What is done about it at the menu.
  fileprivate func said(in line: String, _ now: Moment, _ people: [String]) -> MenuReading {
    switch meaning {
    case .dialog(let name):
      guard let dialog = DialogBook.dutyBot[name] else { return .none(nearest: []) }
      return .dialog(name, said: beside(line, dialog, now, people))
    case .word(let word):
      let known = people.map { KnownPerson($0) }
      return .word(word, said: SlotReader(now: now, people: known).read(line, for: rawValue))
    case .answer, .later: return .answer(answer)
    }
  }

  /// What is said to it where nothing can be begun.
  private var answer: Bilingual {
    switch self {
    case .greeting:
      Bilingual(
        "您好。说要做的事就行，例如“签到”“登记意见”；“帮助”看能做什么。",
        "Hello. Just say what you want to do, such as “check in” or “record an opinion”; “help” shows what there is."
      )
    case .thanks: Bilingual("不客气。", "You are welcome.")
    case .complaintAboutProgram:
      Bilingual(
        "对不起，没帮上忙。请换个说法再说一遍，或者说“帮助”看能做什么。",
        "Sorry that this was no help. Please say it in other words, or say “help” to see what can be done.")
    case .language:
      Bilingual(
        "换语言要退出后用 dutybot --lang en 重新打开。",
        "To change the language quit, and start again with dutybot --lang zh.")
    case .export:
      Bilingual(
        "导出台账在命令行里办：dutybot ledger export。",
        "The ledger is exported at the command line: dutybot ledger export.")
    case .allRooms, .answerMatter, .applicationsToDecide, .apply, .applyOnline, .askLeave, .assess, .back,
      .cancel, .change, .checkIn, .checkOut, .correctRecord, .decideLeave, .endSeat, .eraseVisitor,
      .findMatter, .help,
      .inspect, .lateShift, .logActivity, .logMicro, .logOutput, .myNextShift, .obligations, .openMatters,
      .park,
      .pastObligations, .planRota, .planYear, .print, .progress, .publish, .quit, .recordOpinion, .resume,
      .rollUp,
      .roomCard,
      .roomObligations, .roster, .shiftStatistics, .standUp, .swapShift, .switchPerson, .undo, .whoIsOnDuty,
      .why, .writeSummary:
      later(titles.first ?? "", titles.first ?? "")
    }
  }

  /// It was understood, and the program cannot do it yet.
  private func later(_ zh: String, _ en: String) -> Bilingual {
    Bilingual("这里还不能\(zh)，请先照原来的办法办。", "It is not possible to \(en) here yet; please do it as before.")
  }
}
