package import Regulation

/// Reads what a sentence says beside what it asks for: days, times, people, numbers, kinds.
///
/// Phones, then days, then times are read and masked before numbers are looked for. What a sentence corrects is read
/// from the part that says what is meant (不是线上是线下). The same line, day and names give the same slots always.
package struct SlotReader: Sendable {
  let now: Moment
  let people: [KnownPerson]
  private let matters: WordList

  /// - Parameters:
  ///   - now: when the line is said; days without a year and 昨天 are told by it.
  ///   - people: whom it may name.
  ///   - matters: words of the matters that are open, such as 路灯.
  package init(now: Moment, people: [KnownPerson] = [], matters: [String] = []) {
    (self.now, self.people) = (now, people)
    self.matters = WordList(
      matters.map { String(String.UnicodeScalarView(SlotLine($0).text)) }.filter { $0.count >= 2 })
  }

  /// The people of a roster whom a line names, in its order: 张委员和老李.
  package static func people(in line: String, among people: [KnownPerson]) -> [String] {
    PersonMentions(people: people).mentions(in: SlotLine(line)).map(\.name)
  }

  /// Where a line names people of a roster, in its Unicode scalars.
  package static func places(of people: [KnownPerson], in line: String) -> [Range<Int>] {
    let slotLine = SlotLine(line)
    return PersonMentions(people: people).mentions(in: slotLine).map { slotLine.span($0.range) }
  }

  /// How many days a line names.
  package static func days(in line: String, now: Moment) -> Int {
    var slotLine = SlotLine(line)
    return slotLine.takeDays(now: now, tense: .past).count
  }

  /// What a line says for an intent, in the order of `SaidSlot.Name`; nothing for an intent that takes no slots.
  ///
  /// - Parameters:
  ///   - intent: as in the sentences' data: `late-shift`. For a correction it is the intent of the open dialog.
  ///   - question: the question that the line answers (`mode`, `confirm`), nil at the menu. What answers it may be bare:
  ///     三十五 is a count where a count is asked for.
  ///   - more: what is read beside what the intent's sentences say as a rule.
  package func read(
    _ line: String, for intent: String, at question: String? = nil, also more: Set<SaidSlot.Name> = []
  ) -> [SaidSlot] {
    var plan = SlotPlan(intent: intent)
    plan.names.formUnion(more)
    if let asked = question.flatMap(SaidSlot.Name.init(rawValue:)) { plan.names.insert(asked) }
    if question == "contact" { plan.names.insert(.phone) }
    var reading = SlotReading(line: SlotLine(line), plan: plan, intent: intent, question: question, now: now)
    reading.read(people: people, matters: matters)
    return reading.said.sorted { $0.name.place < $1.name.place }
  }
}

extension SaidSlot.Name {
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// One line being read.
struct SlotReading {
  /// The line as it was said, and with what was read masked.
  let whole: SlotLine
  var line: SlotLine
  let plan: SlotPlan
  let intent: String
  let question: String?
  let now: Moment
  private(set) var said: [SaidSlot] = []

  init(line: SlotLine, plan: SlotPlan, intent: String, question: String?, now: Moment) {
    (whole, self.line, self.plan) = (line, line, plan)
    (self.intent, self.question, self.now) = (intent, question, now)
  }

  mutating func read(people: [KnownPerson], matters: WordList) {
    guard !plan.names.isEmpty, line.count > 0 else { return }
    readPhone()
    readMember(PersonMentions(people: people).mentions(in: whole))
    let days = line.takeDays(now: now, tense: plan.tense)
    readDays(days)
    let clocks = line.clocks()
    readTimes(clocks, days: days)
    for clock in clocks { line.mask(clock.range) }
    readPeriods(days)
    readDeadline(days)
    readWords()
    readFreeWords(matters)
    readBeside()
    readCount()
    readBareAnswer()
  }

  func allows(_ name: SaidSlot.Name) -> Bool { plan.names.contains(name) }
  func has(_ name: SaidSlot.Name) -> Bool { said.contains { $0.name == name } }

  mutating func set(_ name: SaidSlot.Name, _ value: SaidSlot.Value, at range: Range<Int>) {
    let span = whole.span(range)
    guard allows(name), !has(name), !span.isEmpty else { return }
    said.append(SaidSlot(name: name, value: value, span: span))
  }

  mutating func set(_ name: SaidSlot.Name, _ value: String, at range: Range<Int>) {
    set(name, .text(value), at: range)
  }

  mutating func drop(_ name: SaidSlot.Name) { said.removeAll { $0.name == name } }
}

extension SlotReading {
  private mutating func readPhone() {
    guard let (phone, range) = PhoneMentions.first(in: line) else { return }
    set(.phone, phone, at: range)
    line.mask(range)
  }

  /// Of two people the one who is not denied, and of two who swap the other one is said first.
  private mutating func readMember(_ mentions: [PersonMentions.Mention]) {
    guard allows(.member) else { return }
    let meant = whole.meant
    // 我不是委员甲，换个人登录 names nobody who is meant.
    let mentions = mentions.filter { !isDenied($0.range) }
    let among = mentions.filter { meant.contains($0.range.lowerBound) }
    guard let person = among.first ?? mentions.first else { return }
    set(.member, person.name, at: person.range)
  }

  private func isDenied(_ range: Range<Int>) -> Bool {
    whole.precedes(
      range.lowerBound, ["不是", "并非", "不找", "不换成", "i'm not", "i am not", "this is not", "this isn't", "not"])
  }

  private mutating func readPeriods(_ days: [DayMention]) {
    let periods = PeriodMentions(line: line, now: now, tense: plan.tense)
    if intent == "shift-statistics", let half = periods.half() {
      set(.from, half.from.iso, at: half.range)
      set(.to, half.to.iso, at: half.range)
      return
    }
    if let (quarter, range) = periods.quarter() {
      var quarter = quarter
      // Past fulfilment of the fourth quarter, asked for in spring, is last year's.
      if intent == "past-obligations", !whole.has("今年|this year"), quarter >= Quarter(containing: now.day),
        let past = Quarter(quarter.year - 1, quarter.number),
        !whole.words(range).contains(where: \.isNumber) || quarter.year == now.day.year
      {
        quarter = past
      }
      set(.quarter, "\(quarter.year)-Q\(quarter.number)", at: range)
    }
    if !has(.quarter), let (year, range) = periods.year() { set(.year, String(year), at: range) }
    if !has(.day), !has(.from), let (year, month, range) = periods.month() {
      // 明年计划加一场，六月: the year stands elsewhere.
      let ownYear = whole.words(range).contains { "年yY".contains($0) } ? nil : periods.year()?.year
      let year = plan.isQuestion && ownYear == nil ? year : ownYear ?? year
      set(.month, "\(year)-\(month < 10 ? "0" : "")\(month)", at: range)
      if has(.month) { drop(.year) }
    }
  }

  private mutating func readDeadline(_ days: [DayMention]) {
    guard allows(.deadline), let last = intent == "answer-matter" ? days.last : days.first,
      whole.has("前|延|到|截止|之内|内|必须|期限|限|by|until|must|extend|postpone|deadline|due|no later than|before")
        || question == "deadline"
    else { return }
    set(.deadline, last.day.iso, at: last.range)
  }

  private mutating func readWords() {
    if let (mode, range) = ModeMentions(line: whole, isQuestion: plan.isQuestion).mode() {
      set(.mode, mode, at: range)
    }
    let tables: [[(value: String, words: WordList)]]
    switch plan.kinds {
    case .micro: tables = [SlotWords.micro]
    case .activity: tables = [SlotWords.activities]
    case .product: tables = [SlotWords.products]
    case .all: tables = [SlotWords.micro, SlotWords.activities]
    }
    // 微协商微监督还欠几次 asks of both, that is of no one kind.
    let isBoth = SlotWords.micro.allSatisfy { whole.has($0.words, in: whole.meant) } && plan.kinds == .all
    if allows(.kind), !isBoth, let (kind, range) = tables.compactMap({ value($0) }).first {
      set(.kind, kind, at: range)
    }
    if allows(.source), let (source, range) = value(SlotWords.sources) { set(.source, source, at: range) }
    // At the menu 反映问题 says no class: everything that is registered is a problem to somebody.
    let classes = question == nil ? Array(SlotWords.classes.dropLast()) : SlotWords.classes
    if allows(.opinionClass), let (kind, range) = value(classes) {
      set(.opinionClass, kind, at: range)
    }
  }

  /// What is read only where it is asked for by name.
  private mutating func readBeside() {
    if allows(.visitor), let range = OwnWords(line: whole).visitor() {
      set(.visitor, whole.words(range), at: range)
    }
    if allows(.topic), let range = OwnWords(line: line).topic() {
      set(.topic, whole.words(range), at: range)
    }
    if allows(.words), let range = OwnWords(line: whole).words() {
      set(.words, whole.words(range), at: range)
    }
    if allows(.place), let place = OwnWords(line: whole).place() {
      set(.place, whole.words(place.words), at: place.whole)
    }
    if allows(.campaign), let campaign = OwnWords(line: whole).campaign() {
      set(.campaign, whole.words(campaign.topic), at: campaign.whole)
    }
    if intent == "late-shift", allows(.reason), let range = OwnWords(line: line).whyLate() {
      set(.reason, whole.words(range), at: range)
    }
    if allows(.people), let (count, range) = CountMentions(line: line).people() {
      set(.people, .number(count), at: range)
    }
    let tables = [
      (SaidSlot.Name.reason, SlotWords.reasons), (.carrier, SlotWords.carriers), (.deed, SlotWords.deeds),
      (.group, SlotWords.groups), (.industryNeed, SlotWords.industryNeeds), (.urgency, SlotWords.urgencies),
    ]
    for (name, table) in tables where allows(name) && (name != .reason || intent != "late-shift") {
      if let (said, range) = value(table) { set(name, said, at: range) }
    }
  }

  private func value(_ table: [(value: String, words: WordList)]) -> (value: String, range: Range<Int>)? {
    SlotWords.value(table, in: whole, whole.meant) ?? SlotWords.value(table, in: whole, 0..<whole.count)
  }

  private mutating func readFreeWords(_ matters: WordList) {
    if allows(.matter), let range = MatterMentions(line: line, intent: intent, matters: matters).matter() {
      set(.matter, whole.words(range), at: range)
    }
    if allows(.activity), let range = ActivityMentions(line: line).activity() {
      set(.activity, whole.words(range), at: range)
    }
  }

  private mutating func readCount() {
    guard allows(.count),
      let (count, range) = CountMentions(line: line).count(isOpinion: intent == "record-opinion")
    else {
      return
    }
    set(.count, .number(count), at: range)
  }

  /// A number alone, where a count is asked for.
  private mutating func readBareAnswer() {
    guard question == "count", !has(.count) else { return }
    for place in 0..<line.count {
      if let number = line.number(at: place), number.value < 10_000 {
        set(.count, .number(number.value), at: place..<number.end)
        return
      }
    }
  }
}
