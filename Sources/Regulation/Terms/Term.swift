/// A word of the regulation that stands for one of a few things (术语): its name in both languages, and what else people
/// call it.
public protocol Term: Hashable, Sendable {
  /// The values a person may choose, in the order they are shown.
  static var allValues: [Self] { get }
  var name: Bilingual { get }
  /// Other words for it, in both languages.
  var aliases: [String] { get }
}

extension Term where Self: CaseIterable {
  public static var allValues: [Self] { Array(allCases) }
}

extension Term {
  public var aliases: [String] { [] }
}
