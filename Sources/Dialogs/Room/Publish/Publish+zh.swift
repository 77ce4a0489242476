import Conversation
import Regulation
import WorkroomStore

extension Publish {
  static func zh(_ state: Publish, _ scene: Scene) throws -> Words {
    switch state {
    case .mayRecord, .confirm, .end: Words("")
    case .show:
      Words(
        try list(scene)
          + (try scene.leads() ? "\n做网页用命令：dutybot publish 文件夹。" : "\n要补要改，请找召集人或联络员。"))
    case .what:
      Words("要登记什么？", help: "已经在外面公布了就登记一次公布；公开的电话等写在对外联系方式里（P6.1）。", example: "登记一次公布")
    case .contact:
      Words(
        "群众怎么联系工作室？写工作室自己的电话等，不写个人手机。现在：\(try known(scene))。",
        help: "会公开（P6.1），个人的号码不公开（P3.3a）。写“删去”就不再公开。", example: "工作室电话 0914-2000015")
    case .channel: Words("在哪里公布的？", help: "政协门户网站、微信公众号、抖音等（P6.1）。", example: "微信公众号")
    case .place: Words("网址或者在哪里能看到？", help: "写网址、文章标题都可以。", example: "商州政协公众号")
    case .day: Words("哪一天公布的？", help: "写年月日。", example: "今天")
    case .recorded:
      Words(
        scene[Slots.what] == .contact
          ? (contact(scene).isEmpty ? "已登记：不再公开联系方式。" : "已登记：对外联系方式。")
          : "已登记这次公布。以后内容有变，登录时会提醒。")
    }
  }

  private static func known(_ scene: Scene) throws -> String {
    try scene.room()?.facts.contact.map { "“\($0)”" } ?? "还没有"
  }
}
