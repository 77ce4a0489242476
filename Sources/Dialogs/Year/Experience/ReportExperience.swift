import Conversation
import Regulation
import WorkroomStore

/// A short report of how the room is set up and runs, and of what it learned (经验材料、建设运行情况报送), P8.2a, P1f.
enum ReportExperience: String, DialogStates {
  case begin, notYours, title, text, check, named, to, day, replicable, confirm, recorded, end

  enum Slots {
    static let title = Slot<String>("title", "标题", "title", as: .text(max: 80))
    static let text = Slot<String>("text", "内容", "text", as: .lines(max: 10_000))
    static let masking = Slot<YearSummary.Masking>("masking", "个人信息", "personal data", as: .choice())
    static let to = Slot<[ExperienceAddressee]>("to", "报给", "sent to", as: .choices())
    static let day = Slot<Day>("day", "报送日期", "sent on", as: .pastDay(isOld: true))
    static let replicable = Slot<Bool>("replicable", "可复制", "replicable", as: .yesNo)
  }

  static let dialog = define(
    "report-experience", version: 1, title: ("经验材料", "a report of experience"),
    phrases: [
      "经验材料", "报送经验材料", "登记经验材料", "写经验材料", "报经验", "建设运行情况报送", "报送建设运行情况", "report experience",
      "a report of experience", "report how the room runs",
    ],
    because: .p8_2a, start: .begin, offered: { try $0.may(ExperienceReported.self) }
  ) {
    decide(.begin).when("不是召集人或联络员", .notYours) { try !$0.may(ExperienceReported.self) }.then(.title)
    say(.notYours, because: .p8_2a).then(.end)
    ask(.title, for: Slots.title, because: .p8_2a).then(.text)
    ask(.text, for: Slots.text, because: .p8_2a).then(.check)
    decide(.check).when("有个人信息", .named) { try !personal($0).isEmpty }.then(.to)
    ask(.named, for: Slots.masking, because: .p8_2a)
      .when("重写", .title, forgetting: [Slots.title, Slots.text, Slots.masking]) {
        $0[Slots.masking] == .again
      }
      .then(.to)
    ask(.to, for: Slots.to, because: .p8_2a).then(.day)
    ask(.day, for: Slots.day, because: .p8_2a).then(.replicable)
    ask(.replicable, for: Slots.replicable, because: .p1f).then(.confirm)
    confirm(.confirm, showing: []).then(.recorded)
    record(.recorded, needs: [Slots.title, Slots.text, Slots.to, Slots.day, Slots.replicable]) { scene in
      let me = try scene.signedIn()
      let reported = ExperienceReported(
        person: me.person, title: try clean(scene.need(Slots.title), scene),
        text: try clean(scene.need(Slots.text), scene), to: try scene.need(Slots.to),
        day: try scene.need(Slots.day), replicable: try scene.need(Slots.replicable))
      return [Proposal(reported, in: me.room, on: scene.fresh("experience"), occurred: scene.now)]
    }.then(.end)
    end(.end)
  }

  /// Names of visitors and numbers that stand in it.
  static func personal(_ scene: Scene) throws -> [String] {
    let text = [scene[Slots.title], scene[Slots.text]].compactMap(\.self).joined(separator: "\n")
    return try scene.facts(VisitorsNamedIn(text, in: scene.signedIn().room))
  }

  static func clean(_ text: String, _ scene: Scene) throws -> String {
    guard scene[Slots.masking] == .mask else { return text }
    return try scene.facts(
      VisitorsMaskedIn(text, in: scene.signedIn().room, name: scene("某群众", "somebody")))
  }

  /// As it would be recorded, its words with their lines.
  static func whole(_ scene: Scene) throws -> String {
    let (title, text) = (scene[Slots.title] ?? "", scene[Slots.text] ?? "")
    let name = try clean(title, scene)
    return scene("《\(name)》", "“\(name)”") + "\n" + (try clean(text, scene))
  }

  /// What was reported before, the newest first; empty where nothing was.
  static func earlier(_ scene: Scene) throws -> String {
    try scene.facts(ExperiencesOf(scene.signedIn().room)).prefix(5).map { matter in
      let reported = matter.facts.reported
      let title = reported.title.orErased(scene.language)
      let again = reported.replicable ? scene("，可复制", ", replicable") : ""
      return scene(
        "  \(reported.day.plain(.zh))《\(title)》\(again)", "  \(reported.day.plain(.en)), “\(title)”\(again)")
    }.joined(separator: "\n")
  }
}
