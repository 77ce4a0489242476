import Conversation
import Regulation
import WorkroomStore

extension DecideLeave {
  static func zh(_ state: DecideLeave, _ scene: Scene) throws -> Words {
    switch state {
    case .begin: Words("")
    case .end: Words(scene[Slots.decision] == .later ? "好，先放着；同意前值班仍要完成。" : "")
    case .notYours: Words("请假由召集人同意（P4.2c）。要请假就说“请假”。")
    case .none: Words(try ownWaits(scene) ? "您本人的请假由另一位召集人同意，没有别的请假待审批。" : "没有待您同意的请假。")
    case .pick:
      Words("待审批的请假 \(try LeaveWords(scene).waiting().count) 份，哪一份？", help: "先登记的在前面，输入数字。", example: "1")
    case .show: Words(try card(scene))
    case .decision:
      Words("同意吗？", help: "同意后这个季度值班不算差，也不算达到；不同意就照样要求。", example: "1")
    case .remark: Words("有什么意见要写？", help: "一句话，本人看得到，和台账分开存放。", example: "好好休息")
    case .condition:
      Words(
        "请假只有同意、不同意，没有附条件的同意：记作同意，这个季度值班就不算差；“\(scene[Slots.remark] ?? "")”只作为意见留给本人看。")
    case .recorded: Words((try outcome(scene)) + (try rest(scene)))
    }
  }

  private static func card(_ scene: Scene) throws -> String {
    guard let request = try request(scene) else { return "" }
    let facts = request.facts
    let entered = request.enteredBy.map { "由\($0)代为" } ?? ""
    let note = facts.note.map { "：\($0.orErased(.zh))" } ?? ""
    var rows = [
      "\(request.line)\(note)。\(facts.asked.inWords(scene)) \(entered)登记，该季度已值班 \(request.shifts) 次。",
      LeaveWords(scene).reading,
    ]
    if request.isOwn { rows.append("这是您本人的请假。工作室只有您一名召集人，可以自己同意，记录里会标明。") }
    return rows.joined(separator: "\n")
  }

  private static func outcome(_ scene: Scene) throws -> String {
    guard let leave = try leave(scene) else { return "" }
    let words = LeaveWords(scene)
    return leave.state == .consented
      ? "已同意：\(try words.line(leave))\(words.marks(leave.facts))。值班不算差，也不算达到；其间又值了班的照样计入。"
      : "已记下不同意：\(try words.line(leave))。值班照样要求（P3.3e）。"
  }

  private static func rest(_ scene: Scene) throws -> String {
    let count = try LeaveWords(scene).waiting().count
    return count == 0 ? "" : "还有 \(count) 份请假待审批。"
  }
}
