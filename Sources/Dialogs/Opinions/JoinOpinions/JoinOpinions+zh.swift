import Conversation
import Regulation
import WorkroomStore

extension JoinOpinions {
  static func zh(_ state: JoinOpinions, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .possible, .still, .end: Words("")
    case .none: Words("意见不到两件，没有可以合并的。")
    case .pick: Words("哪一件？", help: "最近的在最前面，输入数字，或者说里面的几个字。", example: "1")
    case .other:
      Words(
        try hint(scene).map { "像是同一件的有：\($0)。\n和哪一件是同一件？" } ?? "和哪一件是同一件？",
        help: "输入数字，或者说里面的几个字。", example: "1")
    case .cannot: Words(try reason(scene))
    case .confirm: Words(try confirmation(scene))
    case .joined: Words(try joined(scene))
    }
  }

  private static func confirmation(_ scene: Scene) throws -> String {
    guard let joining = try joining(scene) else { return try reason(scene) }
    let (later, earlier) = try (shown(joining.later, scene), shown(joining.earlier, scene))
    return joining.isAgain
      ? "\(later)\n和已办结的\(earlier)\n算同一件，再办一次，两次连在一起；各位来访人的称呼、电话还是各自的。"
      : "\(later)\n并入\(earlier)\n以后一起办，只算一件；各位来访人的称呼、电话还是各自的，各自可以要求删除。"
  }

  private static func joined(_ scene: Scene) throws -> String {
    guard let id = scene[Slots.opinion], let opinion = try scene.facts(TheOpinion(id)) else { return "" }
    let first = try scene.facts(TheOpinion(scene.facts(FirstThatSaid(of: id)))) ?? opinion
    return "已合并，现在有 \(try first.othersBehind(scene).count + 1) 位来访人。合并错了，说“撤销”就分开。"
  }
}
