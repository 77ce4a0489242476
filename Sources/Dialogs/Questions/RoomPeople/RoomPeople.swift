import Conversation
import Regulation
import WorkroomStore

/// Who answers for the room and how to reach them (召集人、联络员): convenors (P4.2c), liaison (P4.2f), members.
///
/// How to reach somebody stands in the form of application alone, and is told to whoever sees that (see `Sight`).
enum RoomPeople: String, DialogStates {
  case show, end

  static let dialog = define(
    "room-people", version: 1, title: ("召集人和联络员", "convenor and liaison"),
    phrases: [
      "召集人是谁", "谁是召集人", "联络员是谁", "谁是联络员", "联络员电话", "联络员的电话是多少", "召集人电话", "召集人的联系方式", "怎么联系联络员", "工作室有哪些委员",
      "我们室有几名委员",
      "找谁请假", "who is the convenor", "who is the liaison", "the liaison's phone number",
      "how do i reach the liaison", "who leads the room", "phone of the convenor",
      "which members does the room have", "how many members are there",
    ],
    because: .p4_2c, start: .show
  ) {
    say(.show, because: .p4_2c).then(.end)
    end(.end)
  }

  /// How to reach people, by name; empty for whoever may not see it.
  private static func contacts(_ scene: Scene) throws -> [String: String] {
    let me = try scene.signedIn()
    guard try scene.facts(SightOf(me.person)).seesApplication(at: me.room) else { return [:] }
    return try scene.facts(TheApplication(me.room))?.facts.contacts ?? [:]
  }

  /// 委员丙（13900000001）
  static func named(_ office: Office, _ scene: Scene) throws -> [String] {
    let contacts = try contacts(scene)
    return try scene.roster().holders(of: office).map { person in
      let post = person.post.map { scene("，", ", ") + $0 } ?? ""
      // The application has whoever was misspelt then as they were.
      let reach =
        ([person.name] + person.formerNames).compactMap { contacts[$0] }.first.map { scene("，", ", ") + $0 }
        ?? ""
      return person.name + post + reach
    }
  }

  static func members(_ scene: Scene) throws -> [String] {
    try scene.roster().people.filter(\.isMember).map(\.name)
  }

  /// Whether a number stands anywhere that they may see.
  static func knowsContacts(_ scene: Scene) throws -> Bool {
    let contacts = try contacts(scene)
    return try scene.roster().people.contains { person in
      person.leads && ([person.name] + person.formerNames).contains { contacts[$0] != nil }
    }
  }
}
