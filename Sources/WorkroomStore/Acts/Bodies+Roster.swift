public import Regulation

// What the acts of a roster say (名册): seats and offices.

/// 委员驻室 (P4.2a). It happened on the day the seat began.
/// `otherRoomReason`: why the member sits in a second room (P4.2b).
public struct SeatTaken: Codable, Hashable, Sendable {
  public var person: PersonID
  public var name: String
  public var otherRoomReason: String?
  /// 单位及职务, 专长 and 界别: public (P3.3a). How to reach somebody is never among it.
  public var post: String?
  public var specialty: String?
  public var sector: String?
  /// Who answers for more members than a room is to have, and why (P4.2a); the reason lies apart.
  public var overriddenBy: String?
  public var overrideReason: String?
  public init(
    person: PersonID, name: String, otherRoomReason: String? = nil, post: String? = nil,
    specialty: String? = nil, sector: String? = nil, overriddenBy: String? = nil,
    overrideReason: String? = nil
  ) {
    (self.overriddenBy, self.overrideReason) = (overriddenBy, overrideReason)
    (self.person, self.name, self.otherRoomReason) = (person, name, otherRoomReason)
    (self.post, self.specialty, self.sector) = (post, specialty, sector)
  }
}

/// 委员情况变动: post, specialty or sector are others now (P3.3a). Nil: as it was; empty: none.
public struct SeatDescribed: Codable, Hashable, Sendable {
  public var post: String?
  public var specialty: String?
  public var sector: String?
  public init(post: String? = nil, specialty: String? = nil, sector: String? = nil) {
    (self.post, self.specialty, self.sector) = (post, specialty, sector)
  }
}

/// 不再驻室 (P7.2a).
public struct SeatLeft: Codable, Hashable, Sendable {
  public var reason: SeatEnd
  public init(reason: SeatEnd) { self.reason = reason }
}

/// 担任召集人、联络员 (P4.2c, P4.2e).
public struct OfficeTaken: Codable, Hashable, Sendable {
  public var office: Office
  public var person: PersonID
  public var name: String
  public init(office: Office, person: PersonID, name: String) {
    (self.office, self.person, self.name) = (office, person, name)
  }
}

/// 不再担任召集人、联络员.
public struct OfficeLeft: Codable, Hashable, Sendable {
  public init() {}
}
