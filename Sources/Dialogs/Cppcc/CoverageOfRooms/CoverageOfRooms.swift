import Conversation
import Regulation
import WorkroomStore

/// Where there are rooms and where not (覆盖情况), P1b, P2.3b, P4.2b, and whose committees they belong to (P8.1d).
enum CoverageOfRooms: String, DialogStates {
  case begin, none, show, end

  static let dialog = define(
    "coverage", version: 1, title: ("覆盖情况", "coverage"),
    phrases: [
      "覆盖情况", "工作室覆盖情况", "哪里还没有工作室", "哪些界别没有委员驻室", "入驻情况", "哪些工作室没有入驻秦商量", "分管副主席的工作室", "重复的委员",
      "coverage", "where are there no rooms", "rooms not on qin shangliang",
    ],
    because: .p2_3b, for: [.cppcc], start: .begin
  ) {
    decide(.begin).when("没有工作室", .none) { try AllRooms.rooms($0).isEmpty }.then(.show)
    say(.none, because: .p4_4).then(.end)
    say(.show, because: .p2_3b).then(.end)
    end(.end)
  }

  static func text(_ scene: Scene) throws -> String {
    let (rooms, place, day) = (try AllRooms.rooms(scene), try scene.signedIn().room, scene.now.day)
    return try CoverageWords(scene.language).rows(
      scene.facts(Coverage(of: rooms, for: place, on: day)), scene.facts(DoubleMembers(in: rooms, on: day))
    ).joined(separator: "\n")
  }
}
