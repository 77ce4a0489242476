/// Why an assessment cannot stand as it is said (考核不成立), P7.1d.
public enum AssessmentFault: Hashable, Sendable {
  /// A year is assessed at its end: from 1 December on.
  case tooEarly(Int)
  /// Before the norms were in force, or before the room had its plaque (A31).
  case beforeNorms(Int)
  /// What the sheet proposes is not what it is said to propose, or something else follows from it.
  case notTheFigures
  /// It is decided otherwise than the figures propose, and no reason is given.
  case noReason
}
