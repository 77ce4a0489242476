import Conversation
import Regulation
import WorkroomStore

extension PutRight {
  static func zh(_ state: PutRight, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .mayNot:
      Words(
        scene.audience == .applicants
          ? "现在没有在办的申报。" : "工作室的登记由召集人或联络员更正，请找他们；自己的记录请说“更正”。")
    case .what: Words("哪一项登记有误？", help: "改成对的，写明原因；台账里原来写的都留着（P4.5b）。", example: "1")
    case .roomName:
      Words(
        "正确的名称是什么？现在是“\(try scene.room()?.facts.name ?? "")”。", help: "写授牌上的全称（P4.1）。",
        example: "商州区教育界别委员工作室")
    case .plaque: Words("应该是哪一天授牌的？现在登记的是\(try old(scene))。", help: "写年月日，当天起计入（P0）。", example: "2024年3月1日")
    case .platform:
      Words("应该是哪一天入驻的？现在登记的是\(try old(scene))。", help: "写年月日，当天起算（P5.3d）。", example: "2024年4月1日")
    case .who: Words("谁的姓名写错了？", help: "输入数字或现在的姓名。", example: "1")
    case .memberName: Words("正确的姓名是什么？", help: "同一个人，只改姓名；换了人请用名册。", example: "委员庚")
    case .seated: Words("哪位委员的驻室起始日？", help: "输入数字或姓名。", example: "1")
    case .since: Words("应该从哪天起驻室？", help: "写年月日，当天起算。", example: "2024年3月1日")
    case .handler:
      Words(
        "经办人的正确姓名是什么？现在是\(try ApplicationWords(scene).mine()?.facts.begun.handlerName ?? "")。",
        help: "同一个人，只改姓名。", example: "委员丙")
    case .reason: Words("为什么改？", help: "会和原来写的一起留在台账里（P4.5b）。", example: "当时写错了字")
    case .confirm:
      Words(
        "\(try change(scene).what)：原来是\(try change(scene).old)，改为\(try change(scene).new)；原因：\(scene[Slots.reason] ?? "")。"
      )
    case .done: Words("已更正。原来写的还在台账里。")
    }
  }

  private static func old(_ scene: Scene) throws -> String {
    let room = try scene.room()?.facts
    return (scene[Slots.what] == .platform ? room?.platform : room?.plaque)?.inFull(.zh) ?? ""
  }
}
