import Conversation
import Dialogs
import Regulation
import Understanding

/// What training says, in both languages.
struct TrainingPhrases {
  let say: Language
  init(_ language: Language) { say = language }

  var whoLearns: String {
    say(
      "训练用的是单独的台账，练完就清掉，不影响真的记录。您怎么称呼？（成绩记在这个名字下；不想留就直接回车）",
      "Training has a ledger of its own, gone when you leave; nothing real is touched. What is your name? (Results are kept under it; just press Enter to give none.)"
    )
  }
  var shorterName: String { say("名字请短一些，最多 30 个字。", "A shorter name, please: at most 30 characters.") }
  var whichLesson: String { say("练哪一课？输入数字；“退出”离开。", "Which lesson? Type its number; “quit” to leave.") }
  func whichOfThese(_ titles: [String]) -> String {
    say("是哪一课？  ", "Which one?  ") + titles.joined(separator: "  ")
  }
  func numberPlease(_ count: Int) -> String {
    say("请输入 1 到 \(count) 的数字，或课名里的几个字。", "A number from 1 to \(count), please, or part of a title.")
  }

  /// Behind a lesson in the list: how it stands with this learner.
  func standing(_ results: [TrainingResult]) -> String {
    guard let best = results.map(\.score).max() else { return "" }
    let passed = results.contains(where: \.passed)
    return say(
      "（练过 \(results.count) 次，最好 \(best) 分\(passed ? "，已通过" : "")）",
      " (tried \(results.count) times, best \(best)\(passed ? ", passed" : ""))")
  }

  func lesson(_ title: String) -> String { say("课程：\(title)", "Lesson: \(title)") }
  func howToLearn(hints: Int) -> String {
    let hinting = hints > 0 ? say("“提示”给一条提示（扣分），", "“hint” tells one (it costs points), ") : ""
    return say(
      "下面就和平时一样办。\(hinting)“情景”再看一遍，“等待 30分钟”让时间过去，办完说“交卷”。记原话的时候，这几句前面要加 /，如“/提示”。",
      "Now do it as you would. \(hinting)“scene” shows it again, “wait 30 minutes” lets time pass, “hand in” when you are done. In free text these begin with /, as in “/hint”."
    )
  }
  func hint(_ hint: Lesson.Hint) -> String {
    say("提示（扣 \(hint.cost) 分）：\(hint.text)", "Hint (\(hint.cost) points): \(hint.text)")
  }
  var noMoreHints: String { say("没有更多提示了。", "There are no more hints.") }
  func itIs(_ now: Moment) -> String {
    say(
      "现在是 \(now.day.month)月\(now.day.day)日 \(now.clock)。",
      "It is \(now.clock) on \(now.day.iso).")
  }

  // The verdict.
  func verdict(_ verdict: LessonVerdict, turns: [Exercise.SaidLine]) -> [String] {
    let head =
      verdict.passed
      ? say("得 \(verdict.score) 分，通过了。", "\(verdict.score) points: passed.")
      : say("得 \(verdict.score) 分，还没有通过。", "\(verdict.score) points: not passed yet.")
    let hints =
      verdict.hintsTold > 0
      ? [say("用了 \(verdict.hintsTold) 条提示。", "Hints used: \(verdict.hintsTold).")] : []
    return [head] + verdict.findings.flatMap { rows($0, turns) } + hints
  }

  private func rows(_ finding: LessonVerdict.Finding, _ turns: [Exercise.SaidLine]) -> [String] {
    switch finding {
    case .met(let must): return ["  ✓ " + must.claim.plain(say)]
    case .missed(let must, let turn):
      return [say("  ✗ 台账里没有：", "  ✗ not in the ledger: ") + must.claim.plain(say)]
        + why(must.reason) + went(turn, turns)
    case .broken(let mustNot, let turn):
      return [say("  ✗ 不应有：", "  ✗ must not be there: ") + mustNot.plain(say)]
        + why(mustNot.reason) + went(turn, turns)
    }
  }

  private func why(_ reason: Lesson.Reason) -> [String] {
    let quotation = reason.clause.map {
      say("    \($0.id)：“\($0.quotation)”", "    \($0.id): \($0.english) (“\($0.quotation)”)")
    }
    return (reason.text.isEmpty ? [] : ["    " + reason.text]) + [quotation].compactMap(\.self)
  }

  private func went(_ turn: Int?, _ turns: [Exercise.SaidLine]) -> [String] {
    guard let turn, turns.indices.contains(turn) else { return [] }
    let text = turns[turn].text
    let said = text.count > 24 ? text.prefix(24) + "…" : text[...]
    return [
      say("    从您的第 \(turn + 1) 句“\(said)”走偏了。", "    It went another way at line \(turn + 1), “\(said)”.")
    ]
  }

  var notKept: String {
    say(
      "成绩没有存下来（文件写不进去），其他不受影响。",
      "The result could not be saved (the file cannot be written); nothing else is affected.")
  }
  var notUnderstood: String { say("没听明白。", "That was not understood.") }
  var next: [Option] {
    [
      Option(id: "again", label: say("再来一遍", "again")), Option(id: "model", label: say("看示范", "the model")),
      Option(id: "other", label: say("换一课", "another lesson")), Option(id: "leave", label: say("退出", "quit")),
    ]
  }
  var whatNext: String {
    next.enumerated().map { "\($0 + 1) \($1.label)" }.joined(separator: "  ")
  }
}
