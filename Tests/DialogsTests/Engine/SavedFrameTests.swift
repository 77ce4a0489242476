import Foundation
import Regulation
import Testing

@testable import Conversation
@testable import Dialogs
@testable import Understanding
@testable import WorkroomStore

/// Conversations as earlier versions have saved them.
@Suite struct SavedFrameTests {
  /// As version 1 of the snapshot has it: a place is being changed that was given before.
  static let saved = """
    {"aside":{"discard":{"restarts":true}},"frames":[{"changedFrom":"confirm","changedTrail":["place","purpose"],\
    "dialog":"field-visit","draft":{"place":{"text":{"_0":"东关"}},"purpose":{"text":{"_0":"走访"}}},"hurries":false,\
    "lines":[],"misses":1,"offered":[{"aliases":[],"id":"东关","label":"东关"}],"revisits":true,"settled":[],\
    "shape":"a1","state":"place","trail":[],"unfinished":{},"version":1},\
    {"dialog":"follow-up","draft":{},"hurries":true,"lines":["一行"],"misses":0,"offered":[],"revisits":true,\
    "settled":["day"],"shape":"b2","state":"note","trail":["day"],"unfinished":{"note":["半句"]},"version":2}],\
    "isClockTold":false,"isSeen":false,"menu":["field-visit"],"parked":[{"dialog":"errand","draft":{},"hurries":false,\
    "lines":[],"misses":0,"offered":[],"revisits":false,"settled":[],"shape":"c3","state":"what","trail":[],\
    "unfinished":{},"version":1}],"said":["哪里？"],"undoes":false,"wholeMenu":false}
    """

  @Test("A conversation of the older shape is read whole")
  func olderShape() throws {
    let conversation = try JSONDecoder().decode(Conversation.self, from: Data(Self.saved.utf8))
    #expect(conversation.aside == .discard(restarts: true))
    #expect(conversation.said == ["哪里？"] && conversation.menu == ["field-visit"] && !conversation.isSeen)
    let (changing, again) = (conversation.frames[0], conversation.frames[1])
    #expect(changing.asking == .change(from: "confirm", trail: ["place", "purpose"]))
    #expect(changing.draft == ["place": .text("东关"), "purpose": .text("走访")] && changing.misses == 1)
    #expect(changing.offered == [Option(id: "东关", label: "东关")] && !changing.hurries)
    #expect(again.asking == .again && again.hurries && again.lines == ["一行"])
    #expect(again.settled == ["day"] && again.unfinished == ["note": ["半句"]])
    #expect(conversation.parked.map(\.asking) == [.first])
  }

  @Test("What is saved now stands under the names that were there first")
  func sameNames() throws {
    let conversation = try JSONDecoder().decode(Conversation.self, from: Data(Self.saved.utf8))
    let written = try JSONSerialization.jsonObject(with: JSONEncoder().encode(conversation)) as? [String: Any]
    let first = try #require((written?["frames"] as? [[String: Any]])?.first)
    #expect(first["changedFrom"] as? String == "confirm")
    #expect(first["changedTrail"] as? [String] == ["place", "purpose"])
    #expect(first["revisits"] as? Bool == true && first["hurries"] as? Bool == false)
    #expect(
      try JSONDecoder().decode(Conversation.self, from: JSONEncoder().encode(conversation)) == conversation)
  }

  @Test("A slot of a kind that cannot be read is left out, the others stay")
  func lossy() throws {
    let text = Self.saved.replacing(#"{"text":{"_0":"走访"}}"#, with: #"{"colour":{"_0":"red"}}"#)
    let conversation = try JSONDecoder().decode(Conversation.self, from: Data(text.utf8))
    #expect(conversation.frames[0].draft == ["place": .text("东关")])
  }

  @Test("A search for a visitor that was saved before frames said so still stops at an erasure")
  func lookingForPeople() throws {
    let saved = """
      {"dialog": "erase-visitor", "version": 1, "shape": "x", "state": "who", "draft": {}}
      """
    let frame = try JSONDecoder().decode(Conversation.Frame.self, from: Data(saved.utf8))
    #expect(frame.looksForPeople)
    #expect(EraseVisitor.dialog.looksForPeople)
    // What came later says so in each of its frames.
    #expect(
      DialogBook.dutyBot.dialogs.filter(\.looksForPeople).map(\.name) == [
        TheChain.dialog.name, EraseVisitor.dialog.name, FindMatter.dialog.name,
      ])
  }
}
