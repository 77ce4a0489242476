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
      try recentOpinions(scene).map { Option(id: $0.id.rawValue, label: try $0.line(scene), aliases: []) }
    })

  /// The research notes that a consultation stands on (P6.3d).
  static let research = Slot<[MatterID]>(
    "research", "调研记录", "research notes",
    as: .severalOf { scene in
      try recentResearch(scene).map { Option(id: $0.id.rawValue, label: line($0, scene)) }
    })
  /// The research, consultations and oversight that an output came from (P6.3d).
  static let basis = Slot<[MatterID]>(
    "basis", "依据", "what it rests on",
    as: .severalOf { scene in
      let notes = try recentResearch(scene).map {
        ($0.facts.day, Option(id: $0.id.rawValue, label: line($0, scene)))
      }
      let held = try recentMicros(scene).map {
        ($0.facts.day, Option(id: $0.id.rawValue, label: line($0, scene)))
      }
      return (held + notes).sorted { $0.0 > $1.0 }.map(\.1)
    })

  /// The room's research notes of the last year, newest first.
  static func recentResearch(_ scene: Scene) throws -> [Matter<ResearchFacts>] {
    let today = scene.now.day
    return try scene.facts(
      HeldLately(ResearchFacts.self, in: scene.signedIn().room, from: today.adding(-365), to: today, most: 10)
    )
  }

  /// The room's micro-consultations and micro-oversights of the last year, newest first.
  static func recentMicros(_ scene: Scene) throws -> [Matter<MicroFacts>] {
    let today = scene.now.day
    return try scene.facts(
      HeldLately(MicroFacts.self, in: scene.signedIn().room, from: today.adding(-365), to: today, most: 10))
  }

  /// 3月20日调研“城南小区路灯”
  static func line(_ note: Matter<ResearchFacts>, _ scene: Scene) -> String {
    let (day, topic) = (
      note.facts.day.inWords(scene), note.facts.noted.topic.orErased(scene.language).excerpt(24)
    )
    return scene("\(day)调研“\(topic)”", "research of \(day): “\(topic)”")
  }

  /// 3月24日微协商“城南小区路灯维修”
  static func line(_ held: Matter<MicroFacts>, _ scene: Scene) -> String {
    let (day, topic) = (
      held.facts.day.inWords(scene), held.facts.facts.topic.orErased(scene.language).excerpt(24)
    )
    let kind = held.facts.micro.name(scene.language)
    return scene("\(day)\(kind)“\(topic)”", "\(kind) of \(day): “\(topic)”")
  }

  /// The room's opinions of the last 90 days that were not guided on, newest first.
  static func recentOpinions(_ scene: Scene) throws -> [Opinion] {
    let me = try scene.signedIn()
    // Their words are shown: whoever does not answer for the room's records sees their own.
    let recorder = try FindMatter.seesAll(scene) ? nil : me.person
    return try scene.facts(
      OpinionsReceived(
        in: me.room, recordedBy: recorder, from: scene.now.day.adding(-90), to: scene.now.day, most: 20))
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

  /// In which readings something held online is online (A5).
  enum Online { case everywhere, ownReading, nowhere }

  /// A reading that counts 秦商量 only does so once the room is on it.
  static func online(_ scene: Scene) throws -> Online {
    guard try recordedChannel(scene) == .online, let day = scene[CommonSlots.day] else { return .everywhere }
    let joined = try scene.room()?.facts.platform
    if scene[platform] == .qinShangliang, joined.map({ $0 <= day }) ?? false { return .everywhere }
    let pack = try scene.pack
    switch (pack[.channelOnlinePlatforms], pack.root[.channelOnlinePlatforms]) {
    case (.any, .any): return .everywhere
    case (.any, .qinShangliang): return .ownReading
    case (.qinShangliang, _): return .nowhere
    }
  }

  /// How a record that counts is said to count: in all readings, in the rule set's own, or not as online.
  ///
  /// - Parameter clause: where the yearly number stands.
  static func counted(_ what: Bilingual, _ clause: Clause, _ online: Online, _ scene: Scene) throws -> String
  {
    switch online {
    case .everywhere:
      return scene("计入\(what.zh)（\(clause.id)）。", "It counts for \(what.en) (\(clause.id)).")
    case .ownReading:
      let pack = try scene.pack
      let side = NormWords(scene).side(pack.name, pack.title)
      // What the rule set itself cites for it: of the city's reading C2.1, where the province's is P3.1.
      let own = pack.norms.first { $0.clauses.contains(clause.id) }?.clauses.first ?? clause.id
      return scene(
        "按\(side)的读法计入\(what.zh)（\(own)）；省里的线上只算入驻以后的“秦商量”，这次不算。",
        "In \(side)'s reading it counts for \(what.en) (\(own)); the province's online is Qin Shangliang only, once the room is on it: not this one."
      )
    case .nowhere:
      return scene(
        "线上只算入驻以后的“秦商量”（P5.3d），这次记着、不算线上。",
        "Online is Qin Shangliang only, once the room is on it (P5.3d): kept, and not counted as online.")
    }
  }
}
