import Conversation
import Regulation
import WorkroomStore

extension ApplyMembers {
  static func zh(_ state: ApplyMembers, _ scene: Scene) throws -> Words {
    switch state {
    case .members:
      Words(
        "参与委员有哪些？一行一位：姓名，单位及职务，专长，联系方式。可以一个一个写，也可以从表格里复制几行粘贴。",
        help:
          "\(try RoomNumbers(scene).normally)（P4.2a），召集人也写在里面。后三项可以先空着；联系方式不进台账的条目，只印在申报表上。有名册文件的，可以整份导入，见说明“名册文件”。",
        example: "委员甲，商州中学教师，教育，13900000000")
    case .changes:
      Words(
        "名单里有 \(try known(scene).count) 位。要改的写在这里，一行一位：同名的换成新写的，新名字就添上；去掉谁就写“去掉 姓名”。没写到的不变。",
        help: "一行：姓名，单位及职务，专长，联系方式。不改就 /取消，原来的名单都在。", example: "委员甲，商州中学教师，教育，13900000000")
    case .small:
      Words(
        try RoomNumbers(scene).askWhy(lines(scene).count),
        help: "写一句原因，会记下来；也可以 /返回 再添人。", example: "界别委员人数少")
    case .large:
      Words(
        try RoomNumbers(scene).askWho(lines(scene).count),
        help: "写同意超过的人或会议；不超过就 /返回 改名单。", example: "主席会议")
    case .largeReason: Words("什么理由？", help: "会记下来（P4.2a）。", example: "几个界别联合建室")
    case .elsewhere:
      Words(
        "\(try elsewhere(scene).first?.roomName ?? "")已有名单里的人。一名委员原则上只参加一个委员工作室（P4.2b）。仍要参加请写理由。",
        help: "理由会记下来；不参加就 /返回 改名单。", example: "主席会议同意兼任")
    case .personal:
      Words(
        "名称“\(try roomName(scene))”里有“\(try namesake(scene) ?? "")”，原则上不再审批以委员个人名义命名的工作室（P7.3a）。换名称请先填工作室名称；仍用这个名称请写理由，报主席会议。",
        help: "理由会和名单一起记下，给主席会议看；不用就 /返回 改名单，或 /取消 以后换名称。", example: "沿用多年的名称")
    case .confirm: Words("参与委员 \(try lines(scene).count) 人：\(try names(scene))。\(try next(scene))")
    case .listed: Words("名单记下了。\(try ApplicationSlots.progress(scene))")
    case .begin, .named, .end: Words("")
    case .closed: Words(try ApplicationSlots.closed(scene))
    }
  }

  /// Whom the list marks as convenor or liaison.
  private static func next(_ scene: Scene) throws -> String {
    let marked = try marked(scene)
    let names = marked.convenors.map { "召集人\($0)" } + marked.liaisons.map { "联络员\($0)" }
    return names.isEmpty ? "" : "注明的\(names.joined(separator: "、"))，在“填召集人和联络员”里填。"
  }
}
