import CPostgres
import Foundation
import Sync
import WorkroomStore

/// A value of a statement, as PostgreSQL reads it from text.
enum SqlValue {
  case null
  case text(String)
  case number(Int)
  case bytes([UInt8])
  case texts([String?])
  case numbers([Int?])
  case manyBytes([[UInt8]])

  var text: String? {
    switch self {
    case .null: nil
    case .text(let text): text
    case .number(let number): String(number)
    case .bytes(let bytes): Self.hexadecimal(bytes)
    case .texts(let texts): Self.array(texts.map { $0.map(Self.quoted) })
    case .numbers(let numbers): Self.array(numbers.map { $0.map(String.init) })
    case .manyBytes(let many): Self.array(many.map { Self.quoted(Self.hexadecimal($0)) })
    }
  }

  private static func array(_ elements: [String?]) -> String {
    "{" + elements.map { $0 ?? "NULL" }.joined(separator: ",") + "}"
  }

  /// Within an array's text a quoted element escapes these two and nothing else.
  private static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    bytes.reserveCapacity(text.utf8.count + 2)
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text = Array("\\x".utf8)
    for byte in bytes { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}

/// What a statement answered, by rows and columns. A column that is not what it should be throws ``HubFault``.
struct SqlRows {
  private let cells: [[String?]]

  init(_ result: OpaquePointer) {
    cells = (0..<PQntuples(result)).map { row in
      (0..<PQnfields(result)).map { column in
        PQgetisnull(result, row, column) == 1 ? nil : String(cString: PQgetvalue(result, row, column))
      }
    }
  }

  var count: Int { cells.count }
  var rows: [SqlRow] { cells.map(SqlRow.init) }
  var first: SqlRow? { cells.first.map(SqlRow.init) }
}

struct SqlRow {
  fileprivate let cells: [String?]

  func optional(_ column: Int) -> String? { cells.indices.contains(column) ? cells[column] : nil }

  func text(_ column: Int) throws(HubFault) -> String {
    guard let text = optional(column) else { throw .refused(code: "column") }
    return text
  }

  func number(_ column: Int) throws(HubFault) -> Int {
    guard let number = Int(try text(column)) else { throw .refused(code: "column") }
    return number
  }

  /// A number that is one of these, whatever the server says.
  func number(_ column: Int, within range: Range<Int>) throws(HubFault) -> Int {
    let number = try number(column)
    guard range.contains(number) else { throw .refused(code: "column") }
    return number
  }

  func optionalNumber(_ column: Int) throws(HubFault) -> Int? {
    optional(column) == nil ? nil : try number(column)
  }

  func bytes(_ column: Int) throws(HubFault) -> [UInt8] {
    let text = try text(column)
    guard text.hasPrefix("\\x"), let bytes = Self.bytes(text.dropFirst(2).utf8) else {
      throw .refused(code: "column")
    }
    return bytes
  }

  func optionalBytes(_ column: Int) throws(HubFault) -> [UInt8]? {
    optional(column) == nil ? nil : try bytes(column)
  }

  /// An array of numbers, as `{1,2}`.
  func numbers(_ column: Int) throws(HubFault) -> [Int] {
    let text = optional(column) ?? "{}"
    return text.dropFirst().dropLast().split(separator: ",").compactMap { Int($0) }
  }

  private static func bytes(_ digits: Substring.UTF8View) -> [UInt8]? {
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 2)
    var high: UInt8?
    for digit in digits {
      let value: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
      case _: return nil
      }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return bytes
  }
}

/// An error of the server, by its code: what it says in words may hold somebody's words and is not kept.
struct SqlFault {
  let code: String?
  let detail: String?

  private struct Fork: Decodable {
    let origin: String
    let number: Int
  }

  var fault: HubFault {
    switch code {
    case "DB010": .notEnrolled
    case "DB012": .mayNotWrite(WorkroomID(""))
    case "DB013": .othersChain(OriginID(""))
    case "DB020":
      (detail.flatMap { try? JSONDecoder().decode(Fork.self, from: Data($0.utf8)) })
        .map { .forked(OriginID($0.origin), at: $0.number) } ?? .refused(code: "DB020")
    // The server goes down, or a standby took its place: nothing was done, or it is not known to be.
    case "57P01", "57P02", "57P03", "25006", nil: .unreachable
    case "57014": .late
    case let code?: .refused(code: code)
    }
  }
}
