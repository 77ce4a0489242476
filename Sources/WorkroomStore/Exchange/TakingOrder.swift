import GRDB
import Regulation

extension ImportSurvey {
  /// Where the entries stand, in the order in which they are taken: room by room, each in the order of the file.
  ///
  /// So what a room's people might do is judged once, and a matter is folded once. Bodies over the rooms come first, since
  /// what may be done in a room rests on who holds their posts; rooms that one chain of an earlier program holds stay together.
  func placesInOrder() throws -> [LinePlace] {
    guard roomNumbers.count > 1 else { return lines.map(\.place) }
    let ranks = try ranks()
    var counts = [Int](repeating: 0, count: roomNumbers.count + 2)
    for line in lines { counts[ranks[line.room] + 1] += 1 }
    for rank in counts.indices.dropFirst() { counts[rank] += counts[rank - 1] }
    var places = [LinePlace](repeating: LinePlace(), count: lines.count)
    for line in lines {
      places[counts[ranks[line.room]]] = line.place
      counts[ranks[line.room]] += 1
    }
    return places
  }

  /// The rank of each room, by its number: rooms that stay together have one.
  private func ranks() throws -> [Int] {
    var together = Array(0..<roomNumbers.count)
    func lead(_ number: Int) -> Int {
      var number = number
      while together[number] != number { number = together[number] }
      return number
    }
    func join(_ rooms: some Sequence<WorkroomID>) {
      let leads = rooms.compactMap { roomNumbers[$0].map(lead) }
      guard let first = leads.min() else { return }
      for other in leads { together[other] = first }
    }
    let known = try String.fetchAll(ledger.db, sql: "SELECT workroom FROM matters WHERE kind = 'cppcc'")
    let bodies = cppccs.union(known.map { WorkroomID($0) })
    join(bodies)
    for found in chains.values where found.rooms.count > 1 { join(found.rooms) }
    let first = bodies.lazy.compactMap { roomNumbers[$0] }.first.map(lead)
    // A room comes before those that follow it in the file; the bodies before all.
    return together.indices.map { number in
      let lead = lead(number)
      return lead == first ? 0 : lead + 1
    }
  }
}
