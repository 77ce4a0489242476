import Regulation
import WorkroomStore

/// A reason for leave (请假原因), as the rule set writes it: the pack's word, in Chinese.
struct LeaveReason: Hashable, Sendable {
  let word: String

  init(_ word: String) { self.word = word }

  /// A word of a pack of one's own has no English: it stands as it is written there.
  var name: Bilingual { Bilingual(word, LeaveReason.english[word] ?? word) }

  /// What it is has to be written beside it.
  var wantsNote: Bool { word == "其他" }

  var option: @Sendable (Language) -> Option {
    { language in Option(id: word, label: name(language), aliases: [name.zh, name.en]) }
  }

  /// The reasons of the rule set the store is looked at by (`duty.exemptReasons`, A14).
  static func options(_ scene: Scene) throws -> [Option] {
    try scene.pack[.dutyExemptReasons].map { LeaveReason($0).option(scene.language) }
  }

  private static let english = [
    "生病": "illness", "出差": "business trip", "学习培训": "study or training", "其他": "other",
  ]
}
