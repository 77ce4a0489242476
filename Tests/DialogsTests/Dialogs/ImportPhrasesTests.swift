import Regulation
import Testing

@testable import Dialogs
@testable import WorkroomStore

@Suite("What is said of an import")
struct ImportPhrasesTests {
  private func aside(_ name: String, _ reason: ImportReport.Reason) -> ImportReport.Aside {
    .init(origin: OriginID(name), reason: reason, from: 4, entries: 3, fingerprint: name, mayBeLetIn: false)
  }

  @Test(
    "Of many chains that are kept apart a few of each kind are named, and the rest are counted",
    arguments: Language.allCases)
  func manyChains(_ language: Language) {
    var report = ImportReport()
    report.aside = (0..<25).map { aside("chain \($0).", .unsigned) } + [aside("mine", .own)]
    let rows = ImportPhrases(language).aside(report)
    #expect(rows.count == 12)
    #expect(rows[9].contains("chain 9.") && rows[10].contains("mine"))
    #expect(rows[11].contains("15") && rows[11].contains("45"))
    report.aside = Array(report.aside.prefix(10))
    #expect(ImportPhrases(language).aside(report).count == 10)
  }
}
