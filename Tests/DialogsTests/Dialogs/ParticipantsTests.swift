import Regulation
import Testing
import WorkroomStore

@testable import Conversation
@testable import Dialogs

@Suite("Who took part, with numbers where they are said (P3.4b)")
struct ParticipantsTests {
  private func read(_ line: String, _ language: Language = .zh) throws -> [Participants]? {
    let scene = Scene(
      now: Play.now, facts: Answers(), me: Play.me, language: language, turn: TurnID("turn"), draft: [:])
    let reader = LogMicro.Slots.groups.reader
    guard case .value(let value) = try reader.read(line, scene, reader.options(scene)) else { return nil }
    return value
  }

  @Test(
    "Groups by number or name, each with how many where that is said",
    arguments: [
      ("1 4", [Participants(.people), Participants(.members)]),
      ("群众和委员", [Participants(.people), Participants(.members)]),
      ("群众12人、部门3人", [Participants(.people, 12), Participants(.departments, 3)]),
      ("群众 12 人，部门 3 人", [Participants(.people, 12), Participants(.departments, 3)]),
      ("群众十二人和委员", [Participants(.people, 12), Participants(.members)]),
      ("部门三个，群众二十位", [Participants(.people, 20), Participants(.departments, 3)]),
      ("12名群众、3个部门", [Participants(.people, 12), Participants(.departments, 3)]),
      ("群众12、委员4", [Participants(.people, 12), Participants(.members, 4)]),
      ("the public 12, departments 3", [Participants(.people, 12), Participants(.departments, 3)]),
      ("12 members and 3 departments", [Participants(.departments, 3), Participants(.members, 12)]),
    ])
  func groups(_ line: String, _ expected: [Participants]) throws {
    #expect(try read(line, line.allSatisfy(\.isASCII) && line.contains("a") ? .en : .zh) == expected)
  }

  @Test("A number that is of nobody known is asked again", arguments: ["共12人", "群众和委员共12人", "12", "路人12人"])
  func misses(_ line: String) throws { #expect(try read(line) == nil) }

  @Test("They are stored as they were said, and older drafts are read")
  func stored() throws {
    for one in [Participants(.people), Participants(.departments, 3)] {
      #expect(Participants(datum: one.datum) == one)
    }
    #expect(Participants(datum: .text("people")) == Participants(.people))
    #expect([Participants(.people)].heads == nil)
  }
}
