import Glibc
import Regulation

@testable import Workbench

/// Files and folders: what console tests need of the system.
enum Give {
  /// An open file with `bytes` in it, read from its start.
  static func file(_ bytes: [UInt8]) throws -> Int32 {
    let file = try temporaryFile()
    guard write(file, bytes, bytes.count) == bytes.count, lseek(file, 0, SEEK_SET) == 0 else {
      throw Pty.Failure(description: "not written: \(errno)")
    }
    return file
  }

  /// An open file without a name.
  static func temporaryFile() throws -> Int32 {
    var template = Array("/tmp/dutybot-test-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { throw Pty.Failure(description: "no file: \(errno)") }
    unlink(template)
    return file
  }

  /// A new folder, mode 0700.
  static func folder() throws -> String {
    var template = Array("/tmp/dutybot-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Pty.Failure(description: "no folder: \(errno)") }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Names in a folder.
  static func names(in folder: String) -> [String] {
    guard let opened = opendir(folder) else { return [] }
    defer { closedir(opened) }
    var names: [String] = []
    while let entry = readdir(opened) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
