import Regulation
import WorkroomStore

/// What a person is told when the desk would not write: what stands in the way, what was kept, what would work.
struct RefusalPhrases {
  let say: Scene

  init(_ scene: Scene) { say = scene }

  func text(_ refusal: Refusal) throws -> String {
    let cited = refusal.clause.map { say("（\($0.id)）", " (\($0.id))") } ?? ""
    let words = try words(refusal)
    // The clause stands before the full stop of the sentence that it supports.
    return words.dropLast() + cited + words.suffix(1)
      + say("没有记录；填好的都还在。", " Nothing was recorded; what you typed is kept.")
  }

  private func words(_ refusal: Refusal) throws -> String {
    switch refusal {
    case .notAllowed(let act): notAllowed(act)
    case .notNow(let act, let state):
      say(
        "这件事现在是“\(state.name.zh)”，不能\(act.doing.zh)。",
        "It is “\(state.name.en)” now: you cannot \(act.doing.en).")
    case .future(let day):
      say(
        "\(day.inWords(say))还没有到，只记已经发生的事。",
        "\(day.inWords(say)) has not come yet; only what has happened is recorded.")
    case .lateWithoutReason(let day):
      say("\(day.inWords(say))的事今天补录，要写明原因。", "A late entry for \(day.inWords(say)) needs a reason.")
    case .alreadyOnDuty(let since, let channel):
      say(
        "您从\(since.inWords(say)) 起已经在\(channel.name.zh)值班，先签退再签到。",
        "You have been on duty (\(channel.name.en)) since \(since.inWords(say)). Check out first.")
    case .endsBeforeStart(let start):
      say(
        "这次值班是\(start.inWords(say)) 开始的，结束不能比开始早。",
        "The shift began \(start.inWords(say)); it cannot end before that.")
    case .overlaps(let start):
      say("和\(start.inWords(say)) 开始的那次值班重叠了。", "It overlaps the shift that began \(start.inWords(say)).")
    case .decidedBeforeSubmitted(let day):
      say(
        "这件成果是\(day.inWords(say))提交的，采用、立案、退回不能比提交早。",
        "It was submitted on \(day.inWords(say)): it cannot be adopted, filed or returned before that.")
    case .tooManyMembers(let count):
      try tooManyMembers(count)
    case .alreadySeated: say("名册里已经有这位委员。", "This member is on the roster already.")
    case .officeTaken(let office, let limit):
      say(
        "\(office.name.zh)最多 \(limit) 名，已经满了。先让原来的\(office.name.zh)卸任。",
        limit == 1
          ? "There is only one \(office.name.en), and the place is taken: the present one steps down first."
          : "There are at most \(limit) \(office.name.en)s, and the places are taken: one of them steps down first."
      )
    case .convenorNotMember: say("召集人要从驻室委员里产生。", "A convenor is one of the resident members.")
    case .tooLong(let limit):
      say(
        "原话最多 \(limit) 个字，请分成几件记。",
        "At most \(grouped(limit)) characters; please record it as several matters.")
    case .restedOn(let entries):
      try restedOn(entries)
    case .leave(let problem): LeaveProblemPhrases(say.language).words(problem)
    case .application(let problem): try application(problem)
    case .gone: say("这条记录不在了，或者已经撤回。", "That record is gone or was taken back.")
    }
  }

  private func tooManyMembers(_ count: Int) throws -> String {
    let most = try RoomNumbers(say).most
    return say(
      "驻室委员应控制在 \(most) 人以内，这样会到 \(count) 人。",
      "A workroom has no more than \(most) resident members; this would make \(count).")
  }

  private func notAllowed(_ act: ActName) -> String {
    switch act {
    case .outputReviewed: say("审核由联络员办理。", "Reviewing is the liaison's task.")
    case .leaveDecided: say("请假由召集人同意。", "Consenting to leave is the convenor's task.")
    case .visitorErased:
      say("删除来访人信息由联络员办理。", "Erasing a visitor's data is the liaison's task.")
    case .plaqueAwarded, .platformJoined, .roomDescribed, .systemAdopted, .roomPublished, .seatDescribed,
      .seatTaken,
      .seatLeft, .officeTaken, .officeLeft:
      say("名册和工作室情况由召集人或联络员登记。", "The roster and the room's facts are kept by a convenor or the liaison.")
    case .roomFiled:
      say(
        "备案由主管部门办理，召集人、联络员也可以登记。",
        "Filing is the office in charge's; a convenor or the liaison may record that it was done.")
    case .committeeAssigned:
      say(
        "负责联系指导的专委会由本工作室的召集人、联络员，或同级政协的专委会、主管部门登记。",
        "Which committee guides a room is recorded by its convenor or liaison, or by the committee or office in charge."
      )
    case .applicationNamed, .applicationMembers, .applicationOfficers, .applicationWork,
      .applicationSubmitted,
      .applicationWithdrawn:
      say(
        "申报由经办人填写，线上工作室的由召集人填写。",
        "An application is filled in by whoever handles it, for a room's online part by a convenor.")
    case .applicationReviewed, .applicationInstructed, .applicationDecided, .applicationFulfilled:
      say(
        "审批由专委会、分管副主席、主席会议的人记录，或由主管部门、经办人按文件记录。",
        "Approval is recorded by the body itself, or from paper by the office in charge or whoever handles it."
      )
    case .pinSet: say("口令由本人来设。", "Everybody sets their own PIN.")
    case .pinReset:
      say(
        "委员的口令请召集人重设；只有一位召集人的，请专委会重设；都不行就请保管这台电脑的人重设。",
        "A convenor resets a member's PIN, the special committee a sole convenor's, and whoever keeps this computer any."
      )
    case .committeeFormed, .committeeDissolved, .postTaken, .postLeft:
      say("专委会和机关任职由主管部门登记。", "Committees and posts are kept by the office in charge.")
    case .applicationBegun:
      say("线上工作室由召集人申报。", "A convenor applies for a room's online part.")
    case .workroomSetUp, .cppccSetUp, .dutyStarted, .opinionRecorded, .activityLogged,
      .microConsultationHeld,
      .microOversightHeld, .outputDrafted, .leaveAsked:
      say(
        "\(act.doing.zh)由本工作室的委员、召集人或联络员来办。",
        "Only a member, a convenor or the liaison of this room may \(act.doing.en).")
    case .dutyEnded, .opinionTriaged, .opinionGuided, .opinionAnswered, .opinionExplained, .opinionFedBack,
      .opinionClosed, .outputSubmitted, .outputDecided, .corrected, .retracted:
      say(
        "这件事不是您登记的，请本人、召集人或联络员来办。", "This was recorded by somebody else: ask them, a convenor or the liaison."
      )
    }
  }

  private func restedOn(_ entries: [EntryID]) throws -> String {
    let names = try named(entries)
    return say(
      "后面还有 \(entries.count) 条记录以它为依据：\(names)。要先撤回后面的。",
      entries.count == 1
        ? "A later record rests on it: \(names). Take that back first."
        : "\(entries.count) later records rest on it: \(names). Take those back first.")
  }

  /// The first few of the entries, by act and time.
  private func named(_ entries: [EntryID]) throws -> String {
    let names = try entries.prefix(5).compactMap { id in
      try say.facts(TheRecord(id)).map {
        say(
          "\($0.act.name.name.zh)（\($0.occurred.inWords(say))）",
          "\($0.act.name.name.en) (\($0.occurred.inWords(say)))")
      }
    }
    return names.joined(separator: say("、", ", ")) + (entries.count > 5 ? "……" : "")
  }
}
