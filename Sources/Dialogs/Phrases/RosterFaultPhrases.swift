import Conversation
public import Regulation

/// What is told of the faults of a roster file: where, what is wrong, and the nearest right thing.
public struct RosterFaultPhrases {
  let say: Language
  private let pack: NormPack

  /// - Parameter pack: the rule set whose numbers are named.
  public init(_ language: Language, by pack: NormPack) { (say, self.pack) = (language, pack) }

  /// 第 3 行第 2 列：……
  public func text(_ fault: RosterFault) -> String {
    let cited = fault.clause.map { say("（\($0.id)）", " (\($0.id))") } ?? ""
    let words = words(fault.kind)
    let place = place(fault.line, fault.column)
    return place + (place.isEmpty ? "" : say("：", ": ")) + words.dropLast() + cited + words.suffix(1)
  }

  func place(_ line: Int?, _ column: Int?) -> String {
    guard let line else { return "" }
    guard let column else { return say("第 \(line) 行", "line \(line)") }
    return say("第 \(line) 行第 \(column) 列", "line \(line), column \(column)")
  }

  private func words(_ kind: RosterFault.Kind) -> String {
    switch kind {
    case .file(let fault): words(fault)
    case .shape(let fault): words(fault)
    case .cell(let fault): words(fault)
    case .room(let fault): words(fault)
    }
  }

  private var saveAsUtf8: String {
    say("请在表格软件里另存为“CSV UTF-8（逗号分隔）”。", " Save it from the spreadsheet as “CSV UTF-8 (comma delimited)”.")
  }

  private func words(_ fault: RosterFault.OfFile) -> String {
    switch fault {
    case .tooLarge(let most):
      say("文件超过 \(most) 字节，不像一份名册。", "the file has more than \(grouped(most)) bytes; that is no roster.")
    case .empty: say("文件是空的。", "the file is empty.")
    case .onlyHeader: say("只有表头，下面没有人。请每人写一行。", "there are only column titles. Write a row for each person.")
    case .document: say("这是表格或文档文件，不是 CSV。", "this is a workbook or a document, no CSV.") + saveAsUtf8
    case .otherEncoding: say("认不出文件的编码。", "the file is in a coding that is not known.") + saveAsUtf8
    case .noLegacyReader:
      say("文件不是 UTF-8，这台电脑又读不了 GB18030。", "the file is not in UTF-8, and this computer cannot read GB18030.")
        + saveAsUtf8
    case .broken(let encoding, let byte):
      say(
        "文件按 \(name(encoding)) 读到第 \(byte) 个字节（从 0 数）坏了，可能没有拷完。请重新拷一份；还不行，",
        "the file stops being \(name(encoding)) at byte \(grouped(byte)) (from 0); perhaps it was not copied whole. Copy it again; if that does not help:"
      ) + saveAsUtf8
    case .noNameColumn(isNear: true):
      say("没有“姓名”列；这里是不是“姓名”？", "there is no column titled name; did you mean name here?")
    case .noNameColumn(isNear: false):
      say(
        "没有“姓名”列。第一行要写列名；空表可以用 dutybot roster template 得到。",
        "there is no column titled name. The first line holds the titles; dutybot roster template prints an empty table."
      )
    case .headerTwice(let column, let first):
      say("“\(column.title.zh)”列写了两次，第 \(first) 列已经是。", "\(column.title.en) is column \(first) already.")
    case .wrongDelimiter(let sign):
      say("列之间用了“\(sign)”，请改用半角逗号。", "columns are divided by “\(sign)”; use commas.")
    case .unclosedQuote:
      say("这里的英文引号没有收尾，后面的都读不准。", "the quote that opens here is never closed; what follows cannot be told.")
    }
  }

  private func name(_ encoding: RosterEncoding) -> String {
    switch encoding {
    case .utf8, .utf8Marked: "UTF-8"
    case .utf16: "UTF-16"
    case .gb18030: "GB18030"
    }
  }

  private func words(_ fault: RosterFault.OfShape) -> String {
    switch fault {
    case .titleSlip(let column):
      say(
        "没有这一列，是不是“\(column.title.zh)”？请改列名；不是就删掉这一列。",
        "there is no such column; did you mean \(column.title.en)? Put the title right, or take the column out."
      )
    case .strayQuote:
      say(
        "格子中间有英文引号。整格用引号括起来，里面的引号写两个。",
        "a quote within a cell. Quote all of the cell and double the quote in it.")
    case .textAfterQuote:
      say("引号后面还有字。里面的引号要写两个。", "text behind the closing quote. A quote within a cell is doubled.")
    case .tooManyCells(let found, let expected):
      say(
        "有 \(found) 格，表头只有 \(expected) 列。格子里有逗号时，整格用英文引号括起来。",
        "\(english(found, "cell")) where there are \(english(expected, "title")). A cell with a comma in it is quoted."
      )
    case .tooFewCells(let found, let expected):
      say(
        "只有 \(found) 格，表头有 \(expected) 列。空的格子也要留逗号。",
        "\(english(found, "cell")) where there are \(english(expected, "title")). An empty cell keeps its comma."
      )
    case .otherDelimiter("\t"):
      say(
        "这一行用制表符分隔，和表头不一样，请统一用半角逗号。",
        "this row is divided by tabs, the titles are not; use commas throughout.")
    case .otherDelimiter(let sign):
      say(
        "这一行用“\(sign)”分隔，和表头不一样，请统一用半角逗号。",
        "this row is divided by “\(sign)”, the titles are not; use commas throughout.")
    case .nul: say("有空字符（NUL），文件可能坏了。", "there is a NUL character; the file may be damaged.")
    case .control(let code):
      say("有看不见的字符 \(code)，请把这一格重写。", "there is an invisible character, \(code); write the cell anew.")
    case .lostCharacter:
      say(
        "有字在保存时丢了，请照原来的表重写这一格。",
        "a character was lost when this was saved; write the cell anew from the original.")
    case .lineBreak: say("格子里有换行，请写成一行。", "there is a line break in the cell; write it on one line.")
    }
  }

  private func words(_ fault: RosterFault.OfCell) -> String {
    switch fault {
    case .noName: say("没有写姓名。", "there is no name.")
    case .notAName: say("这不像姓名，是不是错了列？", "this is no name; is it in the wrong column?")
    case .headingForName:
      say(
        "这里写的是标题或身份，不是姓名；是谁召集、谁联络，写在“召集人”“联络员”两列。",
        "this is a heading or an office, no name; who is convenor or liaison stands in the columns of these.")
    case .severalNames:
      say("一格里不止一个姓名，请一人一行。", "more than one name in a cell; write a row for each person.")
    case .spreadsheetNumber:
      say(
        "号码被表格软件改成了科学计数（像 1.39E+10），原来的数字已经丢了；把这一列设成文本格式，重新填。",
        "the spreadsheet turned the number into something like 1.39E+10, and its digits are lost: make the column text and enter it anew."
      )
    case .notAnOffice:
      say("工作室职务请写“召集人”“联络员”或“驻室委员”。", "the office in the room: convenor, liaison or member.")
    case .notALevel:
      say("级别请写“省”“市”或“县区”；本级的可以空着。", "the level: province, city or county; empty for the room's own.")
    case .headerAgain: say("这一行又是表头，请删掉。", "this row holds the titles again; take it out.")
    case .nameTwice(let first):
      say(
        "和第 \(first) 行是同一个姓名，只留一行；同名的两个人请分开在名册对话里登记。",
        "the name of line \(first) again. Keep one; two people of one name are entered in the roster dialog.")
    case .tooLong(let column, let most):
      say(
        "“\(column.title.zh)”超过 \(most) 个字。", "\(column.title.en): more than \(english(most, "character")).")
    case .unreadableDay(let nearest):
      say("读不出是哪一天", "this is no day that can be read") + suggested(nearest)
    case .dayWithoutYear(let nearest):
      say("日期要写年月日", "a day is written with its year, month and day") + suggested(nearest)
    case .futureDay(let day):
      say("\(day.iso) 还没有到，只记已经开始的。", "\(day.iso) has not come yet; only what has begun is recorded.")
    case .notYesNo(let column):
      say(
        "“\(column.title.zh)”请写“是”或“否”\(column == .liaison ? "，委员所在单位的人写“非委员”" : "")。",
        "\(column.title.en): write yes or no\(column == .liaison ? ", or “not a member” for somebody from a member's employer" : "")."
      )
    case .notAParticular(let column):
      say(
        "“\(column.title.zh)”不像\(column.title.zh)，没有就空着。",
        "this is no \(column.title.en); leave it empty where there is none.")
    case .badPhone:
      say(
        "没有这样的电话号码：手机 11 位，座机带区号。",
        "there is no such telephone number: a mobile has 11 digits, a landline its area code.")
    case .phoneInPublic(let column):
      say(
        "“\(column.title.zh)”会公开，不写电话号码；联系方式另写一列。",
        "\(column.title.en) is public and takes no telephone number; contacts have a column of their own.")
    case .identityNumber:
      say(
        "有身份证号码。名册不收身份证号码，请从文件里删掉。",
        "there is an identity number. The roster takes none: delete it from the file.")
    }
  }

  private func suggested(_ day: Day?) -> String {
    day.map { say("，是不是 \($0.iso)？", "; did you mean \($0.iso)?") }
      ?? say("，例如 2024-03-01。", ", as in 2024-03-01.")
  }

  private func words(_ fault: RosterFault.OfRoom) -> String {
    switch fault {
    case .tooManyMembers(let count):
      say(
        "驻室委员应控制在 \(pack[.sizeMax]) 人以内，到这一行是 \(count) 人。",
        "a workroom has no more than \(pack[.sizeMax]) resident members; this row makes \(count).")
    case .elsewhere(let room):
      say(
        "这位委员已在\(room)。一名委员原则上只参加一个委员工作室，仍要参加请加 --reason 理由，只是同名就写 --reason 同名。",
        "this member sits in \(room). In principle a member belongs to one workroom only: add --reason TEXT to go on, or --reason namesake for somebody else of that name."
      )
    case .otherLevelUnexplained(let level):
      say(
        "这位是\(level.cppcc.zh)委员。只有省政协委员工作室可以吸纳市县政协委员，仍要登记请加 --level-reason 理由。",
        "this is a member of \(level.cppcc.en). Only rooms of the province may take in members of cities and counties: add --level-reason TEXT to go on."
      )
    case .otherLevelRefused(let level):
      say(
        "这位是\(level.cppcc.zh)委员，按现在的规则包这里不收；只有省政协委员工作室可以吸纳市县政协委员。",
        "this is a member of \(level.cppcc.en), whom this room does not take by the rule set: only rooms of the province may take in members of cities and counties."
      )
    case .tooManyConvenors:
      say(
        "召集人最多 \(pack[.convenorsMax]) 名，加上这一行就超过了。",
        "there are at most \(english(pack[.convenorsMax], "convenor")), and this row names one more.")
    case .convenorNotMember:
      say("召集人要是委员，这一行写了“非委员”。", "a convenor is a member, and this row says “not a member”.")
    case .tooFewMembers(let count):
      say(
        "参与委员只有 \(count) 人，一般不少于 \(pack[.sizeMin]) 人；确实不足，请加 --size-reason 理由。",
        "there are only \(english(count, "member")), normally no fewer than \(pack[.sizeMin]): add --size-reason TEXT to go on."
      )
    case .tooManyListed(let count):
      say(
        "参与委员应控制在 \(pack[.sizeMax]) 人以内，这里有 \(count) 人；要超过，请加 --answered-by 谁负责 和 --size-reason 理由。",
        "there are to be no more than \(pack[.sizeMax]) members, and here are \(count): to go on add --answered-by NAME and --size-reason TEXT."
      )
    case .tooFewListed(let count):
      say(
        "参与委员应不少于 \(pack[.sizeMin]) 人，这里只有 \(count) 人；要这样，请加 --answered-by 谁负责 和 --size-reason 理由。",
        "there are to be no fewer than \(pack[.sizeMin]) members, and here are \(count): to go on add --answered-by NAME and --size-reason TEXT."
      )
    case .manyListed(let count):
      say(
        "参与委员有 \(count) 人，一般在 \(pack[.sizeMax]) 人以内；确实要这样，请加 --size-reason 理由。",
        "there are \(english(count, "member")), normally no more than \(pack[.sizeMax]): add --size-reason TEXT to go on."
      )
    case .listThere(let count):
      say(
        "申报里已有 \(count) 人的名单；要用文件里的换掉它，请加 --replace。",
        "the application has a list of \(english(count, "member")) already: add --replace to put the file's in its place."
      )
    case .secondLiaison(let first?):
      say("联络员只有一名，第 \(first) 行已经写了。", "there is one liaison; line \(first) names one.")
    case .secondLiaison(nil):
      say(
        "本工作室已有联络员，换人请用名册对话。",
        "the room has a liaison already; one is replaced in the roster dialog.")
    }
  }
}
