import Conversation
import Regulation
import WorkroomStore

extension SetUpCppcc {
  static func zh(_ state: SetUpCppcc, _ scene: Scene) throws -> Words {
    switch state {
    case .begin: Words("")
    case .barred: Words(CppccSetUp.responsibility.words(.zh))
    case .level: Words("哪一级政协？", help: "这里登记的是工作室上面的政协机关：专委会、主管部门等。", example: "1")
    case .area: Words("在哪里？写县区、市或省。", help: "例如商州区、商洛市。", example: "商州区")
    case .name:
      Words(
        "全称是什么？直接回车就是“\(name(scene))”。", help: "写政协机关的全称。", example: "政协商州区委员会")
    case .committees:
      Words(
        "有哪些专门委员会？一行一个，也可以整段粘贴。",
        help: "专委会负责所联系工作室的指导、服务和管理（P4.4）。以后还可以改。",
        example: "教科卫体和文化文史委员会、农业和农村委员会")
    case .office:
      Words(
        "主管部门由谁经办？写姓名。", help: "主管部门是负责委员服务管理的部门，市里是委工委（P4.4、C4.2）。其他人由这位登记。",
        example: "干部甲")
    case .confirm:
      Words(
        """
        \(name(scene))（\(try scene.shown(Slots.level))）
        专委会：\(try scene.shown(Slots.committees))
        主管部门经办人：\(scene[Slots.office] ?? "")。
        """)
    case .set: Words("已登记：\(name(scene))。登录后说“机关任职”登记专委会、分管副主席和主席会议的人。")
    case .end: Words("")
    }
  }
}
