import Foundation

/// A measurement that could not be made.
struct Unmeasured: Error, CustomStringConvertible {
  let description: String
}

/// Programs that are run and read.
enum Tools {
  struct Outcome {
    var microseconds: Double
    /// Resident memory at most, in kilobytes.
    var kilobytes: Double
  }

  /// Runs one of the small C programs and gives back what it prints. Throws ``Unmeasured`` where it fails.
  static func read(_ path: String, _ arguments: [String]) throws -> String {
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Unmeasured(
        description: "\(path) \(arguments.joined(separator: " ")): \(process.terminationStatus)")
    }
    return String(decoding: output, as: UTF8.self)
  }
}

extension Plan {
  /// Runs a program to its end: how long it took, and its peak. Throws ``Unmeasured`` where it fails.
  func run(_ path: String, _ arguments: [String]) throws -> Tools.Outcome {
    let numbers = try Tools.read(floors + "/peak", [work + "/output", path] + arguments)
      .split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard numbers.count == 2 else { throw Unmeasured(description: path) }
    return Tools.Outcome(microseconds: numbers[0], kilobytes: numbers[1])
  }
}

/// The bare loop that writes a turn's rows again, in a process of its own; see `scripts/floors/turn.c`.
final class TurnFloor {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()

  init(_ program: String, from store: String, into copy: String) throws {
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [store, copy]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
  }

  /// Writes the last turn's rows: how many microseconds it took, and how many rows they were.
  func turn() throws -> (microseconds: Double, rows: Int) {
    try input.fileHandleForWriting.write(contentsOf: Data("go\n".utf8))
    let words = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self).split(
      separator: " ")
    guard words.count == 2, let took = Double(words[0]), let rows = Int(words[1].dropLast()) else {
      throw Unmeasured(description: "the bare loop stopped")
    }
    return (took, rows)
  }

  func end() {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}
