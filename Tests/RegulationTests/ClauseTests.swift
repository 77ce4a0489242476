import Foundation
import Regulation
import Testing

@Suite("Clauses")
struct ClauseTests {
  @Test("ids are unique and say document, chapter and item")
  func ids() {
    let ids = Clause.allCases.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(id.wholeMatch(of: /PN|PA\.[0-9]+|[PC][0-9](\.[0-9])?[a-z]?/) != nil, "\(id)") }
  }

  @Test("each has its words in both languages", arguments: Clause.allCases)
  func words(_ clause: Clause) {
    #expect(clause.quotation.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    #expect(!clause.english.isEmpty)
    #expect(!clause.quotation.contains("…") || clause.quotation.contains("……"))
  }

  @Test("a parent id means all its letters, and case does not matter")
  func cited() {
    #expect(Clause.cited(by: "P6.3").map(\.id) == ["P6.3a", "P6.3b", "P6.3c", "P6.3d", "P6.3e", "P6.3f"])
    #expect(Clause.cited(by: "p3.3E") == [.p3_3e] && Clause.cited(by: "PA.7") == [.pa_7])
    #expect(Clause.cited(by: "P9.1").isEmpty && Clause.nearest(to: "P3.3x") == "P3.3a")
    #expect(Clause.p3_3e.chapter == 3 && Clause.p3_3e.item == 3 && Clause.p1a.item == nil)
    #expect(Clause.p0.chapter == nil && Clause.pa_7.item == nil && Clause.c2_3b.document == .cityNotice)
  }

  @Test("every clause that is written down is in the list", .enabled(if: Checkout.isThere))
  func listed() throws {
    var written: Set<String> = []
    for file in try Checkout.files(in: "Sources/Regulation/Clauses") {
      for match in try String(contentsOf: file, encoding: .utf8).matches(
        of: /public static let \w+ = Clause\(\s+"([^"]+)"/)
      {
        written.insert(String(match.1))
      }
    }
    #expect(written == Set(Clause.allCases.map(\.id)) && written.count > 150)
  }

  @Test("every clause of the table is here, with its force", .enabled(if: Documents.table != nil))
  func complete() throws {
    let table = try #require(Documents.table)
    let rows = table.split(separator: "\n").compactMap { row -> (String, String)? in
      let cells = row.components(separatedBy: " | ")
      guard cells.count > 4, let id = cells[0].wholeMatch(of: /\| ((?:P|C)[N0-9][0-9.a-z]*)/)?.1 else {
        return nil
      }
      return (String(id), cells[2])
    }
    #expect(rows.count > 130)
    for (id, force) in rows {
      let clause = try #require(Clause(id: id), "\(id)")
      let wanted: Clause.Force = force.contains("H") ? .hard : force.hasPrefix("S") ? .soft : .narrative
      #expect(clause.force == wanted, "\(id)")
    }
  }

  @Test(
    "each quotation stands in the documents word for word", .enabled(if: Documents.text != nil),
    arguments: Clause.allCases)
  func quotation(_ clause: Clause) throws {
    let text = try #require(Documents.text)
    var rest = (clause.id.hasPrefix("C") ? text.city : text.province)[...]
    for further in clause.quotation.components(separatedBy: " / ") {
      for part in further.components(separatedBy: "……") where !part.isEmpty {
        let range = try #require(rest.firstRange(of: part.packed), "\(part)")
        rest = rest[range.upperBound...]
      }
    }
  }
}

/// The sources, where the tests run beside them.
private enum Checkout {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
  static var isThere: Bool {
    FileManager.default.fileExists(atPath: root.appending(path: "Package.swift").path)
  }
  static func files(in folder: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: root.appending(path: folder), includingPropertiesForKeys: nil)
  }
}

/// The documents, where they lie beside the checkout.
private enum Documents {
  static let table = beside("clauses.md")

  /// The city's notice comes first; the province's opinion after it.
  static let text: (city: String, province: String)? = {
    guard let packed = beside("regulation-source.txt")?.packed else { return nil }
    guard let second = packed.firstRange(of: Documents.heading) else { return (packed, packed) }
    return (String(packed[..<second.lowerBound]), String(packed[second.lowerBound...]))
  }()

  private static func beside(_ name: String) -> String? {
    var folder = URL(filePath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let file = folder.appending(path: "shared/spec/\(name)")
      if let text = try? String(contentsOf: file, encoding: .utf8) { return text }
    }
    return nil
  }

  private static let heading = "陕政协发〔2023〕21号"
}

extension String {
  fileprivate var packed: String { filter { !$0.isWhitespace } }
}
