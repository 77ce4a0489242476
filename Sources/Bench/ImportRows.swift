import Foundation
import Regulation
import WorkroomStore

extension Plan {
  /// How long a province's ledger takes to come in from a file, judged and folded, beside SQLite's shell that inserts the bare rows
  /// from the store that it comes from.
  func measureImport(into report: inout Report) throws {
    let province = try makeProvince()
    let (file, target, bare) = (work + "/province.jsonl", work + "/imported.sqlite", work + "/bare.sqlite")
    defer { for path in [file, target, bare] { remove(path) } }
    let count = try export(province, to: file)
    var (floor, lean, ours, memory) = (Samples(), Samples(), Samples(), Samples())
    for _ in 0..<(isQuick ? 3 : 1) {
      for path in [target, bare] { remove(path) }
      let inserted = try shell(bare, Self.insertion(from: province))
      floor.add(inserted.microseconds / 1_000_000)
      lean.add(inserted.kilobytes / 1024)
      let imported = try run(product, ["ledger", "import", file, "--store", target, "--yes"])
      ours.add(imported.microseconds / 1_000_000)
      memory.add(imported.kilobytes / 1024)
    }
    try checkAlike(province, target)
    report.add(
      .init(
        what: "导入 import, \(count) 条 entries (底线 floor: 只插入各行 the bare rows inserted)", unit: "s",
        floor: floor,
        ours: ours, budget: isQuick ? nil : ("≤ 300 s", ours.median <= 300)))
    report.add(
      .init(
        what: "内存峰值 peak memory of it", unit: "MiB", floor: lean, ours: memory,
        budget: ("≤ 2500 MiB", memory.most <= 2500)))
    let rate = Double(count) / ours.median
    print(
      "# 导入 import: \(Report.number(rate)) 条/s entries a second, 底线 floor \(Report.number(Double(count) / floor.median))"
    )
  }

  private func remove(_ path: String) {
    for end in ["", "-wal", "-shm", ".lock"] { try? FileManager.default.removeItem(atPath: path + end) }
  }

  /// By the machine that made it, which signs its chains; without what visitors said, as a city gets it.
  private func export(_ province: String, to path: String) throws -> Int {
    let store = try Store.open(at: province, machine: "bench")
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    guard let file = FileHandle(forWritingAtPath: path) else { throw Unmeasured(description: path) }
    var block = Data()
    let count = try store.export(withPersonal: false) { line in
      block += Data(line.utf8) + [0x0A]
      guard block.count > 1 << 20 else { return }
      try file.write(contentsOf: block)
      block.removeAll(keepingCapacity: true)
    }
    try file.write(contentsOf: block)
    try file.close()
    return count
  }

  private static func insertion(from province: String) -> String {
    """
    PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
    ATTACH '\(province)' AS source;
    CREATE TABLE entries (
      id TEXT NOT NULL PRIMARY KEY, origin TEXT NOT NULL, number INTEGER NOT NULL, turn TEXT NOT NULL,
      workroom TEXT NOT NULL, matter TEXT NOT NULL, act TEXT NOT NULL, actor TEXT, occurred INTEGER NOT NULL,
      recorded INTEGER NOT NULL, body TEXT NOT NULL, previous BLOB NOT NULL, hash BLOB NOT NULL, UNIQUE (origin, number));
    CREATE INDEX entries_matter ON entries (matter);
    CREATE INDEX entries_turn ON entries (turn);
    CREATE INDEX entries_actor ON entries (actor, recorded);
    INSERT INTO entries SELECT id, origin, number, turn, workroom, matter, act, actor, occurred, recorded, body, previous, hash
      FROM source.entries;

    """
  }

  /// All of it came, and nothing was kept apart. What it says may be less: the maker writes past the desk, and what comes is judged.
  private func checkAlike(_ province: String, _ imported: String) throws {
    func said(_ path: String) throws -> String {
      _ = try shell(path, "SELECT count(*) FROM entries; SELECT count(*) FROM pen;")
      return try String(contentsOfFile: work + "/output", encoding: .utf8)
    }
    let (ours, bare) = (try said(imported), try said(province))
    guard ours == bare else { throw Unmeasured(description: "import: \(ours) / \(bare)") }
  }
}
