import Regulation
import Workbench
import WorkroomStore

/// The demo's ledger, for a conversation and for a question alike.
enum DemoStore {
  /// The demo's two rooms with the CPPCC over them until a time, in its own folder, without PINs.
  ///
  /// - Throws: `StoreError`.
  static func recorded(in folder: DemoFolder, until start: Moment) throws -> Store {
    let store = try Store.open(at: folder.store, machine: "demo", survivesPowerCuts: false)
    try DemoYear(until: start).record(in: store)
    try DemoCity(until: start).record(in: store)
    try store.settle(.pins, "off")
    return store
  }

  /// What is said where `--now` is no time of a demo.
  static func badTime(_ language: Language) -> String {
    language(
      "--now 请写成 2026-03-31、\"2026-03-31 08:55\" 或 2026-03-31T08:55，2025 至 2099 年。",
      "--now is written 2026-03-31, \"2026-03-31 08:55\" or 2026-03-31T08:55, in 2025 to 2099.")
  }

  /// What is said where `--demo` stands beside `--store`.
  static func hasItsOwn(_ language: Language) -> String {
    language(
      "--demo 用临时的台账，不能同时用 --store。", "--demo has a store of its own; it does not go with --store.")
  }
}
