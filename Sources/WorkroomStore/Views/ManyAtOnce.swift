import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// What `transform` makes of each, in their order, worked out on all processors at once.
  ///
  /// For what is pure and costs far more than the way to another thread, such as folding a few hundred matters.
  func mappedAtOnce<Value: Sendable>(_ transform: @Sendable (Element) -> Value) -> [Value] {
    let stretch = 64
    let stretches = (count + stretch - 1) / stretch
    guard stretches > 1 else { return map(transform) }
    let made = Mutex<[[Value]]>(Array<[Value]>(repeating: [], count: stretches))
    DispatchQueue.concurrentPerform(iterations: stretches) { number in
      let values = self[number * stretch..<Swift.min((number + 1) * stretch, count)].map(transform)
      made.withLock { $0[number] = values }
    }
    return made.withLock { $0.flatMap(\.self) }
  }
}

/// Something that is being worked out on another processor (预先算好).
final class Ahead<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let isMade = DispatchSemaphore(value: 0)

  /// Begins to work it out. It is asked for once.
  init(_ make: @escaping @Sendable () -> Value) {
    DispatchQueue.global(qos: .userInitiated).async {
      let value = make()
      self.made.withLock { $0 = value }
      self.isMade.signal()
    }
  }

  /// Waits for it.
  func get() -> Value {
    isMade.wait()
    guard let value = made.withLock({ $0 }) else { preconditionFailure("it is signalled when it is there") }
    return value
  }
}
