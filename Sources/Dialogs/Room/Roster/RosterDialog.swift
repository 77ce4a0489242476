import Conversation
import Regulation
import Understanding
import WorkroomStore

/// The roster (名册): who belongs to the room; members join and leave, convenors and the liaison change.
enum RosterDialog: String, DialogStates {
  case show, mayChange, action
  case name, elsewhere, level, levelReason, mayBeMany, large, largeReason, since, confirmJoin, joined
  case leaver, reason, otherWhy, lastDay, confirmLeave, left
  case oldConvenor, newConvenor, convenorDay, noChange, confirmConvenor, convenorSet
  case liaison, liaisonDay, confirmLiaison, liaisonSet
  case described, post, specialty, sector, describedLevel, describedLevelReason, changed, asItWas,
    confirmDescribed, describedSet
  case end

  static let dialog = define(
    "roster", version: 7, title: ("名册", "roster"),
    phrases: [
      "名册", "委员名单", "新委员加入", "添加委员", "委员离开", "换召集人", "换联络员", "单位职务专长", "roster", "members list",
      "a member joins",
      "a member leaves", "a new convenor", "a new liaison", "post and specialty",
    ],
    because: .p4_2a, start: .show,
    hears: [
      .fills(Slots.leaver, by: .member), .fills(Slots.described, by: .member),
      .fills(Slots.action, by: .deed, among: [SaidLevel.deed: "单位职务专长"]),
      .fills(Slots.level, by: .topic, among: SaidLevel.levels),
    ]
  ) {
    say(.show).then(.mayChange)
    decide(.mayChange).when("召集人或联络员", .action) { try $0.may(SeatTaken.self) }.then(.end)
    ask(.action, for: Slots.action)
      .when("有委员加入", .name) { $0[Slots.action] == .join }
      .when("有委员离开", .leaver) { $0[Slots.action] == .leave }
      .when("换召集人", .oldConvenor) { $0[Slots.action] == .convenor }
      .when("换联络员", .liaison) { $0[Slots.action] == .liaison }
      .when("单位职务专长界别", .described) { $0[Slots.action] == .describe }
      .then(.end)

    ask(.name, for: Slots.name, because: .p4_2a)
      .when("在别的工作室有席位", .elsewhere) { try !elsewhere($0).isEmpty }
      .then(.level)
    ask(.elsewhere, for: Slots.otherReason, because: .p4_2b).then(.level)
    ask(.level, for: Slots.level, optional: true, because: .p4_2g)
      .when("别级委员要有理由", .levelReason) { try taking($0) == .needsReason }
      .then(.mayBeMany)
    ask(.levelReason, for: Slots.levelReason, because: .p4_2g).then(.mayBeMany)
    decide(.mayBeMany).when("人数要有人负责", .large) { try isFull($0) }.then(.since)
    ask(.large, for: Slots.large, because: .p4_2a).then(.largeReason)
    ask(.largeReason, for: Slots.largeReason, because: .p4_2a).then(.since)
    ask(.since, for: Slots.since, optional: true, because: .p4_2a).then(.confirmJoin)
    confirm(.confirmJoin, showing: []).then(.joined)
    record(.joined, needs: [Slots.name]) { try [joining($0)] }.then(.end)

    ask(.leaver, for: Slots.leaver, because: .p7_2a).then(.reason)
    ask(.reason, for: Slots.reason, because: .p7_2a)
      .when("另外的原因", .otherWhy) { $0[Slots.reason] == .other }
      .then(.lastDay)
    ask(.otherWhy, for: Slots.otherWhy, because: .p7_2a).then(.lastDay)
    ask(.lastDay, for: Slots.lastDay, optional: true, because: .p7_2a).then(.confirmLeave)
    confirm(.confirmLeave, showing: []).then(.left)
    record(.left, needs: [Slots.leaver, Slots.reason]) { try leaving($0) }.then(.end)

    ask(.oldConvenor, for: Slots.oldConvenor, optional: true, because: .p4_2c).then(.newConvenor)
    ask(.newConvenor, for: Slots.newConvenor, optional: true, because: .p4_2c)
      .when("没有改动", .noChange) { $0[Slots.oldConvenor] == nil && $0[Slots.newConvenor] == nil }
      .then(.convenorDay)
    say(.noChange).then(.end)
    ask(.convenorDay, for: Slots.since, optional: true, because: .p4_2c).then(.confirmConvenor)
    confirm(.confirmConvenor, showing: []).then(.convenorSet)
    record(.convenorSet) { try changingConvenor($0) }.then(.end)

    ask(.liaison, for: Slots.liaison, because: .p4_2e).then(.liaisonDay)
    ask(.liaisonDay, for: Slots.since, optional: true, because: .p4_2e).then(.confirmLiaison)
    confirm(.confirmLiaison, showing: []).then(.liaisonSet)
    record(.liaisonSet, needs: [Slots.liaison]) { try changingLiaison($0) }.then(.end)

    ask(.described, for: Slots.described, because: .p3_3a)
      .when("只说了级别", .describedLevel) { $0.heard(Slots.level) != nil }
      .then(.post)
    ask(.post, for: Slots.post, optional: true, because: .p3_3a).then(.specialty)
    ask(.specialty, for: Slots.specialty, optional: true, because: .p3_3a).then(.sector)
    ask(.sector, for: Slots.sector, optional: true, because: .p3_3a).then(.describedLevel)
    ask(.describedLevel, for: Slots.level, optional: true, because: .p4_2g)
      .when("别级委员要有理由", .describedLevelReason) { try taking($0) == .needsReason }
      .then(.changed)
    ask(.describedLevelReason, for: Slots.levelReason, because: .p4_2g).then(.changed)
    decide(.changed).when("没有改动", .asItWas) { description($0) == SeatDescribed() }
      .then(.confirmDescribed)
    say(.asItWas).then(.end)
    confirm(
      .confirmDescribed,
      showing: [
        Slots.described, Slots.post, Slots.specialty, Slots.sector, Slots.level, Slots.levelReason,
      ]
    ).then(.describedSet)
    record(.describedSet, needs: [Slots.described]) { scene in
      let seat = try scene.need(Slots.described)
      return [
        Proposal(
          description(scene), in: try scene.signedIn().room, on: seat, occurred: scene.now)
      ]
    }.then(.end)
    end(.end)
  }

  /// Seats that somebody of the name has in other rooms (P4.2b).
  static func elsewhere(_ scene: Scene) throws -> [Namesakes.Place] {
    guard let name = scene[Slots.name] else { return [] }
    let here = try scene.signedIn().room
    let level = try scene.room()?.facts.level
    return try scene.facts(SeatsElsewhere(of: name, level: level, but: here))
  }

  /// 应控制在 20 人以内: another member is one too many, and somebody has to answer for it (P4.2a).
  static func isFull(_ scene: Scene) throws -> Bool {
    let size = RoomSize(try scene.roster().seats.count + 1, by: try scene.pack)
    return size.isLarge && size.isBarred
  }

  /// What the room says to a member of the level that was said (P4.2g, A39); nil: none was said.
  static func taking(_ scene: Scene) throws -> LevelTaking? {
    guard let level = scene[Slots.level], let home = try scene.room()?.facts.level else { return nil }
    return try scene.pack.taking(level, at: home)
  }

  /// From which day it holds: the day given, else today.
  static func since(_ scene: Scene) -> Day { scene[Slots.since] ?? scene.now.day }

  // MARK: What the words need

  /// Whom the sentence that asked for the roster named: they alone are shown (名册 委员乙); nil where it named nobody.
  static func named(_ scene: Scene) throws -> (seat: SeatFacts, offices: [Office])? {
    guard let seat = try scene.heard(Slots.described).flatMap({ try seat($0, scene) }) else { return nil }
    return (seat, try scene.roster().person(seat.member)?.offices ?? [])
  }

  /// What a room may lack (P4.2a, P4.2c, P4.2e).
  enum Gap { case members(String), convenor, liaison }

  static func lacking(_ scene: Scene) throws -> [Gap] {
    let roster = try scene.roster()
    var gaps: [Gap] = []
    if let words = try RoomNumbers(scene).gap(roster.seats.count) { gaps.append(.members(words)) }
    if roster.holders(of: .convenor).isEmpty { gaps.append(.convenor) }
    if roster.holders(of: .liaison).isEmpty { gaps.append(.liaison) }
    return gaps
  }

  /// Who holds each office now.
  static func held(_ scene: Scene) throws -> [(office: Office, by: [String])] {
    let roster = try scene.roster()
    return Office.allCases.map { ($0, roster.holders(of: $0).map(\.name)) }
  }

  /// What is public of a member, as far as it is known (P3.3a).
  static func particulars(_ seat: SeatFacts) -> [String] {
    [seat.post, seat.specialty, seat.sector].compactMap(\.self)
  }

  /// 任期届满; of another reason what it was.
  static func why(_ scene: Scene) throws -> String {
    guard scene[Slots.reason] == .other, scene[Slots.otherWhy] != nil else {
      return try scene.shown(Slots.reason)
    }
    return try scene.shown(Slots.otherWhy)
  }

  /// Until when somebody is to sit there instead (P7.2a).
  static func replacement(_ scene: Scene) throws -> Due {
    try scene.pack.replacementDue(left: scene[Slots.lastDay] ?? scene.now.day)
  }

  /// Whether it was the room's last convenor: the committee that guides it arranges for another (P7.2a).
  static func lacksConvenor(_ scene: Scene) throws -> Bool {
    try scene.roster().holders(of: .convenor).isEmpty
  }

  // MARK: What is recorded

  private static func joining(_ scene: Scene) throws -> Proposal {
    let name = try scene.need(Slots.name)
    let reason = scene[Slots.otherReason].flatMap { SetUp.Slots.isNamesake($0) ? nil : $0 }
    // Somebody who comes from another room, or is the liaison already, keeps their id.
    let known = try scene.roster().person(called: name)?.id
    // From another room: the same person only where whoever speaks answers for that room, too.
    let me = try scene.signedIn()
    let elsewhere =
      try reason == nil
      ? nil
      : elsewhere(scene).first { try scene.facts(MayBeOne($0.person, in: me.room, by: me.person)) }?.person
    return Proposal(
      SeatTaken(
        person: known ?? elsewhere ?? PersonID(scene.fresh("person").rawValue), name: name,
        otherRoomReason: reason, overriddenBy: scene[Slots.large], overrideReason: scene[Slots.largeReason],
        level: scene[Slots.level], levelReason: levelReason(scene)),
      in: me.room, on: scene.fresh("seat"), occurred: Moment(since(scene)))
  }

  static func leaving(_ scene: Scene) throws -> [Proposal] {
    let roster = try scene.roster()
    let seat = try scene.need(Slots.leaver)
    let day = Moment(scene[Slots.lastDay] ?? scene.now.day)
    let room = try scene.signedIn().room
    let member = roster.seats.first { $0.id == seat }?.facts.member
    let offices = roster.offices.filter { $0.facts.holder == member }
    // The seat first: whoever records their own leaving answers for the room until their office ends.
    let reason = try scene.need(Slots.reason)
    let left = SeatLeft(reason: reason, why: reason == .other ? scene[Slots.otherWhy] : nil)
    return [Proposal(left, in: room, on: seat, occurred: day)]
      + offices.map { Proposal(OfficeLeft(), in: room, on: $0.id, occurred: day) }
  }

  static func changingConvenor(_ scene: Scene) throws -> [Proposal] {
    let room = try scene.signedIn().room
    let day = Moment(since(scene))
    var proposals: [Proposal] = []
    if let old = scene[Slots.oldConvenor] {
      proposals.append(Proposal(OfficeLeft(), in: room, on: old, occurred: day))
    }
    if let new = scene[Slots.newConvenor], let name = try scene.roster().name(of: new) {
      proposals.append(
        Proposal(
          OfficeTaken(office: .convenor, person: new, name: name), in: room,
          on: scene.fresh("convenor"), occurred: day))
    }
    return proposals
  }

  static func changingLiaison(_ scene: Scene) throws -> [Proposal] {
    let room = try scene.signedIn().room
    let roster = try scene.roster()
    let name = try scene.need(Slots.liaison)
    let day = Moment(since(scene))
    let person = roster.person(called: name)?.id ?? PersonID(scene.fresh("person").rawValue)
    let old = roster.offices.filter { $0.facts.office == .liaison }
    return old.map { Proposal(OfficeLeft(), in: room, on: $0.id, occurred: day) } + [
      Proposal(
        OfficeTaken(office: .liaison, person: person, name: name), in: room,
        on: scene.fresh("liaison"), occurred: day)
    ]
  }
}
