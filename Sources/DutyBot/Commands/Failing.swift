import ArgumentParser
import Dialogs
import Regulation
import WorkroomStore

/// Turns failures into a message in the person's language on stderr, and an exit code.
enum Failing {
  /// Runs `body`; a failure of the store is told and ends the program with 1.
  static func reporting<Value>(_ language: Language, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as StoreError {
      tell(StorePhrases(language).text(error))
      throw ExitCode.failure
    }
  }

  static func tell(_ text: String) { Output.tell(text) }
}
