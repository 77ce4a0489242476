import Regulation
import Testing
import WorkroomStore

@testable import Conversation
@testable import Dialogs
@testable import Understanding

extension EngineTests {
  /// Every ask and confirm of every dialog, reached as a conversation would stand there.
  @Suite("Every question of every dialog")
  struct ReachedQuestions {
    static let names = DialogBook.dutyBot.dialogs.map(\.name)

    @Test("Nearly all questions are reached", arguments: Language.allCases)
    func reached(_ language: Language) throws {
      #expect(KnownDesk.stages.count == 6)
      let reached = Standing.all(language)
      let questions = DialogBook.dutyBot.dialogs.reduce(0) { $0 + $1.steps.filter(\.asksSomething).count }
      let missing = DialogBook.dutyBot.dialogs.flatMap { dialog in
        dialog.steps.filter(\.asksSomething).map { "\(dialog.name).\($0.state)" }
      }.filter { name in !reached.contains { $0.name == name } }
      #expect(Double(reached.count) >= 0.9 * Double(questions), "not reached: \(missing)")
    }

    @Test("Every engine word is answered, and the question stays", arguments: names, Language.allCases)
    func words(_ name: String, _ language: Language) throws {
      for standing in Standing.all(language, in: name) {
        let before = try standing.opened()
        for word in EngineWord.allCases {
          for spelling in word.spellings {
            for line in [spelling, "/" + spelling] { try standing.say(line, word, before) }
          }
        }
      }
    }

    @Test("Every question has words, in two languages", arguments: names)
    func differs(_ name: String) throws {
      let zh = Standing.all(.zh, in: name)
      let en = Standing.all(.en, in: name)
      #expect(zh.map(\.name) == en.map(\.name))
      for (one, other) in zip(zh, en) {
        let (a, b) = (try one.asked(), try other.asked())
        #expect(!a.isEmpty && !b.isEmpty, "\(one.name)")
        #expect(a != b, "\(one.name)")
        let (first, second) = (try one.words(), try other.words())
        guard case .ask = one.step.kind else { continue }
        #expect(!first.ask.isEmpty && !second.ask.isEmpty && first.ask != second.ask, "\(one.name)")
        #expect(!first.help.isEmpty && !second.help.isEmpty && first.help != second.help, "\(one.name)")
        #expect(!first.example.isEmpty && !second.example.isEmpty, "\(one.name)")
      }
    }

    @Test("The example of a question answers it", arguments: names, Language.allCases)
    func examples(_ name: String, _ language: Language) throws {
      for standing in Standing.all(language, in: name) {
        guard case .ask(let slot, _) = standing.step.kind else { continue }
        let example = try standing.words().example
        let options = try standing.options(slot)
        // The room at hand has nothing to choose from where it would not lead here.
        if slot.manner == .closed, options.isEmpty, !standing.isLedTo { continue }
        let read = try standing.ask { try slot.read(example, $0, options) }
        switch read {
        case .value(let datum), .doubt(let datum, _):
          #expect(slot.accepts(datum), "\(standing.name)")
        case .several, .partial, .problem, .miss:
          Issue.record("\(standing.name) does not understand its example: \(example)")
        }
      }
    }
  }
}
