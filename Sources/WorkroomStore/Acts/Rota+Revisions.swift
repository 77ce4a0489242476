public import Regulation

/// What a rota had and has, by the revisions of it: whoever has a shift in a calendar is to be told when it changes or goes.
extension RotaFacts {
  /// A shift as it stood in what was published.
  public struct Listed: Codable, Hashable, Sendable {
    public var shift: RotaShift
    /// The revision it came with.
    public var since: Int
    /// The revision it went with; nil: it stands.
    public var until: Int?
  }

  /// Every shift that it has or had, in order.
  public var everyShift: [RotaShift.Key] {
    Set(shifts.map(\.key) + (listed ?? []).map(\.shift.key) + places.map(\.shift)).sorted()
  }

  /// The revision that anything of a shift changed with last.
  public func changed(_ shift: RotaShift.Key) -> Int {
    let all = (listed ?? []).filter { $0.shift.key == shift }.flatMap { [$0.since, $0.until ?? 0] }
    return max(1, all.max() ?? 0, placed(at: shift) { _ in true })
  }

  /// The revision that somebody came to a shift with last, or went from it; nil: they never had it.
  public func changed(_ shift: RotaShift.Key, for person: PersonID) -> Int? {
    let revision = placed(at: shift) { $0 == person }
    return revision > 0 ? revision : nil
  }

  private func placed(at shift: RotaShift.Key, of whom: (PersonID) -> Bool) -> Int {
    places.filter { $0.shift == shift && whom($0.person) }.map { max($0.since, $0.until ?? 0) }.max() ?? 0
  }

  /// What is not among them any more goes, what is new comes; one whose seats are others does both.
  mutating func list(_ shifts: [RotaShift]) {
    var all = listed ?? []
    for place in all.indices where all[place].until == nil && !shifts.contains(all[place].shift) {
      all[place].until = revision
    }
    for shift in shifts where !all.contains(where: { $0.until == nil && $0.shift == shift }) {
      all.append(Listed(shift: shift, since: revision))
    }
    listed = all
  }
}
