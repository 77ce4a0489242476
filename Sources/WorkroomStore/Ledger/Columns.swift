import Foundation
import GRDB
import Regulation

/// A column holds what it cannot: the file was changed behind the program's back. Says where, never what.
struct Illegible: Error {
  let table: String
  /// The row by its id; `?` where that cannot be read either.
  let row: String
}

/// The columns of one row, by place, each read as what it must be.
///
/// GRDB's own subscripts end the process where a column holds something else, and its errors show the whole row.
struct Columns {
  private let row: Row
  private let table: String
  private let id: Int

  /// - Parameter id: the column that names the row in an error: an id of the house, never what somebody typed.
  init(_ row: Row, of table: String, id: Int = 0) {
    (self.row, self.table, self.id) = (row, table, id)
  }

  func text(_ place: Int) throws -> String { try needed(textIfAny(place)) }
  func number(_ place: Int) throws -> Int { try needed(numberIfAny(place)) }
  func day(_ place: Int) throws -> Day { try needed(dayIfAny(place)) }
  func flag(_ place: Int) throws -> Bool { try number(place) != 0 }

  func bytes(_ place: Int) throws -> [UInt8] {
    guard case .blob(let data) = storage(place) else { throw illegible }
    return Array(data)
  }

  func textIfAny(_ place: Int) throws -> String? {
    switch storage(place) {
    case .null: nil
    case .string(let text): text
    case .int64, .double, .blob: throw illegible
    }
  }

  func numberIfAny(_ place: Int) throws -> Int? {
    switch storage(place) {
    case .null: nil
    case .int64(let number) where Columns.numbers.contains(number): Int(number)
    case .int64, .double, .string, .blob: throw illegible
    }
  }

  func dayIfAny(_ place: Int) throws -> Day? {
    guard let ordinal = try numberIfAny(place) else { return nil }
    guard Columns.days.contains(ordinal) else { throw illegible }
    return Day(ordinal: ordinal)
  }

  func moment(_ place: Int) throws -> Moment {
    let milliseconds = try number(place)
    guard Columns.days.contains(milliseconds / 86_400_000) else { throw illegible }
    return Moment(milliseconds: Int64(milliseconds))
  }

  /// What can still be counted on from; the largest number of all would end the process with its next.
  private static let numbers: ClosedRange<Int64> = -(1 << 52)...(1 << 52)

  /// Ten thousand years either way: far beyond them the calendar's arithmetic would end the process.
  private static let days = -4_000_000...4_000_000

  /// A value of a closed list, by its stored name.
  func value<Value: RawRepresentable<String>>(_ place: Int, as _: Value.Type) throws -> Value {
    try needed(Value(rawValue: text(place)))
  }

  /// What `read` makes of a text; where it throws, the text is not what was written.
  func decoded<Value>(_ place: Int, _ read: (String) throws -> Value) throws -> Value {
    let text = try text(place)
    guard let value = try? read(text) else { throw illegible }
    return value
  }

  /// To be thrown where the row says something that no row can.
  var illegible: Illegible {
    switch storage(id) {
    case .string(let text): Illegible(table: table, row: text)
    case .int64(let number): Illegible(table: table, row: String(number))
    case .null, .double, .blob: Illegible(table: table, row: "?")
    }
  }

  private func needed<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw illegible }
    return value
  }

  private func storage(_ place: Int) -> DatabaseValue.Storage { row.stored(place).storage }
}

extension Row {
  /// What a column holds, whatever it is.
  func stored(_ place: Int) -> DatabaseValue { self[place] }
}
