public import WorkroomStore

/// What the ledger's commands tell.
public struct LedgerPhrases {
  let say: Language

  public init(_ language: Language) { say = language }

  /// The outcome of walking the chains, a row each.
  public func report(_ result: Verification) -> [String] {
    var rows = result.findings.map(finding)
    if result.headFound == false {
      rows.append(
        say(
          "给出的链头不在台账里：末尾的记录被去掉了。",
          "The head that was given is not in the ledger: entries at its end were cut off."))
    }
    if !result.clocks.isEmpty {
      rows.append(
        say(
          "有 \(result.clocks.count) 条记录写下时钟表倒走过，已标明，不算错。",
          "\(result.clocks.count) entries were written while the clock had run backwards: flagged, not wrong."
        ))
    }
    for head in result.heads {
      rows.append(
        say(
          "链 \(head.origin.rawValue)：\(head.number) 条，链头 \(head.hash)",
          "Chain \(head.origin.rawValue): \(head.number) entries, head \(head.hash)"))
    }
    rows.append(
      result.isClean
        ? say("台账完好，共 \(result.entries) 条。", "The ledger is sound: \(result.entries) entries.")
        : say(
          "台账有问题，见上。请保存这个文件，不要再写。",
          "The ledger is not sound, see above. Keep this file and stop writing to it."))
    return rows
  }

  private func finding(_ finding: Verification.Finding) -> String {
    let entry = say(
      "链 \(finding.origin.rawValue) 第 \(finding.number) 条（\(finding.entry.rawValue)）",
      "Entry \(finding.number) of chain \(finding.origin.rawValue) (\(finding.entry.rawValue))")
    return switch finding.fault {
    case .changed: entry + say("被改动过。", " was changed.")
    case .replaced: entry + say("被换掉过。", " was replaced.")
    case .gap(let expected): entry + say("前面缺第 \(expected) 条。", ": entry \(expected) before it is missing.")
    case .personal: entry + say("的个人信息和封存时不一样。", ": a personal text is not the one that was sealed.")
    }
  }
}
