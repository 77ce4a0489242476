import Regulation
package import WorkroomStore

/// The invented room of the demo and its people; `--demo` is about it unless another is named.
package enum DemoRoom {
  package static let id = WorkroomID("demo-room")
  /// The member whose last shift was never ended.
  static let forgetful = "委员己"

  static func person(_ name: String) -> PersonID { PersonID("demo-\(name)") }
}
