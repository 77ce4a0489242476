import Conversation
import Regulation
import WorkroomStore

extension EraseVisitor {
  static func zh(_ state: EraseVisitor, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .found, .rest, .end: Words("")
    case .notYours: Words("来访人信息由联络员删除（P4.2f）。请把来访人的要求转告联络员。")
    case .why:
      Words(
        "为什么要删除？", help: "来访人要求的随时可以删；办结或引导满 \(try scene.pack[.retentionYears]) 年的，保存期满，也该删（《个人信息保护法》第四十七条）。",
        example: "1")
    case .nothingDue: Words("没有保存期满的来访人信息。")
    case .who:
      Words("是哪位来访人？", help: "说称呼或电话，会列出他的意见；没有留名的，说来访的日期。", example: "3月31日")
    case .due:
      Words(
        "保存期满的来访人 \(try people(scene).count) 位，先看哪一位？", help: "一位一位地定，输入数字。", example: "1")
    case .person:
      Words("找到 \(try people(scene).count) 位，是哪一位？", help: "一次只删一位的，输入前面的数字；都不是就说“都不是”。", example: "1")
    case .verdict:
      Words(
        try said(scene) + confirmation(scene) + "\n办结或引导已满 \(try scene.pack[.retentionYears]) 年。删除吗？",
        help: "还要用的可以继续保存，写明理由，再满 \(try scene.pack[.retentionYears]) 年又会提醒。", example: "1")
    case .keepWhy: Words("为什么还要保存？", help: "一句话，记在台账里。", example: "还在诉讼，要留作证据")
    case .kept: Words("已记下：继续保存 \(try scene.pack[.retentionYears]) 年。")
    case .left:
      Words("保存期满的还有 \(try people(due(scene)).count) 位，请再说“删除来访人信息”，接着看下一位。")
    case .more:
      Words(
        "保存期满的还有 \(try people(due(scene)).count) 位，接着看吗？", help: "说“是”再选一位，说“否”结束。", example: "否")
    case .opinions: Words("删除哪几件？", help: "输入前面的数字，几件用空格隔开，他的都删就说“全部”，都不是就说“跳过”。", example: "1")
    case .mentions:
      Words(
        try chosen(scene).isEmpty ? "这些记录里提到这个称呼或电话，哪些说的是他？" : "这些记录里也出现同样的称呼或电话，哪些说的也是他？",
        help: "选中的，里面写的文字一并删除；别人的不要选。", example: "1")
    case .nothing: Words("没有选要删除的，什么也没有删。以后还可以再说“删除来访人信息”。")
    case .confirm: Words(try confirmation(scene))
    case .erased: Words(try erased(scene))
    }
  }

  private static func erased(_ scene: Scene) throws -> String {
    let exports = try exports(scene)
    let copies =
      exports.isEmpty
      ? "以前导出、打印、抄写的，请另外销毁。"
      : """
      以前导出、打印过的 \(exports.count) 份里还有：\(exports.joined(separator: "；"))。
      请收回销毁，销毁一份，说“销毁导出件”登记一份。抄写的也请另外销毁。
      """
    return "已删除。台账里只留：谁、什么时候、为什么（\(try scene.shown(Slots.why))）。\n" + copies
  }

  private static func confirmation(_ scene: Scene) throws -> String {
    let (count, others) = (try chosen(scene).count, scene[Slots.mentions]?.count ?? 0)
    let parts = [
      count == 0 ? nil : "\(count) 件意见里的称呼、联系方式和原话，连同答复、说明、反馈和结果的文字",
      others == 0 ? nil : "\(others) 条\(count == 0 ? "" : "别处的")记录里写的文字",
    ].compactMap(\.self)
    let exports = try exports(scene)
    let attachments = try attachmentsShown(scene)
    return [
      "要删除：\(parts.joined(separator: "；还有 "))。",
      attachments.isEmpty ? nil : "附件的文件和说明也一并删除：\(attachments)。",
      "会留下：日期、来源、类别、办到哪一步和满意度，照样计入；这次删除由谁、何时、为什么。",
      exports.isEmpty ? nil : "以前导出、打印过，要另外销毁：\(exports.joined(separator: "；"))。",
      "删除以后找不回来，也不能撤销。",
    ].compactMap(\.self).joined(separator: "\n")
  }
}
