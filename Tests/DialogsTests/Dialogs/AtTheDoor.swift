import Regulation
import WorkroomStore

/// What tests of the door begin with.
protocol AtTheDoor {}

extension AtTheDoor {
  static var pin: String { "kingfisher-82" }

  /// A room whose ledger has yet to decide, or has decided, on PINs.
  func sample(_ pins: String?, empty: Bool = false) throws -> SampleDesk {
    let sample = try SampleDesk(empty: empty)
    try sample.store.settle(.pins, pins)
    return sample
  }

  func withPin(_ name: String = "委员甲") throws -> SampleDesk {
    let sample = try sample("on")
    try sample.setPin(Self.pin, of: name)
    return sample
  }

  /// The codes that were said, by name.
  func codes(in said: String) -> [String: String] {
    let rows = said.split(separator: "\n").filter { $0.hasPrefix("  ") }.map { $0.split(separator: " ") }
    return Dictionary(
      uniqueKeysWithValues: rows.filter { $0.count == 2 }.map { (String($0[0]), String($0[1])) })
  }
}
