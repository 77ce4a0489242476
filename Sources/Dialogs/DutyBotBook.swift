package import Conversation
import Regulation
import WorkroomStore

extension DialogBook {
  /// The dialogs of DutyBot. A new dialog is added here and nowhere else.
  package static let dutyBot = DialogBook(
    [
      SignIn.dialog, SetUp.dialog, SetUpCppcc.dialog, Apply.dialog, ApplicationGuide.dialog,
      Application.dialog, ApplyName.dialog, ApplyMembers.dialog, ApplyOfficers.dialog, ApplyWork.dialog,
      SubmitApplication.dialog, DecideApplication.dialog, AwardPlaque.dialog, PrintPapers.dialog,
      WithdrawApplication.dialog, ApplyOnline.dialog, JoinPlatform.dialog,
      CheckIn.dialog, CheckOut.dialog, LateShift.dialog,
      PlanRota.dialog, ShowRota.dialog, SwapShift.dialog, AnswerSwap.dialog, TakeShift.dialog,
      PlanYear.dialog, ShowPlan.dialog, LinkPlan.dialog,
      YearSummary.dialog, ReportExperience.dialog, LogPublicity.dialog, RoomSummaries.dialog,
      RecordOpinion.dialog, QuickOpinions.dialog,
      OpenMatters.dialog, CompleteOpinions.dialog, JoinOpinions.dialog,
      VisitorSlipDialog.dialog,
      LogResearch.dialog, LogMicro.dialog, Undertakings.dialog, TheChain.dialog,
      PlanProposals.dialog, SeekApproval.dialog, CampaignDialog.dialog, ReportOpinions.dialog,
      WriteDraft.dialog, ReviewDrafts.dialog,
      LogActivity.dialog, LogOutput.dialog, RecordDecision.dialog, Obligations.dialog, RoomObligations.dialog,
      PastObligations.dialog, Evidence.dialog, AskLeave.dialog, DecideLeave.dialog,
      CorrectRecord.dialog, SettleConflict.dialog, EraseVisitor.dialog, DestroyExports.dialog,
      RosterDialog.dialog, Helpers.dialog,
      TermChange.dialog,
      WorkroomCard.dialog,
      StandUp.dialog, DisciplineNotice.dialog, Photos.dialog, Publish.dialog, FileRoom.dialog,
      PutRight.dialog,
      SendReport.dialog,
      ArrangeConvenor.dialog, Inspect.dialog, GuideRoom.dialog, RemindRoom.dialog, WorkMeeting.dialog,
      CommitteesWork.dialog, Briefing.dialog, OnlineWork.dialog, CoverageOfRooms.dialog,
      Assess.dialog, SendAssessments.dialog, SendSummaries.dialog, ProposeEnding.dialog, DecideEnding.dialog,
      TakeBackEnding.dialog,
      RecoverPlaque.dialog,
      ArchiveRoom.dialog,
      FromCommittee.dialog, AskUpwards.dialog, AnswerRequest.dialog,
      AllRooms.dialog, RollUp.dialog, AssignCommittee.dialog, Posts.dialog, ResetPin.dialog, ChangePin.dialog,
      Machines.dialog, PutOutMachine.dialog, PaperInSafe.dialog,
      FindMatter.dialog, WhoIsOnDuty.dialog, ShiftStatistics.dialog, OpinionNumbers.dialog, RoomPeople.dialog,
      MyNextShift.dialog, ServiceRecordDialog.dialog, LogMeeting.dialog, FileMaterial.dialog, Attach.dialog,
    ],
    front: [
      "check-in", "check-out", "record-opinion", "open-matters", "log-micro", "obligations",
      "decide-application", "all-rooms",
      "roll-up",
      "application", "apply-name", "apply-members", "apply-officers", "apply-work", "submit-application",
      "award-plaque", "file-room", "stand-up",
    ],
    welcome: SignIn.dialog.name,
    house: .dutyBot,
    owed: { scene in
      if scene.audience != .room { return try waitingOutsideRooms(scene) }
      // Nobody owes anything in a room that has ended.
      if let closed = try EndingWords.closed(scene) { return closed }
      guard let person = try scene.person() else { return nil }
      let duty = person.isMember ? try QuarterDuty.mine(scene).flatMap(DutyPhrases(scene).owed) : nil
      let conflicts = try SettleConflict.mayAny(scene) ? conflicts(scene) : nil
      let retention = try EraseVisitor.answersForRecords(scene) ? retentionEnded(scene) : nil
      let leave = try LeaveWords(scene).atSignIn()
      let online =
        try scene.may(ApplicationSubmitted.self, isOwn: false) ? OnlineWords(scene).atSignIn() : nil
      let machines = try Machines.atSignIn(scene)
      let parts = [
        try runningShift(scene), duty, try RotaWords(scene).atSignIn(), try PlanWords(scene).atSignIn(),
        leave, online,
        try DueWords.atSignIn(person, scene),
        try ReviewDrafts.atSignIn(scene), try CampaignDialog.atSignIn(scene), conflicts, machines, retention,
        try DestroyExports.reminder(scene), try Publish.atSignIn(scene),
        try FromCommittee.atSignIn(scene), try AnswerRequest.atSignIn(scene),
        try EndingWords.reopened(scene), try AssignCommittee.atSignIn(scene),
        // It has the whole year: behind all that has its day.
        try DisciplineNotice.atSignIn(scene),
      ]
      .compactMap(\.self)
      return parts.isEmpty ? nil : parts.joined(separator: scene("", " "))
    },
    duties: { try Obligations.dialog.words(Obligations.show.rawValue, $0).ask },
    reader: .dutyBot,
    closed: { scene, dialog in lookedAt.contains(dialog) ? nil : try EndingWords.closed(scene) })

  /// Dialogs that record and are of use in a room that has ended: what they show, PINs, machines, and visitors' data.
  private static let lookedAt: Set<String> = [
    "roster", "room", "from-committee", "erase-visitor", "destroy-exports", "change-pin", "reset-pin",
    "machines", "put-out-machine", "recovery-paper",
    "print-papers",
  ]

  /// The shift of today that runs; one of an earlier day opens its check-out by itself.
  private static func runningShift(_ scene: Scene) throws -> String? {
    guard let shift = try scene.shift()?.facts, shift.day == scene.now.day else { return nil }
    return scene(
      "您 \(shift.started.clock) 开始的\(shift.channel.name.zh)值班还在进行，走的时候请说“签退”。",
      "Your shift (\(shift.channel.name.en)) since \(shift.started.clock) is still running: say “check out” when you leave."
    )
  }

  /// What waits for whoever acts for the CPPCC, and how far an application is.
  private static func waitingOutsideRooms(_ scene: Scene) throws -> String? {
    switch scene.audience {
    case .guests, .room: return nil
    case .applicants:
      let words = ApplicationWords(scene)
      return try words.mine().map { try words.standing($0) }
    case .cppcc:
      let parts = [
        try applications(scene), try DueWords.reports(scene), try DueWords.inRooms(scene),
        try ArrangeConvenor.atSignIn(scene), try AnswerRequest.atSignIn(scene), try Assess.atSignIn(scene),
        try SendSummaries.reminder(scene), try EndingWords.atSignIn(scene), try WorkMeeting.reminder(scene),
        try Machines.atSignIn(scene),
      ].compactMap(\.self)
      return parts.isEmpty ? nil : parts.joined(separator: scene("", " "))
    }
  }

  private static func applications(_ scene: Scene) throws -> String? {
    let count = try DecideApplication.waiting(scene).count
    guard count > 0 else { return nil }
    return scene(
      "有 \(count) 件申报待您办理，请说“审批申报”。",
      "\(english(count, "application waits", "applications wait")) for you: say “decide on applications”.")
  }

  /// Matters that two machines wrote what only one could: shown to the liaison, who answers for the ledger.
  private static func conflicts(_ scene: Scene) throws -> String? {
    let count = try scene.facts(Conflicts(in: scene.signedIn().room)).count
    guard count > 0 else { return nil }
    return scene(
      "有 \(count) 个事项的记录互相冲突，先不计；请说“处理冲突”。",
      "The records of \(english(count, "matter")) are in conflict and not counted yet: say “settle a conflict”."
    )
  }

  /// Visitors' data that are to be erased by now: said to whoever answers for the room's records.
  private static func retentionEnded(_ scene: Scene) throws -> String? {
    let count = try scene.facts(
      RetentionEndedCount(
        upTo: scene.pack.retentionEnded(on: scene.now.day), in: scene.signedIn().room))
    guard count > 0 else { return nil }
    return scene(
      "有 \(count) 件意见的来访人信息保存期满，请说“删除来访人信息”。",
      "The time of keeping visitors' data has ended for \(english(count, "opinion")): say “erase a visitor's data”."
    )
  }
}

extension HouseWords {
  /// How DutyBot speaks of acts and what they are refused for.
  package static let dutyBot = HouseWords(
    refusal: { try RefusalPhrases($1).text($0) },
    record: { $0.line($1) },
    unreadablePack: { PackPhrases($0).unreadable },
    behind: { LedgerPhrases($1).behind($0) })
}
