import Regulation
import Testing
import WorkroomStore

@testable import Conversation
@testable import Dialogs

extension EngineTests {
  @Suite("A conversation that is open elsewhere")
  struct Elsewhere {
    /// Somebody else holds every conversation, until they let go.
    private final class Held: Presence {
      var isFree = false
      private(set) var asked: [Owner] = []
      func hold(_ owner: Owner) -> Bool {
        guard case .person = owner else { return true }
        asked.append(owner)
        return isFree
      }
      func release() {}
    }

    private func session(
      _ held: Held, _ language: Language = .zh, asksFirst: Bool = true
    ) throws -> (Session, Spoken) {
      let sample = try SampleDesk()
      let session = Session(
        desk: sample.desk, engine: Engine(book: .dutyBot), language: language, presence: held,
        asksFirst: asksFirst)
      _ = try session.open()
      return (session, try session.hear(.line("委员甲")))
    }

    @Test(
      "It is asked in both languages; only yes goes on", arguments: Language.allCases, ["是", "yes", "1", "好"])
    func yes(_ language: Language, _ line: String) throws {
      let (session, asked) = try session(Held(), language)
      #expect(asked.rows.joined().contains(language("另一个窗口", "another window")))
      #expect(asked.completions == [language("是", "yes"), language("否", "no")])
      #expect(try session.hear(.line(line)).rows.joined().contains("委员甲"))
      #expect(session.state == "menu")
    }

    @Test("No, and Ctrl-C, lead back to the sign-in", arguments: [Input.line("否"), .line("2"), .interrupted])
    func no(_ input: Input) throws {
      let (session, _) = try session(Held())
      #expect(try session.hear(input).rows.joined().contains("您是哪一位"))
      #expect(session.state == "sign-in.who")
    }

    @Test("Anything else is asked again; 退出 leaves", arguments: ["也许", "", "签到", "3"])
    func again(_ line: String) throws {
      let (session, _) = try session(Held())
      let said = try session.hear(.line(line)).rows.joined()
      #expect(said.contains("没听明白") && said.contains("另一个窗口"))
      #expect(try session.hear(.line("退出")).leaves)
    }

    @Test("A script is told, not asked")
    func told() throws {
      let (session, said) = try session(Held(), asksFirst: false)
      #expect(said.rows.joined().contains("现在接到这里") && session.state == "menu")
    }

    @Test("It is tried to be held with every turn, until it is")
    func tries() throws {
      let held = Held()
      let (session, _) = try session(held, asksFirst: false)
      let before = held.asked.count
      held.isFree = true
      _ = try session.hear(.line("签到"))
      #expect(held.asked.count == before + 1)
    }
  }
}
