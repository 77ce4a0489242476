import Conversation
import Regulation
import WorkroomStore

extension PaperInSafe {
  static func zh(_ state: PaperInSafe, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .mayNot: Words("恢复纸由召集人或联络员做、由他们锁好。您拿着它的，请交给他们。")
    case .none:
      Words(
        try isAtHub(scene)
          ? "没有恢复纸。工作室的电脑都没了，中心库里来访人说的话就打不开。做一张：退出以后用 dutybot hub paper --as 姓名，抄下或打印，锁进保险柜。"
          : "没有恢复纸，也用不着：这台没有加入中心库，来访人说的话都在这台电脑上，请备份。")
    case .shown:
      Words(
        try paper(scene).map { "恢复纸：编号 \($0.number.short)，\($0.made.inWords(scene))做的。它现在在哪里？" }
          ?? "恢复纸现在在哪里？",
        help: "凭它和一份新的邀请，就取得到工作室的密钥：丢了、给人看过、用过的，都要作废，再做一张。", example: "1")
    case .kept: Words("好。每换一把密钥，同步的电脑都替它包一份，不用重做。要用的时候：新电脑加入、同步以后 dutybot hub recover。")
    case .confirm:
      Words(
        [
          "作废恢复纸 \(try paper(scene)?.number.short ?? "")。",
          "停得住：中心库里给它的删掉，下次同步换新密钥，以后说的话它打不开。", "收不回：凭它已经取到的密钥、看过的原话。",
        ].joined(separator: "\n"))
    case .voided:
      Words(
        [
          "已作废，纸请销毁。接着：", "  1 同步（dutybot sync，退出时也会自己同步）：换新密钥。",
          "  2 再做一张（dutybot hub paper --as 姓名）。",
        ].joined(separator: "\n"))
    }
  }
}
