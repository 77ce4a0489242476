import Conversation
import Regulation

extension SubmitApplication {
  static func zh(_ state: SubmitApplication, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .missing: Words(try overview(scene))
    case .committee:
      Words(
        "\(try suggestion(scene))所联系的是哪个专门委员会？", help: "界别、行业工作室和别人申请的区域工作室，须经它审核（P5.3a）。",
        example: "教科卫体和文化文史委员会")
    case .signers: Words("申请人有哪些？可以联名，用顿号隔开。", help: "印出来以后由本人签名（PA.24）。", example: "委员甲、委员乙")
    case .confirm: Words(try overview(scene) + "\n" + hints(scene) + "提交给\(scene[Slots.committee] ?? "")。")
    case .submitted:
      Words(
        "已提交申报。\(try ApplicationWords(scene).mine().map { try ApplicationWords(scene).standing($0) } ?? "")")
    }
  }
}
