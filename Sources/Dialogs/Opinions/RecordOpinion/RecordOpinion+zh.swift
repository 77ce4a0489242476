import Conversation
import Regulation
import Understanding
import WorkroomStore

extension RecordOpinion {
  static func zh(_ state: RecordOpinion, _ scene: Scene) throws -> Words {
    switch state {
    case .begin: Words("")
    case .end: Words("好。")
    case .when:
      Words("什么时候听到的？直接回车就是现在。", help: "不在值班时听到的也可以记，记为非值班（P6.2a）。", example: "昨天下午三点")
    case .late: Words("是以前的事，为什么今天补录？（P4.5b）", help: WordsOfLate.help(.zh), example: "下乡没有带电脑")
    case .source: Words("怎么来的？", help: "来访接待指到工作室来的；线上看是不是在“秦商量”上。", example: "1")
    case .visitor:
      Words(
        "怎么称呼？可以不留。（只为办理和回复，随时可以要求删除；不需要身份证号。）",
        help: "姓氏加称呼就行，例如王女士；不愿留就说“不留”。办结满 \(try scene.pack[.retentionYears]) 年就删除。",
        example: "王女士")
    case .contact: Words("怎么回复他？电话或微信，可以不留。", help: "留了才能反馈办理情况（P6.4a）。", example: "13900000000")
    case .words:
      Words("请记下来访人的原话。", help: "怎么说就怎么记，可以写几行，最多 10000 字。", example: "小区门口的路灯坏了半年")
    case .kind:
      Words(
        hint(scene) + "归为哪一类？", help: "信访、投诉引导到专门渠道；咨询要答复或告知途径；其余留作待办（P6.3）。", example: "4")
    case .guide:
      Words(
        "告诉他去哪里？可以选几个。", help: "原则上不受理信访和投诉（P6.2c），引导到专门渠道反映（P6.3a）。输入数字，几个用空格隔开。",
        example: "1 3")
    case .exception: Words("原则上不受理（P6.2c）。这次为什么要受理？", help: "理由会记在台账里。", example: "主席会议交办")
    case .phrase: Words(phrase(scene))
    case .answering: Words("怎么答复他？（P6.3b）", help: "当场答复、告诉他到哪里问，或者先记下以后答复。", example: "1")
    case .answer: Words("怎么答复的？", help: "把答复写下来，一行。", example: "每月 15 日前带户口本到社区办理")
    case .pointer: Words("告诉他到哪里问？", help: "单位和电话，一行。", example: "区医保局窗口，0914 开头的咨询电话")
    case .satisfaction: Words("当面答复了，他满意吗？（P7.1a）", help: "不好问就跳过，这件事留作待反馈。", example: "1")
    case .recorded: Words(try done(scene))
    case .another: Words("他还说了别的事吗？", help: "说“是”另记一件，来源和称呼不用再问；没有就说“否”。", example: "否")
    }
  }

  private static func hint(_ scene: Scene) -> String {
    guard let (cue, kind, number) = suggested(scene) else { return "" }
    let rule =
      switch kind {
      case .petition: "工作室原则上不受理信访，要引导到信访渠道（P6.2c、P6.3a）。"
      case .complaint: "工作室原则上不受理投诉，要引导到专门渠道（P6.2c）。"
      case .inquiry, .smallNeed, .problem: ""
      }
    return "像是\(kind.name.zh)（“\(cue)”），建议 \(number)。\(rule)\(rule.isEmpty ? "" : "\n")"
  }

  private static func phrase(_ scene: Scene) -> String {
    let to = scene.referrals.map(\.name.zh).joined(separator: "、")
    return scene[Slots.kind] == .complaint
      ? "可以这样说：“您的情况我听明白了。投诉要由管这件事的部门来查，请您向\(to)反映，他们会登记答复。”"
      : "可以这样说：“您的情况我听明白了。这件事工作室没有权限处理，请您向\(to)反映，那里有专门的程序。”"
  }

  private static func done(_ scene: Scene) throws -> String {
    let kind = scene[Slots.kind]?.name.zh ?? ""
    let what =
      switch handled(scene) {
      case .guided:
        "已登记为\(kind)，引导：\(scene.referrals.map(\.name.zh).joined(separator: "、"))。已了结，不计入待办。"
      case .answered: "已登记为\(kind)，已答复，待反馈。"
      case .closed: "已登记为\(kind)，当面答复，已办结。"
      case .open: "已登记为\(kind)，待办。"
      }
    return what + (try isOffDuty(scene) ? "不在值班中，记为非值班。" : "")
  }
}
