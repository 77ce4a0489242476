package import Conversation
import Dialogs
import Foundation
import Glibc
package import Regulation
import WorkroomStore

/// `--record FILE`: a conversation that becomes a talk when it ends.
package struct Recording {
  package let recorder: Recorder
  private let file: Int32
  private let path: String
  private let language: Language
  var isDemo = false

  /// The file is there already, or cannot be made.
  package enum Refused: Error { case exists, cannotBeMade }

  /// Makes the file, for its owner alone; what is there already is never touched.
  ///
  /// Throws ``Refused``, or `StoreError`.
  package init(to path: String, _ session: Session, _ language: Language, isDemo: Bool = false) throws {
    (self.path, self.language, self.isDemo) = (path, language, isDemo)
    recorder = try Recorder(session, clock: { session.desk.now })
    file = Glibc.open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw errno == EEXIST ? Refused.exists : Refused.cannotBeMade }
    Recording.write(language("# 正在录，还没有写完", "# being recorded, not written yet") + "\n", to: file)
  }

  /// What the person is told before the first word.
  package var notice: String {
    language(
      "这次对话会录成脚本：\(path)。姓名、电话和写的话都换成虚构的，不留原话。",
      "This conversation is recorded as a talk: \(path). Names, numbers and texts are replaced by invented ones."
    )
  }

  /// Writes the talk and returns what the person is told of it.
  package func finish() -> String {
    defer { close(file) }
    guard
      let made = try? TalkMaker(recorder: recorder, file: path, language: language, isDemo: isDemo).make(),
      ftruncate(file, 0) == 0, lseek(file, 0, SEEK_SET) == 0, Recording.write(made.text, to: file)
    else {
      return language(
        "脚本没有录成；台账里的记录都在。", "The talk could not be written; what is in the ledger is all there.")
    }
    if !made.runs {
      return language(
        "脚本写在 \(path)，但重放没有通过，请改好再用；台账里的记录都在。",
        "The talk is in \(path), but does not pass when replayed: put it right before use. The ledger is not concerned."
      )
    }
    if !made.isFaithful {
      return language(
        "脚本写在 \(path)，重放通过；换成虚构的话以后，没有完全照原来的走。",
        "The talk is in \(path) and passes; with invented words it does not go quite as it went.")
    }
    return language("脚本写在 \(path)，重放通过。", "The talk is in \(path) and passes when replayed.")
  }

  @discardableResult
  private static func write(_ text: String, to file: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return false }
      rest = rest.dropFirst(max(0, count))
    }
    return fsync(file) == 0
  }
}
