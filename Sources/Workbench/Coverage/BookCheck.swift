package import Conversation
import Dialogs
import Regulation
import StateMachines
import WorkroomStore

/// Everything that is wrong with a book of dialogs and with the lifecycles, a line each; empty where all is sound.
///
/// That a question cites a clause that there is none of cannot be written: clauses are an enum. What the words cite
/// in brackets can, and is looked at.
package enum BookCheck {
  package static func flaws(of book: DialogBook) throws -> [String] {
    let structure = book.dialogs.flatMap { dialog in dialog.check().map { "\(dialog.name): \($0)" } }
    let lifecycles = ActList.standard.matters.flatMap { kind in
      kind.graph.check().map { "\(kind.id): \($0)" }
    }
    return try structure + lifecycles + words(of: book).map(\.description)
  }

  /// Looked at over the demo's ledger, where there is something of everything, as each of those who answer for it.
  private static func words(of book: DialogBook) throws -> [WordsFlaw] {
    var talk = Talk(source: TalkText(""), file: "")
    talk.data = .demo
    var flaws: [WordsFlaw] = []
    for identity in [SampleRoom.liaison, SampleRoom.convenor] {
      talk.identity = identity
      let stage = try ScriptStage(for: talk)
      let me = try stage.me()
      for language in Language.allCases {
        for dialog in book.dialogs {
          flaws += try dialog.checkWords(in: language, over: stage.desk, as: dialog.isForGuests ? nil : me)
        }
      }
    }
    // What one of them may not do or see the other may.
    return Set(flaws).filter { flaw in flaws.count { $0 == flaw } == 2 }
      .sorted { "\($0)" < "\($1)" }
  }
}
