import Crypto
import Foundation
import Regulation

/// Lines of a ledger that come from elsewhere, in a file or from another machine, each held against its own hash and seals.
protocol LedgerLines {
  /// The next one; nil after the last. Throws ``ImportError``.
  mutating func next() throws -> LedgerLine?
  /// Tells the line that was read last from any other, within this run of the program: nobody outside can know how.
  var mark: Int { get }
  /// SHA-256 of all lines that were read, in hexadecimal; empty where nobody says yes to it.
  var digest: String { get }
  /// What is wrong with the line that was read last.
  func error(_ problem: ImportError.Problem) -> ImportError
}

enum LedgerLine {
  case entry(ExportedLine, texts: [SealedText])
  case head(SignedHead)
}

/// The lines of an exported ledger (导出文件的各行).
struct ImportedLines: LedgerLines {

  let path: String
  private let reader: LineReader
  private var number = 0
  private var isFirst = true
  private var hasher = SHA256()
  private(set) var mark = 0
  var digest: String { Hashing.hexadecimal(hasher.finalize()) }

  /// Throws ``ImportError``.
  init(_ path: String) throws {
    guard let reader = try? LineReader(path) else {
      throw ImportError(file: path, line: nil, problem: .unreadable)
    }
    (self.path, self.reader) = (path, reader)
  }

  mutating func next() throws -> LedgerLine? {
    do {
      while true {
        number += 1
        guard let line = try reader.next() else { break }
        hasher.update(data: line.bytes)
        hasher.update(data: [line.isEnded ? 0x0A : 0x00])
        mark = line.bytes.hashValue
        guard let read = try read(line) else { continue }
        isFirst = false
        return read
      }
    } catch let problem as ImportError.Problem {
      throw error(problem)
    } catch let failure as LineReader.Failure {
      switch failure {
      case .unreadable: throw error(.unreadable)
      case .endless: throw error(isFirst ? .notAnExport : .brokenLine)
      }
    }
    guard !isFirst else { throw ImportError(file: path, line: nil, problem: .empty) }
    return nil
  }

  func error(_ problem: ImportError.Problem) -> ImportError {
    ImportError(file: path, line: number, problem: problem)
  }

  private func read(_ line: LineReader.Line) throws -> LedgerLine? {
    // Some editors put a mark before the first line, or an empty line behind the last.
    let mark: [UInt8] = isFirst && line.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
    let bytes = line.bytes.dropFirst(mark.count)
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { return nil }
    if !isFirst, bytes.starts(with: Array(#"{"head":"#.utf8)),
      let exported = try? JSONDecoder().decode(ExportedHead.self, from: Data(bytes))
    {
      return .head(exported.head)
    }
    guard let exported = try? JSONDecoder().decode(ExportedLine.self, from: Data(bytes)), exported.isStorable
    else {
      // Keys are sorted: an export begins so.
      if isFirst, !bytes.starts(with: Array(#"{"act":""#.utf8)) { throw ImportError.Problem.notAnExport }
      throw line.isEnded ? ImportError.Problem.brokenLine : .cut
    }
    return .entry(exported, texts: try exported.checkedTexts())
  }
}

extension ExportedLine {
  /// The line's texts, each held against its seal, and the entry against its hash. Throws ``ImportError/Problem``.
  func checkedTexts() throws -> [SealedText] {
    guard Hashing.hash(of: entry) == entry.hash else {
      throw ImportError.Problem.changed(number: entry.number)
    }
    guard !texts.isEmpty else { return [] }
    let seals = entry.seals
    return try texts.sorted { $0.key < $1.key }.map { field, text in
      guard let salt = salts[field] else { throw ImportError.Problem.unsalted(entry.place) }
      guard Hashing.isSealed(text, salt: salt, as: seals[field]) else {
        throw ImportError.Problem.unsealed(entry.place)
      }
      return SealedText(field: field, salt: salt, text: text)
    }
  }
}

extension ImportError.Problem: Error {}

extension Entry {
  var place: ImportError.Place { ImportError.Place(origin: origin, number: number) }
}
