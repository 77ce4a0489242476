import Conversation
import Regulation
import Understanding
import WorkroomStore

// Whether somebody said the same before (同一件).

extension RecordOpinion {
  /// What these words are like, as far as whoever records them may see it.
  static func alike(_ scene: Scene) throws -> OpinionsAlike.Answer {
    let me = try scene.signedIn()
    let seesAll = try scene.facts(SightOf(me.person)).seesAllWords(in: me.room)
    return try scene.facts(
      OpinionsAlike(to: words(scene), in: me.room, recordedBy: seesAll ? nil : me.person))
  }

  /// What it may be the same as: what the sentence that began it pointed at (又有一位来说同一件事), else what its words are like.
  static func found(_ scene: Scene) throws -> [OpinionsAlike.Found] {
    if let pointed = try pointed(scene) { return [pointed] }
    return try alike(scene).found
  }

  /// Nil where it pointed at none, or that one is gone by now.
  static func pointed(_ scene: Scene) throws -> OpinionsAlike.Found? {
    guard let again = scene[Slots.again] else { return nil }
    let me = try scene.signedIn()
    return try scene.facts(
      SaidBefore(again, in: me.room, recordedBy: FindMatter.seesAll(scene) ? nil : me.person))
  }

  /// The one that is asked about: chosen among several, or the only one.
  static func candidate(_ scene: Scene) throws -> OpinionsAlike.Found? {
    let found = try found(scene)
    let chosen = Slots.id(scene[Slots.same]) ?? scene[Slots.which].map { MatterID($0) }
    guard let chosen else { return found.first }
    return found.first { $0.first == chosen }
  }

  /// The one that it was said to be; nil where it is another, or that one is gone by now.
  static func before(_ scene: Scene) throws -> OpinionsAlike.Found? {
    guard scene[Slots.which] != Slots.other, scene[Slots.same]?.hasPrefix(Slots.joining) == true else {
      return nil
    }
    return try candidate(scene)
  }

  /// What was said before has been closed: this is dealt with anew.
  static func isAgain(_ scene: Scene) throws -> Bool { try before(scene)?.opinion.matter.state == .closed }

  /// How many visitors stand behind it, this one with them.
  static func visitors(_ before: OpinionsAlike.Found, _ scene: Scene) throws -> Int {
    try before.opinion.othersBehind(scene).count + 1
  }

  /// Who recorded what may not be shown, by name.
  static func recorders(_ scene: Scene) throws -> String {
    try alike(scene).recorders.compactMap { try scene.facts(NameOf($0)) }.joined(separator: scene("、", ", "))
  }
}

extension OpinionsAlike.Found {
  /// It was guided on, or is to be (P6.3a).
  var isGuided: Bool { [.toGuide, .guided].contains(opinion.matter.state) }

  /// 3月5日“小区门口的路灯坏了半年”（待办，27 天）
  func line(_ scene: Scene) -> String {
    let (day, state) = (opinion.facts.day.inWords(scene), opinion.matter.state.name(scene.language))
    let days = opinion.facts.day.days(to: scene.now.day)
    return scene(
      "\(day)“\(words.excerpt(24))”（\(state)，\(days == 0 ? "今天" : "\(days) 天")）",
      "\(day): “\(words.excerpt(40))” (\(state), \(days == 0 ? "today" : english(days, "day")))")
  }
}

extension RecordOpinion.Slots {
  static let other = "other"
  /// Another visitor comes with the matter that was just recorded or dealt with.
  static let again = Slot<MatterID>(
    "again", "说的是哪一件", "the matter it is the same as",
    as: .oneOf(
      options: { try JustHandled.option($0) },
      name: { id, scene in try scene.facts(TheOpinion(id))?.line(scene) ?? "" }))
  static let joining = "same:"
  static let looking = "look:"

  /// Which of several it may be.
  static let which = Slot<String>(
    "which", "哪一件", "which matter",
    as: .oneOf(
      listed: true,
      options: { scene in
        try RecordOpinion.found(scene).map { Option(id: $0.first.rawValue, label: $0.line(scene)) } + [
          Option(
            id: other, label: scene("都不是，另外一件", "none of them, another matter"),
            aliases: ["都不是", "另外一件", "不是", "none", "another"])
        ]
      },
      name: { id, scene in
        try RecordOpinion.found(scene).first { $0.first.rawValue == id }?.line(scene)
          ?? scene("另外一件", "another matter")
      }))

  /// Whether it is the same. The answer keeps which one was shown, so that none is taken for another.
  static let same = Slot<String>(
    "same", "是不是同一件", "same matter",
    as: .oneOf(
      options: { scene in
        guard let found = try RecordOpinion.candidate(scene) else { return [otherOne(scene)] }
        let isClosed = found.opinion.matter.state == .closed
        return [
          Option(
            id: joining + found.first.rawValue,
            label: isClosed
              ? scene("同一件，再办一次", "the same, dealt with once more")
              : scene("同一件，加上这位来访人", "the same: add this visitor"),
            aliases: ["同一件", "是同一件", "是", "the same", "same", "yes"]), otherOne(scene),
          Option(
            id: looking + found.first.rawValue, label: scene("看那件", "look at that one"),
            aliases: ["看", "看看", "look", "show"]),
        ]
      },
      name: { id, scene in
        id.hasPrefix(joining)
          ? try RecordOpinion.candidate(scene)?.line(scene) ?? "" : scene("另外一件", "another matter")
      }))

  private static func otherOne(_ scene: Scene) -> Option {
    Option(
      id: other, label: scene("另外一件", "another matter"),
      aliases: ["不是", "另一件", "不是同一件", "否", "another", "no", "different"])
  }

  /// The matter in an answer to ``same``.
  static func id(_ answer: String?) -> MatterID? {
    for kind in [joining, looking] where answer?.hasPrefix(kind) == true {
      return answer.map { MatterID(String($0.dropFirst(kind.count))) }
    }
    return nil
  }
}
