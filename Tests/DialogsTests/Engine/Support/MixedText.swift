import Regulation

@testable import Dialogs

/// Finds what of a text is in the other language.
enum MixedText {
  /// What is written alike in both: names of programs and files, and of the talks' people and places.
  private static let alike = [
    "--store", "dutybot ledger verify", "dutybot ledger rebuild", "dutybot hub digits", "dutybot", "-wal",
    "台账.sqlite", "KB",
    "MB", "matters", "m-1",
  ]
  private static let names = [
    "委员甲", "委员乙", "委员丙", "委员丁", "委员戊", "委员己", "委员庚", "王老师",
    "政协洛南县委员会", "政协商州区委员会",
    "洛南县科技界别委员工作室", "商州区教育界别委员工作室", "商州区", "商洛市", "干部甲", "干部乙",
    "教科卫体和文化文史委员会", "农业和农村委员会", "提案委员会", "洛南县教育界别委员工作室", "教育界", "教育",
    "委员壬", "委员癸", "委员子", "委员丑", "委员寅", "洛南县", "关于停车的提案", "城管局",
  ]

  /// The runs of letters of the other language, clauses, names and quotations left out.
  static func foreign(in text: String, _ language: Language) -> [String] {
    var text = alike.reduce(text) { $0.replacing($1, with: " ") }
    switch language {
    case .zh:
      text = withoutClauses(text.replacing(#/([0-9a-f]{4} ){3}[0-9a-f]{4}/#, with: " "))
      return runs(of: text) { $0.isASCII && $0.properties.isAlphabetic }
    case .en:
      text = names.reduce(withoutQuotations(text)) { $0.replacing($1, with: " ") }
      return runs(of: text) { $0.properties.isIdeographic || "，。：；！？（）、".unicodeScalars.contains($0) }
    }
  }

  /// P3.3e, C2.3b, PA.7, A9.
  private static func withoutClauses(_ text: String) -> String {
    text.replacing(#/[PCA][A-Z]?[0-9.]+[a-z]?/#, with: " ")
  }

  /// Without what stands between “ and ”; those within one another go with it.
  private static func withoutQuotations(_ text: String) -> String {
    var depth = 0
    return String(
      text.filter { character in
        if character == "“" { depth += 1 }
        defer { if character == "”" { depth -= 1 } }
        return depth == 0
      })
  }

  private static func runs(of text: String, _ isForeign: (Unicode.Scalar) -> Bool) -> [String] {
    text.unicodeScalars.split { !isForeign($0) }.map { String($0) }
  }
}
