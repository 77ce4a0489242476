import Conversation
import Regulation
import WorkroomStore

/// The search for walks from one start (走法的搜索): what lies nearest to what is wanted is tried first.
struct WalkSearch {
  private let engine: Engine
  private let language: Language
  private let dialog: Dialog
  private let start: WalkStart
  /// The ways out of all dialogs, by their names.
  private let dialogs: [String: [DialogWay]]
  private var ledgers = 0
  private var tries = 0
  private var waiting: [WalkPlace] = []
  private var looks: [String: Int] = [:]
  /// How many lines are tried from one start.
  private static let most = 1500
  /// How many drafts are followed of those that came the same way and that every guard judges alike.
  private static let drafts = 3

  /// Nil where the start cannot be come to.
  init?(_ engine: Engine, _ language: Language, _ dialog: Dialog, _ start: WalkStart) throws {
    (self.engine, self.language, self.dialog, self.start) = (engine, language, dialog, start)
    dialogs = Dictionary(uniqueKeysWithValues: engine.book.dialogs.map { ($0.name, $0.ways) })
    let held = try start.held(engine, language)
    guard !held.leaves else { return nil }
    let stand = WalkPlace.Stand(held: held, moves: 0, ledger: 0, conversation: held.conversation)
    waiting = [WalkPlace(stand: stand, taken: Set(ways(held.passages)))]
  }

  /// Goes on until nothing is wanted any more, or nothing new comes.
  ///
  /// - Parameters:
  ///   - goals: states of the dialog that are wanted.
  ///   - found: what is still wanted once a walk is known; nil: enough.
  mutating func run(towards goals: Set<String>, found: (DialogWalk) -> Set<String>?) throws {
    var far = dialog.distances(to: goals)
    var goals = goals
    if let first = waiting.first, found(walk(first)) == nil { return }
    while tries < Self.most {
      let nearest = waiting.indices.min { cost(waiting[$0], far) < cost(waiting[$1], far) }
      guard let nearest else { return }
      let place = waiting.remove(at: nearest)
      let steps = WalkAnswers(engine, language, dialog, place).all.map { lines in
        { (search: inout WalkSearch) in try search.said(lines, at: place) }
      }
      let leaving = { (search: inout WalkSearch) in try search.left(place) }
      for step in steps + [leaving] where tries < Self.most {
        tries += 1
        guard let next = try step(&self) else { continue }
        guard let wanted = found(walk(next)) else { return }
        if wanted != goals { (goals, far) = (wanted, dialog.distances(to: wanted)) }
        if isNew(next) { waiting.append(next) }
      }
    }
  }

  /// How far a place is from what is wanted, and how long the way to it was: short walks that lead somewhere.
  private func cost(_ place: WalkPlace, _ far: [String: Int]) -> Int {
    let own = place.stand.conversation.frames.last { $0.dialog == dialog.name }
    return 2 * (far[own?.state ?? dialog.start] ?? 40) + place.moves.count
  }

  private func walk(_ place: WalkPlace) -> DialogWalk {
    DialogWalk(
      start: start, moves: place.moves, places: place.places, taken: place.taken, state: place.stand.name)
  }

  /// Of those that look the same only a few are followed.
  private mutating func isNew(_ place: WalkPlace) -> Bool {
    let stand = place.stand
    let frames = stand.conversation.frames.map { "\($0.dialog).\($0.state) \($0.settled) \($0.trail)" }
    let aside = stand.conversation.aside != nil
    let key = "\(stand.ledger) \(place.rounds) \(frames) \(aside) \(judgement(stand))"
    looks[key, default: 0] += 1
    return looks[key, default: 0] <= Self.drafts
  }

  /// What the dialog's guards say of a draft: where two drafts differ in it, they may go different ways.
  private func judgement(_ stand: WalkPlace.Stand) -> String {
    guard let frame = stand.conversation.frames.last(where: { $0.dialog == dialog.name }) else { return "" }
    return stand.looking(engine, language, at: frame) { scene in
      String(
        dialog.steps.flatMap(\.exits).compactMap(\.guard).map { condition -> Character in
          guard let holds = try? condition.holds(scene) else { return "?" }
          return holds ? "1" : "0"
        })
    } ?? ""
  }

  // MARK: One step

  /// What comes of some lines; nil where they lead out of the walk.
  private mutating func said(_ lines: [String], at place: WalkPlace) throws -> WalkPlace? {
    var next = place
    next.moves += lines.map(WalkStart.Move.say)
    next.places += lines.map { _ in place.stand.name }
    if place.stand.conversation.frames.isEmpty { next.rounds += 1 }
    var conversation = place.stand.conversation
    for line in lines {
      let hearing = conversation
      let result = try? place.stand.held.ground.desk.consider { facts, now in
        try engine.step(
          hearing, .spoken, hearing: .line(line),
          in: .init(now: now, me: place.stand.me, language: language, turn: TurnID("walk"), facts: facts))
      }
      guard let result else { return nil }
      guard result.proposals.isEmpty else { return try held(next) }
      conversation = result.snapshot
      next.taken.formUnion(ways(conversation.passages.all))
    }
    switch conversation.request {
    case .leave, .signOut, .switchTo, .edit: return nil
    case .signIn, .print, .attach, .changePin, nil: break
    }
    next.stand.conversation = conversation
    return next
  }

  /// What comes of somebody else having the console for a while in the middle of the dialog; nil where nobody does.
  private mutating func left(_ place: WalkPlace) throws -> WalkPlace? {
    guard let meanwhile = start.meanwhile, !place.wasLeft,
      place.stand.conversation.frames.last?.dialog == dialog.name, place.stand.conversation.aside == nil
    else { return nil }
    var next = place
    next.wasLeft = true
    next.moves += meanwhile
    next.places += meanwhile.map { _ in "" }
    return try held(next)
  }

  /// Really holds what has been tried since it was last held: something was recorded.
  private mutating func held(_ place: WalkPlace) throws -> WalkPlace? {
    let held = try place.stand.held.going(
      Array(place.moves.dropFirst(place.stand.moves)), engine, language)
    guard !held.leaves else { return nil }
    ledgers += 1
    var place = place
    place.stand = WalkPlace.Stand(
      held: held, moves: place.moves.count, ledger: ledgers, conversation: held.conversation)
    place.taken.formUnion(ways(held.passages))
    return place
  }

  private func ways(_ passages: [Passage]) -> [DialogWay] {
    passages.compactMap { passage in
      guard case .way(let name, let state, let exit) = passage else { return nil }
      return dialogs[name]?.first { $0.state == state && $0.exit == exit }
    }
  }
}
