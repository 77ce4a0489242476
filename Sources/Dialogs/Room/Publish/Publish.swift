import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Making the room public (公布), P3.3a, P6.1: what anybody can read of it and what is missing, where it was published and whether
/// that still holds; a convenor or the liaison records where it was published, and how everybody may reach the room.
///
/// The page itself is written by the command: a conversation writes no folder.
enum Publish: String, DialogStates {
  case show, mayRecord, what, contact, channel, place, day, confirm, recorded, end

  /// What may be done about it.
  enum Step: String, Named, CaseIterable {
    case publication, contact, nothing

    var name: Bilingual {
      switch self {
      case .publication: Bilingual("登记一次公布", "record a publication")
      case .contact: Bilingual("对外联系方式", "the room's public contact")
      case .nothing: Bilingual("都不用", "nothing")
      }
    }

    var aliases: [String] {
      switch self {
      case .publication: ["登记公布", "公布", "公布了", "publication", "published"]
      case .contact: ["联系方式", "电话", "contact", "telephone"]
      case .nothing: ["不用", "没有", "no"]
      }
    }
  }

  enum Slots {
    static let what = Slot<Step>("what", "办哪一样", "what to do", as: .choice())
    static let contact = Slot<String>("contact", "对外联系方式", "public contact", as: .publicContact)
    static let channel = Slot<PublicChannel>("channel", "渠道", "channel", as: .choice())
    static let place = Slot<String>("place", "网址或位置", "address", as: .text(max: 200))
    static let day = Slot<Day>(
      "day", "公布日期", "published on",
      as: .pastDay(isOld: true).inOrder { day, scene in try [Publish.publication(scene, on: day)] })
  }

  static let dialog = define(
    "publish", version: 1, title: ("公布", "publication"),
    phrases: [
      "公布", "公示", "公布清单", "公布登记", "登记公布了", "对外公布", "公布工作室信息", "哪里公布过", "对外联系方式", "publication",
      "publish", "record a publication", "where is it published", "public contact",
    ],
    because: .p6_1, start: .show
  ) {
    say(.show, because: .p3_3a).then(.mayRecord)
    decide(.mayRecord).when("召集人或联络员", .what) { try $0.may(RoomPublished.self) }.then(.end)
    ask(.what, for: Slots.what, because: .p6_1)
      .when("都不用", .end) { $0[Slots.what] == .nothing }
      .when("对外联系方式", .contact) { $0[Slots.what] == .contact }
      .then(.channel)
    ask(.contact, for: Slots.contact, because: .p6_1).then(.confirm)
    ask(.channel, for: Slots.channel, because: .p6_1).then(.place)
    ask(.place, for: Slots.place, optional: true, because: .p6_1).then(.day)
    ask(.day, for: Slots.day, because: .p6_1).then(.confirm)
    confirm(.confirm, showing: [Slots.contact, Slots.channel, Slots.place, Slots.day]).then(.recorded)
    record(.recorded) { scene in
      let room = try scene.signedIn().room
      switch try scene.need(Slots.what) {
      case .contact:
        let act = RoomDescribed(contact: contact(scene))
        return [Proposal(act, in: room, on: room.matter, occurred: scene.now)]
      case .publication: return [try publication(scene, on: scene.need(Slots.day))]
      case .nothing: return []
      }
    }.then(.end)
    end(.end)
  }

  private static func publication(_ scene: Scene, on day: Day) throws -> Proposal {
    let room = try scene.signedIn().room
    let act = RoomPublished(
      channel: scene[Slots.channel] ?? .other, place: scene[Slots.place], content: try standing(scene))
    return Proposal(act, in: room, on: room.matter, occurred: Moment(day))
  }

  /// What stands now, as a publication keeps it.
  static func standing(_ scene: Scene) throws -> PublicPrint? {
    try scene.facts(ThePublicPage(scene.signedIn().room, on: scene.now.day, goesOut: false))?.print
  }

  /// Empty: there is none any more.
  static func contact(_ scene: Scene) -> String {
    let said = scene[Slots.contact] ?? ""
    return ["删去", "remove"].contains(TextFolding.folded(said)) ? "" : said
  }

  static func words(_ scene: Scene) -> PublicWords { PublicWords(scene.language, today: scene.now.day) }

  /// What may be read, what is missing, and where it was published.
  static func list(_ scene: Scene) throws -> String {
    let room = try scene.signedIn().room
    guard let page = try scene.facts(ThePublicPage(room, on: scene.now.day)) else { return "" }
    let register = try scene.facts(PublicRegister(of: room, on: scene.now.day)) ?? []
    return (words(scene).checkList(page) + words(scene).register(register)).joined(separator: "\n")
  }

  /// At sign-in, to whoever answers for it: what people find somewhere does not hold any more.
  static func atSignIn(_ scene: Scene) throws -> String? {
    guard try scene.may(RoomPublished.self), let room = try scene.room(), room.facts.published != nil,
      let stale = try scene.facts(PublicRegister(of: room.workroom, on: scene.now.day))?.last(
        where: \.isStale)
    else { return nil }
    return words(scene).stale(stale)
  }
}

extension AnswerReader where Value == String {
  /// How everybody may reach the room, in one line: no number by which a visitor or an applicant is reached, nobody's identity
  /// number (P3.3a).
  static var publicContact: AnswerReader {
    .text(max: 80) { text, scene in
      if IdentityNumber.occurs(in: text) {
        return scene("这里不写身份证号。", "No identity numbers here, please.")
      }
      return try scene.facts(IsPrivateNumber(text, in: scene.signedIn().room))
        ? scene(
          "这是台账里某人自己的号码，不能公开（P3.3a）；请写工作室的。",
          "That is somebody's own number in the ledger and is not made public (P3.3a); give the room's.")
        : nil
    }
  }
}
