import ArgumentParser
import Conversation
import Dialogs
import Foundation
import Glibc
import Regulation
import WorkroomStore

/// What is attached to records (附件): a reference number, a file or a scan, by its SHA-256 (P4.5b).
struct AttachCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attach",
    abstract:
      "附件：给记录附编号、文件，列出，取出，放回。 / Attachments: a number or a file to a record; list, take out, put back.",
    discussion: """
      文件另存在台账旁边的“台账文件名.files”里，按内容的 SHA-256 命名；台账导出里没有文件，见 docs/attachments.zh-Hans.md。
      A copy lies beside the ledger in “STORE.files”, called by the SHA-256 of what is in it; a ledger export has no files: docs/attachments.md.
      """,
    subcommands: [Add.self, List.self, Get.self, Put.self])

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "附一个文件、一个编号。 / Attach a file, a reference number, or both.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var signIn: SignInOptions
    @ArgumentParser.Option(help: "工作室的名称（有几个时）。 / The workroom, where there are several.")
    var room: String?
    @ArgumentParser.Option(
      help: "哪条记录：条目或事项的 id。 / Which record: the id of an entry or of a matter.")
    var record: String
    @ArgumentParser.Option(help: "编号、文号。 / The reference number.")
    var number: String?
    @ArgumentParser.Option(help: "是什么材料。 / What it is.")
    var title: String?
    @Argument(help: "文件。 / The file.", completion: .file())
    var file: String?

    func validate() throws {
      guard file != nil || number != nil else {
        throw ValidationError(options.language("请写文件或 --number。", "Name a file, or give --number."))
      }
      for text in [number, title].compactMap(\.self) {
        guard !text.allSatisfy(\.isWhitespace), text.count <= 100, !text.contains(where: \.isNewline) else {
          throw ValidationError(
            options.language(
              "--number、--title 各写一行，最多 100 字。", "--number and --title: one line of up to 100 characters."))
        }
      }
    }

    func run() throws {
      let say = options.language
      guard let name = signIn.person else {
        throw ValidationError(say("请加 --as 姓名：谁来登记。", "Add --as NAME: who attaches it."))
      }
      let store = try options.open()
      try signIn.check(options, room: room, store)
      let place = try Failing.reporting(say) { try Lookup(store, say).place(of: name, in: room) }
      let found = try Failing.reporting(say) { try store.ask(TheEntryOf(record, in: place.room)) }
      guard let found else {
        Failing.tell(say("这个工作室没有这条记录。", "This room has no such record."))
        throw ExitCode.failure
      }
      let order = AttachOrder(
        by: place.person, in: place.room, to: found.entry, of: found.matter, path: file ?? "", number: number,
        title: title)
      let taker = FileTaker(store: store, language: say)
      do {
        guard let file else {
          try taker.record(order, nil)
          return Output.say([say("已登记编号。", "The number is recorded.")])
        }
        guard let files = store.files else { return }
        let taken = try files.take(file)
        try taker.record(order, taken)
        Output.say([FilePhrases(say).attached(taken)])
      } catch let fault as AttachedFiles.Fault {
        Failing.tell(FilePhrases(say).text(fault))
        throw ExitCode.failure
      } catch let refusal as Refusal {
        Failing.tell(FilePhrases(say).refused(refusal))
        throw ExitCode.failure
      } catch let error as StoreError {
        Failing.tell(StorePhrases(say).text(error))
        throw ExitCode.failure
      }
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "列出附件，文件还在不在。 / What is attached, and whether its file is there.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var signIn: SignInOptions
    @ArgumentParser.Option(help: "工作室的名称（有几个时）。 / The workroom, where there are several.")
    var room: String?
    @Flag(help: "JSON，一份一项。 / As JSON, an item each.")
    var json = false
    @Flag(help: "CSV，可用电子表格打开。 / As CSV for a spreadsheet.")
    var csv = false

    func validate() throws {
      try OneForm.check(json: json, csv: csv, options.language)
    }

    func run() throws {
      let say = options.language
      let store = try options.open()
      let sight = try signIn.check(options, room: room, store)
      try Failing.reporting(say) {
        let place = try Lookup(store, say).room(room, seenBy: sight).workroom
        let rows = try store.ask(AttachmentsIn(place)).map { matter in
          let facts = matter.facts
          return AttachmentRow(
            matter, by: try facts.person.flatMap { try store.ask(NameOf($0)) } ?? "",
            standing: facts.file.flatMap { store.files?.standing(of: $0) },
            withTitle: sight.sees(facts, in: place))
        }
        if json {
          Output.json(try JSONText.encode(rows))
        } else if csv {
          Output.csv(Csv.text([AttachmentRow.heads] + rows.map(\.cells)))
        } else {
          Output.say(rows.map { $0.text(say) })
        }
      }
    }
  }

  struct Get: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "取出一份文件。 / Take a file out.",
      discussion: """
        取出记入台账；以后删除来访人信息时，要销毁的里面会有它。
        The ledger notes it; where a visitor is erased later, it is among what is to be destroyed.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var signIn: SignInOptions
    @ArgumentParser.Option(help: "工作室的名称（有几个时）。 / The workroom, where there are several.")
    var room: String?
    @OptionGroup var receiver: Receiver
    @ArgumentParser.Option(
      help: "写到哪个文件，只有您能读。 / The file to write; only you can read it.", completion: .file())
    var out: String
    @Argument(
      help: "文件的 SHA-256，或者开头几位（至少 8 位）。 / The SHA-256 of the file, or its first digits (8 at least).")
    var hash: String

    func validate() throws {
      guard hash.count >= 8, hash.allSatisfy(\.isHexDigit) else {
        throw ValidationError(options.language("SHA-256 至少写前 8 位。", "Of the SHA-256 give at least 8 digits."))
      }
    }

    func run() throws {
      let say = options.language
      let store = try options.open()
      let sight = try signIn.check(options, room: room, store)
      let found = try Failing.reporting(say) { () -> Matter<AttachmentFacts>? in
        let place = try Lookup(store, say).room(room, seenBy: sight).workroom
        return try store.ask(AttachmentsCalled(hash)).first {
          $0.workroom == place && sight.sees($0.facts, in: place)
        }
      }
      guard let found, let file = found.facts.file, let bytes = store.files?.bytes(of: file) else {
        Failing.tell(
          say("没有这份文件，或者它不在、被改动过。", "There is no such file, or it is missing or changed."))
        throw ExitCode.failure
      }
      try Failing.reporting(say) {
        try PersonalRecord(store, sight, by: signIn).note(
          in: [found.workroom], to: receiver, covers: ExportCover(of: [found.facts.attached.of, found.id])
        ) { _ in .attachment }
      }
      do {
        let target = try PrivateFile(at: out)
        try target.add(bytes)
        try target.finish()
      } catch {
        Failing.tell(say("写不进这个文件。", "That file cannot be written."))
        throw ExitCode.failure
      }
      Output.say([say("已取出：\(file.inWords.zh)。", "Taken out: \(file.inWords.en).")])
    }
  }

  struct Put: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "把台账认得的文件放回台账旁边。 / Put files back beside the ledger that it knows.",
      discussion: """
        台账从别的电脑导入以后，把文件一起带来的用它：按内容认，别的文件不收。
        For files that came along with a ledger from another computer: they are known by what is in them, and no other is taken.
        """)

    @OptionGroup var options: StoreOptions
    @Argument(help: "文件，可以几个。 / The files.", completion: .file())
    var files: [String]

    func run() throws {
      let say = options.language
      let store = try options.open()
      guard let beside = store.files else { return }
      var isWhole = true
      for path in files {
        do {
          let file = try beside.look(at: path)
          let known = try Failing.reporting(say) { try store.ask(AttachmentsCalled(file.sha256)) }
          guard !known.isEmpty else {
            isWhole = false
            Failing.tell(say("\(path)：台账不认得，没有收。", "\(path): the ledger does not know it; it was not taken."))
            continue
          }
          _ = try beside.take(path)
          Output.say([
            say("\(path)：放好了（\(file.inWords.zh)）。", "\(path): put in its place (\(file.inWords.en)).")
          ])
        } catch let fault as AttachedFiles.Fault {
          isWhole = false
          Failing.tell("\(path)：" + FilePhrases(say).text(fault))
        }
      }
      if !isWhole { throw ExitCode.failure }
    }
  }
}

extension Sight {
  /// Whether they see what is attached: as the words it may hold, whoever leads the room and whoever attached it.
  fileprivate func sees(_ facts: AttachmentFacts, in place: WorkroomID) -> Bool {
    seesAllWords(in: place) || isOf(place) && facts.person == person
  }
}

/// An attachment of the list; its keys are never renamed.
private struct AttachmentRow: Encodable {
  static let heads = [
    "id", "day", "record", "matter", "by", "number", "title", "kind", "bytes", "sha256", "file",
  ]

  var id: String
  var day: String
  /// The entry it is attached to, and its matter.
  var record: String
  var matter: String
  var by: String
  /// Empty where there is none.
  var number: String
  /// Empty where there is none, it was erased, or it may not be seen.
  var title: String
  /// `pdf`, `jpeg`, `png`, `other`; empty where there is no file.
  var kind: String
  var bytes: Int
  var sha256: String
  /// `whole`, `missing`, `changed`; `erased` with its visitor; empty where there is no file.
  var file: String

  init(
    _ attachment: Matter<AttachmentFacts>, by name: String, standing: AttachedFiles.Standing?, withTitle: Bool
  ) {
    let facts = attachment.facts
    (id, day, by) = (attachment.id.rawValue, facts.day.iso, name)
    (record, matter) = (facts.attached.to.rawValue, facts.attached.of.rawValue)
    (number, title) = (facts.attached.number ?? "", withTitle ? facts.attached.title ?? "" : "")
    (kind, bytes, sha256) = (
      facts.file?.kind.rawValue ?? "", facts.file?.bytes ?? 0, facts.file?.sha256 ?? ""
    )
    file = AttachmentRow.file(facts, standing)
  }

  private static func file(_ facts: AttachmentFacts, _ standing: AttachedFiles.Standing?) -> String {
    guard facts.attached.file != nil else { return "" }
    guard facts.file != nil else { return "erased" }
    return switch standing {
    case .whole?: "whole"
    case .changed?: "changed"
    case .missing?, nil: "missing"
    }
  }

  var cells: [String] {
    [id, day, record, matter, by, number, title, kind, kind.isEmpty ? "" : String(bytes), sha256, file]
  }

  func text(_ say: Language) -> String {
    let mark = [
      "whole": "", "changed": say("被改动过", "changed"), "missing": say("不在", "missing"),
      "erased": say("已删除", "erased"),
    ]
    let parts = [
      day, number.isEmpty ? nil : say("编号 \(number)", "number \(number)"), title.isEmpty ? nil : title,
      sha256.isEmpty ? nil : String(sha256.prefix(16)), mark[file].flatMap { $0.isEmpty ? nil : $0 }, by,
    ].compactMap(\.self)
    return parts.joined(separator: say("，", ", "))
  }
}
