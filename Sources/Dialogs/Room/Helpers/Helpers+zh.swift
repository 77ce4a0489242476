import Conversation
import Regulation

extension Helpers {
  static func zh(_ state: Helpers, _ scene: Scene) throws -> Words {
    switch state {
    case .mayChange, .confirmNamed, .end: Words("")
    case .show: Words(try list(scene))
    case .action: Words("要改什么？", help: "由召集人或联络员登记；不改就选“不改”。", example: "1")
    case .name: Words("姓名？", help: "写一位的姓名；委员不在这里登记。", example: "群众甲")
    case .role: Words("是哪一种？", help: "都不是驻室委员，不占名额，也不登录、不代委员登记（P4.2a）。", example: "1")
    case .covers: Words("联系哪里、哪个行业？", help: "写村、社区或行业，一行；不写就跳过。这里不写电话。", example: "城南社区")
    case .since: Words("从哪一天起？直接回车就是今天。", help: "年月日都写。", example: "2026年3月1日")
    case .named: Words("已登记。\(scene[Slots.name] ?? "")列在名册里，不算驻室委员（P4.2a）。")
    case .leaver: Words("谁不再担任？", help: "输入数字或姓名。", example: "1")
    case .lastDay: Words("最后一天是哪天？直接回车就是今天。", help: "那一天还算。", example: "昨天")
    case .confirmLeft: Words("\(try scene.shown(Slots.leaver))不再担任，最后一天 \(lastDay(scene).inFull(.zh))。")
    case .left: Words("已登记。")
    }
  }

  private static func list(_ scene: Scene) throws -> String {
    let rows = rows(try helpers(scene), .zh)
    guard !rows.isEmpty else { return "还没有登记民情联络员、信息员。他们不是驻室委员，不占名额（P4.2a）。" }
    return (["民情联络员、信息员 \(rows.count) 名，不是驻室委员，不占名额（P4.2a）："] + rows).joined(separator: "\n")
  }
}
