// How a rota is found: the cheapest flow from members through what they need to shifts. Where somebody would be at two shifts at
// once, either is forbidden in turn, and the better rota is taken.
extension RotaProblem {
  /// The fairest rota that there is: first what the norm asks of each, then as many seats as can be taken, then loads as alike as
  /// can be.
  ///
  /// - Parameter most: how many rotas are looked at where shifts overlap; past that the best so far is given, unproven.
  public func plan(most: Int = 2_000) -> RotaPlan<Person> {
    var best: Found?
    var waiting: [Set<Pair>] = [[]]
    var looked = 0
    while looked < most, let forbidden = waiting.popLast() {
      looked += 1
      let found = flow(without: forbidden)
      if let best, found.cost >= best.cost { continue }
      guard let (one, other) = clash(in: found) else {
        best = found
        continue
      }
      waiting += [forbidden.union([other]), forbidden.union([one])]
    }
    let found = best ?? Found(cost: 0, at: shifts.map { _ in [] }, met: [:])
    return RotaPlan(
      people: found.at.map { $0.map { members[$0].person } }, gaps: gaps(of: found),
      isProven: waiting.isEmpty)
  }

  /// Somebody at a shift.
  private struct Pair: Hashable {
    let member: Int
    let shift: Int
  }

  /// What somebody needs of a channel.
  private struct Need: Hashable {
    let member: Int
    let channel: Channel
  }

  private struct Found {
    var cost: Int
    /// The members at each shift, in their order.
    var at: [[Int]]
    /// How much of each need is met.
    var met: [Need: Int]
  }

  // MARK: The flow

  private func flow(without forbidden: Set<Pair>) -> Found {
    let channels = Channel.allCases
    let (source, sink) = (0, 1)
    func node(_ member: Int) -> Int { 2 + member }
    func node(_ member: Int, _ channel: Int) -> Int { 2 + members.count + member * channels.count + channel }
    func node(shift: Int) -> Int { 2 + members.count * (1 + channels.count) + shift }
    var net = MinCostFlow(nodes: node(shift: shifts.count))

    // Fairness costs at most the square of all shifts, for everybody: a seat outweighs it, and a need all seats.
    let fair = shifts.count * shifts.count * max(1, members.count) + 1
    let seats = shifts.reduce(0) { $0 + $1.seats }
    let need = fair * (seats + 1)

    var wants: [(Need, arc: Int)] = []
    for (number, member) in members.enumerated() {
      for load in shifts.indices { _ = net.connect(source, node(number), room: 1, cost: 2 * load + 1) }
      for (place, channel) in channels.enumerated() {
        let needs = member.needs[channel] ?? 0
        let arc = net.connect(node(number), node(number, place), room: needs, cost: -need)
        wants.append((Need(member: number, channel: channel), arc))
        _ = net.connect(node(number), node(number, place), room: shifts.count)
      }
    }
    var pairs: [(Pair, arc: Int)] = []
    for (number, shift) in shifts.enumerated() {
      guard let place = channels.firstIndex(of: shift.channel) else { continue }
      _ = net.connect(node(shift: number), sink, room: shift.seats, cost: -fair)
      for member in members.indices where mayCome(member, number) {
        let pair = Pair(member: member, shift: number)
        guard !forbidden.contains(pair) else { continue }
        pairs.append((pair, net.connect(node(member, place), node(shift: number), room: 1)))
      }
    }

    let cost = net.settle(from: source, to: sink)
    var found = Found(cost: cost, at: shifts.map { _ in [] }, met: [:])
    for (pair, arc) in pairs where net.flow(arc) > 0 { found.at[pair.shift].append(pair.member) }
    for (want, arc) in wants { found.met[want] = net.flow(arc) }
    return found
  }

  /// The first two shifts that one member would be at together.
  private func clash(in found: Found) -> (Pair, Pair)? {
    for (number, people) in found.at.enumerated() {
      for other in found.at.indices.dropFirst(number + 1) where shifts[number].overlaps(shifts[other]) {
        if let member = people.first(where: found.at[other].contains) {
          return (Pair(member: member, shift: number), Pair(member: member, shift: other))
        }
      }
    }
    return nil
  }

  // MARK: What could not be done

  private func gaps(of found: Found) -> [RotaGap<Person>] {
    var gaps: [RotaGap<Person>] = []
    for (number, member) in members.enumerated() {
      for channel in Channel.allCases {
        let missing = (member.needs[channel] ?? 0) - (found.met[Need(member: number, channel: channel)] ?? 0)
        if missing > 0 {
          gaps.append(.need(member.person, channel, missing: missing, reason(number, channel, found)))
        }
      }
    }
    for (number, shift) in shifts.enumerated() where found.at[number].count < shift.seats {
      gaps.append(.seats(shift, missing: shift.seats - found.at[number].count))
    }
    return gaps
  }

  /// Why a need is not met: whoever holds a seat that would serve it holds it for a need of their own, and so on. All of them
  /// together need more than the seats that they can take.
  private func reason(_ member: Int, _ channel: Channel, _ found: Found) -> RotaGap<Person>.Reason {
    let ofChannel = shifts.indices.filter { shifts[$0].channel == channel }
    if ofChannel.isEmpty { return .noShifts }
    if !ofChannel.contains(where: { mayCome(member, $0) }) { return .alwaysAway }
    var (people, reached): ([Int], Set<Int>) = ([member], [])
    var next = 0
    while next < people.count {
      for shift in ofChannel where mayCome(people[next], shift) && reached.insert(shift).inserted {
        people += found.at[shift].filter { !people.contains($0) }
      }
      next += 1
    }
    let need = people.reduce(0) { $0 + (members[$1].needs[channel] ?? 0) }
    let seats = reached.reduce(0) { $0 + shifts[$1].seats }
    guard need > seats else { return .atTheSameTime }
    return .tooFewSeats(people.sorted().map { members[$0].person }, need: need, seats: seats)
  }
}
