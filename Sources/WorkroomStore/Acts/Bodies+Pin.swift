// What is recorded of PINs (口令): who set or reset whose, never the PIN.

/// 设口令: the person themself did.
public struct PinSet: Codable, Hashable, Sendable {
  public var person: PersonID
  public init(person: PersonID) { self.person = person }
}

/// 重设口令: somebody who may took it away; the person sets another at the next sign-in.
public struct PinReset: Codable, Hashable, Sendable {
  public var person: PersonID
  public init(person: PersonID) { self.person = person }
}
