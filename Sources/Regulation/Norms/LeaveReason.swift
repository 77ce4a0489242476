/// A reason for leave (请假原因), as the rule set writes it: the pack's word, in Chinese (A14).
public struct LeaveReason: Hashable, Sendable {
  public let word: String

  public init(_ word: String) { self.word = word }

  /// Those of a rule set, in its order (`duty.exemptReasons`).
  public static func all(in pack: NormPack) -> [LeaveReason] {
    pack[.dutyExemptReasons].map(LeaveReason.init)
  }

  /// A word of a pack of one's own has no English: it stands as it is written there.
  public var name: Bilingual { Bilingual(word, LeaveReason.english[word] ?? word) }

  /// What it is has to be written beside it.
  public var wantsNote: Bool { word == "其他" }

  private static let english = [
    "生病": "illness", "出差": "business trip", "学习培训": "study or training", "其他": "other",
  ]
}
