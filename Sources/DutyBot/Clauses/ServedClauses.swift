import Regulation

/// What serves a clause today, and the test that shows it.
///
/// A clause that is not here is not built yet, and is said to be so. A test holds every name in it against the
/// dialogs, the commands and the files there are.
struct Served: Sendable {
  /// Dialogs by name; commands as they are typed, beginning with `dutybot`.
  let by: [String]
  /// A test or a talk, from the root of the project.
  let test: String

  static let clauses: [String: Served] = [
    "P0": Served(by: ["set-up", "room", "obligations"], test: counts),
    "P3.1": Served(by: ["log-activity", "obligations"], test: counts),
    "P3.2a": Served(by: ["log-activity", "obligations"], test: counts),
    "P3.2b": Served(by: ["log-activity"], test: "Tests/Talks/activity.talk"),
    "P3.2c": Served(
      by: ["log-activity", "year-summary", "roll-up", "dutybot report"],
      test: "Tests/WorkroomStoreTests/Views/WorkOfRoomsTests.swift"),
    "P3.3b": Served(
      by: ["record-opinion", "quick-opinions", "dutybot opinions import"],
      test: "Tests/Talks/opinions/beside.zh.talk"),
    "P3.3c": Served(by: ["log-output", "record-decision"], test: "Tests/Talks/work-output.talk"),
    "P3.3d": Served(
      by: ["campaigns", "record-opinion", "quick-opinions", "dutybot campaigns export"],
      test: "Tests/Talks/opinions/campaign.zh.talk"),
    "P3.3e": Served(
      by: [
        "check-in", "check-out", "late-shift", "obligations", "ask-leave", "decide-leave", "plan-rota",
        "show-rota", "swap-shift", "answer-swap", "take-shift", "dutybot rota", "dutybot reminders",
      ], test: counts),
    "P3.3f": Served(by: ["log-output", "obligations"], test: counts),
    "P3.3g": Served(
      by: ["record-opinion", "complete-opinions", "find-matter"], test: "Tests/Talks/opinions/beside.zh.talk"),
    "P3.4d": Served(by: ["log-micro", "obligations"], test: counts),
    "P3.4a": Served(by: ["log-micro", "the-chain"], test: "Tests/Talks/chain/topic-scope.zh.talk"),
    "P3.4b": Served(by: ["log-micro", "undertakings"], test: "Tests/Talks/dialogs/undertakings.zh.talk"),
    "P3.4c": Served(by: ["plan-proposals"], test: "Tests/Talks/dialogs/plan-proposals.zh.talk"),
    "P3.4e": Served(by: ["log-micro", "record-decision"], test: "Tests/Talks/chain/oversight.zh.talk"),
    "P3.5": Served(by: ["log-activity", "obligations"], test: counts),
    "P4.2f": Served(by: ["open-matters", "log-output"], test: "Tests/Talks/work-output.talk"),
    "P4.6": Served(
      by: [
        "plan-year", "show-plan", "link-plan", "dutybot plan show", "dutybot print plan-year",
        "dutybot reminders",
      ],
      test: "Tests/Talks/dialogs/plan-year.zh.talk"),
    "P4.7a": Served(
      by: [
        "year-summary", "room-summaries", "send-summaries", "dutybot summary", "dutybot print summary",
        "dutybot reminders",
      ], test: "Tests/Talks/dialogs/year-summary.zh.talk"),
    "P1f": Served(by: ["report-experience"], test: "Tests/Talks/dialogs/report-experience.zh.talk"),
    "P8.2a": Served(by: ["report-experience"], test: "Tests/Talks/dialogs/report-experience.zh.talk"),
    "P8.4b": Served(by: ["log-publicity"], test: "Tests/Talks/dialogs/log-publicity.zh.talk"),
    "C3.3b": Served(by: ["log-publicity"], test: "Tests/Talks/dialogs/log-publicity.zh.talk"),
    "P4.5b": Served(
      by: [
        "correct-record", "put-right", "log-meeting", "file-material", "attach", "print",
        "dutybot ledger export", "dutybot attach",
        "dutybot print registers", "dutybot print duty-log", "dutybot print activity-form",
      ], test: "Tests/DutyBotTests/Record/RecordCommandTests.swift"),
    "P6.2a": Served(
      by: ["record-opinion", "quick-opinions", "dutybot print opinions-form"],
      test: "Tests/Talks/opinions.talk"),
    "P6.2c": Served(by: ["record-opinion", "open-matters"], test: handling),
    "P6.3a": Served(
      by: ["record-opinion", "open-matters", "visitor-slip"], test: "Tests/Talks/dialogs/visitor-slip.zh.talk"
    ),
    "P6.3b": Served(by: ["open-matters", "visitor-slip"], test: "Tests/Talks/dialogs/visitor-slip.zh.talk"),
    "P6.3c": Served(
      by: ["report-opinions", "open-matters", "find-matter", "write-draft", "log-output"],
      test: "Tests/Talks/chain/report-from-opinion.zh.talk"),
    "P6.3d": Served(
      by: ["log-research", "log-micro", "log-output", "the-chain"],
      test: "Tests/Talks/chain/street-lamp.zh.talk"),
    "P6.3e": Served(
      by: ["seek-approval", "log-micro", "obligations"],
      test: "Tests/WorkroomStoreTests/Desk/EventApprovalTests.swift"),
    "P6.4a": Served(
      by: ["open-matters", "find-matter", "check-out"], test: "Tests/Talks/opinion-deadlines.zh.talk"),
    "P6.4b": Served(by: ["open-matters"], test: handling),
    "P7.1a": Served(by: ["open-matters", "assess"], test: "Tests/Talks/open-matters.talk"),
    "P7.1b": Served(
      by: ["inspect", "from-committee"], test: "Tests/WorkroomStoreTests/Views/SupervisionTests.swift"),
    "P7.1c": Served(
      by: ["remind-room", "from-committee"],
      test: "Tests/RegulationTests/Norms/ReminderGroundsTests.swift"),
    "P7.1d": Served(
      by: ["assess", "dutybot assessment", "dutybot print assessment"],
      test: "Tests/WorkroomStoreTests/Views/AssessmentStoreTests.swift"),
    "P7.1e": Served(
      by: ["assess", "propose-ending", "decide-ending", "take-back-ending", "dutybot assessment"],
      test: "Tests/RegulationTests/Assessment/AssessmentTests.swift"),
    "P7.1f": Served(by: ["send-assessments"], test: "Tests/Talks/dialogs/send-assessments.zh.talk"),
    "P7.1g": Served(by: ["committees-work"], test: "Tests/Talks/dialogs/committees-work.zh.talk"),
    "P6.3f": Served(by: ["guide-room"], test: "Tests/Talks/dialogs/guide-room.zh.talk"),
    "C4.2b": Served(by: ["work-meeting"], test: "Tests/Talks/dialogs/work-meeting.zh.talk"),
    "C4.2c": Served(
      by: ["ask-upwards", "answer-request"], test: "Tests/Talks/dialogs/answer-request.zh.talk"),
    "C4.2": Served(
      by: ["posts", "all-rooms", "assign-committee", "coverage"], test: "Tests/Talks/dialogs/coverage.zh.talk"
    ),
    "C2.4b": Served(by: ["plan-proposals", "log-micro"], test: "Tests/Talks/dialogs/plan-proposals.zh.talk"),
    "P4.4b": Served(
      by: ["assign-committee"], test: "Tests/WorkroomStoreTests/Views/CommitteeOfConvenorTests.swift"),
    "P4.7b": Served(
      by: ["briefing", "roll-up", "send-report", "dutybot report"],
      test: "Tests/Talks/dialogs/briefing.zh.talk"),
    "P8.1a": Served(by: ["briefing", "dutybot report"], test: "Tests/Talks/dialogs/briefing.zh.talk"),
    "P8.1b": Served(by: ["briefing", "dutybot report"], test: "Tests/Talks/dialogs/briefing.zh.talk"),
    "P8.1c": Served(
      by: ["online-work", "dutybot report"], test: "Tests/WorkroomStoreTests/Views/WorkOfRoomsTests.swift"),
    "P8.1d": Served(
      by: ["posts", "all-rooms", "decide-application", "coverage"],
      test: "Tests/WorkroomStoreTests/Views/WorkOfRoomsTests.swift"),
    "P8.2b": Served(
      by: ["roll-up", "send-report", "dutybot report", "dutybot obligations"],
      test: "Tests/WorkroomStoreTests/Views/WorkOfRoomsTests.swift"),
    "P2.3b": Served(
      by: ["coverage", "dutybot report"], test: "Tests/WorkroomStoreTests/Views/WorkOfRoomsTests.swift"),
    "C4.4": Served(
      by: ["assess", "dutybot assessment", "dutybot record"],
      test: "Tests/WorkroomStoreTests/Views/AssessmentStoreTests.swift"),
    "P7.2a": Served(
      by: ["roster", "term-change", "arrange-convenor", "dutybot reminders"],
      test: "Tests/WorkroomStoreTests/Views/ReplacementTests.swift"),
    "P7.2b": Served(
      by: ["propose-ending", "decide-ending"], test: "Tests/WorkroomStoreTests/Views/RoomEndingTests.swift"),
    "P7.2c": Served(
      by: ["propose-ending", "decide-ending"], test: "Tests/WorkroomStoreTests/Views/RoomEndingTests.swift"),
    "P7.2d": Served(
      by: ["propose-ending", "decide-ending"],
      test: "Tests/WorkroomStoreTests/Hostile/JudgedEndingTests.swift"),
    "P7.2f": Served(
      by: ["recover-plaque", "dutybot reminders"], test: "Tests/Talks/dialogs/recover-plaque.zh.talk"),
    "P7.3b": Served(
      by: ["guide-room", "propose-ending", "decide-ending"],
      test: "Tests/Talks/dialogs/decide-ending-convert.zh.talk"),
    "P7.4": Served(
      by: ["archive-room", "dutybot archive", "dutybot reminders"],
      test: "Tests/DutyBotTests/Archive/ArchiveTests.swift"),
    "C0": Served(by: ["obligations", "dutybot norms show"], test: counts),
    "C2.1": Served(by: ["log-activity", "obligations"], test: counts),
    "C2.2": Served(by: ["log-activity", "obligations"], test: counts),
    "C2.2b": Served(by: ["log-activity"], test: "Tests/Talks/activity.talk"),
    "C2.3a": Served(by: ["record-opinion"], test: "Tests/Talks/opinions.talk"),
    "C2.3b": Served(
      by: ["check-in", "check-out", "late-shift", "obligations", "ask-leave", "decide-leave"], test: counts),
    "C2.3c": Served(by: ["log-output", "obligations"], test: counts),
    "C2.3d": Served(by: ["log-output"], test: "Tests/Talks/work-output.talk"),
    "C2.4": Served(by: ["log-micro", "obligations"], test: counts),
    "C2.4c": Served(by: ["log-micro"], test: "Tests/Talks/work-micro.talk"),
    "C2.5": Served(by: ["log-activity", "obligations"], test: counts),
  ].merging(application) { first, _ in first }.merging(
    // Every field of the annexed form is printed on it.
    Clause.allCases.filter { $0.document == .provinceForm }.map {
      (
        $0.id,
        Served(
          by: ["dutybot print form"], test: "Tests/DutyBotTests/Printing/ApplicationFormPrintTests.swift")
      )
    }
  ) { first, _ in first }

  static let counts = "Tests/RegulationTests/Norms/WorkedCountTests.swift"
  static let handling = "Tests/WorkroomStoreTests/Acts/OpinionHandlingTests.swift"
}

// What serves the clauses on applying for a room and on standing it up.
extension Served {
  static let application: [String: Served] = [
    "P1a": Served(by: ["apply-name"], test: "Tests/Talks/dialogs/apply-region.zh.talk"),
    "P1b": Served(by: ["stand-up"], test: checkList),
    "P1d": Served(
      by: ["posts", "submit-application"], test: "Tests/WorkroomStoreTests/Views/CppccQueryTests.swift"),
    "P2.1": Served(by: ["stand-up", "all-rooms"], test: checkList),
    "P2.3": Served(by: ["set-up", "apply-name"], test: "Tests/Talks/dialogs/apply-region.zh.talk"),
    "P2.3c": Served(by: ["stand-up"], test: "Tests/Talks/dialogs/stand-up-industry.zh.talk"),
    "P2.6": Served(by: ["stand-up"], test: checkList),
    "P3.3a": Served(
      by: [
        "publish", "roster", "photos", "stand-up", "show-rota", "dutybot publish", "dutybot roster photo",
        "dutybot print walls",
        "dutybot print rota",
      ], test: "Tests/DutyBotTests/Publishing/RoomSiteTests.swift"),
    "P4.1a": Served(by: ["apply-name"], test: terms),
    "P4.1b": Served(by: ["apply-name"], test: terms),
    "P4.1c": Served(by: ["apply-name"], test: terms),
    "P4.1d": Served(by: ["apply-name"], test: terms),
    "P4.2a": Served(
      by: ["set-up", "apply-members", "roster", "helpers", "dutybot roster import"], test: rules),
    "P4.2b": Served(
      by: ["apply-members", "set-up", "roster", "dutybot roster import"],
      test: "Tests/Talks/dialogs/apply-members-elsewhere.zh.talk"),
    "P4.2c": Served(by: ["set-up", "apply-officers", "roster", "dutybot roster import"], test: rules),
    "P4.2d": Served(by: ["apply-officers"], test: "Tests/Talks/dialogs/apply-officers.zh.talk"),
    "P4.2e": Served(
      by: ["set-up", "apply-officers", "roster", "dutybot roster import"], test: "Tests/Talks/set-up.talk"),
    "P4.2g": Served(
      by: ["roster", "dutybot roster import"], test: "Tests/Talks/names/taken-in.zh.talk"),
    "P4.3": Served(by: ["stand-up", "dutybot print walls"], test: checkList),
    "P4.3b": Served(by: ["apply-work", "stand-up"], test: fromNothing),
    "P4.4": Served(
      by: ["assign-committee", "award-plaque", "posts"],
      test: "Tests/WorkroomStoreTests/Desk/CppccPermissionTests.swift"),
    "P4.5a": Served(by: ["stand-up", "dutybot print systems"], test: checkList),
    "P5.1": Served(by: ["apply"], test: fromNothing),
    "P5.2": Served(
      by: [
        "apply-name", "apply-members", "apply-officers", "apply-work", "submit-application", "print",
        "dutybot print plan", "dutybot print form",
      ], test: "Tests/DutyBotTests/Printing/LedgerPrintTests.swift"),
    "P5.3a": Served(by: ["decide-application", "award-plaque"], test: rules),
    "P5.3b": Served(by: ["decide-application"], test: rules),
    "P5.3c": Served(
      by: ["apply-name", "decide-application"],
      test: "Tests/WorkroomStoreTests/Desk/SecondRegionalTests.swift"),
    "P5.3d": Served(
      by: ["apply-online", "join-platform", "room", "obligations"],
      test: "Tests/WorkroomStoreTests/Desk/OnlinePartTests.swift"),
    "P5.3e": Served(by: ["file-room", "stand-up"], test: checkList),
    "P5.3f": Served(by: ["decide-application", "award-plaque"], test: rules),
    "P5.3g": Served(
      by: ["apply-online", "online-work"], test: "Tests/WorkroomStoreTests/Views/WorkOfRoomsTests.swift"),
    "P6.1": Served(
      by: ["publish", "stand-up", "dutybot publish", "dutybot publications"],
      test: "Tests/Talks/dialogs/publish.zh.talk"),
    "P7.3a": Served(
      by: ["apply-name", "apply-members", "submit-application", "decide-application"],
      test: "Tests/Talks/approval/member-in-the-name.zh.talk"),
    "P8.3": Served(by: ["stand-up"], test: checkList),
    "P8.4a": Served(by: lookingBack, test: "Tests/Talks/dialogs/service-record.zh.talk"),
    "C3.3": Served(by: lookingBack, test: "Tests/Talks/dialogs/service-record.zh.talk"),
    "C4.4b": Served(
      by: lookingBack, test: "Tests/WorkroomStoreTests/Views/ServiceRecordTests.swift"),
    "P8.5": Served(
      by: ["discipline-notice", "dutybot reminders"],
      test: "Tests/WorkroomStoreTests/Desk/DisciplineTests.swift"),
    "P8.5b": Served(
      by: ["discipline-notice", "log-activity", "log-micro", "check-in", "check-out", "late-shift"],
      test: "Tests/Talks/paid-words.zh.talk"),
    "C3.1": Served(by: ["apply-name"], test: "Tests/Talks/dialogs/apply-region.zh.talk"),
    "C3.2": Served(by: ["stand-up"], test: checkList),
    "C4.1": Served(by: ["stand-up"], test: checkList),
    "C4.3": Served(by: ["stand-up"], test: checkList),
    "C4.5": Served(by: ["discipline-notice"], test: "Tests/Talks/dialogs/discipline-notice.zh.talk"),
  ]

  private static let lookingBack = ["service-record", "dutybot record", "dutybot print record"]
  private static let rules = "Tests/WorkroomStoreTests/Desk/ApplicationRuleTests.swift"
  private static let terms = "Tests/RegulationTests/Application/ApplicationTermsTests.swift"
  private static let fromNothing = "Tests/Talks/approval/from-nothing.zh.talk"
  private static let checkList = "Tests/WorkroomStoreTests/Views/CheckListTests.swift"
}
