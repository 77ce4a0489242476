package import Understanding

/// A list of choices that is shown, and asked of the store, a page at a time (分页).
package struct Pages: Sendable {
  /// So many are shown at once, and kept with the question.
  package static let size = 50

  package let count: @Sendable (Scene) throws -> Int
  /// Those at some places of the list, counted from 0.
  package let options: @Sendable (Scene, Range<Int>) throws -> [Option]
  /// Those of the whole list that a text may mean, not many more than a page.
  package let named: @Sendable (String, Scene) throws -> [Option]
  /// Whether a choice is in the list still, by its id.
  package let holds: @Sendable (String, Scene) throws -> Bool

  package init(
    count: @escaping @Sendable (Scene) throws -> Int,
    options: @escaping @Sendable (Scene, Range<Int>) throws -> [Option],
    named: @escaping @Sendable (String, Scene) throws -> [Option],
    holds: @escaping @Sendable (String, Scene) throws -> Bool
  ) {
    (self.count, self.options, self.named, self.holds) = (count, options, named, holds)
  }
}

extension AnySlot {
  /// A page of the choices, of which there are any number, and how many come after it.
  func page(_ number: Int, _ scene: Scene) throws -> (shown: [Option], left: Int) {
    let all = pages == nil ? try options(scene) : []
    let count = try pages?.count(scene) ?? all.count
    guard count > Pages.size else { return (try pages?.options(scene, 0..<Pages.size) ?? all, 0) }
    let start = number % ((count + Pages.size - 1) / Pages.size) * Pages.size
    let places = start..<min(start + Pages.size, count)
    return (try pages?.options(scene, places) ?? Array(all[places]), count - places.upperBound)
  }

  /// Those of all choices that a text may mean.
  func named(_ text: String, _ scene: Scene) throws -> [Option] {
    try pages?.named(text, scene) ?? options(scene)
  }

  /// Whether these are choices still, by their ids.
  func holds(_ ids: [String], _ scene: Scene) throws -> Bool {
    if let pages { return try ids.allSatisfy { try pages.holds($0, scene) } }
    let offered = try options(scene).map(\.id)
    return ids.allSatisfy(offered.contains)
  }
}
