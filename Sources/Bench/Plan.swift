import Foundation
import Regulation
import WorkroomStore

/// What is to be measured, and where everything lies.
struct Plan {
  static let all = [
    "start", "turn", "append", "step", "script", "ledger", "obligations", "lists", "alike", "reading",
    "tasks", "hub", "import", "province",
  ]
  /// What is measured in stores of ``sizes``.
  private static let overStores: Set = ["start", "turn", "append", "ledger", "obligations"]

  var rows = Plan.all
  var sizes = [10_000, 100_000, 1_000_000, 3_000_000]
  var isQuick = false
  var cache = ""
  /// Where provinces are kept.
  var provinces = ""
  var floors = ""
  var product = ""
  /// The program that synchronises, and where the scripts lie that stand a hub up.
  var sync = ""
  var scripts = ""
  var talks = ""

  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      func value() throws -> String {
        guard let value = rest.popFirst() else { throw Unmeasured(description: "\(word) …?") }
        return value
      }
      switch word {
      case "--quick": (isQuick, sizes) = (true, [10_000, 100_000])
      case "--most":
        let most = Int(try value()) ?? 0
        sizes.removeAll { $0 > most }
        guard !sizes.isEmpty else { throw Unmeasured(description: "--most 10000") }
      case "--rows": rows = try value().split(separator: ",").map(String.init)
      case "--cache": cache = try value()
      case "--provinces": provinces = try value()
      case "--floors": floors = try value()
      case "--product": product = try value()
      case "--sync": sync = try value()
      case "--scripts": scripts = try value()
      case "--talks": talks = try value()
      default:
        throw Unmeasured(
          description: "scripts/bench [--quick] [--most ENTRIES] [--rows \(Plan.all.joined(separator: ","))]")
      }
    }
    guard rows.allSatisfy(Plan.all.contains) else {
      throw Unmeasured(description: "--rows \(Plan.all.joined(separator: ","))")
    }
  }

  /// The store "with a million entries"; smaller where the run is quick.
  var large: Int { sizes.filter { $0 <= 1_000_000 }.max() ?? 10_000 }
  /// Where the measured copies lie, on the same disk as the kept stores.
  var work: String { cache + "/work" }

  func stored(_ size: Int) -> String { "\(cache)/\(size).sqlite" }

  static func named(_ size: Int) -> String {
    size >= 1_000_000 ? "\(size / 1_000_000) M" : "\(size / 1000) k"
  }

  /// A fresh copy of a kept store, to be written to.
  func copy(_ size: Int, as name: String) throws -> String {
    let path = work + "/" + name + ".sqlite"
    for end in ["", "-wal", "-shm", ".lock"] { try? FileManager.default.removeItem(atPath: path + end) }
    try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: stored(size), toPath: path)
    return path
  }

  /// Makes the stores that are not kept from an earlier run, in memory first: nothing is measured there.
  func makeStores() throws {
    guard !Plan.overStores.isDisjoint(with: rows),
      sizes.contains(where: { !FileManager.default.fileExists(atPath: stored($0)) })
    else { return }
    try FileManager.default.createDirectory(atPath: cache, withIntermediateDirectories: true)
    let folder = "/dev/shm/dutybot-bench-\(ProcessInfo.processInfo.processIdentifier)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/store.sqlite"
    var maker = StoreMaker(
      store: try Store.open(at: path, machine: "bench"), clock: BenchClock(Moment(StoreMaker.start)))
    let began = ContinuousClock.now
    for size in sizes {
      try maker.grow(to: size)
      // Asked for outside of a turn, so that all is in one file: the last connection to close checkpoints.
      _ = try Tools.read(floors + "/checkpoint", [path])
      try FileManager.default.copyItem(atPath: path, toPath: stored(size) + ".new")
      try? FileManager.default.removeItem(atPath: stored(size))
      try FileManager.default.moveItem(atPath: stored(size) + ".new", toPath: stored(size))
      let took = Report.number((ContinuousClock.now - began) / .seconds(1))
      print("# 已生成 made: \(maker.entries) 条 entries, \(took) s")
      fflush(nil)
    }
  }

  /// A desk over a store of that size, its clock after all that is in it.
  func desk(_ path: String) throws -> (desk: Desk, clock: BenchClock) {
    let clock = BenchClock(Moment(StoreMaker.start.adding(400), hour: 10))
    return (Desk(store: try Store.open(at: path, machine: "bench"), clock: { clock.now }), clock)
  }
}
