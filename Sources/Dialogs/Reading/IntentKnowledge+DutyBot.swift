package import Understanding

extension IntentKnowledge {
  /// All that DutyBot's reader of intents knows.
  ///
  /// - Parameter phrases: what each intent's dialog declares that people say to begin it.
  package static func dutyBot(weights: WeightBytes?, phrases: [SaidIntent: [String]] = [:]) -> IntentKnowledge
  {
    IntentKnowledge(
      intents: SaidIntent.allCases.map { intent in
        IntentMeaning(
          intent.rawValue, records: intent.records, acts: intent.acts,
          phrases: (phrases[intent] ?? []) + intent.titles + intent.lines, titles: intent.titles)
      },
      vague: SaidIntent.vague.mapValues { ($0.0.rawValue, $0.1.rawValue) },
      concepts: conceptsWork + conceptsRoom + conceptsTalk, synonyms: .dutyBot, vetoes: .dutyBot,
      weights: weights)
  }
}
