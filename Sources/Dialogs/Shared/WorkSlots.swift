import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Slots that the dialogs on a room's work ask for alike.
enum WorkSlots {
  static let topic = Slot<String>("topic", "主题", "topic", as: .text(max: 200))
  static let channel = Slot<HeldIn>("channel", "方式", "mode", as: .choice())
  /// The channel in which a hybrid event counts: the recorder chooses (A6).
  static let countedIn = Slot<Channel>("counted-in", "算线上还是线下", "counts as", as: .choice())
  /// What an online event ran on: the province counts 秦商量, the city any network meeting (A5).
  static let platform = Slot<Platform>("platform", "平台", "platform", as: .choice())
  /// The opinions a consultation or an output came from.
  static let opinions = Slot<[MatterID]>(
    "opinions", "来自哪些意见", "opinions it came from",
    as: .severalOf { scene in
      try recentOpinions(scene).map { Option(id: $0.id.rawValue, label: $0.line(scene), aliases: []) }
    })

  /// The room's opinions of the last 90 days that were not guided on, newest first.
  static func recentOpinions(_ scene: Scene) throws -> [Opinion] {
    let query = OpinionsReceived(
      in: try scene.signedIn().room, from: scene.now.day.adding(-90), to: scene.now.day)
    return Array(try scene.facts(query).filter { $0.matter.state != .guided }.prefix(20))
  }

  /// The channel it is recorded in; of a hybrid event the one that was chosen (A6). Throws ``SlotEmpty``.
  static func recordedChannel(_ scene: Scene) throws -> Channel {
    switch try scene.need(channel) {
    case .online: .online
    case .offline: .offline
    case .both: try scene.need(countedIn)
    }
  }

  /// True for a hybrid event, nil for any other: most records do not speak of it.
  static func hybrid(_ scene: Scene) -> Bool? { scene[channel] == .both ? true : nil }

  /// The platform of what was held online; nil for what was in person, whatever was said before a change.
  static func onlinePlatform(_ scene: Scene) -> Platform? {
    switch scene[channel] {
    case .online?, .both?: scene[platform]
    case .offline?, nil: nil
    }
  }

  /// Held online, and not online in the province's reading: that counts 秦商量 only, once the room is on it (A5).
  static func isOnlineForCityOnly(_ scene: Scene) throws -> Bool {
    guard try recordedChannel(scene) == .online, let day = scene[CommonSlots.day] else { return false }
    guard scene[platform] == .qinShangliang, let since = try scene.room()?.facts.platform else { return true }
    return day < since
  }

  /// How a record that counts is said to count: in both readings, or in the city's alone.
  ///
  /// - Parameter clause: where the yearly number stands.
  static func counted(_ what: Bilingual, _ clause: Clause, cityOnly: Bool, _ scene: Scene) -> String {
    guard cityOnly else {
      return scene("计入\(what.zh)（\(clause.id)）。", "It counts for \(what.en) (\(clause.id)).")
    }
    return scene(
      "按市里的读法计入\(what.zh)（\(clause.id)）；省里的线上只算入驻以后的“秦商量”，这次不算。",
      "In the city's reading it counts for \(what.en) (\(clause.id)); the province's online is Qin Shangliang only, once the room is on it: not this one."
    )
  }
}
