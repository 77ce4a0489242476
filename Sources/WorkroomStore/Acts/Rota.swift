public import Regulation

/// The rota of a room for a quarter (值班计划), P3.3a, P3.3e: who is planned for which shift, as it was published and changed since.
///
/// It says who is to come; who came is told by the duty shifts in the ledger. A room has one a quarter, so that its id says which.
public struct RotaFacts: MatterFacts {
  public static let kind = "rota"
  public static let idPrefix: String? = kind
  public static let lifecycle = Lifecycle<RotaFacts>(
    "rota", ends: [],
    .from(.nothing, RotaPublished.self, when: isSound, to: .running),
    .from(.running, RotaPublished.self, when: isSound, to: .running),
    .from(
      .running, DutyReleased.self,
      when: .fits("isPlanned", DutyReleased.self) { $1.isPlanned($0.person, $0.shift) }, to: .running),
    .from(
      .running, DutyTaken.self, when: .fits("isFree", DutyTaken.self) { $1.mayTake($0) },
      to: .running),
    .from(.running, SwapAsked.self, when: .fits("mayAsk", SwapAsked.self) { $1.mayAsk($0) }, to: .running),
    .from(
      .running, SwapAnswered.self, when: .fits("mayAnswer", SwapAnswered.self) { $1.mayAnswer($0) },
      to: .running))

  /// What a desk would have refused counts for nothing where it comes from elsewhere.
  private static let isSound = Lifecycle<RotaFacts>.Guard.says("isSound", RotaPublished.self) {
    $0.fault == nil
  }

  public var quarter: Quarter
  /// How often it was published.
  public var version = 0
  /// How often anything of it changed: what calendars call a sequence.
  public var revision = 0
  public var published: Moment
  /// Who published it last.
  public var publisher: PersonID?
  public var shifts: [RotaShift] = []
  /// Every shift as it was ever published, with when it came and went: whoever has it in a calendar is to be told. Nil: an earlier
  /// program did not note it.
  public var listed: [Listed]?
  /// How its days were found, as it was published last; nil: nobody knows.
  public var patterns: [RotaPattern]?
  /// Who is or was planned for what, in the order they came in.
  public var places: [Place] = []
  /// Swaps that were asked for, whatever became of them.
  public var swaps: [Swap] = []

  /// Somebody at a shift.
  public struct Place: Codable, Hashable, Sendable {
    public var shift: RotaShift.Key
    public var person: PersonID
    /// The revision they came in with.
    public var since: Int
    /// The revision they went out with; nil: they are planned.
    public var until: Int?
  }

  /// A swap that was asked for (换班).
  public struct Swap: Codable, Hashable, Sendable {
    public var asked: SwapAsked
    public var entry: EntryID
    /// Nil: not answered yet.
    public var agreed: Bool?
  }

  /// It is the room's: whose a step of it is, is told by the step.
  public var person: PersonID? { nil }
  public var day: Day { quarter.first }

  // MARK: What stands

  /// Who is planned for a shift, in the order they were.
  public func people(at shift: RotaShift.Key) -> [PersonID] {
    places.filter { $0.until == nil && $0.shift == shift }.map(\.person)
  }

  public func isPlanned(_ person: PersonID, _ shift: RotaShift.Key) -> Bool {
    people(at: shift).contains(person)
  }

  /// The shifts somebody is planned for, in order.
  public func shifts(of person: PersonID) -> [RotaShift] {
    shifts.filter { isPlanned(person, $0.key) }
  }

  /// How many seats of a shift nobody has.
  public func free(at shift: RotaShift) -> Int { max(0, shift.seats - people(at: shift.key).count) }

  public func shift(_ key: RotaShift.Key) -> RotaShift? { shifts.first { $0.key == key } }

  /// Swaps that wait for somebody's answer, where both still have what they would give.
  public func waiting(for person: PersonID) -> [Swap] {
    swaps.filter { $0.agreed == nil && $0.asked.with == person && mayAsk($0.asked) }
  }

  // MARK: What may come next

  /// Whether nothing else of theirs lies at that time.
  private func isAble(_ person: PersonID, _ key: RotaShift.Key, giving given: RotaShift.Key? = nil) -> Bool {
    guard let wanted = shift(key) else { return false }
    return !shifts(of: person).contains { $0.key != given && $0.overlaps(wanted) }
  }

  func mayTake(_ taken: DutyTaken) -> Bool {
    guard let wanted = shift(taken.shift), isAble(taken.person, taken.shift) else { return false }
    return taken.instead.map { isPlanned($0, taken.shift) } ?? (free(at: wanted) > 0)
  }

  func mayAsk(_ swap: SwapAsked) -> Bool {
    // Whoever is at a shift already does not come to it once more.
    guard swap.person != swap.with, isPlanned(swap.person, swap.gives), !isPlanned(swap.with, swap.gives),
      isAble(swap.with, swap.gives, giving: swap.takes)
    else { return false }
    return swap.takes.map {
      isPlanned(swap.with, $0) && !isPlanned(swap.person, $0) && isAble(swap.person, $0, giving: swap.gives)
    } ?? true
  }

  func mayAnswer(_ answer: SwapAnswered) -> Bool {
    swaps.contains { $0.entry == answer.swap && $0.agreed == nil && (!answer.agreed || mayAsk($0.asked)) }
  }

  // MARK: Changing it

  fileprivate mutating func take(_ rota: RotaPublished, at mark: EntryMark) {
    revision += 1
    (version, published, publisher) = (version + 1, mark.occurred, mark.actor)
    shifts = rota.shifts.map(\.shift)
    list(shifts)
    patterns = rota.patterns
    let wanted = rota.shifts.flatMap { planned in planned.people.map { (planned.shift.key, $0) } }
    for place in places.indices where places[place].until == nil {
      let isKept = wanted.contains { $0 == (places[place].shift, places[place].person) }
      if !isKept { places[place].until = revision }
    }
    for (shift, person) in wanted where !isPlanned(person, shift) {
      places.append(Place(shift: shift, person: person, since: revision))
    }
  }

  fileprivate mutating func leave(_ person: PersonID, _ shift: RotaShift.Key) {
    for place in places.indices
    where places[place].until == nil && places[place].person == person && places[place].shift == shift {
      places[place].until = revision
    }
  }

  fileprivate mutating func come(_ person: PersonID, _ shift: RotaShift.Key) {
    places.append(Place(shift: shift, person: person, since: revision))
  }

  fileprivate mutating func settle(_ answer: SwapAnswered) {
    guard let place = swaps.firstIndex(where: { $0.entry == answer.swap }) else { return }
    swaps[place].agreed = answer.agreed
    guard answer.agreed else { return }
    let swap = swaps[place].asked
    leave(swap.person, swap.gives)
    if let takes = swap.takes { leave(swap.with, takes) }
    come(swap.with, swap.gives)
    if let takes = swap.takes { come(swap.person, takes) }
  }

  fileprivate init(_ rota: RotaPublished, at mark: EntryMark) {
    (quarter, published) = (rota.quarter, mark.occurred)
    take(rota, at: mark)
  }
}

extension WorkroomID {
  /// The matter that its rota of a quarter is.
  public func rota(of quarter: Quarter) -> MatterID {
    MatterID("\(RotaFacts.kind)-\(rawValue)-\(quarter.code)")
  }
}

/// A shift with who is planned for it (计划中的一班).
public struct PlannedShift: Codable, Hashable, Sendable {
  public var shift: RotaShift
  public var people: [PersonID]
  public init(_ shift: RotaShift, people: [PersonID] = []) { (self.shift, self.people) = (shift, people) }
}

/// 公布值班计划: the whole rota of a quarter; published again, it takes the place of what stood.
public struct RotaPublished: MatterAct {
  public var quarter: Quarter
  public var shifts: [PlannedShift]
  /// How its days were found, so that the next quarter's need not be asked for anew.
  public var patterns: [RotaPattern]?
  public init(quarter: Quarter, shifts: [PlannedShift], patterns: [RotaPattern]? = nil) {
    (self.quarter, self.shifts, self.patterns) = (quarter, shifts, patterns)
  }

  /// As many as there are days with three shifts in each channel, and some.
  static let mostShifts = 600

  /// What is wrong with it in itself, whoever is on the roster; nil: nothing.
  var fault: RotaFault? {
    guard shifts.count <= Self.mostShifts else { return .tooMany(Self.mostShifts) }
    var seen: Set<RotaShift.Key> = []
    for planned in shifts {
      let shift = planned.shift
      guard quarter.contains(shift.day), (0...1440).contains(shift.from), (0...1440).contains(shift.to),
        shift.from < shift.to, (1...Self.mostShifts).contains(shift.seats), seen.insert(shift.key).inserted
      else { return .misshapen(shift.day) }
      guard planned.people.count <= shift.seats, Set(planned.people).count == planned.people.count else {
        return .crowded(shift.key)
      }
    }
    return shifts.reduce(0) { $0 + $1.people.count } > 10 * Self.mostShifts ? .tooMany(Self.mostShifts) : nil
  }

  public static let id = "rotaPublished"
  public static let name = Bilingual("公布值班计划", "rota published")
  public static let doing = Bilingual("公布值班计划", "publish the rota")
  /// Another plan is published anew.
  public static let fields: [Field<RotaPublished>] = [
    .words("季度", "quarter") { $0.quarter.name },
    .count("班次", "shifts") { $0.shifts.count },
    .count("人次", "places") { $0.shifts.reduce(0) { $0 + $1.people.count } },
  ]
  public static let responsibility = Responsibility(
    "值班计划由召集人或联络员安排。", "The rota is made by a convenor or the liaison.", clause: .p3_3e)
  public static func allows(_ who: Asker) -> Bool { who.leads }
  public func names(_ matter: MatterID, at place: WorkroomID) -> Bool { matter == place.rota(of: quarter) }
  public func apply(to matter: inout RotaFacts?, at mark: EntryMark) {
    if matter == nil { matter = RotaFacts(self, at: mark) } else { matter?.take(self, at: mark) }
  }
}

/// An act on one shift of a rota and one person's place at it.
protocol RotaStep: MatterAct<RotaFacts> {
  /// The shifts it is about, for the id of the matter.
  var shift: RotaShift.Key { get }
  var person: PersonID { get }
}

extension RotaStep {
  public var whose: PersonID? { person }
  public func names(_ matter: MatterID, at place: WorkroomID) -> Bool {
    matter == place.rota(of: Quarter(containing: shift.day))
  }
}

/// 让出: somebody cannot come, and the seat is free for others.
public struct DutyReleased: RotaStep {
  public var person: PersonID
  public var shift: RotaShift.Key
  public var why: String?
  public init(person: PersonID, shift: RotaShift.Key, why: String? = nil) {
    (self.person, self.shift, self.why) = (person, shift, why)
  }

  public static let id = "dutyReleased"
  public static let name = Bilingual("让出一班", "shift released")
  public static let doing = Bilingual("让出一班", "release a shift")
  public static let fields: [Field<DutyReleased>] = [
    .words("哪一班", "shift") { $0.shift.name }, .text(\.why, "原因", "reason", apart: .reason).corrected("why"),
  ]
  public static let responsibility = Responsibility.ofTheShift
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public func apply(to matter: inout RotaFacts?, at mark: EntryMark) {
    matter?.revision += 1
    matter?.leave(person, shift)
  }
}

/// 接班: somebody takes a free seat, or that of a member who is planned and has no seat in the room any more.
public struct DutyTaken: RotaStep {
  public var person: PersonID
  public var shift: RotaShift.Key
  /// Who has left and was planned there; nil: the seat was free.
  public var instead: PersonID?
  public init(person: PersonID, shift: RotaShift.Key, instead: PersonID? = nil) {
    (self.person, self.shift, self.instead) = (person, shift, instead)
  }

  public static let id = "dutyTaken"
  public static let name = Bilingual("接下一班", "shift taken")
  public static let doing = Bilingual("接下一班", "take a shift")
  public static let fields: [Field<DutyTaken>] = [.words("哪一班", "shift") { $0.shift.name }]
  public static let responsibility = Responsibility.ofTheShift
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public func apply(to matter: inout RotaFacts?, at mark: EntryMark) {
    matter?.revision += 1
    if let instead { matter?.leave(instead, shift) }
    matter?.come(person, shift)
  }
}

/// 换班: asks another to take one's shift, for one of theirs or for nothing (顶班).
public struct SwapAsked: RotaStep {
  public var person: PersonID
  public var gives: RotaShift.Key
  /// Who is asked.
  public var with: PersonID
  /// What is asked for it; nil: nothing.
  public var takes: RotaShift.Key?
  public init(person: PersonID, gives: RotaShift.Key, with: PersonID, takes: RotaShift.Key? = nil) {
    (self.person, self.gives) = (person, gives)
    (self.with, self.takes) = (with, takes)
  }

  public static let id = "swapAsked"
  public static let name = Bilingual("提出换班", "swap asked for")
  public static let doing = Bilingual("提出换班", "ask for a swap")
  public static let fields: [Field<SwapAsked>] = [
    .words("让出", "gives") { $0.gives.name }, .words("换来", "takes") { $0.takes?.name },
  ]
  public static let responsibility = Responsibility.ofTheShift
  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public var shift: RotaShift.Key { gives }
  public func apply(to matter: inout RotaFacts?, at mark: EntryMark) {
    matter?.swaps.append(RotaFacts.Swap(asked: self, entry: mark.id))
  }
}

/// 答复换班: whoever was asked agrees or does not.
public struct SwapAnswered: MatterAct {
  /// Who was asked.
  public var person: PersonID
  /// The entry that asked.
  public var swap: EntryID
  public var quarter: Quarter
  public var agreed: Bool
  public init(person: PersonID, swap: EntryID, quarter: Quarter, agreed: Bool) {
    (self.person, self.swap) = (person, swap)
    (self.quarter, self.agreed) = (quarter, agreed)
  }

  public static let id = "swapAnswered"
  public static let name = Bilingual("答复换班", "swap answered")
  public static let doing = Bilingual("答复换班", "answer a swap")
  public static let fields: [Field<SwapAnswered>] = [
    .flag("答复", "answer", named: (Bilingual("同意换班", "agreed"), Bilingual("不换", "declined"))) { $0.agreed }
  ]
  public static let responsibility = Responsibility(
    "换班要被问到的那位委员自己同意。", "Whoever is asked for a swap agrees themselves.", clause: .p3_3e)
  /// Nobody agrees for another.
  public static func allows(_ who: Asker) -> Bool { who.belongs && who.isOwn }
  public var whose: PersonID? { person }
  public func names(_ matter: MatterID, at place: WorkroomID) -> Bool { matter == place.rota(of: quarter) }
  public func apply(to matter: inout RotaFacts?, at mark: EntryMark) {
    matter?.revision += agreed ? 1 : 0
    matter?.settle(self)
  }
}

extension Responsibility {
  fileprivate static let ofTheShift = Responsibility(
    "一班由排到的委员自己让出、换给别人，或由召集人、联络员代办。",
    "A shift is given up or swapped by whoever is planned for it, or by a convenor or the liaison for them.",
    clause: .p3_3e)
}
