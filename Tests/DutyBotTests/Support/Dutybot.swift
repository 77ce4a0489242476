import Foundation
import Regulation
import Testing

/// The program under test as a real process with its own folders.
struct Dutybot {
  /// The executable that was built beside these tests.
  static let path: String = {
    // The test bundle stands in the build folder, and so does the program.
    let bundle = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0])
    return bundle.deletingLastPathComponent().appendingPathComponent("dutybot").path
  }()

  /// Sets the clock of every process to 31 March 2026, 08:55, when the tests began; it goes on from there.
  static let shift: Int64 = {
    let wanted: Int64 = 1_774_918_500_000
    return wanted - Int64(Date().timeIntervalSince1970 * 1000)
  }()

  let folder: URL
  /// What starts the program, such as a command that enters another mount namespace; as a rule nothing.
  var launcher: [String] = []
  var store: String { folder.appendingPathComponent("data/store.sqlite").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("dutybot-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// An environment of its own: nothing of the machine's store, history or language.
  func environment(_ more: [String: String] = [:]) -> [String: String] {
    [
      "PATH": "/usr/bin:/bin", "HOME": folder.path, "XDG_DATA_HOME": folder.path + "/share",
      "XDG_STATE_HOME": folder.path + "/state", "DUTYBOT_STORE": store, "LANG": "zh_CN.UTF-8", "TERM": "dumb",
      "DUTYBOT_CLOCK": String(Dutybot.shift),
    ].merging(more) { $1 }
  }

  struct Outcome {
    var out: String
    var error: String
    /// Negative for a signal.
    var code: Int32
  }

  /// Runs the program to its end with these lines on its standard input.
  func run(_ arguments: [String] = [], lines: [String] = [], environment more: [String: String] = [:]) throws
    -> Outcome
  {
    try start(arguments, lines: lines, environment: more).finish()
  }

  /// Starts the program; its output goes to files, so that it never waits for a reader.
  func start(
    _ arguments: [String] = [], lines: [String] = [], bytes: [UInt8] = [],
    environment more: [String: String] = [:]
  ) throws -> Running {
    let files = (0..<3).map { _ -> URL in
      let file = folder.appendingPathComponent(UUID().uuidString)
      _ = FileManager.default.createFile(atPath: file.path, contents: nil)
      return file
    }
    try Data(Array(lines.map { $0 + "\n" }.joined().utf8) + bytes).write(to: files[0])
    let process = Process()
    let words = launcher + [Dutybot.path] + arguments
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    process.environment = environment(more)
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    return Running(process: process, out: files[1], error: files[2])
  }

  struct Running {
    let process: Process
    let out: URL
    let error: URL

    func finish() throws -> Outcome {
      process.waitUntilExit()
      let code =
        process.terminationReason == .uncaughtSignal ? -process.terminationStatus : process.terminationStatus
      return Outcome(
        out: String(decoding: try Data(contentsOf: out), as: UTF8.self),
        error: String(decoding: try Data(contentsOf: error), as: UTF8.self), code: code)
    }
  }

  /// The ledger as act and facts, in the order written, without the ids that differ from run to run, and without that it was
  /// looked at like this.
  func ledger() throws -> [String] {
    let exported = try run(["ledger", "export", "--json", "--with-personal"])
    return try exported.out.split(separator: "\n").filter {
      !$0.hasPrefix(#"{"head":"#) && !$0.contains("\"personalExported\"")
    }.map { line in
      let entry = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let text = try #require(entry["body"] as? String)
      let body = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      var facts = body["facts"] as? [String: Any] ?? [:]
      for id in ["person", "shift", "target", "opinions"] { facts[id] = nil }
      let fields = String(
        decoding: try JSONSerialization.data(withJSONObject: facts, options: [.sortedKeys]), as: UTF8.self)
      let sealed = (body["sealed"] as? [String: String] ?? [:]).keys.sorted()
      let texts = (entry["personal"] ?? entry["texts"]) as? [String: String] ?? [:]
      let apart = sealed.map { "\($0)=\(texts[$0] ?? "-")" }.joined(separator: ",")
      return "\(entry["act"] ?? "") \(fields) [\(apart)]"
    }
  }
}
