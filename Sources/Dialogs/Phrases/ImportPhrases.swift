import Conversation
public import Regulation
public import WorkroomStore

/// What is told of importing ledgers (导入台账): what came in, or why a file did not.
public struct ImportPhrases {
  let say: Language

  public init(_ language: Language) { say = language }

  /// Rooms that are named; a committee has thousands.
  private static let mostRooms = 10

  /// What came of one file, a row each.
  public func report(_ file: String, _ report: ImportReport) -> [String] {
    var rows = [
      say(
        "\(file)：读到 \(report.read) 条，新的 \(report.new) 条，已经有的 \(report.known) 条；涉及 \(report.matters) 个事项。",
        "\(file): \(english(report.read, "entry", "entries")) read, \(grouped(report.new)) new, \(grouped(report.known)) known already; \(english(report.matters, "matter")) touched."
      ),
      self.rooms(report.rooms),
    ]
    rows += aside(report) + ahead(report) + astray(report)
    return rows + conflicts(report) + texts(report)
  }

  /// Entries that do not count.
  func conflicts(_ report: ImportReport) -> [String] {
    guard report.conflicts > 0 else { return [] }
    return [
      say(
        "  这些事项里有 \(report.conflicts) 条记录不计数（互相冲突，或者记录的人无权办理）：都留着，请联络员登录后处理。",
        "  In these matters \(english(report.conflicts, "entry does", "entries do")) not count (in conflict, or by somebody who might not): kept; the liaison sees them when signing in."
      )
    ]
  }

  private func rooms(_ rooms: [ImportReport.Room]) -> String {
    let named = rooms.prefix(Self.mostRooms).map { room in
      let name = room.name ?? room.id.rawValue
      return say("\(name) \(room.entries) 条", "\(name) \(grouped(room.entries))")
    }
    let more = rooms.count > named.count
    return say(
      "  工作室 \(rooms.count) 个：\(named.joined(separator: "、"))\(more ? " 等" : "")。",
      "  \(english(rooms.count, "workroom")), by entries: \(named.joined(separator: ", "))\(more ? " and others" : "")."
    )
  }

  private func texts(_ report: ImportReport) -> [String] {
    var rows: [String] = []
    if report.texts > 0 {
      rows.append(
        say(
          "  另存的文字 \(report.texts) 段，都和封存时一样。",
          "  \(english(report.texts, "text")) laid apart, each as it was sealed."))
    }
    if report.keptErased > 0 {
      rows.append(
        say(
          "  文件里有 \(report.keptErased) 段文字这里已经删除，没有放回。",
          "  \(english(report.keptErased, "text")) of the file \(report.keptErased == 1 ? "is" : "are") erased here and stayed so."
        ))
    }
    if report.erased > 0 {
      rows.append(
        say(
          "  别处删除过的来访人信息，这里也删除了 \(report.erased) 段。",
          "  What was erased elsewhere was erased here too: \(english(report.erased, "text"))."))
    }
    if let why = report.unscrubbed { rows.append("  " + EnginePhrases(say).notScrubbed(why)) }
    return rows
  }

  /// Why a file was not imported, what was kept, and what to do next.
  ///
  /// - Parameters:
  ///   - done: how many files before it were imported.
  ///   - left: how many behind it were not looked at.
  public func text(_ error: ImportError, done: Int, left: Int) -> String {
    let place = error.line.map { say(" 第 \($0) 行", ", line \($0)") } ?? ""
    let (what, next) = told(error.problem)
    let kept = self.kept(done: done, left: left)
    return say(
      "\(error.file)\(place)：\(what)\(kept)\(next)", "\(error.file)\(place): \(what) \(kept) \(next)")
  }

  /// Where the import stopped because of the store: said behind what is wrong with the store. What was taken until then is
  /// whole, batch by batch.
  public func stopped(at file: String, done: Int, left: Int) -> String {
    say(
      "导入停在 \(file)：它前面的 \(done) 个文件已经导入，它自己可能收了一部分，后面的 \(left) 个还没有读。问题解决后再导入一次，已经有的会跳过。",
      "The import stopped at \(file): \(english(done, "file")) before it imported, of itself perhaps a part, \(english(left, "file")) after it not read. Import again when this is settled; what is here already is passed over."
    )
  }

  /// Why whoever imports may not take a file in.
  public func text(_ refusal: Refusal, _ file: String, done: Int, left: Int) -> String {
    let kept = self.kept(done: done, left: left)
    return say("\(file)：\(text(refusal))\(kept)", "\(file): \(text(refusal)) \(kept)")
  }

  /// Why somebody may not take in what came.
  public func text(_ refusal: Refusal) -> String {
    // Two have words of their own here; a new kind of refusal is told as all the others.
    if case .notAllowed(let act) = refusal { return act.type.responsibility.words(say) }
    if refusal == .knownElsewhere {
      return say(
        "里面有人已经在别处登录，要由两处都管的人导入，或请保管这个文件的人加 --owner 导入。",
        "Somebody in it signs in elsewhere already: whoever answers for both places imports it, or the owner of the file with --owner."
      )
    }
    return say("现在不能收。", "It cannot be taken now.")
  }

  /// Told where there was no store before.
  public func made(_ store: String) -> String {
    say("原来没有台账，新建了 \(store)。", "There was no store; \(store) was made.")
  }

  private func kept(done: Int, left: Int) -> String {
    var text = say("这个文件的内容一条也没有留下", "Nothing of this file was kept")
    if done > 0 {
      text += say(
        "，它前面的 \(done) 个文件已经导入", "; \(english(done, "file")) before it \(done == 1 ? "was" : "were") imported"
      )
    }
    if left > 0 {
      text += say(
        "，后面的 \(left) 个还没有读", "; \(english(left, "file")) after it \(left == 1 ? "was" : "were") not read")
    }
    return text + say("。", ".")
  }

  /// What is wrong, and what to do.
  private func told(_ problem: ImportError.Problem) -> (what: String, next: String) {
    let exportAgain = say(
      "请在原来的电脑上重新导出（dutybot ledger export --json），整个文件拷过来再导入。",
      "Export it again where it comes from (dutybot ledger export --json), copy the whole file and import that."
    )
    let verify = say(
      "请在两边都运行 dutybot ledger verify，两个文件都留着，先不要再导入，请管理的人看看哪一边不对。",
      "Run dutybot ledger verify on both sides, keep both files, do not import it again, and have whoever looks after them see which side is wrong."
    )
    switch problem {
    case .unreadable:
      return (
        say("读不了。", "it cannot be read."),
        say("请检查文件名和权限后再导入。", "Check its name and permissions, then import it.")
      )
    case .swapped:
      return (
        say("和刚才列出来的不是同一个文件了。", "it is not the file any more that was told."),
        say("请不要改动它，再导入一次。", "Leave it alone and import it again.")
      )
    case .empty:
      return (say("是空的。", "it is empty."), exportAgain)
    case .notAnExport:
      return (
        say("不是导出的台账。", "this is no exported ledger."),
        say(
          "请换成用 dutybot ledger export --json 导出的文件。",
          "Give the file that dutybot ledger export --json wrote.")
      )
    case .brokenLine:
      return (say("这一行不是一条完整的记录。", "this line is no whole entry."), exportAgain)
    case .cut:
      return (say("文件在这一行中间断了，没有拷完。", "the file stops in the middle of this line."), exportAgain)
    case .changed(let number):
      return (
        say(
          "第 \(number) 条的内容和它的校验值对不上：可能被改动过，也可能是旧版程序导出的。",
          "entry \(number) does not give its own hash: it was changed, or exported by an older version."),
        exportAgain
      )
    case .gap(let place, let missing):
      return (
        entry(place)
          + say(
            "前面缺第 \(missing) 条，文件里和这里都没有。", ": entry \(missing) before it is neither in the file nor here."),
        exportAgain
      )
    case .unchained(let place):
      return (entry(place) + say("接不上它前面的一条。", " does not go on from the one before it."), verify)
    case .unsealed(let place):
      return (
        entry(place) + say("带的文字和封存时不一样。", ": a text that came with it is not the one that was sealed."),
        exportAgain
      )
    case .unsalted(let place):
      return (
        entry(place)
          + say(
            "带的文字没有附上核对用的盐值，核对不了：可能是旧版程序导出的。",
            ": a text has come without its salt and cannot be checked; perhaps an older version exported it."),
        exportAgain
      )
    }
  }

  private func entry(_ place: ImportError.Place) -> String {
    say(
      "链 \(place.origin.rawValue) 第 \(place.number) 条",
      "entry \(place.number) of chain \(place.origin.rawValue)")
  }
}
