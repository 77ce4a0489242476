import Conversation
import Regulation
import WorkroomStore

/// What the dialogs of an application share.
enum ApplicationSlots {
  /// An act on the application of whoever speaks.
  static func proposal(_ act: Act, _ scene: Scene) throws -> Proposal {
    let place = try scene.signedIn().room
    guard let application = try ApplicationWords(scene).mine() else { throw NoApplication() }
    return Proposal(act, in: place, on: application.id, occurred: scene.now)
  }

  /// Whether it is being filled in.
  static func isDrafting(_ scene: Scene) throws -> Bool {
    try ApplicationWords(scene).mine()?.state == .drafting
  }

  /// Why it cannot be filled in now, where it cannot: said before anything is typed in vain.
  static func closed(_ scene: Scene) throws -> String {
    let words = ApplicationWords(scene)
    guard let application = try words.mine() else {
      return scene("这里没有申报；要申请，请说“申请新建”。", "There is no application here; to apply say “a new workroom”.")
    }
    let why = try words.standing(application)
    guard application.step != nil else { return why }
    return scene(
      "申报已经提交，现在不能改。\(why)退回以后可以改；要自己改，先说“撤回申报”。",
      "The application was handed in and cannot be changed now. \(why) Once returned it can; to change it yourself say “withdraw the application” first."
    )
  }

  /// The CPPCC that is applied to: its level and its area.
  static func cppcc(_ scene: Scene) throws -> (level: Level, area: String)? {
    try ApplicationWords(scene).mine().map { ($0.facts.begun.level, $0.facts.begun.area) }
  }

  /// How far it is, said after each part.
  static func progress(_ scene: Scene) throws -> String {
    let words = ApplicationWords(scene)
    return try words.mine().map { words.progress($0.facts) } ?? ""
  }
}

/// A dialog for an application ran where there is none: its audience keeps it from that.
struct NoApplication: Error {}

extension RoomNaming.Flaw {
  /// What is not as it should be, with its clause.
  func text(_ say: Scene, of type: WorkroomType) -> String {
    switch self {
    case .ending:
      say(
        "名称原则上以“委员工作室”结尾（\(clause(of: type).id)）",
        "in principle the name ends in “委员工作室” (\(clause(of: type).id))")
    case .noArea:
      say("名称里没有行政区划或依托单位（P4.1a）", "the name has neither the area nor the base unit (P4.1a)")
    case .noSector(let names):
      say(
        "名称里没有“\(names.joined(separator: "、"))”（P4.1b）",
        "the name lacks “\(names.joined(separator: ", "))” (P4.1b)")
    case .noOrganisation: say("名称里没有行业组织（P4.1c）", "the name lacks the organisation (P4.1c)")
    case .personal(let who):
      say(
        "“\(who)”像个人姓名，原则上不再审批以个人名义命名的工作室（P7.3a）",
        "“\(who)” looks like somebody's name, and rooms named after a member are no longer approved in principle (P7.3a)"
      )
    }
  }
}
