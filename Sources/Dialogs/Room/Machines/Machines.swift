import Conversation
import Regulation
import Understanding
import WorkroomStore

/// A machine comes into the room (登记电脑): one that joined the hub reads out its digits, one whose records came as a file is told
/// by its fingerprint. Where nobody waits, how a machine joins.
enum Machines: String, DialogStates {
  case begin, mayNot, steps, digits, match, wrong, later, sure, joined, waiting, compare, admitted, end

  enum Slots {
    /// As they are read out: four groups of five.
    static let digits = Slot<String>(
      "digits", "校验码", "digits",
      as: AnswerReader(
        .open,
        read: { line, scene, _ in
          let digits = JoiningDigits.said(line)
          guard !digits.isEmpty else { return .miss }
          guard digits.count == JoiningDigits.count else {
            return .problem(
              scene(
                "校验码是 \(JoiningDigits.count) 位数字，这里是 \(digits.count) 位。请对方再念一遍。",
                "There are \(JoiningDigits.count) digits, and these are \(digits.count). Have them read once more."
              ))
          }
          return .value(JoiningDigits.inGroups(digits))
        },
        show: { digits, _ in digits }))
    static let chain = Slot<OriginID>(
      "chain", "哪台电脑", "machine",
      as: .oneOf(
        listed: true,
        options: { scene in
          try chains(scene).map {
            Option(id: $0.origin.rawValue, label: line($0, scene), aliases: [$0.origin.fingerprint])
          }
        },
        name: { origin, _ in origin.fingerprint }))
  }

  static let dialog = define(
    "machines", version: 2, title: ("登记电脑", "let a machine in"),
    phrases: [
      "等着登记的电脑", "登记一台电脑", "登记新电脑", "这台电脑要登记", "哪些电脑登记过", "在用的电脑", "加入中心库", "怎么加入中心库", "校验码", "对校验码", "输校验码",
      "machines that wait", "machines of the room", "register a computer", "register this computer",
      "register a machine", "let a computer in", "join the hub", "the digits",
      "which computers are registered",
    ],
    for: [.room, .cppcc], start: .begin,
    offered: { try !chains($0).isEmpty || !RoomMachines.newcomers($0).isEmpty }
  ) {
    decide(.begin)
      .when("无权登记", .mayNot) { try RoomMachines.places($0).isEmpty }
      .when("有等着念校验码的", .digits) { try !RoomMachines.newcomers($0).isEmpty }
      .when("有等着登记的记录", .waiting) { try !chains($0).isEmpty }
      .then(.steps)
    say(.mayNot).then(.end)
    say(.steps).then(.end)
    ask(.digits, for: Slots.digits, optional: true)
      .when("有校验码", .match) { $0[Slots.digits] != nil }
      .when("对指纹登记", .waiting) { try !chains($0).isEmpty }
      .then(.later)
    say(.later).then(.end)
    decide(.match).when("对得上", .sure) { try newcomer($0) != nil }.then(.wrong)
    say(.wrong).then(.digits, forgetting: [Slots.digits])
    confirm(.sure, showing: []).then(.joined)
    record(.joined) { scene in
      try newcomer(scene)?.admission(at: scene.now) ?? []
    }.then(.end)
    ask(.waiting, for: Slots.chain).then(.compare)
    confirm(.compare, showing: []).then(.admitted)
    record(.admitted, needs: [Slots.chain]) { scene in
      guard let chain = try chosen(scene) else { return [] }
      return chain.rooms.filter { !$0.isAdmitted }.map { room in
        Proposal(
          MachineAdmitted(origin: chain.origin), in: room.id, on: chain.origin.machine(in: room.id),
          occurred: scene.now)
      }
    }.then(.end)
    end(.end)
  }

  // MARK: What it looks at

  /// The one that waits and whose digits were read out.
  static func newcomer(_ scene: Scene) throws -> HubNewcomer? {
    guard let digits = scene[Slots.digits] else { return nil }
    return try RoomMachines.newcomers(scene).first { $0.digits.isSaid(digits) }
  }

  /// What the machine with these digits is called, let in or not.
  static func label(_ scene: Scene) throws -> String? {
    guard let digits = scene[Slots.digits] else { return nil }
    let known = try scene.facts(WhatTheHubSaid()).newcomer(reading: digits, in: RoomMachines.places(scene))
    return known?.label.asQuoted(scene)
  }

  /// The chains that wait and may be let in there.
  static func chains(_ scene: Scene) throws -> [WaitingChain] {
    try scene.facts(WaitingChains(in: RoomMachines.places(scene)))
  }

  /// What was chosen, with all that it would change.
  static func chosen(_ scene: Scene) throws -> WaitingChain? {
    guard let origin = scene[Slots.chain] else { return nil }
    return try chains(scene).first { $0.origin == origin }
  }

  /// What the chosen one would change, a row each.
  static func changes(_ scene: Scene) throws -> [String] {
    guard let origin = scene[Slots.chain] else { return [] }
    return try changes(by: [origin], scene)
  }

  /// What chains that wait would change, a row each.
  static func changes(by origins: [OriginID], _ scene: Scene) throws -> [String] {
    try ImportPhrases(scene.language).powers(origins.flatMap { try scene.facts(PowersInPen(of: $0)) })
  }

  /// 1a2b 3c4d 5e6f 7a8b：商州区教育界别委员工作室，12 条，3月5日起
  static func line(_ chain: WaitingChain, _ scene: Scene) -> String {
    let names = chain.rooms.map { $0.name ?? scene("没有登记过的工作室", "a room that is not set up here") }
    let rooms = names.joined(separator: scene("、", ", "))
    let since = chain.since.map { $0.day.inWords(scene) }
    return scene(
      "\(chain.origin.fingerprint)：\(rooms)，\(chain.entries) 条\(since.map { "，\($0)起" } ?? "")\(chain.isSigned ? "" : "，没有签名")",
      "\(chain.origin.fingerprint): \(rooms), \(english(chain.entries, "entry", "entries"))\(since.map { ", from \($0) on" } ?? "")\(chain.isSigned ? "" : ", not signed")"
    )
  }

  /// How many wait, said at sign-in to whoever may let them in; nil where none do.
  static func atSignIn(_ scene: Scene) throws -> String? {
    let newcomers = try RoomMachines.newcomers(scene)
    let chains = try scene.facts(IsAnyPenned()) ? chains(scene) : []
    let others = chains.filter { chain in !newcomers.contains { $0.origins.contains(chain.origin) } }
    let joining =
      newcomers.isEmpty
      ? nil
      : scene(
        "有 \(newcomers.count) 台电脑等着加入，请说“登记电脑”。",
        "\(english(newcomers.count, "machine").capitalisedFirst) \(newcomers.count == 1 ? "waits" : "wait") to join: say “let a machine in”."
      )
    let waiting =
      others.isEmpty
      ? nil
      : scene(
        "有 \(others.count) 台电脑的记录等着登记才收，请说“登记电脑”。",
        "Records of \(english(others.count, "machine")) wait to be let in: say “let a machine in”.")
    let said = [joining, waiting].compactMap(\.self)
    return said.isEmpty ? nil : said.joined(separator: scene("", " "))
  }
}
