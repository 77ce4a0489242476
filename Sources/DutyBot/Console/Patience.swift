import CReadline
import Dialogs
import Glibc
import Regulation
import WorkroomStore

/// Waits for a store that another program holds (等一等): says so once, and goes on as soon as it is free.
///
/// Only a conversation does: somebody sits before it. A command ends after a few seconds, and says so.
struct Patience {
  let language: Language
  /// How often it is tried, each time for as long as the store itself waits.
  ///
  /// At a terminal somebody waits, and may say that they do not want to; lines of a file wait out one long import. A store
  /// that waits for nobody (in tests) is tried once.
  private var tries: Int { Faults.wait == 0 ? 1 : isatty(STDIN_FILENO) == 1 ? 120 : 6 }

  /// Runs `body` until it gets through. What it throws for any other reason, or at the end of all patience, is thrown on; so
  /// is the last refusal where the person does not want to wait.
  func wait<Value>(_ body: () throws -> Value) throws -> Value {
    for tried in 1... {
      do {
        return try body()
      } catch StoreError.busy(let path) {
        guard tried < tries, !isInterrupted else { throw StoreError.busy(path: path) }
        if tried == 1 {
          Output.tell(
            language(
              "台账正被另一个程序占用，正在等；一空出来就接着。不等了请按 Ctrl-C。",
              "The store is held by another program: waiting, and going on as soon as it is free. Ctrl-C stops waiting."
            ))
        }
      }
    }
    preconditionFailure("an endless range has no end")
  }

  /// Whether Ctrl-C was typed, or the program is to end: the end is still there for whoever listens next.
  private var isInterrupted: Bool { console_signals_waiting() == 1 }
}
