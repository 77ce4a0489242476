import Conversation
public import Regulation
public import WorkroomStore

/// What is told of importing a file of messages (导入留言): what came of it, or why nothing did.
public struct OpinionFilePhrases {
  let say: Language
  private let roster: RosterFaultPhrases

  public init(_ language: Language, by pack: NormPack) {
    (say, roster) = (language, RosterFaultPhrases(language, by: pack))
  }

  /// Faults and notes beyond these are only counted.
  private static let most = 100

  public func faults(_ faults: [OpinionFault], of file: String) -> [String] {
    let told = faults.prefix(Self.most).map { "  " + text($0) }
    let more = faults.count - told.count
    return [say("\(file)：有 \(faults.count) 处要改。", "\(file): \(english(faults.count, "fault")).")] + told
      + (more > 0 ? [say("  还有 \(more) 处。", "  And \(grouped(more)) more.")] : [])
      + [say("一条也没有导入。改好后再导入一次。", "Nothing was imported. Put it right and import again.")]
  }

  /// 第 3 行第 2 列：……
  public func text(_ fault: OpinionFault) -> String {
    let place = roster.place(fault.line, fault.column)
    return place + (place.isEmpty ? "" : say("：", ": ")) + words(fault.kind)
  }

  private func words(_ kind: OpinionFault.Kind) -> String {
    switch kind {
    case .text(let kind): roster.text(RosterFault(kind, line: nil))
    case .tooLarge(let most):
      say("文件超过 \(most) 字节，请分几次导出。", "the file has more than \(grouped(most)) bytes; export it in parts.")
    case .tooManyRows(let most):
      say("超过 \(most) 条，请分几个文件。", "there are more than \(grouped(most)) messages; use several files.")
    case .onlyTitles: say("只有表头，下面没有留言。", "there are only column titles.")
    case .noWordsColumn:
      say(
        "没有“内容”列。第一行要写列名；平台另有叫法就加 --map 内容=那一列的名字，会记住。",
        "there is no column of what was said. The first line holds the titles; where the platform calls it otherwise add --map words=TITLE, which is remembered."
      )
    case .titleTwice(let column, let first):
      say("“\(column.name.zh)”第 \(first) 列已经是。", "\(column.name.en) is column \(first) already.")
    case .noWords: say("没有内容。", "nothing was said.")
    case .tooLong(let column, let most):
      say("“\(column.name.zh)”超过 \(most) 字。", "\(column.name.en) has more than \(grouped(most)) characters.")
    case .identityNumber:
      say("有身份证号，不需要，也不留，请去掉。", "there is an identity number; none is needed or kept: take it out.")
    case .spreadsheetNumber:
      say(
        "表格软件把号码算成了数，已经丢了几位，请照平台重填。",
        "the spreadsheet made a sum of the number and lost its digits; enter it anew.")
    case .badContact: say("这样联系不上。", "nobody is reached by that.")
    case .numberForName: say("称呼里像是有号码，请挪到联系方式。", "there is a number in the name; it belongs into contact.")
    case .unreadableDay: say("看不懂的时间，请写年月日，例如 2026-03-01 15:20。", "this is no time; write 2026-03-01 15:20.")
    case .dayWithoutYear: say("时间没有写年份。", "the time has no year.")
    case .futureDay: say("时间还没有到。", "the time has not come yet.")
    case .unknownValue(.people): say("人数要写一个数。", "people is a number.")
    case .unknownValue(let column):
      say("“\(column.name.zh)”里没有这一种：", "\(column.name.en) has no such value: ") + values(of: column)
    case .noSource:
      say(
        "没有说怎么来的：加 --source，例如 --source 秦商量（P3.3b）。",
        "it is not said how they came: add --source, such as --source \"Qin Shangliang\" (P3.3b).")
    }
  }

  private func values(of column: OpinionColumn) -> String {
    let names: [Bilingual] =
      switch column {
      case .source: Source.allCases.map(\.name)
      case .group: VisitorGroup.allCases.map(\.name)
      case .reference, .title, .words, .visitor, .contact, .when, .place, .people: []
      }
    return names.map { $0(say) }.joined(separator: say("、", ", ")) + say("。", ".")
  }

  /// Why the ledger took none of it.
  public func refused(_ refusal: Refusal) -> String {
    let why: String =
      if case .notAllowed = refusal {
        say(
          "意见由工作室的委员、召集人或联络员登记（P6.2a）。",
          "Opinions are recorded by the room's members, a convenor or the liaison (P6.2a).")
      } else {
        say("台账现在不收这些记录。", "The ledger does not take these records now.")
      }
    return why + say("一条也没有导入。", " Nothing was imported.")
  }

  public func notes(_ file: OpinionFile, _ notes: [OpinionNote]) -> [String] {
    var rows: [String] = []
    switch file.encoding {
    case .gb18030: rows.append(say("按 GB18030 读的。", "Read as GB18030."))
    case .utf16: rows.append(say("按 UTF-16 读的。", "Read as UTF-16."))
    case .utf8, .utf8Marked, nil: break
    }
    let told = notes.prefix(Self.most).map { roster.place($0.line, nil) + say("：", ": ") + text($0.kind) }
    let more = notes.count - told.count
    return rows + told + (more > 0 ? [say("还有 \(more) 处说明。", "And \(grouped(more)) more notes.")] : [])
  }

  /// What is told of one row.
  public func text(_ kind: OpinionNote.Kind) -> String {
    func where_(_ first: Int?) -> String {
      first.map { say("第 \($0) 行", "line \($0)") } ?? say("台账里", "the ledger")
    }
    return switch kind {
    case .unknownColumn(let title):
      say(
        "没有“\(title.excerpt(20))”这一列，略过；要用就加 --map 列=它。",
        "there is no column “\(title.excerpt(20))”, passed over; to use it add --map COLUMN=IT.")
    case .sameReference(let first):
      say("\(where_(first))已有这个编号，略过。", "\(where_(first)) has that id already; passed over.")
    case .sameWords(let first):
      say(
        "\(where_(first))已有同一个人的同样内容，略过。",
        "\(where_(first)) has the same words of the same person; passed over.")
    case .wordsOfAnother: say("别人说过同样的话，照样记。", "somebody else said the same words; recorded all the same.")
    case .doubtfulContact:
      say("联系方式不像电话号码，照原样记。", "contact does not look like a phone number; kept as it is.")
    case .severalMatters(let count):
      say(
        "像是 \(count) 件事，先记成一条，“补全意见”时可以分开。",
        "it sounds like \(count) matters; recorded as one, to be split in “complete opinions”.")
    }
  }

  public func report(_ plan: OpinionPlan, isRehearsal: Bool) -> [String] {
    let (count, others) = (
      plan.imported.count,
      plan.notes.count { note in
        switch note.kind {
        case .sameReference, .sameWords: true
        case .unknownColumn, .wordsOfAnother, .doubtfulContact, .severalMatters: false
        }
      }
    )
    let shift =
      plan.shift == nil
      ? say("没有进行中的线上值班，记为非值班。", "No online shift is running: recorded as not on duty.")
      : say("记在进行中的线上值班里。", "Recorded on the online shift that is running.")
    let what =
      isRehearsal
      ? say("可以导入 \(count) 条", "\(english(count, "message")) could be imported")
      : say("已导入 \(count) 条", "\(english(count, "message")) imported")
    let passed = others > 0 ? say("，略过 \(others) 条已有的", ", \(others) passed over") : ""
    return [what + passed + say("。", ".")] + (count > 0 ? [shift] : [])
      + (count > 0 && !isRehearsal
        ? [say("还没归类：对话里说“补全意见”。", "Not classed yet: say “complete opinions” in conversation.")] : [])
  }
}
