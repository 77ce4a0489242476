import Conversation
public import Regulation
public import WorkroomStore

/// What the ledger's commands tell.
public struct LedgerPhrases {
  let say: Language

  public init(_ language: Language) { say = language }

  /// What is told at the end of an export: without it, not all was written.
  public func exported(_ count: Int, head: String?) -> [String] {
    [say("共导出 \(count) 条。", "Exported: \(english(count, "entry", "entries")).")]
      + (head.map { [say("链头：\($0)", "Head: \($0)")] } ?? [])
  }

  /// The same of one room, with the head of each of its chains.
  public func exported(_ count: Int, heads: [ChainHead]) -> [String] {
    exported(count, head: nil) + heads.flatMap(head)
  }

  /// By what a room is recognised.
  public func room(_ name: String, _ origin: OriginID?) -> [String] {
    let print = origin?.fingerprint ?? "?"
    return [say("\(name)　工作室指纹：\(print)", "\(name), fingerprint of the workroom: \(print)")]
  }

  /// One chain of it: for people, and whole.
  public func head(_ head: ChainHead) -> [String] {
    let signed = head.isSigned ? say("已签名", "signed") : say("没有签名", "not signed")
    return [
      say(
        "电脑 \(head.origin.fingerprint)：\(head.number) 条，链头 \(head.short)，\(signed)",
        "Machine \(head.origin.fingerprint): \(english(head.number, "entry", "entries")), head \(head.short), \(signed)"
      ),
      "  \(head.hash)",
    ]
  }

  public var noCodes: String {
    say(
      "画不出二维码：这台电脑没有装 libqrencode。上面的链头照样可用，--json 有签名。",
      "No QR code can be drawn: libqrencode is not on this machine. The heads above hold all the same; --json has the signatures."
    )
  }

  public func notExported(to file: String, isFull: Bool, isTaken: Bool = false) -> String {
    if isTaken {
      return say(
        "\(file) 是台账或者台账要用的文件，没有导出，什么都没有动。请换一个文件名。",
        "\(file) is a ledger, or belongs to one: nothing was exported and nothing changed. Choose another name."
      )
    }
    return isFull
      ? say(
        "磁盘满了，没有导出；\(file) 原来怎样还是怎样，台账没有动。请腾出空间再来。",
        "The disk is full and nothing was exported; \(file) and the ledger are as they were. Free some space and try again."
      )
      : say(
        "\(file) 写不进，没有导出；原来有的没有动。请换一个文件名或文件夹。",
        "\(file) cannot be written; nothing was exported, and what was there is as it was. Choose another name or folder."
      )
  }

  /// The outcome of walking the chains, a row each.
  public func report(_ result: Verification) -> [String] {
    var rows = damage(result.damaged) + result.findings.map(finding) + FlawPhrases(say).rows(result)
    if result.headFound == false {
      rows.append(
        say(
          "给出的链头不在台账里：末尾的记录被去掉了。",
          "The head that was given is not in the ledger: entries at its end were cut off."))
    }
    if let behind = result.behind { rows += self.behind(behind) }
    if result.setBacks > 0 {
      rows.append(
        say(
          "这份台账退回过旧版 \(result.setBacks) 次，以后写在新的链上；每次为什么，请问保管文件的人。",
          "This ledger was set back \(english(result.setBacks, "time", "times")) and went on in new chains; ask whoever keeps the file why."
        ))
    }
    switch result.headSigned {
    case true?:
      rows.append(
        say("给出的链头有电脑的签名，签名是真的。", "The head that was given is signed, and the signature is genuine."))
    case false?:
      rows.append(
        say(
          "给出的链头签名是假的：没有哪台电脑签过它，或者抄错了。",
          "The signature of the head that was given is not genuine: no machine made it, or it was copied wrongly."
        ))
    case nil: break
    }
    if !result.clocks.isEmpty {
      rows.append(
        say(
          "有 \(result.clocks.count) 条记录写下时钟表倒走过，已标明，不算错。",
          "The clock had run backwards when \(english(result.clocks.count, "entry was", "entries were")) written: flagged, not wrong."
        ))
      // The first ones tell when it was; all of them stand in an export.
      rows += result.clocks.prefix(10).map { say("  时钟倒走：\($0.rawValue)", "  clock: \($0.rawValue)") }
    }
    if result.filesElsewhere > 0 {
      rows.append(
        say(
          "有 \(result.filesElsewhere) 份附件是别的电脑附的，文件不在这里，不算错；要看就把文件带来，运行 dutybot attach put。",
          "\(english(result.filesElsewhere, "file was", "files were")) attached on other computers and not here: no fault. To have them, bring them over and run dutybot attach put."
        ))
    }
    for head in result.heads {
      rows.append(
        say(
          "链 \(head.origin.rawValue)：\(head.number) 条，链头 \(head.hash)",
          "Chain \(head.origin.rawValue): \(english(head.number, "entry", "entries")), head \(head.hash)"))
    }
    rows.append(end(result))
    return rows
  }

  /// The store lacks what this machine knows to have been written in it.
  public func behind(_ behind: SetBack) -> [String] {
    let lacking =
      behind.entries > 0
      ? say(
        "这份台账比这台电脑上次写的时候少 \(behind.entries) 条：换回了旧的备份或副本，或者末尾被去掉了。",
        "This ledger lacks \(english(behind.entries, "entry", "entries")) that this computer wrote: an older backup or copy was put in its place, or its end was cut off."
      )
      : say(
        "这份台账里封存的内容比这台电脑上次写的时候旧：换回了旧的备份或副本，或者有人改过文件。",
        "What is sealed in this ledger is older than this computer wrote it: an older backup or copy was put in its place, or somebody changed the file."
      )
    return [
      lacking,
      say(
        "不是您有意恢复的，请先不要写，把文件交给保管它的人。接着写，就写在新的链上。",
        "Unless you restored it on purpose, stop and hand the file to whoever keeps it. What is written from now on goes into new chains."
      ),
    ]
  }

  private func end(_ result: Verification) -> String {
    if result.isClean {
      return say(
        "台账完好，共 \(result.entries) 条。",
        "The ledger is sound: \(english(result.entries, "entry", "entries")).")
    }
    return result.isUnsealedAlone
      ? say(
        "台账的记录完好，共 \(result.entries) 条；只有封存的设置、口令、登录记录等证明不了，见上。",
        "Every record of the ledger is sound: \(english(result.entries, "entry", "entries")). Only what is sealed beside them, settings and PINs among it, cannot be proven, see above."
      )
      : say(
        "台账有问题，见上。请保存这个文件，不要再写。",
        "The ledger is not sound, see above. Keep this file and stop writing to it.")
  }

  /// Which parts of the file have bad pages, and what to do.
  private func damage(_ parts: Set<Verification.Part>) -> [String] {
    guard !parts.isEmpty else { return [] }
    if parts == [.views] {
      return [
        say(
          "视图（由台账算出来的表）有坏页，记录都在。请先复制保存这个文件，再运行 dutybot ledger rebuild。",
          "The views (worked out from the ledger) have bad pages; every record is there. Copy this file to a safe place, then run dutybot ledger rebuild."
        )
      ]
    }
    let names = Verification.Part.allCases.filter(parts.contains).map(name).joined(separator: say("、", ", "))
    return [
      say(
        "文件有坏页：\(names)。请先把这个文件和同名的 -wal 文件一起复制保存，再用备份恢复，或请人检查。",
        "The file has bad pages: \(names). Copy this file and its -wal file to a safe place first, then restore a backup or have it looked at."
      )
    ]
  }

  private func name(_ part: Verification.Part) -> String {
    switch part {
    case .ledger: say("记录", "records")
    case .personal: say("个人信息", "personal data")
    case .views: say("视图", "views")
    case .conversations: say("没有办完的对话", "unfinished conversations")
    case .settings: say("设置、口令和登录记录", "settings, PINs and the log of the door")
    case .file: say("文件本身", "the file itself")
    }
  }

  private func finding(_ finding: Verification.Finding) -> String {
    let entry = say(
      "链 \(finding.origin.rawValue) 第 \(finding.number) 条（\(finding.entry.rawValue)）",
      "Entry \(finding.number) of chain \(finding.origin.rawValue) (\(finding.entry.rawValue))")
    return switch finding.fault {
    case .changed: entry + say("被改动过。", " was changed.")
    case .replaced: entry + say("被换掉过。", " was replaced.")
    case .gap(let expected): entry + say("前面缺第 \(expected) 条。", ": entry \(expected) before it is missing.")
    }
  }
}
