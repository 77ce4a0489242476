import Conversation
import Regulation
import WorkroomStore

/// Where the room's experience, practice and results were made known (宣传报道), P8.4b, C3.3b.
enum LogPublicity: String, DialogStates {
  case medium, title, day, confirm, recorded, end

  enum Slots {
    static let medium = Slot<PublicityMedium>("medium", "媒体", "medium", as: .choice())
    static let title = Slot<String>("title", "标题", "title", as: .text(max: 120))
    static let day = Slot<Day>("day", "刊登日期", "published on", as: .pastDay(isOld: true))
  }

  static let dialog = define(
    "log-publicity", version: 1, title: ("宣传报道", "publicity"),
    phrases: [
      "宣传报道", "登记宣传报道", "登记宣传", "宣传台账", "媒体报道", "登记媒体报道", "publicity", "log publicity", "record publicity",
      "a report in the media",
    ],
    because: .p8_4b, start: .medium
  ) {
    ask(.medium, for: Slots.medium, because: .p8_4b).then(.title)
    ask(.title, for: Slots.title, because: .p8_4b).then(.day)
    ask(.day, for: Slots.day, because: .p8_4b).then(.confirm)
    confirm(.confirm, showing: [Slots.medium, Slots.title, Slots.day]).then(.recorded)
    record(.recorded, needs: [Slots.medium, Slots.title, Slots.day]) { scene in
      let me = try scene.signedIn()
      let noted = PublicityNoted(
        person: me.person, medium: try scene.need(Slots.medium), title: try scene.need(Slots.title),
        day: try scene.need(Slots.day))
      return [Proposal(noted, in: me.room, on: scene.fresh("publicity"), occurred: scene.now)]
    }.then(.end)
    end(.end)
  }

  /// The register, the newest first; empty where nothing was recorded.
  static func register(_ scene: Scene) throws -> String {
    try scene.facts(PublicityOf(scene.signedIn().room)).prefix(5).map { matter in
      let noted = matter.facts.noted
      let title = noted.title.orErased(scene.language)
      return scene(
        "  \(noted.day.plain(.zh)) \(noted.medium.name.zh)《\(title)》",
        "  \(noted.day.plain(.en)), \(noted.medium.name.en): “\(title)”")
    }.joined(separator: "\n")
  }
}
