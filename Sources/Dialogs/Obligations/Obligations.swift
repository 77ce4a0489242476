import Regulation
import WorkroomStore

/// My obligations (我的义务): my duty this quarter (N3) and the room's output (N4), in the city reading.
enum Obligations: String, DialogStates {
  case show, end

  static let dialog = define(
    "obligations", version: 1, title: ("我的义务", "my obligations"),
    phrases: [
      "我的义务", "我还差什么", "还差几次值班", "我还差几次值班", "我还差多少", "我的任务", "obligations", "what do i owe",
      "how many shifts do i owe", "my duties",
    ],
    because: .c2_3b, start: .show
  ) {
    say(.show, because: .c2_3b).then(.end)
    end(.end)
  }

  /// The outputs of the room submitted this quarter that serve N4 (P3.3f, C2.3c), since the plaque.
  static func outputs(_ scene: Scene) throws -> [Matter<OutputFacts>] {
    let plaque = try scene.room()?.facts.plaque
    let query = Outputs(of: try scene.signedIn().room, submittedIn: scene.now.day.quarter)
    return try scene.facts(query).filter { output in
      output.facts.drafted.kind.servesQuarterlyOutput && (plaque.map { $0 <= output.facts.day } ?? false)
    }
  }

  /// Whether the room's quarter is counted: wholly after the plaque (A13, P0).
  static func isRoomCounted(_ scene: Scene) throws -> Bool {
    try scene.room()?.facts.plaque.map { $0 <= scene.now.day.quarter.first } ?? false
  }
}
