/// Bytes that stay where they are as long as the program runs, as those of a table that it carries.
package struct WeightBytes: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer

  /// - Parameter start: never changed and never freed.
  package init(_ start: UnsafeRawPointer, count: Int) {
    bytes = UnsafeRawBufferPointer(start: start, count: count)
  }
}

/// A table of weights by feature and intent (线性模型): a line is its features, each as heavy as the others; an intent's
/// score is the sum of their weights, and the softmax of all scores what each intent is worth.
///
/// The table is read where it lies, so that nothing is loaded before the first line. Its form, all numbers little-endian:
/// `DBU1`; how many intents and how many features, 4 bytes each; the length of the names, 4, and the names, one a line;
/// the weight of a step, a 4-byte float; each intent's bias, a float; the features in their order, 4 bytes each; where the row of each
/// begins, 4 bytes each and the end of the last; the rows: an intent and a signed number of steps, a byte each.
package struct LinearModel: Sendable {
  /// The intents, in the order of their columns.
  package let intents: [String]
  private let table: WeightBytes
  private let step: Float
  private let biases: [Float]
  private let count: Int
  private let marksAt: Int
  private let rowsAt: Int
  private let pairsAt: Int

  /// Nil where the bytes are no such table.
  package init?(_ table: WeightBytes) {
    let bytes = table.bytes
    func number(_ at: Int) -> Int {
      Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self)))
    }
    func float(_ at: Int) -> Float {
      Float(bitPattern: UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self)))
    }
    guard bytes.count >= 20, bytes.prefix(4).elementsEqual("DBU1".utf8) else { return nil }
    let (classes, length) = (number(4), number(12))
    count = number(8)
    let biasAt = 20 + length
    marksAt = biasAt + 4 * classes
    rowsAt = marksAt + 4 * count
    pairsAt = rowsAt + 4 * (count + 1)
    guard bytes.count >= pairsAt, bytes.count == pairsAt + 2 * number(pairsAt - 4) else { return nil }
    intents = String(decoding: bytes[16..<16 + length], as: UTF8.self).split(separator: "\n").map(String.init)
    guard intents.count == classes else { return nil }
    step = float(16 + length)
    biases = (0..<classes).map { float(biasAt + 4 * $0) }
    self.table = table
  }

  /// What each intent is worth for these features, in the order of ``intents``; all add up to one.
  package func shares(of features: LineFeatures) -> [Float] {
    var scores = biases
    let each = step * features.scale
    for mark in features.marks {
      forEachWeight(of: mark) { scores[$0] += each * Float($1) }
    }
    return Self.softmax(scores)
  }

  /// What each feature adds to one intent less what it adds to another, those that add nothing left out.
  func pulls(of features: LineFeatures, to one: String, from other: String?) -> [(
    mark: UInt32, weight: Float
  )] {
    let (one, other) = (intents.firstIndex(of: one), other.flatMap(intents.firstIndex))
    let each = step * features.scale
    return features.marks.compactMap { mark in
      var weight: Float = 0
      forEachWeight(of: mark) {
        if $0 == one { weight += each * Float($1) }
        if $0 == other { weight -= each * Float($1) }
      }
      return weight == 0 ? nil : (mark, weight)
    }
  }

  package static func softmax(_ scores: [Float]) -> [Float] {
    let top = scores.max() ?? 0
    let shares = scores.map { Exponential.of($0 - top) }
    let sum = shares.reduce(0, +)
    return shares.map { $0 / sum }
  }

  private func forEachWeight(of mark: UInt32, _ take: (Int, Int8) -> Void) {
    let bytes = table.bytes
    func number(_ at: Int) -> UInt32 {
      UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self))
    }
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if number(marksAt + 4 * middle) < mark { low = middle + 1 } else { high = middle }
    }
    guard low < count, number(marksAt + 4 * low) == mark else { return }
    let (begin, end) = (Int(number(rowsAt + 4 * low)), Int(number(rowsAt + 4 * low + 4)))
    for pair in begin..<end {
      let intent = Int(bytes[pairsAt + 2 * pair])
      guard intent < biases.count else { continue }
      take(intent, Int8(bitPattern: bytes[pairsAt + 2 * pair + 1]))
    }
  }
}

/// The exponential function, the same on every machine: by repeated squaring of a short series.
package enum Exponential {
  /// Exact to about a hundred-thousandth, which is nearer than weights are kept.
  package static func of(_ value: Float) -> Float {
    guard value > -40 else { return 0 }
    let small = value / 256
    var power = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4)))
    for _ in 0..<8 { power *= power }
    return power
  }
}
