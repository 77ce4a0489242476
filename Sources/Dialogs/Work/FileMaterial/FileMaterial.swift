import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Filing material that the room keeps (登记资料): policies and laws, or what is read together (P4.5b).
enum FileMaterial: String, DialogStates {
  case kind, title, issuer, number, issued, kept, isStudy, activity, confirm, recorded, end

  enum Slots {
    static let kind = Slot<MaterialKind>("kind", "类别", "kind", as: .choice())
    static let title = Slot<String>("title", "标题", "title", as: .text(max: 200))
    static let issuer = Slot<String>("issuer", "发文单位或作者", "issued by", as: .openText(max: 100))
    static let number = Slot<String>("number", "文号", "number", as: .paperNumber(max: 60))
    static let issued = Slot<Day>("issued", "成文日期", "date", as: .pastDay(isOld: true))
    static let kept = Slot<String>("kept", "存放处", "where it is kept", as: .openText(max: 100))
    /// The reading session that it was read at.
    static let activity = Slot<[MatterID]>(
      "activity", "读书交流分享", "reading session",
      as: .severalOf { scene in
        try readings(scene).map { Option(id: $0.id.rawValue, label: line($0, scene)) }
      })
  }

  static let dialog = define(
    "file-material", version: 1, title: ("登记资料", "file material"),
    phrases: [
      "登记资料", "登记政策法规资料", "登记学习资料", "政策法规资料", "学习资料", "收到文件", "file material", "study material",
      "policies and laws",
    ],
    because: .p4_5b, start: .kind
  ) {
    ask(.kind, for: Slots.kind, because: .p4_5b).then(.title)
    ask(.title, for: Slots.title, because: .p4_5b).then(.issuer)
    ask(.issuer, for: Slots.issuer, optional: true).then(.number)
    ask(.number, for: Slots.number, optional: true).then(.issued)
    ask(.issued, for: Slots.issued, optional: true).then(.kept)
    ask(.kept, for: Slots.kept, optional: true).then(.isStudy)
    decide(.isStudy).when("有读书交流分享", .activity) { scene in
      try scene[Slots.kind] == .study && !readings(scene).isEmpty
    }.then(.confirm)
    ask(.activity, for: Slots.activity, optional: true, because: .p3_1).then(.confirm)
    confirm(
      .confirm,
      showing: [
        Slots.kind, Slots.title, Slots.issuer, Slots.number, Slots.issued, Slots.kept, Slots.activity,
      ]
    ).then(.recorded)
    record(.recorded, needs: [Slots.kind, Slots.title]) { scene in
      let me = try scene.signedIn()
      let filed = MaterialFiled(
        person: me.person, kind: try scene.need(Slots.kind), title: try scene.need(Slots.title),
        issuer: scene[Slots.issuer], number: scene[Slots.number], issued: scene[Slots.issued],
        kept: scene[Slots.kept],
        activity: scene[Slots.kind] == .study ? scene[Slots.activity]?.first : nil)
      return [Proposal(filed, in: me.room, on: scene.fresh("material"), occurred: scene.now)]
    }.then(.end)
    end(.end)
  }

  /// The room's reading sessions of the last year, newest first.
  private static func readings(_ scene: Scene) throws -> [Matter<ActivityFacts>] {
    let today = scene.now.day
    return try scene.facts(
      HeldLately(
        ActivityFacts.self, in: scene.signedIn().room, from: today.adding(-365), to: today, most: 30)
    ).filter { $0.facts.logged.kind == .reading }
  }

  private static func line(_ reading: Matter<ActivityFacts>, _ scene: Scene) -> String {
    let topic = reading.facts.logged.topic.orErased(scene.language).excerpt(24)
    return scene(
      "\(reading.facts.day.inWords(scene))“\(topic)”", "\(reading.facts.day.inWords(scene)): “\(topic)”")
  }
}
