import Conversation
import Regulation
import Understanding
import WorkroomStore

/// A proposal that a room end (提请终止或摘牌), P7.1e, P7.2b–d, P7.3b: the figures propose some of the grounds, a person names them.
enum ProposeEnding: String, DialogStates {
  case begin, none, room, figures, grounds, text, confirm, recorded, end

  enum Slots {
    static let room = Slot<WorkroomID>(
      "room", "工作室", "workroom",
      as: .oneOf(
        listed: true,
        options: { scene in
          let due = try due(scene)
          let others = try RoomsGuided.rooms(scene).filter { room in
            !due.contains { $0.room.workroom == room.workroom }
          }
          return due.map { found in
            let why = EndingWords(scene).names(found.grounds)
            return Option(
              id: found.room.id.rawValue,
              label: scene(
                "\(found.room.facts.name)（按数据：\(why)）", "\(found.room.facts.name) (by figures: \(why))"),
              aliases: [found.room.facts.name])
          } + others.map { Option(id: $0.id.rawValue, label: $0.facts.name, aliases: []) }
        },
        name: { room, scene in try scene.facts(TheWorkroom(room))?.facts.name ?? "" }))
    static let grounds = Slot<[EndingGround]>("grounds", "原因", "grounds", as: .groundsThatHold)
    static let text = Slot<String>("text", "情况", "what happened", as: .text(max: 1000))
  }

  static let dialog = define(
    "propose-ending", version: 1, title: ("提请终止或摘牌", "propose that a room end"),
    phrases: [
      "提请终止或摘牌", "提请摘牌", "提请终止", "提请工作室摘牌", "工作室该终止了", "哪些工作室要摘牌", "propose that a room end",
      "propose to delist a room", "propose to terminate a room",
    ],
    because: .p7_1e, for: [.cppcc], start: .begin, offered: { try $0.may(EndingProposed.self) }
  ) {
    decide(.begin).when("没有联系指导的", .none) { try RoomsGuided.rooms($0).isEmpty }.then(.room)
    say(.none, because: .p4_4).then(.end)
    ask(.room, for: Slots.room, because: .p7_2c).then(.figures)
    say(.figures, because: .p7_2c).then(.grounds)
    ask(.grounds, for: Slots.grounds, because: .p7_2d).then(.text)
    ask(.text, for: Slots.text, because: .p7_1e).then(.confirm)
    confirm(.confirm, showing: [Slots.room, Slots.grounds, Slots.text], because: .p7_1e).then(.recorded)
    record(.recorded, needs: [Slots.room, Slots.grounds, Slots.text]) { scene in
      let room = try scene.need(Slots.room)
      let proposed = EndingProposed(
        by: try RoomsGuided.body(scene, of: room), grounds: try scene.need(Slots.grounds),
        text: try scene.need(Slots.text))
      // One that waits is made anew (A43).
      let matter = try open(scene)?.id ?? scene.fresh("ending", in: room)
      return [Proposal(proposed, in: room, on: matter, occurred: scene.now)]
    }.then(.end)
    end(.end)
  }

  /// The rooms of whoever speaks that would have to end by the figures, and nothing was proposed for.
  static func due(_ scene: Scene) throws -> [EndingsDue.Found] {
    try scene.facts(EndingsDue(of: RoomsGuided.rooms(scene)))
  }

  /// The proposal for the room that waits to be decided on; nil where there is none.
  static func open(_ scene: Scene) throws -> Matter<EndingFacts>? {
    try scene[Slots.room].flatMap { try scene.facts(OpenEndings(of: [$0])).first }
  }

  /// The grounds of the rule set for which the room cannot end, each with why.
  static func barred(_ scene: Scene) throws -> [(ground: EndingGround, bar: EndingBar)] {
    guard let room = scene[Slots.room] else { return [] }
    let bars = try scene.facts(EndingBars(of: room))
    return try scene.pack.endingGrounds.compactMap { ground in bars[ground].map { (ground, $0) } }
  }

  /// What the figures propose for the room.
  static func figures(_ scene: Scene) throws -> [EndingGround] {
    try scene[Slots.room].map { try scene.facts(EndingFigures(of: $0)) } ?? []
  }
}

extension AnswerReader where Value == [EndingGround] {
  /// Several of the grounds for which the room can end; of another it is said why it cannot.
  fileprivate static var groundsThatHold: AnswerReader {
    let several = AnswerReader.severalOf { scene in
      let barred = try ProposeEnding.barred(scene).map(\.ground)
      return try scene.pack.endingGrounds.filter { !barred.contains($0) }.map { option($0, scene) }
    }
    return AnswerReader(
      several.manner, listed: several.isListed, many: several.isMany, options: several.options,
      read: { line, scene, offered in
        let said = try several.read(line, scene, offered)
        guard case .miss = said, !line.contains(where: \.isNumber) else { return said }
        let barred = try ProposeEnding.barred(scene)
        let all = offered + barred.map { option($0.ground, scene) }
        guard let chosen = Choices.readMany(line, among: all),
          let place = chosen.first(where: { $0 >= offered.count })
        else { return said }
        let (ground, bar) = barred[place - offered.count]
        let why = EndingWords(scene).why(bar)
        return .problem(
          scene("“\(ground.name.zh)”不成立：\(why)。", "“\(ground.name.en)” cannot hold: \(why)."))
      },
      show: several.show)
  }

  private static func option(_ ground: EndingGround, _ scene: Scene) -> Option {
    Option(
      id: ground.rawValue, label: ground.name(scene.language),
      aliases: ground.aliases + [ground.name.zh, ground.name.en])
  }
}
