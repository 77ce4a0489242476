import Conversation
import Dialogs
import Foundation
import Regulation
import WorkroomStore

extension Plan {
  /// Saying 登记活动 and answering it, turn by turn; beside each the same rows written by a bare loop.
  func measureTurns(into report: inout Report) throws {
    let (path, copied) = (try copy(10_000, as: "turn"), try copy(10_000, as: "turn-floor"))
    let (desk, clock) = try desk(path)
    // A ledger that has yet to decide on PINs would ask for that first.
    try desk.store.settle(.pins, "off")
    let session = Session(desk: desk, engine: Engine(book: .dutyBot), language: .zh)
    _ = try session.open(as: Scene.Me(StoreMaker.person(5, of: 3), in: StoreMaker.room(3)))
    let floor = try TurnFloor(floors + "/turn", from: path, into: copied)
    defer { floor.end() }
    let lines = ["登记活动", "便民服务", "义诊", "社区义诊", "线下", "今天", "三十五", "是"]
    var (asked, recorded) = ((floor: Samples(), ours: Samples()), (floor: Samples(), ours: Samples()))
    for round in 0..<(isQuick ? 25 : 60) {
      for line in lines {
        clock.tick()
        var (ours, bare) = (Samples(), Samples())
        _ = try ours.time { try session.hear(.line(line)) }
        bare.add(try floor.turn().microseconds)
        guard round > 2 else { continue }
        if line == "是" {
          recorded.ours.add(ours.median)
          recorded.floor.add(bare.median)
        } else {
          asked.ours.add(ours.median)
          asked.floor.add(bare.median)
        }
      }
      guard session.state == "menu" else { throw Unmeasured(description: "登记活动: \(session.state)") }
    }
    for (what, pair) in [("不登记 nothing recorded", asked), ("登记一条 one entry", recorded)] {
      let ratio = pair.ours.median / pair.floor.median
      report.add(
        .init(
          what: "一句话落盘 persisted turn, \(what)", unit: "µs", floor: pair.floor, ours: pair.ours,
          budget: ("≤ 1.5x", ratio <= 1.5)))
    }
  }

  /// One entry in one turn, in stores of all sizes.
  func measureAppend(into report: inout Report) throws {
    var medians: [Int: Double] = [:]
    for size in sizes {
      let (path, copied) = (try copy(size, as: "append"), try copy(size, as: "append-floor"))
      let (desk, clock) = try desk(path)
      let floor = try TurnFloor(floors + "/turn", from: path, into: copied)
      defer { floor.end() }
      var pair = (floor: Samples(), ours: Samples())
      let rooms = max(1, size / 1000)
      for round in 0..<(isQuick ? 60 : 200) {
        clock.tick()
        // All over the store, so that pages are cold as they are in use.
        let room = round * 37 % rooms
        let activity = ActivityLogged(
          person: StoreMaker.person(5, of: room), kind: .publicService, service: .freeClinic, topic: "社区义诊",
          channel: .offline, platform: nil, carrier: .other, attendance: 35)
        let proposal = Proposal(
          activity, in: StoreMaker.room(room), on: MatterID(desk.turnID().rawValue),
          occurred: clock.now)
        let owner = StoreMaker.owner(5, of: room)
        var ours = Samples()
        let generation = try desk.takeUp(owner, as: String.self).generation
        try ours.time { try Turns.record([proposal], by: owner, generation: generation, at: desk) }
        let bare = try floor.turn().microseconds
        guard round > 4 else { continue }
        pair.ours.add(ours.median)
        pair.floor.add(bare)
      }
      medians[size] = pair.ours.median
      let ratio = pair.ours.median / (medians[10_000] ?? pair.ours.median)
      report.add(
        .init(
          what: "追加 append at \(Plan.named(size)) (\(Report.number(ratio))x of 10 k)", unit: "µs",
          floor: pair.floor,
          ours: pair.ours, budget: size == 3_000_000 ? ("≤ 2x of 10 k", ratio <= 2) : nil))
    }
  }

  /// What a member still owes in a quarter, as a conversation asks.
  func measureObligations(into report: inout Report) throws {
    guard let size = sizes.last else { return }
    let (desk, _) = try desk(copy(size, as: "obligations"))
    var samples = Samples()
    for round in 0..<100 {
      let room = round * 37 % max(1, size / 1000)
      let (person, place) = (StoreMaker.person(round % 20, of: room), StoreMaker.room(room))
      try samples.time {
        _ = try desk.ask(
          MemberFinding(
            of: person, at: place, in: .quarter(StoreMaker.start.adding(30).quarter),
            Horizon(asOf: StoreMaker.start.adding(400))))
      }
    }
    report.add(
      .init(
        what: "一人欠什么 one member's obligations at \(Plan.named(size))", unit: "µs", floor: nil, ours: samples,
        budget: ("≤ 1 ms", samples.median <= 1000)))
  }
}
