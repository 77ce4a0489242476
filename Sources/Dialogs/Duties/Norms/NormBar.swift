/// The bar of a norm in a table, which shows at a glance what the numbers beside it say.
package enum NormBar {
  static let filled: Character = "▓"
  static let empty: Character = "░"

  /// A row without its bar and the gap behind it, for a window that is too narrow for both: 1/2  还差 1 次 says as much.
  package static func removed(from row: String) -> String {
    guard let start = row.firstIndex(where: { $0 == filled || $0 == empty }) else { return row }
    let rest = row[start...].drop { $0 == filled || $0 == empty || $0 == " " }
    return String(row[..<start] + rest)
  }
}
