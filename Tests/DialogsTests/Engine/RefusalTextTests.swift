import Foundation
import Regulation
import Testing

@testable import Conversation
@testable import Dialogs
@testable import WorkroomStore

/// What is told of every refusal and every failure of the store, in both languages, in one file to read.
@Suite("Texts of refusals and store errors")
struct RefusalTextTests {
  static let day = Play.now.day
  static let start = Moment(day, hour: 9)

  static let classed = EntryID("classed")
  static let answered = EntryID("answered")

  /// A refusal of each kind; `kind` fails to compile when a kind is added.
  static let refusals: [Refusal] =
    ActList.standard.kinds.map { .notAllowed($0) }
    + [
      .notNow(OutputSubmitted.kind, .nothing), .notNow(OpinionClosed.kind, .nothing), .future(day),
      .lateWithoutReason(day), .alreadyOnDuty(since: start, channel: .online), .endsBeforeStart(start),
      .overlaps(start), .decidedBeforeSubmitted(day), .tooManyMembers(21), .alreadySeated,
      .officeTaken(.convenor, limit: 2),
      .officeTaken(.liaison, limit: 1), .convenorNotMember, .tooLong(10_000), .restedOn([answered]),
      .restedOn([classed, answered]), .gone, .knownElsewhere, .pinOpensMore, .severalRows, .numberInOpenText,
      .approvalUsed, .notAmongMembers, .alreadyHelper, .nothingAttached, .otherLevel(.city),
      .photoWithoutConsent,
    ] + DayOrder.allCases.map { .outOfOrder($0, day, day.adding(-3)) } + leave.map { .leave($0) }
    + application.map { .application($0) } + rota.map { .rota($0) } + plan.map { .plan($0) }
    + assessment.map { .assessment($0) }
    + summary.map { .summary($0) } + ending.map { .ending($0) }
    + [.roomEnded(day, .delisted, .p7_1e), .roomEnded(day, .terminated, .p7_2b)]

  static let rota: [RotaFault] = {
    let shift = RotaShift.Key(day: day.adding(10), from: 540, to: 660, channel: .offline)
    return [
      .over(day.quarter), .misshapen(day), .tooMany(600), .crowded(shift), .notSeated(day), .twice(shift),
      .begun(shift), .notPlanned(shift), .full(shift), .noSwap,
    ]
  }()

  static let plan: [PlanFault] = [
    .otherYear(2030), .empty, .tooMany(120), .misshapen(3), .notSeated(2), .words(4), .notToJoin,
  ]

  static let assessment: [AssessmentFault] = [
    .tooEarly(2026), .beforeNorms(2023), .notTheFigures, .noReason,
  ]
  static let ending: [EndingFault] = [
    .noGround, .alreadyProposed, .noPaper, .noReason, .notPersonal, .notDecided, .archived(day),
  ]
  static let summary: [SummaryFault] = [.otherYear(2030), .unexplained, .cutoff(day)]

  static let leave: [LeaveProblem] = [
    .asked(day.quarter), .notResident, .notSeated(day.quarter), .outOfReach(day.quarter), .reason, .own,
  ]

  static let application: [ApplicationProblem] = [
    .incomplete([.name, .plan]), .tooMany(21), .tooFew(4), .convenors, .unsigned, .noOfflineRoom,
    .alreadyOnline(day), .onlineInHand, .beforeCouncil(day), .secondRegional("商州区委员工作室"), .personalName,
    .notFromPaper(.council), .decidedByOthers(.review), .noSuchCommittee, .otherCommittee,
  ]

  static let failures: [StoreError] = {
    let path = "台账.sqlite"
    return [
      .folder(path: path), .missing(path: path), .unreadable(path: path), .readOnly(path: path),
      .notAStore(path: path), .newer(path: path), .linked(path: path), .busy(path: path), .full(path: path),
      .damaged(path: path), .other(path: path, code: 10),
      .illegible(path: path, table: "matters", row: "m-1"), .fullErasing(path: path, bytes: 1_200_000),
    ]
  }()

  /// All of them in one language.
  static func texts(_ language: Language) throws -> [String] {
    try refusals.map { try RefusalPhrases(scene(language)).text($0) }
      + failures.map { StorePhrases(language).text($0) }
  }

  @Test func areAsCommitted() throws {
    var rows: [String] = []
    for refusal in Self.refusals {
      for language in Language.allCases {
        rows.append(try RefusalPhrases(Self.scene(language)).text(refusal))
      }
      rows.append("")
    }
    for failure in Self.failures {
      for language in Language.allCases { rows.append(StorePhrases(language).text(failure)) }
      rows.append("")
    }
    let now = rows.joined(separator: "\n")
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Golden/refusals.txt")
    if ProcessInfo.processInfo.environment["DUTYBOT_ACCEPT"] != nil {
      try now.write(to: file, atomically: true, encoding: .utf8)
    }
    let committed = try String(contentsOf: file, encoding: .utf8)
    #expect(now == committed, "read the difference aloud, then run the tests with DUTYBOT_ACCEPT=1")
  }

  @Test(
    "A refusal's clause stands within its sentence, in both languages",
    arguments: refusals.filter { $0.clause != nil })
  func clauseWithinSentence(_ refusal: Refusal) throws {
    let clause = try #require(refusal.clause)
    #expect(try RefusalPhrases(Self.scene(.zh)).text(refusal).contains("（\(clause.id)）。"))
    #expect(try RefusalPhrases(Self.scene(.en)).text(refusal).contains(" (\(clause.id))."))
  }

  @Test("Every kind of refusal is in the list")
  func complete() {
    // The switch has no other branch: a new kind does not compile here until it is numbered and listed.
    let kinds = Set(Self.refusals.map(Self.kind))
    #expect(kinds == Set(0...33))
    #expect(Set(Self.rota.map(Self.kind)) == Set(0...9))
    #expect(Set(Self.plan.map(Self.kind)) == Set(0...6))
    #expect(Set(Self.assessment.map(Self.kind)) == Set(0...3))
    #expect(Set(Self.ending.map(Self.kind)) == Set(0...6))
    #expect(Set(Self.summary.map(Self.kind)) == Set(0...2))
    #expect(Set(Self.application.map(Self.kind)) == Set(0...14))
    #expect(Set(Self.leave.map(Self.kind)) == Set(0...5))
    #expect(Set(Self.failures.map(Self.kind)) == Set(0...12))
  }

  private static func kind(_ refusal: Refusal) -> Int {
    switch refusal {
    case .notAllowed: 0
    case .notNow: 1
    case .future: 2
    case .lateWithoutReason: 3
    case .alreadyOnDuty: 4
    case .endsBeforeStart: 5
    case .overlaps: 6
    case .tooManyMembers: 7
    case .alreadySeated: 8
    case .officeTaken: 9
    case .convenorNotMember: 10
    case .tooLong: 11
    case .restedOn: 12
    case .gone: 13
    case .leave: 14
    case .decidedBeforeSubmitted: 15
    case .application: 16
    case .knownElsewhere: 17
    case .pinOpensMore: 18
    case .severalRows: 19
    case .outOfOrder: 20
    case .numberInOpenText: 21
    case .approvalUsed: 22
    case .rota: 23
    case .plan: 24
    case .assessment: 25
    case .summary: 26
    case .ending: 27
    case .roomEnded: 28
    case .notAmongMembers: 29
    case .alreadyHelper: 30
    case .nothingAttached: 31
    case .otherLevel: 32
    case .photoWithoutConsent: 33
    }
  }

  private static func kind(_ fault: RotaFault) -> Int {
    switch fault {
    case .over: 0
    case .misshapen: 1
    case .tooMany: 2
    case .crowded: 3
    case .notSeated: 4
    case .twice: 5
    case .begun: 6
    case .notPlanned: 7
    case .full: 8
    case .noSwap: 9
    }
  }

  private static func kind(_ fault: PlanFault) -> Int {
    switch fault {
    case .otherYear: 0
    case .empty: 1
    case .tooMany: 2
    case .misshapen: 3
    case .notSeated: 4
    case .words: 5
    case .notToJoin: 6
    }
  }

  private static func kind(_ fault: EndingFault) -> Int {
    switch fault {
    case .noGround: 0
    case .alreadyProposed: 1
    case .noPaper: 2
    case .noReason: 3
    case .notPersonal: 4
    case .notDecided: 5
    case .archived: 6
    }
  }

  private static func kind(_ fault: AssessmentFault) -> Int {
    switch fault {
    case .tooEarly: 0
    case .beforeNorms: 1
    case .notTheFigures: 2
    case .noReason: 3
    }
  }

  private static func kind(_ fault: SummaryFault) -> Int {
    switch fault {
    case .otherYear: 0
    case .unexplained: 1
    case .cutoff: 2
    }
  }

  private static func kind(_ problem: ApplicationProblem) -> Int {
    switch problem {
    case .incomplete: 0
    case .tooMany: 1
    case .convenors: 2
    case .unsigned: 3
    case .noOfflineRoom: 4
    case .secondRegional: 5
    case .alreadyOnline: 8
    case .onlineInHand: 9
    case .beforeCouncil: 10
    case .personalName: 6
    case .notFromPaper: 7
    case .tooFew: 11
    case .decidedByOthers: 12
    case .noSuchCommittee: 13
    case .otherCommittee: 14
    }
  }

  private static func kind(_ problem: LeaveProblem) -> Int {
    switch problem {
    case .asked: 0
    case .notResident: 1
    case .notSeated: 2
    case .outOfReach: 3
    case .reason: 4
    case .own: 5
    }
  }

  private static func kind(_ failure: StoreError) -> Int {
    switch failure {
    case .folder: 0
    case .missing: 1
    case .unreadable: 2
    case .readOnly: 3
    case .notAStore: 4
    case .newer: 5
    case .busy: 6
    case .full: 7
    case .damaged: 8
    case .other: 9
    case .linked: 10
    case .illegible: 11
    case .fullErasing: 12
    }
  }

  private static func scene(_ language: Language) throws -> Scene {
    var facts = Answers()
    facts.know(ThePack(), NormPacks.standard)
    for (id, act) in [
      (classed, Act(OpinionTriaged(kind: .inquiry))),
      (answered, Act(OpinionAnswered(text: "", pointsOn: false))),
    ] { facts.know(TheRecord(id), try record(of: act)) }
    return Scene(
      now: Play.now, facts: facts, me: Play.me, language: language, turn: TurnID("turn"), draft: [:])
  }

  /// A record of the act, at nine, with an entry of any kind behind it.
  private static func record(of act: Act) throws -> Record? {
    let room = SampleDesk.room
    let entry = try SampleDesk(empty: true).write([
      Proposal(
        WorkroomSetUp(name: "洛南县科技界别委员工作室", type: .sector, level: .county, area: "洛南县"),
        in: room, on: room.matter, occurred: Play.now)
    ]).first
    return entry.map {
      Record(entry: $0, act: act, occurred: start, corrected: false, retracted: false, personal: [:])
    }
  }
}
