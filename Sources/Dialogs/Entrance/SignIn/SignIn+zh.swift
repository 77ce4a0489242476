import Conversation

extension SignIn {
  static func zh(_ state: SignIn, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .apply, .existing, .cppcc, .end: Words("")
    case .first:
      Words(
        "这里还没有工作室。先办什么？",
        help: "工作室授牌以后才计入（P0）；还没有的申请新建，已经有的登记进来。专委会、主管部门自己用的电脑选“政协机关使用”。", example: "1")
    case .room where try isAskedByName(scene):
      Words(
        "这里有很多工作室，您是哪一个的？请输入名称或其中几个字。",
        help: "输入名称里的几个字就行，比如县区或界别。", example: try exampleOfRoom(scene))
    case .room: Words("哪个工作室？", help: "输入前面的数字、工作室的名字，或者直接说您的姓名。", example: "1")
    case .who:
      Words(
        "您是哪一位？", help: "输入数字、姓名或姓名的一部分。名册里找不到自己的，请召集人或联络员登记。",
        example: "1")
    }
  }
}
