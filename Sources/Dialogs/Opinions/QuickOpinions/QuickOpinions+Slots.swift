import Conversation
import Regulation
import Understanding
import WorkroomStore

extension QuickOpinions {
  /// What was typed at the question for the next line.
  enum Line: SlotValue {
    case matter(QuickLine)
    /// All of them are down.
    case done

    var isEnd: Bool {
      switch self {
      case .done: true
      case .matter: false
      }
    }

    init?(datum: Datum) {
      switch datum {
      case .flag: self = .done
      case .list(let parts):
        let texts = parts.prefix(3).map { String(datum: $0) }
        guard parts.count == 4, texts.count == 3, let words = texts[0] else { return nil }
        var line = QuickLine(visitor: texts[1], contact: texts[2], words: words, people: Int(datum: parts[3]))
        if line.contact == nil { line.doubtful = QuickLine(words).doubtful }
        self = .matter(line)
      case .nothing, .text, .number: return nil
      }
    }

    var datum: Datum {
      switch self {
      case .done: .flag(true)
      case .matter(let line):
        .list([
          .text(line.words), line.visitor.map { .text($0) } ?? .nothing,
          line.contact.map { .text($0) } ?? .nothing, line.people.map { .number($0) } ?? .nothing,
        ])
      }
    }
  }

  /// What becomes of a line that was shown.
  enum Accept: SlotValue {
    case take, drop
    /// A line that holds several matters stays one.
    case asOne
    case asClass(OpinionClass)

    init?(datum: Datum) {
      switch datum {
      case .text("take"): self = .take
      case .text("drop"): self = .drop
      case .text("one"): self = .asOne
      case .text(let text):
        guard let kind = OpinionClass(rawValue: text) else { return nil }
        self = .asClass(kind)
      case .nothing, .number, .flag, .list: return nil
      }
    }

    var datum: Datum {
      switch self {
      case .take: .text("take")
      case .drop: .text("drop")
      case .asOne: .text("one")
      case .asClass(let kind): kind.datum
      }
    }
  }

  enum Slots {
    static let day = Slot<Day>("day", "日期", "date", as: .pastDay())
    static let source = Slot<Source>("source", "来源", "source", as: .choice())
    static let campaign = CampaignChoice.slot { QuickOpinions.day($0) }
    static let line = Slot<Line>("line", "这一行", "this line", as: .quickLine)
    static let accept = Slot<Accept>("accept", "怎么记", "how it is recorded", as: .accept)
  }
}

extension AnswerReader where Value == QuickOpinions.Line {
  /// One line, in the form that each part has where it is asked for by itself.
  fileprivate static var quickLine: AnswerReader {
    let text = AnswerReader<String>.text(max: 500, check: RecordOpinion.Slots.noIdentityNumberInWords)
    return AnswerReader(
      text.manner,
      read: { line, scene, offered in
        if done.contains(TextFolding.folded(line)) { return .value(.done) }
        return try text.read(line, scene, offered).map { .matter(QuickLine($0)) }
      },
      show: { value, scene in
        switch value {
        case .done: scene("记完了", "all down")
        case .matter(let line): (line.visitor.map { $0 + " " } ?? "") + "“\(line.words.excerpt(20))”"
        }
      })
  }

  private static var done: Set<String> {
    [
      "完了", "完", "记完了", "录完了", "结束", "没有了", "没了", "就这些", "就这样", "好了", "done", "finished", "that's all",
      "thats all",
      "no more", "end",
    ]
  }
}

extension AnswerReader where Value == QuickOpinions.Accept {
  /// Enter takes it; a class takes it under that class. Where it is several matters each has its own class, and the choice is
  /// whether they are parted.
  fileprivate static var accept: AnswerReader {
    AnswerReader(
      .closed,
      options: { scene in
        let drop = Option(
          id: "drop", label: scene("不要这一条", "drop it"),
          aliases: ["不要", "不记", "否", "不对", "删掉", "no", "drop"])
        let yes = ["是", "对", "好", "记", "行", "可以", "yes", "ok", "right"]
        if try QuickOpinions.matters(scene).count > 1 {
          return [
            Option(
              id: "take", label: scene("分开记下", "take them apart"),
              aliases: yes + ["分", "分开", "记下", "take", "split", "apart"]),
            Option(
              id: "one", label: scene("记成一件", "take it as one"),
              aliases: ["一件", "算一件", "不分", "不分开", "不用分", "as one", "one", "one matter", "do not split"]),
            drop,
          ]
        }
        return [Option(id: "take", label: scene("记下", "take it"), aliases: yes), drop]
          + OpinionClass.allCases.map { $0.option(scene.language) }
      },
      read: { line, _, offered in
        if line.isBlank { return .value(.take) }
        if let answer = YesNo.read(line) { return .value(answer ? .take : .drop) }
        return Choices.read(line, among: offered, as: { QuickOpinions.Accept(datum: .text($0.id)) ?? .take })
      },
      show: { value, scene in
        switch value {
        case .take: scene("记下", "take it")
        case .drop: scene("不要", "dropped")
        case .asOne: scene("记成一件", "as one")
        case .asClass(let kind): kind.name(scene.language)
        }
      })
  }
}
