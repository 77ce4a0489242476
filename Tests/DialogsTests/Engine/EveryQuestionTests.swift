import Regulation
import Testing

@testable import Conversation
@testable import Dialogs
@testable import Understanding

/// Every question of every dialog, in both languages.
@Suite("At every question")
struct EveryQuestionTests {
  struct Question: Sendable, CustomTestStringConvertible {
    let dialog: String
    let state: String
    let language: Language
    var testDescription: String { "\(dialog).\(state) \(language.rawValue)" }
  }

  static let questions: [Question] = DialogBook.dutyBot.dialogs.flatMap { dialog in
    dialog.steps.filter(\.isQuestion).flatMap { step in
      Language.allCases.map { Question(dialog: dialog.name, state: step.state, language: $0) }
    }
  }

  private static func stand(_ question: Question) throws -> (Rehearsal, Dialog, DialogStep, Conversation) {
    let rehearsal = try Rehearsal.shared.get()
    let dialog = try #require(DialogBook.dutyBot[question.dialog])
    let step = try #require(dialog.step(question.state))
    return (
      rehearsal, dialog, step, try rehearsal.standing(at: question.state, of: dialog, question.language)
    )
  }

  @Test("There are many of them")
  func many() { #expect(EveryQuestionTests.questions.count > 150) }

  @Test("Its own example is understood", arguments: questions)
  func example(_ question: Question) throws {
    let (rehearsal, dialog, step, before) = try EveryQuestionTests.stand(question)
    guard let slot = step.slot else { return }
    let answer = try rehearsal.words(step, dialog, before, question.language).example
    #expect(!answer.isEmpty)
    // On this desk nothing may be there to choose from; then there is nothing an example could choose.
    if slot.manner == .closed, before.frames.last?.offered.isEmpty == true { return }
    let after = try rehearsal.hear(answer, before, question.language)
    if slot.manner == .lines {
      #expect(after.frames.last?.lines == [answer])
    } else {
      // What is held against something that is not on this desk is heard, and asked for once more.
      let isHeard = after.passages.all.contains(
        .answered(dialog: question.dialog, state: question.state, slot: slot.name))
      #expect(
        after.frames.last?.state != question.state || after.aside != nil || after.frames.isEmpty || isHeard)
    }
  }

  @Test("What may be said anywhere is answered, and the question is still there", arguments: questions)
  func engineWords(_ question: Question) throws {
    let (rehearsal, _, step, before) = try Self.stand(question)
    let isFree = step.slot?.manner == .free || step.slot?.manner == .lines
    for word in EngineWord.allCases {
      for spelling in [word.spellings[0], word.spellings[1]] {
        let after = try rehearsal.hear((isFree ? "/" : "") + spelling, before, question.language)
        #expect(!after.said.isEmpty || after.request != nil, "\(spelling)")
        switch word {
        case .help, .why, .progress, .undo, .resume, .more, .edit, .switchPerson, .leave:
          #expect(after.frames.last?.state == question.state, "\(spelling)")
        case .back, .change: #expect(!after.frames.isEmpty, "\(spelling)")
        // A dialog that is over once it is begun anew (one is on duty already) says so.
        case .cancel, .restart: break
        case .park:
          let isForGuests = DialogBook.dutyBot[question.dialog]?.isForGuests ?? false
          #expect(after.frames.isEmpty || isForGuests)
        }
      }
    }
  }

  @Test("In free text no word is taken for a command unasked", arguments: questions)
  func freeTextIsSacred(_ question: Question) throws {
    let (rehearsal, _, step, before) = try Self.stand(question)
    guard let slot = step.slot else { return }
    for word in EngineWord.allCases.flatMap(\.spellings) + ["签到", "check in", "我的义务"] {
      switch slot.manner {
      case .free:
        let after = try rehearsal.hear(word, before, question.language)
        // Either it is asked what was meant, or it is content; another dialog never begins.
        #expect(after.frames.count <= before.frames.count, "\(word)")
        if EngineWord.read(word) != nil { #expect(after.aside == .contentOrCommand(word), "\(word)") }
      // Lines that name people or bodies are read one by one, and refused where they name none; so are those that say when
      // shifts are, or what is planned.
      case .lines
      where ["members", "exceptions", "changes", "details"].contains(question.state)
        || ["plan-rota", "plan-year"].contains(question.dialog):
        continue
      case .lines:
        let after = try rehearsal.hear(word, before, question.language)
        if EngineWord.read(word) != nil {
          #expect(after.aside == .contentOrCommand(word), "\(word)")
        } else {
          #expect(after.frames.last?.lines.last == word)
        }
      case .closed, .open: continue
      }
    }
  }

  @Test("Three misses: each says more, the third has an example and a way out", arguments: questions)
  func misses(_ question: Question) throws {
    let (rehearsal, _, step, before) = try Self.stand(question)
    if step.slot?.manner == .free || step.slot?.manner == .lines { return }
    // Whatever is said there is looked for, so nothing is missed.
    if ["find-matter", "the-chain"].contains(question.dialog), question.state == "what" { return }
    var conversation = before
    var said: [[String]] = []
    for _ in 1...3 {
      conversation = try rehearsal.hear("嘟嘟嘟咚", conversation, question.language)
      #expect(conversation.frames.last?.state == question.state)
      said.append(conversation.said)
    }
    #expect(Set(said).count == 3)
    let wayOut = question.language("取消", "cancel")
    #expect(said[2].joined().contains(wayOut))
  }

  @Test("The same step twice gives the same", arguments: questions.prefix(40))
  func pure(_ question: Question) throws {
    let (rehearsal, _, _, before) = try Self.stand(question)
    for line in ["1", "是", "帮助", "/返回", ""] {
      #expect(
        try rehearsal.hear(line, before, question.language) == rehearsal.hear(line, before, question.language)
      )
    }
  }
}

extension DialogStep {
  /// Whether a person is asked something here.
  fileprivate var isQuestion: Bool {
    switch kind {
    case .ask, .confirm: true
    case .decide, .say, .record, .end: false
    }
  }
}
