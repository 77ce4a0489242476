import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Lines that say the items of a plan, and what is changed of it (计划的一行一行), P4.6.
enum PlanLines {
  /// The items of all lines; one that is said for several months is an item each.
  static func items(_ text: String, _ scene: Scene) throws -> [PlannedItem] {
    try text.split(whereSeparator: \.isNewline).flatMap { try items(of: String($0), scene) }
  }

  private static func items(of line: String, _ scene: Scene) throws -> [PlannedItem] {
    let seats = try scene.roster().seats
    let said = PlanLine(line, people: seats.map(\.facts.name))
    let owner = seats.first { $0.facts.name == said.owner }?.facts.member
    return said.months.map { month in
      let item = PlanItem(
        said.kind ?? .other, month: month, channel: said.channel, owner: owner?.rawValue, basis: said.basis)
      return PlannedItem(item, text: said.text)
    }
  }

  /// Why a line is no item.
  static func problem(_ line: String, _ scene: Scene) throws -> String? {
    let items = try items(of: line, scene)
    guard let first = items.first else {
      return scene(
        "“\(line.excerpt(20))”没有说哪个月，例如“4月 微协商 路灯”。",
        "“\(line.excerpt(20))” does not say in which month, such as “April micro-consultation street lamps”.")
    }
    guard first.text.count <= PlanAdopted.longestText else {
      return scene(
        "“\(line.excerpt(20))”太长，内容最多 \(PlanAdopted.longestText) 字。",
        "“\(line.excerpt(20))” is too long: \(PlanAdopted.longestText) characters at most.")
    }
    return nil
  }
}

/// One change of the list (改动): an item taken out by its number, put in another's place, or added.
enum PlanChange {
  case remove(Set<Int>)
  case replace(Int, String)
  case add(String)

  private static let removing = ["删除", "删掉", "删去", "删", "去掉", "remove ", "delete ", "-"]
  private static let replacing = ["改成", "修改", "改", "change ", "replace "]
  private static let adding = ["增加", "加上", "添加", "加", "add ", "+"]

  init(_ line: String) {
    let line = line.trimmed
    if let rest = Self.rest(line, Self.removing) {
      let numbers = Self.numbers(rest)
      if !numbers.isEmpty {
        self = .remove(numbers)
        return
      }
    }
    if let rest = Self.rest(line, Self.replacing) {
      let bare = rest.hasPrefix("第") ? String(rest.dropFirst()).trimmed : rest
      let digits = bare.prefix { $0.isASCII && $0.isNumber }
      let behind = String(bare.dropFirst(digits.count)).trimmed
      // 改 5月 … names no number: 5月 is the month.
      if let number = Int(digits), !behind.hasPrefix("月"), !behind.hasPrefix("、") {
        let rest = ["项", "成", "为", "：", ":"].reduce(behind) {
          $0.hasPrefix($1) ? String($0.dropFirst()).trimmed : $0
        }
        self = .replace(number, rest)
        return
      }
    }
    self = .add(Self.rest(line, Self.adding) ?? line)
  }

  private static func rest(_ line: String, _ words: [String]) -> String? {
    guard let word = words.first(where: { line.lowercased().hasPrefix($0) }) else { return nil }
    return String(line.dropFirst(word.count)).trimmed
  }

  /// 2, 2、3, 第 2 项, `2 and 3`; empty where anything else is said.
  private static func numbers(_ text: String) -> Set<Int> {
    var rest = text
    for word in ["第", "项", "和", "、", "，", ",", "and"] {
      rest = rest.split(separator: word, omittingEmptySubsequences: false).joined(separator: " ")
    }
    let words = rest.split(whereSeparator: \.isWhitespace)
    let numbers = words.compactMap { Int($0) }
    return numbers.count == words.count ? Set(numbers) : []
  }

  /// Why it changes nothing.
  func problem(of list: [PlannedItem], _ scene: Scene) throws -> String? {
    switch self {
    case .remove(let numbers):
      let wrong = numbers.sorted().first { !(1...max(1, list.count)).contains($0) }
      return wrong.map { Self.noSuch($0, list, scene) }
    case .replace(let number, let line):
      guard (1...max(1, list.count)).contains(number) else { return Self.noSuch(number, list, scene) }
      return try PlanLines.problem(line, scene)
    case .add(let line): return try PlanLines.problem(line, scene)
    }
  }

  private static func noSuch(_ number: Int, _ list: [PlannedItem], _ scene: Scene) -> String {
    scene("没有第 \(number) 项，一共 \(list.count) 项。", "There is no item \(number): the plan has \(list.count).")
  }

  /// A list with the changes of all lines; numbers are those of the list as it was shown.
  static func applied(_ text: String, to list: [PlannedItem], _ scene: Scene) throws -> [PlannedItem] {
    var kept: [[PlannedItem]] = list.map { [$0] }
    var added: [PlannedItem] = []
    for line in text.split(whereSeparator: \.isNewline) {
      switch PlanChange(String(line)) {
      case .remove(let numbers):
        for number in numbers where kept.indices.contains(number - 1) { kept[number - 1] = [] }
      case .replace(let number, let line):
        if kept.indices.contains(number - 1) { kept[number - 1] = try PlanLines.items(line, scene) }
      case .add(let line): added += try PlanLines.items(line, scene)
      }
    }
    return inOrder(kept.flatMap(\.self) + added)
  }

  /// By month; within it as they were said.
  static func inOrder(_ items: [PlannedItem]) -> [PlannedItem] {
    items.enumerated().sorted { ($0.1.item.month, $0.0) < ($1.1.item.month, $1.0) }.map(\.1)
  }
}

extension AnswerReader where Value == String {
  /// A line an item, refused line by line.
  static var planLines: AnswerReader {
    planReader { line, scene in try PlanLines.problem(line, scene) }
  }

  /// A line a change.
  static var planChanges: AnswerReader {
    planReader { line, scene in try PlanChange(line).problem(of: PlanYear.listed(scene), scene) }
  }

  private static func planReader(
    _ problem: @escaping @Sendable (String, Scene) throws -> String?
  ) -> AnswerReader {
    AnswerReader(
      .lines,
      read: { text, scene, _ in
        let lines = text.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.isBlank }
        guard !lines.isEmpty else { return .miss }
        guard lines.count <= PlanAdopted.mostItems else {
          return .problem(PlanFaultPhrases(scene).words(.tooMany(PlanAdopted.mostItems)))
        }
        for line in lines { if let problem = try problem(line, scene) { return .problem(problem) } }
        return .value(lines.joined(separator: "\n"))
      },
      show: { text, scene in text.split(whereSeparator: \.isNewline).joined(separator: scene("；", "; ")) })
  }
}
