import Understanding

/// A change that says what to: 方式改成线上, 改为昨天, change mode to online.
struct ChangeTo: Hashable {
  /// What is to be changed; nil where only the value was said.
  let item: String?
  let value: String
  /// What it is not, where that was said: 是24号，不是14号.
  var old: String?

  private static let between = ["改成", "改为", "换成", "变成", "更正为", "修改为"]

  /// A whole line: nil where it says no change.
  init?(_ line: String) {
    guard line.utf8.count <= 240 else { return nil }
    let said = line.trimmed
    for word in Self.between {
      guard let range = said.firstRange(of: word) else { continue }
      self.init(item: String(said[..<range.lowerBound]), value: String(said[range.upperBound...]))
      return
    }
    return nil
  }

  /// What stands behind 改: 成线上, 方式为线上, 方式 线上, mode to online.
  init?(behind rest: String) {
    if let whole = ChangeTo(rest) {
      self = whole
      return
    }
    for word in ["成", "为", " to ", "到"] {
      guard let range = rest.firstRange(of: word) else { continue }
      self.init(item: String(rest[..<range.lowerBound]), value: String(rest[range.upperBound...]))
      return
    }
    if rest.hasPrefix("to ") {
      self.init(item: "", value: String(rest.dropFirst(3)))
      return
    }
    guard let space = rest.firstIndex(of: " ") else {
      self.init(item: "", value: rest)
      return
    }
    self.init(item: String(rest[..<space]), value: String(rest[space...]))
  }

  /// The same behind the name of something that was answered, whatever its value has in it: 称呼 王成, 备注 走到东关.
  ///
  /// - Parameter names: what people call what was answered.
  init?(behind rest: String, naming names: [String]) {
    for name in names.sorted(by: { $0.count > $1.count }) {
      let head = rest.prefix(name.count)
      guard TextFolding.folded(String(head)) == TextFolding.folded(name) else { continue }
      let value = String(rest.dropFirst(name.count))
      // Without anything between, the name may only begin another word.
      guard
        let end = Self.separators.first(where: { value.trimmed.hasPrefix($0) })
          ?? (value.first?.isWhitespace == true ? "" : nil)
      else { continue }
      self.init(item: String(head), value: String(value.trimmed.dropFirst(end.count)))
      return
    }
    self.init(behind: rest)
  }

  private static let separators = between + ["成", "为", "：", ":", "to "]

  private init?(item: String, value: String) {
    var name = item.trimmed
    for word in ["把", "将", "请", "帮我"] where name.hasPrefix(word) {
      name = String(name.dropFirst(word.count)).trimmed
    }
    if name.hasSuffix("的") { name = String(name.dropLast()) }
    var said = value.trimmed
    while let last = said.last, "。！!吧".contains(last) { said.removeLast() }
    guard !said.isEmpty else { return nil }
    (self.item, self.value) = (name.isEmpty ? nil : name, said)
  }

  // MARK: Corrections

  /// What a correction may mean, the likeliest first: 不是线上是线下, 日期错了，是上周四, in person, not online.
  static func corrections(_ line: String) -> [ChangeTo] {
    guard line.utf8.count <= 240 else { return [] }
    let said = line.trimmed
    var found = ChangeTo(said).map { [$0] } ?? []
    for (pattern, order) in Self.shapes {
      guard let match = pattern.first(said) else { continue }
      let (one, other) = (String(match.1), String(match.2))
      let change =
        switch order {
        case .oldFirst: ChangeTo(item: "", value: other, old: one)
        case .newFirst: ChangeTo(item: "", value: one, old: other)
        case .item: ChangeTo(item: one, value: other, old: nil)
        }
      if let change, !found.contains(change) { found.append(change) }
    }
    return found
  }

  private enum Order: Sendable { case oldFirst, newFirst, item }

  /// Two parts of a line each; one of them may be empty.
  private static let shapes: [(LineShape<(Substring, Substring, Substring)>, Order)] = [
    (LineShape(/^(?:我?不是|并非)(.{1,20}?)[，,]?(?:而是|是)(.{1,40})$/), .oldFirst),
    (LineShape(/^(?:应该?是|其实是|是)?(.{1,40}?)[，,](?:而?不是)(.{1,20})$/), .newFirst),
    (LineShape(/^(?:not) (.{1,30}?),? (?:but |it's |it is )(.{1,40})$/.ignoresCase()), .oldFirst),
    (LineShape(/^(?:it's |it was |it is )?(.{1,40}?),? not (.{1,30})$/.ignoresCase()), .newFirst),
    (
      LineShape(
        /^(?:the )?(.{1,20}?)(?:错了|不对|写错了|说错了|选错了|记错了| is wrong| was wrong)[，,]?(?:应该?是|其实是|是|it's |it is |it should be )?(.{1,40})$/
      ),
      .item
    ),
    (LineShape(/^(.{1,12}?)(?:应该?是|应为|should be |is really )(.{1,40})$/), .item),
    (LineShape(/^()(?:等下|等等|不对)?[，,]?(?:刚才|刚刚|我)?(?:应?该[是选]|其实是|实际是|是说)(.{1,40})$/), .item),
    (
      LineShape(
        /^()(?:sorry|actually|no|rather|i meant|make it|make that|call it|it should be)[, ]+(?:i meant |it's |it was |make it )?(.{1,40}?)(?: instead)?$/
          .ignoresCase()), .item
    ),
  ]

  private init?(item: String, value: String, old: String?) {
    self.init(item: item, value: value)
    self.old = old.map { $0.trimmed }
  }
}
