import Foundation

/// Talk files by name: a file itself, or all in a folder and below.
enum TalkFiles {
  /// The files in a stable order. A path that is no folder is taken for a file.
  static func all(_ path: String) throws -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      return [path]
    }
    let names = try FileManager.default.subpathsOfDirectory(atPath: path)
    return names.filter { $0.hasSuffix(".talk") }.sorted().map { path + "/" + $0 }
  }

  /// Throws `TalkError` where it cannot be read as a talk or at all.
  static func read(_ file: String) throws(TalkError) -> Talk {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
      throw TalkError(
        file: file, line: 1, column: 1,
        expected: TalkPhrase("打得开的 UTF-8 文件", "a file that can be opened and is UTF-8"))
    }
    return try TalkParser.parse(text, file: file)
  }
}
