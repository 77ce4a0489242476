import Regulation
import Testing
import WorkroomStore

@testable import Conversation
@testable import Dialogs
@testable import Understanding

extension EngineTests {
  @Suite("Free text is sacred")
  struct FreeText {
    static let words = EngineWord.allCases.flatMap(\.spellings)

    // MARK: One line

    @Test("An engine word as a whole line is asked back; 2 keeps it", arguments: words)
    func askedBack(_ word: String) throws {
      for state in ["note", "late"] {
        for language in Language.allCases {
          var play = try Play.visit(to: state, language)
          let asked = try play.say(word)
          #expect(asked.contains(word))
          #expect(play.place == "field-visit.\(state)")
          #expect(play.draft(state) == nil)
          try play.say("2")
          #expect(play.draft(state) == .text(word))
          #expect(play.place != "field-visit.\(state)")
        }
      }
    }

    @Test("… and 1 obeys it")
    func obeyed() throws {
      for (word, place) in [("返回", "place"), ("取消", "note"), ("先放着", "menu"), ("改", "note")] {
        var play = try Play.visit(to: "note")
        try play.say(word, "1")
        #expect(play.place == (place == "menu" ? "menu" : "field-visit.\(place)"))
        #expect(play.draft("note") == nil)
      }
    }

    @Test(
      "Content that only begins like a command is content",
      arguments: [
        "改善路口照明", "取消了三趟车", "返回的路上", "帮助两家", "back to school", "change is needed", "continue the work",
        "why not", "进度慢", "更多的灯", "helpful",
      ])
    func content(_ line: String) throws {
      var play = try Play.visit(to: "note")
      try play.say(line)
      #expect(play.draft("note") == .text(line))
      #expect(play.place == "field-visit.report")
    }

    @Test("改 with the name of something answered is asked back", arguments: ["改地点", "改 地点", "change place"])
    func changeAsContent(_ line: String) throws {
      var play = try Play.visit(to: "note")
      try play.say(line)
      #expect(play.place == "field-visit.note")
      try play.say("内容")
      #expect(play.draft("note") == .text(line))
    }

    @Test("A slash makes it a command, in both widths", arguments: ["/", "／"])
    func commands(_ slash: String) throws {
      for state in ["note", "report", "late"] {
        var play = try Play.visit(to: state)
        for word in FreeText.words where EngineWord.read(word)?.word == .help {
          #expect(try play.say(slash + word).contains("随时可以说"))
        }
        #expect(try play.say(slash + "进度").contains("走访：做了"))
        #expect(try play.say(slash + "why").contains("P4.5b"))
        #expect(play.frame?.lines == [])
        try play.say(slash + "返回")
        #expect(play.place != "field-visit.\(state)")
        #expect(play.draft(state) == nil)
      }
    }

    @Test("An unknown command is not kept and says so", arguments: ["/xyz", "／没有这个", "/", "/ ", "//", "/1"])
    func unknown(_ line: String) throws {
      for state in ["note", "report", "late"] {
        for language in Language.allCases {
          var play = try Play.visit(to: state, language)
          #expect(try play.say(line).contains(language("没有记下", "nothing was written down")))
          #expect(play.frame?.lines == [])
          #expect(play.place == "field-visit.\(state)")
        }
      }
    }

    @Test("A backslash makes a line literal", arguments: ["/取消", "。", ".", "取消", "/xyz", "\\", ""])
    func literal(_ line: String) throws {
      var play = try Play.visit(to: "report")
      try play.say("\\" + line, "。")
      let isBlank = line.isEmpty
      #expect(play.place == (isBlank ? "field-visit.report" : "field-visit.day"))
      if !isBlank { #expect(play.draft("report") == .text(line)) }
      guard !isBlank else { return }
      play = try Play.visit(to: "late")
      try play.say("\\" + line)
      #expect(play.draft("late") == .text(line))
    }

    @Test("No intent starts there", arguments: ["跑个腿", "登记后续", "走访", "run an errand", "跑腿"])
    func noIntent(_ line: String) throws {
      var play = try Play.visit(to: "note")
      try play.say(line)
      #expect(play.conversation.frames.count == 1)
      #expect(play.draft("note") == .text(line))
      try play.say(line, "。")
      #expect(play.conversation.frames.count == 1)
      #expect(play.draft("report") == .text(line))
    }

    @Test("签到 typed as content stays content")
    func checkInAsContent() throws {
      let (session, _) = try SampleDesk().session(as: "委员甲")
      try session.say("签到", "线上", "签退")
      #expect(session.state == "check-in.confirm")
      #expect(try session.say("改 做什么").contains("签退"))
    }

    @Test(
      "A line of spaces is no answer where one is needed, and passes over where none is",
      arguments: [
        " ", "    ", "\t", "\u{3000}\u{3000}",
      ])
    func spaces(_ line: String) throws {
      var play = try Play.visit(to: "late")
      #expect(try play.say(line).isEmpty == false)
      #expect(play.place == "field-visit.late")
      play = try Play.visit(to: "note")
      try play.say(line)
      #expect(play.place == "field-visit.report")
      #expect(play.draft("note") == .nothing)
    }

    @Test("200 characters are kept, 201 are refused with the reason")
    func longLine() throws {
      let text = String(repeating: "路", count: 200)
      var play = try Play.visit(to: "note")
      #expect(try play.say(text + "灯").contains("最多 200 个字"))
      #expect(play.place == "field-visit.note")
      try play.say(text)
      #expect(play.draft("note") == .text(text))
    }

    @Test("The command behind the question asked back is obeyed with a slash, whatever is asked")
    func slashAtTheQuestion() throws {
      var play = try Play.visit(to: "note")
      try play.say("取消", "/进度")
      #expect(play.conversation.aside == nil)
      #expect(play.place == "field-visit.note")
    }

    // MARK: Several lines

    @Test("In several lines every engine word is asked back; 2 keeps it", arguments: Language.allCases)
    func askedBackInLines(_ language: Language) throws {
      var play = try Play.visit(to: "report", language)
      try play.say("开头")
      for word in FreeText.words {
        #expect(try play.say(word).contains(word), "\(word)")
        #expect(play.conversation.aside == .contentOrCommand(word), "\(word)")
        try play.say("2")
      }
      #expect(play.place == "field-visit.report")
      #expect(play.conversation.aside == nil)
      try play.say(".")
      #expect(play.draft("report") == .text((["开头"] + FreeText.words).joined(separator: "\n")))
    }

    @Test("… as the first line too, and the next line says that it was content", arguments: words)
    func firstLine(_ word: String) throws {
      var play = try Play.visit(to: "report")
      try play.say(word, "。")
      #expect(play.draft("report") == .text(word))
    }

    @Test("… so that nothing dictated or pasted is lost by it", arguments: ["下一行", "/没有这个", "好了吗", "\\。"])
    func goesOnBehind(_ line: String) throws {
      var play = try Play.visit(to: "report")
      try play.say("头", "取消", line)
      #expect(play.conversation.aside == nil)
      #expect(play.frame?.lines.text?.hasPrefix("头\n取消") == true)
    }

    @Test("… and said again, or chosen, it is the command")
    func obeyedInLines() throws {
      for (word, again, place) in [
        ("返回", "返回", "note"), ("先放着", "1", "menu"), ("到此为止", "到此为止", "menu"), ("back", "back", "note"),
      ] {
        var play = try Play.visit(to: "report")
        try play.say("头", word, again)
        #expect(play.place == (place == "menu" ? "menu" : "field-visit.\(place)"), "\(word)")
      }
      var play = try Play.visit(to: "report")
      #expect(try play.say("头", "为什么", "为什么").contains("P4.5b"))
      #expect(play.frame?.lines == ["头"])
      try play.say("放弃", "放弃")
      #expect(play.conversation.aside == .discard(restarts: false))
    }

    @Test("After a restart the line behind the offer answers it, later ones are asked about")
    func wordsAfterRestart() throws {
      var play = try Play.visit(to: "report")
      try play.say("一", "二")
      try play.hear(.opened)
      #expect(try play.say("接着写").contains("已记下 2 行"))
      try play.say("到此为止")
      #expect(play.conversation.aside == .contentOrCommand("到此为止"))
      try play.say("到此为止")
      #expect(play.place == "menu")

      play = try Play.visit(to: "report")
      try play.say("一", "二")
      try play.hear(.opened)
      try play.say("三")
      #expect(play.frame?.lines == ["一", "二", "三"])
      try play.hear(.opened)
      try play.say("放弃")
      #expect(play.conversation.aside == .discard(restarts: false))
      try play.say("否")
      try play.hear(.opened)
      try play.say("到此为止")
      #expect(play.place == "menu")
    }

    // MARK: What may be said of the text itself

    @Test(
      "What ends a text is asked about, and said again ends it", arguments: ["好了", "写完了", "done", "finished"])
    func ended(_ word: String) throws {
      var play = try Play.visit(to: "report")
      try play.say("一行", word)
      #expect(play.conversation.aside == .contentOrCommand(word))
      #expect(play.frame?.lines == ["一行"])
      try play.say(word)
      #expect(play.draft("report") == .text("一行"))
      #expect(play.place == "field-visit.day")
      play = try Play.visit(to: "report")
      try play.say("一行", "/" + word)
      #expect(play.draft("report") == .text("一行"))
    }

    @Test(
      "跳过 is asked about; where the text is needed it says so, and nothing is lost",
      arguments: ["跳过", "skip"])
    func skipped(_ word: String) throws {
      var play = try Play.visit(to: "report")
      try play.say("一行", word)
      #expect(play.conversation.aside == .contentOrCommand(word))
      #expect(try play.say(word).contains("不能跳过"))
      #expect(play.frame?.lines == ["一行"])
    }

    @Test("A text is begun again, with a slash or after it was asked about")
    func rewritten() throws {
      for lines in [["/重写"], ["重写", "重写"], ["/rewrite"], ["重写", "1"]] {
        var play = try Play.visit(to: "report")
        try play.say("一", "二")
        for line in lines { try play.say(line) }
        #expect(play.frame?.lines == [])
        #expect(play.place == "field-visit.report")
        try play.say("新的", "。")
        #expect(play.draft("report") == .text("新的"))
      }
    }

    @Test("… also where an answer is changed: it does not come back by itself")
    func rewrittenOnChange() throws {
      var play = try Play.visit(to: "confirm")
      play.isSaved = true
      try play.say("改 经过", "/重写", "/帮助")
      #expect(play.frame?.lines.isEmpty == true)
      try play.say("新的", "。")
      #expect(play.draft("report") == .text("新的"))
      // Left without a word the answer is as it was.
      try play.say("改 经过", "/重写", "/返回")
      #expect(play.draft("report") == .text("新的"))
      #expect(play.place == "field-visit.confirm")
    }

    @Test("The last line is taken back, one after the other")
    func takenBack() throws {
      var play = try Play.visit(to: "report")
      #expect(try play.say("/删一行").contains("没有可以删的"))
      try play.say("一", "二", "三")
      #expect(try play.say("/删一行").contains("三"))
      #expect(play.frame?.lines == ["一", "二"])
      try play.say("删一行", "删一行")
      #expect(play.frame?.lines == ["一"])
      try play.say("/delete line", "又一", "。")
      #expect(play.draft("report") == .text("又一"))
    }

    @Test(
      "Each line is kept as it comes",
      arguments: [
        "行尾有空格  ", "  行首有空格", "\t制表", "ＡＢＣ　１２３，。", "👨‍👩‍👧‍👦🇨🇳👍🏽", "e\u{301}", "\u{e9}", "a\u{1B}[31mb",
        "\u{7}响铃", "零宽\u{200B}", "\u{FEFF}头", "“引号”‘单’", "1", "是", "不对", "定期", "今天", "- ", "—", "..", "。。",
        "．",
        "... .", "x\r", "\u{2028}",
      ])
    func asItComes(_ line: String) throws {
      var play = try Play.visit(to: "report")
      play.isSaved = true
      try play.say("头", line, "尾", "。")
      guard case .text(let text)? = play.draft("report") else {
        Issue.record("no text was kept")
        return
      }
      #expect(Array(text.utf8) == Array("头\n\(line)\n尾".utf8))
    }

    @Test("Empty lines in a text are kept, also at its ends")
    func emptyLines() throws {
      var play = try Play.visit(to: "report")
      try play.say("", "一", "", "", "二", "", "。")
      #expect(play.draft("report") == .text("\n一\n\n\n二\n"))
    }

    @Test("Only spaces is no text", arguments: [" ", "", "\u{3000}"])
    func onlySpaces(_ line: String) throws {
      var play = try Play.visit(to: "report")
      try play.say(line)
      #expect(try play.say("。").isEmpty == false)
      #expect(play.place == "field-visit.report")
      try play.say("有了", "。")
      #expect(play.place == "field-visit.day")
    }

    @Test("10,000 characters are kept; a line that makes more is refused and the rest stays")
    func longText() throws {
      let text = String(repeating: "字", count: 10_000)
      var play = try Play.visit(to: "report")
      try play.say(text)
      #expect(play.frame?.lines == [text])
      #expect(try play.say("多").contains("最多 10000 个字"))
      #expect(play.frame?.lines.text == text)
      #expect(try play.say("。").contains("后面 1 行"))
      #expect(play.draft("report") == .text(text))

      play = try Play.visit(to: "report")
      try play.say("头")
      #expect(try play.say(text + "多").contains("最多 10000 个字"))
      #expect(play.frame?.lines == ["头"])
      try play.say(String(text.dropLast(2)), "。")
      #expect(play.place == "field-visit.day")
    }

    @Test("A line that ends a text is only that", arguments: [".", "。", " . "])
    func ends(_ line: String) throws {
      var play = try Play.visit(to: "report")
      try play.say("一行", line)
      #expect(play.place == "field-visit.day")
      #expect(play.draft("report") == .text("一行"))
    }

    @Test("Lines are counted when asked, and survive 帮助")
    func counted() throws {
      var play = try Play.visit(to: "report")
      try play.say("一", "二")
      #expect(try play.say("/帮助").contains("已记下 2 行"))
      try play.say("三", "。")
      #expect(play.draft("report") == .text("一\n二\n三"))
    }
  }
}
