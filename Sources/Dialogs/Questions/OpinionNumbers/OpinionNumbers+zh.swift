import Conversation
import Regulation
import WorkroomStore

extension OpinionNumbers {
  static func zh(_ state: OpinionNumbers, _ scene: Scene) throws -> Words {
    switch state {
    case .end: Words("")
    case .span: Words("哪一段时间？", help: "例如这个月、上季度、今年；跳过就是这个月。", example: "上个月")
    case .show: Words(try answer(scene))
    }
  }

  private static func answer(_ scene: Scene) throws -> String {
    let (figures, when) = (try figures(scene), days(scene).inWords(scene))
    guard figures.total > 0 else { return "\(when)没有登记意见（P6.2a）。" }
    let visits = figures.sources[.reception, default: 0]
    let rate =
      rate(figures).map {
        "满意率 \($0)%：问到的 \(figures.rated) 件里满意和基本满意 \(figures.content) 件（\(satisfaction(figures, scene))）（P7.1a）。"
      } ?? "还没有问到满意不满意的（P7.1a）。"
    return """
      \(when)登记意见 \(figures.total) 件，其中来访接待 \(visits) 件；留了称呼的群众 \(figures.named) 位，没有留名的 \(figures.anonymous) 件（P6.2a）。
      类别：\(kinds(figures, scene))（P6.3）。
      办理：\(states(figures, scene))（P6.4）。
      \(rate)
      """
  }
}
