import Dialogs

/// Finds the lines that bring a talk to a state, as a person would come there: the dialog is started, and what is
/// asked is answered with the choices shown and the examples.
///
/// A best-first search, nearest state first; the same way in every run.
struct WayTo {
  private let target: String
  private let fresh: () throws -> ScriptStage
  /// Conversations begun anew, at most.
  private static let patience = 400
  /// How often one state is gone on from.
  private static let visits = 4

  /// - Parameter fresh: the talk's stage, as at its beginning.
  init(_ target: String, fresh: @escaping () throws -> ScriptStage) {
    (self.target, self.fresh) = (target, fresh)
  }

  private struct Place {
    var lines: [String]
    var state: String
    var next: [[String]]
    var distance: Int
    var depth: Int
  }

  /// - Throws: ``Unreachable``, `StoreError`.
  func lines() throws -> [String] {
    let book = DialogBook.dutyBot
    let dialog = String(target.prefix { $0 != "." })
    guard let start = book[dialog] else { throw Unreachable(state: target) }
    var tries = 0
    var visited: [String: Int] = [:]
    var open: [Place] = []

    /// Holds a conversation anew; nil where it leads nowhere new.
    func hold(_ lines: [String], depth: Int) throws -> [String]? {
      tries += 1
      var stage = try fresh()
      _ = try stage.open()
      for line in lines { _ = try stage.hear(line) }
      if stage.state == target { return lines }
      guard stage.state != "menu", let distance = book.distance(from: stage.state, to: target),
        visited[stage.state, default: 0] < WayTo.visits
      else { return nil }
      visited[stage.state, default: 0] += 1
      let next = try stage.session.answers()
      open.append(
        Place(lines: lines, state: stage.state, next: next, distance: distance, depth: depth))
      return nil
    }

    if let found = try hold([], depth: 0) { return found }
    if let found = try hold([start.phrases.first ?? start.title.zh], depth: 1) { return found }
    while tries < WayTo.patience {
      let nearest = open.indices.min {
        (open[$0].distance + open[$0].depth / 2, $0) < (open[$1].distance + open[$1].depth / 2, $1)
      }
      guard let nearest else { break }
      let place = open.remove(at: nearest)
      for answer in place.next {
        if let found = try hold(place.lines + answer, depth: place.depth + 1) { return found }
      }
    }
    throw Unreachable(state: target)
  }
}
