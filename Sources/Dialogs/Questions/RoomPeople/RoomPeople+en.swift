import Conversation
import Regulation
import WorkroomStore

extension RoomPeople {
  static func en(_ state: RoomPeople, _ scene: Scene) throws -> Words {
    switch state {
    case .end: Words("")
    case .show: Words(try answer(scene))
    }
  }

  private static func answer(_ scene: Scene) throws -> String {
    func told(_ office: Office) throws -> String {
      let names = try named(office, scene)
      return names.isEmpty ? "none yet" : names.joined(separator: "; ")
    }
    let members = try members(scene)
    let contacts =
      try knowsContacts(scene)
      ? "Numbers are from the form of application, for whoever may see it."
      : "The roster has no numbers; those on the form of application are for convenor and liaison alone."
    return """
      Convenor: \(try told(.convenor)) (P4.2c).
      Liaison: \(try told(.liaison)) (P4.2f).
      \(english(members.count, "member").capitalisedFirst): \(members.joined(separator: ", ")) (P4.2a).
      \(contacts)
      """
  }
}
