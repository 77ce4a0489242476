import Understanding

/// A change that says what to: 方式改成线上, 改为昨天, change mode to online.
struct ChangeTo: Hashable {
  /// What is to be changed; nil where only the value was said.
  let item: String?
  let value: String

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
}
