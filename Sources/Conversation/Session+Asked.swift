package import Regulation
import WorkroomStore

// What is asked now, and what is out of the ordinary.
extension Session {
  /// What a question asks for, in words: 方式, mode; nil where there is no such question.
  package func label(of state: String, in dialog: String) -> Bilingual? {
    engine.book[dialog]?.step(state)?.slot?.label
  }

  /// Whether lines of a text are being taken down.
  package var takesLines: Bool {
    guard takesFreeText, let frame = conversation.frames.last else { return false }
    return engine.book[frame.dialog]?.takesLines(frame.state) ?? false
  }

  /// Whether what is said now would be written down as it stands, unless it begins with a slash.
  package var takesFreeText: Bool {
    guard !isAtDoor, conversation.aside == nil, let frame = conversation.frames.last else { return false }
    switch engine.book[frame.dialog]?.step(frame.state)?.slot?.manner {
    case .free?, .lines?: return true
    case .closed?, .open?, nil: return false
    }
  }

  /// What is out of the ordinary with this ledger, said at every start: no PINs, another rule set.
  func marks() throws -> [String] {
    var marks: [String] = []
    if try Door(desk.store).asksForPins() != true { marks.append(GatePhrases(language).withoutMark) }
    let pack = desk.store.pack
    if pack != NormPacks.standard { marks.append(language("规则包 \(pack.name)", "rule set \(pack.name)")) }
    return marks
  }
}
