/// How many came (参加人数): the number that is counted, and how it was said where that says more (约20、12人次).
public struct Headcount: Codable, Hashable, Sendable {
  public var people: Int
  /// As it was said; nil where that was just the number.
  public var said: String?

  public init(_ people: Int, said: String? = nil) { (self.people, self.said) = (people, said) }

  /// Nil where no number was said.
  public init?(_ people: Int?, said: String?) {
    guard let people else { return nil }
    self.init(people, said: said)
  }

  /// As it stands in a table: 25, 约20人, 12人次.
  public var printed: String { said ?? String(people) }
}
