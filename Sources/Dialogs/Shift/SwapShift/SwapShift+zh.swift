import Conversation
import Regulation
import WorkroomStore

extension SwapShift {
  static func zh(_ state: SwapShift, _ scene: Scene) throws -> Words {
    let words = RotaWords(scene)
    return switch state {
    case .begin, .planned, .end: Words("")
    case .whose: Words("谁的班？", help: "召集人、联络员替委员办，被问到的委员还是自己同意。", example: "委员乙")
    case .none: Words("值班计划里没有\(try who(scene))还没开始的班。看值班表，请说“值班表”。")
    case .mine: Words("哪一班？", help: "只列还没开始的。", example: "1")
    case .how: Words("怎么办？", help: "对换和顶班要对方同意才算；让出来以后由别人接，接之前仍缺人。", example: "1")
    case .with: Words("和谁？", help: "只列那时候能来的委员。", example: "1")
    case .takes: Words("换对方的哪一班？", help: "只列您那时候能来的。", example: "1")
    case .confirm: Words(try confirmation(scene, words))
    case .asked:
      Words("已经问了\(try scene.shown(Slots.with))，对方登录时会看到；同意之前，这一班还是\(try who(scene))的。")
    case .why: Words("有什么原因要说明？", help: "一句话，和台账分开存放；不说就跳过。", example: "出差")
    case .confirmRelease: Words("让出\(try scene.shown(Slots.mine))，谁能来谁接。")
    case .released: Words("已让出，别的委员可以说“接班”。本季度该值的班照样要求（P3.3e）。")
    }
  }

  private static func who(_ scene: Scene) throws -> String {
    let whose = try PlannedKey.whose(scene)
    return whose == scene.me?.person ? "您" : try RotaWords(scene).name(whose)
  }

  private static func confirmation(_ scene: Scene, _ words: RotaWords) throws -> String {
    let (mine, name) = (try scene.shown(Slots.mine), try scene.shown(Slots.with))
    return try scene[Slots.takes].map { "\(try who(scene))的\(mine)，换\(name)的\(words.line($0.key))。" }
      ?? "请\(name)顶\(mine)。"
  }
}
