import Conversation
import Regulation
import WorkroomStore

// The text of an output, as whoever reviews it reads it.
extension LogOutput {
  /// The newest version, with what is new in it since the one before; empty where nobody has written it here.
  static func written(_ output: Matter<OutputFacts>, _ scene: Scene) throws -> String {
    guard let text = output.facts.text else { return "" }
    let versions = try scene.facts(DraftVersions(of: output.id))
    var rows = [
      scene("\n稿子（第 \(versions.count) 稿）：", "\nThe text (version \(versions.count)):"),
      text.orErased(scene.language),
    ]
    if versions.count > 1 {
      rows.append(scene("和上一稿比：", "Since the version before:"))
      rows += changes(from: versions[versions.count - 2], to: versions[versions.count - 1], scene)
    }
    return rows.joined(separator: "\n")
  }

  /// Line by line: － what is gone, ＋ what is new.
  static func changes(from old: String, to new: String, _ scene: Scene) -> [String] {
    let lines = { (text: String) in
      text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    }
    let difference = lines(new).difference(from: lines(old))
    let rows = difference.removals.map { "  － " + line($0) } + difference.insertions.map { "  ＋ " + line($0) }
    return rows.isEmpty ? [scene("  没有改动。", "  Nothing was changed.")] : rows
  }

  private static func line(_ change: CollectionDifference<String>.Change) -> String {
    switch change {
    case .insert(_, let line, _), .remove(_, let line, _): line
    }
  }
}
