import Conversation

extension Photos {
  static func zh(_ state: Photos, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .who: Words("谁的照片？", help: "同意不同意由委员本人定，您按本人书面的意思登记（P3.3a）。", example: "1")
    case .agreed:
      Words(
        try isTold(scene)
          ? "\(try name(scene))书面同意公布照片吗？现在：\(try now(scene))。" : "您同意公布您的照片吗？现在：\(try now(scene))。",
        help: "同意了才放到网页上（P3.3a），可以随时撤回。", example: "是")
    case .confirm:
      Words(
        "\(try name(scene))：\(scene[Slots.agreed] == true ? "同意公布照片" : "不公布照片")"
          + (try isTold(scene) ? "，按本人书面的意思登记。" : "。"))
    case .recorded:
      Words(
        scene[Slots.agreed] == true
          ? "已登记同意。照片用命令收：dutybot roster photo 文件 --member \(try name(scene))；下次做网页时放上去。"
          : "已登记，照片不再放到网页上，留着的文件也删了；已经放到网上的，请重做网页换掉。")
    }
  }
}
