import Conversation
import Regulation
import WorkroomStore

extension ApplyWork {
  static func zh(_ state: ApplyWork, _ scene: Scene) throws -> Words {
    switch state {
    case .functions:
      Words(
        "主要职能是什么？可以写几行。", help: "学习交流、联系群众、反映民意、协商议政、展示风采（P2.2），结合自己的专长写。",
        example: "联系教育界群众，收集反映社情民意")
    case .plan:
      Words(
        "工作安排是什么？可以写几行。", help: try NormsInPlan(scene).ofRoom,
        example: "每季度每人值班线上线下各 1 次")
    case .newFunctions:
      Words(
        "主要职能现在是：\n“\(try known(\.functions, scene))”\n怎么改？不改就跳过。", help: "写整份，会替换原来的（P5.2）。",
        example: "联系教育界群众，收集反映社情民意")
    case .newPlan:
      Words(
        "工作安排现在是：\n“\(try known(\.plan, scene))”\n怎么改？不改就跳过。", help: "写整份，会替换原来的（P5.2）。",
        example: "每季度每人值班线上线下各 1 次")
    case .asItWas: Words("没有改动，原来的都在。")
    case .provider: Words("场地和办公设施由谁提供？", help: "由申请主体自行解决（P4.3b）。", example: "商州中学")
    case .written: Words("记下了。\(try ApplicationSlots.progress(scene))")
    case .begin, .end: Words("")
    case .closed: Words(try ApplicationSlots.closed(scene))
    }
  }
}
