import Foundation
import Regulation

/// Files that a talk names: other talks, and ledgers to begin on.
package enum TalkFiles {
  /// A name in a talk, as a path: relative to the folder of the talk.
  static func path(_ name: String, from file: String) -> String {
    if name.hasPrefix("/") { return name }
    var folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    var rest = name.split(separator: "/")[...]
    while let step = rest.first,
      step == "." || (step == ".." && folder.last.map { !["", "."].contains($0) && $0 != ".." } == true)
    {
      if step == ".." { folder.removeLast() }
      rest.removeFirst()
    }
    return (folder + rest).joined(separator: "/")
  }

  /// The text of a file; nil where it cannot be opened or is not UTF-8.
  static func text(_ path: String) -> String? { try? String(contentsOfFile: path, encoding: .utf8) }

  /// The talks that `names` stand for: files as they are, folders with all talks below them, sorted.
  ///
  /// Each once, in the order given.
  package static func talks(_ names: [String]) -> [String] {
    var talks: [String] = []
    var seen: Set<String> = []
    for name in names {
      var isFolder: ObjCBool = false
      let isThere = FileManager.default.fileExists(atPath: name, isDirectory: &isFolder)
      var found = [name]
      if isThere, isFolder.boolValue {
        let folder = name.hasSuffix("/") ? String(name.dropLast()) : name
        found = ((try? FileManager.default.subpathsOfDirectory(atPath: name)) ?? [])
          .filter { $0.hasSuffix(".talk") }.sorted().map { folder + "/" + $0 }
      }
      talks += found.filter { seen.insert($0).inserted }
    }
    return talks
  }

  /// One of them. Throws `TalkError` where it cannot be read as a talk, or at all.
  package static func read(_ file: String) throws(TalkError) -> Talk {
    guard let text = text(file) else {
      throw TalkError(
        file: file, line: 1, column: 1,
        expected: TalkPhrase("打得开的 UTF-8 文件", "a file that can be opened and is UTF-8"))
    }
    return try TalkParser.parse(text, file: file)
  }
}
