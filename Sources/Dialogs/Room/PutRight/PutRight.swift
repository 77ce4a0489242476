import Conversation
import Regulation
import Understanding
import WorkroomStore

/// What was entered wrongly of a room, its people or an application (登记有误): a name, the plaque's day, a first day. It is put
/// right with its reason; the ledger keeps what stood before (P4.5b).
enum PutRight: String, DialogStates {
  case begin, mayNot, what, roomName, plaque, platform, who, memberName, seated, since, handler, reason,
    confirm,
    done, end

  /// What can be put right.
  enum What: String, Named, CaseIterable {
    case plaque, memberName, roomName, platform, since

    var name: Bilingual {
      switch self {
      case .plaque: Bilingual("授牌日期", "the plaque's day")
      case .memberName: Bilingual("姓名", "somebody's name")
      case .roomName: Bilingual("工作室名称", "the room's name")
      case .platform: Bilingual("入驻日期", "the day of joining")
      case .since: Bilingual("驻室起始日", "the first day of a seat")
      }
    }
  }

  enum Slots {
    static let what = Slot<What>(
      "what", "什么有误", "what is wrong",
      as: .choice(where: { what, scene in
        switch what {
        case .plaque: try scene.room()?.facts.plaque != nil
        case .platform: try scene.room()?.facts.platform != nil
        case .memberName, .roomName, .since: true
        }
      }))
    static let roomName = Slot<String>("room-name", "工作室名称", "the room's name", as: .roomName)
    static let plaque: Slot<Day> = Slot(
      "plaque", "授牌日期", "the plaque's day",
      as: .pastDay(isOld: true).inOrder { try PutRight.trying($1.with(Slots.plaque, $0)) })
    static let platform: Slot<Day> = Slot(
      "platform", "入驻日期", "the day of joining",
      as: .pastDay(isOld: true).inOrder { try PutRight.trying($1.with(Slots.platform, $0)) })
    static let who = Slot<PersonID>(
      "who", "谁的姓名", "whose name",
      as: .oneOf(
        options: { scene in
          try scene.roster().people.map {
            Option(id: $0.id.rawValue, label: $0.name, aliases: $0.formerNames)
          }
        },
        name: { person, scene in try scene.roster().name(of: person) ?? "" }))
    static let memberName = Slot<String>(
      "member-name", "正确的姓名", "the right name",
      as: .personName { name, scene in
        let others = try scene.roster().people.filter { $0.id != scene[Slots.who] }
        return others.contains { PersonName.isSame($0.name, name) }
          ? scene("名册里已经有叫这个姓名的。", "Somebody of that name is on the roster already.") : nil
      })
    static let seat = Slot<MatterID>(
      "seat", "哪位委员", "which member",
      as: .oneOf(
        options: { scene in
          try scene.roster().seats.map(Option.init(seat:))
        },
        name: { seat, scene in try RosterDialog.seat(seat, scene)?.name ?? "" }))
    static let since: Slot<Day> = Slot(
      "since", "驻室起始日", "seated since",
      as: .pastDay(isOld: true).inOrder { try PutRight.trying($1.with(Slots.since, $0)) })
    static let handler = Slot<String>("handler", "经办人的正确姓名", "who handles it", as: .personName())
    static let reason = Slot<String>("reason", "原因", "reason", as: .reason(max: 200))
  }

  static let dialog = define(
    "put-right", version: 1, title: ("工作室登记有误", "the room was entered wrongly"),
    phrases: [
      "工作室登记有误", "授牌日期写错了", "授牌日期错了", "更正授牌日期", "姓名写错了", "委员姓名写错了", "名字写错了", "更正委员姓名", "更正姓名",
      "工作室名称写错了", "更正工作室名称", "工作室改名", "入驻日期写错了", "更正入驻日期", "驻室起始日写错了", "经办人写错了", "经办人姓名写错了", "更正经办人",
      "the plaque's day is wrong", "a name is wrong", "the room's name is wrong",
      "the handler's name is wrong",
      "put the room right", "更正工作室信息", "工作室信息写错了", "委员名字写错了", "correct the room", "a member's name is wrong",
      "the plaque's date is wrong",
    ],
    because: .p4_5b, for: [.room, .applicants], start: .begin,
    offered: { scene in
      switch scene.audience {
      case .room: try scene.may(RoomPutRight.self)
      case .applicants: try ApplicationWords(scene).mine()?.isOpen == true
      case .cppcc, .guests: false
      }
    }
  ) {
    decide(.begin)
      .when("申报的经办人", .handler) {
        try $0.audience == .applicants && ApplicationWords($0).mine()?.isOpen == true
      }
      .when("召集人或联络员", .what) { try $0.audience == .room && $0.may(RoomPutRight.self) }
      .then(.mayNot)
    say(.mayNot, because: .p4_5b).then(.end)
    ask(.what, for: Slots.what, because: .p4_5b)
      .when("授牌日期", .plaque) { $0[Slots.what] == .plaque }
      .when("入驻日期", .platform) { $0[Slots.what] == .platform }
      .when("工作室名称", .roomName) { $0[Slots.what] == .roomName }
      .when("驻室起始日", .seated) { $0[Slots.what] == .since }
      .then(.who)
    ask(.plaque, for: Slots.plaque, because: .p0).then(.reason)
    ask(.platform, for: Slots.platform, because: .p5_3d).then(.reason)
    ask(.roomName, for: Slots.roomName, because: .p4_1a).then(.reason)
    ask(.who, for: Slots.who, because: .p4_2a).then(.memberName)
    ask(.memberName, for: Slots.memberName, because: .p4_2a).then(.reason)
    ask(.seated, for: Slots.seat, because: .p4_2a).then(.since)
    ask(.since, for: Slots.since, because: .p4_2a).then(.reason)
    ask(.handler, for: Slots.handler, because: .p5_1).then(.reason)
    ask(.reason, for: Slots.reason, because: .p4_5b).then(.confirm)
    confirm(.confirm, showing: []).then(.done)
    record(.done, needs: [Slots.reason]) { try proposals($0) }.then(.end)
    end(.end)
  }

  /// What stands now and what is to stand, in words.
  static func change(_ scene: Scene) throws -> (what: String, old: String, new: String) {
    let room = try scene.room()?.facts
    if let name = scene[Slots.handler] {
      let known = try ApplicationWords(scene).mine()?.facts.begun.handlerName ?? ""
      return (scene("经办人", "Handled by"), known, name)
    }
    if let name = scene[Slots.memberName] {
      return (scene("姓名", "Name"), try scene.roster().name(of: scene.need(Slots.who)) ?? "", name)
    }
    if let day = scene[Slots.since] {
      let seat = try RosterDialog.seat(scene.need(Slots.seat), scene)
      return (
        scene("\(seat?.name ?? "")的驻室起始日", "\(seat?.name ?? ""), seated since"),
        seat?.since.inFull(scene.language) ?? "", day.inFull(scene.language)
      )
    }
    if let name = scene[Slots.roomName] {
      return (scene("工作室名称", "The room's name"), room?.name ?? "", name)
    }
    if let day = scene[Slots.platform] {
      return (
        scene("入驻日期", "Day of joining"), room?.platform?.inFull(scene.language) ?? "",
        day.inFull(scene.language)
      )
    }
    return (
      scene("授牌日期", "Day of the plaque"), room?.plaque?.inFull(scene.language) ?? "",
      scene[Slots.plaque]?.inFull(scene.language) ?? ""
    )
  }

  /// What would be recorded, whatever the reason.
  private static func trying(_ scene: Scene) throws -> [Proposal] {
    try proposals(scene.with(Slots.reason, ""))
  }

  private static func proposals(_ scene: Scene) throws -> [Proposal] {
    let (place, reason) = (try scene.signedIn().room, try scene.need(Slots.reason))
    func proposal(_ act: Act, on matter: MatterID) -> Proposal {
      Proposal(act, in: place, on: matter, occurred: scene.now)
    }
    if let name = scene[Slots.handler] {
      return [try ApplicationSlots.proposal(Act(HandlerPutRight(name: name, reason: reason)), scene)]
    }
    if let name = scene[Slots.memberName] {
      let (person, roster) = (try scene.need(Slots.who), try scene.roster())
      // Wherever in the room the name stands.
      return roster.seats.filter { $0.facts.member == person }.map {
        proposal(Act(SeatPutRight(name: name, reason: reason)), on: $0.id)
      }
        + roster.offices.filter { $0.facts.holder == person }.map {
          proposal(Act(OfficePutRight(name: name, reason: reason)), on: $0.id)
        }
    }
    if let day = scene[Slots.since] {
      return [proposal(Act(SeatPutRight(since: day, reason: reason)), on: try scene.need(Slots.seat))]
    }
    let right = RoomPutRight(
      name: scene[Slots.roomName], plaque: scene[Slots.plaque], platform: scene[Slots.platform],
      reason: reason)
    return [proposal(Act(right), on: place.matter)]
  }
}
