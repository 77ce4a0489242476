import Foundation
import Regulation
import Testing

@testable import Conversation
@testable import Dialogs
@testable import WorkroomStore

/// Conversations as earlier versions have saved them.
@Suite struct SavedFrameTests {
  @Test("A search for a visitor that was saved before frames said so still stops at an erasure")
  func lookingForPeople() throws {
    let saved = """
      {"dialog": "erase-visitor", "version": 1, "shape": "x", "state": "who", "draft": {}}
      """
    let frame = try JSONDecoder().decode(Conversation.Frame.self, from: Data(saved.utf8))
    #expect(frame.looksForPeople)
    #expect(EraseVisitor.dialog.looksForPeople)
    #expect(DialogBook.dutyBot.dialogs.filter(\.looksForPeople).map(\.name) == [EraseVisitor.dialog.name])
  }
}
