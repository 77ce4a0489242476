import Dialogs
import Regulation

// Rooms that may apply for their online part, by a convenor.
extension WalkGround {
  /// Not yet, may, handed in, returned, agreed to; one that was founded by an application, and one in a CPPCC's charge.
  static var onlineParts: [WalkGround] {
    let rooms: [(note: String, lines: [String])] = [
      ("no plaque", ["已经授牌"] + room + ["委员癸"]), ("a room", entered + ["委员癸"]),
      ("a member of it", entered + ["委员丑"]),
      ("online: handed in", entered + ["委员癸"] + online + back),
      ("online: returned", entered + ["委员癸"] + online + returned + back),
      ("online: agreed", entered + ["委员癸"] + online + agreed + back),
      ("online: founded", founded),
      ("online: founded and applied for", founded + onlineOfFounded + ["换人", "委员子"]),
      (
        "online: the office",
        cppcc + entered + ["丹凤县医院委员工作室", "委员癸"] + online + agreed
          + ["换人", "政协商州区委员会", "干部甲"]
      ),
    ]
    return rooms.map { WalkGround(fixture: .empty, identity: nil, before: says($0.lines), note: $0.note) }
      + [takenBack]
  }

  /// Two convenors: what was returned is taken back by the other one while the first is changing it.
  private static var takenBack: WalkGround {
    // In a list of members the first two are chosen by their numbers.
    var entered = entered
    if let end = entered.firstIndex(of: "。") { entered[end + 1] = "1 2" }
    return WalkGround(
      fixture: .empty, identity: nil, before: says(entered + ["委员癸"] + online + returned + back),
      note: "online: taken back", meanwhile: ["撤回申报", "另作安排", "是"], other: "委员壬")
  }

  private static let online = [
    "申请线上工作室", "界别", "教育界", "线上值班、交流、协商", "。", "每季度值班", "。", "教科卫体和文化文史委员会", "委员癸", "是",
  ]
  private static let onlineOfFounded = ["申请线上工作室", "线上值班、交流、协商", "。", "每季度值班", "。", "委员子", "是"]
  private static let returned = ["审批申报", "1", "退回", "写细一点", "专委会", "会议纪要", "今天", "是"]
  private static let back = ["换人", "委员癸"]

  private static var founded: [String] {
    ["申请新建"] + begun + named + list + officers + work + handedIn + agreed
      + ["登记授牌", "1", "今天", "是", "换人", "委员子"]
  }
}
