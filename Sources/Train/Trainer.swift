import Understanding

/// One sentence with what it means, as the trainer has it.
struct Example {
  var features: LineFeatures
  var intent: Int
}

/// Trains the table of weights by plain gradient descent: a fixed order, a fixed seed, and no arithmetic of the platform's
/// own, so that the same sentences give the same bytes.
struct Trainer {
  var epochs = 30
  var rate: Float = 8
  var decay: Float = 0.3
  /// No single feature decides.
  var cap: Float = 6
  /// What is seen less often is not learned by.
  var least = 1
  var shrink: Float = 0
  var smooth: Float = 0
  /// How often it is trained, each time in another order: the weights are the mean of all, so that it rests less on an order.
  var runs: UInt64 = 4

  let intents: [String]

  init(intents: [String]) { self.intents = intents }

  func train(_ examples: [Example]) -> Weights {
    var counts: [UInt32: Int] = [:]
    for example in examples { for mark in example.features.marks { counts[mark, default: 0] += 1 } }
    let marks = counts.filter { $0.value >= least }.keys.sorted()
    let places = Dictionary(uniqueKeysWithValues: marks.enumerated().map { ($1, $0) })
    let classes = intents.count
    let rows: [Row] = examples.map { example in
      (
        marks: example.features.marks.compactMap { places[$0] }, intent: example.intent,
        each: example.features.scale
      )
    }
    var (sum, sumOfBiases) = (
      [Float](repeating: 0, count: marks.count * classes), [Float](repeating: 0, count: classes)
    )
    for run in 1...runs {
      let (weights, biases) = once(rows, of: marks.count, seed: run)
      for index in sum.indices { sum[index] += weights[index] }
      for index in sumOfBiases.indices { sumOfBiases[index] += biases[index] }
    }
    let share = 1 / Float(runs)
    return Weights(
      intents: intents, marks: marks, weights: sum.map { $0 * share }, biases: sumOfBiases.map { $0 * share },
      cap: cap)
  }

  private typealias Row = (marks: [Int], intent: Int, each: Float)

  /// One run over all examples.
  private func once(_ rows: [Row], of marks: Int, seed: UInt64) -> (weights: [Float], biases: [Float]) {
    let classes = intents.count
    var weights = [Float](repeating: 0, count: marks * classes)
    var biases = [Float](repeating: 0, count: classes)
    var order = Array(rows.indices)
    var random = Sequence64(state: seed)
    for epoch in 0..<epochs {
      order.shuffle(using: &random)
      let rate = rate / (1 + Float(epoch) * decay)
      for index in order {
        let row = rows[index]
        var scores = biases
        weights.withUnsafeBufferPointer { weights in
          scores.withUnsafeMutableBufferPointer { scores in
            for mark in row.marks {
              let at = mark * classes
              for intent in 0..<classes { scores[intent] += weights[at + intent] * row.each }
            }
          }
        }
        var errors = LinearModel.softmax(scores)
        for intent in 0..<classes {
          errors[intent] -= intent == row.intent ? 1 - smooth : smooth / Float(classes)
        }
        let active = errors.indices.filter { abs(errors[$0]) > 0.002 }
        for intent in active { biases[intent] -= 0.1 * errors[intent] * rate }
        weights.withUnsafeMutableBufferPointer { weights in
          for mark in row.marks {
            for intent in active {
              let at = mark * classes + intent
              let changed = weights[at] - errors[intent] * rate * row.each - shrink * rate * weights[at]
              weights[at] = min(cap, max(-cap, changed))
            }
          }
        }
      }
    }
    return (weights, biases)
  }
}

/// Numbers in a fixed order (SplitMix64), which no library may change.
struct Sequence64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// A trained table, before it is bytes.
struct Weights {
  let intents: [String]
  let marks: [UInt32]
  let weights: [Float]
  let biases: [Float]
  let cap: Float

  /// The table in the form that ``LinearModel`` reads. Steps that round to nothing are left out, and features without any.
  var bytes: [UInt8] {
    let step = cap / 127
    var (kept, begins, pairs): ([UInt32], [UInt32], [UInt8]) = ([], [], [])
    for (place, mark) in marks.enumerated() {
      let begin = pairs.count / 2
      for intent in intents.indices {
        let steps = (weights[place * intents.count + intent] / step).rounded()
        guard abs(steps) >= 2 else { continue }
        pairs += [UInt8(intent), UInt8(bitPattern: Int8(max(-127, min(127, steps))))]
      }
      guard pairs.count / 2 > begin else { continue }
      kept.append(mark)
      begins.append(UInt32(begin))
    }
    begins.append(UInt32(pairs.count / 2))
    let names = Array(intents.joined(separator: "\n").utf8)
    var bytes = Array("DBU1".utf8)
    func add(_ number: UInt32) { bytes += (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
    add(UInt32(intents.count))
    add(UInt32(kept.count))
    add(UInt32(names.count))
    bytes += names
    add(step.bitPattern)
    for bias in biases { add(bias.bitPattern) }
    for mark in kept { add(mark) }
    for begin in begins { add(begin) }
    return bytes + pairs
  }
}
