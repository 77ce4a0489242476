public import Regulation

/// A visitor's opinion (意见建议). What was said and by whom lies apart: see ``VisitorWords``.
public struct OpinionFacts: MatterFacts {
  public static let kind = "opinion"
  public static let isConfidential = true
  /// P6.2–P6.4: recorded, classed, guided on or dealt with, fed back, closed. What was closed may be taken up again, so that
  /// it is no end for ever.
  public static let lifecycle = Lifecycle<OpinionFacts>(
    "opinion", ends: [.guided, .joined],
    .from(.nothing, OpinionRecorded.self, to: .recorded),
    .from(.recorded, OpinionJoined.self, when: isAgain, to: .recorded),
    .from(.recorded, OpinionJoined.self, to: .joined),
    // What turns out to be the same while it is dealt with goes on as one (P6.2a); where the other was closed it is linked.
    .from(.open, OpinionJoined.self, when: isAgain, to: .open),
    .from(.open, OpinionJoined.self, to: .joined),
    .from(.passedOn, OpinionJoined.self, when: isAgain, to: .passedOn),
    .from(.passedOn, OpinionJoined.self, to: .joined),
    .from(.answered, OpinionJoined.self, when: isAgain, to: .answered),
    .from(.answered, OpinionJoined.self, to: .joined),
    .from(.fedBack, OpinionJoined.self, when: isAgain, to: .fedBack),
    .from(.fedBack, OpinionJoined.self, to: .joined),
    // Whatever was joined to it goes along.
    .from(.joined, OpinionJoined.self, to: .joined),
    // Everybody who came hears of it, whoever said it first (P6.4a).
    .from(.joined, OpinionFedBack.self, to: .joined),
    .from(.recorded, OpinionTriaged.self, when: isGuided, to: .toGuide),
    .from(.recorded, OpinionTriaged.self, to: .open),
    .from(.toGuide, OpinionGuided.self, to: .guided),
    .from(.toGuide, OpinionTriaged.self, to: .open),
    .from(.open, OpinionTriaged.self, when: isGuided, to: .toGuide),
    .from(.open, OpinionTriaged.self, to: .open),
    .from(.open, OpinionAnswered.self, to: .answered),
    .from(.open, OpinionExplained.self, to: .open),
    .from(.open, OpinionPassedOn.self, to: .passedOn),
    .from(.passedOn, OpinionPassedOn.self, to: .passedOn),
    .from(.passedOn, OpinionUrged.self, to: .passedOn),
    .from(.passedOn, OpinionReplied.self, to: .open),
    .from(.passedOn, OpinionExplained.self, to: .passedOn),
    .from(.passedOn, OpinionAnswered.self, to: .answered),
    .from(.answered, OpinionAnswered.self, to: .answered),
    .from(.answered, OpinionExplained.self, to: .open),
    .from(.answered, OpinionPassedOn.self, to: .passedOn),
    .from(.answered, OpinionFedBack.self, to: .fedBack),
    .from(.answered, OpinionClosed.self, when: .known("mayClose") { $0.mayCloseUnheard }, to: .closed),
    .from(.fedBack, OpinionAnswered.self, to: .answered),
    .from(.fedBack, OpinionFedBack.self, to: .fedBack),
    .from(.fedBack, OpinionClosed.self, to: .closed),
    .from(.fedBack, OpinionReopened.self, when: .known("isKept") { $0.erased == nil }, to: .open),
    .from(.closed, OpinionReopened.self, when: .known("isKept") { $0.erased == nil }, to: .open),
    .from(.closed, OpinionKept.self, to: .closed),
    .from(.guided, OpinionKept.self, to: .guided),
    .from(.joined, OpinionKept.self, to: .joined))
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
  /// The departments and units that it was passed on to, in order; nil: none.
  public var transfers: [OpinionTransfer]?
  /// How it was dealt with before, where that was not the end of it; nil: this is the first time.
  public var rounds: [OpinionRound]?
  /// The day it was taken up again; nil where it was not.
  public var reopened: Day?
  /// The opinion that said the same before (同一件); nil where none is known.
  public var joined: MatterID?
  /// The day from which its visitor's data are kept once more (继续保存).
  public var kept: Day?
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
  public var classed: String? { kind?.rawValue }
  public var day: Day { received.day }
  public var rests: [MatterID] { [shift, joined, details?.campaign].compactMap(\.self) }

  /// The day from which what is being done now is counted.
  public var begun: Day { reopened ?? day }

  /// Whether it may be closed without feedback: there is nobody to reach (P6.4a).
  public var mayCloseUnheard: Bool { !reachable }
}

/// What a visitor said and who it was, as far as it was given and has not been erased.
public struct VisitorWords: Hashable, Sendable {
  public var visitor: String?
  public var contact: String?
  public var words: String?
}
