import Dialogs
import Regulation
import Testing
import WorkroomStore

@testable import DutyBot
@testable import Workbench

@Suite("A rota as calendar events")
struct RotaCalendarTests {
  private let quarter = RotaWork.may.day.quarter

  private func events(_ store: Store, of name: String? = nil) throws -> [ICalendar.Event] {
    let calendar = try #require(try RotaWork.calendar(store, quarter))
    return name.map { calendar.events(of: DemoRoom.person($0)) } ?? calendar.events
  }

  @Test("What somebody swapped away or gave up is cancelled for them, and whoever took it has it")
  func swapped() throws {
    let store = try RotaWork.store(until: RotaWork.may)
    let fixed = DemoRota(quarter: quarter, done: []).fixed
    let (given, taken) = (fixed[1], fixed[2])
    func event(_ name: String, _ shift: RotaShift) throws -> ICalendar.Event? {
      try events(store, of: name).first { $0.starts == shift.key.begins }
    }
    let asker = try (event("委员乙", given), event("委员乙", taken))
    #expect(asker.0?.isCancelled == true && asker.0?.sequence == 2)
    #expect(asker.1?.isCancelled == false && asker.1?.sequence == 2)
    #expect(try event("委员丙", taken)?.isCancelled == true)
    #expect(try event("委员丙", given)?.isCancelled == false)
    let (released, over) = (try event("委员戊", fixed[4]), try event("委员庚", fixed[4]))
    #expect(released?.isCancelled == true && released?.sequence == 3)
    #expect(over?.isCancelled == false && over?.sequence == 4)
    let whole = try #require(try events(store).first { $0.starts == fixed[4].key.begins })
    #expect(whole.summary.hasSuffix("值班：委员庚") && whole.sequence == 4 && !whole.isCancelled)
    #expect(try events(store, of: "委员癸").isEmpty)
  }

  @Test(
    "A shift that is taken out is cancelled under its id, and comes back under it, each time with a higher number"
  )
  func published() throws {
    let store = try RotaWork.store(until: RotaWork.may)
    let (kept, gone) = (RotaWork.shift("2026-06-03", seats: 2), RotaWork.shift("2026-06-10"))
    let alone = RotaWork.shift("2026-06-12", 14, .online)
    let member = DemoRoom.person("委员甲")
    var seen: [String: [Int]] = [:]
    func publish(_ shifts: [PlannedShift], _ minute: Int) throws -> [ICalendar.Event] {
      try RotaWork.add(
        [("委员丁", Act(RotaPublished(quarter: quarter, shifts: shifts)))], of: quarter, in: store,
        at: RotaWork.may.adding(minutes: minute))
      let events = try events(store)
      for event in events { seen[event.uid, default: []].append(event.sequence) }
      return events
    }
    func event(_ shift: RotaShift, _ events: [ICalendar.Event]) throws -> ICalendar.Event {
      try #require(events.first { $0.starts == shift.key.begins })
    }
    let first = try publish(
      [PlannedShift(kept, people: [member]), PlannedShift(gone, people: [member]), PlannedShift(alone)], 1)
    let second = try publish([PlannedShift(kept, people: [member])], 2)
    let third = try publish([PlannedShift(kept, people: [member]), PlannedShift(gone, people: [member])], 3)
    for shift in [gone, alone] {
      let (before, off) = (try event(shift, first), try event(shift, second))
      #expect(!before.isCancelled && off.isCancelled)
      #expect(off.uid == before.uid && off.sequence > before.sequence)
    }
    #expect(try event(gone, third).isCancelled == false)
    #expect(try event(gone, third).sequence > event(gone, second).sequence)
    #expect(try event(kept, first).sequence == event(kept, third).sequence)
    #expect(try event(kept, third).details == "委员甲\n还缺 1 人")
    // What is not changed keeps its number, and none ever goes back.
    #expect(seen.values.allSatisfy { $0 == $0.sorted() })
    // The demo's own shifts are off as well.
    let old = DemoRota(quarter: quarter, done: []).fixed[0]
    #expect(try event(old, third).isCancelled)
    // As many seats as are wanted are part of it.
    let more = try publish(
      [
        PlannedShift(kept, people: [member]),
        PlannedShift(RotaWork.shift("2026-06-10", seats: 3), people: [member]),
      ],
      4)
    #expect(try event(gone, more).sequence > event(gone, third).sequence && !event(gone, more).isCancelled)
    let own = try events(store, of: "委员甲")
    #expect(Set(own.map(\.uid)).isDisjoint(with: seen.keys) && Set(own.map(\.uid)).count == own.count)
    #expect(try store.verify().isClean)
  }

  @Test("Whoever leaves the room has their shifts to come cancelled, and they are free")
  func left() throws {
    let store = try RotaWork.store(until: RotaWork.may)
    let shift = RotaWork.shift("2026-06-03")
    let member = DemoRoom.person("委员己")
    try RotaWork.add(
      [("委员丁", Act(RotaPublished(quarter: quarter, shifts: [PlannedShift(shift, people: [member])])))],
      of: quarter, in: store, at: RotaWork.may.adding(minutes: 1))
    let before = try #require(try events(store, of: "委员己").first { $0.starts == shift.key.begins })
    #expect(!before.isCancelled)
    try RotaWork.add(
      [("委员丁", Act(SeatLeft(reason: .resigned)))], of: quarter, in: store, at: RotaWork.may.adding(minutes: 5)
    )
    let after = try #require(try events(store, of: "委员己").first { $0.starts == shift.key.begins })
    #expect(after.isCancelled && after.sequence > before.sequence && after.uid == before.uid)
    let whole = try #require(try events(store).first { $0.starts == shift.key.begins })
    #expect(!whole.isCancelled && whole.details == "还缺 1 人")
  }

  @Test("Ids are of ASCII letters and signs, and say which shift it is")
  func ids() throws {
    let store = try RotaWork.store(until: RotaWork.may)
    let all = try events(store) + events(store, of: "委员甲") + events(store, of: "委员乙")
    #expect(all.allSatisfy { $0.uid.utf8.allSatisfy { $0 < 0x7F } && $0.uid.hasSuffix("@dutybot") })
    #expect(Set(all.map(\.uid)).count == all.count)
  }

  @Test("The grid fits the window, and each who came is told apart from who was late and who did not")
  func report() throws {
    let store = try RotaWork.store(until: DemoNow.standard)
    let room = try RotaWork.room(store)
    let rota = try #require(try store.ask(TheRota(of: room.workroom, DemoNow.standard.day.quarter)))
    for language in [Language.zh, .en] {
      let report = try RotaReport(rota, in: room, at: DemoNow.standard, of: store, language)
      for columns in [nil, 50, 77, 78, 80] {
        let rows = report.text(columns: columns)
        #expect(rows.allSatisfy { displayWidth($0) <= columns ?? 50 }, "\(rows)")
        let text = rows.joined(separator: "\n")
        let words = language == .zh ? ["按时到岗 1", "迟到：", "没有值班记录："] : ["on time 1", "Late:", "No record:"]
        for word in words { #expect(text.contains(word), "\(word)") }
        #expect(text.contains(language == .zh ? "线下09:00" : "room09:00") == ((columns ?? 0) >= 78))
      }
    }
  }
}
