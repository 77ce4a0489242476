import ArgumentParser
import Regulation

// Days, quarters and years as the command line has them. Each throws `ValidationError`.

extension Day {
  /// 2026-03-31
  init(argument text: String) throws {
    guard let day = Day(iso: text) else {
      throw ValidationError("日期请写 2026-03-31。 / A day is written 2026-03-31.")
    }
    self = day
  }
}

extension Period {
  /// 2026Q1 where a quarter is asked for, 2026 where a year is.
  init(argument text: String, _ kind: Period.Kind) throws {
    guard let period = Period(code: text), period.kind == kind else {
      throw ValidationError("季度请写 2026Q1，年份请写 2026。 / A quarter is written 2026Q1, a year 2026.")
    }
    self = period
  }
}

extension Quarter {
  /// As the command line has it: 2026Q2, 2026q2, 2026-Q2. Throws `ValidationError`.
  init(argument text: String) throws {
    guard case .quarter(let quarter)? = Period(code: text.uppercased().filter { $0 != "-" }) else {
      throw ValidationError("季度请写 2026Q2。 / A quarter is written 2026Q2.")
    }
    self = quarter
  }
}
