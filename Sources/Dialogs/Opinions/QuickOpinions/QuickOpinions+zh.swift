import Conversation
import Regulation
import WorkroomStore

extension QuickOpinions {
  static func zh(_ state: QuickOpinions, _ scene: Scene) throws -> Words {
    switch state {
    case .day: Words("记哪一天的？直接回车就是今天。", help: "纸上记的旧意见也可以一条条补录，原因只写一次（P4.5b）。", example: "昨天")
    case .late: Words("是以前的，为什么今天补录？写一次就行。（P4.5b）", help: WordsOfLate.help(.zh), example: "当天人多，先记在纸上")
    case .source: Words("这一批怎么来的？", help: "每条都记这个来源，个别不同的以后再改。", example: "1")
    case .sought: Words("")
    case .campaign:
      Words(
        CampaignChoice.question(Bilingual("这一批", "Are all of these"), scene),
        help:
          "这一批都算；个别不是的以后更正，回车跳过就是一般意见（P3.3d）。",
        example: "不是")
    case .line:
      Words(
        try tally(scene).count == 0 ? "一行一件：称呼 事情 电话。记完了就说“完了”。" : "下一条？",
        help: "称呼和电话可以不写，次序随意，例如：王大爷 路灯坏了半年 13900000000。“/撤销”撤回刚记的一条。", example: "王大爷 路灯坏了半年")
    case .accept:
      try matters(scene).count > 1
        ? Words(
          "\(try understood(scene))\n直接回车就分开记下。",
          help: "每件各算一件、各归各类（A23）；其实是一件就说“记成一件”；写错了说“改”，重写这一行。", example: "1")
        : Words("\(try understood(scene))\n直接回车就记下。", help: "类别不对就说类别，例如“咨询”；写错了说“改”，重写这一行。", example: "1")
    case .recorded:
      Words(
        "\(parted(scene).map { "分成 \($0) 件记下了" } ?? "记下了")，\(day(scene) == scene.now.day ? "今天" : day(scene).inWords(scene))第 \(try tally(scene).count) 条。"
      )
    case .end: Words("\(day(scene).inWords(scene))一共记了 \(try tally(scene).count) 条。\(try missing(scene))")
    }
  }
}
