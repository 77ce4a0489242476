import Conversation
public import Regulation
public import WorkroomStore

/// For whom a text about the rooms' work is drafted (汇报对象), P8.1a, P8.1b, P4.7b.
public enum BriefingKind: String, Codable, Sendable, CaseIterable {
  /// 党组 and 主席会议, any period (P8.1a).
  case partyGroup, council
  /// A paragraph for the committee's key points of the year, and one for its year report to the council (P8.1b).
  case keyPoints, yearReport
  /// What the city sends to the province's General Office of a year (P4.7b).
  case citySummary

  public var clause: Clause {
    switch self {
    case .partyGroup, .council: .p8_1a
    case .keyPoints, .yearReport: .p8_1b
    case .citySummary: .p4_7b
    }
  }
}

extension BriefingKind: Term {
  public var aliases: [String] {
    switch self {
    case .partyGroup: ["党组", "给党组汇报", "party group", "party"]
    case .council: ["主席会议", "给主席会议汇报", "council", "for the council"]
    case .keyPoints: ["要点", "工作要点", "年度工作要点", "key points"]
    case .yearReport: ["年度工作总结", "总结里的一段", "year report"]
    case .citySummary: ["全市总结", "全市年度总结", "city summary"]
    }
  }

  public var name: Bilingual {
    switch self {
    case .partyGroup: Bilingual("党组汇报", "briefing for the party group")
    case .council: Bilingual("主席会议汇报", "briefing for the council")
    case .keyPoints: Bilingual("年度工作要点段落", "paragraph for the key points of the year")
    case .yearReport: Bilingual("年度工作总结段落", "paragraph for the year report")
    case .citySummary: Bilingual("全市年度总结材料", "the city's annual summary")
    }
  }
}

/// A text about the rooms' work, made of the ledger's figures (汇报稿): plain sentences that somebody goes over before it is
/// read out or sent. No visitor's name or words are in it.
public struct BriefingWords {
  let say: Language

  public init(_ language: Language) { say = language }

  /// - Parameters:
  ///   - days: 2026年第一季度, as it is called.
  ///   - coverage: as of the last day, or of today.
  public func text(
    _ kind: BriefingKind, _ work: WorkOfRooms, _ coverage: Coverage.Found, days: String
  ) -> [String] {
    guard work.rooms > 0 else { return WorkWords(say).whole(work) }
    let sections =
      [situation(work, coverage, days), done(work)]
      + [experience(work), difficulties(work, coverage)].compactMap(\.self)
    switch kind {
    case .partyGroup, .council: return [title(kind, days)] + numbered(sections) + [close]
    case .keyPoints: return [title(kind, days), keyPoints(work, coverage)]
    case .yearReport: return [title(kind, days)] + numbered(sections)
    case .citySummary: return [title(kind, days)] + numbered(sections) + byPart(work) + [close]
    }
  }

  private func title(_ kind: BriefingKind, _ days: String) -> String {
    say(
      "\(kind.name.zh)：\(days)委员工作室工作情况（\(kind.clause.id)）",
      "\(kind.name.en.capitalisedFirst): the work of the workrooms, \(days) (\(kind.clause.id))")
  }

  private func numbered(_ sections: [String]) -> [String] {
    let numbers = ["一", "二", "三", "四"]
    return sections.enumerated().map { place, text in
      say("\(numbers[place])、\(text)", "\(place + 1). \(text)")
    }
  }

  private func situation(_ work: WorkOfRooms, _ coverage: Coverage.Found, _ days: String) -> String {
    say(
      "基本情况。\(days)有委员工作室 \(work.rooms) 个，驻室委员 \(work.members) 人；已入驻“秦商量” \(coverage.onPlatform) 个。",
      "How things stand. \(days.capitalisedFirst): \(english(work.rooms, "workroom")) with \(english(work.members, "member")); \(coverage.onPlatform) on Qin Shangliang."
    )
  }

  private func done(_ work: WorkOfRooms) -> String {
    let rows = WorkWords(say).rows(work.together).joined(separator: say("；", "; "))
    return say("履职情况。\(rows)。", "What was done. \(rows.capitalisedFirst).")
  }

  private func experience(_ work: WorkOfRooms) -> String? {
    let good = work.experiences.compactMap { note in
      note.title.map { say("\(note.room)《\($0)》", "“\($0)” of \(note.room)") }
    }
    guard !good.isEmpty else { return nil }
    return say("好经验、好做法。\(good.joined(separator: "；"))。", "Good experience. \(good.joined(separator: "; ")).")
  }

  private func byPart(_ work: WorkOfRooms) -> [String] {
    let words = WorkWords(say)
    guard work.parts.count > 1 else { return [] }
    return [say("各地情况：", "Place by place:")]
      + work.parts.map { part in
        "  " + words.name(part) + say("：", ": ") + words.rows(part.count).joined(separator: say("；", "; "))
          + say("。", ".")
      }
  }

  private func difficulties(_ work: WorkOfRooms, _ coverage: Coverage.Found) -> String? {
    let comma = say("、", ", ")
    var parts: [String] = []
    if !work.silent.isEmpty {
      parts.append(
        say(
          "没有任何记录的工作室：\(work.silent.joined(separator: comma))",
          "rooms that recorded nothing: \(work.silent.joined(separator: comma))"))
    }
    if !coverage.notOnPlatform.isEmpty {
      parts.append(
        say(
          "还没有入驻“秦商量”的 \(coverage.notOnPlatform.count) 个",
          "\(coverage.notOnPlatform.count) not on Qin Shangliang yet"))
    }
    let empty = coverage.areas.filter { $0.rooms == 0 }.map(\.name)
    if !empty.isEmpty {
      parts.append(
        say(
          "还没有工作室的地方：\(empty.joined(separator: comma))",
          "places without a room: \(empty.joined(separator: comma))"))
    }
    let open = work.together.opinions.total - work.together.done
    if open > 0 {
      parts.append(say("意见中还没有反馈或办结的 \(open) 件", "\(english(open, "opinion")) not fed back or closed yet"))
    }
    guard !parts.isEmpty else { return nil }
    return say(
      "存在的问题。\(parts.joined(separator: "；"))。",
      "What is lacking. \(parts.joined(separator: "; ").capitalisedFirst).")
  }

  private func keyPoints(_ work: WorkOfRooms, _ coverage: Coverage.Found) -> String {
    let comma = say("、", ", ")
    let platform =
      coverage.notOnPlatform.isEmpty
      ? ""
      : say(
        "推动\(coverage.notOnPlatform.joined(separator: comma))入驻“秦商量”；",
        "bring \(coverage.notOnPlatform.joined(separator: comma)) onto Qin Shangliang; ")
    let silent =
      work.silent.isEmpty
      ? ""
      : say(
        "重点指导\(work.silent.joined(separator: comma))恢复日常工作；",
        "guide \(work.silent.joined(separator: comma)) back to regular work; ")
    return say(
      "加强对所联系 \(work.rooms) 个委员工作室的指导、服务和管理。每个季度检查一次值班、协商和意见办理；\(platform)\(silent)年底前完成考核，并向主席会议报告。",
      "Guide, serve and look after the \(english(work.rooms, "workroom")) in touch with the committee. Look at duty, consultations and the handling of opinions each quarter; \(platform)\(silent)assess them before the year ends and report to the council."
    )
  }

  private var close: String {
    say(
      "以上是台账里的数字，讲之前请核对、补充。",
      "These are the ledger's figures: go over them and add to them before they are presented.")
  }
}
