import ArgumentParser
import Conversation
import Dialogs
import Foundation
import Regulation
import WorkroomStore

extension OpinionsCommand {
  /// Messages that a platform, a web form or a letter box hands out as a file: all of them come in, or none.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "从 CSV 文件导入留言。 / Import messages from a CSV file.",
      discussion: """
        每条记成一件意见，之后在对话里归类（“补全意见”）；导入人有进行中的线上值班，就记在那次值班里。
        Each becomes an opinion that is classed in conversation afterwards, on the online shift of whoever imports, where one is running.
        有一处要改就一条也不导入；台账里已有的（同编号，或同一个人同样的话）略过并说明。
        With one fault nothing is imported; what is there already (same id, or the same words of the same person) is passed over and told.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var signIn: SignInOptions
    @ArgumentParser.Option(help: "工作室的名称（有几个时）。 / The workroom, where there are several.")
    var room: String?
    @ArgumentParser.Option(help: "怎么来的，例如 秦商量、意见箱（文件里没有来源列时）。 / How they came, where no column says so.")
    var source: String?
    @ArgumentParser.Option(
      help: "列的对应，例如 内容=事项描述，可写几次；导入成功就记住。 / A column and its title in the file: words=TITLE; remembered.")
    var map: [String] = []
    @ArgumentParser.Option(
      help: "以前收到的，为什么今天补录（P4.5b）。 / Why what came on an earlier day is entered today (P4.5b).")
    var reason: String?
    @Flag(help: "只看会怎样，不写入。 / Say what would happen, write nothing.")
    var dryRun = false
    @Flag(help: "JSON，不含原话和个人信息。 / As JSON, without words or personal data.")
    var json = false
    @Argument(help: "留言文件。 / The file.", completion: .file(extensions: ["csv", "txt"]))
    var file: String

    func run() throws {
      let say = options.language
      guard let name = signIn.person else {
        throw ValidationError(say("请加 --as 姓名：谁来登记。", "Add --as NAME: who records them."))
      }
      let store = try options.open()
      try signIn.check(options, room: room, store)
      let place = try Failing.reporting(say) { try Lookup(store, say).place(of: name, in: room) }
      guard !place.isCppcc, !place.isApplicant else {
        throw ValidationError(say("请用工作室里的人。", "Name somebody of a workroom."))
      }
      let mapping = try Failing.reporting(say) { try remembered(store) }.merging(try mapped()) { $1 }
      let read = OpinionFile(
        try bytes(), mapping: mapping, source: try sourceMeant(), now: Faults.now, legacy: Gb18030.read)
      let why = try reasonMeant()
      let plan = try record(as: .person(place.person, place.room), store) { turn, facts, now in
        try OpinionPlan(
          read, in: place.room, by: place.person, reason: why, turn: turn, facts: facts, now: now)
      }
      if plan.isDone, !dryRun, !map.isEmpty {
        let kept = mapping.mapValues(\.rawValue)
        try Failing.reporting(say) { try store.settle(.opinionColumns, try JSONText.encode(kept)) }
      }
      try tell(plan, of: read, by: store.pack)
    }

    // MARK: What was asked for

    private func sourceMeant() throws -> Source? {
      guard let source else { return nil }
      let found = Source.allCases.first { one in
        ([one.rawValue, one.name.zh, one.name.en] + one.aliases).contains {
          $0.lowercased() == source.lowercased()
        }
      }
      guard let found else {
        let names = Source.allCases.map { $0.name(options.language) }.joined(
          separator: options.language("、", ", "))
        throw ValidationError(options.language("--source 请写其中一种：\(names)。", "--source is one of: \(names)."))
      }
      return found
    }

    private func reasonMeant() throws -> String {
      guard let reason else {
        return options.language("平台收到的，导出后一并登记", "came on a platform and was entered from its file")
      }
      guard !reason.allSatisfy(\.isWhitespace), !TextLength.exceeds(reason, 200) else {
        throw ValidationError(
          options.language("--reason 请写清楚，最多 200 个字。", "--reason: a text of at most 200 characters."))
      }
      return reason
    }

    private func mapped() throws -> [String: OpinionColumn] {
      try map.reduce(into: [:]) { known, pair in
        let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let column = OpinionColumn.named(parts[0]),
          !OpinionFile.plain(parts[1]).isEmpty
        else {
          let names = OpinionColumn.allCases.map { $0.name(options.language) }.joined(
            separator: options.language("、", ", "))
          throw ValidationError(
            options.language(
              "--map 要写 列=文件里的列名，列是：\(names)。", "--map is COLUMN=TITLE, a column being: \(names)."))
        }
        known[OpinionFile.plain(parts[1])] = column
      }
    }

    private func remembered(_ store: Store) throws -> [String: OpinionColumn] {
      guard let text = try store.setting(.opinionColumns),
        let known = try? JSONText.decode([String: String].self, from: text)
      else { return [:] }
      return known.compactMapValues(OpinionColumn.init(rawValue:))
    }

    private func bytes() throws -> [UInt8] {
      guard let data = try? Data(contentsOf: URL(filePath: file)) else {
        Failing.tell(
          options.language(
            "\(file)：读不了，请检查文件名和权限。", "\(file): it cannot be read; check its name and permissions."))
        throw ExitCode.failure
      }
      return Array(data)
    }

    // MARK: What comes of it

    /// One transaction, or a rehearsal of it.
    private func record(
      as owner: Owner, _ store: Store, plan: (TurnID, Answers, Moment) throws -> OpinionPlan
    ) throws -> OpinionPlan {
      let desk = Desk(store: store, clock: { Faults.now }, milestone: Faults.reached)
      return try Failing.reporting(options.language) {
        do {
          return try desk.record(as: owner, isRehearsal: dryRun) { turn, facts, now in
            let plan = try plan(turn, facts, now)
            return (plan, plan.proposals)
          }
        } catch let refusal as Refusal {
          Failing.tell(OpinionFilePhrases(options.language, by: store.pack).refused(refusal))
          throw ExitCode.failure
        }
      }
    }

    private func tell(_ plan: OpinionPlan, of read: OpinionFile, by pack: NormPack) throws {
      let phrases = OpinionFilePhrases(options.language, by: pack)
      if json {
        Output.json(try JSONText.encode(Told(plan, dryRun: dryRun, phrases)))
      } else {
        for row in phrases.notes(read, plan.notes) { Failing.tell(row) }
        for row in plan.isDone ? [] : phrases.faults(plan.faults, of: file) { Failing.tell(row) }
        if plan.isDone { Output.say(phrases.report(plan, isRehearsal: dryRun)) }
      }
      guard plan.isDone else { throw ExitCode.failure }
    }
  }
}

/// What came of an import; its JSON keys are never renamed, and nothing of what somebody said is among them.
private struct Told: Encodable {
  struct Row: Encodable {
    var line: Int
    var matter: String
  }
  struct Remark: Encodable {
    var line: Int?
    var column: Int?
    var text: String
  }

  var imported: Int
  var dryRun: Bool
  /// The online shift they were recorded on; empty where none was running.
  var shift: String
  var rows: [Row]
  var faults: [Remark]
  var notes: [Remark]

  init(_ plan: OpinionPlan, dryRun: Bool, _ phrases: OpinionFilePhrases) {
    (imported, self.dryRun) = (plan.imported.count, dryRun)
    shift = plan.shift?.rawValue ?? ""
    rows = plan.imported.map { Row(line: $0.row.line, matter: $0.matter.rawValue) }
    faults = plan.faults.map { Remark(line: $0.line, column: $0.column, text: phrases.text($0)) }
    notes = plan.notes.map { Remark(line: $0.line, column: nil, text: phrases.text($0.kind)) }
  }
}
