import Conversation
import Regulation

extension DisciplineNotice {
  static func zh(_ state: DisciplineNotice, _ scene: Scene) throws -> Words {
    switch state {
    case .leads, .mine, .end: Words("")
    case .notice:
      Words(
        """
        纪律须知（P8.5、P8.5b、C4.5），每名委员每年确认一次（“每年”是本程序定的）：
          1  \(Clause.p8_5.quotation)。
          2  \(Clause.p8_5b.quotation)。
          以委员身份和委员工作室名义开展有偿服务、牟取利益的，见 P7.2d。
        """)
    case .standing: Words(try standing(scene))
    case .read: Words("看过了，会遵守吗？", help: "说“是”，就在台账里记您今年确认了；只有本人能确认（P8.5）。", example: "是")
    case .already: Words("您\(try day(scene))确认过今年的纪律须知。")
    case .notYet: Words("好，没有记录。以后确认，再说“纪律须知”。")
    case .acknowledged: Words("已记录：您确认了今年的纪律须知（P8.5）。")
    }
  }

  private static func standing(_ scene: Scene) throws -> String {
    let (done, all, missing) = try state(scene)
    guard !missing.isEmpty else { return "今年 \(all) 名委员都确认了。" }
    return "今年 \(all) 名委员，\(done) 名已确认；还没有的：\(missing.joined(separator: "、"))。"
  }
}
