package import Understanding

/// What the sentence that asks for a dialog says for one of its questions (从开头一句话里听到的).
///
///     hears: [.fills(Slots.channel, by: .mode), .proposes(WorkSlots.topic, by: .matter)]
package struct Heard: Sendable {
  /// The slot's name.
  let slot: String
  /// Nil for a choice that is made in its own words.
  let name: SaidSlot.Name?
  /// Whether it is only offered where it is asked for, and not taken.
  let isProposed: Bool
  /// What was said in words that the question reads; nil where it says nothing for it.
  let words: @Sendable (String) -> String?

  /// What is clear: its question is not asked, and it stands in the confirmation.
  ///
  /// - Parameter words: what the question reads, where that is not what was said: the id of a choice, or words.
  package static func fills(
    _ slot: any SlotName, by name: SaidSlot.Name,
    as words: @escaping @Sendable (String) -> String? = { $0 }
  ) -> Heard {
    Heard(slot: slot.erased.name, name: name, isProposed: false, words: words)
  }

  /// The same, by the values that mean something else here.
  package static func fills(
    _ slot: any SlotName, by name: SaidSlot.Name, among values: [String: String]
  ) -> Heard {
    fills(slot, by: name) { values[$0] }
  }

  /// A choice that is made in its own words: 满意 in 电话反馈了，他很满意. For choices whose names mean nothing else in such a
  /// sentence.
  package static func chooses(_ slot: any SlotName) -> Heard {
    Heard(slot: slot.erased.name, name: nil, isProposed: false) { $0 }
  }

  /// What is in words of the sentence, or likely: it is asked all the same, and kept by Enter.
  package static func proposes(
    _ slot: any SlotName, by name: SaidSlot.Name,
    as words: @escaping @Sendable (String) -> String? = { $0 }
  ) -> Heard {
    Heard(slot: slot.erased.name, name: name, isProposed: true, words: words)
  }
}

/// A line that would begin another dialog and is meant for a question of this one which still comes (先说的那一句): the first
/// opinion of a list, said before it is asked where they all came from.
package struct SaidAhead: Sendable {
  let slot: String
  /// The dialog it would begin.
  let insteadOf: String
  /// Whether a line that answers nothing and begins nothing is plainly meant for it.
  let isPlain: @Sendable (String) -> Bool

  package init(
    for slot: any SlotName, insteadOf dialog: String, isPlain: @escaping @Sendable (String) -> Bool
  ) {
    (self.slot, insteadOf, self.isPlain) = (slot.erased.name, dialog, isPlain)
  }
}
