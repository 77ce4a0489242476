import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Outputs (成果): drafted by a member, reviewed by the liaison (P4.2f), submitted (P3.3c, P3.3f).
enum LogOutput: String, DialogStates {
  case begin, straight, pick, route, kind, jointKind, role, with, title, known, sameTitle, addressee, source,
    opinions,
    grounds, basis, confirmDraft, drafted
  case card, ways, next, verdict, remark, reviewed, newTitle, stillThere, redrafted, vanished, day, late,
    sending, to, number, confirmSubmit, submitted
  case writing, end

  static let dialog = define(
    "log-output", version: 5, title: ("登记成果", "log an output"),
    phrases: [
      "登记成果", "写提案", "写社情民意信息", "提交提案", "提交成果", "审核成果", "调研报告", "log an output", "draft a proposal",
      "review an output", "submit a proposal",
    ],
    because: .p3_3c, start: .begin,
    hears: [
      .fills(Slots.kind, by: .kind) { $0 == "collectiveProposal" ? "joint" : $0 },
      .fills(Slots.jointKind, by: .kind) { $0 == "collectiveProposal" ? OutputKind.proposal.rawValue : nil },
      .proposes(Slots.title, by: .topic), .proposes(Slots.title, by: .matter),
    ]
  ) {
    decide(.begin)
      .when("接着写正文", .straight) { $0.hasHeard(Slots.straight) }
      .when("有没写完的", .pick) { try !unfinished($0).isEmpty }.then(.kind)
    ask(.straight, for: Slots.straight, because: .p6_3c).then(.kind)
    ask(.pick, for: Slots.pick).then(.route)
    decide(.route).when("新写一件", .kind) { $0[Slots.pick] == Slots.fresh }.then(.card)

    ask(.kind, for: Slots.kind, because: .p3_3c)
      .when("联合的", .jointKind) { $0[Slots.kind] == .joint }
      .then(.title)
    ask(.jointKind, for: Slots.jointKind, because: .p3_3c).then(.role)
    ask(.role, for: JointSlots.outputRole, because: .p3_3c).then(.with)
    ask(.with, for: JointSlots.with, because: .p3_3c).then(.title)
    ask(.title, for: Slots.title).then(.known)
    decide(.known).when("有同名的", .sameTitle) { try !sameTitle($0).isEmpty }.then(.addressee)
    say(.sameTitle, because: .p3_3c).then(.addressee)
    ask(.addressee, for: Slots.addressee, because: .p3_3c).then(.source)
    decide(.source).when("有登记的意见", .opinions) { try !WorkSlots.recentOpinions($0).isEmpty }.then(.grounds)
    ask(.opinions, for: WorkSlots.opinions, optional: true, because: .p6_3d).then(.grounds)
    decide(.grounds)
      .when("有调研、协商、监督", .basis) {
        try !WorkSlots.recentResearch($0).isEmpty || !WorkSlots.recentMicros($0).isEmpty
      }
      .then(.confirmDraft)
    ask(.basis, for: WorkSlots.basis, optional: true, because: .p6_3d).then(.confirmDraft)
    confirm(
      .confirmDraft,
      showing: [
        Slots.kind, Slots.jointKind, JointSlots.outputRole, JointSlots.with, Slots.title, Slots.addressee,
        WorkSlots.opinions, WorkSlots.basis,
      ]
    ).then(.drafted)
    record(.drafted, needs: [Slots.kind, Slots.title, Slots.addressee]) { scene in
      let me = try scene.signedIn()
      let drafted = OutputDrafted(
        person: me.person, kind: try kind(scene) ?? scene.need(Slots.jointKind),
        title: try scene.need(Slots.title), addressee: try scene.need(Slots.addressee),
        opinions: scene[WorkSlots.opinions] ?? [],
        joint: JointSlots.joint(scene[Slots.kind] == .joint, scene), basis: scene[WorkSlots.basis])
      return [Proposal(drafted, in: me.room, on: scene.fresh("output"), occurred: scene.now)]
    }
    .when("接着写正文", .writing) { $0[Slots.straight] == true }
    .then(.end)
    end(.writing) { scene in
      .handsOn(
        to: WriteDraft.dialog.name,
        having: try justDrafted(scene).map { [WriteDraft.Slots.pick.name: $0.id.datum] } ?? [:])
    }

    say(.card).then(.ways)
    decide(.ways).when("有可办的", .next) { scene in
      try Next.allCases.contains { try $0 != .nothing && isPossible($0, scene) }
    }
    .then(.end)
    ask(.next, for: Slots.next, because: .p4_2f)
      .when("审核", .verdict) { $0[Slots.next] == .review }
      .when("改稿", .newTitle) { $0[Slots.next] == .redraft }
      .when("提交", .day) { $0[Slots.next] == .submit }
      .then(.end)
    ask(.verdict, for: Slots.verdict, because: .p4_2f).then(.remark)
    ask(.remark, for: Slots.remark, optional: true, because: .p4_2f).then(.reviewed)
    record(.reviewed, needs: [Slots.verdict]) { scene in
      let review = OutputReviewed(
        passed: try scene.need(Slots.verdict) == .passed, remark: scene[Slots.remark])
      return try proposal(Act(review), scene.now, scene)
    }.then(.end)
    ask(.newTitle, for: Slots.title, optional: true, because: .p4_2f).then(.stillThere)
    decide(.stillThere).when("还在", .redrafted) { try isPossible(.redraft, $0) }.then(.vanished)
    say(.vanished).then(.end)
    record(.redrafted) { scene in
      // There is one: the state before makes sure.
      guard var drafted = try output(scene)?.facts.drafted else { return [] }
      drafted.title = scene[Slots.title] ?? drafted.title
      return try proposal(Act(drafted), scene.now, scene)
    }.then(.end)
    ask(.day, for: CommonSlots.day, because: .p3_3f).when("补录", .late) { $0.isLate(CommonSlots.day) }.then(
      .sending)
    ask(.late, for: CommonSlots.late, because: .p4_5b).then(.sending)
    decide(.sending)
      .when("报有关部门", .to) { try output($0)?.facts.drafted.addressee == .department }
      .then(.number)
    ask(.to, for: Slots.to, optional: true, because: .p6_3d).then(.number)
    ask(.number, for: Slots.number, optional: true, because: .p6_3d).then(.confirmSubmit)
    confirm(.confirmSubmit, showing: [Slots.to, Slots.number]).then(.submitted)
    record(.submitted, needs: [CommonSlots.day]) { scene in
      try proposal(
        Act(OutputSubmitted(to: scene[Slots.to], number: scene[Slots.number])),
        scene.occurred(CommonSlots.day), scene)
    }.then(.end)
    end(.end)
  }

  /// Drafted or reviewed, not submitted yet.
  static func unfinished(_ scene: Scene) throws -> [Matter<OutputFacts>] {
    try scene.facts(Outputs(of: scene.signedIn().room, submittedIn: nil))
  }

  /// What was just drafted: the newest of mine with that title.
  private static func justDrafted(_ scene: Scene) throws -> Matter<OutputFacts>? {
    let me = try scene.signedIn()
    return try unfinished(scene).last {
      $0.facts.drafted.person == me.person && $0.facts.drafted.title == scene[Slots.title]
    }
  }

  static func output(_ scene: Scene) throws -> Matter<OutputFacts>? {
    try scene[Slots.pick].flatMap { try scene.facts(TheOutput(MatterID($0))) }
  }

  /// What kind it is, the room's own or together with others.
  static func kind(_ scene: Scene) -> OutputKind? {
    scene[Slots.kind]?.kind(together: scene[Slots.jointKind])
  }

  /// The room's outputs of the same title (A51): hinted at, never a bar.
  static func sameTitle(_ scene: Scene) throws -> [Matter<OutputFacts>] {
    try scene[Slots.title].map { try scene.facts(OutputsTitled($0, in: scene.signedIn().room)) } ?? []
  }

  /// One of the same kind goes before: it may be this very one.
  static func nearestOfSameTitle(_ scene: Scene) throws -> Matter<OutputFacts>? {
    let known = try sameTitle(scene)
    return known.last { $0.facts.drafted.kind == kind(scene) } ?? known.last
  }

  private static func proposal(_ act: Act, _ occurred: Moment, _ scene: Scene) throws -> [Proposal] {
    let late = occurred.day < scene.now.day ? scene[CommonSlots.late] : nil
    // One that was taken back meanwhile is refused by the desk.
    let id = MatterID(try scene.need(Slots.pick))
    return [Proposal(act, in: try scene.signedIn().room, on: id, occurred: occurred, late: late)]
  }

  /// The title of the one that was picked.
  static func title(_ scene: Scene) throws -> String { try output(scene)?.facts.drafted.title ?? "" }

  static func author(of output: Matter<OutputFacts>, _ scene: Scene) throws -> String {
    try scene.roster().name(of: output.facts.drafted.person) ?? ""
  }

  /// Who reviews drafts (P4.2f).
  static func liaisons(_ scene: Scene) throws -> [String] {
    try scene.roster().holders(of: .liaison).map(\.name)
  }

  /// What an output waits for that is not for the person to do.
  enum Awaited { case revision, review, submission }

  static func awaited(_ output: Matter<OutputFacts>, _ scene: Scene) throws -> Awaited? {
    if output.facts.isReturned { return try isPossible(.redraft, scene) ? nil : .revision }
    if output.state == .drafted, try !isPossible(.review, scene) { return .review }
    if output.state == .reviewed, try !isPossible(.submit, scene) { return .submission }
    return nil
  }

  /// What a submission serves (N4): nothing for a research report, nor before the plaque (P0), nor for a room that
  /// does not lead (A10); where adoption is what counts, nothing yet.
  enum Serves { case quarter(Quarter), notThisKind, noPlaque, partner, onceAdopted }

  static func serves(_ output: Matter<OutputFacts>, _ scene: Scene) throws -> Serves {
    guard output.facts.drafted.kind.servesQuarterlyOutput else { return .notThisKind }
    guard let plaque = try scene.room()?.facts.plaque, plaque <= output.facts.day else { return .noPlaque }
    let pack = try scene.pack
    if let role = output.facts.drafted.joint?.role, role != .leads, pack[.normOutputJoint] == .lead {
      return .partner
    }
    if pack[.normOutputEvent] == .adopted { return .onceAdopted }
    return .quarter(output.facts.day.quarter)
  }
}
