import Conversation
import Regulation

extension ApplyOfficers {
  static func zh(_ state: ApplyOfficers, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .confirm, .end: Words("")
    case .closed: Words(try ApplicationSlots.closed(scene))
    case .noMembers: Words("召集人从参与委员里产生（P4.2c），请先填参与委员名单。")
    case .convenors:
      Words("召集人是哪一位？\(try RoomNumbers(scene).convenors)。", help: "由驻室委员协商产生（P4.2c）。两位用空格隔开。", example: "1")
    case .details:
      Words(
        "召集人的界别和所属专委会？一行一位：界别，专委会。", help: "申报表上召集人要填这两项；可以以后补。", example: "教育界，教科卫体和文化文史委员会")
    case .choice: Words("怎么产生的？", help: "一般由驻室委员协商产生（P4.2c）；省政协地市工作室原则上由当地政协主席担任（P4.2d）。", example: "1")
    case .chair:
      Words("省政协地市委员工作室召集人原则上由当地政协主席担任（P4.2d）。不由主席担任请写理由。", help: "理由会记下来。", example: "主席会议决定")
    case .liaison:
      Words("联络员是哪一位？可以是委员，也可以写委员所在单位的人。", help: "明确一名联络员（P4.2e）。", example: "2")
    case .from: Words("这位是哪位委员单位的？写单位名称。", help: "联络员从委员或委员所在单位中明确（P4.2e）。", example: "商州中学")
    case .contact: Words("联络员的联系方式？", help: "只印在申报表上，不进台账的条目。", example: "13900000000")
    case .listed: Words("记下了。\(try ApplicationSlots.progress(scene))")
    }
  }
}
