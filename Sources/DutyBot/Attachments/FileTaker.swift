import Conversation
import Dialogs
import Foundation
import Regulation
import WorkroomStore

/// Takes a file in that was named in the conversation or at the command line, and records that it is attached (附件).
struct FileTaker {
  let store: Store
  let language: Language

  /// What is said of it: that it is attached, or why it is not.
  func take(_ order: AttachOrder) -> [String] {
    let phrases = FilePhrases(language)
    guard let files = store.files else { return [phrases.noPlace] }
    do {
      let file = try files.take(FileTaker.path(order.path))
      try record(order, file)
      return [phrases.attached(file)]
    } catch let fault as AttachedFiles.Fault {
      return [phrases.text(fault)]
    } catch let refusal as Refusal {
      return [phrases.refused(refusal)]
    } catch let error as StoreError {
      return [StorePhrases(language).text(error)]
    } catch {
      return [phrases.text(.notKept)]
    }
  }

  /// Throws ``Refusal`` or `StoreError`.
  func record(_ order: AttachOrder, _ file: AttachedFile?) throws {
    let desk = Desk(store: store, clock: { Faults.now })
    try desk.record(as: .person(order.by, order.room)) { turn, _, now in
      let attached = FileAttached(
        person: order.by, to: order.entry, of: order.matter, number: order.number, title: order.title,
        file: file)
      return (
        (),
        [
          Proposal(
            attached, in: order.room, on: MatterID(turn.derived("attachment", at: order.room)), occurred: now)
        ]
      )
    }
  }

  /// A path as people type or drop it: in quotes, with a file URL, from their own folder.
  static func path(_ typed: String) -> String {
    var path = typed.trimmingCharacters(in: .whitespaces)
    for quote in ["'", "\"", "“"] where path.hasPrefix(quote) && path.count > 2 {
      path = String(path.dropFirst().dropLast())
    }
    if path.hasPrefix("file://"), let url = URL(string: path), url.isFileURL { path = url.path }
    return (path as NSString).expandingTildeInPath
  }
}
