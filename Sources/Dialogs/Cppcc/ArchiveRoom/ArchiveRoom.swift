import Conversation
import Regulation
import Understanding
import WorkroomStore

/// The papers of a room that has ended are collected and kept (归档), P7.4: the package is written, or it is recorded where it lies.
enum ArchiveRoom: String, DialogStates {
  case begin, none, room, how, place, digest, day, confirm, recorded, written, end

  /// What is to be done.
  enum How: String, Named, CaseIterable {
    case write, record

    var name: Bilingual {
      switch self {
      case .write: Bilingual("写归档包（没有个人信息）", "write the package (without personal data)")
      case .record: Bilingual("已经归档，登记", "it is archived: record it")
      }
    }
    var aliases: [String] {
      switch self {
      case .write: ["写归档包", "写", "write", "write the package"]
      case .record: ["已经归档", "登记归档", "登记", "record", "archived"]
      }
    }
  }

  enum Slots {
    static let room = RoomsGuided.slot { try ArchiveRoom.rooms($0) }
    static let how = Slot<How>("how", "办什么", "what to do", as: .choice())
    static let place = Slot<String>("place", "存放地点", "kept at", as: .text(max: 100))
    static let digest = Slot<String>(
      "digest", "清单的校验码", "SHA-256 of the manifest",
      as: .text(max: 80) { text, scene in
        text.count == 64 && text.allSatisfy { $0.isASCII && $0.isHexDigit }
          ? nil
          : scene(
            "校验码是 64 位的数字和 a–f，写归档包时有。",
            "A SHA-256 has 64 digits and letters a to f; it was told with the package.")
      })
    static let day: Slot<Day> = Slot(
      "day", "归档日期", "day",
      as: .pastDay(isOld: true).inOrder { try ArchiveRoom.proposals($1.with(Slots.day, $0)) })
  }

  static let dialog = define(
    "archive-room", version: 1, title: ("归档", "archive a room"),
    phrases: [
      "归档", "工作室归档", "登记归档", "写归档包", "档案归档", "archive a room", "archive the room",
      "write the archive package",
    ],
    because: .p7_4, for: [.cppcc], start: .begin, offered: { try !rooms($0).isEmpty }
  ) {
    decide(.begin).when("没有待归档的", .none) { try rooms($0).isEmpty }.then(.room)
    say(.none, because: .p7_4).then(.end)
    ask(.room, for: Slots.room, because: .p7_4).then(.how)
    ask(.how, for: Slots.how, because: .p7_4)
      .when("写归档包", .written) { $0[Slots.how] == .write }
      .then(.place)
    ask(.place, for: Slots.place, because: .p7_4).then(.digest)
    ask(.digest, for: Slots.digest, optional: true, because: .p7_4).then(.day)
    ask(.day, for: Slots.day, because: .p7_4).then(.confirm)
    confirm(.confirm, showing: [Slots.room, Slots.place, Slots.digest, Slots.day]).then(.recorded)
    record(.recorded, needs: [Slots.room, Slots.place, Slots.day]) { try proposals($0) }.then(.end)
    end(.written) { scene in
      .prints(PaperOrder(archiveOf: try scene.need(Slots.room)))
    }
    end(.end)
  }

  /// The rooms of whoever speaks that have ended and are not archived yet.
  static func rooms(_ scene: Scene) throws -> [Matter<RoomFacts>] {
    guard scene.audience == .cppcc else { return [] }
    let me = try scene.signedIn()
    return try scene.facts(RoomsGuidedBy(me.person, at: me.room, everOpen: true)).filter(\.facts.owesArchive)
  }

  private static func proposals(_ scene: Scene) throws -> [Proposal] {
    let room = try scene.need(Slots.room)
    let archived = RoomArchived(
      by: try RoomsGuided.body(scene, of: room), place: try scene.need(Slots.place),
      digest: scene[Slots.digest]?.lowercased())
    return [Proposal(archived, in: room, on: room.matter, occurred: try scene.occurred(Slots.day))]
  }
}
