package import Regulation

/// What a line says of an item of the annual plan (计划里的一行): 4月 微协商 路灯 委员甲, `April micro-consultation street lamps Member A`.
///
/// Several months make an item each. What it does not say is nil, so that whoever asks says what is missing. What it is about is the
/// rest of the line, from which no part of a word is ever taken.
package struct PlanLine: Hashable, Sendable {
  package var months: [Int] = []
  package var kind: PlannedKind?
  package var channel: Channel?
  /// The member who answers for it, by the name as it stands in the list.
  package var owner: String?
  package var basis: PlanBasis?
  package var text: String

  /// - Parameter people: who may be named.
  package init(_ said: String, people: [String]) {
    let line = SlotLine(said)
    var found: [Range<Int>] = []
    if let name = people.filter({ !$0.isEmpty }).max(by: { Self.place($0, line) < Self.place($1, line) }),
      let range = line.first(WordList([TextFolding.folded(name)]))
    {
      owner = name
      found.append(range)
    }
    if let (months, range) = Self.months(line) {
      self.months = months
      found.append(range)
    }
    // 线上线下 says both, and so neither.
    let online = line.first("线上|网上|在线|online")
    let offline = line.first("线下|当面|面对面|offline|in person|in-person")
    if let range = online ?? offline, online == nil || offline == nil {
      channel = online == nil ? .offline : .online
      found.append(range)
    }
    let named = Self.kinds.compactMap { kind, words in line.first(words).map { (kind, $0) } }
    // What is said first, and of two that begin together the longer one.
    if let (kind, range) = named.min(by: {
      ($0.1.lowerBound, -$0.1.count) < ($1.1.lowerBound, -$1.1.count)
    }) {
      self.kind = kind
      found.append(range)
    }
    for (basis, words) in Self.bases {
      guard let range = line.first(words) else { continue }
      self.basis = basis
      found.append(range)
      break
    }
    text = Self.rest(of: said, line, without: found)
    // What is handed in is neither online nor in person.
    if kind.map({ !$0.hasChannel }) ?? false { channel = nil }
  }

  /// Where a name stands, the last and the longest first; -1 where it does not.
  private static func place(_ name: String, _ line: SlotLine) -> Int {
    line.last(WordList([TextFolding.folded(name)])).map { $0.upperBound * 100 + $0.count } ?? -1
  }

  private static let kinds: [(PlannedKind, WordList)] = [
    (.publicOpinionReport, "社情民意信息|社情民意|民意信息|public-opinion report|public opinion report|public opinion"),
    (.researchReport, "调研报告|research report"),
    (.proposal, "集体提案|提案|proposal"),
    (.microConsultation, "微协商|协商|micro-consultation|micro consultation|consultation"),
    (.microOversight, "微监督|民主监督|监督|micro-oversight|micro oversight|oversight"),
    (.reading, "读书交流分享|读书交流|读书分享|读书会|读书|reading and sharing|reading session|reading|book club"),
    (.policyTalk, "政策宣讲|宣讲会|宣讲|政策宣传|policy talk|policy lecture|talk"),
    (
      .publicService,
      "便民服务和公益活动|便民服务|公益活动|便民|公益|志愿服务|义诊|助学|支教|法律援助|法律咨询|科普|就业指导|技术指导|service or public benefit|public service|free clinic|legal aid|volunteering|service"
    ),
    (.research, "调研|调查研究|research"),
    (.visit, "走访慰问|走访|慰问|看望|visit"),
    (.other, "日常工作|everyday work"),
  ]

  private static let bases: [(PlanBasis, WordList)] = [
    (.workPoints, "年度工作要点|工作要点|work points"),
    (.centralWork, "中心工作|central work"),
    (.publicConcern, "群众关切|群众关心|public concern"),
  ]

  // MARK: Months

  private static func months(_ line: SlotLine) -> (months: [Int], range: Range<Int>)? {
    if let range = line.first("每个季度|每季度|每季|一季度一次|quarterly|every quarter|each quarter") {
      return ([3, 6, 9, 12], range)
    }
    if let range = line.first("每个月|每月|monthly|every month|each month") { return (Array(1...12), range) }
    for place in 0..<line.count where line.begins(place) {
      guard let first = group(line, at: place) else { continue }
      var (months, end) = first
      // 3月、9月, `March and September`.
      while let next = group(line, at: joint(line, at: end)), joint(line, at: end) > end {
        months += next.months
        end = next.end
      }
      return (Set(months).sorted(), place..<end)
    }
    return nil
  }

  /// 4月, 3、9月份, 4到6月, `April`.
  private static func group(_ line: SlotLine, at place: Int) -> (months: [Int], end: Int)? {
    var scan = line.scan(at: place)
    guard line.begins(place) else { return nil }
    for (number, names) in english.enumerated() where names.contains(where: { scan.takeWord($0) }) {
      return ([number + 1], scan.at)
    }
    guard let first = line.number(at: place) else { return nil }
    var (months, end) = ([first.value], first.end)
    while true {
      var scan = line.scan(at: end)
      if scan.take("月份") || scan.take("月") {
        return months.allSatisfy { (1...12).contains($0) } ? (months, scan.at) : nil
      }
      let isSpan = scan.take("到") || scan.take("至") || scan.take("-") || scan.take("~")
      guard isSpan || scan.take("、") || scan.take(",") || scan.take("和"),
        let next = line.number(at: scan.at), let last = months.last
      else { return nil }
      months +=
        isSpan && last < next.value && next.value <= 12 ? Array((last + 1)...next.value) : [next.value]
      end = next.end
    }
  }

  private static func joint(_ line: SlotLine, at place: Int) -> Int {
    var scan = line.scan(at: place)
    scan.spaces()
    guard scan.take("、") || scan.take(",") || scan.take("和") || scan.take("and ") else { return place }
    scan.spaces()
    return scan.at
  }

  private static let english = [
    ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"], ["june", "jun"],
    ["july", "jul"], ["august", "aug"], ["september", "sept", "sep"], ["october", "oct"],
    ["november", "nov"],
    ["december", "dec"],
  ]

  // MARK: The rest

  /// The line without what was read, where that stands by itself.
  private static func rest(of said: String, _ line: SlotLine, without found: [Range<Int>]) -> String {
    let isRead = (0..<line.count).map { place in found.contains { $0.contains(place) } }
    func isEdge(_ place: Int) -> Bool {
      line[place].map { " ,;:.、，；：。(（)）".unicodeScalars.contains($0) } ?? true
    }
    var gone: [Range<Int>] = []
    var place = 0
    while place < line.count {
      guard isRead[place] else {
        place += 1
        continue
      }
      let start = place
      while place < line.count, isRead[place] { place += 1 }
      if isEdge(start - 1), isEdge(place) { gone.append(line.span(start..<place)) }
    }
    let scalars = Array(said.unicodeScalars)
    var rest = String.UnicodeScalarView()
    for (number, scalar) in scalars.enumerated() {
      guard let range = gone.first(where: { $0.contains(number) }) else {
        rest.append(scalar)
        continue
      }
      if range.lowerBound == number { rest.append(" ") }
    }
    let words = String(rest).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return String(
      words.drop { " ,;，；、:：".contains($0) }.reversed().drop { " ,;，；、:：".contains($0) }.reversed())
  }
}
