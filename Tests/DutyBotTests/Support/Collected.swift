import Foundation
import Testing

/// Cases collected beside the project. Where the folder is not there, there are none: a test of nothing else is
/// enabled only where it is.
enum Collected {
  static let isThere = FileManager.default.fileExists(atPath: folder.path)
  static let needed: Comment = "the cases lie beside the project"

  private static let folder: URL = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { path, _ in
    path.deletingLastPathComponent()
  }.appendingPathComponent("../shared/oracles")

  static func rows<Row: Decodable>(_ name: String, as: Row.Type) throws -> [Row] {
    guard isThere else { return [] }
    let data = try Data(contentsOf: folder.appendingPathComponent("\(name).jsonl"))
    return try data.split(separator: 0x0A).map { try JSONDecoder().decode(Row.self, from: $0) }
  }
}
