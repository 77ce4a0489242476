package import Regulation
import Understanding
package import WorkroomStore

/// What is wrong with what a dialog says, in one language.
package struct WordsFlaw: Hashable, Sendable, CustomStringConvertible {
  package enum Kind: Hashable, Sendable {
    /// Two choices of a question answer to one word.
    case sameWord(String)
    /// Nothing to say at the second miss.
    case noHelp
    /// Nothing to show at the third.
    case noExample
    /// A clause is cited that is none.
    case unknownClause(String)
    /// What it says could not be looked at: it rests on answers that no walk could give.
    case unseen
  }

  package let dialog: String
  package let state: String
  package let language: Language
  package let kind: Kind

  package var description: String {
    let what =
      switch kind {
      case .sameWord(let word): "two choices answer to “\(word)”"
      case .noHelp: "no help for the second miss"
      case .noExample: "no example for the third miss"
      case .unknownClause(let id): "cites \(id), which is no clause"
      case .unseen: "its words could not be looked at"
      }
    return "\(dialog).\(state) (\(language.rawValue)): \(what)"
  }
}

extension Dialog {
  /// What is wrong with the words of its questions in one language.
  ///
  /// - Parameters:
  ///   - desk: a ledger to look at them over; nothing is written.
  ///   - me: who is asked; nil for a guest.
  /// - Throws: `StoreError`.
  package func checkWords(in language: Language, over desk: Desk, as me: Scene.Me?) throws -> [WordsFlaw] {
    try steps.flatMap { step -> [WordsFlaw] in
      let kinds = try look(step, language, desk, me)
      return kinds.map { WordsFlaw(dialog: name, state: step.state, language: language, kind: $0) }
    }
  }

  private func look(
    _ step: DialogStep, _ language: Language, _ desk: Desk, _ me: Scene.Me?
  ) throws -> [WordsFlaw.Kind] {
    guard case .ask(let slot, _) = step.kind else { return [] }
    var kinds = sameWords(slot, language, desk.now)
    let words: Words
    do {
      words = try desk.consider { facts, now in
        let scene = Scene(
          now: now, facts: facts, me: me, language: language, turn: TurnID("check"), draft: [:])
        return try self.words(step.state, scene)
      }
    } catch is SlotEmpty {
      return kinds + [.unseen]
    } catch is NotSignedIn {
      return kinds + [.unseen]
    }
    kinds += Dialog.citations(in: [words.ask, words.help]).filter { !Clause.isCited($0) }
      .map { .unknownClause($0) }
    guard mayMiss(step.state) else { return kinds }
    if words.help.isEmpty { kinds.append(.noHelp) }
    if words.example.isEmpty { kinds.append(.noExample) }
    return kinds
  }

  /// Words that two of a question's standing choices share; those that the ledger offers are as people named them.
  private func sameWords(_ slot: AnySlot, _ language: Language, _ now: Moment) -> [WordsFlaw.Kind] {
    let scene = Scene(
      now: now, facts: Answers(), me: nil, language: language, turn: TurnID("check"), draft: [:])
    guard let options = try? slot.options(scene) else { return [] }
    var owners: [String: Set<String>] = [:]
    for option in options {
      for word in [option.label] + option.aliases {
        owners[TextFolding.folded(word), default: []].insert(option.id)
      }
    }
    return owners.filter { $0.value.count > 1 }.keys.sorted().map { .sameWord($0) }
  }

  /// P3.3e and its like, as they stand in a text.
  static func citations(in texts: [String]) -> [String] {
    texts.flatMap { text -> [String] in
      var found: [String] = []
      let scalars = Array(text.unicodeScalars)
      var at = 0
      while at + 3 < scalars.count {
        defer { at += 1 }
        guard scalars[at] == "P" || scalars[at] == "C", isDigit(scalars[at + 1]), scalars[at + 2] == ".",
          isDigit(scalars[at + 3])
        else { continue }
        var end = at + 4
        while end < scalars.count, isDigit(scalars[end]) { end += 1 }
        if end < scalars.count, ("a"..."z").contains(scalars[end]) { end += 1 }
        found.append(String(String.UnicodeScalarView(scalars[at..<end])))
      }
      return found
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
