import Conversation
import Regulation

/// How the norms are put in words.
struct NormWords {
  let say: Language
  let today: Day

  init(_ scene: Scene) { (say, today) = (scene.language, scene.now.day) }
  init(_ language: Language, today: Day) { (say, self.today) = (language, today) }

  func name(_ norm: Norm) -> String { say(norm.zh, norm.en) }

  /// Clauses that several packs on the chain name, once.
  static func eachOnce(_ clauses: [String]) -> [String] {
    clauses.enumerated().filter { place, clause in clauses.firstIndex(of: clause) == place }.map(\.element)
  }

  /// （C2.3b、P3.3e）
  func cited(_ clauses: [String]) -> String {
    say("（\(clauses.joined(separator: "、"))）", " (\(clauses.joined(separator: ", ")))")
  }

  /// 剩 26 天，18 个工作日; in the last days 今天截止; after them 已结束.
  func left(_ period: Period) -> String {
    switch today.days(to: period.last) {
    case ..<0: return say("已结束", "over")
    case 0: return say("今天截止", "due today")
    case let days:
      let work = WorkCalendar.workdays(after: today, through: period.last)
      let about = work.isEstimated ? say("约 ", "about ") : ""
      return say(
        "剩 \(days) 天，\(about)\(work.count) 个工作日",
        "\(english(days, "day")) left, \(about)\(english(work.count, "work day"))")
    }
  }

  /// ▓▓▓▓ for met, ░░░░ for nothing done.
  static func bar(_ done: Int, of needed: Int) -> String {
    let filled = needed == 0 ? 4 : min(4, done * 4 / needed)
    return String(repeating: NormBar.filled, count: filled)
      + String(repeating: NormBar.empty, count: 4 - filled)
  }

  /// 2026年第一季度（剩 26 天，18 个工作日）
  func heading(_ period: Period) -> String {
    period.inWords(say) + say("（", " (") + left(period) + say("）", ")")
  }

  func name(_ channel: Channel) -> String { channel.name(say) }

  func name(_ deed: Deed) -> String {
    switch deed {
    case .duty: say("值班", "duty")
    case .reading: say("读书交流分享", "reading and sharing")
    case .policyTalk: say("政策宣讲", "policy talk")
    case .publicService: say("便民服务和公益活动", "service or public benefit")
    case .microConsultation: say("微协商", "micro-consultation")
    case .microOversight: say("微监督", "micro-oversight")
    case .proposal: say("提案", "proposal")
    case .publicOpinionReport: say("社情民意信息", "public-opinion report")
    }
  }

  func status(_ status: Status) -> String {
    switch status {
    case .met: say("已达到", "met")
    case .onTrack: say("进行中", "under way")
    case .atRisk: say("时间紧", "little time left")
    case .missed: say("未达到", "missed")
    case .pending: say("待入驻“秦商量”", "awaiting Qin Shangliang")
    case .excused(let isLate): say(isLate ? "请假（补录）" : "请假", isLate ? "excused (late entry)" : "excused")
    case .notCounted(let why): notCounted(why)
    case .notApplicable(let why): notApplicable(why)
    }
  }

  func notCounted(_ why: Status.NotCounted) -> String {
    switch why {
    case .noPlaque: say("工作室还没有授牌，不计（P0）", "not counted: the room has no plaque yet (P0)")
    case .plaqueInPeriod(let day):
      say("工作室\(inWords(day))才授牌，不计", "not counted: plaque since \(inWords(day))")
    case .seatInPeriod(let day): say("\(inWords(day))才驻室，不计", "not counted: seated since \(inWords(day))")
    case .seatEndedInPeriod(let day):
      say("驻室到\(inWords(day))为止，不计", "not counted: the seat ended on \(inWords(day))")
    case .roomEndedInPeriod(let day):
      say("工作室到\(inWords(day))为止，不计", "not counted: the room ended on \(inWords(day))")
    case .noSeat: say("不是驻室委员，没有值班任务", "no resident member, owes no duty")
    }
  }

  private func notApplicable(_ why: Status.NotApplicable) -> String {
    switch why {
    case .beforeNorms(let first): say("\(inWords(first))以前不考核", "not asked before \(inWords(first))")
    case .level: say("这一级工作室不要求", "not asked of rooms of this level")
    }
  }

  /// Why a record does not count.
  func reason(_ reason: UncountedEntry.Reason) -> String {
    switch reason {
    case .beforePlaque: say("授牌以前，不计（P0）", "before the plaque (P0)")
    case .afterEnd: say("工作室已终止，不计", "after the room ended")
    case .notApproved: say("没有批准，不计（P6.3e）", "no approval (P6.3e)")
    case .approvedLater(let day):
      say("\(inWords(day))才批准，不计（P6.3e）", "approved only on \(inWords(day)) (P6.3e)")
    case .blanketApproval: say("只在计划里一并批准，不计（P6.3e）", "only approved with the plan (P6.3e)")
    case .otherPlatform: say("不在“秦商量”，不计", "not on Qin Shangliang")
    case .beforePlatform: say("入驻“秦商量”以前，不计（P5.3d）", "before the room joined Qin Shangliang (P5.3d)")
    case .noLog: say("还没有签退写明做了什么，不计（P4.5b）", "not checked out yet (P4.5b)")
    case .tooShort: say("时间太短，不计", "too short")
    case .partner: say("由别的工作室牵头，不计", "another room leads it")
    case .onlyTookPart: say("只是参加，没有列名主办，不计", "took part only, not named as an organiser")
    case .notAdopted: say("还没有采用或立案，不计", "not adopted yet")
    case .retracted(let day, let why):
      say("\(inWords(day))撤回：\(why)", "taken back on \(inWords(day)): \(why)")
    case .recordedLater(let day): say("\(inWords(day))才补记", "written only on \(inWords(day))")
    }
  }

  /// Whose reading it is: 市里, 省里, or what a pack of one's own is called.
  func side(_ reckoning: Reckoning) -> String { side(reckoning.pack, reckoning.title) }

  func side(_ pack: String, _ title: Bilingual) -> String {
    switch pack {
    case NormPacks.standard.name: say("市里", "the city")
    case NormPacks.standard.root.name: say("省里", "the province")
    case _: say("“\(title.zh)”", "“\(title.en)”")
    }
  }

  func inWords(_ day: Day) -> String { day.inWords(say, today: today) }

  /// 3月5日 线下
  func evidence(_ content: Fact.Content, among deeds: Int) -> String {
    [
      inWords(content.day), content.channel.map(name), deeds > 1 ? name(content.deed) : nil,
      content.late == nil ? nil : say("补录", "late entry"),
    ].compactMap(\.self).joined(separator: " ")
  }

  /// What is missing: 线下 1 次、线上 1 次; 微协商线上 2 次. Empty where nothing is.
  ///
  /// In Chinese it follows a word: where it begins with a number a space stands before it.
  func missing(_ reckoning: Reckoning) -> String {
    let isOneKind = Set(reckoning.cells.map(\.cell.deeds)).count == 1
    let parts = reckoning.cells.filter { $0.missing > 0 }.map { cell in
      let deed = isOneKind ? "" : cell.cell.deeds.first.map(name) ?? ""
      let channel = cell.cell.channel.map(name) ?? ""
      return say(
        "\(deed)\(channel) \(cell.missing) 次",
        ["\(cell.missing)", deed, channel].filter { !$0.isEmpty }.joined(separator: " "))
    }
    return parts.joined(separator: say("、", ", "))
  }
}
