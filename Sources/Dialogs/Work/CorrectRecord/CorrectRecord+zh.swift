import Conversation
import Regulation
import WorkroomStore

extension CorrectRecord {
  static func zh(_ state: CorrectRecord, _ scene: Scene) throws -> Words {
    switch state {
    case .how, .more, .end: Words("")
    case .day:
      Words(
        "哪一天的记录？也可以说记录里的字。\(try aheadShown(scene))", help: "说日期，例如昨天、3月5日；或者记录里的字，例如路灯；“最近”看最近几条。",
        example: "今天")
    case .none: Words("这里还没有\(try whose(scene))记录。")
    case .pick: Words("哪一条？", help: "输入前面的数字。", example: "1")
    case .what: Words("怎么办？", help: "更正和撤回都留痕，原来的一版看得到。", example: "1")
    case .notHere: Words("这一种记录不在这里改：意见分类到“待办”里重新归类，名册和授牌到“名册”“工作室情况”里登记。")
    case .field: Words("改哪一项？", help: "选一项，改完可以再改别的。", example: "1")
    case .choice, .choices: Words("\(try was(scene))改成什么？", help: "从下面选。", example: "1")
    case .text: Words("\(try was(scene))改成什么？", help: "写出正确的内容，一行。", example: "接待群众来访")
    case .when: Words("\(try was(scene))应该是什么时间？", help: "日期和时间，例如今天 08:30。", example: "昨天下午三点")
    case .date:
      Words(
        "\(try was(scene))应该是哪一天？", help: "例如昨天、3月5日、下周五。",
        example: try dayAsked(scene) == .ahead ? "下周五" : "昨天")
    case .number: Words("\(try was(scene))应该是多少？", help: "写一个数。", example: "30")
    case .moreChoice: Words("\(try unknown(.choice, scene))选哪一个？", help: "原来没有记，从下面选。", example: "1")
    case .lastChoice: Words("\(try unknown(.lastChoice, scene))选哪一个？", help: "原来没有记，从下面选。", example: "1")
    case .moreText: Words("\(try unknown(.text, scene))是什么？", help: "原来没有记，写名称，一行。", example: "商州区政协主席会议")
    case .moreDate: Words("\(try unknown(.date, scene))是哪一天？", help: "原来没有记，例如昨天、3月5日。", example: "今天")
    case .reason:
      try becomesLate(scene)
        ? Words("日期早于登记的那天，按补录记（P4.5b）。为什么要改？", help: "一句话，也就是补录原因。", example: "当时记错了日期")
        : Words("为什么要改？", help: "一句话，会和更正记在一起。", example: "当时选错了")
    case .confirm: Words("\(try changes(scene))。")
    case .confirmSaid:
      Words("\(try record(scene)?.titled(scene) ?? "")：\(try changes(scene))。原因：\(try reason(scene))。")
    case .corrected, .correctedSaid: Words("已更正，原来的一版也留着。")
    case .whyBack: Words("为什么要撤回？", help: "一句话，会和撤回记在一起。", example: "重复登记了")
    case .confirmBack: Words("撤回：\(try scene.shown(Slots.record))。撤回后不再计入，记录还看得到。")
    case .takenBack: Words("已撤回。")
    case .right:
      Words("记的是\(try whenShown(scene))。真正是什么时间？", help: "说真正的日期和时间；同一件事里您用那个时钟记的也跟着改。", example: "昨天下午三点")
    case .confirmClock:
      Words("时钟错了：\(try whenShown(scene)) → \(try scene.shown(Slots.right))。同一件事里用那个时钟记的也跟着改，原来的一版留着。")
    case .clockRight: Words("已更正，按真正的日期计入；原来的一版也留着。")
    case .history: Words(try versions(scene))
    }
  }

  private static func whose(_ scene: Scene) throws -> String {
    try mayAnybodys(scene) ? "" : "您的"
  }

  private static func unknown(_ slot: More.Slot, _ scene: Scene) throws -> String {
    try asked(slot, scene).map { "\($0.label.zh)原来没有记，" } ?? ""
  }

  private static func was(_ scene: Scene) throws -> String {
    let old = try oldShown(scene)
    return try saidProblem(scene)
      + "\(try field(scene)?.label.zh ?? "")\(old.isEmpty ? "" : "现在是“\(old.excerpt(40))”，")"
  }
}

extension CorrectRecord {
  /// That nothing was recorded on the day that is looked for.
  static func nothing(for search: RecordSearch, _ scene: Scene) throws -> String {
    let day = search.inWords(scene)
    return try mayAnybodys(scene)
      ? scene("\(day)没有记录。", "There is no record for \(day).")
      : scene("\(day)没有您的记录。", "There is no record of yours for \(day).")
  }

  /// That no record has what a sentence would change; empty where it has.
  static func nothing(like said: SaidCorrection, _ scene: Scene) -> String {
    said.which.isEmpty
      ? scene("最近没有能改“\(said.item)”的记录。", "No record of late has “\(said.item)” to be changed.")
      : scene(
        "没有找到“\(said.which.excerpt(16))”能改“\(said.item)”的记录。",
        "No record of “\(said.which.excerpt(24))” was found that has “\(said.item)” to be changed.")
  }

  /// Why what a sentence said cannot be taken as it is; empty where nothing was said, or it can.
  static func saidProblem(_ scene: Scene) throws -> String {
    guard let said = try said(scene) else { return "" }
    return switch try saidValue(scene) {
    case .value: ""
    case .problem(let why), .doubt(_, let why): why + scene("", " ")
    case .several, .partial, .miss:
      scene("“\(said.value.excerpt(16))”没有听懂。", "“\(said.value.excerpt(24))” was not understood. ")
    }
  }

  /// When the record says that it was, with its year.
  static func whenShown(_ scene: Scene) throws -> String {
    try record(scene).map { "\($0.entry.occurred.day.inFull(scene.language)) \($0.entry.occurred.clock)" }
      ?? ""
  }

  /// A value in quotation marks; one that is not there by a word.
  static func quoted(_ value: String, _ scene: Scene) -> String {
    value.isEmpty ? scene("没有写", "nothing") : "“\(value)”"
  }

  /// The present value of the field, in words.
  static func oldShown(_ scene: Scene) throws -> String {
    guard let record = try record(scene), let field = try field(scene) else { return "" }
    return try field.shown(record.revision).inWords(scene)
  }

  /// Every version of the matter's entries: when it was written, by whom, what it said.
  static func versions(_ scene: Scene) throws -> String {
    guard let record = try record(scene) else { return "" }
    let roster = try scene.roster()
    // When each entry happened, as far as was known then: a correction of the time tells the new one.
    var times: [EntryID: Moment] = [:]
    return try scene.facts(History(of: record.entry.matter)).map { entry in
      times[entry.id] = entry.occurred
      let name = try entry.actor.flatMap { try roster.name(of: $0) ?? scene.facts(NameOf($0)) } ?? ""
      guard let act = entry.act else {
        return "\(entry.recorded.inWords(scene)) \(name) \(entry.actName)"
      }
      var facts = act.fields.map {
        "\($0.name(scene.language))\(scene("：", ": "))\($0.value(scene.language).excerpt(40))"
      }
      if let correction = act.as(Corrected.self), times[correction.target] != correction.occurred {
        times[correction.target] = correction.occurred
        let time = correction.occurred.inWords(scene)
        facts.append(scene("时间：\(time)", "time: \(time)"))
      }
      return
        "\(entry.recorded.inWords(scene)) \(name) \(act.name(scene.language)) \(facts.joined(separator: scene("；", "; ")))"
    }.joined(separator: "\n")
  }
}
