import Conversation
import Regulation
import WorkroomStore

extension FileMaterial {
  static func zh(_ state: FileMaterial, _ scene: Scene) throws -> Words {
    switch state {
    case .isStudy, .confirm, .end: Words("")
    case .kind: Words("哪一类资料？", help: "政策法规资料，或者一起读的学习资料。", example: "1")
    case .title: Words("标题是什么？", help: "写文件或书的名称。", example: "学前教育法")
    case .issuer: Words("谁发的、谁写的？", help: "写发文单位或作者；不清楚就跳过。", example: "政协商洛市委员会")
    case .number: Words("文号是多少？", help: "写文件上的编号；没有就跳过。", example: "商政协发〔2023〕17号")
    case .issued: Words("哪一天的？", help: "写成文或出版的日期；不清楚就跳过。", example: "2023年8月10日")
    case .kept: Words("放在哪里？", help: "写存放的地方；没有就跳过。", example: "工作室书柜")
    case .activity: Words("是哪一次读书交流分享读的？", help: "输入数字；不是就跳过。", example: "1")
    case .recorded: Words("已登记资料（P4.5b）。")
    }
  }
}
