import Dialogs
import Foundation
package import Regulation
import WorkroomStore

#if canImport(Glibc)
  import Glibc
#endif

/// One time a learner did a lesson (成绩).
package struct TrainingResult: Codable, Sendable, Hashable {
  package var lesson: Int
  package var title: String
  package var language: Language
  /// As the learner gave it; empty where they did not.
  package var learner: String
  /// When it was handed in, UTC+8: `2026-03-31T08:55:00+08:00`.
  package var at: String
  /// 0 to 100.
  package var score: Int
  package var passed: Bool
  /// How many hints were told.
  package var hints: Int
}

/// The file of results: a JSON object a line, added to and never rewritten.
package struct TrainingRecord {
  package let path: String

  package init(path: String) { self.path = path }

  package struct Broken: Error {
    var code: Int32
  }

  /// All results that can be read, oldest first, and how many lines cannot be.
  package func read() -> (results: [TrainingResult], unreadable: Int) {
    guard let data = FileManager.default.contents(atPath: path) else { return ([], 0) }
    let lines = data.split(separator: 0x0A)
    let results = lines.compactMap { try? JSONDecoder().decode(TrainingResult.self, from: $0) }
    return (results, lines.count - results.count)
  }

  /// Adds one. Throws ``Broken`` with the system's reason; nothing is added then.
  package func add(_ result: TrainingResult) throws {
    var line = Data((try JSONText.encode(result) + "\n").utf8)
    for (offset, byte) in path.utf8.enumerated() where byte == 0x2F && offset > 0 {
      mkdir(String(decoding: Array(path.utf8)[..<offset], as: UTF8.self), 0o700)
    }
    let file = Glibc.open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw Broken(code: errno) }
    defer { Glibc.close(file) }
    // Two learners may hand in at the same moment; and a line that a full disk cut short gets its end here.
    guard flock(file, LOCK_EX) == 0, fchmod(file, 0o600) == 0 else { throw Broken(code: errno) }
    let end = lseek(file, 0, SEEK_END)
    var last: UInt8 = 0x0A
    if end > 0, pread(file, &last, 1, end - 1) == 1, last != 0x0A { line.insert(0x0A, at: 0) }
    let written = line.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    guard written == line.count else {
      let code = written < 0 ? errno : ENOSPC
      ftruncate(file, end)
      throw Broken(code: code)
    }
  }
}
