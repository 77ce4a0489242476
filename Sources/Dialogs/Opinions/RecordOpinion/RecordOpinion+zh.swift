import Conversation
import Regulation
import Understanding
import WorkroomStore

extension RecordOpinion {
  static func zh(_ state: RecordOpinion, _ scene: Scene) throws -> Words {
    switch state {
    case .begin: Words("")
    case .end: Words("好。")
    case .again: Words("说的是哪一件？", help: "又有一位来说同一件事的，是刚才那一件（P6.2a）。", example: "1")
    case .people: Words("一共来了几个人？", help: "写一个数，连说话的这位在内。", example: "5")
    case .group: Words("是哪类群众？", help: "区域内群众、界别群众，还是行业从业人员（P3.3g）；分不清就选不明。", example: "1")
    case .industryNeed: Words("说的是产业发展的需求吗？", help: "是的话标出来，可以单独查（P3.3g）。", example: "否")
    case .urgency: Words("急不急？", help: "有危险、等不得的是特急。", example: "1")
    case .place: Words("事情在哪里？", help: "小区、路段、村组，一行；只在办理时看得到，跟来访人信息一起删除。", example: "东关小区门口")
    case .when:
      Words("什么时候听到的？直接回车就是现在。", help: "不在值班时听到的也可以记，记为非值班（P6.2a）。", example: "昨天下午三点")
    case .late: Words("是以前的事，为什么今天补录？（P4.5b）", help: WordsOfLate.help(.zh), example: "下乡没有带电脑")
    case .source: Words("怎么来的？", help: "来访接待指到工作室来的；线上看是不是在“秦商量”上。", example: "1")
    case .sought: Words("")
    case .campaign:
      Words(
        CampaignChoice.question(Bilingual("他要说的", "Is what they say"), scene),
        help:
          "后面他说的几件都算；有不是的，记完了再更正。回车跳过就是一般意见（P3.3d）。",
        example: "不是")
    case .noCampaign: Words(CampaignChoice.none(scene))
    case .visitor:
      Words(
        "怎么称呼？可以不留。（只为办理和回复，随时可以要求删除；不需要身份证号。）",
        help: "姓氏加称呼就行，例如王女士；不愿留就说“不留”。办结满 \(try scene.pack[.retentionYears]) 年就删除。",
        example: "王女士")
    case .contact: Words("怎么回复他？电话或微信，可以不留。", help: "留了才能反馈办理情况（P6.4a）。", example: "13900000000")
    case .words:
      Words("请记下来访人的原话。", help: "怎么说就怎么记，可以写几行，最多 10000 字。", example: "小区门口的路灯坏了半年")
    case .alike: Words("")
    case .several, .next: Words("")
    case .split:
      Words(try OpinionParts.question(cut(scene), scene), help: OpinionParts.help(.zh), example: "不分")
    case .part: Words(try partShown(scene))
    case .which:
      Words("像是有人说过的事，是哪一件？", help: "是同一件事就加上这位来访人，只办一次，也只算一件；都不是就选最后一个。", example: "1")
    case .same:
      Words(
        try same(scene), help: "同一件事几个人来说，只办一次、只算一件，每位来访人各自回复。不是同一件就选“另外一件”。", example: "另外一件")
    case .look: Words(try candidate(scene).map { try OpenMatters.zhCard(of: $0.opinion, scene) } ?? "")
    case .others:
      Words("工作室里像是有人说过同一件事，是\(try recorders(scene))登记的，来访人的话只有登记的人、召集人和联络员能看，可以问问。")
    case .reopened: Words("那件已经办结。这次再办一次，和那件连在一起。")
    case .joined: Words(try joined(scene))
    case .kind:
      Words(
        try hint(scene) + "归为哪一类？", help: "信访、投诉引导到专门渠道；咨询要答复或告知途径；其余留作待办（P6.3）。", example: "4")
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
    case .goOn: Words("不满意，接着办理吗？", help: "说“是”再办一次，这次的满意度也留着；说“否”就办结（P7.1a）。", example: "是")
    case .recorded: Words(try done(scene))
    case .another: Words("他还说了别的事吗？", help: "说“是”另记一件，来源和称呼不用再问；没有就说“否”。", example: "否")
    }
  }

  private static func same(_ scene: Scene) throws -> String {
    guard let found = try candidate(scene) else { return "那件已经不在了。算另外一件吗？" }
    return "像是\(found.line(scene))。是同一件吗？"
  }

  private static func joined(_ scene: Scene) throws -> String {
    guard let before = try before(scene) else { return "那件已经不在了，没有记。" }
    let what =
      before.isGuided
      ? "已记下，和那件是同一件：\(before.opinion.guidedTo(.zh))，请同样告诉这位来访人。"
      : "已记下，和那件是同一件，现在有 \(try visitors(before, scene)) 位来访人，\(before.opinion.matter.state.name.zh)。"
    return what + (try CampaignChoice.said(before.isGuided ? nil : campaign(scene), scene))
      + (try isOffDuty(scene) ? "不在值班中，记为非值班。" : "")
  }

  private static func hint(_ scene: Scene) throws -> String {
    let scope = try scope(scene).map {
      "这像是“\($0.cue)”的事，一般不在受理范围（P6.2b），可以告诉他找\($0.channel.zh)；受理不受理由您定。\n"
    }
    let suggested = try suggested(scene)
    guard let first = suggested.first else { return scope ?? "" }
    let second = suggested.dropFirst().first.map {
      "；也像\($0.kind.name.zh)（\($0.because(.zh))），\($0.kind.number)"
    }
    let rule =
      switch first.kind {
      case .petition: "工作室原则上不受理信访，要引导到信访渠道（P6.2c、P6.3a）。\n"
      case .complaint: "工作室原则上不受理投诉，要引导到专门渠道（P6.2c）。\n"
      case .inquiry, .smallNeed, .problem: ""
      }
    return (scope ?? "")
      + "像是\(first.kind.name.zh)（\(first.because(.zh))），建议 \(first.kind.number)\(second ?? "")。\(rule)"
  }

  private static func phrase(_ scene: Scene) -> String {
    let to = scene.referrals.map(\.name.zh).joined(separator: "、")
    return "可以这样说：“\(SlipWords.guiding(scene[Slots.kind], to: to, .zh))”"
  }

  private static func done(_ scene: Scene) throws -> String {
    let kind = scene[Slots.kind]?.name.zh ?? ""
    let what =
      switch handled(scene) {
      case .guided:
        "已登记为\(kind)，引导：\(scene.referrals.map(\.name.zh).joined(separator: "、"))。已了结，不计入待办。"
      case .answered: "已登记为\(kind)，已答复，待反馈。"
      case .closed: "已登记为\(kind)，当面答复，已办结。"
      case .again: "已登记为\(kind)，当面答复，对方不满意，接着办理，待办。"
      case .open: "已登记为\(kind)，待办。"
      }
    return what + (try CampaignChoice.said(handled(scene) == .guided ? nil : campaign(scene), scene))
      + (try isOffDuty(scene) ? "不在值班中，记为非值班。" : "")
  }
}
