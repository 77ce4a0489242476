import Conversation
import Regulation
import WorkroomStore

extension TheChain {
  static func zh(_ state: TheChain, _ scene: Scene) throws -> Words {
    switch state {
    case .found, .research, .discuss, .undertakings, .write, .output, .news, .feedBack: Words("")
    case .end: Words(scene[Slots.next] == nil && scene[FindMatter.Slots.pick]?.leaves != true ? "" : "好。")
    case .what:
      Words("看哪一件？", help: "说原话里的词、来访人的称呼、日期或者类别，可以一起说；跳过就是全部。", example: "路灯")
    case .none:
      Words(
        "没有找到：\(FindMatter.inWords(FindMatter.filter(scene), scene))\(try FindMatter.whose(scene))。换个词再说“办到哪一步”。"
      )
    case .list:
      Words(
        "\(FindMatter.inWords(FindMatter.filter(scene), scene))：\(try FindMatter.count(FindMatter.filter(scene), scene)) 件\(try FindMatter.whose(scene))。看哪一件？",
        help: "最近的在最前面，输入数字看一件；也可以接着筛，例如“只看没办完的”。", example: "1")
    case .chain: Words(try drawn(scene))
    case .next: Words("接下来？", help: "按这件事还缺什么列出来的（P6.3d）；看完了就说“不用了”。", example: "不用了")
    }
  }
}
