import Foundation
import Testing

/// Whatever the program prints goes through one file, which makes it visible and misses what could not be written.
@Suite struct OneExitTests {
  /// The files that may, one in each program.
  static let exits = ["DutyBot/Console/Output.swift", "DutyBotSync/Output.swift"]

  /// Other ways to stdout and stderr. `print(` counts where it is called, not as the name of a member or a case.
  static let ways = [
    "standardOutput", "standardError", " fputs(", "fwrite(", "putchar(", " puts(", "debugPrint(", "dump(",
    "write(STDOUT_FILENO", "write(STDERR_FILENO", "Swift.print(",
  ]

  // Bench and Train are no part of the product.
  @Test(
    "Nothing is printed but through it",
    arguments: try Sources.modules().filter { !["Bench", "Train"].contains($0) })
  func prints(in module: String) throws {
    for file in try Sources.texts(in: module) where !Self.exits.contains(file.path) {
      for (number, row) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let code = row.components(separatedBy: "//")[0]
        let isCall = code.split(separator: "print(", omittingEmptySubsequences: false).dropLast().contains {
          !($0.last.map { $0 == "." || $0 == "_" || $0.isLetter || $0.isNumber } ?? false)
            && !$0.hasSuffix("case ") && !$0.hasSuffix("func ")
        }
        let way = Self.ways.first { code.contains($0) } ?? (isCall ? "print(" : nil)
        #expect(way == nil, "\(file.path):\(number + 1)")
      }
    }
  }
}

extension Sources {
  static func texts(in module: String) throws -> [(path: String, text: String)] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/\(module)")
    let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(".swift") }.sorted().map {
      ("\(module)/\($0)", try String(contentsOf: root.appendingPathComponent($0), encoding: .utf8))
    }
  }
}
