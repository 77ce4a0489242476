public import Regulation
public import WorkroomStore

/// What is said of what is wrong beside the entries of a ledger (台账核验), and of what was put right.
public struct FlawPhrases {
  let say: Language

  public init(_ language: Language) { say = language }

  /// A row each, and what to do about them.
  public func rows(_ result: Verification) -> [String] { rows(result.flaws, more: result.moreFlaws) }

  /// - Parameter more: how many there are beside them.
  public func rows(_ flaws: [Verification.Flaw], more: Int = 0) -> [String] {
    var rows = flaws.map(text)
    if more > 0 { rows.append(say("……还有 \(more) 处。", "… and \(more) more.")) }
    if flaws.contains(where: isOfViews) {
      rows.append(
        say(
          "视图和表结构：先复制保存这个文件，再运行 dutybot ledger rebuild，由台账重新算出来。",
          "Views and the make of the tables: copy this file to a safe place, then run dutybot ledger rebuild, which makes them again from the ledger."
        ))
    }
    if flaws.contains(where: isOfSeals) {
      rows.append(
        say(
          "封存的内容：请逐条看过。台账确实是从别的电脑搬来或恢复的、内容也对，就运行 dutybot ledger seal 重新封存；不是的，请用备份恢复。",
          "What is sealed: look at each. Where the store was really brought over or restored from another computer and it is right, run dutybot ledger seal; else restore a backup."
        ))
    }
    return rows
  }

  /// What a rebuild put right.
  public func mended(_ misfit: Verification.Misfit) -> String {
    let thing = thing(misfit)
    return switch misfit.fault {
    case .missing: say("重新建了\(thing)。", "Made again: \(thing).")
    case .changed: say("换回了本程序的\(thing)。", "Put back as this program makes it: \(thing).")
    case .foreign: say("去掉了不是本程序的\(thing)。", "Taken out, since it is not this program's: \(thing).")
    }
  }

  private func text(_ flaw: Verification.Flaw) -> String {
    switch flaw {
    case .misfit(let misfit):
      switch misfit.fault {
      case .missing: say("缺\(thing(misfit))。", "Missing: \(thing(misfit)).")
      case .changed: say("\(thing(misfit))被改动过。", "Changed: \(thing(misfit)).")
      case .foreign: say("多出不是本程序的\(thing(misfit))。", "Not this program's: \(thing(misfit)).")
      }
    case .view(let table, let matter, let fault):
      say(
        "事项 \(matter)：视图 \(table) \(wrong(fault))，和台账算出来的不一样。",
        "Matter \(matter): the view \(table) \(wrong(fault)); the ledger makes it otherwise.")
    case .text(let field, let entry, let fault):
      switch fault {
      case .missing:
        say(
          "记录 \(entry) 封存的个人信息（\(field)）不见了，台账里没有删除它的记录。",
          "Entry \(entry): a personal text that was sealed (\(field)) is gone, and no entry erased it.")
      case .added:
        say(
          "记录 \(entry) 多出没有封存过的个人信息（\(field)）。",
          "Entry \(entry) has a personal text that was never sealed (\(field)).")
      case .changed:
        say(
          "记录 \(entry) 的个人信息（\(field)）和封存时不一样。",
          "Entry \(entry): a personal text (\(field)) is not the one that was sealed.")
      }
    case .orphan(let field, let entry):
      say(
        "有一段个人信息（\(field)）不属于任何记录（\(entry)）。",
        "A personal text (\(field)) belongs to no entry (\(entry)).")
    case .erased(let field, let entry):
      say(
        "记录 \(entry) 的个人信息（\(field)）已经删除过，又被放了回来：不显示、不导出，dutybot ledger rebuild 会再删掉。",
        "Entry \(entry): a personal text (\(field)) that was erased was put back. It is neither shown nor exported, and dutybot ledger rebuild removes it."
      )
    case .replayed(let table?):
      say(
        "\(name(table))：有的行被换回了以前的内容。",
        "\(name(table)): some rows are older ones that were put back.")
    case .replayed(nil):
      say(
        "封存的表里，有的整张被换回了以前的内容。",
        "Of the sealed tables, some as a whole are older ones that were put back.")
    case .head(let origin, let number):
      say(
        "链 \(origin.rawValue)：写它的电脑签到第 \(number) 条，这里没有，或者不是那一条。",
        "Chain \(origin.rawValue): the machine that wrote it has signed entry \(number), which is not here or is another."
      )
    case .sealed(let table, let row, let fault):
      say(
        "\(name(table))：行 \(row) \(wrong(fault))，和封存的不一样。",
        "\(name(table)): row \(row) \(wrong(fault)); it is not as it was sealed.")
    case .count(let table):
      say("\(name(table))：行数和封存的不一样。", "\(name(table)): there are not as many rows as were sealed.")
    case .sealedElsewhere:
      say(
        "设置、口令、登录记录和对别的电脑的信任不是用这台电脑的钥匙封存的，看不出有没有被改动。",
        "Settings, PINs, the log of the door and what is believed of other computers were not sealed with this computer's key: whether they were changed cannot be told."
      )
    case .illegible(let table, let row):
      say("表 \(table) 的行 \(row) 里有读不了的值。", "Table \(table), row \(row): a value cannot be read.")
    case .mark(let name):
      say("文件头里的 \(name) 被改动过。", "The file's header was changed: \(name).")
    case .file(let hash, let entry, let fault):
      switch fault {
      case .missing:
        say("记录 \(entry) 的附件（\(hash)）不见了。", "Entry \(entry): its attached file (\(hash)) is gone.")
      case .changed:
        say(
          "记录 \(entry) 的附件（\(hash)）被改动过。",
          "Entry \(entry): its attached file (\(hash)) is not the one that was attached.")
      case .added:
        say(
          "已经删除的附件（\(hash)）还在文件夹里，请删掉。",
          "An attached file that was erased (\(hash)) is in the folder still: delete it.")
      }
    case .migration(let name):
      say("建表步骤“\(name)”对不上。", "A step by which the file came to be does not fit: “\(name)”.")
    }
  }

  private func thing(_ misfit: Verification.Misfit) -> String {
    let kinds = [
      "table": say("表", "table"), "index": say("索引", "index"), "trigger": say("触发器", "trigger"),
      "view": say("视图定义", "view"),
    ]
    return "\(kinds[misfit.kind] ?? misfit.kind) \(misfit.name)"
  }

  private func wrong(_ fault: Verification.RowFault) -> String {
    switch fault {
    case .missing: say("缺了", "is missing")
    case .added: say("多出来", "was added")
    case .changed: say("被改动过", "was changed")
    }
  }

  /// What a part of the door is called; its table's name where it has none.
  private func name(_ table: String) -> String {
    let names = [
      "settings": say("设置", "Settings"), "pins": say("口令", "PINs"),
      "door": say("登录记录", "The log of the door"), "store": say("台账编号", "Which store it is"),
      "origins": say("这里写的链", "The chains written here"),
      "trusted": say("可信的电脑", "The machines that are believed"),
      "promised": say("确认过的链", "The chains that somebody said yes to"),
      "heads": say("收到的链头", "The heads that came in"), "seen": say("收到的序号", "The counts that came in"),
      "void": say("不算数的记录", "The entries without effect"), "pen": say("待确认的记录", "What waits to be let in"),
      "withheld": say("没有收到的个人信息", "Texts that never came"),
      "conversations": say("没有办完的对话", "Unfinished conversations"),
      "ends": say("链尾", "The ends of the chains"),
    ]
    return names[table] ?? table
  }

  private func isOfViews(_ flaw: Verification.Flaw) -> Bool {
    switch flaw {
    case .misfit, .view, .mark, .erased: true
    case .text, .orphan, .sealed, .count, .replayed, .sealedElsewhere, .head, .illegible, .migration, .file:
      false
    }
  }

  private func isOfSeals(_ flaw: Verification.Flaw) -> Bool {
    switch flaw {
    case .sealed, .count, .replayed, .sealedElsewhere: true
    case .misfit, .view, .mark, .text, .erased, .orphan, .head, .illegible, .migration, .file: false
    }
  }
}
