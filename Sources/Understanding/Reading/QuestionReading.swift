/// What a line means where a dialog asks something (对话中的一句话).
package enum QuestionReading: Sendable, Hashable {
  /// A request that is none of the dialog's answers, by the name of its intent: `back`, `park`, or another dialog's.
  case intent(String)
  /// It confirms what was shown.
  case yes
  /// It corrects what was answered before, with what it says; nothing where it only says that something is wrong.
  case change([SaidSlot])
  /// It answers the question, and perhaps later ones.
  case answer([SaidSlot])
  /// It says what other questions ask for, and nothing of this one as far as can be seen.
  case beside([SaidSlot])
  case none
}

/// A question of a dialog, as a line that is said to it needs to know.
package struct AskedQuestion: Sendable, Hashable {
  /// The intent that means its dialog: `late-shift`.
  package var intent: String
  /// What it asks for, as sentences' data name it: `from`, `confirm`, `contact`.
  package var name: String
  /// What may answer it; empty where no slot of a sentence does.
  package var wanted: Set<SaidSlot.Name>
  /// Whether any words at all may answer it.
  package var takesWords: Bool

  package init(
    _ name: String, of intent: String, wanting wanted: Set<SaidSlot.Name>, takesWords: Bool = false
  ) {
    (self.name, self.intent, self.wanted, self.takesWords) = (name, intent, wanted, takesWords)
  }

  /// Whether everything is shown and need only be confirmed.
  var isConfirmation: Bool { name == "confirm" }
}

/// Reads lines that are said to a dialog's question: answers that say more than was asked, corrections of what was
/// answered, and requests in one's own words.
///
/// In this order: the words of the engine, word for word; 改; what asks for a reason or for help; a clear request that
/// says no value; a confirmation; a correction; the question's own answer; other values; another request.
package struct QuestionReader: Sendable {
  private let reader: LineReader
  private let slots: SlotReader

  package init(_ reader: LineReader, slots: SlotReader) { (self.reader, self.slots) = (reader, slots) }

  package func read(_ line: String, at question: AskedQuestion) -> QuestionReading {
    guard line.utf8.count <= LineReader.longest else { return .none }
    let scalars = LineText.scalars(line)
    // Marks alone say nothing: whoever ends a text twice (。) has not said yes.
    guard scalars.contains(where: { Unicode.Scalar($0).map(Self.says) ?? false }) else { return .none }
    let reading = reader.read(line)
    let best = reading.ranked.first ?? .init(LineReader.nothing, 0)
    if reading.isExact, Self.controls.contains(best.intent), best.intent != Self.change {
      return .intent(best.intent)
    }
    let said = slots.read(line, for: question.intent, at: question.name)
    if Words.change.end(at: 0, in: scalars) != nil { return .change(said) }
    if Words.whyFirst.end(at: 0, in: scalars) != nil { return .intent("why") }
    if Words.unclear.isIn(scalars) { return .intent("help") }
    let corrects = Words.correction.isIn(scalars)
    // A yes in other words is none of what its words may ask for elsewhere: ok, record it.
    if question.isConfirmation, !corrects, Words.confirmed.end(at: 0, in: scalars) == scalars.count {
      return .yes
    }
    if let asked = request(reading, question, isBare: said.isEmpty || !corrects) { return .intent(asked) }
    if question.isConfirmation, Words.leaves.match(in: scalars)?.count == scalars.count {
      return .intent("cancel")
    }
    return question.isConfirmation
      ? confirmation(scalars, said, corrects, reading, of: question.intent)
      : answer(scalars, said, corrects, reading, question)
  }

  private static func says(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static let change = "change"
  /// What the engine does itself, in whatever dialog.
  private static let controls: Set<String> = [
    "back", "cancel", "change", "help", "language", "park", "progress", "quit", "resume", "switch-person",
    "undo",
    "why",
  ]
  /// What is only answered, and leaves the question as it stands.
  private static let courtesies: Set<String> = ["complaint-about-program", "greeting", "thanks"]

  // MARK: The parts of the order

  /// A request for something else that is clear by itself: 先存着，下回再说.
  private func request(_ reading: LineReading, _ question: AskedQuestion, isBare: Bool) -> String? {
    guard let best = reading.ranked.first, isBare else { return nil }
    if best.score > Limits.clear, Self.controls.contains(best.intent), best.intent != Self.change {
      return best.intent
    }
    // What is denied in its own dialog, 不登了, leaves it.
    let next = reading.ranked.dropFirst().first { $0.intent != LineReader.nothing }
    guard reading.isDenied, best.intent == LineReader.nothing, let next else { return nil }
    return [question.intent, "cancel"].contains(next.intent) ? "cancel" : nil
  }

  private func confirmation(
    _ line: [UInt32], _ said: [SaidSlot], _ corrects: Bool, _ reading: LineReading, of intent: String
  ) -> QuestionReading {
    if !corrects,
      YesNo.read(LineText.text(line)) == true || Words.confirmed.end(at: 0, in: line) == line.count
    {
      return .yes
    }
    // A question to the ledger names days and kinds too: 今天谁值班.
    if !corrects, asksLedger(reading, of: intent) { return elsewhere(reading) }
    if corrects || !said.isEmpty { return .change(said) }
    if YesNo.read(LineText.text(line)) == false { return .change([]) }
    return elsewhere(reading)
  }

  private func answer(
    _ line: [UInt32], _ said: [SaidSlot], _ corrects: Bool, _ reading: LineReading, _ question: AskedQuestion
  ) -> QuestionReading {
    // Whoever has no preference has not answered.
    if Words.undecided.isIn(line) { return .none }
    let asked = said.filter { question.wanted.contains($0.name) }
    let other = said.filter { !question.wanted.contains($0.name) }
    // 干了两个半小时 says when it ended, by whoever knows when it began.
    if asked.isEmpty, question.wanted.contains(.to), holdsDuration(LineText.text(line)) {
      return .answer(said)
    }
    if corrects, !said.isEmpty || Words.wrong.isIn(line) { return .change(other.isEmpty ? said : other) }
    if !corrects, asksLedger(reading, of: question.intent) { return elsewhere(reading) }
    if !asked.isEmpty { return .answer(said) }
    if question.takesWords { return isRequest(reading, question) ? elsewhere(reading) : .answer(said) }
    if !said.isEmpty { return .beside(said) }
    return elsewhere(reading)
  }

  /// Whether a line ends with a length of time: 干了两个小时, `it took two hours`.
  private func holdsDuration(_ line: String) -> Bool { When.lengthAtEnd(of: line) != nil }

  /// Whether a line clearly asks for something that only shows what there is.
  private func asksLedger(_ reading: LineReading, of intent: String) -> Bool {
    guard case .take(let taken) = reading.decision, let best = reading.ranked.first else { return false }
    return taken != intent && taken != Self.change && best.score > Limits.clear && !reader.records(taken)
  }

  private func isRequest(_ reading: LineReading, _ question: AskedQuestion) -> Bool {
    guard case .take(let intent) = reading.decision, let best = reading.ranked.first else { return false }
    return intent != question.intent && best.score > Limits.clear
  }

  /// Another request than the dialog's: taken where it is clear, what the engine does itself sooner.
  private func elsewhere(_ reading: LineReading) -> QuestionReading {
    guard let best = reading.ranked.first, best.intent != LineReader.nothing, best.intent != Self.change
    else {
      return .none
    }
    if Self.controls.contains(best.intent) || Self.courtesies.contains(best.intent) {
      return best.score > Limits.control ? .intent(best.intent) : .none
    }
    guard case .take(let intent) = reading.decision, best.score > Limits.other else { return .none }
    return .intent(intent)
  }

  /// The least shares by which a request is taken for one (measured on the project's own lines in dialogs).
  private enum Limits {
    static let clear: Float = 0.6
    static let control: Float = 0.25
    static let other: Float = 0.5
  }
}

/// What lines in dialogs look like, beside what is read of them as sentences.
private enum Words {
  static let change = Pattern(#"(?:改|修改|更改)(?!稿|天|日)|change\b"#)
  static let whyFirst = Pattern(#"(?:为什么|为啥|凭什么|干嘛要)|why\b"#)
  static let unclear = Pattern(
    #"什么意思|啥意思|怎么填|怎么选|啥区别|什么区别|该选哪|不知道选|看不懂|不懂|what does .*mean|what is the difference|what's the difference|which one should|don't understand"#
  )
  static let undecided = Pattern(
    #"^(?:都行|都可以|看情况|随便|都有|不知道|不确定|不清楚|说不清|记不清|没想好)|\beither\b|\bwhatever\b|\bdepends\b|\bnot sure\b|don't know"#
  )
  static let wrong = Pattern(#"错了|改|应该|\bwrong\b|\bchange\b|\bends in\b|\bshould\b"#)
  static let confirmed = Pattern(
    #"(?:嗯|哦|那)?[, ]?(?:是|对|好|行|嗯|中|可以|没错|没问题|确认|确定|成|妥|要得|正确|没毛病|同意)[的了吧啊呀呢着嘞哩滴哈, .!]*"#
      + #"(?:\#(done))?(?:没错|对|是)?[的了吧啊呀呢着嘞哩滴哈, .!]*|\#(done)[的了吧啊呀呢, .!]*|"#
      + #"(?:looks|sounds|seems|all) (?:good|right|fine|correct)[ .!]*|that's (?:it|all|right|fine)[ .!]*|perfect[ .!]*|"#
      + #"(?:yes|yep|yeah|ok|okay|sure|correct|right)?[, .!]*(?:that's right|all good|(?:please )?go ahead|(?:please )?(?:record|save|log|submit|send|file) (?:it|that|this)|looks good|do it)?[ .!]*"#
  )
  /// Words that have it done: 就这样, 就这么记, 记上吧, 交上去, 给我登了.
  private static let done =
    #"(?:(?:就|就按)?(?:这样|这么|照这个|按这个)(?:就行|可以)?(?:给我|帮我|给)?(?:\#(verbs))?(?:\#(ends))*|"#
    + #"就?(?:给我|帮我|给)?(?:\#(verbs))(?:\#(ends))+)"#
  private static let verbs = "记|登|录|交|报|存|办|签|提交|登记|保存|确认|上报"
  private static let ends = "上去|进去|下来|上|下|了|好|吧|一下"
  /// What is left off as it stands to be confirmed: 不请了, 算了不交了. 不用了 and 不对 are no more than a no.
  static let leaves = Pattern(
    #"(?:算了|那就?|还是|我)*[, ]?(?:先|就|我)?不(?:想|打算)?(?:\#(denied))了[吧啊呀哈, .!]*(?:算了)?[ .!]*|"#
      + #"(?:算了|还是)[, ]?(?:先|就|我)?不(?:\#(denied))[吧啊了 .!]*"#)
  private static let denied = "\(verbs)|请假?|开|换班?|补录?|弄|搞|做|申请|签到|签退|打印?|印|发布?|公示|导出|值班?|排班?"
  /// A word that says that something said before does not hold.
  static let correction = Pattern(
    [
      "不是这|不是.{1,12}[,]?是|是.{1,12}[,]不是|,不是|记反|说反|弄反|反了|打错|填错|听错|说错|选错|写错|记错|弄错|搞错|弄成|说成|写成|记成",
      "不止|不到|没那么|多写|漏了|少写|少了|还有一个|再加|删掉|去掉|加上|换一个|换成|改成|改为|改到|改一下|重新填|刚才说|刚刚说|刚才该|刚才选",
      "不准|更准|是.{1,8}才|应该是|应为|才对|错了|不对|多了一?个?字|往前|往后|提前到|推后到|更正|其实|实际|按.{1,8}[记算]|只请|等下|等等,",
      #"^no,? |no:|\brather\b|\bmistake\b|\bi said\b|\bit was\b|\bit's .+ not\b|\bisn't\b|\bwasn't\b|\bchange\b|\binstead\b|\bnot\b"#,
      #"\bsorry\b|\bactually\b|\bwrong\b|\bshould\b|\bmake (?:it|that)\b|\bi meant\b|\bends in\b|\bcorrection\b|\bcall it\b"#,
    ].joined(separator: "|"))
}
