import Conversation
import Regulation
import WorkroomStore

extension RosterDialog {
  static func zh(_ state: RosterDialog, _ scene: Scene) throws -> Words {
    switch state {
    case .mayChange, .mayBeMany, .end: Words("")
    case .show: Words(try list(scene))
    case .action: Words("要改什么？", help: "名册由召集人和联络员登记；整届换届请说“登记换届”。不改就选“不改”。", example: "1")
    case .name:
      Words("新委员叫什么名字？", help: "驻室委员\(try RoomNumbers(scene).normally)（P4.2a）。只写姓名。", example: "委员庚")
    case .elsewhere:
      Words(
        "\(scene[Slots.name] ?? "")已在\(try elsewhere(scene).first?.roomName ?? "")。一名委员原则上只参加一个委员工作室（P4.2b）。仍要参加请写理由；只是同名就写“同名”。",
        help: "理由会记在台账里；不参加就 /取消。", example: "主席会议同意兼任")
    case .level:
      Words(
        "是哪一级政协的委员？直接回车就是\(try ownCppcc(scene).zh)的。",
        help: "省政协委员工作室可以吸纳市县政协委员；别的工作室文件没有说（P4.2g）。", example: "市")
    case .levelReason, .describedLevelReason:
      Words(
        "吸纳市县政协委员，文件只说了省政协委员工作室，本工作室是\(try ownCppcc(scene).zh)的（P4.2g）。仍要登记，是什么理由？",
        help: "理由会记下来；不登记就写“/取消”。", example: "单位在本地，市政协同意")
    case .large:
      Words(
        "驻室委员应控制在 \(try RoomNumbers(scene).most) 人以内（P4.2a），再加就是 \(try scene.roster().seats.count + 1) 人。要超过，由谁负责？",
        help: "写同意超过的人或会议；不加就说“/取消”。", example: "主席会议")
    case .largeReason: Words("什么理由？", help: "会记下来（P4.2a）。", example: "几个界别联合建室")
    case .since: Words("从哪天起驻室？直接回车就是今天。", help: "写年月日。", example: "2026年3月1日")
    case .confirmJoin:
      Words("\(scene[Slots.name] ?? "")，\(since(scene).inFull(.zh))起驻室。" + (try levelSaid(scene)))
    case .joined:
      Words("已登记：\(scene[Slots.name] ?? "")驻室。现在 \(try scene.roster().seats.count) 人。" + (try sizeGap(scene)))
    case .leaver: Words("哪位委员离开？", help: "输入数字或姓名。", example: "2")
    case .reason: Words("是什么原因？", help: "前五种是不再担任委员（P7.2a）；调到别的工作室等选“其他”。", example: "3")
    case .otherWhy: Words("是什么原因？", help: "比如调到别的工作室、去世（P7.2a）。", example: "调到市上的工作室")
    case .lastDay: Words("最后一天是哪天？直接回车就是今天。", help: "当天还算在内。", example: "昨天")
    case .confirmLeave:
      Words(
        "\(try scene.shown(Slots.leaver))离开，\(try why(scene))，最后一天 \((scene[Slots.lastDay] ?? scene.now.day).inFull(.zh))。"
      )
    case .left:
      Words(
        "已登记离开，以后的值班安排空出来，不能再登录本工作室。\(try onOthers(scene))现在 \(try scene.roster().seats.count) 人。"
          + (try replacing(scene)) + (try gaps(scene)))
    case .oldConvenor:
      Words("哪位召集人卸任？没有就直接回车。", help: "召集人 \(try RoomNumbers(scene).convenors)（P4.2c）。", example: "1")
    case .newConvenor: Words("哪位委员新任召集人？没有就直接回车。", help: "由驻室委员协商产生（P4.2c）。", example: "1")
    case .noChange: Words("没有改动。")
    case .convenorDay, .liaisonDay: Words("从哪天起？直接回车就是今天。", help: "写年月日。", example: "今天")
    case .confirmConvenor:
      Words(
        [
          scene[Slots.oldConvenor] == nil ? nil : "\(try scene.shown(Slots.oldConvenor))卸任",
          scene[Slots.newConvenor] == nil ? nil : "\(try scene.shown(Slots.newConvenor))任召集人",
        ].compactMap(\.self).joined(separator: "，") + "，\(since(scene).inFull(.zh))起。")
    case .convenorSet: Words("已登记。" + (try holders(scene)) + (try gaps(scene)))
    case .liaison:
      Words("新联络员是哪一位？可以是委员，也可以写委员所在单位的人。", help: "明确一名联络员（P4.2e）。", example: "2")
    case .confirmLiaison: Words("联络员换成\(try scene.need(Slots.liaison))，\(since(scene).inFull(.zh))起。")
    case .liaisonSet: Words("已登记。" + (try holders(scene)))
    case .described: Words("改哪位委员的？", help: "单位及职务、专长、界别会公开（P3.3a）；联系方式不在这里写。", example: "1")
    case .post:
      Words("单位及职务？现在\(try known(\.post, scene))。直接回车不改，写“删去”就去掉。", help: "会公开（P3.3a）。", example: "商州中学教师")
    case .specialty:
      Words("专长？现在\(try known(\.specialty, scene))。直接回车不改，写“删去”就去掉。", help: "会公开（P3.3a）。", example: "教育")
    case .sector:
      Words("界别？现在\(try known(\.sector, scene))。直接回车不改，写“删去”就去掉。", help: "会公开（P3.3a）。", example: "教育界")
    case .describedLevel:
      Words(
        "哪一级政协的委员？现在\(try knownLevel(scene).zh)。直接回车不改。",
        help: "省政协委员工作室可以吸纳市县政协委员；别的工作室文件没有说（P4.2g）。", example: "市")
    case .changed: Words("")
    case .asItWas: Words("没有改动。")
    case .confirmDescribed: Words("")
    case .describedSet: Words("已登记。")
    }
  }

  /// What of their leaving is not at once everywhere, and what cannot be taken back.
  private static func onOthers(_ scene: Scene) throws -> String {
    guard try RoomMachines.all(scene).contains(where: { !$0.isThis }) else { return "" }
    return "别的电脑下次同步以后也登录不了；本人电脑里已有的收不回，那台请说“停用电脑”。"
  }

  /// What is to follow, with its day.
  private static func replacing(_ scene: Scene) throws -> String {
    let due = try replacement(scene)
    let convenor = try lacksConvenor(scene) ? "召集人由联系指导的专委会安排（P7.2a）。" : ""
    return "请在\(due.day.inFull(.zh))以前更换（P7.2a\(due.isProductDefault ? "；期限是本程序定的" : "")）。" + convenor
  }

  /// What is to be confirmed of a member of another level.
  private static func levelSaid(_ scene: Scene) throws -> String {
    guard let level = scene[Slots.level], let home = try scene.room()?.facts.level,
      let mark = level.mark(in: home)
    else { return "" }
    return mark.zh + (levelReason(scene).map { "，理由：\($0)" } ?? "") + "。"
  }

  private static func row(_ seat: SeatFacts, _ scene: Scene) throws -> String {
    let renewed = seat.renewed?.last.map { "\(String($0.adding(1).year))年换届续任" }
    let said = [renewed, try level(seat, scene)?.zh].compactMap(\.self) + particulars(seat)
    return "\(seat.name)　\(seat.since.inFull(.zh))起" + (said.isEmpty ? "" : "　" + said.joined(separator: "，"))
  }

  private static func list(_ scene: Scene) throws -> String {
    if let (seat, offices) = try named(scene) {
      return ([try row(seat, scene)] + offices.map(\.name.zh)).joined(separator: "　")
    }
    let seats = try scene.roster().seats.map { "  " + (try row($0.facts, scene)) }
    return (["驻室委员 \(seats.count) 人："] + seats).joined(separator: "\n") + "\n" + (try holders(scene))
      + (try gaps(scene)) + (try helpers(scene))
  }

  /// Who helps and is no member; nothing where nobody does.
  private static func helpers(_ scene: Scene) throws -> String {
    let rows = Helpers.rows(try Helpers.helpers(scene), .zh)
    return rows.isEmpty ? "" : (["", "另有民情联络员、信息员 \(rows.count) 名，不是驻室委员："] + rows).joined(separator: "\n")
  }

  private static func holders(_ scene: Scene) throws -> String {
    try held(scene).map { office, names in
      "\(office.name.zh)：\(names.isEmpty ? "（缺）" : names.joined(separator: "、"))"
    }.joined(separator: "；") + "。"
  }

  /// One member more than there normally are.
  private static func sizeGap(_ scene: Scene) throws -> String {
    let count = try scene.roster().seats.count
    guard RoomSize(count, by: try scene.pack).isLarge else { return "" }
    return try RoomNumbers(scene).gap(count).map { "请注意：\($0)。" } ?? ""
  }

  /// What the room lacks now, with its clause.
  private static func gaps(_ scene: Scene) throws -> String {
    let numbers = try RoomNumbers(scene)
    let gaps = try lacking(scene).map { gap in
      switch gap {
      case .members(let words): words
      case .convenor: numbers.convenorsNeeded + "（P4.2c）"
      case .liaison: "要有一名联络员（P4.2e）"
      }
    }
    return gaps.isEmpty ? "" : "请注意：" + gaps.joined(separator: "；") + "。"
  }
}
