import Conversation
import Regulation
import WorkroomStore

extension ApplyName {
  static func zh(_ state: ApplyName, _ scene: Scene) throws -> Words {
    switch state {
    case .type: Words("哪一种？", help: "区域依托行政区划、社区、医院、学校等；界别依托政协界别；行业依托行业组织（P2.3）。", example: "2")
    case .region:
      Words(
        "覆盖哪个地方？直接回车就是\(try begun(scene)?.area ?? "")；也可以写到乡镇、街道、社区。",
        help: "同一个地方原则上只有一个同级的区域工作室（P5.3c），写具体些就不会重。", example: "城关街道东关社区")
    case .second:
      Words(
        "\(try region(scene)?.name ?? "")已有同级的区域工作室“\(try sameRegion(scene).first?.name ?? "")”，原则上只建一个（P5.3c）。换地方请 /返回；仍要建请写理由，由主席会议决定。",
        help: "理由会和申报一起记下，给主席会议看。", example: "两个街道群众分开联系")
    case .told: Words(try notes(scene).joined(separator: "\n"))
    case .base: Words("依托什么？", help: "行政区划，或社区、医院、学校、企业等（P2.3、C3.1）。", example: "1")
    case .baseName: Words("单位叫什么？", help: "写全称或规范简称（P4.1a）。", example: "商州区人民医院")
    case .sectors: Words("哪个界别？可以写几个，用顿号隔开。", help: "人数少的界别可以联合（P4.1b）。", example: "教育")
    case .organisation: Words("哪个行业组织？", help: "写全称或规范简称（P4.1c）。", example: "商洛市茶业协会")
    case .name:
      Words(
        "建议名称：\(try suggestion(scene))。直接回车就用这个；要改就写出来，可以加特色，不用个人姓名（P7.3a）。",
        help: "名称要有界别、地方或组织，以“委员工作室”结尾（P4.1）。", example: "商州区教育界别“烛光”委员工作室",
        because: RoomNaming.clause(of: scene[Slots.type] ?? .regional))
    case .reason:
      Words(
        "\(try flawTexts(scene).joined(separator: "；"))。换一个请 /返回；要用它请写明理由\(try needsCouncil(scene) ? "，报主席会议" : "")。",
        help: "理由会和名称一起记下。", example: "沿用多年的名称", because: try flawClause(scene))
    case .confirm: Words("名称：\(try name(scene))。")
    case .named: Words("好名字。\(try ApplicationSlots.progress(scene))")
    case .begin, .end: Words("")
    case .closed: Words(try ApplicationSlots.closed(scene))
    case .few: Words("几个界别联合，哪个界别的委员人数较少？", help: "人数较少的界别可与其他界别联合建立委员工作室（P4.1b）；会记下来。", example: "1")
    }
  }
}
