import Conversation
import Regulation

extension Attach {
  static func zh(_ state: Attach, _ scene: Scene) throws -> Words {
    switch state {
    case .there, .what, .confirm, .confirmFile, .attach, .end: Words("")
    case .search: Words("附在哪一天的记录上？也可以说记录里的字。", help: "说日期，或者“最近的”，或者记录里的几个字。", example: "最近的")
    case .none: Words("这里没有可以附的记录。")
    case .pick: Words("附在哪一条上？", help: "输入数字。", example: "1")
    case .known: Words((["这条记录已有："] + (try attached(scene))).joined(separator: "\n"))
    case .number: Words("编号是多少？", help: "写纸上的编号、文号；没有就跳过。这里不写电话。", example: "商政协〔2026〕3号")
    case .title: Words("是什么材料？", help: "例如签到表、照片、来信；跳过也行。", example: "签到表")
    case .path: Words("文件在哪里？", help: "写文件的路径，最大 20 MB；只记编号就跳过。文件另存一份，只有您能读。", example: "扫描件.pdf")
    case .nothing: Words("编号和文件都没有，没有记录。")
    case .recorded: Words("已登记编号（P4.5b）。")
    }
  }
}
