import Conversation
import Regulation
import WorkroomStore

extension SetUp {
  static func zh(_ state: SetUp, _ scene: Scene) throws -> Words {
    switch state {
    case .begin: Words("")
    case .barred: Words(WorkroomSetUp.responsibility.words(.zh))
    case .name:
      Words(
        "工作室叫什么名称？", help: "写授牌上的全称，例如“商州区教育界别委员工作室”。", example: "商州区教育界别委员工作室")
    case .type:
      Words(
        "哪一种类型？",
        help: "区域依托行政区划、社区、医院、学校等；界别依托政协界别；行业依托行业组织（P2.3）。", example: "2")
    case .level:
      Words("哪一级政协的工作室？", help: "看是哪一级政协主席会议同意授牌的。", example: "1")
    case .area:
      Words("在哪里？写县区或单位。", help: "例如商州区、洛南县城关街道、市中心医院。", example: "商州区")
    case .members:
      Words(
        "驻室委员有哪些？一行一个，也可以整段粘贴。", help: "\(try RoomNumbers(scene).normally)（P4.2a）。只写姓名。",
        example: "委员甲、委员乙、委员丙")
    case .small:
      Words(
        try RoomNumbers(scene).askWhy(scene[Slots.members]?.count ?? 0),
        help: "写一句原因，会记在台账里；也可以 /返回 再添人。", example: "刚授牌，委员还在补充")
    case .elsewhere:
      Words(
        "\(try places(scene))。一名委员原则上只参加一个委员工作室（P4.2b）。仍要参加请写理由；只是同名就写“同名”。",
        help: "写理由会记在台账里；不参加就 /返回 重写名单。", example: "主席会议同意兼任")
    case .convenors:
      Words(
        "\(MarkedPeople.hint(marked(scene).convenors, scene))召集人是哪一位？\(try RoomNumbers(scene).convenors)。",
        help: "由驻室委员协商产生（P4.2c）。输入数字或姓名，两位用空格隔开。",
        example: "1 3")
    case .liaison:
      Words(
        "\(MarkedPeople.hint(marked(scene).liaisons, scene))联络员是哪一位？可以是委员，也可以写委员所在单位的人。",
        help: "明确一名联络员（P4.2e）。输入数字或姓名。", example: "2")
    case .standing:
      Words("工作室授牌了吗？", help: "授牌以后的值班和活动才计入（P0）。", example: "1")
    case .nothingCounts:
      Words("记下了：还没有授牌。现在起可以登记，但授牌以前的都不计（P0）。授牌后请召集人说“工作室情况”补上。")
    case .plaque:
      Words(
        scene[Slots.standing] == .existing ? "从哪天起有这个工作室？（有材料可查的日期）" : "哪一天授牌的？",
        help: "写年月日，当天起计入。", example: "2024年3月1日")
    case .since:
      Words(
        "委员们从哪天起驻室？\(try proposed(scene))", help: "多数人的日期；个别人不一样，下一步再写。", example: "2024年3月1日")
    case .exceptions:
      Words(
        "有人不是这天起的吗？一行一个：姓名 日期。没有就直接回车或说“没有”。", help: "例如后来才加入的委员。",
        example: "\(members(scene).first ?? "委员乙") 2025-02-10")
    case .onPlatform:
      Words("工作室在“秦商量”上吗？", help: "入驻秦商量以后，线上值班和活动按省里的读法才算线上（P5.3d）。", example: "是")
    case .platform:
      Words("哪一天入驻的？", help: "写年月日，当天起算。", example: "2024年4月1日")
    case .confirm:
      Words(try card(scene))
    case .set:
      Words("已登记：\(scene[Slots.name] ?? "")，驻室委员 \(scene[Slots.members]?.count ?? 0) 人。")
    case .end:
      Words("")
    }
  }

  private static func proposed(_ scene: Scene) throws -> String {
    let day = proposedSince(scene)
    return "直接回车就是 \(day.year)年\(day.month)月\(day.day)日。"
  }

  private static func places(_ scene: Scene) throws -> String {
    try seatedElsewhere(scene).map { "\($0.name)已在\($0.room)" }.joined(separator: "，")
  }

  /// All that will be written, on a few rows.
  private static func card(_ scene: Scene) throws -> String {
    let standing =
      switch scene[Slots.standing] {
      case .plaque?: "授牌 \(scene[Slots.plaque]?.inFull(.zh) ?? "")"
      case .existing?: "既有工作室，\(scene[Slots.plaque]?.inFull(.zh) ?? "")起"
      case Standing.none?, nil: "未授牌（不计，P0）"
      }
    let platform = scene[Slots.platform].map { "\($0.inFull(.zh))入驻秦商量" } ?? "未入驻秦商量"
    return """
      \(scene[Slots.name] ?? "")（\(try scene.shown(Slots.level))，\(try scene.shown(Slots.type))，\(scene[Slots.area] ?? "")）
      驻室委员 \(try scene.shown(Slots.members))，\(commonSince(scene).inFull(.zh))起\(try others(scene))
      召集人 \(try scene.shown(Slots.convenors))，联络员 \(scene[Slots.liaison] ?? "")
      \(standing)；\(platform)。
      """
  }

  private static func others(_ scene: Scene) throws -> String {
    let others = exceptions(scene).map { "\($0.name) \($0.day.inWords(scene))" }
    return others.isEmpty ? "" : "（\(others.joined(separator: "、")) 起）"
  }
}
