import Conversation
import Regulation
import Understanding
import WorkroomStore

/// The first run (登记工作室): a workroom that exists is entered, with its members and since when it counts.
enum SetUp: String, DialogStates {
  case begin, barred
  case name, type, level, area
  case members, small, elsewhere, convenors, liaison
  case standing, nothingCounts, plaque, since, exceptions, onPlatform, platform
  case confirm, set, end

  static let dialog = define(
    "set-up", version: 3, title: ("登记工作室", "set up a workroom"),
    phrases: ["登记工作室", "建立工作室", "新建工作室", "已经授牌，登记进来", "set up a workroom", "new workroom"],
    because: .p0, for: [.guests, .room, .cppcc], start: .begin, offered: { $0.audience == .guests }
  ) {
    decide(.begin).when("不能登记", .barred) { scene in
      try scene.facts(MayFound(WorkroomSetUp.self, by: scene.me?.person)) != nil
    }.then(.name)
    say(.barred).then(.end)
    ask(.name, for: Slots.name, because: .p4_1a).then(.type)
    ask(.type, for: Slots.type, because: .p2_3).then(.level)
    ask(.level, for: Slots.level).then(.area)
    ask(.area, for: Slots.area).then(.members)

    ask(.members, for: Slots.members, because: .p4_2a)
      .when("人数要说明原因", .small) { try size($0) != .fits }
      .when("有人在别的工作室", .elsewhere) { try !elsewhere($0).isEmpty }
      .then(.convenors)
    ask(.small, for: Slots.smallReason, because: .p4_2a)
      .when("有人在别的工作室", .elsewhere) { try !elsewhere($0).isEmpty }
      .then(.convenors)
    ask(.elsewhere, for: Slots.elsewhereReason, because: .p4_2b).then(.convenors)
    ask(.convenors, for: Slots.convenors, because: .p4_2c).then(.liaison)
    ask(.liaison, for: Slots.liaison, because: .p4_2e).then(.standing)

    ask(.standing, for: Slots.standing, because: .p0)
      .when("还没有授牌", .nothingCounts) { $0[Slots.standing] == Standing.none }
      .then(.plaque)
    say(.nothingCounts, because: .p0).then(.since)
    ask(.plaque, for: Slots.plaque, because: .p0).then(.since)
    ask(.since, for: Slots.since, optional: true, because: .p4_2a).then(.exceptions)
    ask(.exceptions, for: Slots.exceptions, optional: true, because: .p4_2a).then(.onPlatform)
    ask(.onPlatform, for: Slots.onPlatform, because: .p5_3d)
      .when("已入驻", .platform) { $0[Slots.onPlatform] == true }
      .then(.confirm)
    ask(.platform, for: Slots.platform, because: .p5_3d).then(.confirm)

    confirm(.confirm, showing: []).then(.set)
    record(
      .set,
      needs: [
        Slots.name, Slots.type, Slots.level, Slots.area, Slots.members, Slots.convenors, Slots.liaison,
        Slots.standing,
      ]
    ) { try entries($0) }.then(.end)
    end(.end)
  }

  /// The names of the members, as far as they were said.
  static func members(_ scene: Scene) -> [String] { listed(scene).map(\.name) }

  /// Whom the list itself marks as convenor or liaison.
  static func marked(_ scene: Scene) -> MarkedPeople { MarkedPeople(listed(scene)) }

  private static func listed(_ scene: Scene) -> [SaidPerson] {
    (scene[Slots.members] ?? []).map(SaidPerson.init(stored:))
  }

  /// Whether so many are as it should be. The room is there: what it has is not barred, but for too many.
  private static func size(_ scene: Scene) throws -> RoomSize {
    RoomSize(scene[Slots.members]?.count ?? 0, by: try scene.pack)
  }

  /// Members who have a seat in another room of this store that stands in the way (P4.2b).
  static func elsewhere(_ scene: Scene) throws -> [Namesakes.Place] {
    let level = scene[Slots.level]
    return try members(scene).flatMap {
      try scene.facts(SeatsElsewhere(of: $0, level: level, but: nil))
    }
  }

  /// The same with their names, a room each.
  static func seatedElsewhere(_ scene: Scene) throws -> [(name: String, room: String)] {
    try members(scene).compactMap { name in
      let seats = try scene.facts(SeatsElsewhere(of: name, level: scene[Slots.level], but: nil))
      return seats.first.map { (name, $0.roomName) }
    }
  }

  /// Since when those members hold their seats who are not like the others; who has left the list since is none of them.
  static func exceptions(_ scene: Scene) -> [SeatLine] {
    let members = members(scene)
    return (scene[Slots.exceptions] ?? []).compactMap(SeatLine.init(stored:)).filter {
      members.contains($0.name)
    }
  }

  /// Since when most members are taken to hold their seats, until something else is said.
  static func proposedSince(_ scene: Scene) -> Day { scene[Slots.plaque] ?? scene.now.day }

  /// Since when the first member holds the seat: what the card says of all.
  static func commonSince(_ scene: Scene) -> Day { since(members(scene).first ?? "", scene) }

  /// Since when a member holds the seat: what was said of them, of all, the plaque's day, or today.
  static func since(_ name: String, _ scene: Scene) -> Day {
    let own = exceptions(scene).first { $0.name == name }
    return own?.day ?? scene[Slots.since] ?? proposedSince(scene)
  }

  // MARK: What is recorded

  private static func entries(_ scene: Scene) throws -> [Proposal] {
    let room = scene.freshPlace("room")
    let name = try scene.need(Slots.name)
    var proposals = [
      Proposal(
        WorkroomSetUp(
          name: name, type: try scene.need(Slots.type), level: try scene.need(Slots.level),
          area: try scene.need(Slots.area), smallReason: scene[Slots.smallReason]),
        in: room, on: room.matter, occurred: scene.now)
    ]
    if let plaque = scene[Slots.plaque], let standing = scene[Slots.standing], standing != .none {
      proposals.append(
        Proposal(
          PlaqueAwarded(existing: standing == .existing), in: room, on: room.matter,
          occurred: Moment(plaque)))
    }
    if scene[Slots.onPlatform] == true, let platform = scene[Slots.platform] {
      proposals.append(
        Proposal(PlatformJoined(), in: room, on: room.matter, occurred: Moment(platform)))
    }
    return try proposals + seats(scene, room) + offices(scene, room)
  }

  /// The id of somebody who is named: known from another room, or fresh; the same wherever this turn asks.
  private static func person(_ name: String, _ scene: Scene) throws -> PersonID {
    // Somebody known from elsewhere is the same person only where whoever speaks answers for that place, too.
    if try reason(name, scene) != nil,
      let known = try places(name, scene).first(where: { known in
        try scene.facts(
          MayBeOne(known.person, in: WorkroomID(""), by: scene.me?.person, isBeingSetUp: true))
      })
    {
      return known.person
    }
    let place = members(scene).firstIndex(of: name)
    return PersonID(scene.fresh(place.map { "person-\($0)" } ?? "liaison").rawValue)
  }

  private static func places(_ name: String, _ scene: Scene) throws -> [Namesakes.Place] {
    try scene.facts(SeatsElsewhere(of: name, level: scene[Slots.level], but: nil))
  }

  /// Why a member sits in a second room (P4.2b); nil for whoever does not, or only bears the name.
  private static func reason(_ name: String, _ scene: Scene) throws -> String? {
    guard let reason = scene[Slots.elsewhereReason], !Slots.isNamesake(reason) else { return nil }
    return try places(name, scene).isEmpty ? nil : reason
  }

  private static func seats(_ scene: Scene, _ room: WorkroomID) throws -> [Proposal] {
    try members(scene).enumerated().map { place, name in
      Proposal(
        SeatTaken(
          person: try person(name, scene), name: name, otherRoomReason: try reason(name, scene)),
        in: room, on: scene.fresh("seat-\(place)"), occurred: Moment(since(name, scene)))
    }
  }

  private static func offices(_ scene: Scene, _ room: WorkroomID) throws -> [Proposal] {
    let liaison = try scene.need(Slots.liaison)
    let held = try scene.need(Slots.convenors).map { (Office.convenor, $0) } + [(Office.liaison, liaison)]
    return try held.enumerated().map { place, office in
      Proposal(
        OfficeTaken(office: office.0, person: try person(office.1, scene), name: office.1),
        in: room, on: scene.fresh("office-\(place)"), occurred: Moment(since(office.1, scene)))
    }
  }
}
