import Conversation
import Regulation

extension AwardPlaque {
  static func zh(_ state: AwardPlaque, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .confirm, .end: Words("")
    case .notYet: Words("主席会议研究同意以后才授牌（P5.3a），现在还没有。")
    case .application: Words("哪个工作室授牌了？", help: "主席会议同意的才在这里。", example: "1")
    case .day: Words("哪一天授牌的？", help: "写年月日，当天起计入（P0）。", example: "今天")
    case .awarded:
      Words("已登记授牌，工作室、委员、召集人和联络员都登记好了。\(try filing(scene))，登录以后说“筹建清单”看还缺什么。说“换人”，各位就可以登录值班了。")
    }
  }

  private static func filing(_ scene: Scene) throws -> String {
    let pack = try scene.pack
    return "\(pack[.filingDueDays]) 天内向省政协办公厅备案（P5.3e\(pack.isProductDefault(.filingDueDays) ? "，产品默认" : "")）"
  }
}
