import Conversation
public import Regulation
public import WorkroomStore

/// How the work of several rooms is put in words (履职情况汇总), P8.2b, P4.7b: in conversation and at the command line alike.
public struct WorkWords {
  let say: Language

  public init(_ language: Language) { say = language }

  private var comma: String { say("、", ", ") }

  // MARK: Days

  /// 2026年第一季度; 2026年3月1日至2026年3月15日.
  public func called(_ days: ClosedRange<Day>) -> String {
    let (first, last) = (days.lowerBound, days.upperBound)
    let periods: [Period] = [.year(first.year), .quarter(first.quarter)]
    if let whole = periods.first(where: { $0.first == first && $0.last == last }) {
      return whole.inWords(say)
    }
    return say("\(first.plain(.zh))至\(last.plain(.zh))", "\(first.plain(.en)) to \(last.plain(.en))")
  }

  /// 2026年3月31日由台账统计
  public func counted(on day: Day) -> String {
    say("\(day.plain(.zh))由台账统计", "Counted from the ledger on \(day.plain(.en))")
  }

  // MARK: Figures

  /// 值班线下 3 次、线上 1 次；意见 12 件……, one row a subject; what did not happen is left out but for duty and opinions.
  public func rows(_ count: WorkCount) -> [String] {
    [
      say(
        "值班 \(count.shifts) 次（线下 \(count.offline)，线上 \(count.online)）",
        "duty \(count.shifts) times (\(count.offline) in person, \(count.online) online)"),
      opinions(count), activities(count), madeKnown(count.audiences, count.contents), micros(count),
      outputs(count), told(count),
    ].compactMap(\.self)
  }

  private func opinions(_ count: WorkCount) -> String {
    let opinions = count.opinions
    guard opinions.total > 0 else { return say("意见 0 件", "no opinions") }
    var kinds = OpinionClass.allCases.compactMap { kind in
      opinions.kinds[kind].map { "\(kind.name(say)) \($0)" }
    }
    if let none = opinions.kinds[nil] { kinds.append(say("未分类 \(none)", "not classed \(none)")) }
    let rated =
      opinions.rated == 0
      ? ""
      : say(
        "，\(opinions.rated) 人评价，满意和基本满意 \(opinions.content) 人",
        "; \(opinions.content) of \(opinions.rated) who rated it satisfied or mostly so")
    return say(
      "意见 \(opinions.total) 件（\(kinds.joined(separator: comma))），已反馈或办结 \(count.done) 件\(rated)",
      "\(english(opinions.total, "opinion")) (\(kinds.joined(separator: comma))); \(count.done) fed back or closed\(rated)"
    )
  }

  private func activities(_ count: WorkCount) -> String? {
    let kinds = ActivityKind.allCases.compactMap { kind in
      count.activities[kind].map { "\(kind.name(say)) \($0)" }
    }
    guard !kinds.isEmpty else { return nil }
    let heads =
      count.attendance > 0
      ? say("，参加 \(count.attendance) 人次", "; \(count.attendance) people came in all") : ""
    return say("活动：", "activities: ") + kinds.joined(separator: comma) + heads
  }

  /// To whom and what policy talks made known (P3.2c); nil where none says.
  func madeKnown(_ audiences: [VisitorGroup: Int], _ contents: [PublicityContent: Int]) -> String? {
    let to = VisitorGroup.allCases.compactMap { group in audiences[group].map { "\(group.name(say)) \($0)" } }
    let what = PublicityContent.allCases.compactMap { one in contents[one].map { "\(one.name(say)) \($0)" } }
    let parts = [
      to.isEmpty ? nil : say("宣传对象：", "made known to: ") + to.joined(separator: comma),
      what.isEmpty ? nil : say("宣传内容：", "what was made known: ") + what.joined(separator: comma),
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: say("；", "; "))
  }

  private func micros(_ count: WorkCount) -> String? {
    var parts = MicroKind.allCases.compactMap { kind in count.micros[kind].map { "\(kind.name(say)) \($0)" } }
    if count.research > 0 { parts.append(say("调研 \(count.research)", "research \(count.research)")) }
    guard !parts.isEmpty else { return nil }
    return say("协商和调研：", "consultations and research: ") + parts.joined(separator: comma)
  }

  private func outputs(_ count: WorkCount) -> String? {
    let kinds = OutputKind.allCases.compactMap { kind in count.outputs[kind].map { "\(kind.name(say)) \($0)" }
    }
    guard !kinds.isEmpty else { return nil }
    return say("履职成果：", "outputs: ") + kinds.joined(separator: comma)
      + say(
        "，采用或立案 \(count.adopted) 件，得到答复 \(count.replied) 件",
        "; \(count.adopted) adopted or filed, \(count.replied) replied to")
  }

  private func told(_ count: WorkCount) -> String? {
    guard count.experiences + count.publicity > 0 else { return nil }
    return say(
      "经验材料 \(count.experiences) 份，宣传报道 \(count.publicity) 条",
      "\(english(count.experiences, "report")) of experience, \(english(count.publicity, "publication"))")
  }

  // MARK: Parts

  /// 市本级（商洛市）, 商州区
  public func name(_ part: WorkOfRooms.Part) -> String {
    switch part.level {
    case .province: say("省本级", "the province's own")
    case .city: say("市本级（\(part.area)）", "the city's own (\(part.area))")
    case .county: part.area
    }
  }

  /// What happened, all of it, then part by part, the experience, and who was silent (P8.2b).
  public func whole(_ work: WorkOfRooms) -> [String] {
    guard work.rooms > 0 else {
      return [say("这段时间还没有授牌的工作室。", "No workroom had its plaque in these days.")]
    }
    var rows = [
      say(
        "工作室 \(work.rooms) 个，驻室委员 \(work.members) 人",
        "\(english(work.rooms, "workroom")), \(english(work.members, "member"))")
    ]
    rows += self.rows(work.together)
    if work.parts.count > 1 {
      for part in work.parts {
        rows.append(
          say("\(name(part))：工作室 \(part.rooms) 个", "\(name(part)): \(english(part.rooms, "workroom"))"))
        rows += self.rows(part.count).map { "  " + $0 }
      }
    }
    if !work.experiences.isEmpty {
      rows.append(say("好经验、好做法：", "Good experience:"))
      rows += work.experiences.map { "  " + line($0) }
    }
    if !work.silent.isEmpty {
      rows.append(
        say(
          "这段时间没有任何记录的：\(work.silent.joined(separator: comma))",
          "Nothing at all was recorded by: \(work.silent.joined(separator: comma))"))
    }
    return rows
  }

  /// 《……》，金融界别委员工作室，可复制
  private func line(_ experience: WorkOfRoom.Experience) -> String {
    let title = experience.title.map { say("《\($0)》", "“\($0)”") } ?? say("（标题不便列出）", "(title not shown)")
    return title + say("，", ", ") + experience.room
      + (experience.isReplicable ? say("，可复制", ", replicable") : "")
  }

  // MARK: A picture over the months

  /// So many blocks at most: a row fits a window of fifty columns.
  private static let longestBar = 24

  /// Bars over the months, one kind after the other: 2026年3月 ████ 12.
  public func plot(_ work: WorkOfRooms) -> [String] {
    let kinds: [(String, (WorkOfRooms.Month) -> Int)] = [
      (say("值班", "Duty"), { $0.duty }), (say("意见", "Opinions"), { $0.opinions }),
      (say("活动和协商", "Activities and consultations"), { $0.events }),
    ]
    return kinds.flatMap { name, count -> [String] in
      let most = work.months.map(count).max() ?? 0
      // What nobody did has no picture.
      guard most > 0 else { return [] }
      return [say("\(name)：", "\(name):")]
        + work.months.map { month in
          let value = count(month)
          let bar = (value * Self.longestBar + most - 1) / most
          return "  " + label(month.days.lowerBound) + String(repeating: "█", count: bar)
            + (bar > 0 ? " " : "") + "\(value)"
        }
    }
  }

  /// 2026年 3月, Mar 2026: each as wide as the others.
  private func label(_ day: Day) -> String {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return say(
      "\(String(day.year))年\(day.month < 10 ? " " : "")\(day.month)月 ",
      "\(months[day.month - 1]) \(String(day.year)) ")
  }
}
