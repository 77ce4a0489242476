import Conversation
import Regulation
import WorkroomStore

extension RoomPeople {
  static func zh(_ state: RoomPeople, _ scene: Scene) throws -> Words {
    switch state {
    case .end: Words("")
    case .show: Words(try answer(scene))
    }
  }

  private static func answer(_ scene: Scene) throws -> String {
    func told(_ office: Office) throws -> String {
      let names = try named(office, scene)
      return names.isEmpty ? "还没有" : names.joined(separator: "；")
    }
    let members = try members(scene)
    return """
      召集人：\(try told(.convenor))（P4.2c）。
      联络员：\(try told(.liaison))（P4.2f）。
      驻室委员 \(members.count) 名：\(members.joined(separator: "、"))（P4.2a）。
      \(try knowsContacts(scene) ? "电话看的是申报表，只给能看申报表的人。" : "电话不在名册里；申报表上写了的，只给召集人、联络员看。")
      """
  }
}
