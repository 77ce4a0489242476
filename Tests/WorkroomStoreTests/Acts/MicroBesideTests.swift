import Regulation
import Testing

@testable import WorkroomStore

@Suite("What a consultation has beside: topic scope and numbers (P3.4a, P3.4b)")
struct MicroBesideTests {
  private func held() -> MicroHeld {
    MicroHeld(
      person: PersonID("甲"), topic: "路灯", channel: .offline, platform: nil, groups: [.people, .departments],
      opinions: [], approval: nil, outcome: "换灯")
  }

  @Test("A group that is taken out takes its number with it")
  func numbers() {
    var held = held()
    held[people: .departments] = 3
    held[people: .people] = 12
    #expect(held.heads?.map(\.group) == [.people, .departments])
    #expect(held.heads?.inWords.zh == "群众 12 人、部门 3 人，共 15 人")
    held.groups = [.people]
    #expect(held.heads == [MicroHeld.Heads(.people, 12)])
    held.groups = [.members]
    #expect(held.heads == nil)
  }

  @Test("What was stored without them is read, and stored as it was")
  func older() throws {
    let text = try JSONText.encode(held())
    #expect(!text.contains("scope") && !text.contains("heads"))
    #expect(try JSONText.decode(MicroHeld.self, from: text) == held())
  }

  @Test("A rule set says what the rooms of a level concentrate on", arguments: Level.allCases)
  func scopes(_ level: Level) {
    let pack = NormPacks.embedded[0]
    let expected: [TopicScope] =
      level == .province ? [.general, .industryCommon] : [.livelihood, .industryHindrance]
    #expect(TopicScope.scopes(of: level, by: pack) == expected)
  }
}
