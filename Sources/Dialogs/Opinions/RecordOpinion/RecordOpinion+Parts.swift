import Conversation
import Regulation
import Understanding
import WorkroomStore

// One line with several matters (一句话几件事, A23): offered to be split, each then an opinion of its own, linked.

extension RecordOpinion {
  /// Whether what was said holds several matters, where the rule set has them recorded each by itself.
  static func isSeveral(_ scene: Scene) throws -> Bool {
    try OpinionParts.suggested(in: scene.saidInOneGo, scene).count > 1
  }

  /// What is shown: as it was cut last, else as the words suggest.
  static func cut(_ scene: Scene) -> [String] { OpinionParts.cut(Slots.parts, of: scene.saidInOneGo, scene) }

  /// Which one comes now, in both languages: 第 2 件，共 3 件：“还有医保怎么报”。
  static func partShown(_ scene: Scene) throws -> String {
    guard let (place, parts) = try part(scene) else { return "" }
    let words = try words(scene).excerpt(60)
    return scene(
      "第 \(place + 1) 件，共 \(parts.texts.count) 件：“\(words)”。",
      "Matter \(place + 1) of \(parts.texts.count): “\(words)”.")
  }

  /// Which of several parts is at hand, from 0, and how many there are; nil where it is one matter.
  static func part(_ scene: Scene) throws -> (place: Int, of: OpinionParts)? {
    guard let parts = scene[Slots.parts], parts.isSettled, parts.texts.count > 1 else { return nil }
    let me = try scene.signedIn()
    let day = (scene[Slots.when] ?? scene.now).day
    let recorded = try scene.facts(PartsRecorded(of: parts.first, in: me.room, by: me.person, on: day))
    // While it is told that one was recorded, that one is at hand.
    let isTold = scene.recorded.contains { $0.act?.is(OpinionRecorded.self) == true }
    return (recorded - (isTold ? 1 : 0), parts)
  }

  /// Whether a part is still to be recorded.
  static func hasMore(_ scene: Scene) throws -> Bool {
    try part(scene).map { $0.place < $0.of.texts.count } ?? false
  }

  /// The matter that is recorded now, and the first of those that were said with it.
  static func matter(_ scene: Scene) throws -> (id: MatterID, partOf: MatterID?) {
    guard let (place, parts) = try part(scene) else { return (scene.fresh("opinion"), nil) }
    return place == 0 ? (parts.first, nil) : (scene.fresh("opinion"), parts.first)
  }

  /// What the visitor said of the matter at hand.
  static func words(_ scene: Scene) throws -> String {
    guard let (place, parts) = try part(scene) else { return scene.saidInOneGo }
    return parts.texts[min(max(place, 0), parts.texts.count - 1)]
  }
}

extension RecordOpinion.Slots {
  static let parts: Slot<OpinionParts> = Slot(
    "parts", "怎么分", "how it is split",
    as: .parts(of: { $0.saidInOneGo }, cut: { parts }, first: { $0.fresh("opinion") }))
}
