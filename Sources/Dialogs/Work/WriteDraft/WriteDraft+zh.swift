import Conversation
import Regulation
import WorkroomStore

extension WriteDraft {
  static func zh(_ state: WriteDraft, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .situation, .check, .end: Words("")
    case .none: Words("没有可以写的成果。先说“登记成果”，起草了再写稿。")
    case .pick: Words("写哪一件？", help: "还没有提交的，最早的在最前面；输入数字。", example: "1")
    case .before: Words(try output(scene)?.facts.text.map { "现在的稿子：\n\($0)" } ?? "")
    case .use:
      Words(
        "“\(try heading(scene).0)”可以这样写：\n\(try proposed(scene))\n就用这一段吗？", help: "姓名和电话已经遮住；说“否”就自己写。",
        example: "是")
    case .own:
      Words("请写“\(try heading(scene).0)”。", help: "写清楚是什么事、多少人、多久了；不写来访人的姓名和电话。", example: "城南小区路灯坏了半年")
    case .advice: Words("请写“建议”。", help: "一条一行，写由谁做什么。", example: "请供电所四月底前换线")
    case .named:
      Words(
        "稿子里有个人信息：\(try personal(scene).joined(separator: "、"))。来访人的姓名、电话一般不出工作室。怎么办？",
        help: "遮住就写成“某群众”，数字写成星号；确实要写的就这样写。", example: "1")
    case .confirm: Words("稿子是这样：\n\(try text(scene))\n")
    case .written: Words("稿子记下了，等联络员审核（P4.2f）。")
    }
  }

  private static func heading(_ scene: Scene) throws -> (String, String) {
    let (first, second) = headings(try output(scene)?.facts.drafted.kind ?? .publicOpinionReport)
    return (first.zh, second.zh)
  }
}
