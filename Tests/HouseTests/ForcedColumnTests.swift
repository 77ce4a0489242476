import Foundation
import Testing

/// A column that is forced to be what it should be ends the process, with the row on stderr, where the file was changed
/// by hand: rows are read by `Columns`, which throws.
@Suite struct ForcedColumnTests {
  private static func isForced(_ code: String) -> Bool {
    // What GRDB is asked for as whatever it is, is not forced.
    let code = code.replacing("fromDatabaseValue(row[", with: "")
    return ["row[", "$0[\"", "] as Data", "] as String", "] as Int"].contains(where: code.contains)
  }

  @Test("No file of the store forces a column")
  func store() throws {
    let root = Sources.folder.appendingPathComponent("WorkroomStore")
    let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    #expect(names.contains("Ledger/Columns.swift"))
    for name in names where name.hasSuffix(".swift") {
      let text = try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let code = line.components(separatedBy: "//")[0]
        #expect(!Self.isForced(code), "\(name):\(number + 1)")
      }
    }
  }

  @Test(
    "One that is forced is seen",
    arguments: ["row[\"x\"]", "Array($0[\"salt\"] as Data)", "let a: Int = row[0]"])
  func seen(_ code: String) {
    #expect(Self.isForced(code))
  }
}
