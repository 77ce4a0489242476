import Crypto
import Foundation
import Regulation

/// The lines of an exported ledger (导出文件的各行), read a block at a time: each is held against its hash on all processors.
struct ImportedLines: LedgerLines {
  /// So many lines are read ahead, and of long ones no more than these bytes.
  private static let (linesABlock, bytesABlock) = (1024, 1 << 23)

  let path: String
  private let reader: LineReader
  private var hasher = SHA256()
  private(set) var place = LinePlace()
  var digest: String { Hashing.hexadecimal(hasher.finalize()) }

  /// How many lines were read of the file, and whether any of them said something.
  private var count: Int32 = 0
  private var isBegun = false
  /// What was read ahead, the next last; the block behind it, which is being read; and what stopped it.
  private var ahead: [Read] = []
  private var coming: Ahead<[Read]>?
  private var end: Result<Void, ImportError>?

  /// Throws ``ImportError``.
  init(_ path: String) throws {
    guard let reader = try? LineReader(path) else {
      throw ImportError(file: path, line: nil, problem: .unreadable)
    }
    (self.path, self.reader) = (path, reader)
  }

  mutating func next() throws -> LedgerLine? {
    if ahead.isEmpty, let next = coming ?? (end == nil ? block() : nil) {
      ahead = next.get().reversed()
      coming = end == nil ? block() : nil
    }
    guard let next = ahead.popLast() else {
      try end?.get()
      return nil
    }
    place = next.place
    return try next.line.mapError { error($0) }.get()
  }

  func error(_ problem: ImportError.Problem, at place: LinePlace) -> ImportError {
    ImportError(file: path, line: Int(place.number), problem: problem)
  }

  func again(_ places: [LinePlace]) throws -> Ahead<[Result<LedgerLine, ImportError>]> {
    let raws = try places.map { place in
      do {
        return Raw(
          bytes: try reader.again(at: place.offset, count: Int(place.length)), isEnded: true, place: place)
      } catch {
        throw self.error(.unreadable, at: place)
      }
    }
    let path = path
    return Ahead {
      raws.map { raw in
        // One that is what it was has been held against its hash and its seals.
        guard raw.mark == raw.place.mark else {
          return .failure(ImportError(file: path, line: Int(raw.place.number), problem: .swapped))
        }
        return raw.line(checked: true).mapError {
          ImportError(file: path, line: Int(raw.place.number), problem: $0)
        }
      }
    }
  }

  /// Begins to read the next lines.
  private mutating func block() -> Ahead<[Read]> {
    var (raws, size): ([Raw], Int) = ([], 0)
    do {
      while raws.count < ImportedLines.linesABlock, size < ImportedLines.bytesABlock {
        count += 1
        guard let line = try reader.next() else {
          end = isBegun ? .success(()) : .failure(ImportError(file: path, line: nil, problem: .empty))
          break
        }
        hasher.update(data: line.bytes)
        hasher.update(data: [line.isEnded ? 0x0A : 0x00])
        let raw = Raw(
          bytes: line.bytes, isEnded: line.isEnded,
          place: LinePlace(
            number: count, length: Int32(line.bytes.count), offset: line.offset, isFirst: !isBegun))
        guard !raw.isBlank else { continue }
        isBegun = true
        raws.append(raw)
        size += raw.bytes.count
      }
    } catch {
      let problem: ImportError.Problem =
        switch error as? LineReader.Failure {
        case .unreadable, nil: .unreadable
        case .endless: isBegun ? .brokenLine : .notAnExport
        }
      end = .failure(self.error(problem, at: LinePlace(number: count)))
    }
    return Ahead { [raws] in raws.map { $0.read() } }
  }
}

extension ImportedLines {
  /// A line, and what it says.
  private struct Read: Sendable {
    let place: LinePlace
    let line: Result<LedgerLine, ImportError.Problem>
  }

  /// A line as it stands in the file.
  private struct Raw: Sendable {
    let bytes: [UInt8]
    /// Whether its newline is there.
    let isEnded: Bool
    let place: LinePlace

    private var text: ArraySlice<UInt8> {
      place.isFirst && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    }

    /// As some editors leave behind the last line.
    var isBlank: Bool { text.allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 } }

    var mark: Int {
      bytes.withUnsafeBytes { bytes in
        var hasher = Hasher()
        hasher.combine(bytes: bytes)
        return hasher.finalize()
      }
    }

    func read() -> Read {
      var place = place
      place.mark = mark
      return Read(place: place, line: line(checked: false))
    }

    /// - Parameter checked: it was held against its hash and its seals before.
    func line(checked: Bool) -> Result<LedgerLine, ImportError.Problem> {
      Result { () throws(ImportError.Problem) in try line(checked) }
    }

    private func line(_ isChecked: Bool) throws(ImportError.Problem) -> LedgerLine {
      if !place.isFirst, text.starts(with: Array(#"{"head":"#.utf8)),
        let exported = try? JSONDecoder().decode(ExportedHead.self, from: Data(text))
      {
        return .head(exported.head)
      }
      guard
        let exported = text.withUnsafeBytes({ ExportedLine(flat: $0) })
          ?? (try? JSONDecoder().decode(ExportedLine.self, from: Data(text))), exported.isStorable
      else {
        // Keys are sorted: an export begins so.
        if place.isFirst, !text.starts(with: Array(#"{"act":""#.utf8)) { throw .notAnExport }
        throw isEnded ? .brokenLine : .cut
      }
      do {
        return .entry(try isChecked ? ReadEntry(checked: exported, isShaped: true) : ReadEntry(exported))
      } catch let problem as ImportError.Problem {
        throw problem
      } catch {
        throw .brokenLine
      }
    }
  }
}
