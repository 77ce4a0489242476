import Regulation
import WorkroomStore

/// The invented room of the demo and its people; the sign-in asks for no other name.
enum DemoRoom {
  static let id = WorkroomID("demo-room")
  /// The member whose last shift was never ended.
  static let forgetful = "委员己"

  static func person(_ name: String) -> PersonID { PersonID("demo-\(name)") }
}
