/// Somebody who comes to have a place (新来的人), by id and name.
public struct Newcomer: Hashable, Sendable {
  public let person: PersonID
  public let name: String
  public init(_ person: PersonID, _ name: String) { (self.person, self.name) = (person, name) }
}

/// An act that gives somebody a place (给人位子), where they sign in from then on: a seat, an office, a post, an application.
protocol PlacingAct: ActBody {
  var placed: Newcomer { get }
}

extension SeatTaken: PlacingAct {
  var placed: Newcomer { Newcomer(person, name) }
}

extension OfficeTaken: PlacingAct {
  var placed: Newcomer { Newcomer(person, name) }
}

extension PostTaken: PlacingAct {
  var placed: Newcomer { Newcomer(person, name) }
}

extension ApplicationBegun: PlacingAct {
  var placed: Newcomer { Newcomer(handler, handlerName) }
}
