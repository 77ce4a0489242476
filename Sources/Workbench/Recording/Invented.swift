import Conversation
import Dialogs
import Foundation
import Regulation
import Understanding

/// What is said in a talk in the place of what a person said: words of the program's own stay, all else is invented.
struct Invented {
  let language: Language
  /// Invented names of people by their own.
  var names: [String: String] = [:]
  private let vocabulary = DialogBook.dutyBot.vocabulary

  init(_ language: Language) { self.language = language }

  /// What may stand for a step, the nearest to it first.
  func candidates(for step: RecordedStep, shown: [[String]]) -> [RecordedLine] {
    switch step.said {
    case .interrupted: return [.interrupt]
    case .edited: return texts(for: step).map { .say([$0, "。"]) }
    case .line(let line):
      var found: [RecordedLine] = []
      if let kept = kept(line, step.asked) { found.append(.say([kept])) }
      if let place = step.asked?.choices.firstIndex(of: line) { found.append(.say([String(place + 1)])) }
      switch step.asked?.manner {
      case .free?, .lines?: found += texts(for: step).map { .say([$0]) } + shown.map { .say($0) }
      case .closed?, .open?:
        found += leading(line, step) + shown.map { .say($0) } + [.say([language("嗯嗯", "hm")])]
      case nil:
        let dialog = DialogBook.dutyBot[String(step.after.prefix { $0 != "." })]
        found +=
          (dialog.map { [.say([$0.title(language)])] } ?? []) + shown.map { .say($0) } + [
            .say([language("嗯嗯", "hm")])
          ]
      }
      return found
    }
  }

  /// A choice with an invented text behind it, where the line answered several questions.
  private func leading(_ line: String, _ step: RecordedStep) -> [RecordedLine] {
    let options = (step.asked?.choices ?? []).map { Option(id: $0, label: $0) }
    guard let (choice, rest) = Choices.readLeading(line, among: options) else { return [] }
    let answered = step.passages.compactMap { passage -> String? in
      switch passage {
      case .answered(_, _, let slot): slot
      case .way, .missed, .said: nil
      }
    }
    let own = kept(rest, step.asked).map { [$0] } ?? []
    return (own + texts(for: answered.dropFirst().first, step.hint)).map { .say(["\(choice + 1) \($0)"]) }
  }

  /// The line, where nothing in it was typed freely; nil otherwise.
  private func kept(_ line: String, _ asked: AskedNow?) -> String? {
    let text = line.trimmingCharacters(in: .whitespaces)
    let folded = text.lowercased()
    if vocabulary.contains(folded) { return line }
    if text.hasPrefix("/") || text.hasPrefix("／") {
      return words(String(folded.dropFirst())) ? text : nil
    }
    switch asked?.manner {
    case .free?, .lines?: return nil
    case .closed?, .open?, nil:
      if let name = names[text] { return name }
      return words(folded) || Invented.isNumberOrTime(folded) ? text : nil
    }
  }

  /// 改 方式, 撤销, 值班 线上: each word is the program's own.
  private func words(_ text: String) -> Bool {
    let parts = text.split { $0 == " " || $0 == "　" || $0 == "、" || $0 == "," || $0 == "，" }
    if vocabulary.contains(text) { return true }
    return !parts.isEmpty && parts.allSatisfy { vocabulary.contains(String($0)) || isChoice($0) }
  }

  private func isChoice(_ part: Substring) -> Bool { part.count <= 2 && part.allSatisfy(\.isNumber) }

  /// A choice by number, a date, a time, a length: nothing that could name somebody, and no long number.
  static func isNumberOrTime(_ text: String) -> Bool {
    var run = 0
    for character in text {
      run = character.isASCII && character.isNumber ? run + 1 : 0
      if run > 4 { return false }
    }
    if text.allSatisfy({ timeCharacters.contains($0) || ($0.isASCII && $0.isNumber) }) {
      return text.count <= 24
    }
    let words = text.split { !$0.isLetter }
    return text.allSatisfy(\.isASCII) && !words.isEmpty && words.allSatisfy { timeWords.contains(String($0)) }
  }

  private static let timeCharacters = Set("年月日号点半分时刻今昨前天上下午早晚周星期一二三四五六七八九十两小钟刚才：:-–/.至到 去本个　")
  private static let timeWords: Set<String> = [
    "today", "yesterday", "am", "pm", "at", "to", "from", "last", "ago", "hour", "hours", "minute", "minutes",
    "min",
    "h", "m", "day", "days", "week", "month", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
    "oct",
    "nov", "dec", "january", "february", "march", "april", "june", "july", "august", "september", "october",
    "november", "december", "now", "just", "half", "past", "monday", "tuesday", "wednesday", "thursday",
    "friday",
    "saturday", "sunday",
  ]

  /// Texts of the same kind as what was asked for.
  private func texts(for step: RecordedStep) -> [String] { texts(for: step.asked?.slot, step.hint) }

  private func texts(for slot: String?, _ hint: OpinionClass?) -> [String] {
    switch slot {
    case "visitor": [language("王女士", "Ms Wang")]
    case "contact": ["13900000000"]
    case "words", "another": words(hinting: hint)
    case "members": ["委员甲", "委员乙", "委员丙", "委员丁", "委员戊", "委员己", "委员庚", "委员辛", "委员甲、委员乙、委员丙、委员丁、委员戊"]
    case "name": ["商州区教育界别委员工作室", "委员子"]
    case "area": ["商州区"]
    case "approver": ["商州区政协主席会议"]
    case _: [language("按计划做了", "done as planned"), "委员子"]
    }
  }

  /// A visitor's words that are classed like the real ones: the same once more, or of another matter.
  private func words(hinting kind: OpinionClass?) -> [String] {
    switch kind {
    case .petition:
      language == .zh
        ? ["法院判错了，我要上访", "为宅基地的判决不服，要申诉", "村干部贪污，我要举报"]
        : ["I petition: the court was wrong", "an appeal about our farmhouse", "a lawsuit on land"]
    case .complaint:
      language == .zh
        ? ["我要投诉窗口态度差", "物业乱收费", "司机拒载，态度恶劣"]
        : ["a complaint about the counter", "the garage overcharged me", "a rude driver"]
    case .inquiry:
      language == .zh
        ? ["请问医保到哪里办", "请问身份证怎么补办", "想问低保要什么条件"]
        : ["where do I apply for health insurance", "how do I renew a passport", "where can I learn welding"]
    case .smallNeed:
      language == .zh
        ? ["小区门口的路灯坏了半年", "希望公交延长一站", "健身器材坏了"]
        : ["the street lamp at our gate is broken", "a leaking tap", "noisy dancing"]
    case .problem:
      language == .zh
        ? ["电梯困人没人管", "村路长期坑洼", "河道排污反映多次没有结果"]
        : ["lifts stop and nobody cares", "potholes for years", "sewage smells repeatedly"]
    case nil:
      language == .zh
        ? ["就是来看看", "坐一坐", "聊聊天"] : ["I just came by", "a chat", "greetings"]
    }
  }
}
