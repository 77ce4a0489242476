import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Handing the application in (提交申报), P5.2: once all five parts are there, signed, to the committee in touch.
enum SubmitApplication: String, DialogStates {
  case begin, missing, committee, otherCommittee, exceptional, signers, confirm, submitted, end

  enum Slots {
    static let committee = Slot<String>(
      "committee", "所联系的专委会", "committee in touch",
      as: .committee { try ApplicationSlots.cppcc($0) })
    static let committeeReason = Slot<String>(
      "committee-reason", "另报专委会的理由", "reason for that committee", as: .reason(max: 200))
    static let exceptionReason = Slot<String>(
      "exception-reason", "申请破例的理由", "reason for an exception", as: .reason(max: 200))
    static let signers = Slot<String>("signers", "申请人签名", "signed by", as: .personNames(max: 200))
  }

  static let dialog = define(
    "submit-application", version: 2, title: ("提交申报", "hand it in"),
    phrases: ["提交申报", "申报提交", "交上去", "hand it in", "submit", "submit it", "submit the application"],
    because: .p5_2, for: [.applicants], start: .begin,
    offered: {
      try ApplicationWords($0).mine().map { $0.state == .drafting && $0.facts.missing.isEmpty } ?? false
    }
  ) {
    decide(.begin)
      .when("没有填齐，或已经交了", .missing) { scene in
        try ApplicationWords(scene).mine().map { $0.state != .drafting || !$0.facts.missing.isEmpty } ?? true
      }
      .then(.committee)
    say(.missing, because: .p5_2).then(.end)
    ask(.committee, for: Slots.committee, because: .p5_3a)
      .when("不是所联系的", .otherCommittee) { try isOther($0) }
      .when("只有主席会议能破例", .exceptional) { try !unexplained($0).isEmpty }
      .then(.signers)
    ask(.otherCommittee, for: Slots.committeeReason, because: .p1d)
      .when("只有主席会议能破例", .exceptional) { try !unexplained($0).isEmpty }
      .then(.signers)
    ask(.exceptional, for: Slots.exceptionReason, because: .p7_3a).then(.signers)
    ask(.signers, for: Slots.signers, because: .pa_24).then(.confirm)
    confirm(.confirm, showing: []).then(.submitted)
    record(.submitted, needs: [Slots.committee, Slots.signers]) { scene in
      let submission = ApplicationSubmitted(
        signers: NameLines.people(try scene.need(Slots.signers)), committee: try scene.need(Slots.committee),
        committeeReason: try isOther(scene) ? scene[Slots.committeeReason] : nil,
        exceptionReason: scene[Slots.exceptionReason])
      return [try ApplicationSlots.proposal(Act(submission), scene)]
    }.then(.end)
    end(.end)
  }

  /// The committees that are in touch by the office's table (P1d).
  private static func inTouch(_ scene: Scene) throws -> [String] {
    guard let facts = try ApplicationWords(scene).mine()?.facts, let named = facts.named else { return [] }
    return try scene.facts(
      CommitteesInTouch(with: named.bases, at: facts.begun.level, in: facts.begun.area))
  }

  /// Whether another was chosen.
  private static func isOther(_ scene: Scene) throws -> Bool {
    guard let chosen = scene[Slots.committee] else { return false }
    let names = try inTouch(scene)
    return !names.isEmpty && !names.contains(chosen)
  }

  /// What only the council lets pass and nobody has given a reason for (P5.3c, P7.3a): a member may have come to the list
  /// since the room was named, or a room to its region.
  static func unexplained(_ scene: Scene) throws -> [ApplicationProblem] {
    guard let facts = try ApplicationWords(scene).mine()?.facts else { return [] }
    return try scene.facts(CouncilExceptions(for: facts)).filter { facts.reason(for: $0) == nil }
  }

  /// The same in words.
  static func exceptions(_ scene: Scene) throws -> String {
    try unexplained(scene).map { ApplicationWords(scene).obstacle($0) }.joined(separator: scene("", " "))
  }

  /// The committee that is in touch by the office's table (P1d), before the question; empty where the table has none.
  static func suggestion(_ scene: Scene) throws -> String {
    guard let named = try ApplicationWords(scene).mine()?.facts.named else { return "" }
    let names = try inTouch(scene)
    guard !names.isEmpty else { return "" }
    let committees = names.joined(separator: scene("、", ", "))
    let sectors = named.bases.joined(separator: scene("、", ", "))
    return scene(
      "按登记，\(sectors)由\(committees)联系（P1d）。",
      "By the office's table \(committees) is in touch with \(sectors) (P1d). ")
  }

  static func overview(_ scene: Scene) throws -> String {
    let words = ApplicationWords(scene)
    return try words.mine().map { try words.overview($0) } ?? ""
  }

  /// What is well to know before it goes: what of the form is empty, and that a team has at least two who sign (A49).
  static func hints(_ scene: Scene) throws -> String {
    let words = ApplicationWords(scene)
    let lines = [try words.mine().flatMap { words.blanks($0.facts) }, try teamHint(scene)].compactMap(\.self)
    return lines.map { $0 + "\n" }.joined()
  }

  private static func teamHint(_ scene: Scene) throws -> String? {
    let names = NameLines.people(scene[Slots.signers] ?? "")
    guard try ApplicationWords(scene).mine()?.facts.begun.applicant == .memberTeam else { return nil }
    return teamHint(names.count, scene.language, try scene.pack)
  }

  /// What is said where fewer sign for a team than should (A49); nil where there are enough.
  static func teamHint(_ count: Int, _ say: Language, _ pack: NormPack) -> String? {
    let least = pack[.applicantTeamMin]
    guard count < least else { return nil }
    return say("委员团队一般至少 \(least) 人签名。", "A team is normally signed for by at least \(least).")
  }
}
