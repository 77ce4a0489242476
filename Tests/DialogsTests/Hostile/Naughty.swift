import Foundation

/// Hostile strings collected beside the project; none where the folder is not there: they come beside `HostileString`.
enum Naughty {
  struct Row: Decodable, Sendable {
    let id: String
    let text: String
  }

  static let rows: [Row] = {
    let root = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { path, _ in path.deletingLastPathComponent() }
    guard
      let data = try? Data(contentsOf: root.appendingPathComponent("../shared/oracles/naughty_strings.jsonl"))
    else { return [] }
    return data.split(separator: 0x0A).compactMap { try? JSONDecoder().decode(Row.self, from: $0) }
  }()
}
