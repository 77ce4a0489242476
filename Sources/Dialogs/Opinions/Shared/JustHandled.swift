import Conversation
import Regulation
import Understanding
import WorkroomStore

/// The opinion that whoever speaks has just recorded or dealt with (刚才那件): what 这件事 means where nothing else is named.
enum JustHandled {
  /// How it is said; what is read of a sentence says it so, too.
  static let words = [
    "刚才那件", "刚才那件事", "刚才的那件", "刚才那一件", "刚刚那件", "刚登记的那件", "刚记的那件", "刚办的那件", "the one just now",
    "the last one", "the matter just now",
  ]

  /// Minutes after which nobody means it by 这件事 any more (product default).
  private static let minutes = 60

  /// Whether a line says just this.
  static func isSaid(_ line: String) -> Bool {
    let said = TextFolding.folded(line)
    return words.contains { TextFolding.folded($0) == said }
  }

  /// Nil where the last thing that they recorded was about none, was long ago, or may not be seen by them.
  static func opinion(_ scene: Scene) throws -> Opinion? {
    let me = try scene.signedIn()
    let records = try scene.facts(LastRecords(of: me.person, in: me.room)).filter { record in
      let ago = record.entry.recorded.minutes(to: scene.now)
      return !record.retracted && ago >= 0 && ago <= minutes
    }
    for record in records.reversed() {
      guard let opinion = try opinion(behind: record.entry.matter, scene),
        opinion.matter.workroom == me.room, opinion.matter.state != .nothing,
        try opinion.facts.recorder == me.person || FindMatter.seesAll(scene)
      else { continue }
      return opinion
    }
    return nil
  }

  /// The opinion itself; of what was joined, the one that it is dealt with under; of research, a consultation or an output the
  /// first that it came from.
  private static func opinion(behind id: MatterID, _ scene: Scene) throws -> Opinion? {
    if let opinion = try scene.facts(TheOpinion(id)) {
      guard opinion.matter.state == .joined else { return opinion }
      return try scene.facts(TheOpinion(scene.facts(FirstThatSaid(of: id)))) ?? opinion
    }
    var behind: [MatterID] = []
    if let output = try scene.facts(TheOutput(id)) { behind = output.facts.drafted.opinions }
    if let note = try scene.facts(TheMatter(ResearchFacts.self, id)) { behind = note.facts.noted.opinions }
    if let held = try scene.facts(TheMatter(MicroFacts.self, id)) { behind = held.facts.facts.opinions }
    if let given = try scene.facts(TheMatter(UndertakingFacts.self, id)) {
      behind = try scene.facts(TheMatter(MicroFacts.self, given.facts.given.at))?.facts.facts.opinions ?? []
    }
    return try behind.first.flatMap { try scene.facts(TheOpinion($0)) }
  }

  /// It as the only choice, whatever it is called by.
  static func option(_ scene: Scene) throws -> [Option] {
    try opinion(scene).map { [Option(id: $0.id.rawValue, label: try $0.line(scene), aliases: words)] } ?? []
  }
}
