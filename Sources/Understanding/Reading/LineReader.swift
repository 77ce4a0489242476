/// Reads what a line asks for (读意图): first the phrases that are declared, then the rules that overrule, and the table of
/// weights for all else. Nothing is kept from one line to the next.
package struct LineReader: Sendable {
  /// The name of what means nothing here, in the table of weights.
  package static let nothing = "none"

  private let knowledge: IntentKnowledge
  private let model: LinearModel?
  private let vetoes: Vetoes
  private let reader: FeatureReader
  private let meanings: [String: IntentMeaning]
  private let phrases: [[UInt32]: String]
  private let initials: [String: String]
  /// Phrases in pinyin, without blanks: qiandao.
  private let spelled: [String: String]
  private let vague: [[UInt32]: (String, String)]

  /// - Parameter people: whose names may stand in a line.
  package init(_ knowledge: IntentKnowledge, people: [String]) {
    self.knowledge = knowledge
    model = knowledge.weights.flatMap { LinearModel($0) }
    vetoes = Vetoes(knowledge.vetoes)
    reader = FeatureReader(
      concepts: ConceptBook(knowledge.concepts), synonyms: SynonymBook(knowledge.synonyms),
      masks: Masks(people: people))
    var (meanings, phrases, initials): ([String: IntentMeaning], [[UInt32]: String], [String: String]) =
      ([:], [:], [:])
    var spelled: [String: String] = [:]
    for intent in knowledge.intents {
      meanings[intent.name] = intent
      for phrase in intent.phrases {
        phrases[Self.key(LineText.scalars(phrase))] = intent.name
        if phrase.unicodeScalars.count > 1, let letters = PinyinLine.spelling(of: phrase) {
          spelled[letters] = intent.name
        }
      }
      for title in intent.titles {
        let letters = LineText.scalars(title).compactMap { Pinyin.fullSpelling($0)?.first }
        if letters.count > 1 { initials[String(letters)] = intent.name }
      }
    }
    (self.meanings, self.phrases, self.initials, self.spelled) = (meanings, phrases, initials, spelled)
    var vague: [[UInt32]: (String, String)] = [:]
    for (word, both) in knowledge.vague { vague[Self.key(LineText.scalars(word))] = both }
    self.vague = vague
  }

  /// The same reader with the names of other people.
  private init(_ other: LineReader, people: [String]) {
    (knowledge, model, vetoes) = (other.knowledge, other.model, other.vetoes)
    (meanings, phrases, initials, vague) = (other.meanings, other.phrases, other.initials, other.vague)
    spelled = other.spelled
    reader = FeatureReader(
      concepts: other.reader.concepts, synonyms: other.reader.synonyms, masks: Masks(people: people))
  }

  /// The same reader, where other people may be spoken of; far cheaper than a new one.
  package func with(people: [String]) -> LineReader { LineReader(self, people: people) }

  /// All words of concepts and synonyms that the table sees lines by.
  var wordsKnown: [String] {
    knowledge.concepts.flatMap { [$0.name] + $0.zh + [$0.en] }
      + [knowledge.synonyms.zh, knowledge.synonyms.en, knowledge.synonyms.idle]
  }

  /// The longest line that is read, in bytes of UTF-8: some 400 characters of Chinese.
  package static let longest = 1200

  /// What the table of weights sees of a line.
  package func features(_ line: String, explained: Bool = false) -> LineFeatures {
    reader.features(of: LineText.scalars(line), explained: explained)
  }

  /// - Parameters:
  ///   - penalised: intents that the person's role may not do: they are taken only where nothing else is near.
  ///   - explained: whether ``LineReading/evidence`` is filled.
  package func read(_ line: String, penalised: Set<String> = [], explained: Bool = false) -> LineReading {
    // Nobody asks for anything in so many words, and each of them would be looked at.
    guard line.utf8.count <= Self.longest else {
      return LineReading(decision: .none(nearest: []), ranked: [])
    }
    let scalars = LineText.scalars(line)
    guard scalars.contains(where: { $0 != 0x20 }) else {
      return LineReading(decision: .none(nearest: []), ranked: [])
    }
    return read(scalars, penalised, explained)
  }

  private func read(_ scalars: [UInt32], _ penalised: Set<String>, _ explained: Bool) -> LineReading {
    if let exact = exact(scalars) {
      var reading = LineReading(decision: .take(exact), ranked: [.init(exact, 1)], isExact: true)
      if explained { reading.evidence = [LineEvidence(LineText.text(scalars), isFor: true)] }
      return reading
    }
    if let both = vague[Self.key(scalars)] {
      return LineReading(
        decision: .ask(both.0, both.1), ranked: [.init(both.0, 0.5), .init(both.1, 0.5)], isExact: true)
    }
    if let denied = deniedPhrase(scalars) { return denied }
    if let mended = mended(scalars, penalised, explained) { return mended }
    if let several = several(scalars, penalised) { return several }
    var reading = LineReading(decision: .none(nearest: []), ranked: ranked(scalars, penalised))
    guard let best = reading.ranked.first?.intent else { return reading }
    // One character is too little to begin anything by.
    guard scalars.count(where: Self.isSaid) > 1 || !acts(best) else {
      nothing(&reading)
      return reading
    }
    var rules: [LineEvidence] = []
    overrule(&reading, scalars, penalised, &rules)
    reading.about = about(scalars, reading)
    if explained { reading.evidence = rules + evidence(scalars, reading) }
    return reading
  }

  /// A phrase of what does something behind a word that denies it, whatever the phrase is made of: 先不审批申报.
  private func deniedPhrase(_ line: [UInt32]) -> LineReading? {
    guard let word = Self.denial.match(in: line), word.lowerBound == 0, word.upperBound < line.count,
      let meant = exact(Array(line[word.upperBound...])), acts(meant)
    else { return nil }
    var reading = LineReading(
      decision: .none(nearest: [meant]), ranked: [.init(Self.nothing, 1), .init(meant, 0)])
    reading.isDenied = true
    reading.evidence = [LineEvidence(LineText.text(line[word]), isFor: false)]
    return reading
  }

  private static let denial = Pattern(
    "^(?:我|先|暂时|今天)?(?:不用|不要|不想|不需要|不必|先不|暂不|别|还没有?|勿|甭|莫|"
      + "(?:i )?(?:don't|do not|didn't|did not|won't) |no need to |not )(?:再|去|急着)?")

  /// What is meant where a line takes back what it asks for first; nil where it does not, or takes back a value.
  private func mended(_ line: [UInt32], _ penalised: Set<String>, _ explained: Bool) -> LineReading? {
    guard let (before, meant) = vetoes.mending(of: line),
      before.contains(where: Self.isSaid), meant.contains(where: Self.isSaid),
      let was = sure(read(before, penalised, false)), acts(was)
    else { return nil }
    var reading = read(meant, penalised, explained)
    guard let intent = sure(reading), intent != was else { return nil }
    reading.meant = LineText.text(meant)
    return reading
  }

  /// The requests of a line that asks for several; nil where it asks for one. What it denies is none of them.
  private func several(_ line: [UInt32], _ penalised: Set<String>) -> LineReading? {
    let (parts, beginsSo) = vetoes.requests(in: line)
    guard (2...4).contains(parts.count) else { return nil }
    let least: Float = beginsSo ? 0.4 : Self.sure
    var (intents, said): ([String], [String]) = ([], [])
    for part in parts {
      let reading = read(part, penalised, false)
      if case .none = reading.decision, reading.isDenied { continue }
      guard let intent = sure(reading, least), !reading.isAsked, intents.last != intent else { return nil }
      intents.append(intent)
      said.append(LineText.text(part))
    }
    guard intents.count > 1 else { return nil }
    var reading = LineReading(decision: .sequence(intents), ranked: intents.map { .init($0, 1) })
    reading.parts = said
    return reading
  }

  /// From which share of the whole on a part of a line stands for itself.
  private static let sure: Float = 0.6

  /// The one intent that a part of a line plainly asks for.
  private func sure(_ reading: LineReading, _ least: Float = LineReader.sure) -> String? {
    guard let intent = reading.intent, intent != Self.nothing,
      reading.isExact || reading.isReversed || (reading.ranked.first?.score ?? 0) > least
    else { return nil }
    return intent
  }

  /// What a question why or how is about.
  private func about(_ line: [UInt32], _ reading: LineReading) -> String? {
    guard reading.isAsked || vetoes.asksWhy(line), let intent = reading.intent,
      intent == "help" || intent == "why"
    else { return nil }
    let topic = vetoes.topic(of: line)
    if let exact = exact(topic) { return exact }
    return ranked(topic, []).first {
      $0.intent != Self.nothing && $0.intent != "help" && $0.intent != "why"
    }.flatMap { $0.score >= 0.25 ? $0.intent : nil }
  }

  private func exact(_ line: [UInt32]) -> String? {
    if let phrase = phrases[Self.key(line)] { return phrase }
    if line.first.map(LineText.isLetter) == true, line.count <= 60,
      let letters = PinyinLine.letters(of: LineText.text(line)), let meant = spelled[letters]
    {
      return meant
    }
    guard line.count <= 8, line.allSatisfy(LineText.isLetter) else { return nil }
    return initials[LineText.text(line)]
  }

  /// A line without marks, blanks between characters and particles at its end.
  private static func key(_ line: [UInt32]) -> [UInt32] {
    var kept: [UInt32] = []
    for (place, scalar) in line.enumerated() {
      if isSaid(scalar) {
        kept.append(scalar)
      } else if scalar == 0x20, let last = kept.last, !LineText.isHan(last),
        place + 1 < line.count, !LineText.isHan(line[place + 1])
      {
        kept.append(scalar)
      }
    }
    while kept.count > 2, let match = idleEnd.match(in: kept) { kept.removeSubrange(match) }
    while kept.last == 0x20 { kept.removeLast() }
    return kept
  }

  private static func isSaid(_ scalar: UInt32) -> Bool {
    LineText.isHan(scalar) || LineText.isLetter(scalar) || LineText.isDigit(scalar) || scalar == 0x27
  }

  private static let idleEnd = Pattern("(?:一下|吧|了|啊|呀|啦|哦|呢)$")

  private func ranked(_ line: [UInt32], _ penalised: Set<String>) -> [LineReading.Ranked] {
    guard let model else { return [] }
    let shares = model.shares(of: reader.features(of: line))
    return zip(model.intents, shares).map { intent, share in
      LineReading.Ranked(intent, penalised.contains(intent) ? share * knowledge.thresholds.penalty : share)
    }.sorted { ($1.score, $0.intent) < ($0.score, $1.intent) }
  }

  private func acts(_ intent: String) -> Bool { meanings[intent]?.acts ?? false }
  /// Whether an intent leaves an entry in the ledger or changes one.
  package func records(_ intent: String) -> Bool { meanings[intent]?.records ?? false }

  /// Lets the rules have their say, and decides.
  private func overrule(
    _ reading: inout LineReading, _ line: [UInt32], _ penalised: Set<String>, _ rules: inout [LineEvidence]
  ) {
    let best = reading.ranked[0].intent
    let live = vetoes.live(line)
    reading.isDenied = !live.denials.isEmpty
    reading.isAsked = vetoes.asksHow(line)
    rules += live.denials.map { LineEvidence($0, isFor: false) }
    if !reading.isAsked,
      let redirect = vetoes.redirect(line, from: best, acts: acts(best) || best == Self.nothing)
    {
      reading.isReversed = redirect.words.reverses
      rules.append(LineEvidence(redirect.said, isFor: true))
      put(redirect.words.intent, first: &reading)
      reading.decision = .take(redirect.words.intent)
      return
    }
    // 为什么要签到 wants no shift begun.
    if vetoes.asksWhy(line), records(best), meanings["why"] != nil,
      isPlainlyAbout(best, line)
        || !knowledge.vetoes.spared.contains(best) && !knowledge.vetoes.quoting.contains(best)
    {
      put("why", first: &reading)
      reading.decision = .take("why")
      return
    }
    if reading.isDenied {
      if live.rest.isEmpty {
        let isLeft = best == "undo" || best == "correct-record" || best != Self.nothing && !acts(best)
        if !isLeft { return nothing(&reading) }
      } else {
        let rest = ranked(live.rest, penalised)
        // What is left must be clearer than a whole line: a denial seldom stands beside a request.
        let isClear = rest.first.map {
          $0.score >= (records($0.intent) ? 0.6 : knowledge.thresholds.takeRecord)
        }
        if isClear == true {
          reading.ranked = rest
        } else if acts(best) {
          return nothing(&reading)
        }
      }
    }
    let now = reading.ranked[0]
    let isSpared = knowledge.vetoes.spared.contains(now.intent) && !isPlainlyAbout(now.intent, line)
    if reading.isAsked, acts(now.intent), !isSpared, meanings["help"] != nil {
      put("help", first: &reading)
    } else if acts(now.intent), !isSpared, now.score < 0.8, vetoes.isOutside(line) {
      return nothing(&reading)
    }
    decide(&reading)
    // Whether it is done, or that it must not be: the person says whether they want it.
    if case .take(let intent) = reading.decision, records(intent), !knowledge.vetoes.quoting.contains(intent),
      vetoes.isAsking(line)
    {
      reading.decision = .none(nearest: [intent])
    }
  }

  /// Whether a line asks why or how from its beginning on, and what it asks about is plainly this: 怎么登记意见. What a visitor
  /// asks (怎么报医保) is not.
  private func isPlainlyAbout(_ intent: String, _ line: [UInt32]) -> Bool {
    guard vetoes.asksFirst(line) else { return false }
    let topic = vetoes.topic(of: line)
    let best = ranked(topic, []).first
    return exact(topic) == intent || best?.intent == intent && (best?.score ?? 0) >= 0.7
  }

  private func nothing(_ reading: inout LineReading) {
    reading.decision = .none(nearest: nearest(reading.ranked))
    put(Self.nothing, first: &reading)
  }

  private func put(_ intent: String, first reading: inout LineReading) {
    let score = reading.ranked.first?.score ?? 1
    reading.ranked.removeAll { $0.intent == intent }
    reading.ranked.insert(.init(intent, score), at: 0)
  }

  private func decide(_ reading: inout LineReading) {
    let limits = knowledge.thresholds
    var ranked = reading.ranked[...]
    if let best = ranked.first, best.intent == Self.nothing {
      // Nothing, unless hardly: what records nothing may then be taken, and anything else be asked about.
      let next = ranked.dropFirst().first
      guard best.score < limits.nothing, let next, next.score >= limits.beside else {
        reading.decision = .none(nearest: nearest(reading.ranked))
        return
      }
      ranked = ranked.dropFirst()
      guard !records(next.intent) else {
        let both = nearest(reading.ranked)
        reading.decision = both.count == 2 ? .ask(both[0], both[1]) : .none(nearest: both)
        return
      }
    }
    guard let best = ranked.first else { return }
    let next = ranked.dropFirst().first { $0.intent != Self.nothing }
    let isNear = next.map { best.score < limits.sure && best.score < 2 * $0.score } ?? false
    if best.score >= (records(best.intent) ? limits.takeRecord : limits.take), !isNear {
      reading.decision = .take(best.intent)
    } else if let next, best.score + next.score >= limits.ask {
      reading.decision = .ask(best.intent, next.intent)
    } else {
      reading.decision = .none(nearest: nearest(reading.ranked))
    }
  }

  private func nearest(_ ranked: [LineReading.Ranked]) -> [String] {
    Array(ranked.lazy.map(\.intent).filter { $0 != Self.nothing }.prefix(2))
  }

  /// The words of the line that weigh most for the winner over the next, and the one that weighs most against it.
  private func evidence(_ line: [UInt32], _ reading: LineReading) -> [LineEvidence] {
    guard let model, let winner = reading.ranked.first?.intent else { return [] }
    let features = reader.features(of: line, explained: true)
    let pulls = model.pulls(of: features, to: winner, from: reading.ranked.dropFirst().first?.intent)
    var words: [String: Float] = [:]
    for (mark, weight) in pulls {
      guard let word = features.words[mark], !word.isEmpty else { continue }
      if abs(weight) > abs(words[word] ?? 0) { words[word] = weight }
    }
    let sorted = words.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    var speaking: [LineEvidence] = []
    // 签到 stands for its characters too.
    for (word, weight) in sorted where weight > 0 && speaking.count < 3 {
      let bare = word.first == "~" ? String(word.dropFirst()) : word
      if speaking.contains(where: { $0.word.contains(bare) || bare.contains($0.word) }) { continue }
      speaking.append(LineEvidence(word, isFor: true, weight: weight))
    }
    let against = sorted.suffix(1).filter { $0.value < 0 }.map {
      LineEvidence($0.key, isFor: false, weight: $0.value)
    }
    return speaking + against
  }
}
