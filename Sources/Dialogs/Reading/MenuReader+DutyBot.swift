import Conversation
import Regulation
import Understanding

extension MenuReader {
  /// The least share by which an intent is named as the nearest.
  private static let leastNamed: Float = 0.1

  /// Reads what people say in their own words, at the menu and at a question.
  static let dutyBot = MenuReader(knows: SaidIntent.dialogs, read: atMenu, readAnswer: atQuestion)

  private static func reader(_ hearing: Hearing) -> LineReader {
    LineReader.dutyBot.with(people: hearing.people)
  }

  private static func slots(_ hearing: Hearing) -> SlotReader {
    SlotReader(now: hearing.now, people: hearing.people.map { KnownPerson($0) })
  }

  @Sendable private static func atQuestion(_ hearing: Hearing, _ asked: QuestionAsked) -> AnswerReading {
    let intent = SaidIntent.first(of: asked.dialog)?.rawValue ?? asked.dialog
    let question = AskedQuestion(
      asked.isConfirmation ? "confirm" : asked.slot.map { $0 == .phone ? "contact" : $0.rawValue } ?? "",
      of: intent,
      wanting: asked.slot.map { [$0] } ?? [], takesWords: asked.takesWords)
    switch QuestionReader(reader(hearing), slots: slots(hearing)).read(hearing.line, at: question) {
    case .intent(let name):
      return SaidIntent(rawValue: name).map {
        .asks($0.said { slots(hearing).read(hearing.line, for: name) })
      }
        ?? .none
    case .yes: return .yes
    case .change(let said): return .change(said)
    case .answer(let said): return .answer(said)
    case .none: return .none
    }
  }

  @Sendable private static func atMenu(_ hearing: Hearing) -> MenuReading {
    let line = hearing.line
    let reading = reader(hearing).read(
      line, penalised: SaidIntent.penalised(role: hearing.audience == .cppcc ? "committee" : "member"))
    switch reading.decision {
    case .take(let intent):
      return SaidIntent(rawValue: intent)?.said {
        let slots = slots(hearing).read(line, for: intent)
        return isClear(line, hearing.now) ? slots : slots.filter { ![.day, .from, .to].contains($0.name) }
      } ?? .none(nearest: [])
    case .ask(let one, let other):
      let names = SaidIntent.dialogs(of: [one, other])
      return names.count > 1 ? .either(names) : .none(nearest: names)
    case .sequence(let intents): return .sequence(SaidIntent.dialogs(of: intents))
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

extension MenuReader {
  /// Whether the days and times of a line may be taken as they are read: it corrects none, has no more than a span of
  /// them, and names no day that there is not.
  private static func isClear(_ line: String, _ now: Moment) -> Bool {
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
  ///
  /// - Parameter slots: what the line says beside.
  fileprivate func said(_ slots: () -> [SaidSlot]) -> MenuReading {
    switch meaning {
    case .dialog(let name): .dialog(name, said: slots())
    case .word(let word): .word(word)
    case .answer, .later: .answer(answer)
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
    case .planRota: later("排班", "plan the rota")
    case .swapShift: later("换班", "swap shifts")
    case .planYear: later("写年度计划", "write the annual plan")
    case .writeSummary: later("写年度总结", "write the annual summary")
    case .publish: later("公示", "publish")
    case .assess: later("考核", "assess rooms")
    case .inspect: later("登记检查", "record an inspection")
    case .allRooms, .answerMatter, .applicationsToDecide, .apply, .applyOnline, .askLeave, .back, .cancel,
      .change, .checkIn, .checkOut, .correctRecord, .decideLeave, .endSeat, .eraseVisitor, .findMatter, .help,
      .lateShift, .logActivity, .logMicro, .logOutput, .myNextShift, .obligations, .openMatters, .park,
      .pastObligations, .print, .progress, .quit, .recordOpinion, .resume, .rollUp, .roomCard,
      .roomObligations, .roster, .shiftStatistics, .standUp, .switchPerson, .undo, .whoIsOnDuty, .why:
      later(titles.first ?? "", titles.first ?? "")
    }
  }

  /// It was understood, and the program cannot do it yet.
  private func later(_ zh: String, _ en: String) -> Bilingual {
    Bilingual("这里还不能\(zh)，请先照原来的办法办。", "It is not possible to \(en) here yet; please do it as before.")
  }
}
