import Foundation
import Regulation
import Synchronization
import WorkroomStore

extension SplitMix64 {
  /// True so many times in a hundred.
  mutating func chance(_ percent: Int) -> Bool { Int(next() % 100) < percent }
  mutating func pick<Value>(_ values: [Value]) -> Value { values[number(0...values.count - 1)] }
}

/// Ids in the shape of UUIDv7 that count, and salts that are no secret: everybody in a province is invented.
final class BenchIDs: IDSource {
  private let state = Mutex((count: UInt64(0), random: SplitMix64(seed: 1)))

  func next(at now: Moment) -> String {
    let count = state.withLock {
      $0.count += 1
      return $0.count
    }
    let time = UInt64(max(0, now.milliseconds)) & 0xFFFF_FFFF_FFFF
    return BenchIDs.uuid(time << 16 | 0x7000 | count >> 24 & 0xFFF, 0x8000_0000_0000_0000 | count & 0xFF_FFFF)
  }

  func salt() -> [UInt8] {
    state.withLock { state in
      (0..<4).flatMap { _ in withUnsafeBytes(of: state.random.next()) { Array($0) } }
    }
  }

  static func uuid(_ high: UInt64, _ low: UInt64) -> String {
    String(unsafeUninitializedCapacity: 36) { text in
      var place = 0
      for digit in 0..<32 {
        if digit == 8 || digit == 12 || digit == 16 || digit == 20 {
          text[place] = UInt8(ascii: "-")
          place += 1
        }
        let value = UInt8(truncatingIfNeeded: (digit < 16 ? high : low) >> (60 - UInt64(digit % 16) * 4)) & 15
        text[place] = value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
        place += 1
      }
      return place
    }
  }
}

/// Makes a province (全省): rooms of every level, type and area with their people, and four years of what they did.
///
/// It is written past the desk, a quarter a transaction, in the order of its clock, as rooms would write it side by
/// side: see ``BulkWriting``.
struct ProvinceMaker {
  static let years = 2022...2025

  let rooms: [ProvinceRoom]
  private let bulk: BulkWriting
  private let ids = BenchIDs()
  /// What happens after the quarter that is being planned.
  private var ahead: [Planned] = []

  init(_ store: Store, rooms count: Int) throws {
    rooms = (0..<count).map(ProvinceRoom.init)
    bulk = try BulkWriting(store, ids: ids)
  }

  var entries: Int { bulk.count }

  mutating func make() throws {
    let quarters = ProvinceMaker.years.flatMap { year in (1...4).compactMap { Quarter(year, $0) } }
    for quarter in quarters {
      var plan = ProvincePlan(quarter, ids: ids, planned: ahead)
      for room in rooms {
        if room.opens.quarter == quarter { plan.setUp(room) }
        if room.opens.quarter <= quarter { plan.quarter(of: room) }
      }
      let end = Moment(quarter.last.adding(1))
      let isLast = quarter == quarters.last
      let sorted = plan.planned.sorted { ($0.at, $0.place) < ($1.at, $1.place) }
      let now = sorted.prefix { isLast || $0.at < end }
      ahead = Array(sorted.dropFirst(now.count))
      try bulk.write { pen in for planned in now { try planned.write(with: pen) } }
    }
    try bulk.finish()
  }
}

/// One step of a matter that is still to be written.
struct Planned {
  enum What {
    case say(Act, occurred: Moment, late: String?, personal: [PersonalField: String])
    /// Corrects the matter's first entry.
    case correct(Act, occurred: Moment)
    /// Takes the matter's last entries back, the last first.
    case takeBack(Int)
  }

  let at: Moment
  /// Its place among those of one moment.
  let place: Int
  let turn: TurnID
  let actor: PersonID?
  let room: WorkroomID
  let matter: MatterID
  let what: What
  let isLast: Bool

  func write(with pen: BulkWriting.Pen) throws {
    func append(_ proposal: Proposal, isLast: Bool) throws {
      try pen.append(proposal, by: actor, in: turn, at: at, isLast: isLast)
    }
    switch what {
    case .say(let act, let occurred, let late, let personal):
      try append(
        Proposal(act, in: room, on: matter, occurred: occurred, late: late, personal: personal),
        isLast: isLast)
    case .correct(let act, let occurred):
      guard let first = pen.entries(of: matter).first else { return }
      let correction = Corrected(target: first.id, act: act, occurred: occurred, reason: "日期登记错了")
      try append(Proposal(correction, in: room, on: matter, occurred: at), isLast: isLast)
    case .takeBack(let count):
      let targets = pen.entries(of: matter).suffix(count).reversed()
      for (place, target) in targets.enumerated() {
        try append(
          Proposal(
            Retracted(target: target.id, reason: "重复登记"), in: room, on: matter, occurred: at),
          isLast: isLast && place == targets.count - 1)
      }
    }
  }
}
