import Foundation
import Glibc
import Testing

@testable import DutyBot
@testable import Workbench

@MainActor @Suite struct PipeListenerTests {
  private func heard(from file: Int32) throws -> [Heard] {
    let listener = try PipeListener(input: file, catchingSignals: false)
    var all: [Heard] = []
    while all.last != .end { all.append(try listener.listen(Prompt(text: "> "))) }
    // The end stays the end.
    #expect(try listener.listen(Prompt()) == .end)
    close(file)
    return all
  }

  @Test(arguments: [
    ("", [Heard.end]),
    ("签到\n签退\n", [.line("签到"), .line("签退"), .end]),
    ("签到\r\n\r\n签退", [.line("签到"), .line(""), .line("签退"), .end]),
    ("a\u{0}b\n。\n", [.line("a\u{0}b"), .line("。"), .end]),
  ])
  func hearsLines(_ text: String, _ expected: [Heard]) throws {
    #expect(try heard(from: Give.file(Array(text.utf8))) == expected)
  }

  @Test func hearsAMillionCharactersInOneLine() throws {
    let line = String(repeating: "值", count: 1_000_000)
    #expect(try heard(from: Give.file(Array((line + "\n后").utf8))) == [.line(line), .line("后"), .end])
  }

  @Test func hearsEveryLineInOrder() throws {
    let lines = (0..<20_000).map { "第 \($0) 行" }
    let all = try heard(from: Give.file(Array(lines.joined(separator: "\n").utf8)))
    #expect(all == lines.map { .line($0) } + [.end])
  }

  /// Pieces that come while the listener waits, cut inside a character and between CR and LF.
  /// Written by a thread of its own: a task would wait for one of the few that tests run on, this one among them.
  @Test func hearsALineThatComesInPieces() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let (reading, writing) = (ends[0], ends[1])
    Thread.detachNewThread {
      for byte in "值班日志\r\n第二行".utf8 {
        var byte = byte
        _ = write(writing, &byte, 1)
        sched_yield()
      }
      close(writing)
    }
    #expect(try heard(from: reading) == [.line("值班日志"), .line("第二行"), .end])
  }
}
