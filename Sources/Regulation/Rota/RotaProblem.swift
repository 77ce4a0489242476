/// What is asked of a rota (排班的要求): the shifts, who may be planned, what the norm asks of each (N3, in the stricter reading one of
/// each channel), and who cannot come when.
public struct RotaProblem<Person: Hashable & Sendable>: Sendable {
  public struct Member: Sendable {
    public let person: Person
    /// How many shifts of each channel they still need.
    public var needs: [Channel: Int]
    /// Days on which they cannot come.
    public var away: Set<Day>

    public init(_ person: Person, needs: [Channel: Int], away: Set<Day> = []) {
      (self.person, self.needs, self.away) = (person, needs, away)
    }
  }

  public var shifts: [RotaShift]
  public var members: [Member]

  public init(shifts: [RotaShift], members: [Member]) { (self.shifts, self.members) = (shifts, members) }

  func mayCome(_ member: Int, _ shift: Int) -> Bool { !members[member].away.contains(shifts[shift].day) }
}

/// A rota: who is at which shift, and what it could not do.
public struct RotaPlan<Person: Hashable & Sendable>: Sendable {
  /// Who is planned for each shift, in the order of the problem's shifts and of its members.
  public var people: [[Person]]
  /// What is asked and cannot be met, with why.
  public var gaps: [RotaGap<Person>]
  /// Nothing is better in this order: what the norm asks of members, seats that are taken, loads that are alike.
  public var isProven: Bool
}

/// What a rota could not do, and what stands in the way.
public enum RotaGap<Person: Hashable & Sendable>: Hashable, Sendable {
  /// Somebody would need so many more shifts of a channel than they get.
  case need(Person, Channel, missing: Int, Reason)
  /// Nobody is there for so many seats of a shift.
  case seats(RotaShift, missing: Int)

  public enum Reason: Hashable, Sendable {
    /// There is no shift of the channel.
    case noShifts
    /// They can come to none of them.
    case alwaysAway
    /// These people need so many shifts together, and the shifts they can come to have only so many seats.
    case tooFewSeats([Person], need: Int, seats: Int)
    /// What they could come to lies at the same time as another shift of theirs.
    case atTheSameTime
  }
}
