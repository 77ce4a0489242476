public import Regulation

/// What is said of a rule set: what is wrong in its file, and what stands in it.
public struct PackPhrases: Sendable {
  let say: Language

  public init(_ language: Language) { say = language }

  /// file:line: what is wrong, with the nearest right word.
  public func text(_ problem: PackProblem) -> String {
    let place = problem.line.map { "\(problem.file):\($0)" } ?? problem.file
    return "\(place)" + say("：", ": ") + text(problem.kind)
  }

  private func text(_ kind: PackProblem.Kind) -> String {
    switch kind {
    case .cannotRead: say("读不了这个文件，请检查文件名和权限。", "this file cannot be read; check its name and permissions.")
    case .notYaml(let why): say("这里不是正确的 YAML：\(why)", "this is no YAML: \(why)")
    case .unknownKey(let key, let near):
      say("没有“\(key)”这一项", "there is no key \(key)") + suggestion(near)
    case .missing(let key): say("缺“\(key)”。", "\(key) is missing.")
    case .wrongValue(let key, let found, let expected, let near):
      say("“\(key)”不能是“\(found)”，应为 \(expected)", "\(key) cannot be “\(found)”; expected: \(expected)")
        + suggestion(near)
    case .noClause(let norm):
      say(
        "\(norm) 没有写条款（clause），每个指标都要说出自哪一条。", "\(norm) names no clause; every norm says where it comes from."
      )
    case .unknownClause(let id, let near):
      say("没有 \(id) 这一条", "there is no clause \(id)") + suggestion(near)
    case .unknownBase(let name, let near):
      say("没有“\(name)”这个规则包可以依据", "there is no pack \(name) to stand on") + suggestion(near)
    case .twice(let key): say("“\(key)”写了两次。", "\(key) stands here twice.")
    case .shapeElsewhere(let key, let norm):
      say("\(key) 请写在 norms 的 \(norm) 里（shape）。", "\(key) is said at norms.\(norm).shape.")
    case .cannotBeSet(let open, let found):
      say(
        "“\(open.name)”是固定的，只有“\(open.value)”这一种读法，不能写成“\(found)”。",
        "\(open.name) is fixed: “\(open.value)” is the only reading there is, and it cannot be “\(found)”.")
    case .noValue(let key): say("口径“\(key)”没有值。", "the switch \(key) has no value.")
    case .noNorms: say("一个指标（norms）也没有。", "there is not one norm.")
    }
  }

  private func suggestion(_ near: String?) -> String {
    near.map { say("，是不是“\($0)”？", "; did you mean \($0)?") } ?? say("。", ".")
  }

  /// There is no such pack.
  public func unknown(_ name: String) -> String {
    say("没有“\(name)”这个规则包", "There is no pack \(name)") + suggestion(NormPacks.nearest(to: name))
  }

  /// The rule set that was settled for a ledger is of another version of this program.
  public var unreadable: String {
    say(
      "这份台账定的规则包这个版本读不了，先按标准的算。请用 norms use 重新定。",
      "This version cannot read the rule set that was settled for this ledger; the standard one is used. Settle it anew with norms use."
    )
  }

  // MARK: What stands in it

  public func title(_ pack: NormPack) -> String { say(pack.zh, pack.en) }

  public func title(_ norm: Norm) -> String { say(norm.zh, norm.en) }

  /// A pack on several rows: its norms, then how it reads the open points.
  public func whole(_ pack: NormPack) -> [String] {
    var rows = ["\(pack.name)  \(title(pack))"]
    if let base = pack.base { rows.append(say("  依据 ", "  stands on ") + base.name) }
    if let issued = pack.issued { rows.append(say("  印发 ", "  issued ") + issued.iso) }
    rows.append("")
    rows += pack.norms.map(row)
    rows.append("")
    let own = pack.norms.compactMap { norm in
      norm.reading.map {
        (source: $0.ambiguity, key: $0.key, value: norm.shape.rawValue, mark: "")
      }
    }
    let switches = AnySwitchKey.all.compactMap { key in
      pack.switches[key.name].map {
        (
          source: key.source, key: key.name, value: $0.text,
          mark: $0.isProductDefault ? say("（产品默认）", " (product default)") : ""
        )
      }
    }
    let open = OpenReading.all.map {
      (source: $0.source, key: $0.name, value: $0.value, mark: say("（固定）", " (fixed)"))
    }
    for entry in (own + switches + open).sorted(by: { order($0.source) < order($1.source) }) {
      rows.append("  \(entry.source)  \(entry.key) = \(entry.value)" + entry.mark)
    }
    return rows
  }

  /// What `norms check` says of a pack without problems: how many readings no pack can settle.
  public func open() -> String {
    let count = OpenReading.all.count
    return say(
      "另有 \(count) 个口径是固定的，不能设（见 norms show）。",
      "\(count) readings are fixed and cannot be set (see norms show).")
  }

  /// N3 值班：每名委员每季度线上、线下各 1 次（C2.3b、P3.3e）
  public func row(_ norm: Norm) -> String {
    let clauses = norm.clauses.joined(separator: say("、", ", "))
    let mark = norm.isProductDefault ? say("（产品默认）", " (product default)") : ""
    return say(
      "  \(norm.id) \(norm.zh)：\(subject(norm))\(period(norm))\(amount(norm))（\(clauses)）\(mark)",
      "  \(norm.id) \(norm.en): \(subject(norm)), \(period(norm)), \(amount(norm)) (\(clauses))\(mark)")
  }

  private func subject(_ norm: Norm) -> String {
    switch norm.subject {
    case .member: say("每名委员", "each member")
    case .room: say("每个工作室", "each workroom")
    case .committee: say("每个专委会", "each committee")
    case .city: say("每个市", "each city")
    }
  }

  private func period(_ norm: Norm) -> String {
    switch norm.period {
    case .quarter: say("每季度", "each quarter")
    case .year: say("每年", "each year")
    }
  }

  private func amount(_ norm: Norm) -> String {
    let n = norm.minimum
    return switch norm.shape {
    case .total: say("共 \(n) 次", "\(n) in all")
    case .totalEachOnce: say("共 \(n) 次，线上、线下都有", "\(n) in all, at least one online and one in person")
    case .perChannel: say("线上、线下各 \(n) 次", "\(n) online and \(n) in person")
    case .perKind: say("各 \(n) 次", "\(n) of each kind")
    case .perKindBothChannels: say("各 \(n) 次，线上、线下都有", "\(n) of each kind, online and in person both used")
    case .matrix: say("每种线上、线下各 \(n) 次", "\(n) of each kind online and \(n) in person")
    }
  }

  /// A7 before A10, P3.2b after the readings.
  private func order(_ ambiguity: String) -> Int {
    ambiguity.hasPrefix("A") ? Int(ambiguity.dropFirst()) ?? .max : .max
  }
}
