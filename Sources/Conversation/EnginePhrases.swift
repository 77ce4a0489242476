package import Regulation
package import WorkroomStore

/// What the engine says by itself, in both languages.
package struct EnginePhrases {
  let say: Language

  package init(_ language: Language) { say = language }

  /// Sentences one after the other: with a space between them in English, without in Chinese.
  package func joined(_ sentences: String...) -> String {
    sentences.map(\.trimmed).filter { !$0.isEmpty }.joined(separator: say("", " "))
  }

  package var notUnderstood: String { say("没听明白。", "I did not understand that.") }
  /// What would answer the engine's own question.
  package func sayOneOf(_ labels: [String]) -> String {
    let quoted = labels.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: say("，", ", "))
    return say("请说其中一个或它的数字：\(quoted)。", "Say one of these, or its number: \(quoted).")
  }
  package var chooseOne: String { say("请选一个：", "Please choose one:") }
  package var chooseSome: String { say("请选一个或几个：", "Please choose one or more:") }
  package var listAbove: String {
    say("（清单在上面，说“更多”再看一遍。）", "(The list is above; say “more” to see it again.)")
  }

  package func wayOut(_ isFree: Bool) -> String {
    let slash = isFree ? "/" : ""
    return say(
      "不确定可以\(slash)返回，不做了就\(slash)取消，先放着说“\(slash)先放着”。",
      "Not sure? Say “\(slash)back”. To stop say “\(slash)cancel”; to put it aside say “\(slash)park”.")
  }
  package func example(_ text: String) -> String { say("例如输入：\(text) 。", "For example: “\(text)”.") }

  /// Told once, where one line of text may become long.
  package var editorHint: String {
    say("（要写长的，说 /编辑，在编辑器里写。）", "(For a long text say /edit and write it in an editor.)")
  }
  /// Behind the shown part of a long list.
  package func moreChoices(_ left: Int) -> String {
    say(
      "还有 \(left) 项：说“更多”接着看，也可以直接说名称。",
      "\(english(left, "more choice")): say “more” to see them, or give its name.")
  }
  package var maySkip: String { say("可以跳过", "may be skipped") }
  package var mayNotSkip: String { say("这一项要填，不能跳过。", "This one is needed and cannot be skipped.") }
  package var noReason: String { say("请写明原因，一句话就行。", "A reason is needed; one sentence will do.") }
  package func isNow(_ value: String) -> String {
    say("现在是：\(value)，直接回车不改", "now: \(value); Enter keeps it")
  }
  /// What waited of a machine that was let in.
  package func tookIn(_ count: Int) -> String {
    say("收下了 \(count) 条。", "\(count == 1 ? "1 entry was" : "\(count) entries were") taken.")
  }

  package func tooLong(_ max: Int) -> String {
    say(
      "太长了，最多 \(max) 个字。请分开记或写短些。",
      "Too long: at most \(grouped(max)) characters. Please split or shorten it.")
  }
  package var oneLine: String {
    say("这里只写一行，没有记。/编辑 可以接着改。", "One line only here; it was not kept. /edit goes on with it.")
  }
  package var vanished: String {
    say("刚才列出的这一项已经没有了。请再看一遍。", "The item shown before is gone. Please look again.")
  }
  package func notUsed(_ rest: String) -> String {
    say(
      "“\(rest.excerpt(24))”没有用上，要记的话请再说一遍。",
      "“\(rest.excerpt(40))” was not used; say it again where it belongs.")
  }
  package var whichOne: String { say("您指的是哪一个？", "Which one do you mean?") }
  package var doWhat: String { say("您想做的是：", "Do you want to:") }
  /// - Parameter word: what the line is a command for, where it is typed in letters: quxiao.
  package func commandOrContent(_ line: String, word: String) -> String {
    say("是要\(word)，还是把“\(line)”写进去？", "Is “\(line)” a command, or what you want written down?")
  }
  package func command(_ line: String) -> String { say("要\(line)", "a command") }
  package func change(_ item: String, to value: String) -> String {
    say("要把\(item)改成\(value)吗？", "Is \(item) to be changed to \(value)?")
  }
  package func changed(_ item: String, to value: String) -> String {
    say("\(item)改成了\(value)。", "Changed: \(item) is now \(value).")
  }
  /// As of a command, for a whole sentence.
  package func sentenceOrContent(_ line: String) -> String {
    say("“\(line)”是对我说的，还是要写进去？", "Is “\(line)” said to me, or what you want written down?")
  }
  package var saidToMe: String { say("对您说的", "said to you") }
  package var content: String { say("写进去", "write it down") }
  package func unknownCommand(_ line: String) -> String {
    say(
      "没有“\(line.excerpt(20))”这个命令，没有记下。/帮助 看有哪些；要原样写进去，前面加 \\ 。",
      "There is no command “\(line.excerpt(20))”; nothing was written down. /help lists them; to write it as it is, put \\ in front."
    )
  }
  package var yesNo: String { say("是 / 否", "yes / no") }

  package func clockWasSetBack(now: Moment, last: Moment) -> String {
    let (clock, last) = (now.inWords(say, now: now), last.inWords(say, now: now))
    return say(
      "电脑的时钟往回调过：现在是\(clock)，前面记到了\(last)。照样可以记，核验时会标明；请看看电脑的时间对不对。",
      "The computer's clock was set back: it says \(clock), and records go up to \(last). You can go on, and verifying flags it; please check the computer's time."
    )
  }

  package func clockIsAhead(now: Moment, last: Moment) -> String {
    let (clock, last) = (now.inWords(say, now: last), last.inWords(say, now: now))
    return say(
      "电脑的日期是\(clock)，上一条记录是\(last)，隔得很久。请先看看电脑的日期对不对，不对就改好再记。",
      "The computer says it is \(clock), and the last record is of \(last), long ago. Please check the date first, and put it right before you record."
    )
  }

  // Summary and changes.
  package var rightQuestion: String { say("对吗？  是 / 改 / 取消", "Right?  yes / change / cancel") }
  package var confirmHelp: String {
    say(
      "对就说“是”，有不对的就说“改”，不做了就“取消”。",
      "If it is right say “yes”, to change something “change”, to stop “cancel”.")
  }
  package var yes: String { say("是", "yes") }
  package var changeWhat: String { say("改哪一项？", "Change which item?") }
  package var nothingToChange: String { say("还没有可以改的。", "There is nothing to change yet.") }
  package func noSuchItem(_ name: String) -> String {
    say("没有“\(name.excerpt(12))”这一项。", "There is no item “\(name.excerpt(24))”.")
  }
  package var decidedAgain: String {
    say("情况和上次不一样了，先问这一句。", "Things are not as they were; this has to be asked first.")
  }
  package func anotherDay(_ day: Day) -> String {
    say("现在已经是\(day.inFull(say))，请再看一遍。", "It is \(day.inFull(say)) by now; please look once more.")
  }
  package func notBegun(_ title: String) -> String {
    say(
      "听着不是现在要办“\(title)”，没有开始。要办就说“\(title)”；刚记的要撤销说“撤销”，以前的要改说“更正”。",
      "That does not sound like doing it now: “\(title)” was not begun. To begin it say “\(title)”; to take back what was just recorded “undo”, to change older records “correct a record”."
    )
  }
  /// Nothing was understood, and these come nearest; the likeliest first.
  package func nearest(_ titles: [String]) -> String {
    let quoted = titles.map { say("“\($0)”", "“\($0)”") }.joined(separator: say("，还是", " or "))
    return say(
      "没听明白。您是要\(quoted)吗？要就说这几个字。", "I did not understand that. Do you want \(quoted)? Say so if you do.")
  }
  /// What is always one's own was asked for by somebody else's name.
  package func onlyOnesOwn(_ title: String) -> String {
    say(
      "“\(title)”只看自己的，没有打开。看全室的请召集人、联络员说“工作室义务”。",
      "“\(title)” shows only one's own and was not opened. For the room's, the convenor and the liaison say “room obligations”."
    )
  }
  /// Something that is recorded only for oneself was asked for in somebody else's name.
  package func onlyOnesOwnRecord(_ title: String) -> String {
    say(
      "“\(title)”只能本人办，没有开始：请本人说“换人”登录来办。",
      "“\(title)” is for each to do for themselves and was not begun: they sign in by “switch” and do it.")
  }
  /// It was to be done for somebody whom the roster does not have.
  package func forNobodyKnown(_ title: String) -> String {
    say(
      "听着是替别人办“\(title)”，名册里没有这个人，没有开始。说“名册”看有谁。",
      "That sounds like “\(title)” for somebody else whom the roster does not have; it was not begun. Say “roster” to see who there is."
    )
  }
  /// Several were asked for at once: the first is begun, the others follow by themselves.
  ///
  /// - Parameter words: what has to be said again when all is done.
  package func oneAfterOther(_ first: String, then titles: [String], sayAgain words: [String]) -> String {
    let rest = titles.map { "“\($0)”" }.joined(separator: say("、", ", "))
    let again = words.map { "“\($0)”" }.joined(separator: say("、", ", "))
    return say(
      "先办“\(first)”" + (rest.isEmpty ? "" : "，接着办\(rest)") + (again.isEmpty ? "" : "；办完请再说\(again)") + "。",
      "“\(first)” comes first" + (rest.isEmpty ? "" : ", then \(rest)")
        + (again.isEmpty ? "" : "; say \(again) when all is done") + ".")
  }
  /// What waited for another to be done begins.
  package func nextIs(_ title: String) -> String { say("接着办“\(title)”：", "Next, “\(title)”:") }
  /// What a sentence says and nothing was made of.
  package func spare(_ words: [String]) -> String {
    let quoted = words.map { "“\($0.excerpt(20))”" }.joined(separator: say("、", ", "))
    return say("这几个字没有用上：\(quoted)。", "Not used: \(quoted).")
  }
  /// What was understood of the sentence that began a dialog which shows nothing before it records.
  package func understood(_ parts: [String]) -> String {
    say(
      "听到的是：\(parts.joined(separator: "；"))。不对就说“改”。",
      "Understood: \(parts.joined(separator: "; ")). If that is wrong say “change”.")
  }
  /// How something is done: what it asks, in order.
  package func howTo(_ title: String, _ questions: [String]) -> String {
    questions.isEmpty
      ? say("说“\(title)”就行，不用回答什么。", "Just say “\(title)”; nothing is asked.")
      : say(
        "说“\(title)”就开始，依次是：\(questions.joined(separator: "、"))。每一步都可以说“返回”“取消”。",
        "Say “\(title)” to begin. In order: \(questions.joined(separator: ", ")). At each step you can say “back” or “cancel”."
      )
  }
  package var atTheStart: String { say("已经是第一步了。不做了就“取消”。", "This is the first step. To stop say “cancel”.") }
  package var alreadyRecorded: String {
    say("前面的已经记下了，要改请说“更正”。", "What came before is recorded; to change it say “correct a record”.")
  }
  package var nothingOpen: String { say("现在没有在办的事。", "Nothing is under way.") }
  package func discard(_ title: String) -> String {
    say("放弃“\(title)”，写好的都不要了？  是 / 否", "Drop “\(title)” and all that was typed?  yes / no")
  }
  package func startOver(_ title: String) -> String {
    say("“\(title)”从头来，写好的都不要了？  是 / 否", "Start “\(title)” over and drop what was typed?  yes / no")
  }
  package func cancelled(_ title: String) -> String {
    say("已取消：\(title)。没有记录。", "Cancelled: “\(title)”. Nothing was recorded.")
  }
  package func stopped(_ title: String) -> String {
    say("\(title)到此为止，前面记下的都在。", "“\(title)” ends here; what was recorded before stands.")
  }
  package func parked(_ title: String) -> String {
    say(
      "\(title)先放着，写好的都留着。说“接着”继续。",
      "“\(title)” is put aside, with all that was typed. Say “resume” to go on.")
  }
  package func comesFirst(isFree: Bool) -> String {
    let slash = isFree ? "/" : ""
    return say(
      "这一步要先做。写好的都留着，现在不做就说“\(slash)退出”，下次接着来。",
      "This comes first. What was typed is kept: say “\(slash)quit” to leave, and it goes on next time.")
  }
  package var nothingParked: String { say("没有放着的事。", "Nothing was put aside.") }
  package func backTo(_ title: String, _ summary: String) -> String {
    summary.isEmpty
      ? say("回到\(title)：", "Back to “\(title)”:")
      : say("回到\(title)（\(summary)）：", "Back to “\(title)” (\(summary)):")
  }
  package func unfinished(_ title: String, _ summary: String) -> String {
    summary.isEmpty
      ? say(
        "\(title)没有完成。接着写，或者说“到此为止”“放弃”。",
        "“\(title)” was not finished. Go on, or say “put it off” or “drop it”.")
      : say(
        "\(title)没有完成：\(summary)。接着写，或者说“到此为止”“放弃”。",
        "“\(title)” was not finished: \(summary). Go on, or say “put it off” or “drop it”.")
  }
  package func keptForLater(_ label: String) -> String {
    say("\(label)先留着，问完就看。", "Kept (\(label)); it comes right after this.")
  }
  package func keepsOneOnly(_ label: String) -> String {
    say(
      "前面已经留着一句（\(label)），刚才这一句没有记，请问到时再说。",
      "One is kept already (\(label)); what you just said was not taken down. Please say it when it is asked for."
    )
  }
  package func parkedWaiting(_ titles: String) -> String {
    say("还有放着的：\(titles)。说“接着”继续。", "Put aside: \(titles). Say “resume” to go on.")
  }
  package func lastSaid(_ text: String) -> String {
    say("上次最后说的是：\(text)", "The last thing said was: \(text)")
  }
  package func unreadable(_ items: String) -> String {
    say("程序更新了，这几项要再问一次：\(items)。", "The program was updated; these must be asked again: \(items).")
  }
  package var dialogGone: String {
    say("有一件没办完的事这个版本不认识，已留着没动。", "Something unfinished is unknown to this version; it was left as it is.")
  }
  package func alreadyRunning(_ title: String) -> String {
    say("正在办：\(title)。", "Already under way: “\(title)”.")
  }

  // Progress.
  package func progress(_ title: String, done: Int, left: Int) -> String {
    say(
      "\(title)：做了 \(done) 步，还有 \(left) 步（\(done)/\(done + left)）。",
      "“\(title)”: \(done) done, \(left) to go (\(done)/\(done + left)).")
  }

  // Why and help.
  package func clause(_ clause: Clause) -> String {
    ClausePhrases(say).short(clause)
  }
  package var noClause: String {
    say("这一问不出自条款，只是为了把记录写清楚。", "This question comes from no clause; it only makes the record clear.")
  }
  package func words(_ isFree: Bool) -> String {
    let s = isFree ? "/" : ""
    return say(
      "随时可以说：\(s)为什么 \(s)返回 \(s)改 \(s)取消 \(s)重来 \(s)进度 \(s)撤销 \(s)先放着 \(s)退出，也可以直接说另一件事。",
      "At any time: \(s)why \(s)back \(s)change \(s)cancel \(s)restart \(s)progress \(s)undo \(s)park \(s)quit, or name another task."
    )
  }
  package var menuHelp: String {
    say(
      "说要做的事，或输入数字。说“更多”看全部，“撤销”收回刚才的记录，“换人”换人使用，“退出”离开。",
      "Say what you want to do, or type its number. Say “more” to see everything, “undo” to take back the last record, “switch” for another person, “quit” to leave."
    )
  }

  // Undo.
  package func undo(_ acts: String) -> String {
    say(
      "撤销刚才的记录（\(acts)）？记录留痕，不再计入。  是 / 否",
      "Take back what was just recorded (\(acts))? It stays visible and no longer counts.  yes / no")
  }
  package var undone: String { say("已撤销。", "Taken back.") }
  package var notUndone: String { say("没有改动。", "Nothing was changed.") }
  package var nothingToUndo: String {
    say(
      "十分钟内没有可以用“撤销”收回的记录。名册的变动在“名册”里改，别的请说“更正”。",
      "Nothing of the last ten minutes can be taken back with “undo”. Members and offices are changed in “roster”, all else by “correct a record”."
    )
  }

  // Erasing.
  package func stoppedByErasing(_ titles: String) -> String {
    say(
      "联络员刚删除了一位来访人的信息，没办完的“\(titles)”说的是他，停下了。",
      "The liaison has just erased a visitor's data; “\(titles)” was about them and was stopped.")
  }
  package var notHeard: String { say("刚才这一句没有记。", "What you just said was not taken down.") }
  package func notScrubbed(_ why: Unscrubbed) -> String {
    switch why {
    case .held:
      say(
        "另一个窗口正在读台账，文件里的旧痕迹等它读完、下次打开时清除。",
        "Another window is reading the ledger: old traces in the file are cleared when it has done, at the next opening."
      )
    case .full(let path, let bytes):
      say(
        "磁盘满了，文件里的旧痕迹还没有清除：请在 \(path) 所在的磁盘腾出 \(bytes / 1024) KB，下次打开时清除。",
        "The disk is full and old traces are still in the file: free \(bytes / 1024) KB on the disk where \(path) lies; they are cleared at the next opening."
      )
    }
  }

  // Coming and going.
  package func greeting(_ name: String) -> String { say("您好，\(name)。", "Hello, \(name).") }
  package var goodbye: String { say("再见。", "Goodbye.") }
  package var menuMore: String { say("更多", "more") }
  package func stale(_ title: String, _ began: Moment, now: Moment, _ summary: String) -> String {
    let days = began.day.days(to: now.day)
    let (zh, en) = summary.isEmpty ? ("", "") : ("：\(summary)", ": \(summary)")
    return say(
      "\(title)是 \(days) 天以前开始的，没有完成\(zh)。怎么办？",
      "“\(title)” was begun \(days) days ago and not finished\(en). What now?")
  }
  package func again(_ title: String, _ summary: String) -> String {
    let (zh, en) = summary.isEmpty ? ("", "") : ("：\(summary)", ": \(summary)")
    return say(
      "\(title)有一件先放着，没有办完\(zh)。接着写吗？", "One of “\(title)” was put aside unfinished\(en). Go on with it?")
  }
  package var putOff: String { say("好，先放着。说“接着”继续。", "It stays put aside. Say “resume” to go on.") }
  package func dropped(_ title: String) -> String {
    say("已放弃：\(title)。没有记录。", "Dropped: “\(title)”. Nothing was recorded.")
  }

  package var heldElsewhere: String {
    say(
      "您的对话在另一个窗口开着。在这里接着办吗？那边会停下，写好的都接过来。  是 / 否",
      "Your conversation is open in another window. Go on with it here? The other stops, and nothing typed is lost.  yes / no"
    )
  }
  package var takenHere: String {
    say("这个对话原来开在另一个窗口，现在接到这里。", "This conversation was open in another window; it goes on here now.")
  }
  package var takenOver: String {
    say(
      "这个对话已在另一个窗口接着办，这里先停。要在这里办，请重新登录。",
      "This conversation goes on in another window and stops here. To go on here, sign in again.")
  }
  /// The line that found the conversation gone.
  package var notHeardHere: String {
    say("刚才在这里说的这一句没有记。", "What you just said here was not taken down.")
  }
}
