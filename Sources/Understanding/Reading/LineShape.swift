/// A shape that lines are held against (句式): made once, since to make a regular expression of its literal takes longer than to
/// hold a hundred lines against it.
///
/// Unchecked: a literal holds no code that anybody passed in, it is never changed, and what is made of it when it is first used is set
/// once, atomically, by the standard library.
package struct LineShape<Output>: @unchecked Sendable {
  private let regex: Regex<Output>

  package init(_ regex: Regex<Output>) { self.regex = regex }

  /// What the whole text gives, where it has this shape.
  package func whole(_ text: String) -> Output? { text.wholeMatch(of: regex)?.output }

  /// What the first part of the text gives that has this shape.
  package func first(_ text: String) -> Output? { text.firstMatch(of: regex)?.output }

  /// Whether the whole text has this shape.
  package func fits(_ text: String) -> Bool { whole(text) != nil }
}
