public import WorkroomStore

/// One synchronisation as a state machine (同步): greet, push, pull, witness. It asks for nothing itself: whoever drives it does
/// the step it is at and tells it what came of it.
public struct SyncRun: Sendable {
  public enum Step: Hashable, Sendable {
    /// Ask the hub whether it knows this machine.
    case hello
    /// Ask which chains of others the hub has: those it has not are carried along.
    case survey
    /// Say which chain is meant, with the nonces that were given last.
    case greet(ChainHere)
    /// Hand over the entries of a chain after that number.
    case push(ChainHere, after: Int)
    /// Ask what else there is.
    case news
    /// Take what is new of a room, or of several that are small.
    case pull([HubHead])
    /// Hold what was handed over against what the hub says it has.
    case witness([ChainHere])
    case done
  }

  /// What came of a step.
  public enum Outcome: Sendable {
    case welcome(HubWelcome)
    case greeted(HubGreeting)
    /// The chain has got so far at the hub; entries and texts that were handed over.
    case pushed(HubPushed, entries: Int)
    /// The hub does not take that chain, or not from there on.
    case refused(HubFault)
    /// It has that chain otherwise, or goes on with it, and this machine, whose own it is, has not signed that.
    case forged
    case news([HubHead])
    case pulled(entries: Int, texts: Int)
    /// The place is new here and nobody has said yes to it.
    case waits(SyncReport.NewRoom)
    case witnessed([HubHead])
  }

  public private(set) var step = Step.hello
  public private(set) var report = SyncReport()
  private let chains: [ChainHere]
  private var machine = 0
  private var toGreet: [ChainHere] = []
  private var toCarry: [ChainHere] = []
  private var toPush: [(chain: ChainHere, after: Int)] = []
  private var toPull: [[HubHead]] = []
  private var writes: Set<WorkroomID> = []
  private var pushed: [ChainHere] = []
  /// Chains of which the hub had no more, or less, after a stretch than before it.
  private var backward: Set<OriginID> = []

  /// The chains that this machine wrote.
  var own: Set<OriginID> { Set(chains.filter(\.isOwn).map(\.origin)) }

  /// How far the hub has the chains of this machine.
  public var sent: [OriginID: Int] {
    Dictionary(pushed.filter { !report.denied.contains($0.origin) }.map { ($0.origin, $0.vouched) }) { $1 }
  }

  private let left: Set<OriginID>
  private let acknowledged: [OriginID: Int]
  private let seen: Set<OriginID>
  /// The chains of others that the hub has, where it was asked.
  public private(set) var listed: Set<OriginID> = []
  private let takesNewRooms: Bool

  /// - Parameters:
  ///   - chains: those of the store, as they stand.
  ///   - left: those among them that a copy of this machine goes on with: they are pulled and never handed over.
  ///   - acknowledged: how far the hub said it had own chains.
  ///   - seen: chains of others that it was seen to have.
  ///   - takesNewRooms: whether places of which nothing is here yet are taken without asking about each of them.
  public init(
    _ chains: [ChainHere], butOwn left: Set<OriginID> = [], acknowledged: [OriginID: Int] = [:],
    seen: Set<OriginID> = [], takesNewRooms: Bool = false
  ) {
    (self.chains, self.left, self.acknowledged, self.seen) = (chains, left, acknowledged, seen)
    self.takesNewRooms = takesNewRooms
  }

  /// Goes on from what came of the step it is at; what does not belong to that step changes nothing.
  public mutating func take(_ outcome: Outcome) {
    switch (step, outcome) {
    case (.hello, .welcome(let welcome)):
      let writable = chains.filter {
        welcome.writes.contains($0.room) && $0.vouched > 0 && !left.contains($0.origin)
      }
      toGreet = writable.filter(\.isOwn)
      toCarry = writable.filter { !$0.isOwn }
      (machine, writes) = (welcome.machine, welcome.writes)
      if toCarry.isEmpty { next() } else { step = .survey }
    case (.survey, .news(let heads)):
      carry(beside: Dictionary(heads.map { ($0.origin, $0) }) { $1 })
      next()
    case (.greet(let chain), .greeted(let greeting)): greeted(chain, greeting)
    case (.greet(let chain), .forged):
      report.forged.append(chain.origin)
      next()
    case (.push(let chain, let after), .pushed(let pushed, let entries)):
      report.pushed += entries
      // It was set back meanwhile; where it goes back again it would be handed the same for ever.
      let isStuck = pushed.number <= after && pushed.number < chain.vouched
      if isStuck, !backward.insert(chain.origin).inserted {
        if chain.isOwn { report.denied.append(chain.origin) }
      } else if pushed.number < chain.vouched {
        toPush.insert((chain, pushed.number), at: 0)
      } else if chain.isOwn {
        self.pushed.append(chain)
      }
      next()
    case (.greet(let chain), .refused(let fault)), (.push(let chain, _), .refused(let fault)):
      refused(chain, fault)
    case (.news, .news(let heads)):
      take(heads)
      next()
    case (.pull, .pulled(let entries, let texts)):
      report.pulled += entries
      report.texts += texts
      next()
    case (.pull, .waits(let room)):
      report.newRooms.append(room)
      next()
    case (.witness(let chains), .witnessed(let heads)):
      witness(chains, heads)
      step = .done
    case (.hello, _), (.survey, _), (.greet, _), (.push, _), (.news, _), (.pull, _), (.witness, _),
      (.done, _):
      break
    }
  }

  /// What others wrote is handed over only where it does not come by itself: the hub has nothing of it, or has it from here.
  private mutating func carry(beside there: [OriginID: HubHead]) {
    listed = Set(there.keys)
    for chain in toCarry {
      guard let head = there[chain.origin] else {
        // It had it, and says nothing of it any more.
        if seen.contains(chain.origin) { report.behind.append(chain.origin) }
        toPush.append((chain, 0))
        continue
      }
      if head.machine == machine, head.number < chain.vouched { toPush.append((chain, head.number)) }
    }
    toCarry = []
  }

  private mutating func greeted(_ chain: ChainHere, _ greeting: HubGreeting) {
    let acknowledged = acknowledged[chain.origin] ?? 0
    switch greeting {
    case .unknown:
      if acknowledged > 0 { report.behind.append(chain.origin) }
      toPush.append((chain, 0))
    case .known(let number, _, _):
      // What it has lost or keeps is handed over again, and whoever waits for it elsewhere should know.
      if number < acknowledged { report.behind.append(chain.origin) }
      if number < chain.vouched {
        toPush.append((chain, number))
      } else if chain.isOwn {
        pushed.append(chain)
      }
    case .cloned: report.clones.append(chain.origin)
    }
    next()
  }

  private mutating func refused(_ chain: ChainHere, _ fault: HubFault) {
    switch fault {
    case .forked(let origin, let number): report.forks.append(SyncReport.Fork(origin: origin, from: number))
    // It comes, or came, from the machine that wrote it.
    case .othersChain, .mayNotWrite: break
    case .unreachable, .stranger, .late, .notEnrolled, .otherVersion, .refused:
      if chain.isOwn { report.refused.append(chain.origin) }
    }
    next()
  }

  private mutating func take(_ heads: [HubHead]) {
    let here = Dictionary(chains.map { ($0.origin, $0.number) }) { $1 }
    for head in heads
    where head.number < here[head.origin] ?? 0 && !left.contains(head.origin)
      && !report.behind.contains(head.origin) && !report.forged.contains(head.origin)
      && !report.clones.contains(head.origin) && !report.forks.contains(where: { $0.origin == head.origin })
      && !pushed.contains(where: { $0.origin == head.origin })
    {
      report.behind.append(head.origin)
    }
    let fresh = heads.filter { $0.number > here[$0.origin] ?? 0 && !report.forged.contains($0.origin) }
    toPull = grouped(fresh, beside: here)
  }

  /// Room by room, those together that come to little: each time something is taken in costs the same, however little it is.
  /// A room of which nothing is here yet comes by itself where a person is to be asked about it. The machine's own places come
  /// first: what may be done elsewhere may rest on who holds posts there.
  private func grouped(_ heads: [HubHead], beside here: [OriginID: Int]) -> [[HubHead]] {
    let known = Set(chains.map(\.room))
    let rooms = Dictionary(grouping: heads, by: \.room).sorted {
      (writes.contains($0.key) ? 0 : 1, $0.key) < (writes.contains($1.key) ? 0 : 1, $1.key)
    }
    var groups: [[HubHead]] = []
    var room = 0
    for (name, heads) in rooms {
      let size = heads.reduce(0) { $0 + $1.number - (here[$1.origin] ?? 0) }
      if size <= room, takesNewRooms || known.contains(name), let last = groups.indices.last {
        groups[last] += heads
        room -= size
      } else {
        groups.append(heads)
        room = takesNewRooms || known.contains(name) ? Syncing.pageOfRooms - size : 0
      }
    }
    return groups
  }

  /// What was handed over stands there as it stands here, or the hub is not to be trusted with it.
  private mutating func witness(_ chains: [ChainHere], _ heads: [HubHead]) {
    let there = Dictionary(heads.map { ($0.origin, $0) }) { $1 }
    for chain in chains {
      // Nothing is told of a chain that stands there just so.
      guard let head = there[chain.origin] else { continue }
      if head.number < chain.vouched || head.number == chain.number && head.hash != chain.hash {
        report.denied.append(chain.origin)
      }
    }
  }

  private mutating func next() {
    if !toGreet.isEmpty {
      step = .greet(toGreet.removeFirst())
    } else if !toPush.isEmpty {
      let (chain, after) = toPush.removeFirst()
      step = .push(chain, after: after)
    } else {
      switch step {
      case .hello, .survey, .greet, .push: step = .news
      case .news, .pull:
        if toPull.isEmpty {
          step = .witness(pushed)
        } else {
          step = .pull(toPull.removeFirst())
        }
      case .witness, .done: step = .done
      }
    }
  }
}

/// What came of a synchronisation (同步结果).
public struct SyncReport: Hashable, Sendable {
  /// Entries that the hub has now and had not before, and entries and texts that are here now.
  public var pushed = 0
  public var pulled = 0
  public var texts = 0
  /// Chains of which the hub heard from a copy of this machine: they are not gone on with.
  public var clones: [OriginID] = []
  /// Chains that stand at the hub otherwise than here.
  public var forks: [Fork] = []
  /// Own chains that the hub did not take.
  public var refused: [OriginID] = []
  /// Chains that the hub has less of than this store, or than it had: it was set back, or it keeps something from us.
  public var behind: [OriginID] = []
  /// Own chains that the hub said it had taken and does not show.
  public var denied: [OriginID] = []
  /// Own chains that the hub goes on with, or has otherwise, though this machine never signed that.
  public var forged: [OriginID] = []
  /// Chains that came changed, cut, out of order or with a gap: nothing of that stretch was taken.
  public var faulty: [OriginID] = []
  /// Chains, or their rests, that were kept apart, but for those of machines that wait to be let in.
  public var aside: [ImportReport.Aside] = []
  /// Chains of which a text came that is not the one that was handed over: it was not taken.
  public var garbled: Set<OriginID> = []
  /// Places that need a new key, which a machine that was put out keeps from them until the hub does not know it any more.
  public var blocked: [WorkroomID] = []
  /// Machines, by their number at the hub, that were put out and that a hub which was set back takes for machines of the place again.
  public var forgotten: [WorkroomID: [Int]] = [:]
  /// Places of which nothing is here yet, and to which nobody has said yes.
  public var newRooms: [NewRoom] = []
  /// Places whose personal texts wait at the hub until this machine has the key.
  public var keyless: Set<WorkroomID> = []
  /// Places whose key was made anew, since a machine that had it was put out.
  public var renewed: [WorkroomID] = []
  /// Machines that wait to be let in, by place.
  public var newcomers: [WorkroomID: [HubMachine]] = [:]
  /// What others wrote without the right to, or at the same time as somebody else.
  public var conflicts = 0

  public init() {}

  public struct Fork: Hashable, Sendable {
    public let origin: OriginID
    public let from: Int
  }

  public struct NewRoom: Hashable, Sendable {
    public let room: WorkroomID
    public let name: String?
    public let fingerprint: String

    public init(room: WorkroomID, name: String?, fingerprint: String) {
      (self.room, self.name, self.fingerprint) = (room, name, fingerprint)
    }
  }
}
