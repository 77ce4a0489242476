import Synchronization

/// A value that is made when it is first asked for: what the way to the first prompt does not need.
final class LazyValue<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made = Mutex<Value?>(nil)

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  var value: Value {
    made.withLock { made in
      if let known = made { return known }
      let fresh = make()
      made = fresh
      return fresh
    }
  }
}
