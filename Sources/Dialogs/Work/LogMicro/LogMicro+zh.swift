import Conversation
import Regulation
import WorkroomStore

extension LogMicro {
  static func zh(_ state: LogMicro, _ scene: Scene) throws -> Words {
    switch state {
    case .source, .notes, .approvals, .known, .undertake, .write: Words("")
    case .end: Words(scene[Slots.further] == nil ? "" : "好。")
    case .kind: Words("微协商还是微监督？", help: "就具体问题一起商量是微协商；看政策落实得怎样是微监督（P3.4d、P3.4e）。", example: "1")
    case .jointKind: Words("一起办的是微协商还是微监督？", help: "就具体问题一起商量是微协商；看政策落实得怎样是微监督（P3.4d、P3.4e）。", example: "1")
    case .role: Words("谁牵头？", help: try ReadingHelp(scene).jointEvent, example: "1")
    case .with: Words(JointSlots.askWith(scene), help: JointSlots.helpWith(.zh), example: "商州区金融界别委员工作室")
    case .topic: Words("议题是什么？", help: "一句话，写清楚商量或者监督的是哪件事，例如老旧小区加装电梯。", example: "城南小区路灯维修")
    case .scoped: Words("")
    case .scope:
      Words(
        "议题属于哪一种？（P3.4a）", help: "\(try level(scene))工作室重点协商这些；不好分就跳过。", example: "1")
    case .beyond:
      Words(
        "\(try level(scene))工作室应当重点围绕\(try scopes(scene).map(\.name.zh).joined(separator: "和"))开展协商（P3.4a）；这次照记。"
      )
    case .channel: Words("线上还是线下？", help: "每年线上、线下都要开展（P3.4d）。", example: "2")
    case .countedIn: Words("算线上还是线下？", help: try ReadingHelp(scene).countedIn, example: "1")
    case .platform: Words("用的什么平台？", help: try ReadingHelp(scene).platform, example: "1")
    case .day: Words("哪一天开展的？", help: "说今天、昨天，或者 3月5日。", example: "今天")
    case .late: Words("是以前的事，为什么今天补录？（P4.5b）", help: WordsOfLate.help(.zh), example: "会后才整理好记录")
    case .members:
      Words("哪些委员参加了？", help: "输入数字或姓名，几位用空格或顿号隔开，也可以说“全部”；记进各人的履职档案，不另算次数。不清楚就跳过。", example: "1")
    case .groups:
      Words(
        "哪些人参加了？可以选几个。", help: "尽可能扩大群众参与面（P3.4b）。输入数字，几个用空格隔开；知道人数就一起说，例如群众 12 人、部门 3 人。", example: "1 4")
    case .opinions: Words("是从哪些意见来的？可以选几件。", help: "输入数字，几件用空格隔开；不是从意见来的就跳过。", example: "1")
    case .policy: Words("监督的是哪项政策或决策？", help: "党和国家、当地党委政府的政策和决策部署（P3.4e）；一时说不准就跳过。", example: "老旧小区改造实施方案")
    case .answerable: Words("由哪个单位负责落实？", help: "写单位；不清楚就跳过。", example: "区住建局")
    case .research: Words("在哪几份调研的基础上？可以选几份。", help: "先深入调查研究，再协商、监督（P6.3d）；没有就跳过。", example: "1")
    case .unresearched:
      Words(
        "群众反映的问题要在调研的基础上协商、监督（P6.3d）。这次为什么没有先调研？", help: "一句话，原因和台账分开存放；调研过的，先取消，说“调研记录”补上。",
        example: "情况清楚，当场就能商量")
    case .suggestion: Words("提了什么建议？", help: "一两句；没有就跳过。", example: "请住建局公开改造进度")
    case .further:
      Words("接下来？", help: "商量定了谁来办、几时办好的，记成承诺事项（P3.4b）；再写成调研报告、集体提案、社情民意信息（P6.3d）。", example: "3")
    case .granted:
      Words("是按哪一次批准开展的？（P6.3e）", help: "登记过报批的，批准了就在这里；都不是就跳过。", example: "1")
    case .approved:
      Words(
        "开展以前，同级政协批准了吗？（P6.3e）", help: "由指导工作室的专门委员会按程序报同级政协批准；可以单独批，也可以年度计划一并批。没有批准也记，只是不计。", example: "是")
    case .approver: Words("哪里批准的？", help: "写批准的单位或会议。", example: "商州区政协主席会议")
    case .approvalDay: Words("哪一天批准的？", help: "要在开展当天或以前，才计入。", example: "今天")
    case .outcome:
      Words(
        kind(scene) == .oversight ? "发现了什么，结果怎样？" : "结果怎样？", help: "一两句，写达成了什么、谁来落实。", example: "社区四月底前换好路灯")
    case .same: try SameEvent.question(sameEvent(scene), scene)
    case .notAgain: Words(SameEvent.notAgain(.zh))
    case .confirm: Words("")
    case .recorded: Words(try done(scene) + PaidWords.reminder(ownWords(scene), scene))
    }
  }

  private static func level(_ scene: Scene) throws -> String {
    switch try scene.room()?.facts.level {
    case .province?: "省政协委员"
    case .city?, .county?: "市县政协委员"
    case nil: "委员"
    }
  }

  private static func done(_ scene: Scene) throws -> String {
    let kind = Self.kind(scene)?.name.zh ?? ""
    return switch try notCounted(scene) {
    case .noPlaque?: "已登记\(kind)。那天还没有授牌，记着、不计（P0）。"
    case .notOurs(let why)?: "已登记\(kind)。\(why)"
    case .notWithPlan?: "已登记\(kind)。只在年度计划里一并批准，按现在的口径记着、不计（P6.3e）。"
    case .notApproved?: "已登记\(kind)。没有批准，记着、不计（P6.3e）；批准了请说“更正”补上。"
    case .approvedLater?: "已登记\(kind)。批准在开展之后，记着、不计（P6.3e）。"
    case nil: "已登记\(kind)，" + (try counted(scene))
    }
  }
}
