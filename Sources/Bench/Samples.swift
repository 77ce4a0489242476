/// Measurements of one thing, in microseconds or whatever their row says.
struct Samples {
  private(set) var values: [Double] = []

  mutating func add(_ value: Double) { values.append(value) }
  var isEmpty: Bool { values.isEmpty }
  var median: Double { at(0.5) }
  var least: Double { values.min() ?? 0 }
  var most: Double { values.max() ?? 0 }

  private func at(_ part: Double) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    return sorted[min(sorted.count - 1, Int(Double(sorted.count) * part))]
  }

  /// Measures one run of `body` in microseconds.
  mutating func time<Value>(_ body: () throws -> Value) rethrows -> Value {
    let began = ContinuousClock.now
    let value = try body()
    add((ContinuousClock.now - began) / .microseconds(1))
    return value
  }
}
