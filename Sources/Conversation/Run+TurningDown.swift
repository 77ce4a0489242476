import Regulation
import Understanding
import WorkroomStore

// A line that names something to be done and does not ask for it: 取消签到, 可以签到吗, 帮委员乙签到. Nothing that records
// begins on it.
extension Run {
  /// Says that nothing was begun, and goes on with what is open. False where the line may begin the dialog.
  ///
  /// - Parameter rest: what follows the dialog's own words, which is for its questions and may say anything.
  mutating func turnsDown(_ line: String, _ dialog: Dialog, behind rest: String? = nil) throws -> Bool {
    let said = rest.map { String(line.trimmed.dropLast($0.count)) } ?? line
    let asksBehind = rest.map { TurningDown.isQuestionMark($0) } ?? false
    guard try asksBehind && dialog.records || isTurnedDown(said, dialog) else { return false }
    let title = dialog.title(setting.language)
    say(try isOfAnother(said, dialog) ? phrases.onlyOnesOwnRecord(title) : phrases.notBegun(title))
    if running != nil { try ask() }
    return true
  }

  func isTurnedDown(_ line: String, _ dialog: Dialog) throws -> Bool {
    guard dialog.records else { return false }
    let said = TextFolding.folded(line)
    let own = (dialog.phrases + [dialog.title.zh, dialog.title.en]).map { TextFolding.folded($0) }
    if own.contains(said) { return false }
    if TurningDown.cues.contains(where: { cue in said.contains(cue) && !own.contains { $0.contains(cue) } }) {
      return true
    }
    return try isOfAnother(line, dialog)
  }

  /// Whether a line names somebody else for what is always one's own.
  func isOfAnother(_ line: String, _ dialog: Dialog) throws -> Bool {
    guard let me = setting.me, try dialog.isOnesOwn(scene(nil)) else { return false }
    let said = TextFolding.folded(line)
    return try TurningDown.isForSomebody(said) || TurningDown.namesInEnglish(line)
      || setting.facts(TheRoster(me.room)).people.contains { person in
        person.id != me.person && person.name.count >= 2 && said.contains(TextFolding.folded(person.name))
      }
  }
}

enum TurningDown {
  /// What denies, takes back, asks, or is about what was: until a line is read as a whole, each is enough.
  static let cues = [
    "取消", "撤销", "撤消", "撤回", "删除", "删掉", "作废", "记错", "弄错", "搞错", "错了", "吗", "?", "怎", "什么", "谁", "哪", "多少",
    "为何", "是否", "能否", "可否", "如何",
    "cancel", "undo", "delete", "remove", "don't", "do not", "not ", "wrong", "mistake", "how ", "who ",
    "what ", "when ", "why ",
    "can i", "may i", "did i", "should i",
  ]

  /// Whether it is done in somebody's place, who need be no member of the room: 替老李补个班, 帮她签到, check in for him.
  ///
  /// - Parameter said: folded.
  static func isForSomebody(_ said: String) -> Bool {
    if isSomebody(said[...]) || ["大家", "everyone"].contains(where: said.contains) { return true }
    let isDoneFor = ["替", "代", "帮", "给"].contains { word in
      said.ranges(of: word).contains { isSomebody(said[$0.upperBound...]) }
    }
    return isDoneFor
      || [" for him", " for her", " for them", " for mr", " for ms", "on behalf of"]
        .contains(where: said.contains)
  }

  /// Whether a text begins with somebody who is not whoever speaks: 他, 老李, 同事.
  private static func isSomebody(_ text: Substring) -> Bool {
    others.contains(where: text.hasPrefix) || PersonReader.isCalledByNickname(text)
      || PersonReader.beginsWithSomebody(text)
  }

  /// Whether somebody is named in English who does it or has it done for them: Zhang San checked in, check in for Li Wei.
  static func namesInEnglish(_ line: String) -> Bool {
    let words = line.split(separator: " ").map { $0.filter(\.isLetter) }
    return words.indices.contains { place in
      guard isEnglishName(words[place]) else { return false }
      let behind = words[(place + 1)...].drop(while: isEnglishName).first ?? ""
      if place == 0 { return done.contains(behind) }
      return ["for", "of"].contains(words[place - 1].lowercased())
    }
  }

  private static func isEnglishName(_ word: String) -> Bool {
    guard let first = word.first, first.isASCII, first.isUppercase, word.count > 1 else { return false }
    return word.dropFirst().allSatisfy(\.isLowercase) && !noNames.contains(word.lowercased())
  }

  private static let done: Set<String> = [
    "was", "is", "has", "had", "did", "forgot", "took", "asked", "checked", "worked", "needs", "wants",
    "will", "left", "came",
  ]
  private static let noNames: Set<String> = [
    "the", "this", "that", "it", "he", "she", "they", "we", "who", "what", "when", "check", "duty", "shift",
    "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may",
    "june", "july",
    "august", "september", "october", "november", "december", "nobody", "today", "yesterday", "now", "leave",
    "qin", "shangliang",
  ]

  /// Whether a line only tells what somebody else did: 张三昨天请假了, `Li Wei was on leave yesterday`.
  ///
  /// - Parameter people: the names of a roster.
  static func tellsOfSomebody(_ line: String, among people: [String]) -> Bool {
    let said = TextFolding.folded(line)
    let isOver =
      ["了", "过", "了。", "过。"].contains(where: said.hasSuffix)
      || ["已经", "昨天", "前天", "上周", "yesterday", "last week", "already"].contains(where: said.contains)
    guard isOver else { return false }
    return isSomebody(said[...]) || people.contains { said.hasPrefix(TextFolding.folded($0)) }
      || line.split(separator: " ").first.map { isEnglishName(String($0)) } ?? false && namesInEnglish(line)
  }

  private static let others = [
    "他", "她", "别人", "人家", "同事", "领导", "he ", "she ", "they ",
  ]

  /// Nothing but what makes a question of the words before it: 签到 吗.
  static func isQuestionMark(_ text: String) -> Bool {
    ["吗", "了吗", "没", "没有", "么", "呢", "?", "吗?", "了吗?", "了没", "了没有"].contains(TextFolding.folded(text))
  }
}

extension Dialog {
  /// Whether it writes anything: what only shows something may be asked for by a question.
  var records: Bool {
    steps.contains { step in
      switch step.kind {
      case .record: true
      case .ask, .confirm, .decide, .say, .end: false
      }
    }
  }
}
