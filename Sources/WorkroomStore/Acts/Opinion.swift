public import Regulation

/// A visitor's opinion (意见建议). What was said and by whom lies apart: see ``VisitorWords``.
public struct OpinionFacts: MatterFacts {
  public static let kind = "opinion"
  public static let isConfidential = true
  /// P6.2–P6.4: recorded, classed, guided on or dealt with, fed back, closed.
  public static let lifecycle = Lifecycle<OpinionFacts>(
    "opinion", ends: [.guided, .closed, .joined],
    .from(.nothing, OpinionRecorded.self, to: .recorded),
    .from(.recorded, OpinionJoined.self, when: isAgain, to: .recorded),
    .from(.recorded, OpinionJoined.self, to: .joined),
    .from(.recorded, OpinionTriaged.self, when: isGuided, to: .toGuide),
    .from(.recorded, OpinionTriaged.self, to: .open),
    .from(.toGuide, OpinionGuided.self, to: .guided),
    .from(.toGuide, OpinionTriaged.self, to: .open),
    .from(.open, OpinionTriaged.self, when: isGuided, to: .toGuide),
    .from(.open, OpinionTriaged.self, to: .open),
    .from(.open, OpinionAnswered.self, to: .answered),
    .from(.open, OpinionExplained.self, to: .open),
    .from(.answered, OpinionAnswered.self, to: .answered),
    .from(.answered, OpinionExplained.self, to: .open),
    .from(.answered, OpinionFedBack.self, to: .fedBack),
    .from(.answered, OpinionClosed.self, when: .known("mayClose") { $0.mayCloseUnheard }, to: .closed),
    .from(.fedBack, OpinionAnswered.self, to: .answered),
    .from(.fedBack, OpinionFedBack.self, to: .fedBack),
    .from(.fedBack, OpinionClosed.self, to: .closed))
  /// It is classed as 信访 or 投诉 and is not taken on by way of exception (P6.2c).
  private static let isGuided = Lifecycle<OpinionFacts>.Guard.says("isGuided", OpinionTriaged.self) {
    $0.kind.isGuided && $0.exception == nil
  }

  /// It is dealt with once more: what was said before has been closed.
  private static let isAgain = Lifecycle<OpinionFacts>.Guard.says("isAgain", OpinionJoined.self) {
    $0.again == true
  }

  public var recorder: PersonID
  public var source: Source
  public var anonymous: Bool
  public var reachable: Bool
  public var shift: MatterID?
  public var received: Moment
  public var late: String?
  /// The entry whose personal texts are the visitor's.
  public var entry: EntryID
  public var kind: OpinionClass?
  /// Why a petition or complaint was taken on (P6.2c).
  public var exception: String?
  public var referrals: [Referral] = []
  public var answer: OpinionAnswered?
  public var explanations: [Day] = []
  public var feedback: OpinionFedBack?
  public var outcome: String?
  /// The opinion that said the same before (同一件); nil where none is known.
  public var joined: MatterID?
  /// The day the visitor's data were erased.
  public var erased: Day?
  /// What else was said of it (群众类别, 地点, 缓急 …), and the first matter of what was said in one go (A23).
  public var details: OpinionDetails?
  public var partOf: MatterID?

  init(_ act: OpinionRecorded, at mark: EntryMark) {
    (recorder, source, anonymous) = (act.person, act.source, act.anonymous)
    (reachable, shift) = (act.reachable, act.shift)
    (details, partOf) = (act.details, act.partOf)
    (received, late, entry) = (mark.occurred, mark.late, mark.id)
  }

  /// There is nobody to be reached any more, so it may be closed without feedback (P6.4a).
  public mutating func forget(_ act: VisitorErased, at mark: EntryMark) {
    guard act.target == nil else { return }
    (erased, reachable) = (mark.recorded.day, false)
  }

  public var person: PersonID? { recorder }
  public var day: Day { received.day }
  public var rests: [MatterID] { [shift, joined].compactMap(\.self) }

  /// Whether it may be closed without feedback: there is nobody to reach (P6.4a).
  public var mayCloseUnheard: Bool { !reachable }
}

/// What a visitor said and who it was, as far as it was given and has not been erased.
public struct VisitorWords: Hashable, Sendable {
  public var visitor: String?
  public var contact: String?
  public var words: String?
}
