import Conversation
import Regulation
import WorkroomStore

/// Entering the CPPCC over the rooms (登记政协机关): its special committees, and who keeps the office in charge.
///
/// The others who act for it are entered by the office afterwards (机关任职).
enum SetUpCppcc: String, DialogStates {
  case begin, barred, level, area, name, committees, office, confirm, set, end

  enum Slots {
    static let level = Slot<Level>("level", "层级", "level", as: .choice())
    static let area = Slot<String>("area", "所在地", "area", as: .bodyName(max: 40))
    static let name = Slot<String>(
      "name", "名称", "name",
      as: .text(max: 60) { name, scene in
        try scene.facts(Cppccs()).contains { $0.facts.name == name }
          ? scene("已经登记过这个名称。", "One of that name is there already.") : nil
      })
    static let committees = Slot<[String]>(
      "committees", "专委会", "special committees", as: .committeeNames)
    static let office = Slot<String>("office", "主管部门的经办人", "who keeps the office", as: .personName())
  }

  static let dialog = define(
    "set-up-cppcc", version: 2, title: ("登记政协机关", "set up a CPPCC"),
    phrases: ["登记政协机关", "登记专委会", "政协机关使用", "set up a cppcc", "we are the cppcc"],
    because: .p4_4, for: [.guests, .cppcc], start: .begin, offered: { $0.audience == .guests }
  ) {
    decide(.begin).when("不能登记", .barred) { scene in
      try scene.facts(MayFound(CppccSetUp.self, by: scene.me?.person)) != nil
    }.then(.level)
    say(.barred).then(.end)
    ask(.level, for: Slots.level).then(.area)
    ask(.area, for: Slots.area).then(.name)
    ask(.name, for: Slots.name, optional: true).then(.committees)
    ask(.committees, for: Slots.committees, because: .p4_4).then(.office)
    ask(.office, for: Slots.office, because: .p4_4).then(.confirm)
    confirm(.confirm, showing: []).then(.set)
    record(.set, needs: [Slots.level, Slots.area, Slots.committees, Slots.office]) { try entries($0) }
      .then(.end)
    end(.end)
  }

  /// What was said, or 政协商州区委员会.
  static func name(_ scene: Scene) -> String {
    scene[Slots.name] ?? "政协\(scene[Slots.area] ?? "")委员会"
  }

  private static func entries(_ scene: Scene) throws -> [Proposal] {
    let place = scene.freshPlace("cppcc")
    let office = PostTaken(
      post: .officeInCharge, person: PersonID(scene.fresh("person").rawValue),
      name: try scene.need(Slots.office))
    let founding = CppccSetUp(
      name: name(scene), level: try scene.need(Slots.level), area: try scene.need(Slots.area))
    let committees = try scene.need(Slots.committees).enumerated().map { number, name in
      Proposal(
        CommitteeFormed(name: name), in: place, on: scene.fresh("committee-\(number)"),
        occurred: scene.now)
    }
    return [Proposal(founding, in: place, on: place.matter, occurred: scene.now)] + committees
      + [Proposal(office, in: place, on: scene.fresh("post"), occurred: scene.now)]
  }
}

extension AnswerReader where Value == [String] {
  /// Names of special committees.
  static var committeeNames: AnswerReader {
    .nameLines(refusing: { names, scene in
      names.count > 40 || names.contains { TextLength.exceeds($0, 40) }
        ? scene(
          "名称最多 40 个字，最多 40 个专委会，这一行没有记。",
          "At most 40 committees, 40 characters each; this line was not kept.")
        : nil
    })
  }
}
