import Conversation
import Regulation
import WorkroomStore

extension DestroyExports {
  static func zh(_ state: DestroyExports, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .rest: Words("")
    case .end: Words(isLeft(scene) ? "好。" : "")
    case .none: Words("没有要销毁的导出件。")
    case .pick:
      Words(
        "要销毁的有 \(try mine(scene).count) 份，哪一份？",
        help: "来访人信息删除以前导出、打印的，里面还有他的信息；交给别人的也要收回销毁。输入数字。", example: "1")
    case .how: Words("怎么处理的？", help: "文件删掉、纸粉碎了，就是已经销毁；给了别人收不回来的，写明原因。", example: "1")
    case .by: Words("由谁销毁的？直接回车就是您。", help: "写名字或者单位。", example: "区政协办公室")
    case .day: Words("哪天销毁的？直接回车就是今天。", help: "说日期。", example: "今天")
    case .why: Words("为什么收不回来？", help: "一句话，记在台账里；不要写来访人是谁。", example: "对方单位已撤销")
    case .confirm: Words(try summary(scene) + "。登记以后不能撤销。")
    case .done: Words("已登记。")
    case .another: Words("还有 \(try mine(scene).count) 份要销毁，接着登记吗？", help: "说“是”再选一份，说“否”结束。", example: "否")
    }
  }
}
