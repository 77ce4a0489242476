import Conversation
import Regulation
public import WorkroomStore

// What is told of whom an import comes from, and what it would change.
extension ImportPhrases {
  /// Names that are listed; the rest is counted.
  private static let most = 10

  /// What a file would change, before anybody has said yes.
  public func plan(_ file: String, _ report: ImportReport) -> [String] {
    var rows = [say("\(file)：还没有导入。它会改动：", "\(file): not imported yet. It would change:")]
    rows += report.firstRooms.map { room in
      let name = room.name ?? room.room.rawValue
      guard room.isSigned else {
        return say(
          "  这里第一次收 \(name) 的台账，它没有签名（旧版程序导出的）。请在原来的电脑上运行 dutybot ledger verify，核对链头的开头：\(room.fingerprint)",
          "  The first ledger of \(name) here, and nobody signed it (an earlier program wrote it). Run dutybot ledger verify where it comes from and compare how the head begins: \(room.fingerprint)"
        )
      }
      return say(
        "  这里第一次收 \(name) 的台账。请和工作室核对指纹：\(room.fingerprint)",
        "  The first ledger of \(name) here. Compare the fingerprint with the room's: \(room.fingerprint)"
      )
    }
    rows += powers(report.powers) + known(report.powers)
    rows += report.released.map { waiting in
      say(
        "  一并收下等待登记的电脑 \(waiting.fingerprint) 的 \(waiting.entries) 条。",
        "  With it come \(english(waiting.entries, "entry", "entries")) of machine \(waiting.fingerprint) that wait."
      )
    }
    return rows + aside(report) + astray(report)
  }

  /// The question behind it.
  public var asks: String { say("以上改动都对吗？输入 是 才导入：", "Is all of that right? Type yes to import:") }

  /// Nobody said yes.
  public func notTaken(done: Int, left: Int) -> String {
    say(
      "没有导入，台账没有变。核对无误后加 --yes 再导入一次。",
      "Not imported; nothing was changed. When it is right, import again with --yes.")
  }

  /// Who gets a place and signs in here already: one PIN opens everything to a person.
  private func known(_ powers: [ImportReport.Power]) -> [String] {
    var rows: [String] = []
    for power in powers {
      guard let known = power.knownAs else { continue }
      let row = say(
        "  注意：\(power.name ?? known) 就是已经在这里登录的 \(known)，同一个口令。",
        "  Mind: \(power.name ?? known) is \(known), who signs in here already, with one PIN.")
      if !rows.contains(row) { rows.append(row) }
    }
    return rows
  }

  /// Entries that name a matter of another place.
  func astray(_ report: ImportReport) -> [String] {
    guard report.astray > 0 else { return [] }
    return [
      say(
        "  有 \(report.astray) 条写在别的工作室的事项上：留着备查，不起作用。",
        "  \(english(report.astray, "entry names", "entries name")) a matter of another place: kept to be looked at, without effect."
      )
    ]
  }

  /// What gives or takes power or words, a row an act.
  func powers(_ powers: [ImportReport.Power]) -> [String] {
    let acts = ActList.standard
    var ordered: [String] = []
    var grouped: [String: [ImportReport.Power]] = [:]
    for power in powers {
      let key = power.act + (power.office?.rawValue ?? "")
      if grouped[key] == nil { ordered.append(key) }
      grouped[key, default: []].append(power)
    }
    return ordered.compactMap { key -> String? in
      guard let group = grouped[key], let first = group.first else { return nil }
      let act = acts.kind(first.act)?.name(say) ?? first.act
      let office = first.office.map { say("（\($0.name(say))）", " (\($0.name(say)))") } ?? ""
      let names = group.compactMap { power -> String? in
        guard let machine = power.machine else { return power.name }
        let room = power.roomName ?? power.room.rawValue
        return say("\(machine.fingerprint)（\(room)）", "\(machine.fingerprint) (\(room))")
      }
      let listed = names.prefix(Self.most).joined(separator: say("、", ", "))
      let texts = group.reduce(0) { $0 + $1.texts }
      let what =
        texts > 0
        ? say("：\(texts) 段原话和联系方式", ": \(english(texts, "text"))")
        : names.isEmpty ? "" : say("：\(listed)", ": \(listed)")
      let count = group.count > Self.most || names.isEmpty || texts > 0
      return "  \(act)\(office)\(what)" + (count ? say("（\(group.count) 条）", " (\(group.count))") : "")
    }
  }

  /// Chains that were kept apart, and what to do.
  func aside(_ report: ImportReport) -> [String] {
    var shown: [ImportReport.Reason: Int] = [:]
    // Of each kind a few, so that nothing else is lost behind them: a province has thousands.
    let few = report.aside.filter { aside in
      shown[aside.reason, default: 0] += 1
      return shown[aside.reason, default: 0] <= Self.most
    }
    let left = report.aside.count - few.count
    let entries = report.aside.reduce(0) { $0 + $1.entries } - few.reduce(0) { $0 + $1.entries }
    let rest = say(
      "  这样的还有 \(left) 条链，\(entries) 条记录，请用 dutybot ledger pen 看一看。",
      "  And \(left) more such chains of \(english(entries, "entry", "entries")): see dutybot ledger pen.")
    return few.map(row) + (left > 0 ? [rest] : [])
  }

  private func row(_ aside: ImportReport.Aside) -> String {
    let print = aside.fingerprint
    let from = say("第 \(aside.from) 条起", "from entry \(aside.from) on")
    switch aside.reason {
    case .unknown:
      return say(
        "  电脑 \(print) 还没有登记，它的 \(aside.entries) 条另放着。是自己的电脑，请运行 dutybot ledger admit \(print)。",
        "  Machine \(print) is not let in; its \(english(aside.entries, "entry", "entries")) wait. If it is the room's own: dutybot ledger admit \(print)."
      )
    case .unsigned where !aside.mayBeLetIn:
      return say(
        "  链 \(print) \(from)没有它那台电脑的签名，\(aside.entries) 条没有收进台账。请在原来的电脑上重新导出整个文件。",
        "  Chain \(print) is not signed by its machine \(from): \(english(aside.entries, "entry", "entries")) not taken. Export the whole file again where it comes from."
      )
    case .unsigned:
      return say(
        "  链 \(print) \(from)没有签名，另放着 \(aside.entries) 条，没有收进台账。查实以后可以运行 dutybot ledger admit \(print)。",
        "  Chain \(print) is not signed \(from): \(english(aside.entries, "entry", "entries")) wait. When you are sure of them: dutybot ledger admit \(print)."
      )
    case .own:
      return say(
        "  链 \(print) 是这份台账自己写的，文件里却多出 \(aside.entries) 条，没有收。",
        "  Chain \(print) is this ledger's own, and the file has \(english(aside.entries, "entry", "entries")) more: not taken."
      )
    case .forked:
      return say(
        "  链 \(print) \(from)和这里的不一样：台账被还原或复制过。这一段另放着，其余的照收。",
        "  Chain \(print) is another \(from) than here: a ledger was set back or copied. That part waits, the rest was taken."
      )
    case .misshapen:
      return say(
        "  链 \(print) \(from)不是本程序会写的记录，另放着，没有收。",
        "  Chain \(print) has, \(from), what this program does not write: kept apart, not taken.")
    }
  }

  func ahead(_ report: ImportReport) -> [String] {
    guard report.ahead > 0 else { return [] }
    return [
      say(
        "  有 \(report.ahead) 条写着的记录时间比这台电脑的时钟快一天以上：照收，先后次序不受影响。",
        "  \(english(report.ahead, "entry says", "entries say")) to be written more than a day from now by this clock: taken, and no order follows from it."
      )
    ]
  }

  /// What waits to be let in.
  public func penned(_ chains: [Penned]) -> [String] {
    guard !chains.isEmpty else { return [say("没有等待登记的记录。", "Nothing waits to be let in.")] }
    return chains.flatMap { chain -> [String] in
      let rooms = chain.rooms.map { $0.name ?? $0.id.rawValue }.joined(separator: say("、", ", "))
      let head = say(
        "电脑 \(chain.fingerprint)：\(chain.entries) 条，\(rooms)。",
        "Machine \(chain.fingerprint): \(english(chain.entries, "entry", "entries")), \(rooms).")
      let next =
        chain.mayBeLetIn
        ? say(
          "  要收下，请运行 dutybot ledger admit \(chain.fingerprint)",
          "  To take them: dutybot ledger admit \(chain.fingerprint)")
        : say("  这一段不能收下，只是留着备查。", "  These cannot be taken; they are kept to be looked at.")
      return [head] + powers(chain.powers) + [next]
    }
  }

  /// Nothing waits under that fingerprint.
  public var nothingToLetIn: String {
    say(
      "没有这个指纹的记录在等待，或者不能收下。请用 dutybot ledger pen 看一看。",
      "Nothing waits under that fingerprint, or it cannot be taken. See dutybot ledger pen.")
  }

  /// A machine was let in.
  public func letIn(_ chain: Penned, _ report: ImportReport) -> [String] {
    [
      say(
        "已登记电脑 \(chain.fingerprint)，收下 \(report.new) 条。",
        "Machine \(chain.fingerprint) was let in; \(english(report.new, "entry", "entries")) taken.")
    ] + conflicts(report)
  }
}
