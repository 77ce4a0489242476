/// What speaks for the intent of a line, or against it (依据), in words of the line.
package struct LineEvidence: Sendable, Hashable {
  package var word: String
  package var isFor: Bool
  /// How much it adds to the winner's score over the next; what a rule says has none.
  package var weight: Float

  package init(_ word: String, isFor: Bool, weight: Float = 0) {
    self.word = word
    self.isFor = isFor
    self.weight = weight
  }
}

/// What a line means among the intents known (读法).
package struct LineReading: Sendable {
  package enum Decision: Sendable, Hashable {
    /// This is meant.
    case take(String)
    /// One of the two: ask which.
    case ask(String, String)
    /// Both, one after the other.
    case sequence([String])
    /// Nothing that can be done here; the nearest may be named.
    case none(nearest: [String])
  }

  package struct Ranked: Sendable, Hashable {
    package var intent: String
    /// Its share of the whole, between 0 and 1.
    package var score: Float

    package init(_ intent: String, _ score: Float) {
      self.intent = intent
      self.score = score
    }
  }

  package var decision: Decision
  /// The likeliest first; where a rule decided, what it decided is the first.
  package var ranked: [Ranked]
  /// Filled where it was asked for.
  package var evidence: [LineEvidence] = []
  /// Something is said not to be done (不用签到).
  package var isDenied = false
  /// It is asked how something is done (怎么签到).
  package var isAsked = false
  /// What was done is to be undone (不该签到的).
  package var isReversed = false
  /// The whole line is a phrase, or its initials.
  package var isExact = false
  /// The part of the line that is meant, folded, where the rest takes it back: 签退 of 签到，不对，签退. Nil: the whole line.
  package var meant: String?
  /// Of several requests the words of each, folded, in the order of the decision.
  package var parts: [String] = []
  /// What a question why or how is about (为什么要签到), an intent; nil where that is not said.
  package var about: String?

  /// The intent that is meant, where there is just one.
  package var intent: String? {
    switch decision {
    case .take(let intent): intent
    case .ask, .sequence, .none: nil
    }
  }
}
