import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Lines that say when shifts are, a kind of shift each (排班的日子).
enum RotaLines {
  static func patterns(_ text: String) -> [RotaPattern] {
    text.split(whereSeparator: \.isNewline).compactMap { pattern(RotaLine(String($0))) }
  }

  /// Nil where days or hours are missing. What is not said is a shift in the room, for one.
  fileprivate static func pattern(_ line: RotaLine) -> RotaPattern? {
    guard let days = line.days, let from = line.from, let to = line.to, from < to, to <= 1440 else {
      return nil
    }
    return RotaPattern(days, from: from, to: to, channel: line.channel ?? .offline, seats: line.seats ?? 1)
  }

  /// What a line does not say.
  fileprivate static func problem(_ text: String, _ scene: Scene) -> String? {
    let line = RotaLine(text)
    guard line.days != nil else {
      return scene(
        "“\(text.excerpt(20))”没有说哪些日子，例如“每月10日、20日”或“每周三”。",
        "“\(text.excerpt(20))” does not say which days, such as “the 10th and 20th” or “Wednesdays”.")
    }
    guard let from = line.from, let to = line.to else {
      return scene(
        "“\(text.excerpt(20))”没有说几点到几点，例如“上午9点到11点”。",
        "“\(text.excerpt(20))” does not say from when to when, such as “9:00 to 11:00”.")
    }
    guard from < to, to <= 1440 else {
      return scene(
        "“\(text.excerpt(20))”结束要比开始晚，一班不过夜。",
        "“\(text.excerpt(20))” has to end after it begins, on the same day.")
    }
    return nil
  }

  /// 每月10日、20日 09:00–11:00 线下，每次 2 人
  static func inWords(_ pattern: RotaPattern, _ scene: Scene) -> String {
    let days =
      switch pattern.days {
      case .ofMonth(let numbers):
        scene(
          "每月" + numbers.map { "\($0)日" }.joined(separator: "、"),
          "days \(numbers.map(String.init).joined(separator: ", ")) of each month")
      case .ofWeek(let weekdays):
        scene(
          "每周" + weekdays.map { ["一", "二", "三", "四", "五", "六", "日"][$0 - 1] }.joined(separator: "、"),
          weekdays.map {
            ["Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"][$0 - 1]
          }
          .joined(separator: ", "))
      }
    let hours = "\(RotaShift.clock(pattern.from))–\(RotaShift.clock(pattern.to))"
    return scene(
      "\(days) \(hours) \(pattern.channel.name.zh)，每次 \(pattern.seats) 人",
      "\(days) \(hours) \(pattern.channel == .online ? "online" : "in person"), \(pattern.seats) at a time")
  }
}

extension AnswerReader where Value == String {
  /// A line for each kind of shift, refused line by line.
  static var rotaLines: AnswerReader {
    AnswerReader(
      .lines,
      read: { text, scene, _ in
        let lines = text.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.isBlank }
        guard !lines.isEmpty else { return .miss }
        if let problem = lines.lazy.compactMap({ RotaLines.problem($0, scene) }).first {
          return .problem(problem)
        }
        return .value(lines.joined(separator: "\n"))
      },
      show: { text, scene in
        RotaLines.patterns(text).map { RotaLines.inWords($0, scene) }.joined(separator: scene("；", "; "))
      })
  }

  /// A line for each who cannot come, with the days.
  static var awayLines: AnswerReader {
    AnswerReader(
      .lines,
      read: { text, scene, _ in
        let lines = text.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.isBlank }
        guard !lines.isEmpty else { return .miss }
        for line in lines { if let problem = try AwayLines.problem(line, scene) { return .problem(problem) } }
        return .value(lines.joined(separator: "\n"))
      },
      show: { text, scene in text.split(whereSeparator: \.isNewline).joined(separator: scene("；", "; ")) })
  }
}

/// Lines that say who cannot come when (来不了的日子): 委员乙 4月10日、4月20日, 委员丙 4月1日到4月15日, 委员丁 周三.
enum AwayLines {
  /// The days of each, within the quarter that is planned.
  static func days(_ text: String, _ scene: Scene) throws -> [PersonID: Set<Day>] {
    var days: [PersonID: Set<Day>] = [:]
    for line in text.split(whereSeparator: \.isNewline) {
      guard let (person, found) = try read(String(line), scene) else { continue }
      days[person, default: []].formUnion(found)
    }
    return days
  }

  static func problem(_ line: String, _ scene: Scene) throws -> String? {
    guard try member(in: line, scene) != nil else {
      return scene(
        "“\(line.excerpt(20))”里没有名册上的委员，例如“委员乙 4月10日”。",
        "“\(line.excerpt(20))” names no member of the roster; such as “委员乙 10 April”.")
    }
    guard try read(line, scene) != nil else {
      return scene(
        "“\(line.excerpt(20))”里看不出是这个季度的哪些天，例如“4月10日、4月20日”“4月1日到4月15日”或“每周三”。",
        "“\(line.excerpt(20))” names no days of this quarter, such as “10 April, 20 April”, “1 April to 15 April” or “Wednesdays”."
      )
    }
    return nil
  }

  private static func member(in line: String, _ scene: Scene) throws -> (person: PersonID, rest: String)? {
    for seat in try scene.roster().seats {
      guard let range = line.range(ofName: seat.facts.name) else { continue }
      return (seat.facts.member, String(line[range.upperBound...]))
    }
    return nil
  }

  private static func read(_ line: String, _ scene: Scene) throws -> (PersonID, Set<Day>)? {
    guard let (person, rest) = try member(in: line, scene), let quarter = scene[PlanRota.Slots.quarter] else {
      return nil
    }
    var days: Set<Day> = []
    for part in rest.split(whereSeparator: { "、，,；;和".contains($0) }) {
      guard let found = span(String(part).trimmed, quarter, scene) else { return nil }
      days.formUnion(found)
    }
    return days.isEmpty ? nil : (person, days)
  }

  /// A day, days from one to another, or a weekday of the quarter.
  private static func span(_ text: String, _ quarter: Quarter, _ scene: Scene) -> Set<Day>? {
    let all = (0...quarter.first.days(to: quarter.last)).map(quarter.first.adding)
    if case .ofWeek(let weekdays)? = RotaLine(text).days {
      return Set(all.filter { weekdays.contains($0.weekday) })
    }
    for joint in ["到", "至", "—", "-", " to "] {
      let ends = text.components(partedBy: joint)
      guard ends.count == 2, let first = day(ends[0], quarter, scene),
        let last = day(ends[1], quarter, scene, from: first),
        first <= last
      else { continue }
      return Set(all.filter { (first...last).contains($0) })
    }
    return day(text, quarter, scene).map { [$0] }
  }

  /// A day of the quarter; 15日 behind 4月1日到 is of the same month.
  private static func day(_ text: String, _ quarter: Quarter, _ scene: Scene, from first: Day? = nil) -> Day?
  {
    if let said = When.day(text, now: scene.now)?.day, !text.allSatisfy({ $0.isNumber || "日号".contains($0) })
    {
      if quarter.contains(said) { return said }
      return Day(quarter.first.year, said.month, said.day).flatMap { quarter.contains($0) ? $0 : nil }
    }
    let number = Int(text.prefix { $0.isNumber })
    return number.flatMap { number in first.flatMap { Day($0.year, $0.month, number) } }
  }
}

extension String {
  fileprivate func range(ofName name: String) -> Range<String.Index>? { firstRange(of: name) }

  fileprivate func components(partedBy joint: String) -> [String] {
    split(separator: joint, omittingEmptySubsequences: false).map { String($0).trimmed }
  }
}
