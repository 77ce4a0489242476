/// An intent (意图) as the reader knows it.
package struct IntentMeaning: Sendable {
  /// Its name, which is also its column in the table of weights.
  package var name: String
  /// Whether it leaves an entry in the ledger or changes one: it is taken only when it is clear.
  package var records: Bool
  /// Whether it does anything at all, so that a denial or a “how do I” is about it; an answer or a word of thanks does not.
  package var acts: Bool
  /// Lines that are just this.
  package var phrases: [String]
  /// What people call it in Chinese, so that the initials of its pinyin are enough (qd).
  package var titles: [String]

  package init(_ name: String, records: Bool, acts: Bool, phrases: [String] = [], titles: [String] = []) {
    self.name = name
    self.records = records
    self.acts = acts
    self.phrases = phrases
    self.titles = titles
  }
}

/// All that the reader of intents knows of one program (知识): the reader itself knows none of its words.
package struct IntentKnowledge: Sendable {
  package var intents: [IntentMeaning]
  /// Bare words that mean one thing as well as another.
  package var vague: [String: (String, String)]
  package var concepts: [ConceptWords]
  package var synonyms: SynonymLists
  package var vetoes: VetoWords
  package var thresholds: Thresholds
  /// Nil where there are none: then only whole phrases are understood.
  package var weights: WeightBytes?

  package init(
    intents: [IntentMeaning], vague: [String: (String, String)] = [:], concepts: [ConceptWords],
    synonyms: SynonymLists, vetoes: VetoWords, thresholds: Thresholds = Thresholds(), weights: WeightBytes?
  ) {
    self.intents = intents
    self.vague = vague
    self.concepts = concepts
    self.synonyms = synonyms
    self.vetoes = vetoes
    self.thresholds = thresholds
    self.weights = weights
  }
}

/// From which share of the whole on an intent is taken (门槛), between 0 and 1.
package struct Thresholds: Sendable {
  /// What records nothing.
  package var take: Float = 0.1
  package var takeRecord: Float = 0.3
  /// Both of the best two together: then it is asked which.
  package var ask: Float = 0.35
  /// Where the best is not twice as good as the next and below this, it is asked which.
  package var sure: Float = 0.35
  /// That a line means nothing is believed from here on; below, what comes next may be meant.
  package var nothing: Float = 0.5
  /// From where on it may.
  package var beside: Float = 0.25
  /// What is left of an intent that the person's role may not do.
  package var penalty: Float = 0.1

  package init() {}
}
