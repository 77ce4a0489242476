import Conversation
import Regulation
import Understanding
import WorkroomStore

/// What was exported or printed before a visitor was erased, and holds them still (待销毁的导出件): destroyed, or not to be had
/// back. Each stays open until somebody says so.
enum DestroyExports: String, DialogStates {
  case begin, none, pick, how, by, day, why, confirm, done, rest, another, end

  enum Slots {
    static let pick = Slot<MatterID>(
      "pick", "哪一份", "which one",
      as: .oneOf(
        listed: true,
        options: { scene in
          try mine(scene).map { Option(id: $0.id.rawValue, label: try line($0, scene)) }
        },
        name: { id, scene in
          try scene.facts(TheMatter(PersonalExportFacts.self, id)).map { try line($0, scene) } ?? ""
        }))
    static let how = Slot<How>("how", "怎么处理的", "what became of it", as: .choice())
    static let by = Slot<String>("by", "由谁销毁", "destroyed by", as: .bodyName(max: 100))
    static let day = Slot<Day>(
      "day", "哪天销毁", "destroyed on", as: .pastDay().inOrder { try settling($1, on: $0) })
    static let why = Slot<String>("why", "收不回来的原因", "why it cannot be had back", as: .reason(max: 300))
    static let another = Slot<Bool>("another", "接着登记", "another", as: .yesNo)
    /// What is asked anew for the next one.
    static let ofOne: [any SlotName] = [pick, how, by, day, why]
  }

  /// What became of one.
  enum How: String, Named, CaseIterable {
    case destroyed, lost, nothing

    var name: Bilingual {
      switch self {
      case .destroyed: Bilingual("已经销毁", "it is destroyed")
      case .lost: Bilingual("收不回来了", "it cannot be had back")
      case .nothing: Bilingual("还没有", "nothing yet")
      }
    }
    var aliases: [String] {
      switch self {
      case .destroyed: ["销毁了", "粉碎了", "删掉了", "destroyed", "shredded", "deleted"]
      case .lost: ["收不回来", "找不到了", "lost"]
      case .nothing: ["先放着", "以后再说", "not yet", "later"]
      }
    }
  }

  static let dialog = define(
    "destroy-exports", version: 1, title: ("销毁导出件", "destroy exports"),
    phrases: [
      "销毁导出件", "导出件销毁", "登记导出件销毁", "导出的已经销毁了", "打印的已经销毁了", "destroy exports", "exports to destroy",
      "an export was destroyed",
    ],
    because: .p4_2f, start: .begin, offered: { try !mine($0).isEmpty }
  ) {
    decide(.begin).when("没有", .none) { try mine($0).isEmpty }.then(.pick)
    say(.none).then(.end)
    ask(.pick, for: Slots.pick).then(.how)
    ask(.how, for: Slots.how)
      .when("已经销毁", .by) { $0[Slots.how] == .destroyed }
      .when("收不回来", .why) { $0[Slots.how] == .lost }
      .then(.end)
    ask(.by, for: Slots.by, optional: true).then(.day)
    ask(.day, for: Slots.day, optional: true).then(.confirm)
    ask(.why, for: Slots.why).then(.confirm)
    confirm(.confirm, showing: [Slots.pick, Slots.how, Slots.by, Slots.day, Slots.why]).then(.done)
    record(.done, needs: [Slots.pick, Slots.how]) { try settling($0, on: $0[Slots.day] ?? $0.now.day) }
      .then(.rest)
    decide(.rest).when("没有了", .end) { try mine($0).isEmpty }.then(.another)
    ask(.another, for: Slots.another)
      .when("接着登记", .pick, forgetting: Slots.ofOne) { $0[Slots.another] == true }
      .then(.end)
    end(.end)
  }

  /// Those that are still to be destroyed: of whoever leads the room all, of anybody else what they took themself.
  static func mine(_ scene: Scene) throws -> [Matter<PersonalExportFacts>] {
    guard scene.audience == .room else { return [] }
    let me = try scene.signedIn()
    let leads = try scene.leads()
    return try scene.facts(ExportsToDestroy(in: me.room)).filter { leads || $0.facts.by == me.person }
  }

  private static func settling(_ scene: Scene, on day: Day) throws -> [Proposal] {
    guard let id = scene[Slots.pick] else { return [] }
    let isDestroyed = scene[Slots.how] != .lost
    let settled = ExportSettled(
      destroyed: isDestroyed, by: isDestroyed ? scene[Slots.by] : nil,
      why: isDestroyed ? nil : scene[Slots.why])
    return [
      Proposal(
        settled, in: try scene.signedIn().room, on: id,
        occurred: day == scene.now.day ? scene.now : Moment(day, hour: 12))
    ]
  }

  /// What is about to be recorded, in one row.
  static func summary(_ scene: Scene) throws -> String {
    let day = try scene[Slots.day].map { _ in try scene.shown(Slots.day) } ?? scene.now.day.inWords(scene)
    let rest =
      scene[Slots.how] == .lost
      ? [try scene.shown(Slots.why)] : [scene[Slots.by], day].compactMap(\.self)
    return try ([scene.shown(Slots.pick), scene.shown(Slots.how)] + rest).joined(separator: scene("；", "; "))
  }

  /// Whether it was left as it is: nothing more is said then where it was recorded.
  static func isLeft(_ scene: Scene) -> Bool {
    scene[Slots.how] == .nothing || scene[Slots.another] == false
  }

  /// 3月31日 08:55 台账连同个人信息，委员丁导出，给区政协办公室
  static func line(_ export: Matter<PersonalExportFacts>, _ scene: Scene) throws -> String {
    let facts = export.facts
    let by = try facts.by.flatMap { try scene.facts(NameOf($0)) }
    let what = facts.what.name(scene.language)
    let isPaper = facts.what.isPaper
    let taken =
      by.map { name in
        isPaper
          ? scene("\(name)打印", "printed by \(name)") : scene("\(name)导出", "exported by \(name)")
      } ?? scene("文件保管人导出", "exported by whoever keeps the file")
    let to = facts.to.map { scene("给\($0.orErased(.zh))", "given to \($0.orErased(.en))") }
    let lost = export.state == .lost ? export.state.name(scene.language) : nil
    let parts = [taken, to, lost].compactMap(\.self)
    return scene(
      "\(facts.at.inWords(scene)) \(what)，\(parts.joined(separator: "，"))",
      "\(facts.at.inWords(scene)): \(what), \(parts.joined(separator: ", "))")
  }

  /// That some are to be destroyed, beside other things that are open; nil where none is.
  static func reminder(_ scene: Scene) throws -> String? {
    let count = try mine(scene).count
    guard count > 0 else { return nil }
    return scene(
      "有 \(count) 份导出、打印的里面还有已删除的来访人信息，请说“销毁导出件”。",
      "\(english(count, "export or paper holds", "exports or papers hold")) data of visitors who were erased: say “destroy exports”."
    )
  }
}
