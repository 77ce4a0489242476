import Regulation
import WorkroomStore

/// Walks through a dialog as a person would hold it, breadth first, so that what is found is short.
///
/// Between records nothing is written: conversations are values, and each line is tried on a copy. Where a line
/// records something the whole walk is held again on a fresh desk.
public struct DialogWalker {
  private let engine: Engine
  private let language: Language
  /// How many drafts of one path are followed.
  private static let drafts = 8
  /// How many lines are tried from one start.
  private static let tries = 1500
  /// How many in a row may bring nothing new.
  private static let idle = 250
  /// How often a dialog is begun in one walk.
  private static let rounds = 2

  public init(_ book: DialogBook = .dutyBot, language: Language) {
    (engine, self.language) = (Engine(book: book), language)
  }

  /// Short walks that together take all the ways wanted, and the ways that none of them came upon.
  ///
  /// - Parameter starts: tried in this order; the next only where something is still wanted.
  public func walks(
    _ dialog: Dialog, from starts: [WalkStart], taking wanted: Set<DialogWay>
  ) throws -> (walks: [DialogWalk], missed: Set<DialogWay>) {
    var missed = wanted
    var found: [DialogWalk] = []
    for start in starts where !missed.isEmpty {
      guard var search = try Search(engine, language, dialog, start) else { continue }
      var idle = 0
      try search.run(towards: Set(missed.map(\.state))) { walk in
        idle = missed.isDisjoint(with: walk.taken) ? idle + 1 : 0
        if idle == 0 { found.append(walk) }
        missed.subtract(walk.taken)
        if missed.isEmpty || idle > DialogWalker.idle { return nil }
        return Set(missed.map(\.state))
      }
    }
    return (DialogWalker.fewest(found, taking: wanted.subtracting(missed)), missed)
  }

  /// The first walk that comes to a state of the dialog; nil where none does.
  public func walk(_ dialog: Dialog, to state: String, from starts: [WalkStart]) throws -> DialogWalk? {
    for start in starts {
      guard var search = try Search(engine, language, dialog, start) else { continue }
      var arrived: DialogWalk?
      try search.run(towards: [state]) { walk in
        if walk.state == "\(dialog.name).\(state)" { arrived = arrived ?? walk }
        return arrived == nil ? [state] : nil
      }
      if let arrived { return arrived }
    }
    return nil
  }

  /// Of walks that together take what is wanted those that suffice: the one with most first, the shorter of equals.
  private static func fewest(_ walks: [DialogWalk], taking wanted: Set<DialogWay>) -> [DialogWalk] {
    var missing = wanted
    var chosen: [DialogWalk] = []
    while !missing.isEmpty {
      let best = walks.max { a, b in
        let (more, less) = (b.taken.intersection(missing).count, a.taken.intersection(missing).count)
        return less != more ? less < more : a.moves.count > b.moves.count
      }
      guard let best, !best.taken.isDisjoint(with: missing) else { break }
      chosen.append(best)
      missing.subtract(best.taken)
    }
    return chosen
  }

  /// A place in the search.
  private struct Node {
    var stand: Stand
    var moves: [WalkStart.Move]
    var places: [String]
    var taken: Set<DialogWay>
    var rounds: Int
  }

  /// A conversation over a desk.
  private struct Stand {
    let ground: WalkStart.Ground
    /// The same for all stands over one state of the ledger.
    let ledger: Int
    let me: Scene.Me?
    var conversation: Conversation
  }

  private struct Search {
    let engine: Engine
    let language: Language
    let dialog: Dialog
    let start: WalkStart
    var ledgers = 0
    var tries = 0
    var waiting: [Node] = []
    var looks: [String: Int] = [:]

    init?(_ engine: Engine, _ language: Language, _ dialog: Dialog, _ start: WalkStart) throws {
      (self.engine, self.language, self.dialog, self.start) = (engine, language, dialog, start)
      guard let (stand, passages) = try hold([]) else { return nil }
      waiting = [Node(stand: stand, moves: [], places: [], taken: Set(ways(passages)), rounds: 0)]
    }

    /// Goes on until nothing is wanted any more, or nothing new comes; what lies nearest to what is wanted goes first.
    ///
    /// - Parameters:
    ///   - goals: states of the dialog that are wanted.
    ///   - found: what is still wanted once a walk is known; nil: enough.
    mutating func run(towards goals: Set<String>, found: (DialogWalk) -> Set<String>?) throws {
      var far = dialog.distances(to: goals)
      var goals = goals
      if let first = waiting.first, found(walk(first)) == nil { return }
      while tries < DialogWalker.tries {
        let nearest = waiting.indices.min { cost(waiting[$0], far) < cost(waiting[$1], far) }
        guard let nearest else { return }
        let node = waiting.remove(at: nearest)
        for lines in candidates(node) where tries < DialogWalker.tries {
          tries += 1
          guard let next = try step(node, lines) else { continue }
          guard let wanted = found(walk(next)) else { return }
          if wanted != goals { (goals, far) = (wanted, dialog.distances(to: wanted)) }
          if isNew(next) { waiting.append(next) }
        }
      }
    }

    /// How far a place is from what is wanted, and how long the way to it was: short walks that lead somewhere.
    private func cost(_ node: Node, _ far: [String: Int]) -> Int {
      let own = node.stand.conversation.frames.last { $0.dialog == dialog.name }
      return 2 * (far[own?.state ?? dialog.start] ?? 40) + node.moves.count
    }

    private func walk(_ node: Node) -> DialogWalk {
      DialogWalk(
        start: start, moves: node.moves, places: node.places, taken: node.taken,
        state: place(node.stand.conversation))
    }

    /// The same path is followed with few drafts only.
    private mutating func isNew(_ node: Node) -> Bool {
      let conversation = node.stand.conversation
      let frames = conversation.frames.map { "\($0.dialog).\($0.state) \($0.settled) \($0.trail)" }
      let key = "\(node.stand.ledger) \(node.rounds) \(frames) \(conversation.aside != nil)"
      looks[key, default: 0] += 1
      return looks[key, default: 0] <= DialogWalker.drafts
    }

    private func place(_ conversation: Conversation) -> String {
      conversation.frames.last.map { "\($0.dialog).\($0.state)" } ?? "menu"
    }

    // MARK: One step

    private mutating func step(_ node: Node, _ lines: [String]) throws -> Node? {
      var next = node
      next.moves += lines.map(WalkStart.Move.say)
      next.places += lines.map { _ in place(node.stand.conversation) }
      if node.stand.conversation.frames.isEmpty { next.rounds += 1 }
      var conversation = node.stand.conversation
      for line in lines {
        let hearing = conversation
        let result = try? node.stand.ground.desk.consider { facts, now in
          try engine.step(
            hearing, .spoken, hearing: .line(line),
            in: .init(now: now, me: node.stand.me, language: language, turn: TurnID("walk"), facts: facts))
        }
        guard let result else { return nil }
        guard result.proposals.isEmpty else {
          guard let (stand, passages) = try hold(next.moves) else { return nil }
          next.stand = stand
          next.taken.formUnion(ways(passages))
          return next
        }
        conversation = result.snapshot
        next.taken.formUnion(ways(conversation.passages.all))
      }
      switch conversation.request {
      case .leave, .signOut, .edit: return nil
      case .signIn, nil: break
      }
      next.stand.conversation = conversation
      return next
    }

    private func ways(_ passages: [Passage]) -> [DialogWay] {
      passages.compactMap { passage in
        guard case .way(let name, let state, let exit) = passage else { return nil }
        return engine.book[name]?.ways.first { $0.state == state && $0.exit == exit }
      }
    }

    /// Holds the whole conversation anew. Nil where it cannot be begun.
    private mutating func hold(_ moves: [WalkStart.Move]) throws -> (Stand, [Passage])? {
      let ground = try start.ground()
      var session = Session(desk: ground.desk, engine: engine, language: language)
      var spoken = try session.open(as: ground.me)
      for move in start.before + moves {
        switch move {
        case .say(let line): spoken = try session.hear(.line(line))
        case .wait(let minutes): ground.wait(minutes)
        case .restart:
          session = Session(desk: ground.desk, engine: engine, language: language)
          spoken = try session.open(as: ground.me)
        }
      }
      guard !spoken.leaves else { return nil }
      ledgers += 1
      let me: Scene.Me? =
        switch session.owner {
        case .guest: nil
        case .person(let person, let room): Scene.Me(person, in: room)
        }
      return (
        Stand(ground: ground, ledger: ledgers, me: me, conversation: session.conversation), session.passages
      )
    }

    // MARK: What may be said

    private func candidates(_ node: Node) -> [[String]] {
      let conversation = node.stand.conversation
      if conversation.aside != nil { return [["1"], ["2"], [language("是", "yes")], [language("否", "no")]] }
      guard let frame = conversation.frames.last, let dialog = engine.book[frame.dialog],
        let step = dialog.step(frame.state)
      else {
        guard node.rounds < DialogWalker.rounds, !self.dialog.isForGuests else { return [] }
        return [[self.dialog.title(language)]]
      }
      // Another dialog than the one looked at is left as soon as it stands in the way.
      if frame.dialog != self.dialog.name {
        let isBelow = conversation.frames.contains { $0.dialog == self.dialog.name }
        return [[isBelow ? language("/取消", "/cancel") : "/" + self.dialog.title(language)]]
      }
      switch step.kind {
      case .confirm: return [[language("是", "yes")]]
      case .ask(let slot, let isOptional):
        return answers(slot, step.state, frame, dialog, node.stand)
          + (isOptional ? [[language("跳过", "skip")]] : [])
      case .decide, .say, .record, .end: return []
      }
    }

    private func answers(
      _ slot: AnySlot, _ state: String, _ frame: Conversation.Frame, _ dialog: Dialog, _ stand: Stand
    ) -> [[String]] {
      let chosen = frame.offered.prefix(9).enumerated().map { place, option -> [String] in
        if case .one(place) = Choices.read(option.label, among: frame.offered), option.label.count <= 16 {
          return [option.label]
        }
        return ["\(place + 1)"]
      }
      func looking<Result>(_ body: (Scene) throws -> Result) -> Result? {
        try? stand.ground.desk.consider { facts, now in
          let run = Run(
            book: engine.book,
            setting: .init(now: now, me: stand.me, language: language, turn: TurnID("walk"), facts: facts),
            conversation: stand.conversation)
          return try body(run.scene(frame))
        }
      }
      let example = looking { try dialog.words(state, $0).example } ?? ""
      guard slot.manner != .lines else { return texts(example).map { $0 + ["。"] } }
      // What would not be understood leads nowhere: it is not worth a try.
      return chosen
        + ([example] + typed(slot.manner)).filter { line in
          guard !chosen.contains([line]), Int(line) == nil || slot.manner != .closed else { return false }
          return looking { scene in
            switch try slot.read(line, scene, frame.offered) {
            case .value, .doubt, .several: true
            case .problem, .miss: false
            }
          } ?? false
        }.map { [$0] }
    }

    /// What people type beside the choices: days, times, numbers, names, and what a visitor said next.
    private func typed(_ manner: Manner) -> [String] {
      switch manner {
      case .open:
        language == .zh
          ? ["今天8:00", "今天8:30", "今天", "昨天", "昨天下午三点", "上个月1日", "3", "35", "2024-03-01"]
          : [
            "today 8:00", "today 8:30", "today", "yesterday", "yesterday 3pm", "2026-02-01", "3", "35",
            "2024-03-01",
          ]
      case .free: ["委员甲", "委员壬", "委员庚"]
      case .closed: [language("他还说楼下路灯坏了", "and the lamp downstairs is broken")]
      case .lines: []
      }
    }

    /// Texts of several lines: an example, a few people, and one of them who sits in another room.
    private func texts(_ example: String) -> [[String]] {
      [
        [example], ["委员壬", "委员癸", "委员子", "委员丑", "委员寅"], ["委员甲", "委员癸", "委员子", "委员丑", "委员寅"],
      ]
    }
  }
}
