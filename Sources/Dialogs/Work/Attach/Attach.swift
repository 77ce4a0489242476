import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Attaching something to a record (附件): a reference number, a file or a scan. The file is copied by the console, which alone reads
/// files; the ledger has its SHA-256.
enum Attach: String, DialogStates {
  case search, none, pick, there, known, number, title, path, what, nothing
  case confirm, recorded, confirmFile, attach, end

  enum Slots {
    static let search = CorrectRecord.Slots.search
    static let record = Slot<EntryID>(
      "record", "哪一条", "record",
      as: .oneOf(
        listed: true,
        options: { scene in
          let search = scene[Slots.search]
          return try records(scene).map {
            Option(id: $0.entry.id.rawValue, label: (search?.day(of: $0, scene) ?? "") + $0.line(scene))
          }
        },
        name: { id, scene in try scene.facts(TheRecord(id))?.line(scene) ?? "" }))
    static let number = Slot<String>("number", "编号", "reference number", as: .openText(max: 60))
    static let title = Slot<String>("title", "说明", "what it is", as: .text(max: 100))
    static let path = Slot<String>("path", "文件", "file", as: .filePath)
  }

  static let dialog = define(
    "attach", version: 1, title: ("附件", "attachments"),
    phrases: [
      "附件", "登记附件", "附上文件", "附扫描件", "附一个文件", "加附件", "登记编号", "attachments", "attach a file", "attach a scan",
      "add an attachment", "add a reference number",
    ],
    because: .p4_5b, start: .search
  ) {
    ask(.search, for: Slots.search, because: .p4_5b)
      .when("没有可以附的记录", .none) { try records($0).isEmpty }
      .then(.pick)
    say(.none).then(.end)
    ask(.pick, for: Slots.record, because: .p4_5b).then(.there)
    decide(.there).when("已有附件", .known) { try !attached($0).isEmpty }.then(.number)
    say(.known).then(.number)
    ask(.number, for: Slots.number, optional: true).then(.title)
    ask(.title, for: Slots.title, optional: true).then(.path)
    ask(.path, for: Slots.path, optional: true).then(.what)
    decide(.what)
      .when("附文件", .confirmFile) { $0[Slots.path] != nil }
      .when("只记编号", .confirm) { $0[Slots.number] != nil }
      .then(.nothing)
    say(.nothing).then(.end)
    confirm(.confirm, showing: [Slots.record, Slots.number, Slots.title]).then(.recorded)
    record(.recorded, needs: [Slots.record]) { scene in
      let me = try scene.signedIn()
      guard let record = try scene.facts(TheRecord(scene.need(Slots.record))) else { return [] }
      let attached = FileAttached(
        person: me.person, to: record.entry.id, of: record.entry.matter, number: scene[Slots.number],
        title: scene[Slots.title])
      return [Proposal(attached, in: me.room, on: scene.fresh("attachment"), occurred: scene.now)]
    }.then(.end)
    confirm(.confirmFile, showing: [Slots.record, Slots.number, Slots.title, Slots.path]).then(.attach)
    end(.attach) { scene in
      let me = try scene.signedIn()
      guard let record = try scene.facts(TheRecord(scene.need(Slots.record))), let path = scene[Slots.path]
      else { return .done }
      return .attaches(
        AttachOrder(
          by: me.person, in: me.room, to: record.entry.id, of: record.entry.matter, path: path,
          number: scene[Slots.number], title: scene[Slots.title]))
    }
    end(.end)
  }

  /// What something may be attached to: what stands, and is no attachment itself.
  static func records(_ scene: Scene) throws -> [Record] {
    try CorrectRecord.records(scene).filter { !$0.retracted && !$0.act.is(FileAttached.self) }
  }

  /// What the record has already, a row each.
  static func attached(_ scene: Scene) throws -> [String] {
    guard let chosen = scene[Slots.record], let record = try scene.facts(TheRecord(chosen)) else { return [] }
    return try scene.facts(AttachmentsIn(scene.signedIn().room, of: [record.entry.matter]))
      .filter { $0.facts.attached.to == chosen }.map { line($0.facts, scene) }
  }

  /// 编号 政协〔2026〕3号，签到表，PDF，120 KB，3f2a1b0c
  static func line(_ facts: AttachmentFacts, _ scene: Scene) -> String {
    let attached = facts.attached
    let title = attached.title.map { $0.isEmpty ? "" : $0.excerpt(24) }.flatMap { $0.isEmpty ? nil : $0 }
    let parts = [
      attached.number.map { scene("编号 \($0)", "number \($0)") }, title,
      facts.file.map { $0.inWords(scene.language) },
    ].compactMap(\.self)
    return "  " + parts.joined(separator: scene("，", ", "))
  }
}
