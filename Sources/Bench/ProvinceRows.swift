import Foundation
import Regulation
import WorkroomStore

extension Plan {
  /// What a province owes, beside a count of the same written by hand for SQLite's shell, over the same file.
  func measureProvince(into report: inout Report) throws {
    let path = try makeProvince()
    let province = Province(path: path, rooms: (0..<provinceRooms).map(ProvinceRoom.init))
    let counts = ProvinceCounts()
    try measureOne(of: province, counts, into: &report)
    try measureAll(of: province, counts, into: &report)
  }

  private struct Province {
    let path: String
    let rooms: [ProvinceRoom]

    /// Some of the rooms that are there in all of 2025, spread over the file.
    func some(_ count: Int) -> [ProvinceRoom] {
      let old = rooms.filter { $0.plaque.map { $0.year < 2025 } ?? false }
      return (0..<min(count, old.count)).map { old[$0 * 37 % old.count] }
    }
  }

  /// Rooms a province has, fewer in a quick run.
  private var provinceRooms: Int { isQuick ? 100 : 3000 }

  /// Makes the province where none is kept. Written where it is kept, since its size is that of a whole machine's memory.
  func makeProvince() throws -> String {
    let path = "\(provinces)/\(provinceRooms).sqlite"
    guard !FileManager.default.fileExists(atPath: path) else { return path }
    try FileManager.default.createDirectory(atPath: provinces, withIntermediateDirectories: true)
    let draft = path + ".new"
    for end in ["", "-wal", "-shm", ".lock"] { try? FileManager.default.removeItem(atPath: draft + end) }
    let began = ContinuousClock.now
    let made = try {
      var maker = try ProvinceMaker(
        Store.open(at: draft, machine: "bench", survivesPowerCuts: false), rooms: provinceRooms)
      try maker.make()
      let people = Set(maker.rooms.flatMap(\.members).map(\.person)).count
      return "\(maker.rooms.count) 个工作室 rooms, \(people) 名委员 members, \(maker.entries) 条 entries"
    }()
    _ = try Tools.read(floors + "/checkpoint", [draft])
    for end in ["-wal", "-shm", ".lock"] { try? FileManager.default.removeItem(atPath: draft + end) }
    print("# 已生成 made: \(made), \(Report.number((ContinuousClock.now - began) / .seconds(1))) s")
    fflush(nil)
    try FileManager.default.moveItem(atPath: draft, toPath: path)
    return path
  }

  /// How long SQLite's shell takes for statements, from its start to its end, and its peak.
  func shell(_ path: String, _ sql: String) throws -> Tools.Outcome {
    let shell = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { $0 + "/sqlite3" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let shell else { throw Unmeasured(description: "sqlite3 …?") }
    return try run(shell, ["-batch", "-noheader", path, sql])
  }

  // MARK: One by one

  /// Within the program as a conversation asks, and as a process of its own.
  private func measureOne(
    of province: Province, _ counts: ProvinceCounts, into report: inout Report
  ) throws {
    let store = try Store.open(at: province.path, machine: "bench")
    let rooms = province.some(isQuick ? 50 : 200)
    var (member, year) = (Samples(), Samples())
    // Once before it counts: the file's pages are in memory then, for both.
    for round in 0..<2 {
      for (place, room) in rooms.enumerated() {
        let person = room.members[place % 10].person
        var (one, all) = (Samples(), Samples())
        _ = try one.time {
          try store.ask(MemberFinding(of: person, at: room.id, in: counts.quarter, counts.horizon))
        }
        _ = try all.time { try store.ask(RoomFindings(of: room.id, in: counts.year, counts.horizon)) }
        guard round > 0 else { continue }
        member.add(one.median)
        year.add(all.median / 1000)
      }
    }
    let members = rooms.enumerated().map { counts.member($1.members[$0 % 10].person) }
    let years = rooms.map { counts.year(of: $0.id) }
    let many = Double(rooms.count)
    var (memberFloor, yearFloor) = (Samples(), Samples())
    for _ in 0..<5 {
      memberFloor.add(try shell(province.path, members.joined()).microseconds / many)
      yearFloor.add(try shell(province.path, years.joined()).microseconds / many / 1000)
    }
    let how = "(底线 floor: \(rooms.count) 条查询一个 shell 进程 statements in one shell)"
    report.add(
      .init(
        what: "全省 province: 一人义务 one member's obligations \(how)", unit: "µs", floor: memberFloor,
        ours: member,
        budget: ("≤ 1 ms", member.median <= 1000)))
    report.add(
      .init(
        what: "全省 province: 一室全年 one room's year \(how)", unit: "ms", floor: yearFloor, ours: year,
        budget: ("≤ 5 ms", year.median <= 5)))
    let name = rooms[0].members[0].name
    try measure(
      "一人义务 one member's obligations", ["--member", name, "--quarter", counts.quarter.code, "--json"],
      beside: members[0], of: province, into: &report)
    try measure(
      "一室全年 one room's year", ["--room", rooms[0].name, "--year", counts.year.code, "--json"],
      beside: years[0], of: province, into: &report)
  }

  // MARK: All at once

  private func measureAll(
    of province: Province, _ counts: ProvinceCounts, into report: inout Report
  ) throws {
    try measure(
      "各室一季 every room's quarter", ["--committee", "--quarter", counts.quarter.code, "--csv"],
      beside: counts.everyRoom, of: province, budget: isQuick ? nil : 2000, into: &report)
    try measure(
      "全市汇总一季 city roll-up, quarter", ["--city", "--quarter", counts.quarter.code, "--json"],
      beside: counts.city, of: province, into: &report)
    try checkSame(counts, of: province)
    try measure(
      "全市汇总全年 city roll-up, year", ["--city", "--year", counts.year.code, "--json"],
      beside: counts.cityYear, of: province, into: &report)
  }

  /// The whole process, ours and the shell's, from start to end; then the peak of each.
  private func measure(
    _ what: String, _ arguments: [String], beside sql: String, of province: Province,
    budget: Double? = nil, into report: inout Report
  ) throws {
    var (floor, lean, ours, memory) = (Samples(), Samples(), Samples(), Samples())
    for round in 0..<6 {
      let bare = try shell(province.path, sql)
      let outcome = try run(
        product,
        ["obligations", "--store", province.path, "--as-of", ProvinceCounts().horizon.asOf.iso] + arguments)
      guard round > 0 else { continue }
      floor.add(bare.microseconds / 1000)
      lean.add(bare.kilobytes / 1024)
      ours.add(outcome.microseconds / 1000)
      memory.add(outcome.kilobytes / 1024)
    }
    report.add(
      .init(
        what: "全省 province: \(what), 整个进程 whole process", unit: "ms", floor: floor, ours: ours,
        budget: budget.map { ("≤ \(Int($0)) ms", ours.median <= $0) }))
    report.add(
      .init(what: "内存峰值 peak memory of it", unit: "MiB", floor: lean, ours: memory, budget: nil))
  }

  /// Both have counted the same: who has met the duty norm, and which rooms the norm of outputs.
  private func checkSame(_ counts: ProvinceCounts, of province: Province) throws {
    struct City: Decodable {
      struct Norm: Decodable {
        let norm: String
        let met: Int
      }
      let norms: [Norm]
    }
    func output() throws -> String { try String(contentsOfFile: work + "/output", encoding: .utf8) }
    _ = try shell(province.path, counts.city)
    let bare = try output().split(whereSeparator: { $0 == "|" || $0.isNewline }).compactMap { Int($0) }
    _ = try run(
      product,
      [
        "obligations", "--store", province.path, "--city", "--quarter", counts.quarter.code, "--as-of",
        counts.horizon.asOf.iso, "--json",
      ])
    let city = try JSONDecoder().decode(City.self, from: Data(try output().utf8))
    let ours = city.norms.sorted { $0.norm < $1.norm }.map(\.met)
    guard ours == bare else { throw Unmeasured(description: "province: \(ours) / \(bare)") }
    print("# 两边数得一样 both count the same: N3 \(ours[0]), N4 \(ours[1])")
  }
}
