import Regulation

extension Folding {
  /// What a matter that a norm may count said from when on, in the order it was written; empty where it never said
  /// anything to be counted.
  static func versions<Facts: CountedFacts>(of history: MatterHistory, as: Facts.Type) -> [Fact.Version] {
    guard let room = history.first?.workroom else { return [] }
    var versions: [Fact.Version] = []
    let clocks = history.clocks
    func add(_ content: Fact.Content?, after entry: Entry, _ body: Entry.Body) {
      if let content {
        guard versions.last?.content != content || versions.last?.retracted != nil else { return }
        versions.append(Fact.Version(recorded: written(entry), content: content))
      } else if let last = versions.last, last.retracted == nil {
        let reason = body.act.as(Retracted.self)?.reason ?? ""
        versions.append(Fact.Version(recorded: written(entry), content: last.content, retracted: reason))
      }
    }
    func written(_ entry: Entry) -> Moment { entry.recorded.moved(by: clocks[entry.id] ?? 0) }
    guard history.isAmended else {
      // Nothing reaches back: what is known of it only grows.
      var fold = Fold<Facts>()
      for (entry, body) in history.known {
        guard let step = Folding.Step(entry, body) else { continue }
        fold.take(step)
        add(fold.state == .nothing ? nil : fold.facts?.content(in: room), after: entry, body)
      }
      return versions
    }
    for (place, (entry, body)) in history.known.enumerated() {
      let folded = fold(history.prefix(place + 1), as: Facts.self)
      add(folded.flatMap { $0.state == .nothing ? nil : $0.facts.content(in: room) }, after: entry, body)
    }
    return versions
  }

  /// The same, for the kind of matter that a deed is of.
  static func versions(of entries: [Entry], as deed: Deed) -> [Fact.Version] {
    let history = MatterHistory(entries)
    return switch deed {
    case .duty: versions(of: history, as: ShiftFacts.self)
    case .reading, .policyTalk, .publicService: versions(of: history, as: ActivityFacts.self)
    case .microConsultation, .microOversight: versions(of: history, as: MicroFacts.self)
    case .proposal, .publicOpinionReport: versions(of: history, as: OutputFacts.self)
    }
  }
}
