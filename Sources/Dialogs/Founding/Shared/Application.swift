import Conversation
import Regulation
import Understanding
import WorkroomStore

/// How the application stands (建室向导): its parts, what was said to it, what comes next.
enum Application: String, DialogStates {
  case show, end

  static let dialog = define(
    "application", version: 1, title: ("建室向导", "the application"),
    phrases: ["建室向导", "申报进展", "申报到哪一步了", "还缺什么", "the application", "how does the application stand"],
    because: .p5_2, for: [.applicants, .room], start: .show,
    // In a room it is in the menu of those alone who answer for it; every menu is worked out anew.
    offered: { scene in
      let isTheirs = try scene.audience != .room || scene.leads()
      return try isTheirs && ApplicationWords(scene).mine() != nil
    }
  ) {
    say(.show, because: .p5_2).then(.end)
    end(.end)
  }

  static func text(_ scene: Scene) throws -> String {
    let words = ApplicationWords(scene)
    return try words.mine().map { try words.overview($0) }
      ?? scene("线上工作室还没有申报（P5.3d）。", "No application has been made for the room's online part (P5.3d).")
  }
}
