import Regulation
import WorkroomStore

/// Printing what the ledger has (打印材料): the form and the plan of an application (P5.2), a room's wall sheets (P4.3) and
/// working systems (P4.5a).
enum PrintPapers: String, DialogStates {
  case begin, nothing, application, paper, end

  enum Slots {
    static let application = Slot<MatterID>(
      "application", "哪一件申报", "application",
      as: .oneOf(
        listed: true,
        options: { scene in
          try applications(scene).map {
            Option(id: $0.id.rawValue, label: DecideApplication.name($0), aliases: [])
          }
        },
        name: { id, scene in try scene.facts(TheApplicationCalled(id)).map(DecideApplication.name) ?? "" }))
    static let paper = Slot<Paper>(
      "paper", "打印什么", "what to print", as: .choice { try papers($1).contains($0) })
  }

  static let dialog = define(
    "print", version: 1, title: ("打印材料", "print"),
    phrases: [
      "打印材料", "打印", "打印申报表", "打印建设方案", "打印墙面布置", "打印工作制度", "print the form", "print the plan",
      "print the wall sheets",
    ],
    because: .p5_2, for: [.room, .applicants, .cppcc], start: .begin
  ) {
    decide(.begin)
      .when("没有可打印的", .nothing) { scene in
        try scene.audience == .cppcc ? applications(scene).isEmpty : papers(scene).isEmpty
      }
      .when("政协机关的人", .application) { $0.audience == .cppcc }
      .then(.paper)
    say(.nothing).then(.end)
    ask(.application, for: Slots.application, because: .p5_2).then(.paper)
    ask(.paper, for: Slots.paper, because: .p5_2).then(.end)
    end(.end) { scene in
      guard let paper = scene[Slots.paper] else { return .done }
      return .prints(PaperOrder(paper, of: try place(scene)))
    }
  }

  /// Those that whoever acts for the CPPCC has to do with, the oldest first.
  private static func applications(_ scene: Scene) throws -> [Matter<ApplicationFacts>] {
    let me = try scene.signedIn()
    return try scene.facts(OpenApplications()).filter {
      try !scene.facts(PostsOver($0.workroom, of: me.person)).isEmpty
    }
  }

  private static func place(_ scene: Scene) throws -> WorkroomID {
    guard let id = scene[Slots.application] else { return try scene.signedIn().room }
    return try scene.facts(TheApplicationCalled(id))?.workroom ?? scene.signedIn().room
  }

  /// What there is to print of the place.
  private static func papers(_ scene: Scene) throws -> [Paper] {
    let place = try place(scene)
    let applied: [Paper] = try scene.facts(TheApplication(place)) == nil ? [] : [.form, .plan]
    switch scene.audience {
    case .guests: return []
    case .applicants, .cppcc: return applied
    case .room:
      // How to reach members stands in the form: for those who answer for the room.
      let leads = try scene.person()?.offices.isEmpty == false
      let systems: [Paper] = try scene.facts(RoomTexts(place)).systems.isEmpty ? [] : [.systems]
      return (leads ? applied : []) + [.walls] + systems
    }
  }
}
