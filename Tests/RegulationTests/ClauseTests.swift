import Foundation
import Regulation
import Testing

@Suite("Clauses")
struct ClauseTests {
  @Test("ids are unique and say document, chapter and item")
  func ids() {
    let ids = Clause.allCases.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(id.wholeMatch(of: /[PC][0-9](\.[0-9][a-z]?)?/) != nil, "\(id)") }
  }

  @Test("each has its words in both languages", arguments: Clause.allCases)
  func words(_ clause: Clause) {
    #expect(clause.quotation.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    #expect(!clause.english.isEmpty)
    #expect(!clause.quotation.contains("…") || clause.quotation.contains("……"))
  }

  @Test(
    "each quotation stands in the documents word for word", .enabled(if: Documents.text != nil),
    arguments: Clause.allCases)
  func quotation(_ clause: Clause) throws {
    let text = try #require(Documents.text)
    var rest = (clause.id.hasPrefix("C") ? text.city : text.province)[...]
    for part in clause.quotation.components(separatedBy: "……") where !part.isEmpty {
      let range = try #require(rest.firstRange(of: part.packed), "\(part)")
      rest = rest[range.upperBound...]
    }
  }
}

/// The documents, where they lie beside the checkout.
private enum Documents {
  /// The city's notice comes first; the province's opinion after it.
  static let text: (city: String, province: String)? = {
    var folder = URL(filePath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let file = folder.appending(path: "shared/spec/regulation-source.txt")
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
      let packed = text.packed
      guard let second = packed.firstRange(of: Documents.heading) else { return (packed, packed) }
      return (String(packed[..<second.lowerBound]), String(packed[second.lowerBound...]))
    }
    return nil
  }()

  private static let heading = "陕政协发〔2023〕21号"
}

extension String {
  fileprivate var packed: String { filter { !$0.isWhitespace } }
}
