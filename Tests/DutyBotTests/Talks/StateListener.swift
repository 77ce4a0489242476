import Regulation
import Synchronization

@testable import Conversation
@testable import Dialogs

/// A state of a dialog whose words were said in a language.
struct SaidState: Hashable, Sendable {
  /// `check-in.mode`
  let state: String
  let language: Language
}

/// The dialogs of DutyBot, noting whose words are asked for: a state that is only passed is heard as well.
final class StateListener: Sendable {
  private let heard = Mutex<Set<SaidState>>([])

  var said: Set<SaidState> { heard.withLock { $0 } }

  var book: DialogBook {
    DialogBook.dutyBot.mapping(listening)
  }

  private func listening(_ dialog: Dialog) -> Dialog {
    dialog.saying { state, scene in
      let words = try dialog.words(state, scene)
      self.heard.withLock {
        _ = $0.insert(SaidState(state: "\(dialog.name).\(state)", language: scene.language))
      }
      return words
    }
  }
}
