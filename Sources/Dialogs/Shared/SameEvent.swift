import Conversation
import Regulation
import WorkroomStore

/// An event that stands in the ledger already as it seems: of the same kind, day and channel, on the same topic (重复登记).
///
/// It would count twice, so whoever records it is asked. Two events may be alike all the same.
struct SameEvent {
  let recorder: PersonID
  let kind: Bilingual
  let topic: String
  let channel: Channel

  /// Whether the recorder says that it is one and the same.
  static let slot = Slot<Bool>("same-event", "是不是同一件", "one and the same", as: .yesNo)

  static func of(_ kind: ActivityKind, _ scene: Scene) throws -> SameEvent? {
    guard let (topic, channel, day) = try said(scene) else { return nil }
    let held = try scene.facts(Activities(of: scene.signedIn().room, from: day, to: day)).map(\.facts.logged)
    return held.last { $0.kind == kind && $0.channel == channel && isAlike($0.topic, topic) }
      .map { SameEvent(recorder: $0.person, kind: kind.name, topic: $0.topic, channel: channel) }
  }

  static func of(_ kind: MicroKind, _ scene: Scene) throws -> SameEvent? {
    guard let (topic, channel, day) = try said(scene) else { return nil }
    let held = try scene.facts(Micros(of: scene.signedIn().room, from: day, to: day)).map(\.facts)
    return held.last { $0.micro == kind && $0.facts.channel == channel && isAlike($0.facts.topic, topic) }
      .map { SameEvent(recorder: $0.facts.person, kind: kind.name, topic: $0.facts.topic, channel: channel) }
  }

  /// The question whether it is the same.
  static func question(_ event: SameEvent?, _ scene: Scene) throws -> Words {
    let known = try event?.inWords(scene) ?? scene("这一天像是已经登记过。", "It seems to be recorded already. ")
    return Words(
      known + scene("是同一件吗？", "Is it one and the same?"),
      help: scene(
        "是同一件就不再登记，免得算两次；是另一件就说“否”，照样登记。",
        "If it is, it is not recorded again, so that it counts once; if it is another one, say “no” and it is recorded."
      ),
      example: scene("否", "no"))
  }

  private func inWords(_ scene: Scene) throws -> String {
    let name = try scene.roster().name(of: recorder) ?? scene.facts(NameOf(recorder)) ?? ""
    return scene(
      "\(name)已经登记过这一天的\(kind.zh)“\(topic)”（\(channel.name.zh)）。",
      "\(name) has recorded \(kind.en) “\(topic)” (\(channel.name.en)) of that day already. ")
  }

  static func notAgain(_ language: Language) -> String {
    language(
      "那就不再登记，一件只算一次。要改那一条，说“更正”。",
      "Then it is not recorded again: one event counts once. To put that record right, say “correct a record”."
    )
  }

  private static func said(_ scene: Scene) throws -> (topic: String, channel: Channel, day: Day)? {
    guard let topic = scene[WorkSlots.topic], let day = scene[CommonSlots.day],
      scene[WorkSlots.channel] != nil
    else { return nil }
    return (topic, try WorkSlots.recordedChannel(scene), day)
  }

  /// The same words, or one topic within the other: 学习章程 and “学习章程”座谈会.
  private static func isAlike(_ a: String, _ b: String) -> Bool {
    let (one, other) = (BareText.of(a), BareText.of(b))
    guard !one.isEmpty, !other.isEmpty else { return false }
    return one == other || min(one.count, other.count) >= 4 && (one.contains(other) || other.contains(one))
  }
}
