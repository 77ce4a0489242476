import Conversation
import Regulation
import WorkroomStore

extension WorkroomCard {
  static func zh(_ state: WorkroomCard, _ scene: Scene) throws -> Words {
    switch state {
    case .mayAdd, .isPlatform, .end: Words("")
    case .show: Words(try card(scene))
    case .what:
      Words("要补登记吗？", help: "授牌以后才计入（P0）；入驻以后，省里的读法才算线上（P5.3d）。", example: "1")
    case .day: Words("哪一天的事？", help: "写年月日，当天起算。", example: "2024年3月1日")
    case .ground:
      Words("根据什么批准的？写文件或会议。", help: "这里只补登程序外或早先批准的；新申请的请说“申请线上工作室”（P5.3d）。", example: "商州区政协十届八次主席会议")
    case .confirm: Words("")
    case .added: Words("已登记：\(try added(scene))，\(try scene.shown(Slots.day))起算。")
    }
  }

  private static func added(_ scene: Scene) throws -> Substring {
    try scene[Slots.what] == .platform ? "入驻秦商量" : scene.shown(Slots.what).dropFirst(2)
  }

  private static func card(_ scene: Scene) throws -> String {
    guard let room = try scene.room()?.facts else { return "" }
    let plaque =
      room.plaque.map { "\($0.inFull(.zh))\(room.existing ? "起，既有工作室" : "授牌")" }
      ?? "还没有授牌，记录都留着、不计（P0）"
    let platform = room.platform.map { "\($0.inFull(.zh))入驻秦商量" } ?? "未入驻秦商量"
    return """
      \(room.name)（\(room.level.name.zh)，\(room.type.name.zh)，\(room.area)）
      \(plaque)；\(platform)。
      """ + ending(room, scene) + (try OnlineWords(scene).onCard() + "\n" + StandUp.progress(scene))
  }
}
