import Conversation
import Regulation
import Understanding
import WorkroomStore

extension RosterDialog {
  /// What may be changed on the roster.
  enum Action: String, Named, CaseIterable {
    case join, leave, convenor, liaison, describe, nothing

    var name: Bilingual {
      switch self {
      case .join: Bilingual("有委员加入", "a member joins")
      case .leave: Bilingual("有委员离开", "a member leaves")
      case .convenor: Bilingual("召集人变动", "convenor changes")
      case .liaison: Bilingual("联络员变动", "liaison changes")
      case .describe: Bilingual("单位职务专长级别变动", "post, specialty and level")
      case .nothing: Bilingual("不改", "no change")
      }
    }

    /// What starts the dialog, said again at its first question.
    var aliases: [String] {
      switch self {
      case .describe: ["单位职务专长", "级别", "post and specialty", "level"]
      case .join, .leave, .convenor, .liaison, .nothing: []
      }
    }
  }

  enum Slots {
    static let action = Slot<Action>("action", "要改什么", "action", as: .choice())
    static let name = Slot<String>(
      "name", "姓名", "name",
      as: .personName { name, scene in
        try scene.roster().seats.contains { PersonName.isSame($0.facts.name, name) }
          ? scene("名册里已经有这位委员。", "This member is on the roster already.") : nil
      })
    static let large = Slot<String>("large", "谁负责", "who answers for it", as: .bodyName(max: 40))
    static let largeReason = Slot<String>(
      "large-reason", "人数的理由", "reason for the size", as: .reason(max: 200))
    static let otherReason = Slot<String>(
      "other-reason", "参加两个工作室的理由", "reason for two rooms", as: .reason(max: 200))
    static let since: Slot<Day> = Slot(
      "since", "起始日", "since",
      as: .pastDay(isOld: true).inOrder { day, scene in
        let scene = scene.with(Slots.since, day)
        return switch scene[Slots.action] {
        case .convenor?: try RosterDialog.changingConvenor(scene)
        case .liaison?: try RosterDialog.changingLiaison(scene)
        case .join?, .leave?, .describe?, .nothing?, nil: []
        }
      })
    static let leaver = Slot<MatterID>(
      "leaver", "谁离开", "who leaves",
      as: .oneOf(
        options: { scene in
          try scene.roster().seats.map(Option.init(seat:))
        },
        name: { seat, scene in try scene.roster().seats.first { $0.id == seat }?.facts.name ?? "" }))
    static let described = Slot<MatterID>(
      "described", "哪位委员", "which member",
      as: .oneOf(
        options: { scene in
          try scene.roster().seats.map(Option.init(seat:))
        },
        name: { seat, scene in try RosterDialog.seat(seat, scene)?.name ?? "" }))
    static let post = Slot<String>("post", "单位及职务", "employer and post", as: .particular)
    static let specialty = Slot<String>("specialty", "专长", "specialty", as: .particular)
    static let sector = Slot<String>("sector", "界别", "sector", as: .particular)
    static let level = Slot<Level>(
      "level", "哪一级政协的委员", "member of the CPPCC at the level of", as: .choice().takenByRoom)
    static let levelReason = Slot<String>(
      "level-reason", "别级委员驻室的理由", "reason for a member of another level", as: .reason(max: 200))
    static let reason = Slot<SeatEnd>("reason", "原因", "reason", as: .choice())
    static let otherWhy = Slot<String>("other-why", "是什么原因", "which reason", as: .reason(max: 200))
    static let lastDay: Slot<Day> = Slot(
      "last-day", "最后一天", "last day",
      as: .pastDay(isOld: true).inOrder { try RosterDialog.leaving($1.with(Slots.lastDay, $0)) })
    static let oldConvenor = Slot<MatterID>(
      "old-convenor", "卸任的召集人", "convenor who steps down",
      as: .oneOf(
        options: { scene in
          try scene.roster().offices.filter { $0.facts.office == .convenor }.map {
            Option(id: $0.id.rawValue, label: $0.facts.name, aliases: [])
          }
        },
        name: { office, scene in try scene.roster().offices.first { $0.id == office }?.facts.name ?? "" }))
    static let newConvenor = Slot<PersonID>(
      "new-convenor", "新任召集人", "new convenor",
      as: .oneOf(
        options: { scene in
          let roster = try scene.roster()
          return roster.people.filter { $0.isMember && !$0.holds(.convenor) }.map {
            Option(id: $0.id.rawValue, label: $0.name, aliases: [])
          }
        },
        name: { person, scene in try scene.roster().name(of: person) ?? "" }))
    static let liaison = Slot<String>(
      "liaison", "联络员", "liaison", as: .memberOrOther { try $0.roster().seats.map(\.facts.name) })
  }
}

extension RosterDialog {
  /// A member's seat as it stands.
  static func seat(_ id: MatterID, _ scene: Scene) throws -> SeatFacts? {
    try scene.roster().seats.first { $0.id == id }?.facts
  }

  /// What is to be changed: what was passed over stays, 删去 takes it out.
  static func description(_ scene: Scene) -> SeatDescribed {
    func said(_ slot: Slot<String>) -> String? {
      scene[slot].map { ["删去", "remove"].contains(TextFolding.folded($0)) ? "" : $0 }
    }
    return SeatDescribed(
      post: said(Slots.post), specialty: said(Slots.specialty), sector: said(Slots.sector),
      level: scene[Slots.level], levelReason: levelReason(scene))
  }

  /// The reason, as far as the level that stands asks for one: it may have been another when it was given.
  static func levelReason(_ scene: Scene) -> String? {
    guard (try? taking(scene)) == .needsReason else { return nil }
    return scene[Slots.levelReason]
  }

  /// 市政协委员 in a room of another level, 吸纳 in a room of the province (P4.2g); nil: of the room's own.
  static func level(_ seat: SeatFacts, _ scene: Scene) throws -> Bilingual? {
    guard let home = try scene.room()?.facts.level else { return nil }
    return seat.level?.mark(in: home)
  }

  /// What is known now, for the question.
  static func known(_ said: (SeatFacts) -> String?, _ scene: Scene) throws -> String {
    guard let id = scene[Slots.described], let text = try seat(id, scene).flatMap(said) else {
      return scene("还没有", "not yet known")
    }
    return scene("“\(text)”", "“\(text)”")
  }
}

extension AnswerReader where Value == String {
  /// What is public of a member, in one line; identity numbers and telephone numbers are not.
  static var particular: AnswerReader {
    .text(max: RosterCells.longestText) { text, scene in
      if IdentityNumber.occurs(in: text) {
        return scene("这里不写身份证号。", "No identity numbers here, please.")
      }
      let names = try scene.roster().people.map(\.name) + [scene[RosterDialog.Slots.name]].compactMap(\.self)
      if SaidNames.isNoParticular(text, beside: names) {
        return scene(
          "这里写单位、职务、专长或界别；没有就跳过。",
          "An employer, a post, a specialty or a sector, please; skip it where there is none.")
      }
      return Phone.occurs(in: text)
        ? scene("这一项会公开，不写电话号码（P3.3a）。", "This is public; no telephone numbers here (P3.3a).") : nil
    }
  }

  /// One of the members by number or name, or somebody from a member's employer by a new name (P4.2e).
  static func memberOrOther(_ members: @escaping @Sendable (Scene) throws -> [String]) -> AnswerReader {
    let options: @Sendable (Scene) throws -> [Option] = { scene in
      try members(scene).map { Option(id: $0, label: $0, aliases: []) }
    }
    return AnswerReader(
      .free, options: options,
      read: { line, scene, _ in
        let said = line.trimmed
        guard !said.isBlank else { return .miss }
        if said.contains(where: \.isLineFeed) { return .problem(EnginePhrases(scene.language).oneLine) }
        let offered = try options(scene)
        switch Choices.read(said, among: offered) {
        case .one(let index): return .value(offered[index].id)
        case .several(let near): return .several(near.map { offered[$0] })
        case .none:
          guard Numbers.read(said) == nil else { return .miss }
          let name: String
          do throws(PersonReader.NotNamed) {
            name = try SaidNames.one(said).name
          } catch {
            return .problem(error.why.text(scene, isLine: false))
          }
          return .doubt(
            name,
            scene(
              "“\(name)”不在委员名单里。是委员所在单位的人，请来做联络员吗？（P4.2e）",
              "“\(name)” is not one of the members. Is this somebody from a member's employer? (P4.2e)"))
        }
      },
      show: { value, _ in value })
  }
}
