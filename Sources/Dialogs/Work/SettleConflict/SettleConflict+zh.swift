import Conversation
import Regulation
import WorkroomStore

extension SettleConflict {
  static func zh(_ state: SettleConflict, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .kind, .end: Words("")
    case .mayNot: Words("记录互相冲突时，由联络员定哪一条算数（P4.2f）。")
    case .none: Words("没有互相冲突的记录。")
    case .pick: Words("哪一件？", help: "输入前面的数字。", example: "1")
    case .which: Words(try both(scene), help: "不算数的那一条撤回，但还看得到。", example: "1")
    case .reason: Words("为什么以它为准？", help: "一句话，会记进台账。", example: "那一条是在场的人记的")
    case .confirm:
      try given(scene).map { Words("撤回：\(try line($0, isOwn: true, scene))。以另一条为准。") }
        ?? Words("这一件已经有人处理了。")
    case .alone: Words(try alone(scene))
    case .settled, .takenBack: Words("已处理，两条都留着，看得到。\(try left(scene))")
    }
  }

  private static func both(_ scene: Scene) throws -> String {
    guard let chosen = try chosen(scene), let counted = chosen.counted else { return "以哪一条为准？" }
    return """
      同一件事记了两次，只能算一次：
      现在计入：\(try line(counted, isOwn: chosen.isCountedOwn, scene))
      没有计入：\(try line(chosen.record, isOwn: chosen.isOwn, scene))
      以哪一条为准？
      """
  }

  private static func alone(_ scene: Scene) throws -> String {
    guard let chosen = try chosen(scene) else { return "这一件已经有人处理了。" }
    return "\(try line(chosen.record, isOwn: chosen.isOwn, scene))：\(why(chosen, scene))，没有计入。撤回它，以后不再提示。"
  }
}
