/// CSV that a spreadsheet opens right: byte order mark, CRLF, no cell that it would calculate.
package enum Csv {
  package static func text(_ rows: [[String]]) -> String {
    "\u{FEFF}" + rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// One cell: quoted where it must be, and harmless where a spreadsheet would take it for a formula.
  package static func cell(_ text: String) -> String {
    let trigger: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]
    // What a spreadsheet would calculate is text behind an apostrophe, also behind blanks.
    let first = text.unicodeScalars.first { $0 != " " && $0 != "\u{3000}" && $0 != "\u{A0}" }
    let isFormula =
      text.unicodeScalars.first.map(trigger.contains) == true || first.map(trigger.contains) == true
    let safe = VisibleText.cell(isFormula ? "'" + text : text)
    guard
      safe.unicodeScalars.contains(where: { $0 == "\"" || $0 == "," || $0 == "\n" || $0 == "\r" || $0 == ";" }
      )
    else { return safe }
    return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
