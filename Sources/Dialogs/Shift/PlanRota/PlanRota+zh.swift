import Conversation
import Regulation
import WorkroomStore

extension PlanRota {
  static func zh(_ state: PlanRota, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .known, .end: Words("")
    case .notYours: Words("值班计划由召集人或联络员安排。看值班表，请说“值班表”；要请假，请说“请假”。")
    case .quarter: Words("排哪个季度的班？", help: "本季度已经过去的日子不动，从明天起排。", example: "下季度")
    case .same:
      Words(
        "以前是这样排的：\n\(try before(scene).map { "  " + RotaLines.inWords($0, scene) }.joined(separator: "\n"))\n还照这些日子吗？",
        help: "说“否”就重新说日子。", example: "是")
    case .days:
      Words(
        "哪些日子、几点到几点、线上还是线下、每次几个人？一行说一种班。",
        help: "例如“每月10日、20日 上午9点到11点 线下 2人”“每周三 晚上7点到9点 线上”。没说线上就是线下，没说人数就是 1 人。只排工作日，遇休息日自动往后挪。",
        example: "每月10日、20日 上午9点到11点 线下 2人")
    case .away:
      Words(
        "有谁哪天来不了？一行一位；没有就跳过。",
        help: "写姓名和日子，例如“委员乙 4月10日”“委员丙 4月1日到4月15日”“委员丁 每周三”。整个季度来不了的，请用“请假”。",
        example: "\(try scene.roster().seats.first?.facts.name ?? "委员乙") 每周三")
    case .confirm:
      Words(
        try plan(scene) + "\n"
          + (standing(scene).map { "公布这份值班计划，代替原来的第 \($0.version) 版，已经开始的班不动。" } ?? "公布这份值班计划，委员登录时能看到自己的班。"))
    case .published:
      Words("值班计划已公布（第 \(try standing(scene)?.version ?? 1) 版）。看它请说“值班表”，打印请说“打印 值班表”。")
    }
  }

  private static func plan(_ scene: Scene) throws -> String {
    let (draft, words) = (try RotaDraft(scene), RotaWords(scene))
    var rows = [try words.grid(draft.shifts.map { ShiftToCome(planned: $0) })]
    rows.append(
      "每人："
        + (try draft.loads.map { "\(try words.name($0.person))线上 \($0.online)、线下 \($0.offline)" }).joined(
          separator: "；") + "。")
    if !draft.moves.isEmpty {
      let moved = draft.moves.map { move in
        move.to.map { "\(move.from.inWords(scene))→\($0.inWords(scene))" }
          ?? "\(move.from.inWords(scene))（没有空的工作日，不排）"
      }
      rows.append("遇休息日挪动：" + moved.joined(separator: "，") + "。")
    }
    rows += try draft.lacks.map { try lack($0, words) }
    rows += draft.wanting.map { "\(words.line($0.shift.key))还缺 \($0.missing) 人：能来的人都排在别处，或者来不了。" }
    if draft.gaps.isEmpty { rows.append("每位委员都排到了该值的班（P3.3e）。") }
    if !draft.isProven { rows.append("班次重叠太多，没有逐一比完，可能还有更均匀的排法。") }
    return rows.joined(separator: "\n")
  }

  private static func lack(_ lack: RotaDraft.Lack, _ words: RotaWords) throws -> String {
    let names = try lack.people.map(words.name).joined(separator: "、")
    let each = lack.people.count > 1 ? "各还差" : "还差"
    return "\(names)\(each)\(lack.channel.name.zh)值班 \(lack.missing) 次（P3.3e）："
      + why(lack.reason, lack.channel, more: lack.people.count * lack.missing)
  }

  private static func why(
    _ reason: RotaGap<PersonID>.Reason, _ channel: Channel, more: Int
  ) -> String {
    switch reason {
    case .noShifts: "没有\(channel.name.zh)的班。请加一行，例如“每周三 晚上7点到9点 \(channel.name.zh)”。"
    case .alwaysAway: "这些班都来不了。请加别的日子，或者登记“请假”。"
    case .atTheSameTime: "能来的班和自己别的班在同一时间。请错开时间。"
    case .tooFewSeats(_, _, let seats):
      "能来的\(channel.name.zh)班一共 \(seats) 个位子，都给了同样还差的委员。请再加 \(more) 个位子：多排几天，或者每次多几人。"
    }
  }
}
