/// Holds what was done against the norms of a rule set (核对): a pure function.
///
/// Two dates: what had happened by the end of `asOf`, by the day it happened; what had been written by the end of
/// `knownOn`, by when it was recorded. Corrections and retractions that were known by then reach their target
/// whatever their own day.
public struct Evaluation: Sendable {
  public let pack: NormPack
  public let asOf: Day
  public let knownOn: Day
  private let readings: Bool

  /// - Parameters:
  ///   - knownOn: nil for all that has been written by now, whatever the clock said then.
  ///   - readings: whether findings tell what a sentence comes to in its other readings as well.
  public init(by pack: NormPack, asOf: Day, knownOn: Day? = nil, readings: Bool = true) {
    (self.pack, self.asOf, self.knownOn) = (pack, asOf, knownOn ?? Day(ordinal: .max))
    self.readings = readings
  }

  /// What one norm of a room comes to in a period. Facts of other rooms, kinds and days may be among them.
  public func finding(_ norm: Norm, of room: RoomSpan, in period: Period, from facts: [Fact]) -> Finding {
    finding(norm, .room(room.id), level: room.level, in: period) { pack, norm in
      let cover = Cover(of: room, in: period, by: pack)
      return reckon(
        norm, norm.shape, by: pack, in: period, from: facts, rooms: [room], cover: cover, excused: nil)
    }
  }

  /// What one norm of a member comes to in a period, over the rooms they sit in (A35).
  ///
  /// - Parameters:
  ///   - seats: theirs, in whatever room, held or ended.
  ///   - rooms: those the seats are in.
  ///   - leaves: theirs (A14).
  public func finding(
    _ norm: Norm, of member: String, at room: RoomSpan, seats: [SeatSpan], rooms: [RoomSpan],
    in period: Period,
    from facts: [Fact], leaves: [Leave] = []
  ) -> Finding {
    let own = facts.filter { ($0.version(knownOn: knownOn) ?? $0.versions.last)?.content.person == member }
    return finding(norm, .member(member, room: room.id), level: room.level, in: period) { pack, norm in
      let counting = pack[.normDutyPerSeat] ? [room] : rooms
      let cover = Cover(
        of: seats.filter { seat in seat.member == member && counting.contains { $0.id == seat.room } },
        at: counting, in: period, by: pack)
      return reckon(
        norm, norm.shape, by: pack, in: period, from: own, rooms: counting, cover: cover,
        excused: excuse(member, in: period, leaves))
    }
  }

  /// The norms of that subject, in the order of their ids.
  public func norms(of subject: NormSubject) -> [Norm] { pack.norms.filter { $0.subject == subject } }

  // MARK: Readings

  private func finding(
    _ norm: Norm, _ subject: Subject, level: Level, in period: Period, _ reckon: (NormPack, Norm) -> Reckoning
  ) -> Finding {
    // A city's notice, and whatever stands on it, is for city and county rooms; a provincial room has the
    // province's alone.
    let packs = level == .province ? [pack.root] : pack.chain
    let isAsked = level != .province || !norm.isMicro || pack[.normMicroLevelProvince] == .applies
    func asked(_ reckoning: Reckoning) -> Reckoning {
      isAsked ? reckoning : reckoning.with(.notApplicable(.level))
    }
    let reckoned = packs.compactMap { pack in pack.norm(norm.id).map { asked(reckon(pack, $0)) } }
    let own = reckoned.first ?? asked(reckon(pack, norm))
    let reading = readings ? norm.reading : nil
    let others = reading?.shapes.map { shape in
      asked(reckon(packs.first ?? pack, norm.shaped(shape)))
    }
    return Finding(
      subject: subject, norm: norm, period: period,
      status: Evaluation.deciding(among: reckoned, own, pack[.packStatus]),
      goal: Evaluation.deciding(among: reckoned, own, pack[.packGoal]), packs: reckoned,
      readings: others ?? [], daysLeft: asOf.days(to: period.last))
  }

  /// The reading a switch names (A0).
  private static func deciding(among all: [Reckoning], _ own: Reckoning, _ choice: DecidingPack) -> Reckoning
  {
    switch choice {
    case .cityOverrides: own
    case .stricter: all.max { ($0.left, $0.needed) < ($1.left, $1.needed) } ?? own
    case .provinceOnly: all.last ?? own
    }
  }

  private func excuse(_ member: String, in period: Period, _ leaves: [Leave]) -> Status? {
    guard case .quarter(let quarter) = period else { return nil }
    let leave = leaves.first { leave in
      leave.member == member && leave.quarter == quarter && leave.consented.map { $0.day <= knownOn } ?? false
    }
    return leave.map { .excused(isLate: $0.isLate) }
  }

  // MARK: One reading

  private func reckon(
    _ norm: Norm, _ shape: Shape, by pack: NormPack, in period: Period, from facts: [Fact], rooms: [RoomSpan],
    cover: Cover, excused: Status?
  ) -> Reckoning {
    let counting = Counting(
      pack: pack, norm: norm, period: period, asOf: asOf, knownOn: knownOn,
      rooms: Dictionary(rooms.map { ($0.id, $0) }) { first, _ in first })
    let sorted = counting.sort(facts)
    let waived = pack.countsOnlyQinShangliang ? onlineWaived(in: rooms, period, pack) : nil
    let minimum = cover.minimum(norm.minimum, by: pack)
    let cells = shape.cells(norm.counts, minimum).map { sorted.counted.count(for: $0, onlineWaived: waived) }
    var reckoning = Reckoning(
      pack: pack.name, title: pack.title, shape: shape, clause: norm.clauses.first ?? "", cells: cells,
      status: .met,
      counted: sorted.counted, uncounted: sorted.uncounted)
    reckoning.status = status(of: reckoning, in: period, pack, cover, excused)
    return reckoning
  }

  private func status(
    of reckoning: Reckoning, in period: Period, _ pack: NormPack, _ cover: Cover, _ excused: Status?
  ) -> Status {
    let first = pack[.normFirstDay]
    if period.first < first { return .notApplicable(.beforeNorms(first: first)) }
    if let reason = cover.notCounted { return .notCounted(reason) }
    guard reckoning.left == 0 else {
      // A14: whoever did the duty all the same has met it; only what is missing is excused.
      if let excused { return excused }
      guard asOf <= period.last else { return .missed }
      let time = pack[.riskDaysPerMissing] * reckoning.left
      return asOf.days(to: period.last) < time ? .atRisk : .onTrack
    }
    return reckoning.cells.contains { $0.isPending } ? .pending : .met
  }

  /// Why nothing online is asked in the province's reading (A4), of the rooms together.
  private func onlineWaived(in rooms: [RoomSpan], _ period: Period, _ pack: NormPack) -> CellCount.Waived? {
    let joined = rooms.compactMap(\.platform).filter { $0 <= min(asOf, period.last) }.min()
    guard let joined else {
      return switch pack[.normOnlineWhenNoOnlineRoom] {
      case .unmet: nil
      case .notApplicable: .notApplicable
      case .pending: .pending
      }
    }
    return joined <= period.first || pack[.proration] == .full ? nil : .notCounted
  }
}

extension CellCount {
  /// What is online in it is still to be asked, once the room is on 秦商量.
  var isPending: Bool {
    onlineWaived == .pending && (cell.channel == .online || cell.wantsBoth && online == 0)
  }
}

extension Reckoning {
  fileprivate func with(_ status: Status) -> Reckoning {
    var other = self
    other.status = status
    return other
  }
}

extension Norm {
  /// Whether it is the norm of micro-consultation and micro-oversight (A29).
  fileprivate var isMicro: Bool { counts.contains(where: \.needsApproval) }

  /// The same norm in another reading.
  func shaped(_ shape: Shape) -> Norm {
    var norm = self
    norm.shape = shape
    return norm
  }
}
