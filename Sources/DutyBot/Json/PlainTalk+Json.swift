import ArgumentParser
import Dialogs
import Foundation
import Regulation
import WorkroomStore

extension PlainTalk {
  /// The conversation as JSON lines on standard input and output. Throws `ExitCode`, or `ValidationError` where
  /// nobody is called so.
  func runJSON() throws {
    let store = try StoreOptions.open(self.store, creates: true, language)
    if let pack { store.look(by: try PackChoice.find(pack, language)) }
    let desk = Desk(store: store, clock: { Faults.now }, milestone: Faults.reached)
    let me = try Failing.reporting(language) { try whoever(desk) }
    let session = Session(
      desk: desk, engine: Engine(book: .dutyBot), language: language,
      presence: PersonLock(beside: store.path), asksFirst: false)
    var loop = JsonLoop(
      session, language, papers: PaperWriter(store: store, language: language, today: { Faults.now.day }))
    let isKept = loop.run(as: me, next: { readLine(strippingNewline: true) }) { line in
      print(line)
      fflush(nil)
    }
    if !isKept { throw ExitCode.failure }
  }
}
