package import Regulation
import Understanding
package import WorkroomStore

/// The states of a dialog, as an enum with its words beside it.
///
///     enum CheckIn: String, DialogStates {
///       case mode, purpose, confirm, started
///       static let dialog = define("check-in", version: 1, start: .mode) {
///         ask(.mode, for: channel, because: .p3_3e).then(.purpose)
///         …
package protocol DialogStates: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// What each state says in Chinese: an exhaustive switch, so that a missing one does not compile.
  static func zh(_ state: Self, _ scene: Scene) throws -> Words
  /// What each state says in English.
  static func en(_ state: Self, _ scene: Scene) throws -> Words
}

extension DialogStates {
  /// Makes the dialog; every state is declared once.
  ///
  /// - Parameters:
  ///   - phrases: what a person would type to start it, in both languages.
  ///   - audiences: whom it is for; whoever is at work in a room, unless it says so.
  ///   - offered: whether it stands in the person's menu now; it may be started by its phrases all the same.
  ///   - opensItself: whether it begins by itself when the person signs in.
  ///   - looksForPeople: whether somebody is looked for in it by words that may be anyone's: what is erased
  ///     meanwhile stops it.
  ///   - onesOwn: whether it is about whoever speaks and nobody else, as checking in is.
  ///   - hearsOpening: whether its first question hears the sentence that asks for it.
  ///   - hears: what the sentence that asks for it may say for its questions.
  ///   - saidAhead: which line is for a question that still comes, though it would begin another dialog.
  package static func define(
    _ name: String, version: Int, title: (String, String), phrases: [String], because: Clause? = nil,
    for audiences: Set<Audience> = [.room], start: Self,
    offered: @escaping @Sendable (Scene) throws -> Bool = { _ in true },
    opensItself: @escaping @Sendable (Scene) throws -> Bool = { _ in false }, looksForPeople: Bool = false,
    onesOwn: @escaping @Sendable (Scene) throws -> Bool = { _ in false }, hearsOpening: Bool = false,
    hears: [Heard] = [], saidAhead: SaidAhead? = nil,
    @StepList<Self> _ steps: () -> [TypedStep<Self>]
  ) -> Dialog {
    Dialog(
      name: name, version: version, title: Bilingual(title.0, title.1), phrases: phrases,
      start: start.rawValue, because: because, audiences: audiences, isOffered: offered,
      opensItself: opensItself, looksForPeople: looksForPeople, isOnesOwn: onesOwn,
      hearsOpening: hearsOpening, hears: hears, saidAhead: saidAhead,
      steps: steps().map(\.erased),
      allStates: allCases.map(\.rawValue),
      words: { state, scene in
        guard let state = Self(rawValue: state) else { return Words("") }
        return switch scene.language {
        case .zh: try zh(state, scene)
        case .en: try en(state, scene)
        }
      })
  }

  /// Asks for a slot. An optional one may be passed over.
  package static func ask<Value>(
    _ state: Self, for slot: Slot<Value>, optional: Bool = false, because: Clause? = nil
  ) -> TypedStep<Self> {
    TypedStep(state, .ask(slot.erased, isOptional: optional), because)
  }

  /// Shows what was gathered on this path and asks whether it is right: 是 / 改 / 取消.
  package static func confirm(_ state: Self, showing slots: [any SlotName], because: Clause? = nil)
    -> TypedStep<Self>
  {
    TypedStep(state, .confirm(showing: slots.map(\.erased)), because)
  }

  /// Goes on by its guards alone.
  package static func decide(_ state: Self) -> TypedStep<Self> { TypedStep(state, .decide, nil) }

  /// Says its words and goes on.
  package static func say(_ state: Self, because: Clause? = nil) -> TypedStep<Self> {
    TypedStep(state, .say, because)
  }

  /// Writes entries, and says its words when they stand. The check proves that `needs` are filled on every path.
  package static func record(
    _ state: Self, needs: [any SlotName] = [], because: Clause? = nil,
    _ proposals: @escaping @Sendable (Scene) throws -> [Proposal]
  ) -> TypedStep<Self> {
    TypedStep(state, .record(needs: needs.map(\.erased.name), proposals), because)
  }

  /// The end; its words are said where there are any.
  package static func end(
    _ state: Self, _ ending: @escaping @Sendable (Scene) throws -> Ending = { _ in .done }
  ) -> TypedStep<Self> {
    TypedStep(state, .end(ending), nil)
  }
}

/// A slot of any type, where slots of several types stand in one list.
package protocol SlotName: Sendable {
  var erased: AnySlot { get }
}
extension Slot: SlotName {}

/// A step with its ways out, while it is being written down.
package struct TypedStep<State: DialogStates>: Sendable {
  let state: State
  let kind: DialogStep.Kind
  let because: Clause?
  var exits: [Exit] = []

  init(_ state: State, _ kind: DialogStep.Kind, _ because: Clause?) {
    (self.state, self.kind, self.because) = (state, kind, because)
  }

  var erased: DialogStep { DialogStep(state: state.rawValue, kind: kind, because: because, exits: exits) }

  /// The event that ends this kind of step in the ordinary way.
  private var plainEvent: DialogEvent {
    switch kind {
    case .ask: .answered
    case .confirm: .yes
    case .decide, .say, .end: .passed
    case .record: .recorded
    }
  }

  private func adding(
    _ event: DialogEvent, _ guarding: Guard?, _ target: State, _ clears: [any SlotName] = []
  ) -> Self {
    var copy = self
    copy.exits.append(
      Exit(event: event, guard: guarding, target: target.rawValue, clears: clears.map(\.erased.name)))
    return copy
  }

  /// Goes on to `target`, forgetting the slots named.
  package func then(_ target: State, forgetting slots: [any SlotName] = []) -> Self {
    adding(plainEvent, nil, target, slots)
  }

  /// Goes to `target` where the named guard holds; guards are asked in the order they stand here.
  package func when(
    _ name: String, _ target: State, forgetting slots: [any SlotName] = [],
    _ holds: @escaping @Sendable (Scene) throws -> Bool
  ) -> Self {
    adding(plainEvent, Guard(name: name, holds: holds), target, slots)
  }

  /// Where a passed-over question leads; without it, where an answer would.
  package func skipped(_ target: State) -> Self { adding(.skipped, nil, target) }

  /// Where a refusal leads; without it, back to the last question.
  package func refused(_ target: State) -> Self { adding(.refused, nil, target) }
}

/// Lists steps one under the other.
@resultBuilder
package enum StepList<State: DialogStates> {
  package static func buildBlock(_ steps: TypedStep<State>...) -> [TypedStep<State>] { steps }
}
