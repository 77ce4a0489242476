import Regulation
import Testing
import WorkroomStore

@testable import Conversation
@testable import Dialogs

@Suite("What is wrong with a dialog's words")
struct WordsCheckTests {
  /// Every mistake that the check is to find, a state each.
  private enum Wrong: String, DialogStates {
    case twins, helpless, bare, cites, needs, right, end

    enum Slots {
      static let twin = Slot<Twin>("twin", "双", "twin", as: .choice())
      static let text = Slot<String>("text", "文", "text", as: .text(max: 10))
      static let day = Slot<Day>("day", "日", "day", as: .pastDay())
    }

    enum Twin: String, CaseIterable, Named {
      case one, other, third
      var name: Bilingual {
        switch self {
        case .one: Bilingual("甲方", "Side")
        case .other: Bilingual("乙方", "other")
        case .third: Bilingual("丙方", "third")
        }
      }
      var aliases: [String] { self == .other ? ["甲方", "side "] : [] }
      var datum: Datum { .text(rawValue) }
      init?(datum: Datum) {
        guard case .text(let text) = datum else { return nil }
        self.init(rawValue: text)
      }
    }

    static let dialog = define(
      "wrong", version: 1, title: ("错", "wrong"), phrases: [], start: .twins
    ) {
      ask(.twins, for: Slots.twin).then(.helpless)
      ask(.helpless, for: Slots.day).then(.bare)
      ask(.bare, for: Slots.day).then(.cites)
      ask(.cites, for: Slots.day).then(.needs)
      ask(.needs, for: Slots.day).then(.right)
      // Whatever is said is taken, so nothing is missed and no help is owed.
      ask(.right, for: Slots.text, optional: true).then(.end)
      end(.end)
    }

    static func zh(_ state: Wrong, _ scene: Scene) throws -> Words { try words(state, scene) }
    static func en(_ state: Wrong, _ scene: Scene) throws -> Words { try words(state, scene) }
    private static func words(_ state: Wrong, _ scene: Scene) throws -> Words {
      switch state {
      case .twins: Words("?", help: "h", example: "1")
      case .helpless: Words("?", example: "1")
      case .bare: Words("?", help: "h")
      case .cites: Words("（P9.8q、P6.3、C2.3b）", help: "P3.3", example: "1")
      case .needs: Words(try scene.need(Slots.text), help: "h", example: "1")
      case .right, .end: Words("")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func finds(_ language: Language) throws {
    let sample = try SampleDesk()
    let flaws = try Wrong.dialog.checkWords(in: language, over: sample.desk, as: nil)
    #expect(
      flaws.map { "\($0.state) \($0.kind)" } == [
        "twins sameWord(\"side\")", "twins sameWord(\"甲方\")", "helpless noHelp", "bare noExample",
        "cites unknownClause(\"P9.8q\")", "needs unseen",
      ])
    #expect(flaws.allSatisfy { $0.language == language && $0.description.hasPrefix("wrong.") })
  }

  @Test("Clauses are found in a text whatever stands around them")
  func citations() {
    #expect(
      Dialog.citations(in: ["（P3.3e）和P4.2f、C2.4。", "P12 P3. XP6.3a"]) == ["P3.3e", "P4.2f", "C2.4", "P6.3a"])
  }
}
