import Conversation
import Dialogs
import Foundation
import Regulation
import Testing

@testable import DutyBot
@testable import Workbench

/// What the program says in the talks is in their language: all that is said beside questions is heard there only.
@Suite("Talks are in one language")
struct OneLanguageTalkTests {
  @Test(arguments: TalksTests.files)
  func saysNothingInTheOther(_ file: String) throws {
    try check(try TalksTests.talk(file), file)
  }

  @Test func walksSayNothingInTheOther() throws {
    for talk in try Walked.all().talks {
      try check(try TalkParser.parse(talk.text, file: talk.file), talk.file)
    }
  }

  private func check(_ talk: Talk, _ file: String) throws {
    var typed: [String] = []
    for part in talk.parts {
      switch part.act {
      // A number or a letter that was typed may stand in any word; a word of Chinese is their own.
      case .say(let lines):
        // Several in one line are said again one by one.
        typed += lines.flatMap { [$0] + $0.split(separator: "、").map(String.init) }.filter {
          $0.count > 3 || $0.unicodeScalars.contains(where: \.properties.isIdeographic)
        }
      case .reply(let reply):
        for row in reply.rows {
          let foreign = Self.foreign(in: row.pattern.source, talk.language, typed)
          // A fingerprint is the same in every language.
          let said = foreign.filter { !Self.recorded.contains($0) && !$0.allSatisfy(\.isHexDigit) }
          #expect(said == [], "\(file):\(row.line)")
        }
      case .restart, .interrupt, .wait, .ledger, .begin, .state, .duties, .expectFailure: break
      }
    }
  }

  /// What the demo's people wrote: shown as they wrote it, in either language.
  private static let recorded =
    (try? String(
      contentsOf: TalksTests.folder.appendingPathComponent("../../Sources/Workbench/Demo/year.txt"),
      encoding: .utf8)) ?? ""

  /// Letters of the other language, without quotations, names and clauses.
  private static func foreign(in source: String, _ language: TalkLanguage, _ typed: [String]) -> [String] {
    // The longest first, so that none is taken out of another; short words last, so that none is taken out of a name.
    let (long, short) = (typed.filter { $0.count > 3 }, typed.filter { $0.count <= 3 })
    let source = long.sorted { $0.count > $1.count }.reduce(source) { $0.replacing($1, with: " ") }
    switch language {
    case .zh:
      // A command is the same in every language.
      return source.replacing(#/dutybot(-sync)?( -{0,2}[a-z-]+)*/#, with: " ").replacing(
        #/[PCA][A-Z]?[0-9.]+[a-z]?/#, with: " "
      ).matches(
        of: #/[A-Za-z]{2,}/#
      )
      .map { String($0.output) }
    case .en:
      let row = source.replacing(
        #/\+ 委员工作室|(商州区|丹凤县)[\p{Han}“”]*|教育界?|商洛市|委员[甲乙丙丁戊己庚辛壬癸子丑寅]|王老师|干部[甲乙]|副主席甲|秘书甲|(教科卫体和文化文史|农业和农村|提案|政协商州区)委员会|王女士|王大为|(商州区|丹凤县)[\p{Han}“”]*/#,
        with: " "
      )
      return short.reduce(row) { $0.replacing($1, with: " ") }.replacing(
        #/“([^“”]|“[^“”]*”)*”|《[^》]*》/#, with: " "
      )
      .matches(of: #/\p{Han}+/#).map { String($0.output) }
    }
  }
}
