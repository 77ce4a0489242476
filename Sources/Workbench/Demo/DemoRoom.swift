import Regulation
import WorkroomStore

/// The invented room of the demo and its people; the sign-in asks for no other name.
enum DemoRoom {
  static let id = WorkroomID("demo-room")
  static let name = "商州区教育界别委员工作室"
  static let area = "商州区"
  /// Members from the start.
  static let founders = ["委员甲", "委员乙", "委员丙", "委员丁", "委员戊", "委员己", "委员庚", "委员辛", "委员壬"]
  /// From the start; the second leaves in mid-year.
  static let convenors = ["委员丙", leaver]
  /// Follows the convenor who leaves.
  static let successor = "委员己"
  static let liaison = "委员丁"
  /// Leaves in mid-year.
  static let leaver = "委员壬"
  /// Joins in mid-year.
  static let joiner = "委员癸"
  /// The member whose last shift was never ended.
  static let forgetful = "委员己"
  /// The member without any shift this quarter.
  static let absent = "委员乙"

  static func person(_ name: String) -> PersonID { PersonID("demo-\(name)") }
  static func seat(_ name: String) -> MatterID { MatterID("demo-seat-\(name)") }
}
