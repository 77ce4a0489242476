import Conversation
import Regulation
import Understanding
import WorkroomStore

extension AnswerReader where Value == Day {
  /// Held against the days that it follows at the question already, by the rule that the desk goes by (``OutOfOrder``).
  ///
  /// - Parameter said: what would be recorded of that day; only its days are looked at.
  func inOrder(_ said: @escaping @Sendable (Day, Scene) throws -> [Proposal]) -> AnswerReader {
    refusing { day, scene in try scene.outOfOrder { try said(day, scene) } }
  }

  /// A day that is understood and that something speaks against is asked for again.
  func refusing(_ why: @escaping @Sendable (Day, Scene) throws -> Refusal?) -> AnswerReader {
    AnswerReader(
      manner,
      read: { line, scene, offered in
        let said = try read(line, scene, offered)
        guard let day = said.settled, let refusal = try why(day, scene) else { return said }
        return .problem(
          try RefusalPhrases(scene).why(refusal) + scene("请再说一次日期。", " The date again, please."))
      },
      show: show)
  }
}

extension AnswerReader where Value == Moment {
  /// The same of a time.
  func inOrder(_ said: @escaping @Sendable (Moment, Scene) throws -> [Proposal]) -> AnswerReader {
    AnswerReader(
      manner,
      read: { line, scene, offered in
        let understood = try read(line, scene, offered)
        guard let moment = understood.settled, let refusal = try scene.outOfOrder({ try said(moment, scene) })
        else {
          return understood
        }
        return .problem(
          try RefusalPhrases(scene).why(refusal) + scene("请再说一次时间。", " The time again, please."))
      },
      show: show)
  }
}

extension Scene {
  /// What the desk would say to the days of what would be recorded; nil: nothing, or all that it needs is not said yet.
  fileprivate func outOfOrder(_ said: () throws -> [Proposal]) throws -> Refusal? {
    do {
      for proposal in try said() {
        if let refusal = try facts(OutOfOrder(proposal, by: me?.person, at: now)) { return refusal }
      }
      return nil
    } catch is SlotEmpty {
      return nil
    } catch is NoApplication {
      return nil
    }
  }

  /// The scene as it would be with a slot filled.
  func with<Value>(_ slot: Slot<Value>, _ value: Value) -> Scene {
    var scene = self
    scene.draft[slot.name] = value.datum
    return scene
  }
}

extension Understood {
  /// What was understood, also where a yes is still asked for.
  fileprivate var settled: Value? {
    switch self {
    case .value(let value), .doubt(let value, _): value
    case .several, .partial, .problem, .miss: nil
    }
  }
}
