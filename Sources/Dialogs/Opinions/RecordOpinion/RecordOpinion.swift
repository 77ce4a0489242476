import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Recording what a visitor says (登记意见): several matters of one visitor in a row, under a minute each (P6.2a).
///
/// Petitions and complaints end as guided on (P6.2c, P6.3a), inquiries with an answer or open (P6.3b), the
/// others stay open. What somebody said before is asked about first: the same matter is one, with several visitors.
enum RecordOpinion: String, DialogStates {
  case begin, again, people, group, industryNeed, urgency, place
  case when, late, source, sought, campaign, noCampaign, visitor, contact, words
  case several, split, part
  case alike, which, same, look, others, reopened, joined
  case kind, guide, exception, phrase
  case answering, answer, pointer, satisfaction, goOn
  case recorded, next, another, end

  static let dialog = define(
    "record-opinion", version: 5, title: ("登记意见", "record an opinion"),
    phrases: [
      "登记意见", "记意见", "来了个群众", "有群众来", "有人来访", "接待群众", "补录意见", "登记群众意见", "record an opinion",
      "a visitor is here", "new opinion", "visitor",
    ],
    because: .p6_2a, start: .begin,
    hears: [
      // A time alone stands where an end would.
      .fills(Slots.when, by: .to) { $0.count > 5 ? $0 : nil }, .fills(Slots.when, by: .day),
      .fills(Slots.source, by: .source) { $0 == "researchVisit" ? Source.visit.rawValue : $0 },
      .fills(Slots.again, by: .matter) { JustHandled.isSaid($0) ? $0 : nil },
      .fills(Slots.people, by: .people), .fills(Slots.group, by: .group),
      .fills(Slots.industryNeed, by: .industryNeed), .fills(Slots.urgency, by: .urgency),
      .fills(Slots.place, by: .place), .fills(Slots.campaign, by: .campaign),
      .fills(Slots.visitor, by: .visitor), .fills(Slots.contact, by: .phone),
      .proposes(Slots.words, by: .words),
      .proposes(Slots.kind, by: .opinionClass) { $0 == "small" ? OpinionClass.smallNeed.rawValue : $0 },
    ]
  ) {
    // What a form has beside is taken where it is said, and not asked for.
    decide(.begin)
      .when("说的是同一件", .again) { $0.hasHeard(Slots.again) }
      .when("说了几个人", .people) { $0.hasHeard(Slots.people) }
      .when("说了是哪类群众", .group) { $0.hasHeard(Slots.group) }
      .when("说了是产业需求", .industryNeed) { $0.hasHeard(Slots.industryNeed) }
      .when("说了急不急", .urgency) { $0.hasHeard(Slots.urgency) }
      .when("说了在哪里", .place) { $0.hasHeard(Slots.place) }
      .when("说了什么时候", .when) { $0.hasHeard(Slots.when) }
      .when("在值班", .source) { try $0.shift() != nil }
      .then(.when)
    ask(.again, for: Slots.again, because: .p6_2a).then(.begin)
    ask(.people, for: Slots.people, because: .p6_2a).then(.begin)
    ask(.group, for: Slots.group, because: .p3_3g).then(.begin)
    ask(.industryNeed, for: Slots.industryNeed, because: .p3_3g).then(.begin)
    ask(.urgency, for: Slots.urgency, because: .p6_2a).then(.begin)
    ask(.place, for: Slots.place, because: .p6_2a).then(.begin)
    ask(.when, for: Slots.when, optional: true, because: .p6_2a)
      .when("补录", .late) { $0.isLate(Slots.when) }
      .then(.source)
    ask(.late, for: CommonSlots.late, because: .p4_5b).then(.source)

    ask(.source, for: Slots.source, because: .p3_3b).then(.sought)
    // Once for all that one visitor says, and only while a campaign runs.
    decide(.sought)
      .when("那天有专题征集", .campaign) { try !CampaignChoice.running(on: day($0), $0).isEmpty }
      .when("说了专题征集，没有", .noCampaign) { $0.hasHeard(Slots.campaign) }
      .then(.visitor)
    ask(.campaign, for: Slots.campaign, optional: true, because: .p3_3d).then(.visitor)
    say(.noCampaign, because: .p3_3d).then(.visitor)
    ask(.visitor, for: Slots.visitor, optional: true).skipped(.words).then(.contact)
    ask(.contact, for: Slots.contact, optional: true, because: .p6_4a).then(.words)
    ask(.words, for: Slots.words, because: .p6_2a).then(.several)

    decide(.several).when("几件事", .split) { try isSeveral($0) }.then(.alike)
    ask(.split, for: Slots.parts, because: .p6_2a)
      .when("重新分过", .split) { $0[Slots.parts]?.isSettled == false }
      .when("分成几件", .part) { try part($0) != nil }
      .then(.alike)
    say(.part).then(.alike)

    decide(.alike)
      .when("像几件", .which) { try found($0).count > 1 }
      .when("像一件", .same) { try !found($0).isEmpty }
      .when("像别人登记的", .others) { try !alike($0).recorders.isEmpty }
      .then(.kind)
    ask(.which, for: Slots.which, because: .p6_2a)
      .when("都不是", .kind) { $0[Slots.which] == Slots.other }
      .then(.same)
    ask(.same, for: Slots.same, because: .p6_2a)
      .when("看那件", .look) { $0[Slots.same]?.hasPrefix(Slots.looking) == true }
      .when("另外一件", .kind) { try before($0) == nil }
      .when("已办结", .reopened) { try isAgain($0) }
      .then(.joined)
    say(.look).then(.same, forgetting: [Slots.same])
    say(.others).then(.kind)
    say(.reopened).then(.kind)
    record(.joined, needs: [Slots.source, Slots.same]) { try joining($0) }.then(.next)

    ask(.kind, for: Slots.kind, because: .p6_3a)
      .when("信访或投诉", .guide) { $0[Slots.kind]?.isGuided == true }
      .when("咨询", .answering) { $0[Slots.kind] == .inquiry }
      .then(.recorded)
    ask(.guide, for: Slots.guide, because: .p6_3a)
      .when("破例受理", .exception) { $0.isTakenOn }
      .then(.phrase)
    ask(.exception, for: Slots.exception, because: .p6_2c).then(.recorded)
    say(.phrase).then(.recorded)

    ask(.answering, for: Slots.answering, because: .p6_3b)
      .when("现在答复", .answer) { $0[Slots.answering] == .now }
      .when("告知途径", .pointer) { $0[Slots.answering] == .pointOn }
      .then(.recorded)
    ask(.answer, for: Slots.answer, because: .p6_3b).when("当面", .satisfaction, isThere).then(.recorded)
    ask(.pointer, for: Slots.answer, because: .p6_3b).when("当面", .satisfaction, isThere).then(.recorded)
    ask(.satisfaction, for: Slots.satisfaction, optional: true, because: .p7_1a)
      .when("不满意", .goOn) { $0[Slots.satisfaction] == .unsatisfied }
      .then(.recorded)
    ask(.goOn, for: OpenMatters.Slots.goOn, because: .p7_1a).then(.recorded)

    record(.recorded, needs: [Slots.source, Slots.kind]) { try entries($0) }.then(.next)
    decide(.next)
      .when("还有一起说的", .part, forgetting: Slots.ofOneMatter) { try hasMore($0) }
      .then(.another)
    ask(.another, for: Slots.another)
      .when("没有了", .end) { $0[Slots.another] == Slots.no }
      .when("有，另说", .words, forgetting: Slots.ofOneMatter + [Slots.words, Slots.parts]) {
        $0[Slots.another] == Slots.yes
      }
      .then(.several, forgetting: Slots.ofOneMatter + [Slots.parts])
    end(.end)
  }

  /// Whether the visitor is there to hear the answer.
  @Sendable private static func isThere(_ scene: Scene) -> Bool { scene[Slots.source] == .reception }

  /// The day it came in.
  static func day(_ scene: Scene) -> Day { scene[Slots.when]?.day ?? scene.now.day }

  /// For which campaign it was said, that runs on that day.
  static func campaign(_ scene: Scene) throws -> MatterID? {
    try CampaignChoice.id(scene[Slots.campaign], on: day(scene), scene)
  }

  // MARK: What the words need

  /// How far the matter was handled at once.
  enum Handled { case guided, answered, closed, again, open }

  static func handled(_ scene: Scene) -> Handled {
    if !scene.referrals.isEmpty, scene[Slots.exception] == nil { return .guided }
    guard scene[Slots.answer] != nil else { return .open }
    guard scene[Slots.satisfaction] != nil else { return .answered }
    return scene[OpenMatters.Slots.goOn] == true ? .again : .closed
  }

  /// Whether it did not come in on the shift that runs.
  static func isOffDuty(_ scene: Scene) throws -> Bool {
    try scene[Slots.when] != nil || scene.shift() == nil
  }

  // MARK: What is recorded

  private static func entries(_ scene: Scene) throws -> [Proposal] {
    let me = try scene.signedIn()
    let kind = try scene.need(Slots.kind)
    let matter = try matter(scene).id
    let occurred = scene[Slots.when] ?? scene.now
    let late = scene.isLate(Slots.when) ? scene[CommonSlots.late] : nil
    let isGuided = kind.isGuided && !scene.isTakenOn
    let again = try before(scene).map { [Act(OpinionJoined(to: $0.first, again: true))] } ?? []
    let acts =
      again + [Act(OpinionTriaged(kind: kind, exception: scene.isTakenOn ? scene[Slots.exception] : nil))]
      + outcome(scene, isGuided)
    return try [recorded(scene, isReached: !isGuided)]
      + acts.map { Proposal($0, in: me.room, on: matter, occurred: occurred, late: late) }
  }

  /// The visitor comes to a matter that somebody said before.
  private static func joining(_ scene: Scene) throws -> [Proposal] {
    guard let before = try before(scene) else { return [] }
    let recorded = try recorded(scene, isReached: !before.isGuided)
    return [
      recorded,
      Proposal(
        OpinionJoined(to: before.first), in: recorded.workroom, on: recorded.matter,
        occurred: recorded.occurred, late: recorded.late),
    ]
  }

  /// - Parameter isReached: of a petition only where it was guided to is kept, no way to reach the visitor (P6.3a), and no
  ///   campaign: it is no opinion on the topic.
  private static func recorded(_ scene: Scene, isReached: Bool) throws -> Proposal {
    let me = try scene.signedIn()
    let (matter, partOf) = try matter(scene)
    var personal: [PersonalField: String] = [.words: try words(scene)]
    personal[.visitor] = scene[Slots.visitor]
    if isReached { personal[.contact] = scene[Slots.contact] }
    let act = OpinionRecorded(
      person: me.person, source: try scene.need(Slots.source), anonymous: scene[Slots.visitor] == nil,
      reachable: personal[.contact] != nil, shift: scene[Slots.when] == nil ? try scene.shift()?.id : nil,
      details: OpinionDetails(
        people: scene[Slots.people], group: scene[Slots.group], industryNeed: scene[Slots.industryNeed],
        urgency: scene[Slots.urgency], place: scene[Slots.place],
        campaign: isReached ? try campaign(scene) : nil),
      partOf: partOf)
    return Proposal(
      act, in: me.room, on: matter, occurred: scene[Slots.when] ?? scene.now,
      late: scene.isLate(Slots.when) ? scene[CommonSlots.late] : nil, personal: personal)
  }

  private static func outcome(_ scene: Scene, _ isGuided: Bool) -> [Act] {
    if isGuided { return [Act(OpinionGuided(to: scene.referrals))] }
    guard scene[Slots.kind] == .inquiry, let answer = scene[Slots.answer] else { return [] }
    let answered = Act(
      OpinionAnswered(text: answer, pointsOn: scene[Slots.answering] == .pointOn))
    guard let satisfaction = scene[Slots.satisfaction] else { return [answered] }
    let heard = [answered, Act(OpinionFedBack(way: .inPerson, text: nil, satisfaction: satisfaction))]
    if handled(scene) == .again { return heard + [Act(OpinionReopened())] }
    return heard + [
      Act(OpinionClosed(outcome: scene("当面答复", "answered in person")))
    ]
  }
}

extension Scene {
  /// What was written down, or said instead of yes: of one matter, or of several in one go.
  var saidInOneGo: String {
    let slots = RecordOpinion.Slots.self
    guard let more = self[slots.another], more != slots.yes, more != slots.no else {
      return self[slots.words] ?? ""
    }
    return more
  }

  /// Whether a petition or complaint is to be handled by way of exception (P6.2c 原则上).
  fileprivate var isTakenOn: Bool {
    self[RecordOpinion.Slots.guide]?.contains(RecordOpinion.Slots.takeOn) ?? false
  }

  var referrals: [Referral] {
    (self[RecordOpinion.Slots.guide] ?? []).compactMap(Referral.init(rawValue:))
  }
}
