import Conversation
import Dialogs
import Foundation
import Regulation
import WorkroomStore

extension Plan {
  /// Signing in, and a page of the list, in a room where so many opinions are open; beside the same with a tenth of them.
  func measureLists(into report: inout Report) throws {
    let most = isQuick ? 2000 : 20_000
    for count in [most / 10, most] {
      let path = work + "/lists-\(count).sqlite"
      for end in ["", "-wal", "-shm", ".lock"] { try? FileManager.default.removeItem(atPath: path + end) }
      let clock = BenchClock(Moment(StoreMaker.start))
      let store = try Store.open(at: path, machine: "bench", survivesPowerCuts: false)
      var maker = StoreMaker(store: store, clock: clock)
      // A day after the other, two hundred each: nearly all of them wait too long.
      try maker.holdOpen(count)
      try store.settle(.pins, "off")
      try maker.passOn(every: 10)
      clock.set(Moment(StoreMaker.start.adding(400), hour: 10))
      let me = Scene.Me(StoreMaker.person(1, of: 0), in: StoreMaker.room(0))
      var (signIn, list, more, number) = (Samples(), Samples(), Samples(), Samples())
      var (found, overdue, passedOn, page) = (Samples(), Samples(), Samples(), Samples())
      for _ in 0..<(isQuick ? 5 : 15) {
        clock.tick()
        let desk = Desk(store: store, clock: { clock.now })
        let session = Session(desk: desk, engine: Engine(book: .dutyBot), language: .zh)
        _ = try signIn.time { try session.open(as: me) }
        _ = try list.time { try session.hear(.line("待办")) }
        _ = try more.time { try session.hear(.line("更多")) }
        _ = try number.time { try session.hear(.line("7")) }
        guard session.state == "open-matters/next" || session.state.hasSuffix("next") else {
          throw Unmeasured(description: "待办: \(session.state)")
        }
        _ = try session.hear(.line("取消"))
        _ = try found.time { try session.hear(.line("查 没办完的")) }
        _ = try page.time { try session.hear(.line("1")) }
        guard session.state.hasSuffix("next") else { throw Unmeasured(description: "查: \(session.state)") }
        _ = try session.hear(.line("不用了"))
        _ = try overdue.time { try session.hear(.line("查 超期的咨询")) }
        _ = try session.hear(.line("不用了"))
        _ = try passedOn.time { try session.hear(.line("查 转给城管局的")) }
        _ = try session.hear(.line("不用了"))
      }
      let of = "\(count) 件待办 open matters"
      for (what, samples, limit) in [
        ("登录 sign-in", signIn, 15.0), ("列表 list", list, 20), ("下一页 next page", more, 20),
        ("选一件 one of it", number, 20), ("查没办完的 unfinished", found, 20),
        ("查超期的咨询 overdue inquiries", overdue, 20), ("查转办的 passed on", passedOn, 20),
        ("一件的页面 page of one", page, 5),
      ] {
        var milliseconds = Samples()
        for value in samples.values { milliseconds.add(value / 1000) }
        report.add(
          .init(
            what: "\(what), \(of)", unit: "ms", floor: nil, ours: milliseconds,
            budget: ("≤ \(Int(limit)) ms", milliseconds.median <= limit)))
      }
    }
  }
}
