/// The last digits of a number, said alone (尾号): 电话最后一位是6, the number ends in 78.
package enum PhoneTail {
  /// The digits; nil where a line says none.
  package static func read(_ line: String) -> String? {
    let scalars = LineText.scalars(line)
    guard let cue = cue.match(in: scalars) else { return nil }
    let digits = scalars[cue.upperBound...].drop { !LineText.isDigit($0) }.prefix(while: LineText.isDigit)
    return (1...6).contains(digits.count) ? LineText.text(digits) : nil
  }

  private static let cue = Pattern(#"最后.{0,3}位|最后面?是|尾号|末尾|末位|\bends? in\b|\blast (?:\w+ )?digits?\b"#)
}
