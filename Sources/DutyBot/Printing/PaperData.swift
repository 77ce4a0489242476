import Foundation
import Regulation
import WorkroomStore

/// Reads the values of a paper from JSON, and says what is wrong with it without repeating what stands in it.
enum PaperData {
  enum Problem: Error, Equatable {
    case cannotRead
    /// Not JSON, or not UTF-8.
    case notJson
    /// A key that must be there.
    case missing(String)
    /// A value that does not fit its key: text for a number, a day or a word there is none of.
    case unfitting(String)
    /// Keys there are none of.
    case unknown([String])
  }

  /// The value in a file, or on the standard input for `-`. Throws ``Problem``.
  static func read<Value: Codable>(_ type: Value.Type, from file: String) throws(Problem) -> Value {
    let read =
      file == "-" ? try? FileHandle.standardInput.readToEnd() : try? Data(contentsOf: URL(filePath: file))
    guard let bytes = read else { throw .cannotRead }
    return try decode(type, bytes)
  }

  static func decode<Value: Codable>(_ type: Value.Type, _ bytes: Data) throws(Problem) -> Value {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    let value: Value
    do {
      value = try JSONDecoder().decode(type, from: Data(bytes))
    } catch DecodingError.keyNotFound(let key, let context) {
      throw .missing(path(context.codingPath + [key]))
    } catch DecodingError.valueNotFound(_, let context) {
      throw .missing(path(context.codingPath))
    } catch DecodingError.typeMismatch(_, let context) {
      throw .unfitting(path(context.codingPath))
    } catch DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty {
      throw .unfitting(path(context.codingPath))
    } catch {
      throw .notJson
    }
    guard let again = try? JSONText.encode(value) else { return value }
    let strange = unknown(
      in: try? JSONSerialization.jsonObject(with: bytes),
      known: try? JSONSerialization.jsonObject(with: Data(again.utf8)))
    guard strange.isEmpty else { throw .unknown(strange) }
    return value
  }

  /// Where a key stands: `members[3].name`, rows counted from 1.
  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce("") { path, key in
      if let index = key.intValue { return path + "[\(index + 1)]" }
      return path.isEmpty ? key.stringValue : path + "." + key.stringValue
    }
  }

  /// The keys that are not written again by what was read: a misspelt one would be left out in silence.
  private static func unknown(in given: Any?, known: Any?, at path: String = "") -> [String] {
    if let given = given as? [String: Any], let known = known as? [String: Any] {
      return given.keys.sorted().flatMap { key -> [String] in
        let path = path.isEmpty ? key : path + "." + key
        if given[key] is NSNull { return [] }
        guard let inner = known[key] else { return [path] }
        return unknown(in: given[key], known: inner, at: path)
      }
    }
    if let given = given as? [Any], let known = known as? [Any] {
      return zip(given, known).enumerated().flatMap { index, pair in
        unknown(in: pair.0, known: pair.1, at: path + "[\(index + 1)]")
      }
    }
    return []
  }
}
