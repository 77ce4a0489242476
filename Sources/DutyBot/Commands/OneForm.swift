import ArgumentParser
import Regulation

/// In which form figures and lists go out: one of them.
enum OneForm {
  /// Throws a `ValidationError` where JSON and CSV are both asked for.
  static func check(json: Bool, csv: Bool, _ say: Language) throws {
    guard !json || !csv else {
      throw ValidationError(say("--json 和 --csv 只能选一个。", "Choose --json or --csv."))
    }
  }
}
