import Conversation
import Regulation
import WorkroomStore

extension FindMatter {
  static func zh(_ state: FindMatter, _ scene: Scene) throws -> Words {
    switch state {
    case .found, .act, .report, .slip, .correct: Words("")
    case .end: Words(scene[Slots.next] == nil && scene[Slots.pick]?.leaves != true ? "" : "好。")
    case .what:
      Words(
        "查什么？", help: "说原话里的词、来访人的称呼、电话、日期、类别，或者办到哪一步，可以一起说；跳过就是全部。", example: "上个月没办完的 路灯")
    case .none:
      Words("没有找到：\(inWords(filter(scene), scene))\(try whose(scene))。换个词再说“查”。")
    case .list:
      Words(
        "\(inWords(filter(scene), scene))：\(try count(filter(scene), scene)) 件\(try whose(scene))。看哪一件？也可以接着说“只看没办完的”。",
        help: "最近的在最前面，输入数字看一件；或者说“只看超期的”“只看上个月的”“只看投诉”。", example: "1")
    case .page: Words(try page(scene))
    case .next: Words("接下来？", help: "按这件事办到哪一步、您能办什么列出来的（P6.4）；看完了就说“不用了”。", example: "不用了")
    }
  }
}
