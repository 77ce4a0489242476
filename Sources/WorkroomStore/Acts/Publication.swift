public import Regulation

/// 向社会公布 (P6.1). It happened on the day it was made known.
public struct RoomPublished: MatterAct {
  public var channel: PublicChannel
  /// 网址 or where it is to be found.
  public var place: String?
  /// What stood on the page when this was recorded, so that a later change is noticed; nil: nobody knows.
  public var content: PublicPrint?
  public init(channel: PublicChannel, place: String? = nil, content: PublicPrint? = nil) {
    (self.channel, self.place, self.content) = (channel, place, content)
  }

  public static let id = "roomPublished"
  public static let name = Bilingual("公布", "room published")
  public static let doing = Bilingual("登记公布", "record where it was published")
  /// The prints say nothing to anybody; ``PublicRegister`` tells what they mean.
  public static let fields: [Field<RoomPublished>] = [
    .choice(\.channel, "渠道", "channel"), .text(\.place, "位置", "place").withNumbers(),
  ]
  public static let responsibility = Responsibility.ofWhoLeads
  public static func allows(_ who: Asker) throws -> Bool { try who.leadsOrSetsUp() }
  public func apply(to matter: inout RoomFacts?, at mark: EntryMark) {
    let made = RoomFacts.Publication(
      day: mark.occurred.day, channel: channel, place: place, content: content)
    let earlier = matter?.published ?? []
    matter?.published = earlier + [made]
  }
}

/// What was public at some time, as a hash for each part (公布内容的指纹): SHA-256 in hexadecimal of what anybody could read.
public struct PublicPrint: Codable, Hashable, Sendable {
  /// Name, functions, place, hours and contact of the room.
  public var room: String
  /// Its members with post, specialty and photo.
  public var members: String
  /// The duty plan of the quarter.
  public var plan: String

  init(room: String, members: String, plan: String) {
    (self.room, self.members, self.plan) = (room, members, plan)
  }

  /// The parts, of which each may change by itself.
  public enum Part: String, Sendable, CaseIterable, Codable {
    case room, members, plan
  }

  subscript(part: Part) -> String {
    switch part {
    case .room: room
    case .members: members
    case .plan: plan
    }
  }
}
