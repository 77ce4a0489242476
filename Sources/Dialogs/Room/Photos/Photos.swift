import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Whether a member's photo may be published (照片), P3.3a, A28: the member says so, or whoever answers for the room by what the
/// member gave on paper, and it can be taken back at any time. The file itself comes by `dutybot roster photo`.
enum Photos: String, DialogStates {
  case begin, who, agreed, confirm, recorded, end

  enum Slots {
    static let who = Slot<MatterID>(
      "who", "谁的照片", "whose photo",
      as: .oneOf(
        options: { scene in
          try scene.roster().seats.map { seat in
            let standing = Photos.standing(seat.facts, scene)
            return Option(
              id: seat.id.rawValue, label: seat.facts.name + scene("（\(standing)）", " (\(standing))"),
              aliases: [seat.facts.name] + (seat.facts.formerNames ?? []))
          }
        },
        name: { seat, scene in try RosterDialog.seat(seat, scene)?.name ?? "" }))
    static let agreed = Slot<Bool>("agreed", "同意公布", "may be published", as: .yesNo)
  }

  static let dialog = define(
    "photos", version: 1, title: ("照片", "photos"),
    phrases: [
      "照片", "我的照片", "照片能不能公布", "登记照片能否公布", "同意公布照片", "不同意公布照片", "撤回照片", "撤回照片的同意", "photos", "my photo",
      "photo consent", "may my photo be published", "withdraw my photo",
    ],
    because: .p3_3a, start: .begin
  ) {
    decide(.begin).when("召集人或联络员", .who) { try $0.may(SeatTaken.self) }.then(.agreed)
    ask(.who, for: Slots.who, because: .p3_3a).then(.agreed)
    ask(.agreed, for: Slots.agreed, because: .p3_3a).then(.confirm)
    confirm(.confirm, showing: []).then(.recorded)
    record(.recorded, needs: [Slots.agreed]) { scene in
      guard let seat = try seat(scene) else { return [] }
      let act = PhotoConsented(agreed: try scene.need(Slots.agreed))
      return [Proposal(act, in: seat.workroom, on: seat.id, occurred: scene.now)]
    }.then(.end)
    end(.end)
  }

  /// Whose photo it is about: who was chosen, else whoever speaks; nil where they are no member.
  static func seat(_ scene: Scene) throws -> Matter<SeatFacts>? {
    let (seats, me) = (try scene.roster().seats, try scene.signedIn().person)
    if let who = scene[Slots.who] { return seats.first { $0.id == who } }
    return seats.first { $0.facts.member == me }
  }

  static func standing(_ seat: SeatFacts, _ scene: Scene) -> String {
    switch seat.photoConsent?.agreed {
    case true?:
      seat.photo == nil
        ? scene("同意公布，还没有照片", "may be published, no photo yet")
        : scene("同意公布，照片在", "may be published, photo there")
    case false?: scene("不公布", "not published")
    case nil: scene("还没有问", "not asked yet")
    }
  }

  /// Whether somebody speaks for the member.
  static func isTold(_ scene: Scene) throws -> Bool {
    try seat(scene)?.facts.member != scene.signedIn().person
  }

  static func name(_ scene: Scene) throws -> String { try seat(scene)?.facts.name ?? "" }

  static func now(_ scene: Scene) throws -> String {
    try seat(scene).map { standing($0.facts, scene) } ?? ""
  }
}
