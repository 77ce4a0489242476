import Conversation
import Regulation
import WorkroomStore

extension SubmitApplication {
  static func zh(_ state: SubmitApplication, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .missing: Words(try overview(scene))
    case .committee:
      Words(
        "\(try suggestion(scene))所联系的是哪个专门委员会？", help: "界别、行业工作室和别人申请的区域工作室，须经它审核（P5.3a）。",
        example: "教科卫体和文化文史委员会")
    case .otherCommittee:
      Words(
        "\(try suggestion(scene))要报给\(scene[Slots.committee] ?? "")，请写理由；换一个请 /返回。",
        help: "须由所联系的专门委员会审核（P1d、P5.3a）；理由会记下来，给审批的人看。", example: "两个专委会商定由它审核")
    case .exceptional:
      Words(
        "\(try exceptions(scene))原则上不行，只有主席会议能决定破例。仍要提交请写理由；要改请 /取消，先改名称或名单。",
        help: "理由会和申报一起记下，给主席会议看（P5.3c、P7.3a）。", example: "沿用多年的名称",
        because: try unexplained(scene).first?.clause)
    case .signers: Words("申请人有哪些？可以联名，用顿号隔开。", help: "印出来以后由本人签名（PA.24）。", example: "委员甲、委员乙")
    case .confirm: Words(try overview(scene) + "\n" + hints(scene) + "提交给\(scene[Slots.committee] ?? "")。")
    case .submitted:
      Words(
        "已提交申报。\(try ApplicationWords(scene).mine().map { try ApplicationWords(scene).standing($0) } ?? "")")
    }
  }
}
