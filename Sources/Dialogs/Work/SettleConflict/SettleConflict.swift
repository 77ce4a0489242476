import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Settling what two machines recorded at the same time (处理冲突): both records are shown, and whoever answers for the ledger
/// says which one counts. The other is taken back; both stay.
enum SettleConflict: String, DialogStates {
  case begin, mayNot, none, pick, kind, which, reason, confirm, settled, alone, takenBack, end

  /// Which of two records counts.
  enum Which: String, Named, CaseIterable {
    case counted, other

    var name: Bilingual {
      switch self {
      case .counted: Bilingual("现在计入的", "the one that counts now")
      case .other: Bilingual("没有计入的", "the one that does not")
      }
    }
  }

  enum Slots {
    static let conflict = Slot<EntryID>(
      "conflict", "哪一件", "which one",
      as: .oneOf(
        listed: true,
        options: { scene in
          try conflicts(scene).map {
            Option(id: $0.record.entry.id.rawValue, label: try listed($0, scene), aliases: [])
          }
        },
        name: { id, scene in
          try conflicts(scene).first { $0.record.entry.id == id }.map { try listed($0, scene) } ?? ""
        }))
    static let which = Slot<Which>("which", "哪一条算数", "which one counts", as: .choice())
    static let reason = Slot<String>("reason", "原因", "reason", as: .reason(max: 200))
  }

  static let dialog = define(
    "settle-conflict", version: 1, title: ("处理冲突", "settle a conflict"),
    phrases: [
      "处理冲突", "处理记录冲突", "记录冲突", "冲突的记录", "解决冲突", "两台电脑记重了", "哪一条算数", "看冲突",
      "settle a conflict", "settle the conflict", "settle conflicts", "records in conflict",
      "which record counts",
    ],
    because: .p4_2f, start: .begin, offered: { try mayAny($0) && !conflicts($0).isEmpty }
  ) {
    decide(.begin)
      .when("不是联络员", .mayNot) { try !mayAny($0) }
      .when("没有冲突", .none) { try conflicts($0).isEmpty }
      .then(.pick)
    say(.mayNot, because: .p4_2f).then(.end)
    say(.none).then(.end)
    ask(.pick, for: Slots.conflict).then(.kind)
    decide(.kind)
      .when("另一条也可以算数", .which) { try chosen($0)?.mayTakeOver == true }
      .then(.alone)
    ask(.which, for: Slots.which).then(.reason)
    ask(.reason, for: Slots.reason).then(.confirm)
    confirm(.confirm, showing: []).then(.settled)
    record(.settled, needs: [Slots.conflict, Slots.which, Slots.reason]) { scene in
      try takingBack(given(scene), because: scene.need(Slots.reason), scene)
    }.then(.end)
    confirm(.alone, showing: []).then(.takenBack)
    record(.takenBack, needs: [Slots.conflict]) { scene in
      guard let chosen = try chosen(scene) else { return [] }
      return takingBack(chosen.record, because: why(chosen, scene), scene)
    }.then(.end)
    end(.end)
  }

  // MARK: What it looks at

  /// Whether whoever speaks answers for what others recorded.
  static func mayAny(_ scene: Scene) throws -> Bool { try scene.may(Retracted.self, isOwn: false) }

  static func conflicts(_ scene: Scene) throws -> [Conflict] {
    try scene.facts(OpenConflicts(in: scene.signedIn().room))
  }

  /// What was chosen; nil where somebody has settled it meanwhile.
  static func chosen(_ scene: Scene) throws -> Conflict? {
    guard let id = scene[Slots.conflict] else { return nil }
    return try conflicts(scene).first { $0.record.entry.id == id }
  }

  /// The record that is taken back.
  static func given(_ scene: Scene) throws -> Record? {
    let chosen = try chosen(scene)
    switch try scene.need(Slots.which) {
    case .counted: return chosen?.record
    case .other: return chosen?.counted
    }
  }

  private static func takingBack(_ record: Record?, because reason: String, _ scene: Scene) -> [Proposal] {
    record.map {
      [
        Proposal(
          Retracted(target: $0.entry.id, reason: reason), in: $0.entry.workroom, on: $0.entry.matter,
          occurred: scene.now)
      ]
    } ?? []
  }

  // MARK: In words

  /// 3月5日 11:30 委员乙 值班结束：接待群众 3 人（别的电脑记的）
  static func line(_ record: Record, isOwn: Bool, _ scene: Scene) throws -> String {
    let name = try record.entry.actor.flatMap { person in
      try scene.roster().name(of: person) ?? scene.facts(NameOf(person))
    }
    let machine = isOwn ? "" : scene("（别的电脑记的）", " (on another machine)")
    let day = record.occurred.day.inWords(scene)
    return "\(day) \(name.map { $0 + " " } ?? "")\(record.line(scene, isMarked: false))\(machine)"
  }

  static func listed(_ conflict: Conflict, _ scene: Scene) throws -> String {
    let cause =
      switch conflict.cause {
      case .done: scene("，和已计入的冲突", ", in conflict with one that counts")
      case .noRight: scene("，记录的人无权办理", ", by somebody who might not")
      case .joined: scene("，并到了一圈里，没有一件在办", ", joined in a circle: none is dealt with")
      }
    return try line(conflict.record, isOwn: conflict.isOwn, scene) + cause
  }

  /// Why a record that stands alone is taken back.
  static func why(_ conflict: Conflict, _ scene: Scene) -> String {
    switch conflict.cause {
    case .done: scene("和已经计入的记录冲突", "in conflict with a record that counts")
    case .noRight: scene("记录的人无权办理", "whoever recorded it might not")
    case .joined: scene("合并以后没有一件在办", "once joined, none of them was dealt with")
    }
  }

  /// How many are left, behind the one that was settled.
  static func left(_ scene: Scene) throws -> String {
    let count = try conflicts(scene).count
    guard count > 0 else { return "" }
    return scene(
      "还有 \(count) 件，请再说“处理冲突”。",
      " \(english(count, "more", "more")) to settle: say “settle a conflict” again.")
  }
}
