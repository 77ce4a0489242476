package import Regulation
package import Understanding
package import WorkroomStore

/// A conversation as a state machine (对话): states, what each asks, and every state it may lead to.
///
/// A value: it can be checked, drawn, walked and tested without running a console. It is written as an
/// ``DialogStates`` enum with its words beside it; here the states' type is put aside.
package struct Dialog: Sendable {
  /// Stored with open conversations; never changes.
  package let name: String
  /// Goes up with every change of structure.
  package let version: Int
  package let title: Bilingual
  /// What a person would type to start it.
  package let phrases: [String]
  package let start: String
  /// The clause the whole dialog rests on.
  package let because: Clause?
  /// Whom it is for.
  package let audiences: Set<Audience>
  /// Whether it is for people who have not signed in.
  package var isForGuests: Bool { audiences.contains(.guests) }
  /// Whether it stands in the person's menu now.
  package let isOffered: @Sendable (Scene) throws -> Bool
  /// Whether it begins by itself when the person signs in.
  package let opensItself: @Sendable (Scene) throws -> Bool
  /// Whether somebody is looked for in it by words that may be anyone's: what is erased meanwhile stops it.
  package let looksForPeople: Bool
  /// Whether it is about whoever speaks, and nobody else: somebody else's name in the line that asks for it means somebody else.
  package let isOnesOwn: @Sendable (Scene) throws -> Bool
  /// Whether the sentence that asks for it is heard by its first question as well: 路灯那件事怎么样了 says what is looked for.
  package let hearsOpening: Bool
  /// What the sentence that asks for it may say for its questions.
  package let hears: [Heard]
  /// Which line is for a question that still comes, though it would begin another dialog; nil: none.
  package let saidAhead: SaidAhead?
  package let steps: [DialogStep]
  /// All cases of the enum it was written with; the check shows that each is declared.
  package let allStates: [String]
  package private(set) var words: @Sendable (String, Scene) throws -> Words
  /// Changes whenever the structure does.
  package var shape: String { lazyShape.value }
  private let lazyShape: LazyValue<String>
  private let index: [String: Int]

  package init(
    name: String, version: Int, title: Bilingual, phrases: [String], start: String, because: Clause?,
    audiences: Set<Audience>, isOffered: @escaping @Sendable (Scene) throws -> Bool,
    opensItself: @escaping @Sendable (Scene) throws -> Bool, looksForPeople: Bool = false,
    isOnesOwn: @escaping @Sendable (Scene) throws -> Bool = { _ in false }, hearsOpening: Bool = false,
    hears: [Heard] = [], saidAhead: SaidAhead? = nil,
    steps: [DialogStep],
    allStates: [String],
    words: @escaping @Sendable (String, Scene) throws -> Words
  ) {
    (self.name, self.version, self.title, self.phrases) = (name, version, title, phrases)
    (self.start, self.because, self.audiences) = (start, because, audiences)
    (self.isOffered, self.opensItself) = (isOffered, opensItself)
    (self.steps, self.allStates, self.words) = (steps, allStates, words)
    (self.looksForPeople, self.isOnesOwn) = (looksForPeople, isOnesOwn)
    (self.hearsOpening, self.hears, self.saidAhead) = (hearsOpening, hears, saidAhead)
    lazyShape = LazyValue { Dialog.shape(start: start, steps) }
    index = Dictionary(steps.enumerated().map { ($1.state, $0) }) { first, _ in first }
  }

  /// The same dialog with other words.
  package func saying(_ words: @escaping @Sendable (String, Scene) throws -> Words) -> Dialog {
    var dialog = self
    dialog.words = words
    return dialog
  }

  package func step(_ state: String) -> DialogStep? { index[state].map { steps[$0] } }

  /// The slots it asks for, in the order they are declared.
  package var slots: [AnySlot] { steps.compactMap(\.slot) }

  /// Whether its first question is a closed or an open one, no free text.
  package var beginsClosed: Bool {
    guard case .ask(let slot, _)? = step(start)?.kind else { return false }
    return !slot.manner.isText
  }

  /// A short hash (FNV-1a) of all that decides how a saved draft is continued.
  private static func shape(start: String, _ steps: [DialogStep]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in ([start] + steps.map(\.structure)).joined(separator: "\n").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 16)
  }
}

/// What a state does.
package struct DialogStep: Sendable {
  package let state: String
  package let kind: Kind
  package let because: Clause?
  package let exits: [Exit]

  package enum Kind: Sendable {
    /// Asks for a slot; an optional one may be passed over.
    case ask(AnySlot, isOptional: Bool)
    /// Shows what was gathered and asks whether it is right.
    case confirm(showing: [AnySlot])
    /// Says nothing: its guards choose the way.
    case decide
    /// Says something and goes on.
    case say
    /// Writes entries; says its words when they stand.
    case record(needs: [String], @Sendable (Scene) throws -> [Proposal])
    /// The end; it may hand on to another dialog, or ask something of the session.
    case end(@Sendable (Scene) throws -> Ending)
  }

  package var slot: AnySlot? {
    switch kind {
    case .ask(let slot, _): slot
    case .confirm, .decide, .say, .record, .end: nil
    }
  }

  /// How the question is left once it is answered, or passed over where it may be.
  func event(answered datum: Datum?) -> DialogEvent {
    switch kind {
    case .confirm: .yes
    case .ask(_, let isOptional):
      datum == .nothing && isOptional && exits.contains { $0.event == .skipped } ? .skipped : .answered
    case .decide, .say, .record, .end: .passed
    }
  }

  /// What decides how a saved draft is continued, as text.
  package var structure: String {
    let what =
      switch kind {
      case .ask(let slot, let isOptional): "ask \(slot.name) \(slot.manner.rawValue) \(isOptional)"
      case .confirm(let slots): "confirm \(slots.map(\.name))"
      case .decide: "decide"
      case .say: "say"
      case .record(let needs, _): "record \(needs)"
      case .end: "end"
      }
    let ways = exits.map { "\($0.event.rawValue) [\($0.guard?.name ?? "")] \($0.target) \($0.clears)" }
    return "\(state): \(what) -> \(ways)"
  }
}

/// A way out of a state: all of them are declared.
package struct Exit: Sendable {
  package let event: DialogEvent
  package let `guard`: Guard?
  package let target: String
  /// Slots that are forgotten on the way, to be asked anew.
  package let clears: [String]
}

/// What may happen in a state.
package enum DialogEvent: String, Sendable, CaseIterable {
  case answered, skipped, yes, passed, recorded, refused
}

/// A named condition on what was gathered and what the desk answers (条件).
package struct Guard: Sendable {
  package let name: String
  package let holds: @Sendable (Scene) throws -> Bool
}

/// What the end of a dialog asks for.
package enum Ending: Hashable, Sendable, Codable {
  case done
  /// Another dialog begins in its place; questions of it whose slots are filled here, by name, are passed by.
  case handsOn(to: String, having: [String: Datum] = [:])
  /// The person has said who they are.
  case signsIn(Scene.Me)
  /// The console is to print a paper.
  case prints(PaperOrder)
  /// The console is to attach a file to a record.
  case attaches(AttachOrder)
  /// The person is to set their PIN anew, at the door.
  case changesPin
}

/// What a state says (话).
package struct Words: Hashable, Sendable {
  /// The question, or what is said; lines are parted by newlines. Empty: nothing.
  package var ask: String
  /// What it means, at the second miss and on 帮助.
  package var help: String
  /// An example answer, at the third miss.
  package var example: String
  /// The clause that it rests on, where what was said before decides which; nil: that of the state.
  package var because: Clause?
  package init(_ ask: String, help: String = "", example: String = "", because: Clause? = nil) {
    (self.ask, self.help, self.example, self.because) = (ask, help, example, because)
  }
}

extension Dialog {
  /// What of a sentence its questions hear.
  package var heardNames: Set<SaidSlot.Name> { Set(hears.compactMap(\.name)) }

  /// Whether what was not used of the sentence that asks for it is told: a question answers as much as it can.
  package var tellsWhatIsSpare: Bool { !hearsOpening && (records || !hears.isEmpty) }
}
