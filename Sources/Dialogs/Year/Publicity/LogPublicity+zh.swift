import Conversation
import Regulation
import WorkroomStore

extension LogPublicity {
  static func zh(_ state: LogPublicity, _ scene: Scene) throws -> Words {
    switch state {
    case .confirm, .end: Words("")
    case .medium:
      Words(
        try (register(scene).isEmpty ? "" : "登记过的：\n\(register(scene))\n") + "在哪里宣传的？",
        help: "政协门户网站、微信公众号、报刊杂志等（P8.4b）。", example: "1")
    case .title: Words("标题是什么？", help: "照刊登的写；不写来访人的姓名。", example: "小巷里的委员工作室")
    case .day: Words("哪一天刊登的？", help: "写年月日。", example: "今天")
    case .recorded:
      Words("已登记宣传报道，共 \(try scene.facts(PublicityOf(scene.signedIn().room)).count) 条（P8.4b）。")
    }
  }
}
