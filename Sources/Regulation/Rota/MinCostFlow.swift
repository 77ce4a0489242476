/// A network in which as much flows as pays (最小费用流): successive cheapest paths, so that what is found is the cheapest there is.
///
/// Costs are whole numbers and may be negative, where no circle of arcs is. A network of a quarter's rota has some thousand arcs.
struct MinCostFlow {
  private struct Arc {
    let to: Int
    var room: Int
    let cost: Int
  }

  // An arc and its way back stand side by side: the one's number with its last bit turned is the other's.
  private var arcs: [Arc] = []
  private var from: [[Int]]

  init(nodes: Int) { from = Array(repeating: [], count: nodes) }

  /// Adds an arc that `room` may flow through, each at a cost. Gives back its number.
  mutating func connect(_ tail: Int, _ head: Int, room: Int, cost: Int = 0) -> Int {
    let number = arcs.count
    arcs += [Arc(to: head, room: room, cost: cost), Arc(to: tail, room: 0, cost: -cost)]
    from[tail].append(number)
    from[head].append(number + 1)
    return number
  }

  /// How much flows through an arc.
  func flow(_ arc: Int) -> Int { arcs[arc ^ 1].room }

  /// Sends one after the other along the cheapest path as long as that path earns something. Gives back the whole cost.
  mutating func settle(from source: Int, to sink: Int) -> Int {
    var total = 0
    while let (cost, path) = cheapest(source, sink), cost < 0 {
      for arc in path {
        arcs[arc].room -= 1
        arcs[arc ^ 1].room += 1
      }
      total += cost
    }
    return total
  }

  /// The cheapest path with room, by relaxing from a queue; of equal ones always the same.
  private func cheapest(_ source: Int, _ sink: Int) -> (cost: Int, path: [Int])? {
    var cost = Array(repeating: Int.max, count: from.count)
    var into = Array(repeating: -1, count: from.count)
    var waits = Array(repeating: false, count: from.count)
    var queue = [source]
    var next = 0
    cost[source] = 0
    while next < queue.count {
      let node = queue[next]
      (next, waits[node]) = (next + 1, false)
      for number in from[node] where arcs[number].room > 0 {
        let (arc, reached) = (arcs[number], cost[node] + arcs[number].cost)
        guard reached < cost[arc.to] else { continue }
        (cost[arc.to], into[arc.to]) = (reached, number)
        if !waits[arc.to] {
          waits[arc.to] = true
          queue.append(arc.to)
        }
      }
    }
    guard cost[sink] < .max else { return nil }
    var path: [Int] = []
    var node = sink
    while node != source {
      path.append(into[node])
      node = arcs[into[node] ^ 1].to
    }
    return (cost[sink], path)
  }
}
